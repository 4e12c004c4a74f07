"""Which edition of a document stands: the final record over a provisional one, a reissue over both.

Records of meetings come out provisionally, then finally, and some again with mistakes of the printing mended. Whoever
adds an archive adds them in any order. Of two editions of one rank the later one stands, by the day that both print,
else by when they were added, as the wording of a web page does.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from statements.vocabulary import Issue

_RANKS = {
    Issue.PROVISIONAL: 0,
    Issue.REISSUED_PROVISIONAL: 1,
    None: 2,
    Issue.REISSUED: 3,
    Issue.REVISED: 4,
}


@dataclass(frozen=True, slots=True)
class Edition:
    """One revision of a document: what its cover says of the printing, and on which day it was issued."""

    number: int
    issue: Issue | None
    issued_on: dt.date | None


def outranks(one: Edition, other: Edition) -> bool:
    """Whether `one` stands although `other` was added after it."""
    ranks = _RANKS[one.issue], _RANKS[other.issue]
    if ranks[0] != ranks[1]:
        return ranks[0] > ranks[1]
    return bool(one.issued_on and other.issued_on and one.issued_on > other.issued_on)


def standing(editions: Iterable[Edition]) -> Edition:
    """The one that stands of all editions, given in the order in which they were added."""
    ordered = iter(editions)
    best = next(ordered)
    for edition in ordered:
        if not outranks(best, edition):
            best = edition
    return best
