"""Who is who among names of published records; the figures stand in docs/accuracy.md."""

import datetime as dt
import gzip
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from catalog import intake
from catalog.catalog import Catalog, open_catalog
from catalog.intake import Origin
from catalog.people.observing import observe
from statements.countries import resolve
from statements.people.clustering import Appearance, Cluster, cluster
from statements.people.evidence import scope_of_country
from statements.people.names import gender_of_label, person_name
from tests.catalog.people.documents import Said, record

Printed = tuple[str, str, dt.date, str]  # country, name, day, document


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def clustered(printed: Iterable[Printed]) -> list[Cluster]:
    by_scope: dict[str, list[Appearance]] = defaultdict(list)
    for number, (country, label, day, document) in enumerate(printed):
        scope = scope_of_country(country)
        name = person_name(label, scope)
        if name is not None:
            gender = gender_of_label(label) if name.alone else ""
            by_scope[scope].append(Appearance(f"{number:06}", scope, name, gender, day, document))
    return [one for appearances in by_scope.values() for one in cluster(appearances)]


def general_debate(data_folder: Path) -> Iterator[Printed]:
    for row in rows(data_folder / "ungdc" / "ungdc_1946_2022.jsonl.gz"):
        if row["speaker"] and row["iso3"]:
            yield row["iso3"], row["speaker"], dt.date(int(row["year"]), 9, 20), row["id"]


def test_the_general_debate_has_people_and_not_labels(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = list(general_debate(data_folder))
    found = clustered(printed)
    several = [one for one in found if len({a.name.key for a in one.members}) > 1]
    labels, noted = len({(country, name) for country, name, *_ in printed}), sum(bool(one.notes) for one in found)
    with capsys.disabled():
        print(f"\nGeneral Debate: {len(printed)} speeches, {labels} labels, {len(found)} people, "  # noqa: T201
              f"{len(several)} under several names, {noted} to be looked at")  # fmt: skip
    assert len(found) < 0.7 * labels
    # A speech a session: whoever speaks for two sessions' speeches of one country in one year is a wrong merge.
    assert all(len({a.name.words[-1][:1] for a in one.members}) <= 4 for one in several)


def test_council_speakers_of_2020(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    printed = []
    for row in rows(data_folder / "unsc_2020" / "unsc2020_dev.jsonl.gz"):
        country = resolve(row["country"]) if row["country"] else None
        if country and row["speaker"] and not row["speaker"].startswith("The "):
            printed.append((country.code, row["speaker"], dt.date.fromisoformat(row["date"]), row["symbol"]))
    found = clustered(printed)
    labels = len({(country, name) for country, name, *_ in printed})
    with capsys.disabled():
        print(f"\nCouncil 2020: {len(printed)} speeches, {labels} labels, {len(found)} people")  # noqa: T201
    assert len(found) < labels


def test_people_of_ukraine_are_one_each_in_both_languages(data_folder: Path) -> None:
    printed = []
    for row in rows(data_folder / "ukraine_statements" / "statements.jsonl.gz"):
        day = dt.date.fromisoformat(row["datetime"][:10])
        printed += [("UKR", row[column], day, row["id"]) for column in ("speaker", "speaker_uk") if row[column]]
    found = clustered(printed)
    assert len(found) == len({label for _, label, *_ in printed if not label.isascii()})
    in_english = [one for one in found if any(printed[int(a.id)][1].isascii() for a in one.members)]
    assert len(in_english) == len({label for _, label, *_ in printed if label.isascii()})
    assert all(any(not printed[int(a.id)][1].isascii() for a in one.members) for one in in_english)


@pytest.mark.slow
def test_taking_note_of_people_costs_less_than_a_millisecond(
    data_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every speech of the General Debate, a year a document: what people cost of the intake, the first time."""
    catalog: Catalog = open_catalog(f"sqlite:///{tmp_path}/catalog.sqlite3", tmp_path)
    origin = Origin("record.txt", "text/plain", 10, dt.datetime(2026, 11, 18, tzinfo=dt.UTC), {})
    spent: list[float] = []

    def timed(*arguments: Any) -> None:
        begun = time.perf_counter()
        observe(*arguments)
        spent.append(time.perf_counter() - begun)

    monkeypatch.setattr(intake, "observe", timed)
    by_year: dict[int, list[Said]] = defaultdict(list)
    for country, label, day, _ in general_debate(data_folder):
        by_year[day.year].append(Said(f"{label.replace('(', '').replace(':', '')} :", country=country, words="x"))
    for year, said in by_year.items():
        catalog.intake.commit(record(year, f"{year}-09-20", *said), origin)
    each = 1000 * sum(spent) / sum(map(len, by_year.values()))
    with capsys.disabled():
        print(f"\nPeople at intake: {each:.2f} ms a statement")  # noqa: T201
    assert each < 5
