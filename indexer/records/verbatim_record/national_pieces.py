"""The national statement inside a chair's turn: where the officer steps out of the office, and back into it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from statements.countries import resolve

_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)(?<!\b[A-Z])[.!?:][”\"’)]*(?=\s)|\n\n")
# A country's name ends before what is said next: "... of Kestria and on behalf of ...".
_COUNTRY = r"(?P<country>(?-i:[A-Z])[^.;:]{2,80}?)(?=\s*[.,;:]|\s+(?:and|to|on|I|in|as|before|with)\b|\s*\Z)"
_POST = (
    r"(?:(?:Permanent\s+)?Representative|Ambassador|delegate|Head\s+of\s+(?:State|Government|(?:the\s+)?delegation)"
    r"|(?:Deputy\s+)?(?:Prime\s+)?(?:Foreign\s+)?Minister|Secretary\s+of\s+State|Foreign\s+Secretary)"
)
_AS_REPRESENTATIVE = rf"as\s+(?:the\s+)?(?:\w+\s+){{0,4}}?{_POST}\b[^.;:]{{0,160}}?\bof\s+(?:the\s+)?{_COUNTRY}"
_CAPACITY = rf"(?:in\s+my\s+(?:own\s+)?national\s+capacity|in\s+(?:my|the)\s+capacity\s+{_AS_REPRESENTATIVE})"
_WILL = r"(?:(?:shall|will|should|would)(?:\s+(?:now|also))?(?:\s+like\s+to)?|wish\s+to|am\s+going\s+to|want\s+to)"
_SAY = r"(?:make|deliver|say|speak|take\s+the\s+floor|give|offer|continue|add|turn)"
_STATEMENT = r"(?:statement|remarks|comments|observations|points|intervention|explanation|few\s+words)"

_ANNOUNCES = re.compile(
    rf"\b(?:I|me)\s+(?:now\s+|also\s+)?(?:{_WILL}\s+)?(?:now\s+|also\s+|briefly\s+)*{_SAY}\b[^;“”]{{0,120}}?\b{_CAPACITY}"
    rf"|\bI\s+{_WILL}\s+(?:now\s+)?(?:make|deliver)\s+(?:a|my|our)\s+(?:short\s+|brief\s+)?national\s+{_STATEMENT}\b"
    rf"|\bI\s+{_WILL}\s+(?:now\s+)?(?:make|deliver)\s+(?:a|my)\s+{_STATEMENT}\s+on\s+behalf\s+of\s+my\s+(?:country|Government|delegation)\b",
    re.IGNORECASE,
)
_OPENING = (
    r"\s*(?:(?:Now|Let\s+me\s+now|Allow\s+me\s+(?:now\s+)?to|I\s+now)\s*,?\s*)?"
    r"(?:(?:speaking|speak|turning)\s+)?(?:now\s+)?"
)
_SPEAKS = re.compile(
    rf"{_OPENING}(?:{_CAPACITY.replace('country', 'named')}|{_AS_REPRESENTATIVE})\s*,\s*(?:I|we|let|allow|my)\b",
    re.IGNORECASE,
)
_OFFICE = r"(?:functions?|role|capacity|duties|responsibilities|position)"
_RESUMES = re.compile(
    rf"\s*(?:I\s+(?:shall\s+|will\s+)?(?:now\s+)?(?:resume|return\s+to|revert\s+to|am\s+(?:now\s+)?resuming)\s+"
    rf"(?:my\s+{_OFFICE}|the\s+(?:{_OFFICE}|presidency|Chair))"
    rf"|(?:Resuming|Returning\s+to)\s+my\s+{_OFFICE}"
    r"|(?:Speaking\s+)?(?:again\s+)?(?:in\s+my\s+capacity\s+)?as\s+President\s+of\s+the\s+(?:Security\s+)?(?:Council|Assembly),\s+I\b)",
    re.IGNORECASE,
)


class Part(StrEnum):
    """What a piece of a chair's turn is."""

    CHAIR = "chair"
    NATIONAL = "national"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a chair's words by offset; `announcement` is the sentence that opened a national piece."""

    part: Part
    start: int
    end: int
    announcement: str = ""
    country: str | None = None


def pieces_of(words: str, officer_country: str | None) -> list[Piece]:
    """The chair's words cut into the chair's own and national statements, in order and without gaps.

    The sentence that announces the national statement is still the chair's; one that already says
    something in the national capacity belongs to it. `officer_country` is an ISO code.
    """
    found = [Piece(Part.CHAIR, 0, len(words))]
    for start, end in _sentences(words):
        now = found[-1]
        sentence = words[start:end]
        if now.part is Part.NATIONAL:
            if _RESUMES.match(sentence):
                found[-1:] = _cut(now, start, Piece(Part.CHAIR, start, len(words)))
            continue
        announced = _ANNOUNCES.search(sentence)
        speaks = _SPEAKS.match(sentence)
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
