"""The words of the index."""

from elasticsearch import Elasticsearch

from search.engines.elasticsearch.client import Cluster
from search.engines.spellings import Spelling, looked_up, most_edits, nearest

# More than are shown: their order is ours, fewest edits before most passages.
_ASKED = 50


def spellings(client: Elasticsearch, cluster: Cluster, word: str) -> tuple[Spelling, ...]:
    """What the word may be a misspelling of, by Elasticsearch's term suggester over the folded words."""
    folded = looked_up(word)
    if folded is None:
        return ()
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
    answer = client.search(index=cluster.alias, size=0, suggest={"text": folded, "words": {"term": wanted}})
    options = [option for entry in answer["suggest"]["words"] for option in entry["options"]]
    return nearest(folded, [(str(option["text"]), int(option["freq"])) for option in options])
