"""Who is one person among all that bear related names: a function of what is on record, whatever came first.

Full names of one country that are spellings of each other are one person. A shorter name, a surname above all, is
given to somebody only where nobody else can be meant: within years of that person's other appearances, or in a
document in which only that one of several is named in full. Whoever cannot be told stays apart, with the reason.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise
from typing import TypeVar

from statements.identity import short_id
from statements.people.comparison import Relation, relation
from statements.people.evidence import family_first
from statements.people.names import Gender, PersonName

# Between two appearances of a surname alone. Of full names in the General Debate that follow each other under one
# surname for one country, .96 are one person's a year apart, .90 three years, .74 six (docs/accuracy.md).
SURNAME_YEARS = 3
# A surname alone that goes on for longer is one person's still, and looked at by people.
LONG_SURNAME_YEARS = 15
# How far from the full name a surname reaches, however often it is printed in between.
REACH_YEARS = 12
# A career: the same full name after this long is somebody else's.
CAREER_YEARS = 40
_YEAR = dt.timedelta(days=366)

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Appearance:
    """Somebody under one name in one document. `id` is stable, `scope` as `evidence` tells it."""

    id: str
    scope: str
    name: PersonName
    gender: Gender
    date: dt.date | None
    document: str

    @property
    def order(self) -> tuple[dt.date, str, str]:
        """By date, the undated last."""
        return (self.date or dt.date.max, self.name.key, self.id)


@dataclass(frozen=True, slots=True, order=True)
class Note:
    """Why people should look at somebody: a stable code, and a sentence."""

    code: str
    reason: str


@dataclass(slots=True)
class Cluster:
    """One person: `id` comes from the place and the first full name, for a surname alone with the year too."""

    members: list[Appearance]
    notes: set[Note] = field(default_factory=set)
    id: str = ""

    @property
    def first(self) -> Appearance:
        """The appearance that names the person: the first in full, else the first."""
        return min(self.members, key=lambda a: (a.name.alone, a.order))

    @property
    def fullest(self) -> Appearance:
        """The appearance under the longest name, the first of them."""
        return min(self.members, key=lambda a: (-a.name.full_words, -len(a.name.words), a.order))


@dataclass(slots=True)
class _Group:
    """Appearances under spellings of one name."""

    members: list[Appearance]
    names: set[PersonName]

    @property
    def rank(self) -> tuple[int, int, str]:
        """The longest names first."""
        longest = max(self.names, key=lambda n: (n.full_words, len(n.words), n.key))
        return (-longest.full_words, -len(longest.words), min(n.key for n in self.names) + self.gender)

    @property
    def gender(self) -> Gender:
        """That of the marks of address; empty where none is printed."""
        return max(self.members, key=lambda a: a.gender).gender

    @property
    def alone(self) -> bool:
        return all(name.alone for name in self.names)


def cluster(appearances: Iterable[Appearance], joined: Sequence[tuple[str, str]] = ()) -> list[Cluster]:
    """The people of these appearances, by id.

    `joined` are pairs of ids of appearances that people found to be one person's; whose is the second keeps the id.
    """
    by_scope: dict[str, list[Appearance]] = {}
    for appearance in appearances:
        by_scope.setdefault(appearance.scope, []).append(appearance)
    clusters = [one for scope in sorted(by_scope) for one in _of_scope(by_scope[scope])]
    _identify(clusters)
    return sorted(_join(clusters, joined), key=lambda c: c.id)


def _of_scope(appearances: Iterable[Appearance]) -> list[Cluster]:
    clusters: list[Cluster] = []
    whose: list[tuple[Cluster, _Group]] = []
    for group in sorted(_groups(appearances), key=lambda g: g.rank):
        candidates = _distinct(c for c, other in whose if _can_be_part(group, other))
        made = _assign(group, candidates)
        clusters += made
        whose += [(c, group) for c in (*made, *candidates)]
    _note_misprints(clusters)
    for one in clusters:
        _note_long_surname(one)
    return clusters


def related(one: PersonName, other: PersonName, scope: str) -> bool:
    """Whether what is known of somebody under one name can change who is meant by the other."""
    return relation(one, other, family_first=family_first(scope)) is not Relation.OTHER


def _groups(appearances: Iterable[Appearance]) -> list[_Group]:
    """Appearances under spellings of one name together; under a surname alone men and women apart."""
    nodes: dict[tuple[str, Gender, str], _Group] = {}
    for appearance in sorted(appearances, key=lambda a: a.order):
        node = appearance.scope, appearance.gender, appearance.name.key
        nodes.setdefault(node, _Group([], {appearance.name})).members.append(appearance)
    group_of = dict(sorted(nodes.items()))
    for one, other in combinations(group_of, 2):
        if one[:2] == other[:2] and _same(nodes[one], nodes[other], one[0]):
            _unite(group_of, one, other)
    for one, other in combinations(group_of, 2):
        if one[0] == other[0] and one[1] != other[1] and _same(nodes[one], nodes[other], one[0]):
            spellings = [node for node in group_of if node[0] == one[0] and _same(nodes[node], nodes[one], one[0])]
            # Without a mark of address it is the man's or the woman's name, where only one of these is printed.
            if not {"m", "f"} <= {gender for _, gender, _ in spellings}:
                _unite(group_of, one, other)
    return _distinct(group_of.values())


def _unite(
    group_of: dict[tuple[str, Gender, str], _Group], one: tuple[str, Gender, str], other: tuple[str, Gender, str]
) -> None:
    first, second = group_of[one], group_of[other]
    if first is not second:
        merged = _Group(first.members + second.members, first.names | second.names)
        group_of |= {node: merged for node, group in group_of.items() if group is first or group is second}


def _same(one: _Group, other: _Group, scope: str) -> bool:
    (first,), (second,) = one.names, other.names
    return relation(first, second, family_first=family_first(scope)) is Relation.SAME


def _distinct(items: Iterable[Item]) -> list[Item]:
    return list({id(item): item for item in items}.values())


def _can_be_part(group: _Group, other: _Group) -> bool:
    """Whether whoever is meant by the group may be somebody of the other, whose names tell no less."""
    scope = group.members[0].scope
    if scope != other.members[0].scope or {group.gender, other.gender} == {"m", "f"}:
        return False
    # A surname without a mark of address may be that of a man or a woman printed with one.
    wanted = {Relation.PART} if group.gender == other.gender else {Relation.PART, Relation.SAME}
    first = family_first(scope)
    return any(relation(a, b, family_first=first) in wanted for a in group.names for b in other.names)


def _assign(group: _Group, candidates: list[Cluster]) -> list[Cluster]:
    """Gives the appearances to candidates where only one can be meant; returns the people that are left."""
    years = SURNAME_YEARS if group.alone else CAREER_YEARS
    made: list[Cluster] = []
    dated = [a for a in group.members if a.date]
    for start, end in _eras([*dated, *(a for c in candidates for a in c.members if a.date)], years):
        mine = [a for a in dated if a.date and start <= a.date <= end]
        present = [c for c in candidates if any(a.date and start <= a.date <= end for a in c.members)]
        if mine:
            made += _assign_era(mine, present, alone=group.alone)
    if group.alone:
        for one in made:
            _note_years_apart(one, [c for c in (*candidates, *made) if c is not one])
    undated = [a for a in group.members if not a.date]
    if undated:
        (only,) = candidates or made if len(candidates or made) == 1 else (None,)
        if only is None:
            only = Cluster(
                [], {Note("undated", "Stands in documents without a date, so that years cannot tell whose.")}
            )
            made.append(only)
        only.members += undated
    return made


def _note_years_apart(one: Cluster, others: Iterable[Cluster]) -> None:
    """Tells of whoever bears the name too few years away to be surely somebody else."""
    mine = one.members
    for other in others:
        if not one.notes and any(_within(appearance, mine, REACH_YEARS) for appearance in other.members):
            name, years = other.fullest.name.key, sorted(a.date.year for a in other.members if a.date)
            told = f"“{one.first.name.key}” can be “{name}” of {years[0]} to {years[-1]}"
            one.notes.add(Note("years_apart", f"{told}: more than {SURNAME_YEARS} years lie between."))


def _eras(appearances: Iterable[Appearance], years: int) -> list[tuple[dt.date, dt.date]]:
    """First and last days of the spans in which no gap is longer than so many years."""
    days = sorted({a.date for a in appearances if a.date})
    if not days:
        return []
    cuts = [(a, b) for a, b in pairwise(days) if b - a > years * _YEAR]
    return list(zip([days[0], *(b for _, b in cuts)], [*(a for a, _ in cuts), days[-1]], strict=True))


def _assign_era(mine: list[Appearance], present: list[Cluster], *, alone: bool) -> list[Cluster]:
    anchors = [(c, _anchors(c)) for c in present]
    left: list[Appearance] = []
    for appearance in mine:
        found = _meant(appearance, anchors, alone=alone)
        if found is None:
            left.append(appearance)
        else:
            found.members.append(appearance)
    if not left:
        return []
    notes = {_shared(left, [c for c, _ in anchors])} if anchors else set()
    return [Cluster(left, notes)]


def _meant(
    appearance: Appearance, anchors: Sequence[tuple[Cluster, list[Appearance]]], *, alone: bool
) -> Cluster | None:
    """The one candidate that can be meant, by being the only one, in the same document, or within years."""
    if len(anchors) == 1:
        ((only, known),) = anchors
        return only if not alone or _within(appearance, known, REACH_YEARS) else None
    same_document = [c for c, known in anchors if any(a.document == appearance.document for a in known)]
    if len(same_document) == 1:
        return same_document[0]
    near = [c for c, known in anchors if _within(appearance, known, SURNAME_YEARS)]
    return near[0] if len(near) == 1 else None


def _anchors(candidate: Cluster) -> list[Appearance]:
    """What surely is the candidate's: appearances in full, if there are any."""
    return [a for a in candidate.members if not a.name.alone] or list(candidate.members)


def _within(appearance: Appearance, known: Iterable[Appearance], years: int) -> bool:
    return any(a.date and appearance.date and abs(a.date - appearance.date) <= years * _YEAR for a in known)


def _shared(left: Sequence[Appearance], candidates: Sequence[Cluster]) -> Note:
    names = sorted(c.fullest.name.key for c in candidates)
    short = min(left, key=lambda a: a.order).name.key
    if len(names) == 1:
        return Note("far", f"“{short}” stands more than {REACH_YEARS} years from the nearest “{names[0]}” in full.")
    return Note("shared_name", f"“{short}” can be short for {' or '.join(f'“{name}”' for name in names)}.")


def _note_misprints(clusters: Sequence[Cluster]) -> None:
    for at, one in enumerate(clusters):
        for other in clusters[at + 1 :]:
            first, second = one.fullest, other.fullest
            if first.scope != second.scope:
                continue
            if relation(first.name, second.name, family_first=family_first(first.scope)) is Relation.NEAR:
                one.notes.add(_misprint(first, second))
                other.notes.add(_misprint(second, first))


def _misprint(one: Appearance, other: Appearance) -> Note:
    return Note("similar_name", f"“{one.name.key}” differs from “{other.name.key}” by two letters or fewer.")


def _note_long_surname(one: Cluster) -> None:
    days = sorted(a.date for a in one.members if a.date)
    if days and all(a.name.alone for a in one.members) and days[-1] - days[0] > LONG_SURNAME_YEARS * _YEAR:
        years = f"{days[0].year} to {days[-1].year}"
        one.notes.add(
            Note("long_surname", f"Only “{one.first.name.key}” is printed, from {years}: these may be several.")
        )


def _identify(clusters: Sequence[Cluster]) -> None:
    taken: set[str] = set()
    for one in sorted(clusters, key=lambda c: c.first.order):
        first = one.first
        year = str(first.date.year) if first.name.alone and first.date else ""
        one.id = short_id("person", first.scope, first.name.key, year)
        if one.id in taken:
            one.id = short_id("person", first.scope, first.name.key, year, first.id)
        taken.add(one.id)


def _join(clusters: Sequence[Cluster], joined: Sequence[tuple[str, str]]) -> list[Cluster]:
    of_appearance = {a.id: c for c in clusters for a in c.members}
    for one, into in joined:
        gone, stays = of_appearance.get(one), of_appearance.get(into)
        if gone is not None and stays is not None and gone is not stays:
            stays.members += gone.members
            stays.notes |= gone.notes
            of_appearance |= dict.fromkeys((a.id for a in gone.members), stays)
    return _distinct(of_appearance.values())
