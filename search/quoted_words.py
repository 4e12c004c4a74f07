"""Where in a text the words of a quotation stand, and how they differ there."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

# Scripts that write no blanks are taken sign by sign, everything else word by word.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]|[^\W_\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]+")

# Words of the source that a quotation leaves out weigh a quarter of those that it has and the source has not: leaving
# out is how quotations are made.
_LEFT_OUT = 0.25


@dataclass(frozen=True, slots=True)
class Word:
    """A word without regard to capitals and forms of signs; `start` and `end` are code points of the text."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Words of the quotation, and what stands in their place; empty where nothing does."""

    quoted: str
    on_record: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quotation stands: the range of the text, how alike (0 to 1), and each difference of words.

    `similarity` is 1 where all words stand there in their order without any between; signs and capitals do not count.
    """

    start: int
    end: int
    similarity: float
    differences: tuple[Difference, ...]


def words_of(text: str) -> list[Word]:
    """The words of a text, in order."""
    return [
        Word(unicodedata.normalize("NFKC", found[0]).casefold(), found.start(), found.end())
        for found in _WORD.finditer(text)
    ]


def place_of(quotation: str, text: str) -> Place | None:
    """Where the words of a quotation stand in a text most alike; None where not one of them does."""
    quoted, told = words_of(quotation), words_of(text)
    matcher = SequenceMatcher(None, [w.folded for w in quoted], [w.folded for w in told], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    best: tuple[float, int, int] | None = None
    # A common word far away belongs to no quotation: of all runs of blocks the one that is most alike.
    for first, opening in enumerate(blocks):
        matched = 0
        for block in blocks[first:]:
            matched += block.size
            end = block.b + block.size
            between = end - opening.b - matched
            alike = matched / (len(quoted) + _LEFT_OUT * between)
            if best is None or alike > best[0]:
                best = (alike, opening.b, end)
    if best is None:
        return None
    similarity, begin, end = best
    start, stop = told[begin].start, told[end - 1].end
    return Place(start, stop, round(similarity, 4), _differences(quotation, quoted, text, told[begin:end]))


def _differences(quotation: str, quoted: Sequence[Word], text: str, told: Sequence[Word]) -> tuple[Difference, ...]:
    matcher = SequenceMatcher(None, [w.folded for w in quoted], [w.folded for w in told], autojunk=False)
    return tuple(
        Difference(_slice(quotation, quoted[a:b]), _slice(text, told[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    )


def _slice(text: str, words: Sequence[Word]) -> str:
    return text[words[0].start : words[-1].end] if words else ""
