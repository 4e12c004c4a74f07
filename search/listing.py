"""What a page lists: passages one by one, or the statements that they are of.

What a broad query finds cannot all be gathered for one page, so statements are gathered block by block: first the
window in which both branches are fused, behind it `BLOCK` hits at a time. Within a block a statement is listed once,
where its best passage stands, with all of its passages of that block; passages of a later block are listed there.
So every passage is listed once, whatever the size of a page, and a cursor need not know what was listed before.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from search.cursor import Position
from search.engines.port import EngineAnswer, Plan, SearchEngine
from search.fusion import Fused
from search.paging import before, page_at, window_of

# More would seldom put together what is apart, and 500 keys are read from the catalog in 1 ms.
BLOCK = 500

StatementsOf = Callable[[Sequence[str]], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Listing:
    """The hits of one page in order, those of one statement side by side.

    `earlier` are ids of passages listed before, `statements` is how many statements hold all that was found, where all
    of it was looked through.
    """

    hits: list[Fused] = field(default_factory=list)
    next: Position | None = None
    earlier: frozenset[str] = frozenset()
    statements: int | None = None


def passages_at(engine: SearchEngine, plan: Plan, answer: EngineAnswer, position: Position, limit: int) -> Listing:
    """A page of `limit` passages; `answer` is what `plan` gave."""
    page = page_at(engine, plan, answer, position.listed, limit)
    following = None if page.next is None else Position(page.next)
    return Listing(page.hits, following, frozenset(before(answer, position.listed)))


def statements_at(
    engine: SearchEngine,
    plan: Plan,
    answer: EngineAnswer,
    position: Position,
    limit: int,
    statements_of: StatementsOf,
) -> Listing:
    """A page of `limit` statements; `statements_of` gives the statements of passages by id, of those that have one."""
    blocks = _Blocks(engine, plan, answer)
    if position.listed >= blocks.most:
        return Listing()
    number, passed, earlier = position.block, position.before, frozenset[str]()
    listed: list[tuple[Position, list[Fused]]] = []
    statements = None
    while len(listed) <= limit and (hits := blocks.at(number)) is not None:
        together = _together(hits, statements_of)
        if number == 0 and not blocks.has(1):
            statements = len(together)
        first = max(0, position.listed - passed)
        if first < len(together) and not listed:
            above = blocks.known if number else frozenset()
            earlier = above.union(hit.passage_id for one in together[:first] for hit in one)
        listed += [(Position(passed + at, number, passed), one) for at, one in enumerate(together) if at >= first]
        passed += len(together)
        number += 1
    following = listed[limit][0] if len(listed) > limit else None
    return Listing([hit for _, one in listed[:limit] for hit in one], following, earlier, statements)


def _together(hits: Sequence[Fused], statements_of: StatementsOf) -> list[list[Fused]]:
    """The hits of each statement; what nobody is credited with stands for itself."""
    found = statements_of([hit.passage_id for hit in hits]) if hits else {}
    together: dict[str, list[Fused]] = {}
    for hit in hits:
        together.setdefault(found.get(hit.passage_id, hit.passage_id), []).append(hit)
    return list(together.values())


class _Blocks:
    """Everything that is found, in blocks from 0; `most` is an upper bound of its passages."""

    def __init__(self, engine: SearchEngine, plan: Plan, answer: EngineAnswer) -> None:
        self._engine = engine
        self._plan = plan
        self._by_words = answer.keyword is not None
        self._window = window_of(answer)
        branch = answer.keyword or answer.meaning
        self._total = branch.total if branch else 0
        self.known = frozenset(hit.passage_id for hit in self._window)
        self.most = len(self._window) + self._total

    def has(self, number: int) -> bool:
        """Whether there is this block."""
        return number == 0 or self._start(number) < self._total

    def at(self, number: int) -> list[Fused] | None:
        """The hits of a block that stand in none before it; None behind the last."""
        if number == 0:
            return self._window
        if not self.has(number):
            return None
        start = self._start(number)
        if self._by_words:
            plan = replace(self._plan, vector=None, facets=(), offset=start, depth=BLOCK)
            words = self._engine.run(plan).keyword
            hits = [Fused(hit.passage_id, hit.score, ("keyword",)) for hit in (words.hits if words else ())]
        else:
            # Nothing is left out at the front of this branch.
            nearest = self._engine.run(replace(self._plan, facets=(), depth=start + BLOCK)).meaning
            hits = [Fused(hit.passage_id, hit.score, ("meaning",)) for hit in (nearest.hits if nearest else ())[start:]]
        return [hit for hit in hits if hit.passage_id not in self.known] if hits else None

    def _start(self, number: int) -> int:
        """The rank at which a block begins, from 0."""
        return self._plan.depth + (number - 1) * BLOCK
