"""Builds the table of Council meetings: python -m tables.council_meetings LIST.csv [TABLE.csv].

The list is "Meetings conducted by the Security Council", as the United Nations publishes it year by year, in one
file with the columns year, meeting_record, date_as_printed, date_iso and topic. Closed meetings are left out: what is
said there is in no record. The topic is kept on days that had several meetings, where it has to decide.
"""

import csv
import datetime as dt
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from statements.symbols import parse_symbol

TABLE = Path(__file__).parent.parent / "statements" / "reference" / "council_meetings.csv"

_CLOSED = re.compile(r"(?i)closed|privada")
_SYMBOL = re.compile(r"S/PV\.\s?\d+")
_RESUMED = re.compile(r"Resumption\s?(?:(\d+)|(I+))?")
_DOUBLE = re.compile(r"(\d{1,2})\s?[-/+]\s?(\d{1,2})\s+([A-Z][a-z]+)")
_REFERENCE = re.compile(r"\s*\(\s*S/[^)]*\)")
_FURNITURE = re.compile(r"^(?:Webcast\b|--|\s)+|(?:--|\s)+$|\s*\[resumed meeting\]")
_LONGEST_TOPIC = 160


class Row(NamedTuple):
    """One row of the table; `topic` is empty where the day alone tells the meeting."""

    symbol: str
    date: str
    topic: str


def table(rows: Iterable[dict[str, str]]) -> list[Row]:
    """The rows of the table in the order of their days, each meeting once a day."""
    found = {(row.symbol, row.date): row for row in _read(rows)}
    meetings = Counter(row.date for row in found.values())
    kept = (row if meetings[row.date] > 1 else row._replace(topic="") for row in found.values())
    return sorted(kept, key=lambda row: (row.date, _number(row.symbol), row.symbol))


def _read(rows: Iterable[dict[str, str]]) -> Iterator[Row]:
    for row in rows:
        printed = row["meeting_record"]
        if _CLOSED.search(printed):
            continue
        symbol = _symbol(printed)
        topic = _FURNITURE.sub("", _REFERENCE.sub("", row["topic"])).strip()
        topic = " ".join(topic.split())[:_LONGEST_TOPIC].strip()
        for day in _days(row):
            yield Row(symbol, day, topic)


def _symbol(printed: str) -> str:
    found = _SYMBOL.search(printed)
    if found is None:
        raise SystemExit(f"“{printed}” is no symbol of a meeting.")
    resumed = _RESUMED.search(printed)
    part = f" (Resumption {resumed[1] or len(resumed[2] or 'I')})" if resumed else ""
    symbol = parse_symbol(found[0].replace(" ", "") + part)
    if symbol is None:
        raise SystemExit(f"“{printed}” is no symbol of a meeting.")
    return symbol.text


def _days(row: dict[str, str]) -> Iterator[str]:
    """The meeting's day; some went on past midnight and have two."""
    if row["date_iso"]:
        yield dt.date.fromisoformat(row["date_iso"]).isoformat()
        return
    double = _DOUBLE.search(row["date_as_printed"])
    if double is None:
        raise SystemExit(f"{row['meeting_record']}: “{row['date_as_printed']}” is no date.")
    for day in (double[1], double[2]):
        # A day of a calendar, no moment: a time zone has no part in it.
        yield dt.datetime.strptime(f"{day} {double[3]} {row['year']}", "%d %B %Y").date().isoformat()  # noqa: DTZ007


def _number(symbol: str) -> int:
    parsed = parse_symbol(symbol)
    return (parsed.number or 0) if parsed else 0


def build(source: Path, target: Path) -> None:
    """Writes the table from the published list."""
    with source.open(encoding="utf-8", newline="") as file:
        rows = table(csv.DictReader(file))
    with target.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Row._fields)
        writer.writerows(rows)
    print(f"{target.name}: {len(rows):,} meetings, {rows[0].date} to {rows[-1].date}")


if __name__ == "__main__":
    if len(sys.argv) not in {2, 3}:
        raise SystemExit(__doc__)
    build(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else TABLE)
