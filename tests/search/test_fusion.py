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


def test_what_holds_the_words_as_typed_comes_before_all_ranks() -> None:
    keyword = [Hit("scattered", 9), Hit("far", 8, verbatim=True), Hit("near", 7, verbatim=True)]
    meaning = [Hit("scattered", 1), Hit("near", 0.9), Hit("other", 0.8)]
    fused = fuse(keyword, meaning)
    assert [hit.passage_id for hit in fused] == ["near", "far", "scattered", "other"]
    assert [hit.score for hit in fused] == sorted((hit.score for hit in fused), reverse=True)


@given(RANKINGS)
def test_of_another_language_meaning_counts_for_both(hits: list[Hit]) -> None:
    translated = [hit._replace(translated=True) for hit in hits]
    assert [hit.score for hit in fuse([], translated)] == [IN_USE.translated * hit.score for hit in fuse([], hits)]
    for some_words in (True, False):
        plain = fuse(hits, [], some_words=some_words)
        shared = fuse(translated, [], some_words=some_words)
        assert [hit.score for hit in shared] == pytest.approx([IN_USE.shared * hit.score for hit in plain])


def test_a_name_that_languages_share_does_not_outweigh_meaning() -> None:
    keyword = [Hit("name", 9, translated=True)]
    meaning = [Hit("answer", 0.9, translated=True), Hit("name", 0.5, translated=True)]
    assert [hit.passage_id for hit in fuse(keyword, meaning, some_words=True)] == ["answer", "name"]


def test_all_words_in_ones_own_language_come_before_the_nearest_in_another() -> None:
    keyword, meaning = [Hit("z", 9)], [Hit("a", 1, translated=True)]
    assert [hit.passage_id for hit in fuse(keyword, meaning)] == ["z", "a"]
    assert [hit.passage_id for hit in fuse(keyword, meaning, some_words=True)] == ["a", "z"]
