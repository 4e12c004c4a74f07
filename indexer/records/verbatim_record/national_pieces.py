"""The national statement inside a chair's turn: where the officer steps out of the office, and back into it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from statements.countries import resolve

# The mark comes first and what must not stand before it second: the other way round each letter is asked for all.
_SENTENCE_END = re.compile(
    r"[.!?:؟。！？：\n](?:(?<=[.!?:؟])(?<!\bMr.)(?<!\bMs.)(?<!\bMrs.)(?<!\bDr.)(?<!\bSt.)(?<!\bSr.)(?<!\bSra.)"
    r"(?<!\b[^\W\d_].)[”»\"’)]*(?=\s)|(?<=[。！？：])[”」』）]*|(?<=\n)\n)"
)


class Part(StrEnum):
    """What a piece of a chair's turn is."""

    CHAIR = "chair"
    NATIONAL = "national"


@dataclass(frozen=True, slots=True)
class NationalWords:
    """The formulas of one language: to announce a national statement, to begin one, to take the chair again.

    The first two may have groups `country` and `named`, the country that the words name.
    """

    announces: re.Pattern[str]
    speaks: re.Pattern[str]
    resumes: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a chair's words by offset; `announcement` is the sentence that opened a national piece."""

    part: Part
    start: int
    end: int
    announcement: str = ""
    country: str | None = None


def pieces_of(words: str, officer_country: str | None, formulas: NationalWords) -> list[Piece]:
    """The chair's words cut into the chair's own and national statements, in order and without gaps.

    The sentence that announces the national statement is still the chair's; one that already says
    something in the national capacity belongs to it. `officer_country` is an ISO code.
    """
    found = [Piece(Part.CHAIR, 0, len(words))]
    for start, end in _sentences(words):
        now = found[-1]
        sentence = words[start:end]
        if now.part is Part.NATIONAL:
            if formulas.resumes.match(sentence):
                found[-1:] = _cut(now, start, Piece(Part.CHAIR, start, len(words)))
            continue
        announced = formulas.announces.search(sentence)
        speaks = formulas.speaks.match(sentence)
        if speaks and _may_speak_for(_named(speaks), officer_country):
            national = Piece(Part.NATIONAL, start, len(words), sentence, _named(speaks) or officer_country)
            found[-1:] = _cut(now, start, national)
        elif announced:
            national = Piece(Part.NATIONAL, end, len(words), sentence, _named(announced) or officer_country)
            found[-1:] = _cut(now, end, national)
    return [piece for piece in found if words[piece.start : piece.end].strip()] or found[:1]


def _cut(piece: Piece, at: int, following: Piece) -> list[Piece]:
    return [Piece(piece.part, piece.start, at, piece.announcement, piece.country), following]


def _sentences(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _SENTENCE_END.finditer(words):
        yield start, end.end()
        start = end.end()
    yield start, len(words)


def _named(match: re.Match[str]) -> str | None:
    """The country that the words of a capacity name, by its code."""
    for group in ("country", "named"):
        name = match.groupdict().get(group)
        country = resolve(" ".join(name.split())) if name else None
        if country:
            return country.code
    return None


def _may_speak_for(named: str | None, officer_country: str | None) -> bool:
    """An officer opens with "As the representative of X, I" only for his own country."""
    return named is None or officer_country is None or named == officer_country
