"""What stands behind a title: "of Kestria", "for the Kestrian army", "to the UN", "of economics at ..."."""

from typing import NamedTuple

from indexer.attribution.sources.items import Item, Items
from indexer.attribution.sources.name_words import DETERMINERS
from indexer.attribution.sources.words import Words
from statements.organizations import preferred_name

PREPOSITIONS = frozenset({"of", "for", "to", "at", "in", "from", "on", "with", "under", "against", "about", "by"})
# "Ambassador to Kestria", "expert on Kestria": whom a post is held towards is not for whom it is held.
_TOWARDS = frozenset({"to", "on", "in", "under", "against", "about"})
_PART_OF_ROLE = frozenset({"of", "for", "to", "on", "with"})
# Chiefs of firms whose names no word gives away: "chief executive of Weir Oriel".
_OF_FIRMS = frozenset({"chief", "business", "journalist"})


class Served(NamedTuple):
    """For whom a post is held, by the words behind its title; `role` are those that belong to the role."""

    role: str | None = None
    country: str | None = None
    organization: str | None = None


def read_object(items: Items, title: Item, end: int) -> Served:
    """The words behind a title, not beyond word `end`."""
    words = items.words
    at = title.end
    if at >= end or not words.joined(at - 1) or words.forms[at] not in PREPOSITIONS:
        return Served()
    if words.forms[at] == "for" and at + 1 < end and words.forms[at + 1][0].isdigit():
        return Served()  # "senator for 36 years"
    first = at + 1
    while first < end and words.forms[first].lower() in DETERMINERS:
        first += 1
    item = items.covering(first) if first < end else None
    served = _served(items, title, item, words.forms[at]) if item else None
    return served or _with_body(items, at, end)


def _served(items: Items, title: Item, item: Item, preposition: str) -> Served | None:
    """The country or body that follows the preposition at once."""
    words = items.words
    if item.end - 1 in words.possessive or preposition in _TOWARDS or title.office is None:
        return None
    if item.kind == "body":
        return Served(None, item.country, body_name(words, item))
    if item.kind == "country":
        speaks = preposition != "for" and title.office.serves == "state"
        return Served(None, item.country) if speaks or title.office.post == "spokesperson" else None
    if item.kind == "name" and preposition in {"of", "at"} and title.office.post in _OF_FIRMS:
        return Served(None, None, words.printed(item.start, item.end))
    return None


def _with_body(items: Items, at: int, end: int) -> Served:
    """The rest of a role, parted from the body that "at" or "with" brings: "of law at the University of Kestria"."""
    words = items.words
    country = _of_people(items, at, end)
    for item in items.within(at, end):
        before = item.start - 1 - (words.forms[item.start - 1].lower() in DETERMINERS)
        if item.kind == "body" and before >= at and words.forms[before] in {"at", "with"}:
            role = _phrase(words, at, before) if before > at else None
            return Served(role, item.country, body_name(words, item))
    # Where somebody holds a post is no part of it: "analyst in Kestrova", "ambassador at the time".
    return Served(_phrase(words, at, end) if words.forms[at] in _PART_OF_ROLE else None, country)


def _of_people(items: Items, at: int, end: int) -> str | None:
    """The country of "spokesman for the Kestrian rebels": not of posts towards it."""
    words = items.words
    first = at + 1 + (at + 1 < end and words.forms[at + 1].lower() in DETERMINERS)
    item = items.covering(first) if first < end and words.forms[at] not in _TOWARDS else None
    return item.country if item and item.kind == "demonym" else None


def body_name(words: Words, item: Item) -> str:
    """The name of a body as the tables have it, or as printed."""
    return preferred_name(item.body or words.printed(item.start, item.end))


def _phrase(words: Words, start: int, end: int) -> str:
    at = start
    while at + 1 < end and words.joined(at) and words.forms[at + 1] not in {"who", "which", "and", "that"}:
        at += 1
    while at > start and words.forms[at].lower() in PREPOSITIONS | DETERMINERS:
        at -= 1
    return words.printed(start, at + 1)
