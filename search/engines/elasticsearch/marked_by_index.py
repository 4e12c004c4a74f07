"""Marks that Elasticsearch itself sets in the text it analyzed, led back to the text as printed."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from elasticsearch import Elasticsearch

from search.engines.elasticsearch.compilation import Query
from search.engines.elasticsearch.plain_text import printed_ranges
from search.engines.elasticsearch.storable import restored
from search.engines.ranges import Range

# Analyzed text holds letters, digits and blanks alone, so that these are never part of it.
_OPEN, _CLOSE = "<", ">"
_AT_ONCE = 500
_LONGEST = 999_999


def marked_by_index(
    client: Elasticsearch, index: str, queries: dict[str, Query], passage_ids: Sequence[str]
) -> Iterator[tuple[str, tuple[Range, ...]]]:
    """For each passage that the index holds, what its highlighter marks in any field, in no order."""
    for ids in _chunks(passage_ids):
        response = client.search(
            index=index,
            query={"terms": {"id": ids}},
            size=len(ids),
            source={"includes": ["text"]},
            highlight=_highlight(queries) if queries else None,
        )
        for hit in response["hits"]["hits"]:
            yield hit["_id"], _ranges(restored(hit["_source"]["text"]), hit.get("highlight", {}).values())


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
    return printed_ranges(text, [span for values in marked for value in values for span in marked_spans(value)])


def marked_spans(marked: str) -> list[Range]:
    """Where the marks stood, counted in characters of the text without them."""
    spans: list[Range] = []
    before, *pieces = marked.split(_OPEN)
    place = len(before)
    for piece in pieces:
        inside, _, after = piece.partition(_CLOSE)
        spans.append((place, place + len(inside)))
        place += len(inside) + len(after)
    return spans
