"""Which differences between two readings of the same bytes reach the engines."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from catalog.catalog import Catalog
from catalog.intake import Origin, Outcome
from statements.parsed import Meeting, ParsedDocument, Speaker
from statements.vocabulary import Capacity, Certainty, DocumentType, Standing, StatementKind
from tests.catalog.conftest import Parse

TENNANT = ("Ms. Tennant (Valdoria):", "We ask for prior notification, forty-eight hours ahead, every time.")
Recast = Callable[[ParsedDocument], ParsedDocument]


def recast(**changes: Any) -> Recast:
    """The same document with its statement credited otherwise."""
    return lambda document: replace(document, statements=(replace(document.statements[0], **changes),))


def retold(**changes: Any) -> Recast:
    """The same statements in a document of which something else is known."""
    return lambda document: replace(document, **changes)


PROJECTED = {
    "kind": recast(kind=StatementKind.RIGHT_OF_REPLY),
    "speaker": recast(speaker=Speaker("Anna Tennant")),
    "country": recast(country="XKE"),
    "organization": recast(organization="River Authority"),
    "groups": recast(on_behalf_of=("Upper Basin Group",)),
    "said_on": recast(said_on=dt.date(2026, 11, 11)),
    "type": retold(type=DocumentType.SPEECH),
    "date": retold(date=dt.date(2026, 11, 13)),
    "capacity": recast(capacity=Capacity.BRIEFER),
    "spoken_language": recast(spoken_language="fr"),
    "symbol": retold(symbol="XC/PV.1147 (Resumption 1)"),
    "meeting": retold(meeting=Meeting("Assembly of Isles")),
}
NOT_PROJECTED = {
    "role": recast(speaker=Speaker("Tennant", role="Chair")),
    "rule": recast(rule="label-with-role"),
    "page": recast(page=2),
    "title": retold(title="Council of Concord, one thousand one hundred and forty-seventh meeting"),
    "url": retold(url="https://records.invalid/XC/PV.1147"),
}


@pytest.mark.parametrize("name", PROJECTED)
def test_what_engines_hold_is_a_change_when_read_otherwise(
    catalog: Catalog, parse: Parse, origin: Origin, name: str
) -> None:
    catalog.intake.commit(parse(TENNANT), origin)
    ingested = catalog.intake.commit(PROJECTED[name](parse(TENNANT)), origin)
    assert (ingested.outcome, ingested.added, ingested.changed, ingested.retired) == (Outcome.REVISED, 0, 1, 0)
    assert catalog.sequence.last() == 2


@pytest.mark.parametrize("name", NOT_PROJECTED)
def test_what_engines_do_not_hold_is_stored_without_a_change(
    catalog: Catalog, parse: Parse, origin: Origin, name: str
) -> None:
    document = parse(TENNANT)
    catalog.intake.commit(document, origin)
    again = NOT_PROJECTED[name](document)
    ingested = catalog.intake.commit(again, origin)
    assert ingested.outcome is Outcome.UNCHANGED
    assert catalog.sequence.last() == 1
    found = catalog.library.passage(document.passages[0].id)
    assert found is not None
    statement = again.statements[0]
    assert (found.document.title, found.document.url) == (again.title, again.url)
    assert found.statement is not None
    assert (found.statement.rule, found.statement.page) == (statement.rule, statement.page)
    assert statement.speaker is not None
    assert found.statement.role == statement.speaker.role


@pytest.mark.parametrize("doubt", [{"asserted": False}, {"certainty": Certainty.LIKELY}], ids=str)
def test_what_was_perhaps_not_said_is_kept_as_doubtful_and_not_counted(
    catalog: Catalog, parse: Parse, origin: Origin, doubt: dict[str, Any]
) -> None:
    document = parse(TENNANT)
    passage = document.passages[0].id
    catalog.intake.commit(document, origin)
    catalog.intake.commit(recast(**doubt)(document), origin)
    (change,), _ = catalog.sequence.after(1, 10, catalog.sequence.last())
    assert change.passage_id == passage
    assert change.entry is not None
    assert change.entry.standing is Standing.DOUBTFUL
    assert catalog.library.coverage().passages == 0
    assert catalog.library.latest(5) == []
    catalog.intake.commit(document, origin)
    assert catalog.library.entries([passage])[passage].standing is Standing.SAID
