"""Countries in the words of a phrase, in six languages: names, inflected names, adjectives, Chinese short forms.

A name in another case, or an adjective made of it, counts where it leads to exactly the name in the tables.
"""

import csv
import datetime as dt
import re
from functools import cache
from importlib.resources import files
from itertools import product
from typing import NamedTuple

from indexer.attribution.quotations.marked.elements import Elements, Kind
from indexer.attribution.quotations.marked.lexicon import normal
from statements.countries import all_countries, names_of, resolve

_LONGEST = 5
_LONGEST_INFLECTED = 3
# How Russian nouns and adjectives look in other cases than the first: ending, and the endings it may stand for.
_CASES = {
    "ии": ("ия",), "ию": ("ия",), "ией": ("ия",), "и": ("я", "ь", "а"), "ы": ("а",), "а": ("", "о"), "я": ("й", "ь"),
    "у": ("а", "", "о"), "ю": ("я", "й"), "е": ("а", "", "я"), "ой": ("а", "ая"), "ей": ("я", "ь"),
    "ого": ("ый", "ой", "ий", "ое"), "ом": ("",), "ем": ("й",),
    "ых": ("ые",), "их": ("ие",), "ов": ("ы",), "ам": ("ы",), "ах": ("ы",),
}  # fmt: skip
# How an adjective is made of a country's name where no table tells: ending of the name, and of the adjective.
_MADE = {"fr": ("ie", "ien"), "es": ("ia", "ian"), "de": ("ien", "isch"), "ru": ("ия", "ийск")}
_LONGEST_ENDING = {"fr": 3, "es": 2, "de": 3, "ru": 4, "ar": 2}
_CHINESE = {"中": "CHN", "美": "USA", "俄": "RUS", "英": "GBR", "法": "FRA", "德": "DEU", "日": "JPN", "韩": "KOR",
            "朝": "PRK", "乌": "UKR", "印": "IND", "以": "ISR"}  # fmt: skip


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


def _place_at(text: str, found: Elements, at: int, language: str, on: dt.date | None) -> Place | None:
    if found[at].kind is not Kind.WORD:
        return None
    longest = 10 if language == "zh" else _LONGEST
    for end in range(min(len(found), at + longest), at, -1):
        printed = text[found[at].start : found[end - 1].end]
        if code := _named(printed, end - at, language, on):
            return Place(at, end, code)
    code = _adjective(found[at].form, language) if not found[at].capital or at == 0 else None
    if language == "zh":
        followed = at + 1 < len(found) and (found[at + 1].has("speaker") or found[at + 1].form == "方")
        code = _CHINESE.get(found[at].form) if followed else _CHINESE.get(found[at].form.removesuffix("方"))
        code = code if followed or found[at].form.endswith("方") else None
    return Place(at, at + 1, code, adjective=True) if code else None


# The same few places are asked for with every word of every phrase.
@cache
def _german() -> dict[str, str]:
    names = {}
    for row in _rows("german_countries.csv"):
        for name in row["names"].split("|"):
            names[name] = names[name + "s"] = row["code"]
    return names


def _named(printed: str, words: int, language: str, on: dt.date | None) -> str | None:
    name = " ".join(printed.split())
    if not (language in {"ar", "zh"} or name[:1].isupper()):
        return None
    if language == "de":
        return _german().get(name)
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


def _adjective(word: str, language: str) -> str | None:
    """The country of "kestrien", "kestriana", "kestrische", "кестрийского", "الكستري"."""
    if language == "ar":
        word = word.removeprefix("و").removeprefix("ال") if word.startswith(("ال", "وال")) else word
    spared = _LONGEST_ENDING.get(language, -1)
    stems = _stems(language)
    for length in range(len(word), len(word) - spared - 1, -1):
        if length > 2 and (code := stems.get(word[:length])):
            return code
    return None


@cache
def _stems(language: str) -> dict[str, str]:
    """Adjectives without their endings; one that two countries share is nobody's."""
    stems: dict[str, str] = {}
    for stem, code in _made(language):
        stems[stem] = code if stems.get(stem, code) == code else ""
    for row in _rows("adjectives.csv"):
        stems |= {normal(stem): row["code"] for stem in (row.get(language) or "").split("|") if stem}
    return {stem: code for stem, code in stems.items() if code}


def _made(language: str) -> list[tuple[str, str]]:
    listed = {row["code"] for row in _rows("adjectives.csv") if row.get(language)}
    made = []
    for country in all_countries():
        names = [name for name, code in _german().items() if code == country.code] if language == "de" else None
        name = (names or [names_of(country.code).get(language, "")])[0]
        if country.code in listed or " " in name or not name:
            continue
        if language == "ar":
            made.append((normal(re.sub(r"(?:يا|ا|ة)$", "", name.removeprefix("ال")) + "ي"), country.code))
        elif language in _MADE and name.endswith(_MADE[language][0]):
            made.append((normal(name.removesuffix(_MADE[language][0]) + _MADE[language][1]), country.code))
        elif language == "fr" and name.endswith("elle"):
            made.append((normal(name.removesuffix("e") + "ien"), country.code))
    return made


def _rows(table: str) -> list[dict[str, str]]:
    text = files("indexer.attribution.sources.marked").joinpath(table).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))
