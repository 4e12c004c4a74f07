"""The words of the index."""

from collections.abc import Collection

from search.engines.embedded.keyword import compiled
from search.engines.embedded.snapshot import Snapshot
from search.engines.spellings import Spellings, looked_up, nearest
from search.query.tree import Word


def spellings(snapshot: Snapshot, words: Collection[str]) -> dict[str, Spellings]:
    """What each word may be a misspelling of, from the index's own list of words with the same first letter."""
    return {word: _spellings(snapshot, word, folded) for word in words if (folded := looked_up(word)) is not None}


def _spellings(snapshot: Snapshot, word: str, folded: str) -> Spellings:
    query = compiled(snapshot, Word(word))
    found = snapshot.searcher.search(query, 1).count if query else 0  # type: ignore[attr-defined]  # the stub lacks it
    return Spellings(found, nearest(folded, found, lambda: snapshot.searcher.terms_with_prefix("folded", folded[0])))
