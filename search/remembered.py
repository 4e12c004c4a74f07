"""The lists that pages were cut from, kept for the pages that follow: documents that arrive meanwhile shift nothing.

How well a passage fits depends on all others, so that the order of the best changes with every document. What is kept
is found by a digest of the list, which the cursor of the next page holds. Where the same search still finds the same
list nothing is needed of what is kept; that it finds another one is seen by the digest, wherever the page is asked for.
"""

import threading
from collections import OrderedDict
from hashlib import sha256
from operator import attrgetter
from typing import NamedTuple

from search.cursor import Place
from search.fusion import Fused

# Some 200 bytes each: the first pages of 500 searches, or 90 that went through all that is ranked.
MOST_HITS = 100_000
_DIGITS = 16
_ID = attrgetter("passage_id")


class Block(NamedTuple):
    """Hits that are listed together, by their `number` in the list.

    Where they go by days or by likeness they begin `behind` a place, each has its own, and the next block begins
    behind `end`, None at the end of everything.
    """

    number: int
    hits: tuple[Fused, ...]
    places: tuple[Place, ...] = ()
    behind: Place | None = None
    end: Place | None = None


class Kept(NamedTuple):
    """What is ranked: the window, and the `ranks` behind it, None where nobody has asked for them; and one block.

    `whole` says that what is ranked was everything there was.
    """

    window: tuple[Fused, ...] = ()
    ranks: tuple[Fused, ...] | None = None
    block: Block | None = None
    whole: bool = False

    def digest(self) -> str:
        """The same for the same passages in the same order."""
        lists = [self.window, self.ranks, self.block.hits if self.block else None]
        told = ["-" if hits is None else ",".join(map(_ID, hits)) for hits in lists]
        ends = self.block and (self.block.behind, self.block.end)
        return sha256(f"{'|'.join(told)}|{ends}|{self.whole}".encode()).hexdigest()[:_DIGITS]

    @property
    def size(self) -> int:
        """How many hits it holds."""
        return len(self.window) + len(self.ranks or ()) + (len(self.block.hits) if self.block else 0)


class Remembered:
    """The lists that were used last, up to a number of hits. Safe to use from many threads."""

    def __init__(self, most: int = MOST_HITS) -> None:
        self._most = most
        self._held = 0
        self._lists: OrderedDict[tuple[str, str], Kept] = OrderedDict()
        self._changing = threading.Lock()

    def keep(self, search: str, kept: Kept) -> str:
        """Keeps a list of a search, whose name is any that no other search has; returns its digest."""
        digest = kept.digest()
        with self._changing:
            if (search, digest) not in self._lists:
                self._lists[search, digest] = kept
                self._held += kept.size
            self._lists.move_to_end((search, digest))
            while self._held > self._most and len(self._lists) > 1:
                _, oldest = self._lists.popitem(last=False)
                self._held -= oldest.size
        return digest

    def get(self, search: str, digest: str) -> Kept | None:
        """The list, where it is kept still."""
        with self._changing:
            if (search, digest) in self._lists:
                self._lists.move_to_end((search, digest))
            return self._lists.get((search, digest))


class Memory(NamedTuple):
    """What is remembered of one search, which has a name that no other one has."""

    remembered: Remembered
    search: str

    def keep(self, kept: Kept) -> str:
        """Keeps a list; returns its digest."""
        return self.remembered.keep(self.search, kept)

    def get(self, digest: str) -> Kept | None:
        """A list by its digest, where it is kept still."""
        return self.remembered.get(self.search, digest) if digest else None
