"""Words of an index that a word may be a misspelling of: what both engines mean by it."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from search.engines.folding import folded_terms

MOST = 5
# A letter or two make another word of a shorter one.
_SHORTEST = 4
_SHORT = 5
# So many times more passages hold what was meant than what was typed.
_FAR_MORE = 10
# What more passages hold than so many is spelled as it was meant.
_MISPRINTS = 100


class Spelling(NamedTuple):
    """A folded word of the index, and how many passages hold it."""

    word: str
    passages: int


class Spellings(NamedTuple):
    """How many passages a search for a word finds, and what it may be a misspelling of.

    That are words which far more passages hold: misprints stand on record too.
    """

    found: int
    near: tuple[Spelling, ...]


def looked_up(word: str) -> str | None:
    """The folded word to look for; None where it is too short, more than one word, or holds digits."""
    folded = folded_terms(word)
    return folded[0] if len(folded) == 1 and len(folded[0]) >= _SHORTEST and folded[0].isalpha() else None


def most_edits(word: str) -> int:
    """How many letters may be wrong, left out, put in or swapped with their neighbour."""
    return 1 if len(word) <= _SHORT else 2


def nearest(word: str, found: int, known: Callable[[], Iterable[tuple[str, int]]]) -> tuple[Spelling, ...]:
    """Those of the known words with their passages that are near: fewest edits first, then the most frequent.

    `known` is asked only where the word may be a misprint: to go through an index's words takes 2 ms.

    The first letter has to be right, and the word itself, which a search finds in `found` passages, is none of them.
    """
    if found > _MISPRINTS:
        return ()
    frequent = {
        other: passages
        for other, passages in known()
        if passages > _FAR_MORE * found and other[0] == word[0] and other != word
    }
    near = extract(word, frequent.keys(), scorer=OSA.distance, score_cutoff=most_edits(word), limit=None)
    order = sorted((edits, -frequent[other], other) for other, edits, _ in near)
    return tuple(Spelling(other, -passages) for _, passages, other in order[:MOST])
