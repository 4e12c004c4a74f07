"""Quotation marks in pairs. An apostrophe is never one: it would pair with the next and swallow what is between."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from statements.parsed import Span

# Two apostrophes or two grave accents are how some agencies print a mark (+1.4 F where they do).
MARK = re.compile(r"[“”„\"]|''|``")
# What closes what opened. Curly and straight marks are mixed in one pair; doubled ones close with their own kind.
_CLOSERS = {"“": ("”", '"'), '"': ('"', "”"), "„": ("“", "”", '"'), "''": ("''",), "``": ("''", '"', "”")}
_MARKS_AND_BLANKS = "“”„\"'` \t\r\n"
_ENDS_LIKE_SPEECH = re.compile(r"[.,?!…—-]\Z")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Words between quotation marks, the marks included; `open` is one that the paragraph's end closes.

    `paragraph` is the number of the paragraph; `last` the last character before the closing mark; `full`
    is a quotation punctuated like speech ("..., he said"), which a scare quotation is not.
    """

    span: Span
    paragraph: int
    open: bool
    words: int
    last: str
    full: bool


def quoted_spans(text: str, paragraphs: Iterable[Span]) -> tuple[QuotedSpan, ...]:
    """The quotations of each paragraph, outermost and in order; a mark pairs within its paragraph alone."""
    return tuple(
        _described(text, span, number, left_open)
        for number, paragraph in enumerate(paragraphs)
        for span, left_open in _pairs(text, paragraph)
    )


def _pairs(text: str, paragraph: Span) -> Iterator[tuple[Span, bool]]:
    """A mark that nothing closes runs to the paragraph's end: the quotation goes on in the next."""
    opened: tuple[int, str] | None = None
    for mark in MARK.finditer(text, paragraph.start, paragraph.end):
        closes_by_place = _can_only_close(text, mark.start(), paragraph)
        if opened is None:
            if mark[0] != "”" and not (mark[0] == '"' and closes_by_place):
                opened = mark.start(), mark[0]
        elif mark[0] in _CLOSERS[opened[1]] or (mark[0] == opened[1] and closes_by_place):
            yield Span(opened[0], mark.end()), False
            opened = None
        elif mark[0] == "“":
            opened = mark.start(), mark[0]
    if opened is not None:
        yield Span(opened[0], paragraph.end), True


def _can_only_close(text: str, at: int, paragraph: Span) -> bool:
    """Whether a straight mark stands close behind a word and apart from the next, as in 5 ft 10"."""
    before = at > paragraph.start and (text[at - 1].isalnum() or text[at - 1] in ",.!?")
    return before and not text[at + 1 : min(at + 2, paragraph.end)].strip()


def _described(text: str, span: Span, paragraph: int, left_open: bool) -> QuotedSpan:
    inside = text[span.start : span.end].strip(_MARKS_AND_BLANKS)
    full = left_open or bool(_ENDS_LIKE_SPEECH.search(inside))
    return QuotedSpan(span, paragraph, left_open, len(_WORD.findall(inside)), inside[-1:], full)


class Quoted:
    """Which quotation an offset stands in."""

    def __init__(self, quotations: tuple[QuotedSpan, ...]) -> None:
        self.all = quotations
        self._starts = [quotation.span.start for quotation in quotations]

    def at(self, offset: int) -> QuotedSpan | None:
        """The quotation that covers the offset, its marks included."""
        number = bisect_right(self._starts, offset) - 1
        return self.all[number] if number >= 0 and offset < self.all[number].span.end else None

    def overlapping(self, extent: Iterable[Span]) -> list[QuotedSpan]:
        """The quotations that share something with one of the spans."""
        found: list[QuotedSpan] = []
        for start, end in extent:
            first = max(0, bisect_right(self._starts, start) - 1)
            near = self.all[first : bisect_left(self._starts, end)]
            found.extend(quotation for quotation in near if quotation.span.end > start and quotation not in found[-1:])
        return found
