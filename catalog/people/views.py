"""What the catalog gives back of people and of decisions about them."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from statements.people.clustering import Note


@dataclass(frozen=True, slots=True)
class PersonSummary:
    """A person in a list. `country` (alpha-3) or `organization` is where all of it belongs; days are of documents."""

    id: str
    name: str
    country: str | None
    organization: str | None
    statements: int
    first: dt.date | None
    last: dt.date | None
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class SeenName:
    """A name as it is printed, with the languages of the documents, and the first and last day."""

    name: str
    languages: tuple[str, ...]
    statements: int
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True)
class SeenPost:
    """What somebody spoke as: role, country (alpha-3) and organization as credited, and the first and last day."""

    role: str | None
    country: str | None
    organization: str | None
    statements: int
    first: dt.date | None
    last: dt.date | None


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision about people or an attribution. `applies` is false where what it speaks of is no longer on record.

    `kind` is merge, split or correct; `subject` says in words what was decided.
    """

    number: int
    kind: str
    subject: str
    person_id: str | None
    other_id: str | None
    statement_id: str | None
    document_id: str | None
    detail: dict[str, Any]
    because: str
    by: str
    at: dt.datetime
    undone_by: str | None
    undone_at: dt.datetime | None
    applies: bool


@dataclass(frozen=True, slots=True)
class PersonView(PersonSummary):
    """A person with everything seen of him or her. `years` are statements by year, `former_ids` lead here."""

    names: tuple[SeenName, ...] = ()
    posts: tuple[SeenPost, ...] = ()
    years: tuple[tuple[int, int], ...] = ()
    former_ids: tuple[str, ...] = ()
    decisions: tuple[Decision, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A name that is nobody's yet, for no country or organization is told with it; `statement_id` is one of its own."""

    name: str
    statements: int
    statement_id: str
