"""What somebody changed in the index behind our back is seen; deep pages and old indices."""

from collections.abc import Iterator

import pytest
from elasticsearch import Elasticsearch

from search.engines.elasticsearch import Cluster, ElasticsearchEngine
from search.engines.port import Change, EngineError, Plan, Sort
from search.paging import total_of
from search.query.tree import Word
from tests.contract.engine_data import changes, digests, found, held, ids, keyword, meaning, passage, put, vector

THREE = [
    passage("p1", "We want peace.", vector=vector(1), country="XAA"),
    passage("p2", "We want bread."),
    passage("p3", "We want rice.", vector=vector(0, 1)),
]


def test_what_is_missing_extra_or_altered_shows_in_the_contents(engine: ElasticsearchEngine, cluster: Cluster) -> None:
    put(engine, *THREE)
    assert held(engine) == digests(THREE)
    with Elasticsearch(cluster.urls[0]) as client:
        client.update(index=cluster.alias, id="p1", doc={"text": "We want war."})
        client.delete(index=cluster.alias, id="p2")
        planted = {"id": "p4", "text": "We want fish.", "text_en": "We want fish ", "language": "en"}
        client.index(index=cluster.alias, id="p4", document=planted)
        client.indices.refresh(index=cluster.alias)
    now = held(engine)
    assert now.keys() == {"p1", "p3", "p4"}
    assert now["p1"] != THREE[0].digest()
    assert now["p3"] == THREE[2].digest()


def test_a_vector_that_was_taken_away_shows_in_the_contents(engine: ElasticsearchEngine, cluster: Cluster) -> None:
    put(engine, *THREE)
    with Elasticsearch(cluster.urls[0]) as client:
        client.update(index=cluster.alias, id="p3", doc={"vector": None}, refresh=True)
    assert held(engine)["p3"] != THREE[2].digest()


@pytest.mark.parametrize("sort", Sort)
def test_pages_go_on_where_one_search_cannot_skip_further(
    engine: ElasticsearchEngine, sort: Sort, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(engine, *[passage(f"p{n:02}", "peace " * (n % 3 + 1)) for n in range(40)])
    whole = keyword(engine.run(Plan(query=Word("peace"), sort=sort))).hits
    for module in ("answering", "walking"):
        monkeypatch.setattr(f"search.engines.elasticsearch.{module}.WINDOW", 7)
    for offset in (0, 3, 6, 7, 13, 35, 39, 60):
        branch = keyword(engine.run(Plan(query=Word("peace"), sort=sort, offset=offset, depth=9)))
        assert branch.hits == whole[offset : offset + 9]
        assert branch.total == 40


def test_more_neighbours_than_are_looked_for_are_at_least_so_many(
    engine: ElasticsearchEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(engine, *[passage(f"p{n:02}", vector=vector(1, n / 100)) for n in range(30)])
    exact = engine.run(Plan(keyword=False, vector=vector(1)))
    assert (meaning(exact).total, exact.total, exact.at_least) == (30, 30, False)
    monkeypatch.setattr("search.engines.elasticsearch.bodies.NEAREST", 5)
    capped = engine.run(Plan(keyword=False, vector=vector(1), depth=3))
    assert (meaning(capped).total, capped.total, ids(meaning(capped))) == (5, 5, ["p00", "p01", "p02"])
    assert (total_of(capped).relation, total_of(exact).relation) == ("at_least", "exact")


def test_what_the_cluster_lacks_is_done_without_and_written_down(engine: ElasticsearchEngine, cluster: Cluster) -> None:
    put(engine, passage("p1", "立即停火。", language="zh"))
    with Elasticsearch(cluster.urls[0]) as client:
        ((_, index),) = client.indices.get(index=cluster.alias).items()
    chosen = index["mappings"]["_meta"]["analyzers"]
    # A node of the tests has no plugin.
    assert (chosen["text_zh"], chosen["text_en"]) == ("cjk", "english")
    assert index["mappings"]["properties"]["text_zh"]["analyzer"] == "cjk"
    assert found(engine, Word("停火")) == {"p1"}


def test_a_replaced_index_is_kept_until_told(engine: ElasticsearchEngine, cluster: Cluster) -> None:
    put(engine, *THREE)
    assert engine.replaced() == ()
    engine.rebuild([(changes(THREE[:1]), 1)])
    (old,) = engine.replaced()
    with Elasticsearch(cluster.urls[0]) as client:
        assert {hit["_id"] for hit in client.search(index=old)["hits"]["hits"]} >= {"p1", "p2", "p3"}
        assert engine.discard_replaced() == (old,)
        assert not client.indices.exists(index=old)
    assert found(engine, Word("want")) == {"p1"}


def test_a_new_index_with_another_count_never_serves(engine: ElasticsearchEngine, cluster: Cluster) -> None:
    put(engine, *THREE)

    def batches() -> Iterator[tuple[list[Change], int]]:
        yield changes(THREE), 3
        with Elasticsearch(cluster.urls[0]) as client:
            (building,) = engine.replaced()
            client.index(index=building, id="p9", document={"id": "p9", "text": "We want more."})

    with pytest.raises(EngineError, match="holds 4 passages where 3 were written"):
        engine.rebuild(batches())
    assert engine.replaced() == ()
    assert found(engine, Word("want")) == {"p1", "p2", "p3"}
