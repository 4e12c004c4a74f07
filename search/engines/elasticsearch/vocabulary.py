"""The words of the index."""

from collections.abc import Collection
from functools import partial
from typing import Any

from elasticsearch import Elasticsearch

from search.engines.elasticsearch.bodies import keyword_query
from search.engines.elasticsearch.client import Cluster
from search.engines.port import Plan
from search.engines.spellings import Spellings, looked_up, most_edits, nearest
from search.query.tree import Word

# More than are shown: their order is ours, fewest edits before most passages.
_ASKED = 50


def spellings(client: Elasticsearch, cluster: Cluster, words: Collection[str]) -> dict[str, Spellings]:
    """What each word may be a misspelling of, by Elasticsearch's term suggester over the folded words.

    In one request for all: one for each word and one more for how many passages hold it take 3 ms each.
    """
    folded = {word: found for word in words if (found := looked_up(word)) is not None}
    if not folded:
        return {}
    answer = client.search(
        index=cluster.alias,
        size=0,
        suggest={str(at): _near(word) for at, word in enumerate(folded.values())},
        aggs={str(at): {"filter": keyword_query(Plan(query=Word(word)))} for at, word in enumerate(folded)},
    )
    holding = [int(answer["aggregations"][str(at)]["doc_count"]) for at, _ in enumerate(folded)]
    return {
        word: Spellings(holding[at], nearest(looked, holding[at], partial(_options, answer["suggest"][str(at)])))
        for at, (word, looked) in enumerate(folded.items())
    }


def _near(folded: str) -> dict[str, Any]:
    wanted = {
        "field": "text_all",
        "suggest_mode": "always",
        "max_edits": most_edits(folded),
        "prefix_length": 1,
        "min_word_length": len(folded) - most_edits(folded),
        "size": _ASKED,
        "shard_size": _ASKED,
        "sort": "frequency",
        # However frequent the word itself is.
        "max_term_freq": 1_000_000_000,
    }
    return {"text": folded, "term": wanted}


def _options(entries: list[dict[str, Any]]) -> list[tuple[str, int]]:
    return [(str(option["text"]), int(option["freq"])) for entry in entries for option in entry["options"]]
