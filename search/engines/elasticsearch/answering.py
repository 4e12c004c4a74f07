"""A plan asked of the cluster in one request, and its answers read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from elasticsearch import Elasticsearch

from search.engines.elasticsearch.bodies import WINDOW, is_capped, keyword_body, meaning_bodies
from search.engines.elasticsearch.client import Cluster
from search.engines.elasticsearch.failures import cause_of, refused
from search.engines.elasticsearch.storable import restored
from search.engines.elasticsearch.walking import skipped_to
from search.engines.port import Branch, EngineAnswer, EngineError, FacetCount, Field, Hit, Plan

Response = Mapping[str, Any]


def answer(client: Elasticsearch, cluster: Cluster, plan: Plan) -> EngineAnswer:
    """Both branches and the facets, as far as the plan asks for them.

    Where one branch fails, it is None and the other one is given; where all fail, raises EngineError.
    """
    deep = plan.keyword and plan.offset + plan.depth > WINDOW
    first = replace(plan, offset=0, depth=0) if deep else plan
    keyword_bodies = [(keyword_body(first), plan.facets)] if plan.keyword else []
    bodies = keyword_bodies + ([] if plan.vector is None else meaning_bodies(plan, plan.vector))
    responses = _asked(client, cluster, [body for body, _ in bodies])
    failures = [_failure(cluster, response) for response in responses]
    if failures and all(failures):
        raise next(failure for failure in failures if failure)
    facets: dict[Field, tuple[FacetCount, ...]] = dict.fromkeys(plan.facets, ())
    branches: list[Branch | None] = []
    for (_, fields), response, failure in zip(bodies, responses, failures, strict=True):
        branches.append(None if failure else _branch(response))
        if failure is None:
            facets |= _facets(fields, response, plan.facet_size)
    keyword = branches.pop(0) if plan.keyword else None
    meaning = branches[0] if branches else None
    if meaning is not None:
        meaning = replace(meaning, at_least=is_capped(plan, meaning.total))
    if deep and keyword is not None:
        keyword = Branch(skipped_to(client, cluster, plan), keyword.total)
    return EngineAnswer(keyword, meaning, facets)


def nothing(plan: Plan) -> EngineAnswer:
    """The answer of an index that is not there yet."""
    empty = Branch((), 0)
    facets: dict[Field, tuple[FacetCount, ...]] = dict.fromkeys(plan.facets, ())
    return EngineAnswer(empty if plan.keyword else None, None if plan.vector is None else empty, facets)


def read_hits(response: Response) -> tuple[Hit, ...]:
    """Ids and scores of a search's hits."""
    return tuple(Hit(hit["_id"], float(hit["_score"] or 0.0)) for hit in response["hits"]["hits"])


def _asked(client: Elasticsearch, cluster: Cluster, bodies: Sequence[dict[str, Any]]) -> list[Response]:
    # Where there are several shards their statistics are put together first, so that scores compare.
    header = {"index": cluster.alias, "search_type": "dfs_query_then_fetch", "allow_partial_search_results": False}
    searches = [part for body in bodies for part in (header, body)]
    if not searches:
        return []
    found = client.msearch(searches=searches)
    return [_cosines(response, body) for response, body in zip(found["responses"], bodies, strict=True)]


def _cosines(response: dict[str, Any], body: dict[str, Any]) -> Response:
    """Elasticsearch scores a neighbour by (1 + cosine) / 2."""
    if "knn" in body and "hits" in response:
        for hit in response["hits"]["hits"]:
            hit["_score"] = 2 * hit["_score"] - 1
    return response


def _failure(cluster: Cluster, response: Response) -> EngineError | None:
    error = response.get("error")
    if isinstance(error, dict):
        roots = error.get("failed_shards") or ()
        inner = roots[0].get("reason", error) if roots else error
        return refused(cluster, int(response.get("status", 500)), cause_of(inner))
    if response.get("timed_out"):
        return EngineError(
            f"Elasticsearch at {cluster.shown()} did not finish the search in time.",
            "Ask for less at once, or give it more nodes.",
        )
    return None


def _branch(response: Response) -> Branch:
    return Branch(read_hits(response), int(response["hits"]["total"]["value"]))


def _facets(fields: Sequence[Field], response: Response, size: int) -> dict[Field, tuple[FacetCount, ...]]:
    counts = response.get("aggregations", {})
    return {field: _counted(counts[field].get("values", counts[field])["buckets"], size) for field in fields}


def _counted(buckets: Sequence[Mapping[str, Any]], size: int) -> tuple[FacetCount, ...]:
    return tuple(FacetCount(restored(bucket["key"]), bucket["doc_count"]) for bucket in buckets[:size])
