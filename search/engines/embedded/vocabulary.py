"""The words of the index."""

from search.engines.embedded.snapshot import Snapshot
from search.engines.spellings import Spelling, looked_up, nearest


def spellings(snapshot: Snapshot, word: str) -> tuple[Spelling, ...]:
    """What the word may be a misspelling of, from the index's own list of words with the same first letter."""
    folded = looked_up(word)
    if folded is None:
        return ()
    return nearest(folded, snapshot.searcher.terms_with_prefix("folded", folded[0]))
