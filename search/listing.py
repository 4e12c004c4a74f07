"""What a page lists: passages one by one, or the statements that they are of.

What a broad query finds cannot all be gathered for one page, so statements are gathered block by block
(`search/blocks.py`). Within a block a statement is listed once, where its best passage stands, with all of its
passages of that block; passages of a later block are listed there. So every passage is listed once, whatever the size
of a page, and documents that arrive between two pages shift nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from search.blocks import Found, found
from search.cursor import Position
from search.engines.port import After, EngineAnswer, Plan, SearchEngine
from search.fusion import Fused
from search.remembered import Block, Kept, Memory

# More would seldom put together what is apart, and 500 keys are read from the catalog in 1 ms.
BLOCK = 500

StatementsOf = Callable[[Sequence[str]], Mapping[str, str]]
_Together = Callable[[Sequence[Fused]], Sequence[Sequence[Fused]]]


@dataclass(frozen=True, slots=True)
class Listing:
    """The hits of one page in order, those of one statement side by side.

    `earlier` are ids of passages listed before, as far as they are known, `statements` is how many statements hold all
    that was found, where all of it was looked through. `changed` says that the lists which the pages before were cut
    from are neither kept nor found again: then this one may repeat some of what they held, and lack some.
    """

    hits: list[Fused] = field(default_factory=list)
    next: Position | None = None
    earlier: frozenset[str] = frozenset()
    statements: int | None = None
    changed: bool = False


class _Entry(NamedTuple):
    """One entry, which stands `at` a place of its block, behind `passed` entries of others."""

    hits: Sequence[Fused]
    block: Block
    passed: int
    at: int


def begun_at(plan: Plan, position: Position, limit: int, *, alone: bool) -> Plan:
    """A plan by day for the page that begins at `position`; `alone` where it lists passages one by one.

    It begins behind a place, or behind so many passages where only the number of the page is known.
    """
    plan = replace(plan, after=position.behind if isinstance(position.behind, After) else None)
    if not alone:
        return plan
    return replace(plan, offset=position.listed if position.is_number else 0, depth=limit + 1)


def passages_at(
    engine: SearchEngine, plan: Plan, answer: EngineAnswer, position: Position, limit: int, memory: Memory
) -> Listing:
    """A page of `limit` passages; `answer` is what `plan` gave."""
    all_of_it = found(engine, plan, answer, position, memory, alone=True)
    return replace(_listing(all_of_it, position, limit, limit + 1, memory, _each), statements=None)


def statements_at(
    engine: SearchEngine,
    plan: Plan,
    answer: EngineAnswer,
    position: Position,
    limit: int,
    memory: Memory,
    statements_of: StatementsOf,
) -> Listing:
    """A page of `limit` statements; `statements_of` gives the statements of passages by id, of those that have one."""

    def together(hits: Sequence[Fused]) -> list[list[Fused]]:
        """What nobody is credited with stands for itself."""
        known = statements_of([hit.passage_id for hit in hits]) if hits else {}
        gathered: dict[str, list[Fused]] = {}
        for hit in hits:
            gathered.setdefault(known.get(hit.passage_id, hit.passage_id), []).append(hit)
        return list(gathered.values())

    all_of_it = found(engine, plan, answer, position, memory, alone=False)
    return _listing(all_of_it, position, limit, BLOCK, memory, together)


def _each(hits: Sequence[Fused]) -> Sequence[Sequence[Fused]]:
    return list(zip(hits, strict=True))


def _listing(
    all_of_it: Found, position: Position, limit: int, size: int, memory: Memory, together: _Together
) -> Listing:
    if position.is_number and position.listed >= max(1, all_of_it.most):
        return Listing()
    entries: list[_Entry] = []
    earlier = frozenset[str]()
    statements, changed = None, None
    passed = all_of_it.passed
    for block in all_of_it.blocks(size):
        parts = together(block.hits)
        if changed is None:
            changed = _differs(all_of_it.kept(block), position, memory)
            statements = len(parts) if all_of_it.is_all(block) else None
        first = 0 if entries else max(0, position.listed - passed)
        if first < len(parts) and not entries:
            earlier = all_of_it.before(block).union(hit.passage_id for part in parts[:first] for hit in part)
        wanted = parts[first : first + limit + 1 - len(entries)]
        entries += [_Entry(part, block, passed, at) for at, part in enumerate(wanted, start=first)]
        passed += len(parts)
        if len(entries) > limit:
            break
    following = _position(all_of_it, entries[limit], memory) if len(entries) > limit else None
    hits = [hit for entry in entries[:limit] for hit in entry.hits]
    return Listing(hits, following, earlier, statements, changed=bool(changed))


def _differs(now: Kept | None, position: Position, memory: Memory) -> bool:
    """Whether the lists that a page was to be cut from are others now, and the former ones are not kept."""
    if not position.seen or memory.get(position.seen):
        return False
    return now is None or now.digest() != position.seen


def _position(all_of_it: Found, entry: _Entry, memory: Memory) -> Position:
    """Where the page begins that has this entry first."""
    block, listed = entry.block, entry.passed + entry.at
    kept = all_of_it.kept(block)
    seen = memory.keep(kept) if kept else ""
    if not all_of_it.alone or not block.places:
        return Position(listed, block.number, entry.passed, seen, behind=block.behind)
    # Each hit has a place of its own, so that a block can begin anywhere.
    behind = block.places[entry.at - 1] if entry.at else block.behind
    return Position(listed, block.number, listed, seen, behind=behind)
