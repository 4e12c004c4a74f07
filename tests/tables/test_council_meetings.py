"""The builder of the table, on a list in the published form with invented agenda items."""

import csv
from pathlib import Path

import pytest

from statements.council_meetings import last_day, meetings_on
from statements.reference import rows
from statements.symbols import parse_symbol
from tables.council_meetings import TABLE, build, table


def row(record: str, day: str, topic: str = "The lock", printed: str = "", year: str = "2026") -> dict[str, str]:
    return {"year": year, "meeting_record": record, "date_iso": day, "date_as_printed": printed, "topic": topic}


def test_meetings_are_listed_by_day_and_topics_kept_where_they_decide() -> None:
    listed = [
        row("S/PV.99003", "2026-05-18", "Webcast The mountain pass ( S/2026/7 )"),
        row("S/PV.99001 + Corr.1", "2026-05-17"),
        row("S/PV.99002", "2026-05-18", "-- The lock -- --"),
        row("S/PV.99002", "2026-05-18", "-- The lock -- --"),
    ]
    assert [tuple(found) for found in table(listed)] == [
        ("S/PV.99001", "2026-05-17", ""),
        ("S/PV.99002", "2026-05-18", "The lock"),
        ("S/PV.99003", "2026-05-18", "The mountain pass"),
    ]


@pytest.mark.parametrize(
    ("printed", "symbol"),
    [
        ("S/PV.99001(Resumption1)", "S/PV.99001 (Resumption 1)"),
        ("S/PV.99001 (Resumption II)", "S/PV.99001 (Resumption 2)"),
        ("S/PV.99001 (Resumption) + Corr.1", "S/PV.99001 (Resumption 1)"),
        ("S/PV.99001 (meeting held in Nairobi)", "S/PV.99001"),
    ],
)
def test_symbols_are_written_in_one_way(printed: str, symbol: str) -> None:
    assert [found.symbol for found in table([row(printed, "2026-05-17")])] == [symbol]


def test_closed_meetings_have_no_record_and_double_days_are_two() -> None:
    listed = [row("S/PV.99001 (closed)", "2026-05-17"), row("S/PV.99002", "", printed="22/23 November", year="2025")]
    assert [found.date for found in table(listed)] == ["2025-11-22", "2025-11-23"]


@pytest.mark.parametrize("bad", [row("the 9th", "2026-05-17"), row("S/PV.99001", "", printed="in May")])
def test_what_cannot_be_read_stops_the_builder(bad: dict[str, str]) -> None:
    with pytest.raises(SystemExit, match=r"is no (symbol|date)"):
        table([bad])


def test_every_row_of_the_shipped_table_is_a_meeting_on_a_day() -> None:
    shipped = rows("council_meetings.csv")
    assert len(shipped) > 8_000
    assert len({(r["symbol"], r["date"]) for r in shipped}) == len(shipped)
    assert all(parse_symbol(r["symbol"]) for r in shipped)
    assert [r["date"] for r in shipped] == sorted(r["date"] for r in shipped)
    assert last_day().isoformat() == shipped[-1]["date"]


def test_meetings_of_a_day_are_found() -> None:
    shipped = rows("council_meetings.csv")
    first = next(r for r in shipped if r["topic"])
    found = meetings_on(next(m.day for m in meetings_on(last_day())))
    assert found[-1].symbol == shipped[-1]["symbol"]
    assert first["symbol"] in {m.symbol for m in meetings_on(found[0].day.fromisoformat(first["date"]))}
    assert meetings_on(last_day().replace(year=2999)) == ()


def test_the_shipped_table_is_what_the_builder_gives(data_folder: Path, tmp_path: Path) -> None:
    built = tmp_path / "table.csv"
    build(data_folder / "reference" / "unsc_meetings_1946_2022.csv", built)
    assert built.read_text(encoding="utf-8") == TABLE.read_text(encoding="utf-8")
    with built.open(encoding="utf-8", newline="") as file:
        assert next(csv.reader(file)) == ["symbol", "date", "topic"]
