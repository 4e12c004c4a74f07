"""Views of the catalog from its rows: each field is the column of its name, some of them made into something else."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from operator import attrgetter
from typing import Any, Generic, TypeVar

from catalog.clock import utc
from catalog.reading import DocumentView, PassageView, StatementView
from catalog.rows import correction_of, meeting_of
from statements.parsed import Span
from statements.vocabulary import Capacity, Certainty, DocumentType, Form, StatementKind, VoteTiming

View = TypeVar("View")


class Shape(Generic[View]):
    """How a view is made. `names` are the columns that it needs, in the order of its fields."""

    def __init__(self, view: type[View], made: Mapping[str, Callable[[Any], Any]]) -> None:
        self.names = tuple(field.name for field in fields(view))  # type: ignore[arg-type]  # all are dataclasses
        self._view = view
        self._made = [(self.names.index(name), make) for name, make in made.items()]
        self._values = attrgetter(*self.names)

    def of(self, row: Any) -> View:
        """From a row that has these columns, and perhaps others."""
        return self.from_values(self._values(row))

    def from_values(self, values: Iterable[Any]) -> View:
        """From the values of these columns.

        By their places: the views of a page of ten are made in 0.08 ms in place of the 0.14 that their names take.
        """
        told = list(values)
        for at, make in self._made:
            told[at] = make(told[at])
        return self._view(*told)


def _optional(make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda stored: make(stored) if stored else None


def _listed(stored: list[Any] | None) -> tuple[Any, ...]:
    return tuple(stored) if stored else ()


def _spans(stored: list[list[int]] | None) -> tuple[Span, ...]:
    return tuple([Span(*span) for span in stored]) if stored else ()


DOCUMENT = Shape(
    DocumentView,
    {
        "type": DocumentType,
        "meeting": meeting_of,
        "retrieved_at": utc,
        "authors": _listed,
        "withdrawn_since": _optional(utc),
    },
)
STATEMENT = Shape(
    StatementView,
    {
        "kind": StatementKind,
        "form": _optional(Form),
        "capacity": Capacity,
        "on_behalf_of": _listed,
        "aligned_with": _listed,
        "vote_timing": _optional(VoteTiming),
        "spans": _spans,
        "cue_spans": _spans,
        "source_spans": _spans,
        "certainty": Certainty,
        "explains": _listed,
        "correction": correction_of,
    },
)
PASSAGE = Shape(PassageView, {})
