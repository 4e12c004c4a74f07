"""Words near each other, exactly as Lucene's slop counts: whatever tantivy's own finds too much or too little.

tantivy is right about two different words. Of three or more it misses some passages, up to a fifth of those that match
among 2,000 texts by chance, and of a word that is asked for twice it takes one for both. So it is asked for pairs,
which all have to match, and the few passages that are left are read.
"""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from itertools import combinations

from tantivy import Occur, Query, Schema

from search.engines.folding import folded_terms

# Ids and texts of the passages that match a query; None where there are more than so many.
Texts = Callable[[Query, int], Iterable[tuple[str, str]] | None]
# At 55 us each. Only words that stand nearly everywhere have more; then it is enough that every two of them are near.
READ_AT_MOST = 20_000


def near(schema: Schema, terms: Sequence[str], distance: int, texts: Texts) -> Query:
    """Passages that hold the terms, two or more, within `distance` moves of their places. Scores as pairs of them."""
    pairs = [
        Query.phrase_query(schema, "folded", [(0, one), (after - at, other)], slop=distance)
        for (at, one), (after, other) in combinations(enumerate(terms), 2)
        if one != other
    ]
    if len(terms) == 2 and pairs:
        return pairs[0]
    wanted = pairs or [Query.term_query(schema, "folded", terms[0], index_option="freq")]
    whole = Query.boolean_query([(Occur.Must, query) for query in wanted])
    found = texts(whole, READ_AT_MOST)
    if found is None:
        return whole
    ids = [id_ for id_, text in found if stand_near(terms, folded_terms(text), distance)]
    if not ids:
        return Query.empty_query()
    read = Query.const_score_query(Query.term_set_query(schema, "id", ids), 0.0)
    return Query.boolean_query([(Occur.Must, whole), (Occur.Must, read)])


def stand_near(wanted: Sequence[str], words: Sequence[str], distance: int) -> bool:
    """Whether the wanted words stand, each at a place of its own, all within `distance` moves of where they belong."""
    places: dict[str, list[int]] = {word: [] for word in wanted}
    for at, word in enumerate(words):
        if word in places:
            places[word].append(at)
    starts = sorted({at - place for place, word in enumerate(wanted) for at in places[word]})
    return any(_from(start, wanted, places, distance) for start in starts)


def _from(start: int, wanted: Sequence[str], places: dict[str, list[int]], distance: int) -> bool:
    """Whether each word stands between `start` and `distance` further; the first free place is as good as any."""
    taken: dict[str, int] = {}
    for place, word in enumerate(wanted):
        held = places[word]
        at = max(bisect_left(held, start + place), taken.get(word, 0))
        if at == len(held) or held[at] > start + place + distance:
            return False
        taken[word] = at + 1
    return True
