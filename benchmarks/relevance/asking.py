"""Asks the queries as people do, through the search service, and takes what it shows."""

from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.relevance.judgments import Graded
from benchmarks.relevance.measures import DEPTH, Figures, figures, mean
from search.notices import RELAXED
from search.request import Mode, SearchRequest
from search.serving import Searching


class Shown(NamedTuple):
    """The passages of an answer in order, and whether only some of the words were looked for."""

    passages: tuple[str, ...]
    relaxed: bool


def shown(service: Searching, query: str, mode: Mode, limit: int = DEPTH) -> Shown:
    answer = service.search(SearchRequest(q=query, mode=mode, limit=limit))
    return Shown(tuple(result.passage_id for result in answer.results), RELAXED in answer.notices)


def measured(service: Searching, queries: Sequence[Graded], modes: Sequence[Mode]) -> dict[str, dict[str, Figures]]:
    """The mean figures by kind and mode."""
    of: dict[str, dict[str, list[Figures]]] = {query.kind: {mode.value: [] for mode in modes} for query in queries}
    for query in queries:
        for mode in modes:
            of[query.kind][mode].append(figures(shown(service, query.query, mode).passages, query.grades))
    return {kind: {mode: mean(each) for mode, each in by_mode.items()} for kind, by_mode in of.items()}
