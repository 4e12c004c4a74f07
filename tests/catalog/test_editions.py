"""Provisional, final, reissued, revised: the best edition stands in whatever order they come."""

import datetime as dt
from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.catalog import Catalog
from catalog.editions import Edition, outranks, standing
from catalog.intake import Origin, Outcome
from catalog.rows import document_id
from statements.parsed import ParsedDocument
from statements.vocabulary import Issue
from tests.catalog.conftest import Parse

SPEAKER = "Ms. Tennant (Valdoria):"
EARLY, LATE = dt.date(2026, 11, 20), dt.date(2026, 12, 3)
# From the worst to the best.
ISSUES: list[tuple[Issue | None, dt.date | None]] = [
    (Issue.PROVISIONAL, None),
    (Issue.REISSUED_PROVISIONAL, None),
    (None, None),
    (Issue.REISSUED, EARLY),
    (Issue.REISSUED, LATE),
    (Issue.REVISED, None),
]
EDITIONS = st.builds(Edition, st.integers(1, 9), st.sampled_from([None, *Issue]), st.sampled_from([None, EARLY, LATE]))


def edition(parse: Parse, rank: int) -> ParsedDocument:
    issue, day = ISSUES[rank]
    words = f"We ask for prior notification of the water, in edition {'abcdef'[rank]} of this record."
    return replace(parse((SPEAKER, words)), issue=issue, issued_on=day)


def text(catalog: Catalog, document: ParsedDocument) -> str:
    whole = catalog.library.whole_text(document_id(document.identity))
    assert whole
    return whole.text


@pytest.mark.parametrize("ranks", [*permutations((0, 2, 4)), (3, 4, 1), (4, 3, 5), (5, 0, 2)])
def test_the_best_edition_stands_in_any_order(
    catalog: Catalog, parse: Parse, origin: Origin, ranks: tuple[int, ...]
) -> None:
    outcomes = [catalog.intake.commit(edition(parse, rank), origin).outcome for rank in ranks]
    best = edition(parse, max(ranks))
    assert text(catalog, best) == best.text
    so_far = [max(ranks[: n + 1]) == rank for n, rank in enumerate(ranks)]
    assert [outcome is not Outcome.SUPERSEDED for outcome in outcomes] == so_far
    key = document_id(best.identity)
    history = {r.number: r for r in catalog.references.revisions_of(key)}
    assert [history[n].issue for n in sorted(history)] == [ISSUES[rank][0] for rank in ranks]
    assert [n for n, revision in history.items() if revision.stands] == [ranks.index(max(ranks)) + 1]
    found = catalog.library.document(key)
    assert found
    assert (found[0].revision, found[0].sha256) == (ranks.index(max(ranks)) + 1, best.sha256)
    # Each can be read, whether it stood once or never did.
    assert catalog.wording.readable(key) == {1, 2, 3}
    assert catalog.wording.compare(key, 1, 3) is not None


def test_an_edition_that_does_not_stand_changes_nothing_that_is_found(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    catalog.intake.commit(edition(parse, 2), origin)
    last = catalog.sequence.last()
    for _ in range(2):
        ingested = catalog.intake.commit(edition(parse, 0), origin)
        assert (ingested.outcome, ingested.added, ingested.retired) == (Outcome.SUPERSEDED, 0, 0)
    assert catalog.sequence.last() == last
    assert len(catalog.references.revisions_of(ingested.document_id)) == 2


def test_added_again_it_is_known_and_one_that_once_stood_too(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    for rank in (0, 4, 1):
        catalog.intake.commit(edition(parse, rank), origin)
    for rank in (0, 1, 4):
        assert catalog.intake.known(edition(parse, rank).sha256, origin.hints) is not None
        assert catalog.intake.known(edition(parse, rank).sha256, {"type": "speech"}) is None


def test_what_came_later_stands_where_nothing_ranks_them(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    first, second = (
        parse((SPEAKER, "Forty-eight hours, in writing.")),
        parse((SPEAKER, "Seventy-two hours, in writing.")),
    )
    for document in (first, second, first):
        catalog.intake.commit(document, origin)
        assert text(catalog, document) == document.text
    assert catalog.intake.known(second.sha256, origin.hints) is None


@given(EDITIONS, EDITIONS)
def test_of_two_editions_at_most_one_outranks_the_other(one: Edition, other: Edition) -> None:
    assert not (outranks(one, other) and outranks(other, one))
    assert standing([one]) == one
    assert standing([one, other]) == (one if outranks(one, other) else other)


@given(st.lists(EDITIONS, min_size=1, max_size=6))
def test_what_stands_is_of_the_best_rank_there_is(editions: list[Edition]) -> None:
    best = standing(editions)
    assert not any(outranks(replace(e, issued_on=None), replace(best, issued_on=None)) for e in editions)
