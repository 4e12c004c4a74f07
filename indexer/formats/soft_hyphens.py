"""Hyphens at the ends of scanned lines: those that only break a word, and those that belong to it.

Printers of the time broke words at every second line, and a scan does not show which hyphens are part of a word. The
record itself is the dictionary: the words that it prints in the middle of lines.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from indexer.formats.pdf_lines import Line

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_END = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\Z")
_START = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# What stays hyphenated although nothing else in a record shows it.
_KEEP = frozenset(
    {"well", "non", "self", "vice", "ex", "sub", "semi", "anti", "quasi", "half", "so", "ill", "pro", "all", "cross"}
    | {"mi", "demi", "sous"}
)


class SoftHyphens:
    """Knows the words of one document and tells which hyphens at line ends are soft."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._words: set[str] = set()
        broken = False
        for line in lines:
            found = _WORD.findall(line.text.casefold())
            # The parts of a broken word are no words.
            self._words.update(found[1 if broken else 0 : -1 if line.hyphenated else None])
            broken = line.hyphenated

    def told(self, paragraph: Sequence[Line]) -> list[Line]:
        """The lines of a paragraph, each with what its hyphen is."""
        told = [
            line._replace(soft=line.hyphenated and self._is_soft(line.text, after.text))
            for line, after in pairwise(paragraph)
        ]
        return [*told, *paragraph[-1:]]

    def _is_soft(self, above: str, below: str) -> bool:
        end, start = _END.search(above), _START.match(below)
        if not end or not start:
            return False
        first, second = end[0], start[0]
        if second[0].isupper() and not first.isupper():
            return False
        first, second = first.casefold(), second.casefold()
        if f"{first}{second}" in self._words:
            return True
        if first in _KEEP or f"{first}-{second}" in self._words:
            return False
        # Two words of their own: "peace-loving", or a dash that OCR took for a hyphen.
        return not {first, second} <= self._words
