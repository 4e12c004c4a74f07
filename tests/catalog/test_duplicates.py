"""One statement at several addresses, on both databases; invented words of invented countries."""

import datetime as dt
import random
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from catalog.catalog import Catalog
from catalog.intake import Origin
from statements.parsed import ParsedDocument
from statements.vocabulary import DocumentType
from tests.catalog.conftest import Parse

TENNANT = "Ms. Tennant (Valdoria):"
RECORD, MINISTRY, MIRROR = "symbol:XC/PV.1147:en", "url:valdoria.example/river", "url:mirror.example/7"


def words(count: int, seed: int = 1) -> str:
    chance = random.Random(seed)  # noqa: S311  no secret
    sentences = (
        " ".join(f"{chance.choice('abcdefgh')}{chance.randrange(999)}" for _ in range(12)) for _ in range(count)
    )
    return " ".join(f"{sentence.capitalize()}." for sentence in sentences)


SAID = words(30)


def published(parse: Parse, identity: str, text: str = SAID, label: str = TENNANT, **facts: Any) -> ParsedDocument:
    parsed = parse((label, text), identity=identity, country=facts.pop("country", "XVA"))
    kind = DocumentType.VERBATIM_RECORD if identity.startswith("symbol") else DocumentType.MINISTRY_STATEMENT
    return replace(parsed, **{"type": kind} | facts)


def take(catalog: Catalog, origin: Origin, *documents: ParsedDocument) -> None:
    for hour, document in enumerate(documents):
        catalog.intake.commit(document, replace(origin, retrieved_at=origin.retrieved_at + dt.timedelta(hours=hour)))


def groups(catalog: Catalog, *documents: ParsedDocument) -> list[list[str]]:
    """The identities of the documents that publish the first statement of each, primary first."""
    found = []
    for document in documents:
        row = catalog.intake.known(document.sha256, {})
        assert row
        held = catalog.library.document(row)
        assert held
        found.append([copy.document.identity for copy in catalog.library.copies_of_statement(held[1][0].id)])
    return found


def test_the_record_stands_for_the_statement_whatever_came_first(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    record = published(parse, RECORD)
    page = published(parse, MINISTRY, f"Mr. President, {SAID}", date=dt.date(2026, 11, 13))
    mirror = published(parse, MIRROR, date=None)
    take(catalog, origin, mirror, page, record)
    assert groups(catalog, record, page, mirror) == [[RECORD, MIRROR, MINISTRY]] * 3


def test_groups_are_the_same_in_any_order_of_arrival(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    for seed, order in enumerate(permutations(range(4)), start=10):
        if seed % 4:
            continue
        said = words(30, seed)
        documents = [
            published(parse, f"{RECORD}{seed}", said),
            published(parse, f"{MINISTRY}{seed}", said[:-200]),
            published(parse, f"{MIRROR}{seed}", f"{said} Share this page.", date=None),
            published(parse, f"url:other.example/{seed}", words(30, seed=100 + seed)),
        ]
        take(catalog, origin, *(documents[at] for at in order))
        one = sorted(document.identity for document in documents[:3])
        assert [sorted(group) for group in groups(catalog, *documents)] == [one] * 3 + [[]]


@pytest.mark.parametrize(
    "facts",
    [
        {"country": "XKE"},
        {"label": "Mr. Arkelis (Valdoria):"},
        {"date": dt.date(2025, 11, 12)},
        {"language": "fr"},
        {"text": words(30, seed=2)},
        {"text": "Yes."},
    ],
)
def test_others_keep_what_they_say(catalog: Catalog, parse: Parse, origin: Origin, facts: dict[str, Any]) -> None:
    document, other = published(parse, RECORD), replace(published(parse, MINISTRY, **facts), sha256="e" * 64)
    french = tuple(replace(passage, language=other.language) for passage in other.passages)
    other = replace(other, passages=french)
    take(catalog, origin, document, other)
    assert groups(catalog, document, other) == [[], []]


def test_a_revision_is_compared_anew(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    record, page = published(parse, RECORD), published(parse, MINISTRY, f"{SAID} We thank all.")
    mirror = published(parse, MIRROR, f"{SAID} Share this page.")
    take(catalog, origin, record, page, mirror)
    rewritten = published(parse, MINISTRY, words(30, seed=9))
    take(catalog, origin, rewritten)
    assert groups(catalog, record, rewritten, mirror) == [[RECORD, MIRROR], [], [RECORD, MIRROR]]
    take(catalog, origin, replace(record, statements=(), passages=(), sha256="d" * 64, text="Withdrawn."))
    assert groups(catalog, mirror) == [[]]
    take(catalog, origin, page)
    assert groups(catalog, mirror, page) == [[MINISTRY, MIRROR]] * 2


def test_to_read_the_same_again_keeps_all(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    record, page = published(parse, RECORD), published(parse, MINISTRY, f"{SAID} We thank all.")
    take(catalog, origin, record, page)
    before = groups(catalog, record, page), twins(catalog, record)
    take(catalog, origin, record, page, record)
    assert (groups(catalog, record, page), twins(catalog, record)) == before


def test_a_correction_sets_a_statement_apart_and_taking_it_back_joins_it(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    record, page = published(parse, RECORD), published(parse, MINISTRY, f"{SAID} We thank all.")
    take(catalog, origin, record, page)
    held = catalog.library.document(catalog.intake.known(page.sha256, {}) or "")
    assert held
    catalog.people.correct(held[1][0].id, {"country": "XKE"}, "wrong delegation", "registrar")
    assert groups(catalog, record, page) == [[], []]
    assert twins(catalog, record) == [[] for _ in record.passages]
    catalog.people.undo(catalog.people.history()[0].number, "registrar")
    assert groups(catalog, record, page) == [[RECORD, MINISTRY]] * 2


def twins(catalog: Catalog, document: ParsedDocument) -> list[list[str]]:
    """For each passage of a document the words of its copies."""
    ids = [passage.id for passage in document.passages]
    entries = catalog.library.entries(ids)
    found = catalog.library.copies_of_passages(entries)
    assert catalog.library.entries_and_copies(ids) == (entries, found)
    return [[entry.passage.text for entry in found.get(id_, ())] for id_ in ids]


def test_passages_cut_elsewhere_are_copies_of_what_holds_most_of_them(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    record, page = published(parse, RECORD), published(parse, MINISTRY, f"{words(4, seed=5)} {SAID}")
    take(catalog, origin, page, record)
    assert len(record.passages) > 2
    found = twins(catalog, record)
    assert all(found)
    for passage, copies in zip(record.passages, found, strict=True):
        mine = set(record.text[passage.start : passage.end].split())
        for copy in copies:
            theirs = set(copy.split())
            assert len(mine & theirs) >= min(len(mine), len(theirs)) / 2


def test_a_passage_alone_may_be_a_copy_of_the_same_speaker_on_the_same_day(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    quoted = words(6, seed=4)
    record = published(parse, RECORD, f"{SAID} {quoted}")
    exact = published(parse, MINISTRY, quoted)
    other = published(parse, MIRROR, quoted, label="Mr. Arkelis (Kestria):", country="XKE")
    take(catalog, origin, exact, other)
    assert twins(catalog, exact) == [[] for _ in exact.passages]
    again = replace(exact, identity="url:again.example", sha256="c" * 64)
    renamed = tuple(replace(p, id=f"z{p.ordinal}") for p in exact.passages)
    take(catalog, origin, replace(again, passages=renamed), record)
    assert twins(catalog, exact) == [[exact.text[p.start : p.end]] for p in exact.passages]
