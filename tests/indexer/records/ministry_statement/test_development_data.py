"""The statements that states published, read whole: figures for docs/accuracy.md, and what must not get worse."""

import gzip
import json
from collections import Counter
from html import escape
from pathlib import Path
from typing import Any

import pytest

from indexer.reading import read_document
from indexer.records.record import Hints
from statements.errors import UnreadableDocument
from statements.parsed import ParsedDocument

pytestmark = [pytest.mark.data, pytest.mark.slow]

_UNREADABLE = {"ALB", "ARG", "AUS", "AUT", "CHE", "CHN", "GBR", "UKR"}
_SPEAKERS = {"AGO": "Lourenço", "ATG": "Browne", "AZE": "Aliyev", "BEL": "De Wever"}
# Titles that name somebody who is spoken of, or two.
_NOT_CREDITED = 12


def test_statements_of_a_general_debate_are_accepted_or_refused_for_their_letters(data_folder: Path) -> None:
    refused: dict[str, str] = {}
    read: dict[str, ParsedDocument] = {}
    for path in sorted((data_folder / "unga80_statements").glob("*.txt")):
        try:
            read[path.name[:3]], _ = read_document(path.read_bytes(), Hints(path.name))
        except UnreadableDocument as error:
            refused[path.name[:3]] = error.code
    assert refused == dict.fromkeys(_UNREADABLE, "illegible")
    for code, parsed in read.items():
        (statement,) = parsed.statements
        assert (statement.country, statement.resolved, parsed.type) == (code, True, "speech")
        name = statement.speaker.name if statement.speaker else ""
        assert name.endswith(_SPEAKERS.get(code, ""))
        assert bool(name) == (code in _SPEAKERS)
    assert {code for code, parsed in read.items() if parsed.date} == {"AGO", "ATG", "AZE"}
    broken = {c for c, p in read.items() if any(w.code.startswith("arabic_") for w in p.warnings)}
    assert broken == {"DZA", "EGY", "IRQ", "LBY"}
    assert {p.language for p in read["LBY"].passages} == {"ar", "en"}


def test_content_items_tell_who_speaks(data_folder: Path) -> None:
    files = sorted((data_folder / "govuk_json").rglob("*.json"))
    assert len(files) == 26
    for path in files:
        item = json.loads(path.read_text("utf-8"))
        parsed, _ = read_document(path.read_bytes(), Hints(path.name))
        (statement,) = parsed.statements
        stated = [one["title"] for one in item["links"].get("speaker", [])]
        stated = stated or [item["details"].get("speaker_without_profile")]
        assert (statement.label if statement.speaker else None) == stated[0]
        assert (statement.country, parsed.language) == ("GBR", item["locale"])
        when = item["details"].get("delivered_on") or item["details"]["first_public_at"]
        assert parsed.date
        assert parsed.date.isoformat() == when[:10]
        assert bool(item.get("withdrawn_notice")) == ("withdrawn" in {w.code for w in parsed.warnings})


def page(row: dict[str, Any]) -> bytes:
    """A statement as the site of the President prints it: title, day and text, and nobody's name beside."""
    paragraphs = "".join(f"<p>{escape(part)}</p>" for part in row["text"].split("\n\n"))
    return (
        f'<html lang="{row["lang"]}"><head><title>{escape(row["title"])}</title>'
        f'<link rel="canonical" href="https://www.president.gov.ua/{row["lang"]}/videos/{row["id"]}">'
        f'<meta property="article:published_time" content="{row["datetime"]}"></head><body><nav><a href="/">-</a></nav>'
        f"<main><h1>{escape(row['title'])}</h1><article>{paragraphs}</article></main></body></html>"
    ).encode()


def test_statements_of_a_president_and_his_government(data_folder: Path) -> None:
    with gzip.open(data_folder / "ukraine_statements" / "statements.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    right: Counter[str] = Counter()
    for row in rows:
        parsed, _ = read_document(page(row), Hints(f"{row['id']}.html"))
        (statement,) = parsed.statements
        right["date"] += parsed.date is not None and parsed.date.isoformat() == row["datetime"][:10]
        right["country"] += statement.country == "UKR"
        right["language"] += parsed.language == row["lang"]
        if statement.speaker:
            gold = row["speaker"] if row["lang"] == "en" else row["speaker_uk"]
            # "Zelensky", "Zelenskyi" and "Zelenskyy" are one.
            assert statement.speaker.name.split()[-1][:4] == gold.split()[-1][:4]
            right["named"] += 1
    assert len(rows) == 341
    assert right["date"] == len(rows)
    assert right["country"] >= len(rows) - 3
    assert right["language"] >= len(rows) - 1
    assert right["named"] >= 109 - _NOT_CREDITED
