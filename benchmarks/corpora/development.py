"""Every development record as a file would bring it, before the General Debate: for what must hold on all of them.

Origins: verbatim records of the United Nations; UN Security Council Debates corpus (Schoenfeld, Eckhard, Patz, van
Meegdenburg, Pires; doi:10.7910/DVN/KGVSYH, CC0), its sittings put together again as plain text records; statements
of the General Debate of 2025 by delegations; official statements of Ukraine in two languages (CC0).
"""

import datetime as dt
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from indexer.reading import read_document
from indexer.records.record import Hints
from statements.errors import OnRecordError
from statements.parsed import ParsedDocument
from statements.vocabulary import DocumentType

Row = dict[str, Any]
File = tuple[bytes, Hints]
COUNCIL = Path("unsc_2020") / "unsc2020_dev.jsonl.gz"
UKRAINE = Path("ukraine_statements") / "statements.jsonl.gz"


def records(data: Path, outcomes: Counter[str]) -> Iterator[ParsedDocument]:
    """Each record that can be read; `outcomes` counts them, and the others by the code of their refusal."""
    for content, hints in _files(data):
        try:
            parsed, _ = read_document(content, hints)
        except OnRecordError as error:
            outcomes[error.code] += 1
        else:
            outcomes["read"] += 1
            yield parsed


def verbatim_records(data: Path) -> Iterator[File]:
    """The verbatim records alone: the printed ones, then the sittings of the Security Council of 2020."""
    yield from _printed(data)
    yield from _council(data / COUNCIL)


def _files(data: Path) -> Iterator[File]:
    yield from _printed(data)
    for path in sorted((data / "unga80_statements").glob("*.txt")):
        yield path.read_bytes(), Hints(path.name, type=DocumentType.SPEECH)
    for path in sorted((data / "govuk_json").rglob("*.json")):
        yield path.read_bytes(), Hints(path.name)
    yield from _council(data / COUNCIL)
    yield from _ukraine(data / UKRAINE)


def _printed(data: Path) -> Iterator[File]:
    for path in sorted((data / "un_verbatim_pdf").glob("*.pdf")):
        yield path.read_bytes(), Hints(path.name)


def _council(path: Path) -> Iterator[File]:
    """Sittings as plain text: a cover in printed form, then each speech, which begins with its label."""
    rows = sorted(_rows(path), key=lambda row: (row["symbol"], row["order"]))
    for symbol, speeches in groupby(rows, key=lambda row: str(row["symbol"])):
        spoken = list(speeches)
        number = re.search(r"PV\.(\d+)", symbol)
        cover = [f"United Nations  {symbol}", "Security Council", "Seventy-fifth year"]
        cover += [f"{number[1]}th meeting"] if number else []
        day = dt.date.fromisoformat(spoken[0]["date"])
        cover += [f"{day:%A}, {day.day} {day:%B %Y}, 10 a.m.", "New York"]
        text = "\n\n".join(["\n".join(cover), *(row["text"] for row in spoken)]) + "\n"
        name = re.sub(r"\W+", "_", symbol).strip("_")
        yield text.encode(), Hints(f"{name}.txt", type=DocumentType.VERBATIM_RECORD)


def _ukraine(path: Path) -> Iterator[File]:
    for row in _rows(path):
        text = f"Speaker: {row['speaker'] or 'The speaker'}\nCountry: {row['country']}\n\n{row['text']}\n"
        date = dt.date.fromisoformat(row["datetime"][:10])  # one says 24 o'clock
        name = f"{row['id']}_{row['lang']}.txt"
        yield text.encode(), Hints(name, DocumentType.SPEECH, row["lang"], date, row["title"])


def _rows(path: Path) -> list[Row]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
