"""What the words of a source say: a name, a post, a country, a body, a document; read by words, without a parser."""

import csv
import datetime as dt
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from indexer.attribution.quotations.marked.elements import Element, Elements, Kind, elements, span
from indexer.attribution.sources.marked.places import Place, places_in
from statements.offices import Office, office
from statements.organizations import resolve_organization

_LEADING = ("determiner", "genitive", "adverb", "preposition", "as", "clitic", "conjunction")
_CONNECTORS = frozenset({"باسم", "في", "من", "لدى", "عن", "بن", "بنت", "آل"})
_LONGEST_NAME = 5
_LONGEST_BODY = 8
_CHINESE_DETERMINERS = frozenset("该这那一本首两某各几每另")


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
    bare = [n for n, word in enumerate(found) if word.kind is Kind.WORD and not word.has(*_LEADING)]
    if places and bare and not places[0].adjective and places[0].begin <= bare[0] and bare[-1] < places[0].end:
        return Phrase(country=places[0].code, place_alone=True)
    named = _name(text, found, places, language)
    country = places[0].code if places else None
    return _with_post(text, found, named, country, language)


def _with_post(text: str, found: Elements, named: tuple[int, int] | None, country: str | None, language: str) -> Phrase:
    sides = [range(len(found))] if named is None else [range(named[0]), range(named[1], len(found))]
    post = max((_trimmed(found, list(side)) for side in sides), key=lambda side: _weight(found, side))
    name = text[slice(*span(found, *named))] if named else ""
    if not post:
        return Phrase(name=name, country=country)
    printed = " ".join(text[found[post[0]].start : found[post[-1]].end].split())
    head = found[post[0]]
    is_body = _begins(found, post, body_nouns(language, "body"), language)
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
        government=bool(body) and _begins(found, post, body_nouns(language, "government"), language),
        armed=bool(body) and _begins(found, post, body_nouns(language, "armed"), language),
        document=head.has("document"),
        definite=not found[0].form.startswith(("un", "ein", "einer", "одна", "один", "一位", "一名", "一")),
    )


def _weight(found: Elements, numbers: list[int]) -> tuple[int, int]:
    """The side of a name on which the post stands is the one with more nouns of posts."""
    return sum(found[n].has("speaker") for n in numbers), len(numbers)


def _trimmed(found: Elements, numbers: list[int]) -> list[int]:
    while numbers and (found[numbers[0]].kind is Kind.MARK or found[numbers[0]].has(*_LEADING)):
        numbers = numbers[1:]
    while numbers and (found[numbers[-1]].kind is Kind.MARK or found[numbers[-1]].has("genitive", "determiner")):
        numbers = numbers[:-1]
    return numbers


def _name(text: str, found: Elements, places: list[Place], language: str) -> tuple[int, int] | None:
    """The elements that are somebody's name: the last run of words that can be nothing else, in Arabic the first."""
    taken = {n for place in places for n in range(place.begin, place.end)} | _organization_words(text, found)
    runs: list[tuple[int, int]] = []
    begin: int | None = None
    for number in range(len(found) + 1):
        if number < len(found) and number not in taken and _may_name(text, found[number], language):
            begin = number if begin is None else begin
            continue
        if begin is not None and (run := _CUTS.get(language, _cut)(found, begin, number)):
            runs.append(run)
        begin = None
    if language == "ar":
        return next((run for run in runs if not found[run[0]].form.startswith("ال")), runs[0] if runs else None)
    if language == "zh":
        return runs[-1] if runs else None
    whole = [run for run in runs if run[1] - run[0] > 1]
    near = [run for run in runs if _beside_post(found, run, places, language)]
    body = runs and not near and _begins(found, list(range(len(found))), body_nouns(language, "body"), language)
    if whole and not (body and not any(found[run[0] - 1].is_mark(",") for run in whole)):
        return whole[-1]
    return near[-1] if near else None


def _beside_post(found: Elements, run: tuple[int, int], places: list[Place], language: str) -> bool:
    """Whether a name stands alone, or right behind a post or "Kestrian"."""
    if run[0] == 0 or found[run[0] - 1].is_mark(","):
        return run[1] == len(found) or found[run[1]].is_mark(",")
    before = found[run[0] - 1]
    adjective = any(place.adjective and place.end == run[0] for place in places)
    return before.has("title") or (before.has("speaker") and not _is_body_noun(before, language)) or adjective


def _is_body_noun(word: Element, language: str) -> bool:
    nouns = body_nouns(language, "body")
    return word.form.endswith(nouns) if language == "de" else word.form.startswith(nouns)


@cache
def body_nouns(language: str, kind: str) -> tuple[str, ...]:
    """Nouns of bodies (of these: governments, armed forces), as they begin or, in German and Chinese, end."""
    table = files("indexer.attribution.sources.marked").joinpath("bodies.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(table.splitlines())
    return next(tuple(row["nouns"].split("|")) for row in rows if (row["language"], row["kind"]) == (language, kind))


def _organization_words(text: str, found: Elements) -> set[int]:
    """The elements of listed organizations' names of several words: "las Naciones Unidas"."""
    return {
        n
        for begin in range(len(found))
        for end in range(begin + 2, min(len(found), begin + _LONGEST_BODY) + 1)
        if resolve_organization(" ".join(text[found[begin].start : found[end - 1].end].split()))
        for n in range(begin, end)
    }


def _may_name(text: str, word: Element, language: str) -> bool:
    if word.kind is not Kind.WORD or word.has("speaker", "pronoun", "title", "titled", "document", "time"):
        return False
    if language == "zh":
        return not word.classes and not word.form.startswith("《")
    if language == "ar":
        return not word.classes and word.form not in _CONNECTORS
    printed = text[word.start : word.end]
    acronym = len(printed) > 1 and printed.isupper()
    return word.capital and not acronym and not word.has("determiner", "preposition")


def _cut(found: Elements, begin: int, end: int) -> tuple[int, int] | None:
    """A run without what belongs to the post: "Défense" of "ministre de la Défense Marc Aubin"."""
    before = found[begin - 1] if begin else None
    if before is not None and before.has("preposition") and not before.has("genitive"):
        return None
    if before is not None and before.has("genitive", "determiner") and not before.has("speaker"):
        begin += 1
    # "Речной комиссии": an adjective opens the name of a body.
    if begin < end < len(found) and found[begin].form.endswith(("ой", "ый", "ий", "ая", "ое")):
        begin += 1
    return (begin, end) if 0 < end - begin <= _LONGEST_NAME else None


def _cut_chinese(found: Elements, begin: int, end: int) -> tuple[int, int] | None:
    """Two to four characters, or several words joined by points, behind a post or alone."""
    pointed = any(found[n].form == "·" for n in range(begin, end))
    alone = begin == 0 and end == len(found)
    behind_post = alone or (begin > 0 and found[begin - 1].has("speaker"))
    counted = found[begin].form in _CHINESE_DETERMINERS
    return (begin, end) if behind_post and not counted and (pointed or 2 <= end - begin <= 4) else None


def _cut_arabic(found: Elements, begin: int, end: int) -> tuple[int, int] | None:
    """Behind a post with its complement ("وزير الخارجية"), a nationality or a country, or alone."""
    while begin < end and begin and found[begin].form.startswith("ال") and not found[begin - 1].is_mark("،,"):
        begin += 1
    complement = begin > 0 and found[begin - 1].has("speaker") and not found[begin - 1].form.startswith("ال")
    if complement and end - begin == 1:
        return None
    return (begin, end) if 0 < end - begin <= _LONGEST_NAME else None


_CUTS = {"zh": _cut_chinese, "ar": _cut_arabic}


def _begins(found: Elements, numbers: list[int], nouns: tuple[str, ...], language: str) -> bool:
    """Whether the head of a phrase is one of these nouns: its first noun, in Chinese its last."""
    if language == "zh":
        return found[numbers[-1]].form.endswith(nouns)
    heads = [found[n].form for n in numbers if found[n].has("speaker") or language == "ar"][:1]
    if language == "de":
        return any(head.endswith(nouns) for head in heads)
    return any(head.startswith(nouns) for head in heads)


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
