"""Over every engine, pages of statements hold each passage once, however many blocks the hits fill."""

from collections.abc import Mapping, Sequence

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from search.blocks import RANKED
from search.cursor import Position
from search.engines.port import Plan, SearchEngine
from search.listing import BLOCK, statements_at
from search.paging import DEPTH, window_of
from search.query.tree import Word
from search.remembered import Memory, Remembered
from tests.contract.engine_data import keyword, passage, put, vector

PASSAGES = RANKED + BLOCK + 70
# Those that meaning finds nearest are not those that have the word most often.
HELD = [
    passage(f"p{n:04}", f"We want peace{' and peace' * (n % 7)}.", vector=vector(1, (n * 7 % PASSAGES) / PASSAGES))
    for n in range(PASSAGES)
]
FUSED = Plan(query=Word("peace"), vector=vector(1, 0), depth=DEPTH)
PLANS = [FUSED, Plan(query=Word("peace"), depth=BLOCK), Plan(keyword=False, vector=vector(1, 0), depth=BLOCK)]


def memory() -> Memory:
    """One that has forgotten everything, as in another process."""
    return Memory(Remembered(), "peace")


def pages(
    engine: SearchEngine, plan: Plan, limit: int, statements: Mapping[str, str], *, forget: bool
) -> list[list[str]]:
    """The ids on every page; `forget` follows positions that do not tell in which block they are."""
    position: Position | None = Position(0)
    answer = engine.run(plan)
    listed = []
    while position is not None:
        page = statements_at(
            engine, plan, answer, position, limit, memory(), lambda ids: {i: statements[i] for i in ids}
        )
        listed.append([hit.passage_id for hit in page.hits])
        if page.next is not None:
            assert page.next.listed == position.listed + limit
        position = Position(page.next.listed) if page.next and forget else page.next
    return listed


@pytest.mark.parametrize("plan", PLANS, ids=["fused", "words", "meaning"])
def test_pages_hold_everything_once(engine: SearchEngine, plan: Plan) -> None:
    put(engine, *HELD)
    everything = sorted(p.id for p in HELD)

    @given(st.integers(1, 9).map(lambda n: n * 90), st.integers(1, PASSAGES), st.booleans())
    @settings(max_examples=4, suppress_health_check=[HealthCheck.too_slow], deadline=None)
    def walk(limit: int, number: int, forget: bool) -> None:
        statements = {p.id: f"s{(n * 31) % number}" for n, p in enumerate(HELD)}
        held = [id_ for page in pages(engine, plan, limit, statements, forget=forget) for id_ in page]
        assert sorted(held) == everything

    walk()


def test_a_statement_is_listed_once_in_each_block(engine: SearchEngine) -> None:
    put(engine, *HELD)
    answer = engine.run(FUSED)
    position: Position | None = Position(0)
    blocks: list[set[str]] = []
    while position is not None:
        page = statements_at(engine, FUSED, answer, position, 1, memory(), one_statement)
        assert (page.earlier, page.statements, page.changed) == (frozenset[str]().union(*blocks[:2]), None, False)
        blocks.append({hit.passage_id for hit in page.hits})
        position = page.next
        assert position is None or position[:3] == (len(blocks),) * 3
    window = [hit.passage_id for hit in window_of(answer)]
    by_words = [hit.passage_id for hit in keyword(engine.run(Plan(query=Word("peace"), depth=RANKED))).hits]
    assert blocks[:2] == [set(window), set(by_words) - set(window)]
    assert sorted(id_ for block in blocks for id_ in block) == sorted(p.id for p in HELD)


def one_statement(ids: Sequence[str]) -> dict[str, str]:
    return dict.fromkeys(ids, "s0")


def test_positions_behind_the_end_hold_nothing(engine: SearchEngine) -> None:
    put(engine, *HELD[:5])
    for position in (Position(5), Position(10**9), Position(6, 3, 2), Position(10**9, 10**6, 10**9)):
        page = statements_at(engine, FUSED, engine.run(FUSED), position, 10, memory(), one_statement)
        assert (page.hits, page.next) == ([], None)
