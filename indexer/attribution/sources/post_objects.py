"""What stands behind a title: "of Kestria", "for the Kestrian army", "to the UN", "of economics at ..."."""

from typing import NamedTuple

from indexer.attribution.sources.bodies import KINDS_OF_BODY, KINDS_OF_FIRM, organ_of_state
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
# What parts of institutes and universities are called by.
_FIELDS_WORDS = (
    "Studies Affairs Relations Research Policy Program Programme Project Initiative Department School Faculty"
)
_FIELDS = frozenset(_FIELDS_WORDS.split())
_KINDS = KINDS_OF_BODY | KINDS_OF_FIRM | {"tank"}


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
    served = _served(items, title, item, words.forms[at]) if item else _named_after_kind(items, at, first, end)
    return served or _with_body(items, title, at, end)


def _served(items: Items, title: Item, item: Item, preposition: str) -> Served | None:
    """The country or body that follows the preposition at once."""
    words = items.words
    if preposition in _TOWARDS or title.office is None or (preposition == "of" and _part_of_body(items, item)):
        return None
    if item.end - 1 in words.possessive:
        return _of_state(items, item)
    if item.kind == "body":
        return Served(None, item.country, body_name(words, item))
    if item.kind == "country":
        speaks = preposition != "for" and title.office.serves == "state"
        return Served(None, item.country) if speaks or title.office.post == "spokesperson" else None
    if item.kind == "name" and preposition in {"of", "at"} and title.office.post in _OF_FIRMS:
        return Served(None, None, words.printed(item.start, _name_goes_on(items, item.end)))
    return None


def _named_after_kind(items: Items, at: int, first: int, end: int) -> Served | None:
    """The body whose name stands behind what it is: "for the conservative think tank Weir Rising"."""
    words = items.words
    last = first
    while (
        last + 1 < end and words.joined(last) and not words.capital(last + 1) and words.forms[last] not in PREPOSITIONS
    ):
        last += 1
    if last + 1 >= end or not words.joined(last) or words.forms[at] in _TOWARDS:
        return None
    item = items.covering(last + 1)
    if item is None and words.capital(last + 1) and words.forms[last] in _KINDS:
        close = last + 2  # "the think tank Third Weir"
        while close < end and words.joined(close - 1) and words.capital(close):
            close += 1
        return Served(None, None, words.printed(last + 1, close))
    pac = item is not None and words.forms[item.start] == "PAC"
    if item is None or item.kind not in {"name", "body"} or not (pac or words.forms[last] in _KINDS):
        return None
    name = words.printed(item.start + pac, item.end) if item.end > item.start + pac else ""
    following = items.covering(item.end)
    if not name and following and following.kind in {"name", "country"} and words.joined(item.end - 1):
        name = words.printed(item.end, following.end)
    return Served(None, None, name) if name else None


def _part_of_body(items: Items, item: Item) -> bool:
    """Whether a name is that of a part of the body behind "at": "of River Studies at the Weir Institute"."""
    words = items.words
    return words.forms[item.end - 1] in _FIELDS and item.end < len(words) and words.forms[item.end] == "at"


def _of_state(items: Items, owner: Item) -> Served | None:
    """The body of a state behind it: "for Kestria's Foreign Ministry"."""
    words = items.words
    following = items.covering(owner.end) if words.joined(owner.end - 1) else None
    if following is None or following.kind != "body" or following.end - 1 in words.possessive or not owner.country:
        return None
    printed = words.printed(owner.end, following.end)
    country = following.country or (owner.country if organ_of_state(printed) else None)
    return Served(None, country, body_name(words, following))


def _name_goes_on(items: Items, end: int) -> int:
    """Where the name of a firm ends: "Weir Paths to Peace" goes on, "Weir Paths in Kestria" does not."""
    words = items.words
    while end + 1 < len(words) and words.joined(end - 1) and words.joined(end) and words.forms[end] in {"for", "to"}:
        item = items.covering(end + 1)
        if not words.capital(end + 1) or (item and item.kind != "name"):
            break
        end = item.end if item else end + 2
    return end


def _with_body(items: Items, title: Item, at: int, end: int) -> Served:
    """The rest of a role, parted from the body that "at", "with" or "for" brings: "of law at the University of Vel"."""
    words = items.words
    of_people = title.office is not None and title.office.serves != "private"  # not "historian of Kestrian art"
    country = _of_people(items, at, end) if of_people or _speaks(title) else None
    for item in items.within(at, end):
        before = item.start - 1 - (words.forms[item.start - 1].lower() in DETERMINERS)
        if item.kind == "body" and before >= at and words.forms[before] in {"at", "with", "for"}:
            role = _phrase(items, at, before) if before > at else None
            return Served(role, item.country, body_name(words, item))
    # Where somebody holds a post is no part of it: "analyst in Kestrova", "ambassador at the time".
    return Served(_phrase(items, at, end) if words.forms[at] in _PART_OF_ROLE else None, country)


def _speaks(title: Item) -> bool:
    return title.office is not None and title.office.post == "spokesperson"


def _of_people(items: Items, at: int, end: int) -> str | None:
    """The country of "spokesman for the Kestrian rebels": not of posts towards it."""
    words = items.words
    first = at + 1 + (at + 1 < end and words.forms[at + 1].lower() in DETERMINERS)
    item = items.covering(first) if first < end and words.forms[at] not in _TOWARDS else None
    return item.country if item and item.kind == "demonym" else None


def body_name(words: Words, item: Item) -> str:
    """The name of a body as the tables have it, or as printed."""
    return preferred_name(item.body or words.printed(item.start, item.end))


def _phrase(items: Items, start: int, end: int) -> str | None:
    """The words of an object that belong to the role; None where nothing is left but a preposition."""
    words = items.words
    at = start
    while at + 1 < end and words.joined(at) and words.forms[at + 1] not in {"who", "which", "and", "that"}:
        at += 1
    at = _without_place(items, start, at)
    while at >= start and words.forms[at].lower() in PREPOSITIONS | DETERMINERS:
        at -= 1
    return words.printed(start, at + 1) if at >= start else None


def _without_place(items: Items, start: int, last: int) -> int:
    """The last word before "in Kestrova" at the end: where somebody works is no part of the post."""
    item = items.covering(last)
    if item and item.kind in {"seat", "country", "name"} and item.start - 2 > start:
        return item.start - 2 if items.words.forms[item.start - 1] == "in" else last
    return last
