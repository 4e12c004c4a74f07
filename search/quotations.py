"""Where a text quotes: what stands between the quotation marks of the languages that are read here."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# What may close each mark that opens. Single marks are left out: most of them are apostrophes.
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "＂": "＂", '"': '"'}
_CLOSES = frozenset("".join(_CLOSERS.values()))
_MARK = re.compile(r"\n[^\S\n]*\n|[“”„«»「」『』＂\"]")
# Within a quotation others of other marks stand, seldom more than two deep.
_DEEPEST = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks; `start` and `end` are code points of the text, without the marks."""

    start: int
    end: int
    text: str


def find_quotations(text: str) -> list[Quotation]:
    """All quotations, in order; of those within each other the outermost. None goes beyond an empty line."""
    return [_without_blanks(text, start, end) for start, end in _outermost(_closed(text)) if text[start:end].strip()]


def _closed(text: str) -> Iterator[tuple[int, int]]:
    """The ranges between two marks that belong together."""
    open_: list[tuple[str, int]] = []
    for found in _MARK.finditer(text):
        mark = found[0]
        if mark not in _CLOSERS and mark not in _CLOSES:
            open_.clear()
            continue
        at = _opener(open_, mark)
        if at is not None:
            yield open_[at][1], found.start()
            del open_[at:]
        elif mark in _CLOSERS and not (mark == '"' and _after_word(text, found.start())):
            open_.append((mark, found.end()))


def _opener(open_: list[tuple[str, int]], mark: str) -> int | None:
    """The place of the mark that this one closes; the innermost of several."""
    for at in range(len(open_) - 1, max(-1, len(open_) - 1 - _DEEPEST), -1):
        if mark in _CLOSERS[open_[at][0]]:
            return at
    return None


def _after_word(text: str, at: int) -> bool:
    """Whether a straight mark closes or counts inches, and opens nothing."""
    return at > 0 and text[at - 1].isalnum()


def _outermost(ranges: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    reached = -1
    for start, end in sorted(ranges, key=lambda pair: (pair[0], -pair[1])):
        if start >= reached:
            yield start, end
            reached = end


def _without_blanks(text: str, start: int, end: int) -> Quotation:
    inside = text[start:end]
    words = inside.strip()
    begin = start + len(inside) - len(inside.lstrip())
    return Quotation(begin, begin + len(words), words)
