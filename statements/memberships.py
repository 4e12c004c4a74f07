"""Which states belong to which group on a day (docs/reference-tables.md).

A group may be derived from others: the elected members are the Council's without the permanent ones.
"""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple, Self

from statements.errors import OnRecordError
from statements.reference import rows

# Its days of admission are those before which a state cannot have joined another group.
UNITED_NATIONS = "united-nations"


@dataclass(frozen=True, slots=True)
class MembershipGroup:
    """A group whose members are known; `since` and `until` are its own first and last day, None without one.

    `dated` tells that every day of joining and leaving is known. Where it is False, a day that the table
    gives is one on which the state surely was a member, and the true one may lie outside. `as_of` is the
    last day for which the table was kept up; after it the members are those of that day.
    """

    id: str
    dated: bool
    as_of: dt.date
    since: dt.date | None
    until: dt.date | None


class Membership(NamedTuple):
    """A country in a group between two days, both inclusive.

    `since` is None where no beginning is known or the group has none, `until` where it lasts.
    """

    group: str
    code: str
    since: dt.date | None
    until: dt.date | None

    def covers(self, day: dt.date) -> bool:
        """Whether the country is a member on this day."""
        return (self.since or dt.date.min) <= day <= (self.until or dt.date.max)


class _Interval(NamedTuple):
    """A member between two days, both inclusive."""

    member: str
    since: dt.date
    until: dt.date


class _Timeline(NamedTuple):
    """Sets and the days from which they hold; before the first day there is nobody."""

    days: tuple[dt.date, ...]
    sets: tuple[frozenset[str], ...]

    @classmethod
    def of(cls, intervals: Iterable[_Interval]) -> Self:
        changes: dict[dt.date, list[tuple[str, bool]]] = defaultdict(list)
        for member, since, until in intervals:
            if since <= until:
                changes[since].append((member, True))
                if until < dt.date.max:
                    changes[until + dt.timedelta(days=1)].append((member, False))
        present: set[str] = set()
        sets = []
        for day in sorted(changes):
            # Who leaves goes first: a member may come back on the day on which its former time ends.
            for member, joins in sorted(changes[day], key=lambda change: change[1]):
                (present.add if joins else present.discard)(member)
            sets.append(frozenset(present))
        return cls(tuple(sorted(changes)), tuple(sets))

    def on(self, day: dt.date) -> frozenset[str]:
        index = bisect_right(self.days, day)
        return self.sets[index - 1] if index else frozenset()

    def intervals(self) -> list[_Interval]:
        """Each unbroken time of each member."""
        found: list[_Interval] = []
        began: dict[str, dt.date] = {}
        for day, present in zip(self.days, self.sets, strict=True):
            gone = began.keys() - present
            found += [_Interval(member, began.pop(member), day - dt.timedelta(days=1)) for member in gone]
            for member in present - began.keys():
                began[member] = day
        return found + [_Interval(member, since, dt.date.max) for member, since in began.items()]


def members(group_id: str, on: dt.date) -> frozenset[str]:
    """The alpha-3 codes of a group's members on a day, those of historic states included.

    Raises `OnRecordError` (`unknown_group`) for a group whose members the tables do not know: that
    is not a group without members.
    """
    timeline = _timelines().get(group_id)
    if timeline is None:
        raise OnRecordError(
            f"The members of {group_id!r} are not known.",
            "Name one of: " + ", ".join(sorted(known_groups())) + ".",
            code="unknown_group",
        )
    return timeline.on(on)


def groups_of(code: str, on: dt.date) -> tuple[str, ...]:
    """The ids of the groups to which a country belongs on a day, in the order of the table."""
    timeline = _timelines_of_countries().get(code)
    present = timeline.on(on) if timeline else frozenset()
    return tuple(group for group in known_groups() if group in present)


def lasting_groups_of(code: str) -> tuple[str, ...]:
    """The ids of the groups to which a country has belonged as long as they exist, and still does."""
    return tuple(m.group for m in memberships_of(code) if _lasts(m))


def memberships_of(code: str) -> tuple[Membership, ...]:
    """Every membership of a country, each unbroken time by itself: by group in the order of the table, then by day."""
    return _memberships_by_country().get(code, ())


def memberships_in(group_id: str) -> tuple[Membership, ...]:
    """Every membership in a group, by first day and code; none where its members are not known."""
    timeline = _timelines().get(group_id)
    times = timeline.intervals() if timeline else []
    return tuple(_membership(group_id, time) for time in sorted(times, key=lambda time: (time.since, time.member)))


def known_groups() -> tuple[str, ...]:
    """The ids of the groups whose members are known, in the order of the table."""
    return tuple(_groups())


def membership_group(group_id: str) -> MembershipGroup | None:
    """What is known of a group as a whole; None where its members are not known."""
    return _groups().get(group_id)


@cache
def _groups() -> dict[str, MembershipGroup]:
    return {
        row["group"]: MembershipGroup(
            id=row["group"],
            dated=row["dated"] == "yes",
            as_of=dt.date.fromisoformat(row["as_of"]),
            since=_day(row["since"]),
            until=_day(row["until"]),
        )
        for row in rows("membership_groups.csv")
    }


@cache
def _timelines() -> dict[str, _Timeline]:
    listed = _listed()
    found = {group: _Timeline.of(_within_life(group, listed[group])) for group in _groups() if group in listed}
    for row in rows("membership_groups.csv"):
        if row["of"]:
            derived = _derive(found[row["of"]], found.get(row["within"]), found.get(row["without"]))
            found[row["group"]] = _Timeline.of(_within_life(row["group"], derived.intervals()))
    return found


@cache
def _timelines_of_countries() -> dict[str, _Timeline]:
    intervals: dict[str, list[_Interval]] = defaultdict(list)
    for group, timeline in _timelines().items():
        for code, since, until in timeline.intervals():
            intervals[code].append(_Interval(group, since, until))
    return {code: _Timeline.of(found) for code, found in intervals.items()}


@cache
def _memberships_by_country() -> dict[str, tuple[Membership, ...]]:
    found: dict[str, list[Membership]] = defaultdict(list)
    for group in known_groups():
        for membership in memberships_in(group):
            found[membership.code].append(membership)
    return {code: tuple(memberships) for code, memberships in found.items()}


def _lasts(membership: Membership) -> bool:
    """A region has no first day: to it a state belongs since it is known at all."""
    group = _groups()[membership.group]
    if membership.until is not None or group.until is not None:
        return False
    return membership.since == (group.since or _admitted().get(membership.code))


def _membership(group_id: str, time: _Interval) -> Membership:
    since = None if time.since == dt.date.min else time.since
    return Membership(group_id, time.member, since, None if time.until == dt.date.max else time.until)


def _listed() -> dict[str, list[_Interval]]:
    """The rows of the table by group; an open first day is that of the member's admission to the United Nations."""
    admitted = _admitted()
    found: dict[str, list[_Interval]] = defaultdict(list)
    for row in rows("memberships.csv"):
        since = _day(row["since"]) or admitted.get(row["code"], dt.date.min)
        found[row["group"]].append(_Interval(row["code"], since, _day(row["until"]) or dt.date.max))
    return found


@cache
def _admitted() -> dict[str, dt.date]:
    """The day on which each state was first admitted to the United Nations."""
    admitted: dict[str, dt.date] = {}
    for row in rows("memberships.csv"):
        if row["group"] == UNITED_NATIONS:
            day = dt.date.fromisoformat(row["since"])
            admitted[row["code"]] = min(day, admitted.get(row["code"], day))
    return admitted


def _within_life(group_id: str, intervals: Iterable[_Interval]) -> list[_Interval]:
    group = _groups()[group_id]
    first, last = group.since or dt.date.min, group.until or dt.date.max
    return [_Interval(member, max(since, first), min(until, last)) for member, since, until in intervals]


def _derive(of: _Timeline, within: _Timeline | None, without: _Timeline | None) -> _Timeline:
    days = tuple(sorted({day for timeline in (of, within, without) if timeline for day in timeline.days}))
    sets = []
    for day in days:
        present = of.on(day)
        if within is not None:
            present &= within.on(day)
        if without is not None:
            present -= without.on(day)
        sets.append(present)
    return _Timeline(days, tuple(sets))


def _day(text: str) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
