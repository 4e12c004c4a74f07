"""Whose words stand before and after a statement in its document: how a debate is read on."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from catalog.reading import DocumentView, StatementView
from statements.vocabulary import StatementKind
from web.credit import credit


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A statement beside another: who and for whom in one line, and its page."""

    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The nearest statements on both sides that are no procedural remarks; None where there is none."""

    before: Neighbour | None
    after: Neighbour | None


def neighbours(statements: Sequence[StatementView], document: DocumentView, statement_id: str) -> Neighbours | None:
    """What stands beside a statement among all of its document, in order; None where it stands alone."""
    here = next((place for place, one in enumerate(statements) if one.id == statement_id), None)
    if here is None:
        return None
    before = _nearest(reversed(statements[:here]), document)
    after = _nearest(statements[here + 1 :], document)
    return Neighbours(before, after) if before or after else None


def _nearest(statements: Iterable[StatementView], document: DocumentView) -> Neighbour | None:
    found = next((one for one in statements if one.kind is not StatementKind.PROCEDURAL), None)
    return Neighbour(credit(found, document).title, f"/statements/{found.id}") if found else None
