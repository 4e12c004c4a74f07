"""Reciprocal rank fusion: every passage once, in an order that ranks alone decide."""

import hypothesis.strategies as st
import pytest
from hypothesis import given

from search.engines.port import Hit
from search.fusion import IN_USE, Fusion, fuse

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


def test_agreement_outweighs_a_first_place_where_only_some_words_were_found() -> None:
    keyword, meaning = [Hit("a", 9), Hit("both", 8)], [Hit("b", 9), Hit("both", 8)]
    fused = fuse(keyword, meaning, some_words=True)
    assert [hit.passage_id for hit in fused] == ["both", "a", "b"]
    assert fused[0].score == 2 / (IN_USE.constant + 2)
    assert fused[1].score == 1 / (IN_USE.constant + 1)


def test_what_holds_all_the_words_comes_before_what_only_means_the_same() -> None:
    keyword, meaning = [Hit("z", 9)], [Hit(id_, 1) for id_ in "abc"]
    assert fuse(keyword, meaning)[0].passage_id == "z"
    assert fuse(keyword, meaning, some_words=True)[0].passage_id == "a"


@given(RANKINGS, RANKINGS, st.floats(0.1, 10), st.floats(0, 100))
def test_weights_multiply_what_words_add(
    keyword: list[Hit], meaning: list[Hit], weight: float, constant: float
) -> None:
    by = Fusion(constant, weight, 1)
    scores = {hit.passage_id: hit.score for hit in fuse(keyword, meaning, by)}
    only_meaning = {hit.passage_id: hit.score for hit in fuse([], meaning, by)}
    for rank, hit in enumerate(keyword, start=1):
        added = scores[hit.passage_id] - only_meaning.get(hit.passage_id, 0.0)
        assert added == pytest.approx(weight / (constant + rank))
