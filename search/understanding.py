"""What words of a plain query may be meant as: a country, a person, a body, a document, days.

It is offered as a filter and never applied: whoever types "Jordan" may want the country, the river or a name.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from threading import Lock
from typing import Any, NamedTuple

from search.answer import Suggestion
from search.fields import Field
from search.filters import words_of_name
from search.query.days_said import days_said
from search.query.normal import all_of
from search.query.printing import printed
from search.query.query import Query, top_level
from search.query.symbols_typed import as_printed
from search.query.tree import Condition, Dates, Node, Word
from search.query.wording import SPOKEN, Wording, part_in_words
from search.request import SearchRequest
from statements import countries, groups
from statements.demonyms import state_of_demonym
from statements.organizations import resolve_organization
from statements.other_names import LONGEST, is_clear
from statements.spoken_names import body_name, country_name
from statements.symbols import find_symbols

MOST = 6
# Whoever pastes a sentence asks for what it says.
_MOST_WORDS = 12
_MOST_NAMESAKES = 3
# How long the names of speakers are kept: a new one is offered a minute later.
_KEPT_SECONDS = 60.0
_WHO_AND_WHEN = ("country", "speaker", "dates")
# Records of meetings are where something is said; of other documents it is of interest who names them.
_RECORDS = ("PV", "SR")


# The same word is looked for in every run of words that holds it, and again with each page of results.
_words_typed = lru_cache(maxsize=1 << 12)(words_of_name)


class Meaning(NamedTuple):
    """Words `start` to `end` of a query, and the filter that they may be meant as."""

    start: int
    end: int
    kind: str
    name: str
    changes: dict[str, Any]
    condition: Node | None = None
    typed: str = ""


class SpeakerNames:
    """The names of all speakers by their words, read again now and then."""

    def __init__(self, speakers: Callable[[], Iterable[str]]) -> None:
        self._speakers = speakers
        self._lock = Lock()
        self._read_at = -_KEPT_SECONDS
        self._by_word: dict[str, set[str]] = {}

    def named(self, words: Sequence[str]) -> set[str]:
        """Everybody whose name has all these words."""
        by_word = self._known()
        wanted = [word for typed in words for word in _words_typed(typed)]
        found = [by_word.get(word, set()) for word in wanted]
        return set.intersection(*found) if found else set()

    def _known(self) -> dict[str, set[str]]:
        with self._lock:
            if time.monotonic() - self._read_at >= _KEPT_SECONDS:
                by_word: dict[str, set[str]] = {}
                for name in self._speakers():
                    for word in words_of_name(name):
                        by_word.setdefault(word, set()).add(name)
                self._by_word, self._read_at = by_word, time.monotonic()
            return self._by_word


def suggestions(
    request: SearchRequest, query: Query, speakers: SpeakerNames, wording: Wording = SPOKEN
) -> list[Suggestion]:
    """The filters that may be meant, each with the request that has it in place of the words."""
    wanted, unwanted = top_level(query.tree)
    places = [place for place, part in enumerate(wanted) if isinstance(part, Word)]
    words = [part.text for part in wanted if isinstance(part, Word)]
    if not words or len(words) > _MOST_WORDS:
        return []
    found = []
    for meaning in _meanings(words, speakers, wording):
        if any(getattr(request, name) for name in meaning.changes):
            continue  # chosen already
        taken = set(places[meaning.start : meaning.end])
        left = [part for place, part in enumerate(wanted) if place not in taken]
        if meaning.condition is not None:
            left.append(meaning.condition)
        q = printed(all_of(left, unwanted))
        changed = request.model_copy(update={**meaning.changes, "q": q, "cursor": None})
        label = wording.get(f"filter {meaning.kind}", "{}").format(meaning.name)
        typed = " ".join(words[meaning.start : meaning.end])
        found.append(Suggestion(kind=meaning.kind, label=label, typed=typed, parameters=grouped(changed)))
    return found[:MOST]


def who_and_when(query: Query, speakers: SpeakerNames, wording: Wording = SPOKEN) -> list[list[Meaning]]:
    """The countries, speakers and days that a plain query names, what one name may mean in a list; `typed` is set.

    None where it names no days: a country alone is mostly what is spoken about.
    """
    words = [part.text for part in top_level(query.tree)[0] if isinstance(part, Word)]
    if not words or len(words) > _MOST_WORDS or next(days_said(words), None) is None:
        return []
    found: dict[tuple[int, int], list[Meaning]] = {}
    for meaning in _meanings(words, speakers, wording):
        found.setdefault((meaning.start, meaning.end), []).append(meaning)
    # A year within something else belongs to its name: a resolution of 2006.
    whole = [span for span, of in found.items() if not _lies_within_another(span, found)]
    named = [[each for each in found[span] if each.kind in _WHO_AND_WHEN] for span in sorted(whole)]
    dated = any(each.kind == "dates" for of in named for each in of)
    return [
        [each._replace(typed=" ".join(words[each.start : each.end])) for each in of] for of in named if of and dated
    ]


def _lies_within_another(span: tuple[int, int], spans: Iterable[tuple[int, int]]) -> bool:
    return any(other != span and other[0] <= span[0] and span[1] <= other[1] for other in spans)


def _meanings(words: Sequence[str], speakers: SpeakerNames, wording: Wording) -> Iterator[Meaning]:
    at = 0
    while at < len(words):
        found = _named_at(words, at, speakers)
        yield from found
        at = max((meaning.end for meaning in found), default=at + 1)
    for said in days_said(words):
        start, end = said.days
        dated = {name: day for name, day in (("from_", start), ("to", end)) if day is not None}
        yield Meaning(said.start, said.end, "dates", part_in_words(Dates(start, end), wording), dated)


def _named_at(words: Sequence[str], start: int, speakers: SpeakerNames) -> list[Meaning]:
    """What the longest name that begins at a word may be."""
    for end in range(min(len(words), start + LONGEST), start, -1):
        name = " ".join(words[start:end])
        found = [
            meaning
            for meaning in (_document(name), _country(name), _body(name), *_people(words[start:end], speakers))
            if meaning is not None
        ]
        if found:
            return [meaning._replace(start=start, end=end) for meaning in found]
    return []


def _document(name: str) -> Meaning | None:
    name = as_printed(name) or name
    symbols = find_symbols(name)
    if len(symbols) != 1 or symbols[0][:2] != (0, len(name)):
        return None
    symbol = symbols[0][2]
    kind, field = ("document", Field.SYMBOL) if symbol.type in _RECORDS else ("reference", Field.CITES)
    return Meaning(0, 0, kind, symbol.canonical, {}, Condition(field, (symbol.canonical,), symbol.canonical))


def _country(name: str) -> Meaning | None:
    """By a name or the word for its people, in any case where it is no abbreviation."""
    if not is_clear(name):
        return None
    country = countries.resolve(name)
    code = country.code if country else state_of_demonym(name[:1].upper() + name[1:])
    return Meaning(0, 0, "country", country_name(code), {"country": [code]}) if code else None


def _body(name: str) -> Meaning | None:
    """An organ by its meetings, a group by its members, any other body by what is said for it."""
    body = resolve_organization(name) if is_clear(name) else None
    if body is None:
        return None
    if body.kind == "organ":
        return Meaning(0, 0, "organ", body_name(body.name), {}, Condition(Field.ORGAN, (body.name,), body.name))
    field = "group" if groups.has_members(body.id) else "organization"
    return Meaning(0, 0, field, body_name(body.name), {field: [body.name]})


def _people(words: Sequence[str], speakers: SpeakerNames) -> Iterator[Meaning]:
    """Speakers whose names have all these words; one word alone has to be the last of a name."""
    if len(words) == 1 and len(words[0]) < 4:
        return
    named = speakers.named(words)
    if len(words) == 1:
        own = _words_typed(words[0])
        named = {name for name in named if own == words_of_name(name.split()[-1])}
    if len(named) <= _MOST_NAMESAKES:
        for name in sorted(named):
            yield Meaning(0, 0, "speaker", name, {"speaker": [name]})


def grouped(request: SearchRequest) -> dict[str, str | list[str]]:
    """The parameters of a request, lists for those that may be given several times."""
    found: dict[str, str | list[str]] = {}
    for name, value in request.parameters():
        listed = isinstance(getattr(request, name, None), list)
        found[name] = [*found.get(name, []), value] if listed else value
    return found
