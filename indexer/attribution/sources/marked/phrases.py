"""What the words of a source say: a name, a post, a country, a body, a document; read by words, without a parser."""

import datetime as dt
import re
from dataclasses import dataclass

from indexer.attribution.quotations.marked.elements import Elements, Kind, elements, span
from indexer.attribution.sources.marked.bodies import begins_with_body
from indexer.attribution.sources.marked.names import find_name
from indexer.attribution.sources.marked.places import Place, places_in, seat_in
from statements.offices import Office, office
from statements.organizations import resolve_organization

_LEADING = ("determiner", "genitive", "adverb", "preposition", "as", "clitic", "conjunction", "title")
_AND = frozenset({"et", "y", "e", "und", "и", "和", "与"})
_INDEFINITE = re.compile(
    "une?|des|plusieurs|un[ao]s?|vari[ao]s|eine?[rnms]?|mehrere[rn]?|один|одна|одного|одной|несколько|нескольких"
)
_INDEFINITE_IN_CHINESE = re.compile("[一多几数两][位名]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A source as read. `role` and `body` are as printed, `body` empty where the phrase names none or also a post."""

    name: str = ""
    role: str = ""
    office: Office | None = None
    country: str | None = None
    organization: str | None = None
    body: str = ""
    government: bool = False
    armed: bool = False
    pronoun: bool = False
    document: bool = False
    place_alone: bool = False
    seat: bool = False
    several: bool = False
    definite: bool = False


def read_phrase(text: str, start: int, end: int, language: str, on: dt.date | None) -> Phrase:
    """The phrase text[start:end]; an apposition between commas belongs to it."""
    found = [word for word in elements(text, start, end, (), language) if word.kind is Kind.WORD or word.is_mark(",،")]
    words = [word for word in found if word.kind is Kind.WORD]
    if not words:
        return Phrase()
    if len(words) == 1 and words[0].has("pronoun"):
        return Phrase(pronoun=True)
    places = places_in(text, found, language, on)
    if _only_places(found, places):
        codes = {place.code for place in places}
        return Phrase(country=codes.pop(), place_alone=True) if len(codes) == 1 else Phrase(several=True)
    if seat := seat_in(_bare(text, found, language), language):
        return Phrase(country=seat, seat=True)
    if _two_people(text, found, places, language):
        return Phrase(several=True)
    named = find_name(text, found, places, language)
    country = places[0].code if places else None
    return _with_post(text, found, named, country, language)


def _only_places(found: Elements, places: list[Place]) -> bool:
    """Whether names of countries are all that the phrase says."""
    taken = {n for place in places if not place.adjective for n in range(place.begin, place.end)}
    rest = [n for n, word in enumerate(found) if word.kind is Kind.WORD and n not in taken and not word.has(*_LEADING)]
    return bool(taken) and not any(found[n].form not in _AND for n in rest)


def _bare(text: str, found: Elements, language: str) -> str:
    """The phrase without articles and the like before it."""
    at = next((n for n, word in enumerate(found) if language == "zh" or not word.has(*_LEADING)), 0)
    return " ".join(text[found[at].start : found[-1].end].split())


def _two_people(text: str, found: Elements, places: list[Place], language: str) -> bool:
    """Whether a whole name ends right before an "and" and another one stands behind it."""
    for at, word in enumerate(found):
        if word.form in _AND and 0 < at < len(found) - 1:
            left = find_name(text, found[:at], [place for place in places if place.end <= at], language)
            behind = [p._replace(begin=p.begin - at - 1, end=p.end - at - 1) for p in places if p.begin > at]
            right = find_name(text, found[at + 1 :], behind, language)
            if left and right and left[1] == at and min(left[1] - left[0], right[1] - right[0]) > 1:
                return True
    return False


def _with_post(text: str, found: Elements, named: tuple[int, int] | None, country: str | None, language: str) -> Phrase:
    sides = [range(len(found))] if named is None else [range(named[0]), range(named[1], len(found))]
    post = max((_trimmed(found, list(side)) for side in sides), key=lambda side: _weight(found, side))
    name = text[slice(*span(found, *named))] if named else ""
    if not post:
        return Phrase(name=name, country=country)
    printed = " ".join(text[found[post[0]].start : found[post[-1]].end].split())
    head = found[post[0]]
    is_body = begins_with_body(found, post, language)
    organization = _organization(text, found, post)
    if name and head.has("titled"):
        return Phrase(country=country, body=name)  # "le journal La Voix": what follows is the name of a thing
    held = _office(found, post, language)
    titled = held is not None or any(found[n].has("speaker") for n in post)
    thing = head.has("titled") and not titled
    if name or held or not (is_body or organization or thing):
        body = ""
    else:
        body, held = organization or printed, None
    return Phrase(
        name=name,
        role=printed if titled and not body else "",
        office=held,
        country=country,
        organization=organization,
        body=body,
        government=bool(body) and begins_with_body(found, post, language, "government"),
        armed=bool(body) and begins_with_body(found, post, language, "armed"),
        document=head.has("document"),
        definite=_is_definite(text[found[0].start : found[-1].end], found, language),
    )


def _is_definite(printed: str, found: Elements, language: str) -> bool:
    """Whether the phrase means one that is known: not "un diplomate", 总统府一名顾问."""
    if language == "zh":
        return not _INDEFINITE_IN_CHINESE.search(printed)
    return not _INDEFINITE.fullmatch(found[0].form)


def _weight(found: Elements, numbers: list[int]) -> tuple[int, int]:
    """The side of a name on which the post stands is the one with more nouns of posts."""
    return sum(found[n].has("speaker") for n in numbers), len(numbers)


def _trimmed(found: Elements, numbers: list[int]) -> list[int]:
    while numbers and (found[numbers[0]].kind is Kind.MARK or found[numbers[0]].has(*_LEADING)):
        numbers = numbers[1:]
    while numbers and (found[numbers[-1]].kind is Kind.MARK or found[numbers[-1]].has("genitive", "determiner")):
        numbers = numbers[:-1]
    return numbers


def _organization(text: str, found: Elements, numbers: list[int]) -> str | None:
    """An organization of the tables that the words name."""
    for begin in numbers:
        for end in range(numbers[-1] + 1, begin, -1):
            known = resolve_organization(" ".join(text[found[begin].start : found[end - 1].end].split()))
            if known:
                return known.name
    return None


def _office(found: Elements, numbers: list[int], language: str) -> Office | None:
    """The office that the post is: the longest title of the tables that stands in it first, in Chinese last."""
    joint = "" if language == "zh" else " "
    order = reversed(numbers) if language == "zh" else numbers
    for at in order:
        span_ends = range(min(numbers[-1] + 1, at + 4), at, -1)
        for end in span_ends:
            held = office(joint.join(word.form for word in found[at:end]), language)
            if held and held.post != "courtesy":
                return held
    return None
