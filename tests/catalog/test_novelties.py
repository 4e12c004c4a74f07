"""What is news: by the change that first brought a passage, never by a date or because it was read again."""

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import delete

from catalog.catalog import Catalog, open_catalog
from catalog.intake import Origin
from catalog.novelties import News, Novelty
from catalog.rows import document_id
from catalog.tables import novelties
from tests.catalog.conftest import Parse

NORTH = ("Ms. Tennant (Valdoria):", "We ask for prior notification of every release of water from the upper gates.")
SOUTH = ("Mr. Arkel (Valdoria):", "We have published the readings of our gauges since the spring of this year.")
REWORDED = ("Ms. Tennant (Valdoria):", "We ask for prior notification of every release of water from the lower gates.")


@pytest.fixture
def news(catalog: Catalog) -> "Telling":
    return Telling(catalog)


class Telling:
    """What is told from where it was left."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog, self._at = catalog, 0

    def next(self) -> list[Novelty]:
        until = self._catalog.sequence.last()
        found = self._catalog.novelties.between(self._at, until, 100)
        self._at = until
        return found


def test_a_passage_is_news_once(catalog: Catalog, news: Telling, parse: Parse, origin: Origin) -> None:
    catalog.intake.commit(parse(NORTH, SOUTH), origin)
    told = news.next()
    assert [each.news for each in told] == [News.NEW, News.NEW]
    assert [each.lineage for each in told] == [each.passage_id for each in told]
    assert [each.sequence for each in told] == sorted(each.sequence for each in told)
    assert news.next() == []
    catalog.intake.commit(parse(NORTH, SOUTH), origin)
    assert news.next() == []


def test_a_new_vector_and_another_attribution_are_no_news(
    catalog: Catalog, news: Telling, parse: Parse, origin: Origin
) -> None:
    catalog.intake.commit(parse(NORTH), origin)
    (told,) = news.next()
    catalog.vectors.put("a-model", {told.passage_id: b"\0\0\0\0"})
    catalog.intake.commit(parse(NORTH, country="XKE"), origin)
    assert catalog.sequence.last() > told.sequence
    assert news.next() == []


def test_a_later_wording_keeps_its_lineage(catalog: Catalog, news: Telling, parse: Parse, origin: Origin) -> None:
    catalog.intake.commit(parse(NORTH, SOUTH), origin)
    first, _ = news.next()
    catalog.intake.commit(parse(REWORDED, SOUTH), origin)
    (second,) = news.next()
    assert (second.news, second.lineage, second.former_id) == (News.REWORDED, first.passage_id, first.passage_id)
    again = ("Ms. Tennant (Valdoria):", "We ask for prior notification of every release of water from the old gates.")
    catalog.intake.commit(parse(again, SOUTH), origin)
    (third,) = news.next()
    assert (third.lineage, third.former_id) == (first.passage_id, second.passage_id)
    assert catalog.novelties.wordings([first.passage_id])[first.passage_id] == NORTH[1]


def test_a_wording_that_comes_back_is_no_news(catalog: Catalog, news: Telling, parse: Parse, origin: Origin) -> None:
    for turn in (NORTH, REWORDED):
        catalog.intake.commit(parse(turn, SOUTH), origin)
    news.next()
    catalog.intake.commit(parse(NORTH, SOUTH), origin)
    assert news.next() == []


def test_what_a_new_revision_adds_is_news(catalog: Catalog, news: Telling, parse: Parse, origin: Origin) -> None:
    catalog.intake.commit(parse(NORTH), origin)
    news.next()
    catalog.intake.commit(parse(NORTH, SOUTH), origin)
    assert [each.news for each in news.next()] == [News.NEW]


def test_the_same_bytes_read_otherwise_are_no_news(
    catalog: Catalog, news: Telling, parse: Parse, origin: Origin
) -> None:
    first = parse(NORTH)
    catalog.intake.commit(first, origin)
    news.next()
    otherwise = replace(parse(REWORDED), sha256=first.sha256)
    catalog.intake.commit(otherwise, origin)
    assert catalog.library.entries([otherwise.passages[0].id])
    assert news.next() == []


def test_a_document_read_again_is_no_news(catalog: Catalog, news: Telling, parse: Parse, origin: Origin) -> None:
    first = parse(NORTH)
    catalog.intake.commit(first, origin)
    (told,) = news.next()
    otherwise = replace(parse(REWORDED, SOUTH), sha256=first.sha256)
    catalog.rereading.commit(document_id(first.identity), {1: (otherwise, "text/plain")}, "another")
    assert news.next() == []
    # Quiet as it was, the next wording is one of the passage that was told.
    catalog.intake.commit(parse(("Ms. Tennant (Valdoria):", REWORDED[1].replace("every", "each")), SOUTH), origin)
    (later,) = news.next()
    assert (later.news, later.lineage) == (News.REWORDED, told.lineage)


def test_a_passage_that_is_cut_otherwise_is_no_news(
    catalog: Catalog, news: Telling, parse: Parse, origin: Origin
) -> None:
    catalog.intake.commit(parse((NORTH[0], f"{NORTH[1]} {SOUTH[1]}")), origin)
    news.next()
    catalog.intake.commit(parse(NORTH, (NORTH[0], SOUTH[1]), ("Ms. Orr (Valdoria):", "We agree with both.")), origin)
    assert [each.news for each in news.next()] == [News.NEW]


def test_an_archive_is_put_on_record_without_telling(
    catalog: Catalog, news: Telling, parse: Parse, origin: Origin
) -> None:
    catalog.intake.commit(parse(NORTH), replace(origin, quiet=True))
    assert news.next() == []


def test_what_went_before_it_was_told_is_not_told(
    catalog: Catalog, news: Telling, parse: Parse, origin: Origin
) -> None:
    catalog.intake.commit(parse(NORTH, SOUTH), origin)
    catalog.intake.commit(parse(SOUTH), origin)
    assert len(news.next()) == 1


def test_what_was_on_record_before_news_were_noted_is_told_when_it_is_reworded(
    database_url: str, parse: Parse, origin: Origin, tmp_path: Path
) -> None:
    catalog = open_catalog(database_url, tmp_path / "files")
    catalog.intake.commit(parse(NORTH), origin)
    with catalog._database.begin() as connection:
        connection.execute(delete(novelties))
    assert catalog.novelties.between(0, catalog.sequence.last(), 10) == []
    catalog.intake.commit(parse(REWORDED), origin)
    (told,) = catalog.novelties.between(0, catalog.sequence.last(), 10)
    assert (told.news, told.lineage) == (News.REWORDED, parse(NORTH).passages[0].id)


def test_what_is_reworded_or_read_again_before_it_is_told_is_told_as_it_is_now(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    first = parse(NORTH)
    catalog.intake.commit(first, origin)
    until = catalog.sequence.last()
    catalog.intake.commit(parse(REWORDED), origin)
    (told,) = catalog.novelties.between(0, until, 10)
    assert (told.lineage, told.passage_id) == (first.passages[0].id, parse(REWORDED).passages[0].id)
    assert told.is_new_since(0, until)
    assert not told.is_new_since(until, catalog.sequence.last())
    otherwise = replace(parse((REWORDED[0], REWORDED[1].replace("every", "each"))), sha256=parse(REWORDED).sha256)
    catalog.rereading.commit(document_id(first.identity), {2: (otherwise, "text/plain")}, "another")
    (again,) = catalog.novelties.between(0, until, 10)
    assert (again.lineage, again.passage_id, again.news) == (told.lineage, otherwise.passages[0].id, News.QUIET)
    assert again.is_new_since(0, until)
    assert catalog.novelties.between(until, catalog.sequence.last(), 10) == []


def test_what_was_gone_and_comes_back_is_news_to_whoever_was_not_told(
    catalog: Catalog, news: Telling, parse: Parse, origin: Origin
) -> None:
    catalog.intake.commit(parse(NORTH, SOUTH), origin)
    catalog.intake.commit(parse(SOUTH), origin)
    news.next()
    catalog.intake.commit(parse(NORTH, SOUTH), origin)
    (told,) = news.next()
    assert (told.passage_id, told.news) == (parse(NORTH).passages[0].id, News.NEW)
    assert told.is_new_since(told.sequence - 1, told.sequence)
