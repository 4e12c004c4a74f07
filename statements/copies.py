"""Which statements of several documents are one statement, published more than once.

One statement is credited to the same country or body and to no two people, was made on the same day or the next, is in
one language, and has nearly the same words (`statements.likeness`). Who is one with whom depends on the statements
alone, not on the order in which they came.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from statements.likeness import Sketch, alike, bands
from statements.name_keys import name_key
from statements.people.comparison import Relation, relation
from statements.people.evidence import country_of_scope, family_first, scope_of_country, scope_of_organization
from statements.people.names import PersonName, person_name
from statements.vocabulary import Capacity, DocumentType, StatementKind

# Records whose words are agreed and final: they stand for a statement before the speaker's own page does.
OFFICIAL = frozenset({DocumentType.VERBATIM_RECORD, DocumentType.SUMMARY_RECORD})
# A record of New York and a ministry's page may date one statement by the clocks of two continents.
_DAYS_APART = dt.timedelta(days=1)
# What is said from the chair, put to others, or quoted is the document's own way of saying it.
_NOT_COMPARED = frozenset({
    StatementKind.PROCEDURAL, StatementKind.POINT_OF_ORDER, StatementKind.QUESTION, StatementKind.QUOTATION,
})  # fmt: skip
_JOINT = "joint:"
_PERSON = "person:"


@dataclass(frozen=True, slots=True)
class Published:
    """A statement as one document publishes it. `scope` is whose it is (`scope_of`), `day` when, where that is told."""

    id: str
    document_id: str
    scope: str
    speaker: str | None
    language: str
    day: dt.date | None
    official: bool
    sketch: Sketch

    def bands(self) -> list[int]:
        """Numbers of which two that may be one statement share at least one."""
        return bands(self.sketch, self.scope, self.language)

    @property
    def told(self) -> bool:
        """Whether day and speaker are told."""
        return self.day is not None and self.speaker is not None

    @property
    def order(self) -> tuple[bool, bool, dt.date, bool, int, str]:
        """Those first that tell most, which others are compared with."""
        return not self.told, self.day is None, self.day or dt.date.max, not self.official, -self.sketch.words, self.id


def is_compared(kind: StatementKind, capacity: Capacity) -> bool:
    """Whether a statement of this kind can be published by several."""
    return kind not in _NOT_COMPARED and capacity is not Capacity.PRESIDING


def scope_of(
    country: str | None,
    organization: str | None,
    speaker: str | None,
    capacity: Capacity,
    on_behalf_of: Sequence[str],
) -> str | None:
    """Whose a statement is: a country's, a body's, all parties' of a joint one, else a person's; None for nobody's.

    A body that speaks for itself, such as a news agency, is not the country that it is of.
    """
    if organization and (capacity is Capacity.ORGANIZATION or not country):
        return scope_of_organization(organization)
    if country:
        return scope_of_country(country)
    if on_behalf_of and not speaker:
        return _JOINT + "|".join(sorted(map(name_key, on_behalf_of)))
    name = person_name(speaker) if speaker else None
    return None if name is None else _PERSON + name.key


def one_speaker(one: str | None, other: str | None, scope: str | None) -> bool:
    """Whether two printed names can be one person's, of the same country or body; a name that is not told can."""
    if one is None or other is None or one == other:
        return True
    country = country_of_scope(scope) if scope else None
    first, second = person_name(one, country), person_name(other, country)
    if not isinstance(first, PersonName) or not isinstance(second, PersonName):
        return True
    return relation(first, second, family_first=bool(scope) and family_first(scope or "")) is not Relation.OTHER


def one_day(one: dt.date | None, other: dt.date | None) -> bool:
    """Whether two days are the same or neighbours; a day that is not told may be any."""
    return one is None or other is None or abs(one - other) <= _DAYS_APART


def may_be_one(one: Published, other: Published) -> bool:
    """Whether nothing but the words can tell two statements apart."""
    return (
        one.document_id != other.document_id
        and one.scope == other.scope
        and one.language == other.language
        and one_day(one.day, other.day)
        and one_speaker(one.speaker, other.speaker, one.scope)
    )


def is_one(one: Published, other: Published) -> bool:
    """Whether two are the same statement; the same whichever comes first."""
    return may_be_one(one, other) and alike(one.sketch, other.sketch)


class _Group:
    """Statements that are one, with what another one has to agree with: the first one's words, all days and names."""

    def __init__(self, first: Published) -> None:
        self.members = [first]
        self._documents = {first.document_id}
        self._days = {first.day} - {None}
        self._speakers = {first.speaker}

    def fits(self, one: Published) -> bool:
        """Whether it is the same statement as the first, and nothing of the others contradicts."""
        return (
            one.document_id not in self._documents
            and is_one(one, self.members[0])
            and all(one_day(one.day, day) for day in self._days)
            and all(one_speaker(one.speaker, speaker, one.scope) for speaker in self._speakers)
        )

    def add(self, one: Published) -> None:
        self.members.append(one)
        self._documents.add(one.document_id)
        self._days |= {one.day} - {None}
        self._speakers.add(one.speaker)


def grouped(published: Iterable[Published]) -> list[list[Published]]:
    """The statements put together that are one, each list in the order of `Published.order`.

    In a group nothing contradicts: no two days further apart, no two names. One that could belong to several groups,
    as without a day it may, is left alone rather than guessed.
    """
    groups: list[_Group] = []
    for one in sorted(published, key=lambda p: p.order):
        fitting = [group for group in groups if group.fits(one)]
        if len(fitting) == 1 or (fitting and one.told):
            fitting[0].add(one)
        else:
            groups.append(_Group(one))
    return [group.members for group in groups]
