"""Which words of a report are the name of a country, its people, its capital, a body or an office."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from indexer.attribution.sources.words import Words
from statements.capitals import seats, state_of_seat
from statements.countries import country_name_keys, resolve
from statements.demonyms import demonyms, state_of_demonym
from statements.name_keys import name_key
from statements.national_bodies import national_body_names, resolve_national_body
from statements.offices import office, titles
from statements.organizations import organization_name_keys, resolve_organization

Kind = Literal["country", "demonym", "seat", "body"]

_LONGEST = 12


@dataclass(frozen=True, slots=True)
class Name:
    """A known name. `country` is a code; of a body it is the state that the body is an organ of."""

    kind: Kind
    country: str | None = None
    body: str | None = None


def known_name_at(words: Words, at: int, on: dt.date | None) -> tuple[int, Name | None] | None:
    """The longest known name that begins at a word: where it ends, and what it names.

    None in the place of the name stands for words that look like a demonym and are none ("Latin American").
    """
    lengths = _lengths().get(_key(words.forms[at]))
    if lengths is None:
        return (at + 1, found) if (found := _abbreviation(words.forms[at], on)) else None
    reach = _reach(words, at, lengths[0])
    for length in lengths:
        if length > reach:
            continue
        printed = words.printed(at, at + length)
        if length == 1 and printed in demonyms() and not demonyms()[printed]:
            return at + 1, None
        found = _resolve(printed, on)
        if found or (length > 1 and demonyms().get(printed) == ""):
            return at + length, found
    return (at + 1, found) if (found := _abbreviation(words.forms[at], on)) else None


def title_at(words: Words, at: int) -> int | None:
    """Where the longest title that begins at a word ends."""
    lengths = _title_lengths().get(words.forms[at].lower())
    for length in lengths or ():
        if length <= _reach(words, at, length) and office(words.printed(at, at + length)):
            return at + length
    return None


def _reach(words: Words, at: int, longest: int) -> int:
    """How many words hang together from one on; a possessive ends a name."""
    count = 1
    while count < longest and at + count - 1 not in words.possessive and words.joined(at + count - 1):
        count += 1
    return count


@lru_cache(maxsize=8192)
def _resolve(printed: str, on: dt.date | None) -> Name | None:
    body = resolve_national_body(printed)
    if body:
        return Name("body", body.country, body.name)
    code = state_of_demonym(printed)
    country = resolve(printed, on)
    organization = resolve_organization(printed)
    if country and printed not in {"NAM", "GUAM"}:
        return Name("country", country.code)
    if code:
        return Name("demonym", code)
    if organization:
        return Name("body", None, organization.name)
    seat = state_of_seat(printed)
    return Name("seat", seat) if seat else None


@lru_cache(maxsize=8192)
def _abbreviation(form: str, on: dt.date | None) -> Name | None:
    """A name in capitals, which has to be asked for as printed."""
    if len(form) < 2 or not (form.isupper() or "." in form):
        return None
    return _resolve(form, on)


@lru_cache(maxsize=65536)
def _key(form: str) -> str:
    return name_key(form)


@cache
def _lengths() -> dict[str, tuple[int, ...]]:
    """The numbers of words, greatest first, of known names by their first word."""
    people = (name_key(word) for word in demonyms())
    return _by_first_word((*country_name_keys(), *organization_name_keys(), *national_body_names(), *seats(), *people))


@cache
def _title_lengths() -> dict[str, tuple[int, ...]]:
    return _by_first_word(titles())


def _by_first_word(names: Iterable[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = defaultdict(set)
    for name in names:
        parts = name.split(" ")
        if parts[0] and len(parts) <= _LONGEST:
            lengths[parts[0]].add(len(parts))
    return {word: tuple(sorted(found, reverse=True)) for word, found in lengths.items()}
