"""Real passages to measure searches on: General Debate speeches, read and cut as `onrecord add` does it.

Source: UN General Debate Corpus 1946-2022 (Jankin, Baturo, Dasandi; doi:10.7910/DVN/0TJX8Y, CC0).
"""

import datetime as dt
import gzip
import json
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np

from indexer.reading import read_document
from indexer.records.record import Hints
from search.embedding.port import Vectors
from search.engines.port import Change, IndexedPassage
from statements.errors import OnRecordError
from statements.groups import groups_on
from statements.parsed import ParsedDocument, Speaker
from statements.vocabulary import DocumentType

FILE = Path("ungdc") / "ungdc_1946_2022.jsonl.gz"
# Every so manieth speech is read, so that few passages come from all decades too.
STRIDE = 7

# What people ask such a corpus, one to four words; a third each broad, middling and narrow.
QUERIES = (
    "peace", "security council reform", "climate change", "small island developing states", "nuclear disarmament",
    "human rights", "right to self-determination", "apartheid", "debt relief", "law of the sea", "terrorism",
    "refugees from the conflict", "new international economic order", "Palestine", "peacekeeping operations",
    "sustainable development goals", "gender equality", "veto power", "decolonization", "fisheries",
    "humanitarian access", "arms race in outer space", "non-aligned movement", "chemical weapons",
    "rising sea levels", "pandemic vaccines", "food security", "drug trafficking", "sanctions", "migration",
    "rule of law", "two-state solution", "famine", "desertification", "international criminal court",
    "multilateralism", "nuclear-weapon-free zone", "foreign debt of developing countries", "genocide", "education",
)  # fmt: skip


def speeches(data: Path, passages: int) -> Iterator[ParsedDocument]:
    """Read speeches with at least `passages` passages in all, dated to the first of October of their year."""
    found, position, start = 0, 0, 0
    lines = _lines(data / FILE)
    while found < passages and start < STRIDE:
        line = lines[position]
        position += STRIDE
        if position >= len(lines):
            start += 1
            position = start
        try:
            parsed = _read(json.loads(line))
        except OnRecordError:
            continue  # a few are too short or in no country that exists
        found += len(parsed.passages)
        yield parsed


def speeches_of(data: Path, years: Collection[int], every: int) -> Iterator[tuple[str, ParsedDocument]]:
    """Every so manieth speech of these years in the order of the file, with its file name."""
    of_years = (speech for line in _lines(data / FILE) if (speech := json.loads(line))["year"] in years)
    for speech in islice(of_years, 0, None, every):
        try:
            parsed = _read(speech)
        except OnRecordError:
            continue
        yield f"{_name(speech)}.txt", parsed


def changes(documents: Iterator[ParsedDocument], passages: int, dimensions: int) -> list[Change]:
    """The first passages as changes for an engine, with random vectors of unit length."""
    made: list[Change] = []
    vectors = random_vectors(passages, dimensions)
    for document in documents:
        said = [(part, document.statements[part.statement]) for part in document.passages if part.statement is not None]
        for part, statement in said[: passages - len(made)]:
            passage = IndexedPassage(
                id=part.id,
                document_id=document.sha256[:12],
                statement_id=f"{document.sha256[:12]}{part.statement}",
                text=document.text[part.start : part.end],
                language=part.language,
                type=document.type,
                kind=statement.kind,
                country=statement.country,
                speaker=statement.speaker.name if statement.speaker else None,
                organization=statement.organization,
                groups=groups_on(statement.country, document.date) if statement.country else (),
                date=document.date,
                vector=vectors[len(made)],
            )
            made.append(Change(len(made) + 1, part.id, passage))
    return made


def random_vectors(count: int, dimensions: int) -> Vectors:
    """The same each time. The time of an exact scan does not depend on what the numbers are."""
    rows = np.random.default_rng(7).standard_normal((count, dimensions), dtype=np.float32)
    unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def speech_files(data: Path, folder: Path, speeches: int) -> Iterator[Path]:
    """Writes so many speeches, spread evenly over the years, as files in a folder for each session."""
    lines = _lines(data / FILE)
    stride = max(1, len(lines) // speeches)
    for line in lines[: stride * speeches : stride]:
        speech = json.loads(line)
        path = folder / f"{int(speech['session']):02}" / f"{_name(speech)}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        speaker = " ".join((speech["speaker"] or "").split())
        header = f"Speaker: {speaker}\n\n" if speaker else ""
        path.write_text(header + speech["text"], encoding="utf-8")
        yield path


def _name(speech: dict[str, str]) -> str:
    return "_".join(speech["id"].split("_")[:3])


def _lines(path: Path) -> list[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return file.readlines()


def _read(speech: dict[str, str]) -> ParsedDocument:
    hints = Hints(file_name=f"{_name(speech)}.txt", type=DocumentType.SPEECH, date=dt.date(int(speech["year"]), 10, 1))
    parsed, _ = read_document(speech["text"].encode(), hints)
    if not speech["speaker"]:
        return parsed
    credited = tuple(replace(one, speaker=Speaker(speech["speaker"])) for one in parsed.statements)
    return replace(parsed, statements=credited)
