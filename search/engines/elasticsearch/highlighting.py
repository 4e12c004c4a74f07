"""Where a query matches in a passage: Elasticsearch marks it in the text it analyzed, and that leads back."""

from collections.abc import Iterable, Sequence
from typing import Any

from elasticsearch import Elasticsearch

from search.engines.elasticsearch.client import Cluster
from search.engines.elasticsearch.compilation import marking
from search.engines.elasticsearch.plain_text import plain_with_origins
from search.engines.elasticsearch.storable import restored
from search.engines.function_words import essential
from search.engines.graphemes import whole_graphemes
from search.engines.ranges import Range, apart
from search.query.tree import Node

# Analyzed text holds letters, digits and blanks alone, so that these are never part of it.
_OPEN, _CLOSE = "<", ">"
_AT_ONCE = 500
_LONGEST = 999_999


def highlight(
    client: Elasticsearch, cluster: Cluster, tree: Node, passage_ids: Sequence[str]
) -> dict[str, tuple[Range, ...]]:
    """The ranges of each passage that the index holds."""
    queries = marking(essential(tree))
    found: dict[str, tuple[Range, ...]] = {}
    for ids in _chunks(passage_ids):
        response = client.search(
            index=cluster.alias,
            query={"terms": {"id": ids}},
            size=len(ids),
            source={"includes": ["text"]},
            highlight=_highlight(queries) if queries else None,
        )
        for hit in response["hits"]["hits"]:
            found[hit["_id"]] = _ranges(restored(hit["_source"]["text"]), hit.get("highlight", {}).values())
    return found


def _chunks(passage_ids: Sequence[str]) -> Iterable[list[str]]:
    known = [id_ for id_ in dict.fromkeys(passage_ids) if id_.encode("utf-8", "replace").decode() == id_]
    return ([*known[at : at + _AT_ONCE]] for at in range(0, len(known), _AT_ONCE))


def _highlight(queries: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "unified",
        "number_of_fragments": 0,
        "pre_tags": [_OPEN],
        "post_tags": [_CLOSE],
        "max_analyzed_offset": _LONGEST,
        "fields": {field: {"highlight_query": query} for field, query in queries.items()},
    }


def _ranges(text: str, marked: Iterable[Sequence[str]]) -> tuple[Range, ...]:
    """All that is marked in any field, as ranges of the text as printed."""
    found = [span for values in marked for value in values for span in marked_spans(value)]
    if not found:
        return ()
    _, origins = plain_with_origins(text)
    if origins is not None:
        found = [(origins[start][0], origins[end - 1][1]) for start, end in found]
    return apart(found if text.isascii() else [whole_graphemes(text, *span) for span in found])


def marked_spans(marked: str) -> list[Range]:
    """Where the marks stood, counted in characters of the text without them."""
    spans: list[Range] = []
    place = opened = 0
    for character in marked:
        if character == _OPEN:
            opened = place
        elif character == _CLOSE:
            spans.append((opened, place))
        else:
            place += 1
    return spans
