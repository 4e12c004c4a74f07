"""Over more passages than one search may skip or give: a point in time, page after page."""

from collections.abc import Generator
from dataclasses import replace
from typing import Any

from elasticsearch import Elasticsearch, NotFoundError

from search.engines.elasticsearch.bodies import WINDOW, Body, keyword_body
from search.engines.elasticsearch.client import Cluster
from search.engines.elasticsearch.hits import hits_of
from search.engines.port import Hit, Plan

# Between two pages; each page asks for as long again.
_KEEP = "2m"


def pages(client: Elasticsearch, cluster: Cluster, body: Body, size: int) -> Generator[list[dict[str, Any]]]:
    """The hits of a search with `sort`, as the index is now, whatever is written meanwhile. No index, no pages."""
    try:
        point = client.open_point_in_time(index=cluster.alias, keep_alive=_KEEP)["id"]
    except NotFoundError:
        return
    after: list[Any] | None = None
    try:
        while True:
            position = {} if after is None else {"search_after": after}
            asked = {**body, **position, "size": size, "pit": {"id": point, "keep_alive": _KEEP}}
            found = client.options(request_timeout=60).search(**_arguments(asked))
            hits = found["hits"]["hits"]
            point = found["pit_id"]
            if not hits:
                return
            yield hits
            after = hits[-1]["sort"]
    finally:
        client.close_point_in_time(id=point)


def skipped_to(client: Elasticsearch, cluster: Cluster, plan: Plan) -> tuple[Hit, ...]:
    """The hits from `offset` on, at most `depth`, however far that is. Takes time with each page skipped."""
    hits: list[Hit] = []
    passed = 0
    for page in pages(client, cluster, walking_body(plan), WINDOW):
        hits += hits_of(page[max(0, plan.offset - passed) : plan.offset + plan.depth - passed], plan)
        passed += len(page)
        if passed >= plan.offset + plan.depth:
            break
    return tuple(hits)


def walking_body(plan: Plan) -> Body:
    """What the plan's words match, for `pages`."""
    body = keyword_body(replace(plan, facets=(), offset=0, after=None))
    del body["from"], body["size"], body["timeout"]
    return {**body, "track_total_hits": False}


def _arguments(body: Body) -> dict[str, Any]:
    """A body as the client's search takes it."""
    names = {"_source": "source"}
    return {names.get(name, name): value for name, value in body.items()}
