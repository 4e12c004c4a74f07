"""Resolutions, decisions and Council meetings that running text names by number."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.references.numbers import NUMBER, Item, numbered, read_list
from indexer.references.surroundings import Surroundings, surroundings
from indexer.references.words import (
    ARABIC_MEETING,
    BODY_NAMES,
    CHINESE_DECISION,
    CHINESE_NOUNS,
    MEETINGS,
    NOUN,
    NOUN_STEMS,
    Stem,
)
from statements.parsed import Span

# What stands between noun and number: "(Nos.", "[", "مجلس الأمن", "del Consejo de Seguridad".
_GLUE = re.compile(
    r"[\s\xa0]*(?:(?:of\s+the|du|de\s+la|de\s+l['’]|del|de)\s+)?"
    rf"(?:(?:{BODY_NAMES.pattern})[\s\xa0]*)?(?:[(\[:,]\s?|[Nn]os?\.?\s|[Nn]úms?\.?\s|n[°º]s?\s?|№\s?)?(?=[\dE(\[S])[(\[]?"
)
_CHINESE_LIST = re.compile(
    rf"(?:第?\s?{re.sub(r'[(][?]P<[a-z]+>', '(?:', NUMBER)}\s?号?\s?(?:[、，,]|和|及|以及|与)?\s?){{1,9}}\Z"
)
_LONGEST_LIST = 160
_CHINESE_AND = re.compile(r"\s?号?\s?(?:[、，,]|和|及|以及|与)?\s?第?\s?")
_NUMBER = re.compile(NUMBER)
_WORD = re.compile(r"次会议|\w+")
_PLAIN_GAP = re.compile(r"[\s\xa0]+\Z")


@dataclass(frozen=True, slots=True)
class Mention:
    """A number with what stands round it; `span` takes the noun in where it stands right before."""

    span: Span
    item: Item
    near: Surroundings


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """A meeting named by its number, "the 8527th meeting", whosever it is."""

    span: Span
    number: int
    near: Surroundings


def find_mentions(text: str) -> Iterator[Mention]:
    """Every number of a resolution or decision, in the order of the words that name them so."""
    for stem in NOUN_STEMS:
        for at in _places(text, stem.text):
            noun = _noun_at(text, at, stem)
            if noun:
                yield from _after_noun(text, noun)
    for word in CHINESE_NOUNS:
        for at in _places(text, word):
            yield from _before_noun(text, Span(at, at + len(word)), decision=word == CHINESE_DECISION)


def find_meetings(text: str) -> Iterator[MeetingMention]:
    """Every meeting that is named by its number."""
    for stem, number in MEETINGS:
        for at in _places(text, stem.text):
            match = number.search(text, max(0, at - 30), at)
            if match:
                yield _meeting(text, match, Span(match.start(), _word_end(text, at)))
    stem, number = ARABIC_MEETING
    for at in _places(text, stem.text):
        match = number.match(text, at)
        if match:
            yield _meeting(text, match, Span(*match.span()))


def _meeting(text: str, match: re.Match[str], span: Span) -> MeetingMention:
    return MeetingMention(span, int(match["number"]), surroundings(text, span, span.end, meeting=True))


def _word_end(text: str, at: int) -> int:
    match = _WORD.match(text, at)
    return match.end() if match else at


def _places(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + len(word))


def _noun_at(text: str, at: int, stem: Stem) -> re.Match[str] | None:
    return NOUN.match(text, at - stem.before) if at >= stem.before else None


def _after_noun(text: str, noun: re.Match[str]) -> Iterator[Mention]:
    glue = _GLUE.match(text, noun.end())
    if glue is None:
        return
    items = list(read_list(text, glue.end(), decision=bool(noun["decision"]), one=bool(noun["one"])))
    if not items:
        return
    near = surroundings(text, Span(*noun.span()), items[-1].span.end)
    for item in items:
        whole = len(items) == 1 and _PLAIN_GAP.match(text, noun.end(), item.span.start)
        yield Mention(Span(noun.start(), item.span.end) if whole else item.span, item, near)


def _before_noun(text: str, noun: Span, *, decision: bool) -> Iterator[Mention]:
    """Chinese lists end in the noun; what looks like a list is read from its first number on."""
    listed = _CHINESE_LIST.search(text, max(0, noun.start - _LONGEST_LIST), noun.start)
    if listed is None:
        return
    items = []
    for match in _NUMBER.finditer(text, listed.start(), noun.start):
        number = numbered(match, decision=decision)
        if number:
            items.append(Item(Span(*match.span()), number))
    near = surroundings(text, Span(listed.start(), listed.start()), noun.end)
    for item in items:
        whole = Span(listed.start(), noun.end) if len(items) == 1 else item.span
        yield Mention(whole, item, near)
