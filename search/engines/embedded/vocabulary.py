"""The words of the index."""

from collections.abc import Collection

from search.engines.embedded.answering import answer
from search.engines.embedded.snapshot import Snapshot
from search.engines.port import Plan
from search.engines.spellings import Spellings, looked_up, nearest
from search.query.tree import Word


def spellings(snapshot: Snapshot, words: Collection[str]) -> dict[str, Spellings]:
    """What each word may be a misspelling of, from the index's own list of words with the same first letter."""
    return {
        word: Spellings(
            _found(snapshot, word), nearest(folded, snapshot.searcher.terms_with_prefix("folded", folded[0]))
        )
        for word in words
        if (folded := looked_up(word)) is not None
    }


def _found(snapshot: Snapshot, word: str) -> int:
    keyword = answer(snapshot, Plan(query=Word(word), depth=0)).keyword
    return keyword.total if keyword else 0
