"""Words of an index that a word may be a misspelling of: what both engines mean by it."""

from collections.abc import Iterable
from typing import NamedTuple

from search.engines.folding import folded_terms

MOST = 5
# A letter or two make another word of a shorter one.
_SHORTEST = 4
_SHORT = 5


class Spelling(NamedTuple):
    """A folded word of the index, and how many passages hold it."""

    word: str
    passages: int


class Spellings(NamedTuple):
    """How many passages a search for a word finds, and what it may be a misspelling of."""

    found: int
    near: tuple[Spelling, ...]


def looked_up(word: str) -> str | None:
    """The folded word to look for; None where it is too short, more than one word, or holds digits."""
    folded = folded_terms(word)
    return folded[0] if len(folded) == 1 and len(folded[0]) >= _SHORTEST and folded[0].isalpha() else None


def most_edits(word: str) -> int:
    """How many letters may be wrong, left out, put in or swapped with their neighbour."""
    return 1 if len(word) <= _SHORT else 2


def nearest(word: str, known: Iterable[tuple[str, int]]) -> tuple[Spelling, ...]:
    """Those of the known words with their passages that are near: fewest edits first, then the most frequent.

    The first letter has to be right, and the word itself is none of them.
    """
    most = most_edits(word)
    found = [
        (edited, -passages, other)
        for other, passages in known
        if other[0] == word[0] and abs(len(other) - len(word)) <= most and 0 < (edited := edits(word, other)) <= most
    ]
    return tuple(Spelling(other, -passages) for _, passages, other in sorted(found)[:MOST])


def edits(one: str, other: str) -> int:
    """Letters changed, left out, put in, or swapped with their neighbour, to make one word of the other."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        before, last, row = row, before, [at]
        for place, theirs in enumerate(other, start=1):
            cost = min(before[place] + 1, row[place - 1] + 1, before[place - 1] + (letter != theirs))
            if at > 1 and place > 1 and letter == other[place - 2] and theirs == one[at - 2]:
                cost = min(cost, last[place - 2] + 1)
            row.append(cost)
    return row[-1]
