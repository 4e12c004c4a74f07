"""Everything that a search finds, block by block, in an order that documents which arrive meanwhile do not shift.

Ranks of two branches can be fused only as deep as both were asked for: that is the window, block 0 of the best. Block
1 is what words have found besides, up to the rank `RANKED`. How well a passage fits depends on all others, so both are
remembered from one page to the next (`search/remembered.py`). Whatever is behind them comes newest first, where each
passage has a place of its own; so does all that is sorted by day, from block 0 on. Without words the window is
followed by what is less alike, and likeness is a matter of two texts alone.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from typing import Protocol

from search.cursor import Near, Place, Position
from search.engines.port import EngineAnswer, Plan, SearchEngine, Sort
from search.fusion import Fused
from search.paging import window_of
from search.remembered import Block, Kept, Memory
from search.unranked import by_day, by_likeness, first_by_day, of_words

# So many of what words find are listed by how well they fit: 50 pages of 20.
RANKED = 1_000


class Found(Protocol):
    """All that is found, from a position on."""

    @property
    def alone(self) -> bool:
        """Whether each hit is an entry of its own."""

    @property
    def passed(self) -> int:
        """How many entries stand in blocks before the first that `blocks` gives."""

    @property
    def most(self) -> int:
        """No more passages than these are found."""

    def blocks(self, size: int) -> Iterator[Block]:
        """The blocks; those in which nothing is ranked have `size` hits or some more."""

    def before(self, block: Block) -> frozenset[str]:
        """Ids of what is ranked in earlier blocks."""

    def is_all(self, block: Block) -> bool:
        """Whether nothing is found but what this block holds."""

    def kept(self, block: Block) -> Kept | None:
        """What has to be remembered for a page that begins in this block."""


class _Ordered:
    """One order of what a plan finds, from a position on; `alone` where each hit is an entry of its own."""

    def __init__(
        self,
        engine: SearchEngine,
        plan: Plan,
        answer: EngineAnswer,
        position: Position,
        kept: Kept | None,
        *,
        alone: bool,
    ) -> None:
        self._engine = engine
        self._plan = plan
        self._answer = answer
        self._position = position
        self._kept = kept
        self.alone = alone


class ByDay(_Ordered):
    """What is sorted by day."""

    @property
    def passed(self) -> int:
        """Of a page that is asked for by its number the plan has skipped what comes before."""
        return self._plan.offset or self._position.before

    @property
    def most(self) -> int:
        """By words alone."""
        return self._answer.keyword.total if self._answer.keyword else 0

    def blocks(self, size: int) -> Iterator[Block]:
        """The first one is what the answer holds."""
        block = self._first()
        yield block
        while block.end is not None:
            block = by_day(self._engine, self._plan, block.number + 1, block.end, size)
            yield block

    def before(self, block: Block) -> frozenset[str]:
        """Nothing is ranked."""
        del block
        return frozenset()

    def is_all(self, block: Block) -> bool:
        """Whether it has neither a beginning nor an end."""
        return block.behind is None and block.end is None and not self._plan.offset

    def kept(self, block: Block) -> Kept | None:
        """Nothing where each hit goes on behind the one before it."""
        return None if self.alone else Kept(block=block)

    def _first(self) -> Block:
        if self._kept and self._kept.block:
            return self._kept.block
        hits = self._answer.keyword.hits if self._answer.keyword else ()
        return first_by_day(hits, self._plan.depth, self._position.block, self._position.behind)


class ByFit(_Ordered):
    """What comes best first."""

    @property
    def passed(self) -> int:
        """As the position says."""
        return self._position.before

    @property
    def most(self) -> int:
        """The window may hold what words did not find."""
        return len(self._window) + self._total

    def blocks(self, size: int) -> Iterator[Block]:
        """What is ranked, and what is behind it."""
        number, behind = self._position.block, self._position.behind
        if number == 0:
            yield Block(0, self._window)
        if number < self._unranked_from:
            if self._ranks is not None:
                yield Block(1, self._ranks)
            if self._is_ranked:
                return
            number, behind = self._unranked_from, None
            size += self._skipped
        remembered = self._kept.block if self._kept else None
        block = remembered or self._unranked(number, behind, size)
        yield block
        while block.end is not None:
            block = self._unranked(block.number + 1, block.end, size)
            yield block

    def before(self, block: Block) -> frozenset[str]:
        """Of the window, and of the ranks behind it."""
        # What is ranked behind the window takes a request, and most never look behind it.
        ranked = (*(self._window if block.number else ()), *((self._ranks or ()) if block.number > 1 else ()))
        return frozenset(hit.passage_id for hit in ranked)

    def is_all(self, block: Block) -> bool:
        """Whether it is the window, and nothing stands behind it."""
        return block.number == 0 and self._is_window

    def kept(self, block: Block) -> Kept | None:
        """What is ranked, as far as it was looked at, and of statements the block that they were gathered from."""
        if block.number == 0:
            return Kept(self._window, whole=self._is_window)
        if block.number < self._unranked_from:
            return Kept(self._window, self._ranks, whole=self._is_ranked)
        if not self.alone:
            return Kept(self._window, self._ranks, block)
        return Kept(self._window, self._ranks) if self._plan.keyword else None

    @cached_property
    def _window(self) -> tuple[Fused, ...]:
        return self._kept.window if self._kept else tuple(window_of(self._answer))

    @cached_property
    def _ranks(self) -> tuple[Fused, ...] | None:
        """None where everything stands in the window, or goes on by likeness."""
        if self._kept and self._kept.ranks is not None:
            return self._kept.ranks
        if self._is_window or not self._plan.keyword:
            return None
        # Not from a rank on: what stood behind the window when it was made may have risen into it since.
        plan = replace(self._plan, vector=None, otherwise=None, facets=(), offset=0, depth=RANKED)
        words = self._engine.run(plan).keyword
        known = {hit.passage_id for hit in self._window}
        return tuple(of_words(hit) for hit in (words.hits if words else ()) if hit.passage_id not in known)

    @property
    def _total(self) -> int:
        branch = self._answer.keyword if self._plan.keyword else self._answer.meaning
        return branch.total if branch else 0

    @property
    def _is_window(self) -> bool:
        """Whether the window is all there is; what is remembered tells how it was at first."""
        if self._kept:
            return self._kept.whole and self._kept.ranks is None
        depth = self._plan.depth if self._plan.keyword else len(self._window)
        return self._total <= depth

    @property
    def _is_ranked(self) -> bool:
        """Whether nothing stands behind what is ranked."""
        if self._is_window or (self._kept and self._kept.whole):
            return True
        remembered = self._kept is not None and self._kept.ranks is not None
        return self._plan.keyword and not remembered and self._total <= RANKED

    @property
    def _unranked_from(self) -> int:
        """The number of the first block in which nothing is ranked."""
        return 2 if self._plan.keyword else 1

    @property
    def _skipped(self) -> int:
        """Of a page that is asked for by its number, how many hits without a rank stand before it."""
        if not self.alone or not self._position.is_number:
            return 0
        return max(0, self._position.listed - len(self._window) - len(self._ranks or ()))

    def _unranked(self, number: int, behind: Place | None, size: int) -> Block:
        if self._plan.keyword:
            known = frozenset(hit.passage_id for hit in (*self._window, *(self._ranks or ())))
            return by_day(self._engine, self._plan, number, behind, size, known)
        last = max((-hit.score, hit.passage_id) for hit in self._window)
        near = behind if isinstance(behind, Near) else Near(-last[0], last[1])
        passed = max(self._position.listed, len(self._window))
        return by_likeness(self._engine, self._plan, number, near, size, passed)


def found(
    engine: SearchEngine, plan: Plan, answer: EngineAnswer, position: Position, memory: Memory, *, alone: bool
) -> Found:
    """What `plan` finds, which gave `answer`; `alone` where each hit is an entry of its own."""
    order = ByFit if plan.sort is Sort.BEST else ByDay
    return order(engine, plan, answer, position, memory.get(position.seen), alone=alone)
