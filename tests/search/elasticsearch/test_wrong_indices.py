"""Indices that cannot be used: each says what is wrong and what to do, and what can be done still works."""

import numpy as np
import pytest
from elasticsearch import Elasticsearch

from mappings.loader import schema_version
from search.engines.elasticsearch import Cluster, ElasticsearchEngine
from search.engines.port import EngineError, EngineMismatch, Plan
from search.notices import MEANING_DOWN, missing_branches
from search.query.tree import Word
from tests.contract.engine_data import DIMENSIONS, MODEL, changes, found, passage, put, vector

REBUILD = "onrecord engine rebuild"


@pytest.fixture
def filled(engine: ElasticsearchEngine) -> ElasticsearchEngine:
    put(engine, passage("p1", "We want peace.", vector=vector(1)), passage("p2", "We want bread."))
    return engine


def test_a_read_only_index_goes_on_answering(filled: ElasticsearchEngine, cluster: Cluster) -> None:
    with Elasticsearch(cluster.urls[0]) as client:
        client.indices.put_settings(index=cluster.alias, settings={"index.blocks.write": True})
        with pytest.raises(EngineError, match=r"is read-only.*index\.blocks\.write"):
            put(filled, passage("p3", "We want rice."))
        assert found(filled, Word("want")) == {"p1", "p2"}
        client.indices.put_settings(index=cluster.alias, settings={"index.blocks.write": None})
    put(filled, passage("p3", "We want rice."))
    assert found(filled, Word("want")) == {"p1", "p2", "p3"}


def test_a_full_disk_is_called_one(
    filled: ElasticsearchEngine, cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Elasticsearch says so by 429, which is worth a few tries, as somebody may be freeing space.
    monkeypatch.setattr("search.engines.elasticsearch.writing._FIRST_WAIT", 0.01)
    with Elasticsearch(cluster.urls[0]) as client:
        client.indices.put_settings(index=cluster.alias, settings={"index.blocks.read_only_allow_delete": True})
        with pytest.raises(EngineError, match=r"out of disk space.*Free or add") as full:
            put(filled, passage("p3", "We want rice."))
    assert full.value.code == "engine_unavailable"
    assert filled.status().checkpoint == 2
    assert found(filled, Word("want")) == {"p1", "p2"}


def test_an_index_of_another_model_is_refused_until_it_is_built_again(
    filled: ElasticsearchEngine, cluster: Cluster
) -> None:
    other = ElasticsearchEngine(cluster, "another-model", DIMENSIONS)
    for use in (lambda: other.run(Plan()), other.status, lambda: other.apply([], 9), lambda: list(other.contents())):
        with pytest.raises(EngineMismatch, match=f"model {MODEL}, not of another-model.*{REBUILD}"):
            use()
    other.rebuild([(changes([passage("p9", "We want fish.")]), 1)])
    assert found(other, Word("want")) == {"p9"}
    with pytest.raises(EngineMismatch, match="another-model"):
        filled.status()
    other.close()


def test_a_vector_is_not_compared_with_those_of_another_model_that_has_just_taken_over(
    filled: ElasticsearchEngine, cluster: Cluster
) -> None:
    plan = Plan(query=Word("peace"), vector=vector(1))
    assert filled.run(plan).meaning
    assert filled.indexed_model() == (MODEL, DIMENSIONS)
    other = ElasticsearchEngine(cluster, "another-model", DIMENSIONS)
    other.rebuild([(changes([passage("p9", "We want peace.", vector=vector(1))]), 1)])
    # The first engine has looked a moment ago, and would take the index for its own.
    with pytest.raises(EngineMismatch, match="another-model"):
        filled.run(plan)
    assert filled.indexed_model() == other.indexed_model() == ("another-model", DIMENSIONS)
    other.close()


def test_fields_that_somebody_added_are_noticed(filled: ElasticsearchEngine, cluster: Cluster) -> None:
    with Elasticsearch(cluster.urls[0]) as client:
        client.indices.put_mapping(index=cluster.alias, properties={"remarks": {"type": "keyword"}})
    fresh = ElasticsearchEngine(cluster, MODEL, DIMENSIONS)
    with pytest.raises(EngineMismatch, match=rf"other fields.*\(remarks\).*{REBUILD}"):
        fresh.run(Plan())
    with pytest.raises(EngineMismatch, match="remarks"):
        put(filled, passage("p3"))
    fresh.close()


def test_an_index_of_another_schema_is_refused(filled: ElasticsearchEngine, cluster: Cluster) -> None:
    with Elasticsearch(cluster.urls[0]) as client:
        before = {"schema": schema_version() - 1, "model": MODEL, "dimensions": DIMENSIONS}
        client.indices.put_mapping(index=cluster.alias, meta=before)
    with pytest.raises(
        EngineMismatch, match=rf"another version of OnRecord \(schema {schema_version() - 1}\).*{REBUILD}"
    ):
        filled.status()


def test_an_index_that_is_none_of_ours_is_refused(engine: ElasticsearchEngine, cluster: Cluster) -> None:
    with Elasticsearch(cluster.urls[0]) as client:
        client.indices.create(index=f"{cluster.prefix}-something", aliases={cluster.alias: {}})
    with pytest.raises(EngineMismatch, match="schema None"):
        engine.run(Plan())


def test_a_branch_that_fails_leaves_the_other_one(filled: ElasticsearchEngine) -> None:
    # Elasticsearch refuses a vector without a direction, and only the search that has it.
    nowhere = np.zeros(DIMENSIONS, np.float32)
    plan = Plan(query=Word("peace"), vector=nowhere)
    answer = filled.run(plan)
    assert answer.meaning is None
    assert missing_branches(plan, answer) == [MEANING_DOWN]
    assert answer.keyword is not None
    assert [hit.passage_id for hit in answer.keyword.hits] == ["p1"]
    with pytest.raises(EngineError):
        filled.run(Plan(keyword=False, vector=nowhere))
