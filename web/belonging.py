"""Memberships in words: since when and until when, as far as it is known; terms in the Security Council."""

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from search.request import SearchRequest
from statements.memberships import Membership, membership_group, memberships_of
from statements.phrases import gettext
from statements.spoken_names import group_name
from web.addresses import search_address
from web.dates import long_day

COUNCIL, PERMANENT = "security-council", "p5"
# What follows from a seat in the Council is told by its terms.
_OF_COUNCIL = {COUNCIL, PERMANENT, "e10", "a3", "nam-caucus-security-council"}


@dataclass(frozen=True, slots=True)
class Belonging:
    """One membership as a page lists it: of the group, or in a group's list of the member, the key and the name."""

    key: str
    name: str
    days: str


@dataclass(frozen=True, slots=True)
class Term:
    """A time in the Security Council, and the search for what was said for the country in it."""

    words: str
    address: str


def belongings(code: str) -> tuple[list[Belonging], list[Belonging]]:
    """The groups to which a country belongs, and those that it belonged to; terms in the Council apart."""
    listed = [membership for membership in memberships_of(code) if membership.group not in _OF_COUNCIL]
    return _parted(listed, lambda membership: membership.group)


def members_of(memberships: Iterable[Membership]) -> tuple[list[Belonging], list[Belonging]]:
    """The members of a group that belong to it, and those that belonged to it, by name."""
    now, before = _parted(memberships, lambda membership: membership.code)
    return sorted(now, key=lambda member: member.name), sorted(before, key=lambda member: member.name)


def terms(code: str) -> list[Term]:
    """The times of a country in the Security Council, the first one first."""
    permanent = [membership for membership in memberships_of(code) if membership.group == PERMANENT]
    found = []
    for membership in memberships_of(code):
        if membership.group == COUNCIL:
            kind = (
                gettext("Permanent member")
                if any(s.since == membership.since for s in permanent)
                else gettext("Elected member")
            )
            search = SearchRequest(country=[code], from_=membership.since, to=membership.until)
            found.append(Term(gettext("%(kind)s, %(days)s", kind=kind, days=_span(membership)), search_address(search)))
    return found


def days_of(membership: Membership) -> str:
    """Since 1 May 2004; 1 May 2004 to 31 January 2020. Of days that are not known, what is sure."""
    about = membership_group(membership.group)
    sure = bool(about and about.dated)
    open_ended = about is not None and about.until is not None and membership.until == about.until
    if membership.since is None:
        return (
            gettext("always")
            if membership.until is None
            else gettext("until %(day)s", day=_day(membership.until, sure=sure or open_ended, last=True))
        )
    first = _day(membership.since, sure=sure or bool(about and membership.since == about.since), last=False)
    if membership.until is None:
        return gettext("since %(day)s", day=first)
    last = _day(membership.until, sure=sure or open_ended, last=True)
    return gettext("%(first)s to %(last)s", first=first, last=last)


def _parted(
    memberships: Iterable[Membership], key: Callable[[Membership], str]
) -> tuple[list[Belonging], list[Belonging]]:
    now: list[Belonging] = []
    before: list[Belonging] = []
    for membership in memberships:
        listed = Belonging(key(membership), group_name(key(membership)), days_of(membership))
        (now if membership.until is None else before).append(listed)
    return now, before


def _day(day: dt.date, *, sure: bool, last: bool) -> str:
    if sure:
        return long_day(day)
    return gettext("%(year)s or later", year=day.year) if last else gettext("%(year)s or before", year=day.year)


def _span(membership: Membership) -> str:
    """1998 and 1999; since 24 October 1945."""
    since, until = membership.since, membership.until
    if since is None or until is None:
        return days_of(membership)
    if (since.month, since.day, until.month, until.day) == (1, 1, 12, 31):
        return (
            str(since.year)
            if since.year == until.year
            else gettext("%(first)s to %(last)s", first=since.year, last=until.year)
        )
    return days_of(membership)
