"""Printed numbers of resolutions, and lists of them: "242 (1967), 338 (1973) and 425 (1978)"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from statements.parsed import Span
from statements.resolutions import Numbered

_SPECIAL = r"E?S-\d{1,2}"
_PART = r"[A-H](?![\w’'-])"
_BRACKET = r"[12]\d{3}|E?S?-?[IVXLC]+"
# "2448 (2018)", "377 A (V)", "63/565 B", "ES-11/1", and "1325" alone; never "2,448", "20 per cent" or "12/11/2026".
NUMBER = (
    rf"(?<![\d/])(?:(?P<special>{_SPECIAL})|(?P<count>\d{{1,4}}))"
    rf"(?:/(?P<second>\d{{1,3}}(?!\d))(?:\s?(?P<part>{_PART}))?"
    rf"|(?:\s?{_PART})?\s{{0,3}}[(（](?P<bracket>{_BRACKET})[)）](?:\s?{_PART})?"
    rf"|(?!\s?[(（\[])(?!\d))(?![/%]|[.,]\d|[A-Za-z]|\s(?:per\s+cent|p\.\s?100))"
)
_NUMBER = re.compile(NUMBER)
_DATE = re.compile(
    r",?\s+(?:of|du|de|del|от|adopted\s+on)\s+\d{1,2}(?:er)?\s+(?:de\s+)?[^\W\d]{3,12}\s+(?:de\s+|del\s+)?(?P<year>\d{4})"
)
_AND = re.compile(
    r"\s*(?:[,;，、،]\s*(?:(?:and|et|y|e|и|as\s+well\s+as)\s+|و\s?)?|(?:and|et|y|e|и)\s+|(?:和|及|以及|与|و)\s?)(?:第\s?)?"
)
# Shorter numbers alone are too often those of something else.
_FEWEST_DIGITS_ALONE = 3


@dataclass(frozen=True, slots=True)
class Item:
    """A number as it stands in a text; `year` is that of the day of adoption, where it is printed behind."""

    span: Span
    number: Numbered
    year: int | None = None


def read_list(text: str, start: int, *, decision: bool, one: bool) -> Iterator[Item]:
    """The numbers of a list that begins at `start`; after a noun in the singular only those of its own form follow.

    A number alone follows only another one alone: "resolution 76/305 and 154 States" names one resolution.
    """
    first: Item | None = None
    match = _NUMBER.match(text, start)
    while match:
        item = _item(match, text, decision=decision)
        if item is None or (first and not _belongs(first, item, one=one)):
            return
        yield item
        first = first or item
        dated = _DATE.match(text, match.end())
        joined = _AND.match(text, dated.end() if dated else match.end())
        match = _NUMBER.match(text, joined.end()) if joined else None


def _belongs(first: Item, item: Item, *, one: bool) -> bool:
    if item.number.alone:
        return first.number.alone and not one
    return item.number.bracket is not None if one else not first.number.alone


def _item(match: re.Match[str], text: str, *, decision: bool) -> Item | None:
    number = numbered(match, decision=decision)
    if number is None or (number.alone and len(match["count"]) < _FEWEST_DIGITS_ALONE):
        return None
    dated = _DATE.match(text, match.end())
    return Item(Span(*match.span()), number, int(dated["year"]) if dated else None)


def numbered(match: re.Match[str], *, decision: bool) -> Numbered | None:
    """What a match of NUMBER says; None for a special session without a number behind it."""
    if match["second"]:
        session = match["special"] or match["count"]
        return Numbered(int(match["second"]), session, part=match["part"] or "", decision=decision)
    if match["special"]:
        return None
    return Numbered(int(match["count"]), bracket=match["bracket"], decision=decision)
