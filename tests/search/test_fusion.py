"""Reciprocal rank fusion: every passage once, in an order that ranks alone decide."""

import hypothesis.strategies as st
from hypothesis import given

from search.engines.port import Hit
from search.fusion import K, fuse

RANKINGS = st.lists(st.sampled_from("abcdefghij"), unique=True).map(
    lambda ids: [Hit(id_, float(-rank)) for rank, id_ in enumerate(ids)]
)


@given(RANKINGS, RANKINGS)
def test_every_passage_comes_once_and_says_where_it_was_found(keyword: list[Hit], meaning: list[Hit]) -> None:
    fused = fuse(keyword, meaning)
    ids = [hit.passage_id for hit in fused]
    assert len(ids) == len(set(ids))
    assert set(ids) == {hit.passage_id for hit in keyword + meaning}
    for hit in fused:
        assert ("keyword" in hit.matched) == (hit.passage_id in {k.passage_id for k in keyword})
        assert ("meaning" in hit.matched) == (hit.passage_id in {m.passage_id for m in meaning})
    assert [(-hit.score, hit.passage_id) for hit in fused] == sorted((-hit.score, hit.passage_id) for hit in fused)


@given(RANKINGS, RANKINGS, st.floats(0.1, 1e6))
def test_only_ranks_count(keyword: list[Hit], meaning: list[Hit], factor: float) -> None:
    scaled = [Hit(hit.passage_id, hit.score * factor) for hit in keyword]
    assert fuse(scaled, meaning) == fuse(keyword, meaning)


@given(RANKINGS)
def test_one_branch_keeps_its_order(hits: list[Hit]) -> None:
    ids = [hit.passage_id for hit in hits]
    assert [hit.passage_id for hit in fuse(hits, [])] == ids
    assert [hit.passage_id for hit in fuse([], hits)] == ids
    assert [hit.passage_id for hit in fuse(hits, hits)] == ids


def test_agreement_outweighs_a_first_place() -> None:
    keyword, meaning = [Hit("a", 9), Hit("both", 8)], [Hit("b", 9), Hit("both", 8)]
    fused = fuse(keyword, meaning)
    assert [hit.passage_id for hit in fused] == ["both", "a", "b"]
    assert fused[0].score == 2 / (K + 2)
    assert fused[1].score == 1 / (K + 1)
