"""A plan asked of the cluster in one request, and its answers read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from elasticsearch import Elasticsearch

from search.engines.elasticsearch.bodies import FRESH, WINDOW, is_capped, keyword_body, meaning_bodies
from search.engines.elasticsearch.client import Cluster
from search.engines.elasticsearch.facets import added
from search.engines.elasticsearch.failures import cause_of, refused
from search.engines.elasticsearch.hits import hits_of
from search.engines.elasticsearch.walking import skipped_to
from search.engines.port import Branch, EngineAnswer, EngineError, EngineMismatch, FacetCount, Field, Plan

Response = Mapping[str, Any]


class IndexReplaced(EngineMismatch):
    """Another process has put another index in force, and nobody has looked yet which model that is of."""


def answer(client: Elasticsearch, cluster: Cluster, plan: Plan, index: str) -> EngineAnswer:
    """Both branches and the facets, as far as the plan asks for them.

    Where one branch fails, it is None and the other one is given; where all fail, raises EngineError. Raises
    IndexReplaced where a vector was compared with those of another index than `index`.
    """
    found = _answered(client, cluster, plan, index)
    if plan.otherwise is None or found.keyword is None or found.keyword.total:
        return found
    others = _answered(client, cluster, replace(plan, query=plan.otherwise), index)
    if others.keyword is None or not others.keyword.total:
        return found
    return replace(others, keyword=replace(others.keyword, some_words=True))


def _answered(client: Elasticsearch, cluster: Cluster, plan: Plan, index: str) -> EngineAnswer:
    deep = plan.keyword and plan.after is None and plan.offset + plan.depth > WINDOW
    first = replace(plan, offset=0, depth=0) if deep else plan
    keyword_bodies = [(keyword_body(first), plan.facets)] if plan.keyword else []
    bodies = keyword_bodies + ([] if plan.vector is None else meaning_bodies(plan, plan.vector))
    responses = _asked(client, cluster, [body for body, _ in bodies])
    if plan.vector is not None and not _all_of(index, responses):
        raise IndexReplaced(f"The index {index} at {cluster.shown()} was replaced while it was searched.", "Ask again.")
    failures = [_failure(cluster, response) for response in responses]
    if failures and all(failures):
        raise next(failure for failure in failures if failure)
    branches = [None if failure else _branch(each, plan) for each, failure in zip(responses, failures, strict=True)]
    keyword = branches.pop(0) if plan.keyword else None
    meaning = branches[0] if branches else None
    if meaning is not None:
        meaning = replace(meaning, at_least=is_capped(plan, meaning.total))
    total = (keyword.total if keyword else 0) + (_fresh(responses[len(keyword_bodies)]) if meaning else 0)
    if deep and keyword is not None:
        keyword = Branch(skipped_to(client, cluster, plan), keyword.total)
    counted = [
        (fields, response)
        for (_, fields), response, failure in zip(bodies, responses, failures, strict=True)
        if failure is None
    ]
    return EngineAnswer(keyword, meaning, added(plan, counted), total)


def nothing(plan: Plan) -> EngineAnswer:
    """The answer of an index that is not there yet."""
    empty = Branch((), 0)
    facets: dict[Field, tuple[FacetCount, ...]] = dict.fromkeys(plan.facets, ())
    return EngineAnswer(empty if plan.keyword else None, None if plan.vector is None else empty, facets, total=0)


def _asked(client: Elasticsearch, cluster: Cluster, bodies: Sequence[dict[str, Any]]) -> list[Response]:
    # Where there are several shards their statistics are put together first, so that scores compare.
    header = {"index": cluster.alias, "search_type": "dfs_query_then_fetch", "allow_partial_search_results": False}
    searches = [part for body in bodies for part in (header, body)]
    if not searches:
        return []
    found = client.msearch(searches=searches)
    return [_cosines(response, body) for response, body in zip(found["responses"], bodies, strict=True)]


def _all_of(index: str, responses: Sequence[Response]) -> bool:
    """Whether every hit is of this index: the name that is searched may have come to stand for another."""
    return all(hit["_index"] == index for each in responses for hit in each.get("hits", {}).get("hits", ()))


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


def _branch(response: Response, plan: Plan) -> Branch:
    return Branch(hits_of(response["hits"]["hits"], plan), int(response["hits"]["total"]["value"]))


def _fresh(response: Response) -> int:
    """How many of its hits no other body has found."""
    return int(response["aggregations"][FRESH]["doc_count"])
