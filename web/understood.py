"""A query as it was understood: its parts with links that take them out, other names, and filters that are offered."""

from dataclasses import dataclass
from urllib.parse import urlencode

from search.answer import OtherNamesSearched, QueryPart, SearchAnswer
from search.request import SearchRequest
from web.addresses import with_values
from web.sentence import Chip


@dataclass(frozen=True, slots=True)
class QueryInWords:
    """`words` where a query is nothing but words; else what passages must hold, and what else binds them."""

    words: str | None
    contents: tuple[Chip, ...]
    clauses: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A filter that words of the query may be meant as, and the search with it."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Understanding:
    """As the page shows it; `as_typed` is the search without other names, `unpreferred` without preference."""

    query: QueryInWords
    also: tuple[OtherNamesSearched, ...]
    as_typed: str
    preferred: tuple[str, ...]
    unpreferred: str
    offers: tuple[Offer, ...]


def understanding(request: SearchRequest, answer: SearchAnswer) -> Understanding:
    """What the page says of how a query was understood."""
    return Understanding(
        query=query_in_words(request, answer.understood.parts),
        also=tuple(answer.understood.expanded),
        as_typed=with_values(request, expand=False),
        preferred=tuple(meaning for each in answer.understood.preferred for meaning in each.means),
        unpreferred=with_values(request, prefer=False),
        offers=tuple(
            Offer(suggestion.label, f"/search?{urlencode(suggestion.parameters, doseq=True)}")
            for suggestion in answer.suggestions
        ),
    )


def query_in_words(request: SearchRequest, parts: list[QueryPart]) -> QueryInWords:
    """The parts, each with the search without it. Of words alone the box itself shows what can be taken out."""
    if len(parts) == 1 and parts[0].plain:
        return QueryInWords(request.q, (), ())
    chips = [(part.clause, Chip(part.words, with_values(request, q=part.rest))) for part in parts]
    return QueryInWords(
        None, tuple(chip for clause, chip in chips if not clause), tuple(chip for clause, chip in chips if clause)
    )
