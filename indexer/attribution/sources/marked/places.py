"""Countries in the words of a phrase, in six languages: names, inflected names, adjectives, Chinese short forms.

A name in another case counts where it leads to exactly one name in the tables.
"""

import datetime as dt
import re
from itertools import product
from typing import NamedTuple

from indexer.attribution.quotations.marked.elements import Elements, Kind
from statements.capitals import state_of_seat
from statements.countries import resolve
from statements.peoples import state_of_adjective, state_of_local_name

_LONGEST = 5
_LONGEST_INFLECTED = 3
# How Russian nouns and adjectives look in other cases than the first: ending, and the endings it may stand for.
_CASES = {
    "ии": ("ия",), "ию": ("ия",), "ией": ("ия",), "и": ("я", "ь", "а"), "ы": ("а",), "а": ("", "о"), "я": ("й", "ь"),
    "у": ("а", "", "о"), "ю": ("я", "й"), "е": ("а", "", "я"), "ой": ("а", "ая"), "ей": ("я", "ь"),
    "ого": ("ый", "ой", "ий", "ое"), "ом": ("",), "ем": ("й",),
    "ых": ("ые",), "их": ("ие",), "ов": ("ы",), "ам": ("ы",), "ах": ("ы",),
}  # fmt: skip
_LONGEST_CHINESE = 10


class Place(NamedTuple):
    """A country in the elements [begin, end); `adjective` where it is "Kestrian" and not "of Kestria"."""

    begin: int
    end: int
    code: str
    adjective: bool = False


def places_in(text: str, found: Elements, language: str, on: dt.date | None) -> list[Place]:
    """The countries that the elements name, in order, the longest name first."""
    places: list[Place] = []
    at = 0
    while at < len(found):
        place = _place_at(text, found, at, language, on)
        if place:
            places.append(place)
        at = place.end if place else at + 1
    return places


def seat_in(printed: str, language: str) -> str | None:
    """The state governed from a town or house that is all a phrase says: "Moscou", "Кремля", 白宫."""
    forms = [printed]
    if language == "ru" and printed.count(" ") < _LONGEST_INFLECTED:
        forms += _first_cases(printed)
    if language == "ar":
        forms.append(printed.removeprefix("و"))
    return next((code for form in forms if (code := state_of_seat(form, language))), None)


def _place_at(text: str, found: Elements, at: int, language: str, on: dt.date | None) -> Place | None:
    if found[at].kind is not Kind.WORD:
        return None
    longest = _LONGEST_CHINESE if language == "zh" else _LONGEST
    for end in range(min(len(found), at + longest), at, -1):
        printed = text[found[at].start : found[end - 1].end]
        if code := _named(printed, end - at, language, on):
            return Place(at, end, code)
    code = _adjective(found, at, language)
    return Place(at, at + 1, code, adjective=True) if code else None


def _named(printed: str, words: int, language: str, on: dt.date | None) -> str | None:
    name = " ".join(printed.split())
    if not (language in {"ar", "zh"} or name[:1].isupper()):
        return None
    local = state_of_local_name(name, language)
    if local or language == "de":
        return local
    country = resolve(name, on)
    if country is None and language == "ru" and words <= _LONGEST_INFLECTED:
        codes = {c.code for form in _first_cases(name) if (c := resolve(form, on))}
        return codes.pop() if len(codes) == 1 else None
    if country is None and language == "ar" and re.match("[بلوف]", name):
        country = resolve(name[1:], on)
    return country.code if country else None


def _first_cases(name: str) -> list[str]:
    """What a Russian name may be in the first case."""
    return [" ".join(words) for words in product(*(_words_in_first_case(word) for word in name.split(" ")))]


def _words_in_first_case(word: str) -> list[str]:
    forms = [word]
    for ending, nominatives in _CASES.items():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            forms += [word.removesuffix(ending) + nominative for nominative in nominatives]
    return forms


def _adjective(found: Elements, at: int, language: str) -> str | None:
    """The country of "kestrien", "kestriana", "kestrische", "кестрийского", "الكستري", 中."""
    word = found[at]
    if word.capital and at:
        return None  # a name that looks like one
    if language == "zh":
        # One character is a state only before a post (俄外长) or 方, "side".
        led = at + 1 < len(found) and (found[at + 1].has("speaker") or found[at + 1].form == "方")
        return state_of_adjective(word.form, language) if led or word.form.endswith("方") else None
    code = state_of_adjective(word.form, language)
    if code is None and language == "ar":
        return state_of_adjective(word.form.removeprefix("و"), language)
    return code
