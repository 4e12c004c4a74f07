"""What a request asks for: its query as typed and as it is run, and its filters."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from search.engines.port import Filters
from search.fields import Field
from search.filters import documents_of, filters_of
from search.lifting import lift, with_speakers
from search.query.expansion import Expansion, expanded
from search.query.normal import all_of, any_of
from search.query.parser import parse_query
from search.query.query import Query
from search.query.tree import Condition, Dates, Node
from search.query.wording import ENGLISH, Wording, in_words
from search.request import SearchRequest

# The fields of a request that are told in its sentence; its days are besides.
_TOLD = (
    Field.COUNTRY, Field.GROUP, Field.BEHALF, Field.SPEAKER, Field.ORGANIZATION, Field.ORGAN, Field.KIND,
    Field.CAPACITY, Field.TYPE, Field.LANGUAGE, Field.SPOKEN,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A request understood.

    `typed` is the query as it was written. `query` is what engines are asked: with other names of countries and
    bodies, and without what `filters` hold. `whole` is the tree with everything, filters of the request too.
    `language` is that of the question, where only passages in it are wanted and it could be told.
    """

    typed: Query
    query: Query
    filters: Filters
    expansions: tuple[Expansion, ...]
    whole: Node | None
    language: str | None = None

    def sentence(self, wording: Wording = ENGLISH) -> str:
        """All of it in words."""
        return in_words(self.whole, wording)


def asked_by(request: SearchRequest, speakers: Callable[[], Iterable[str]]) -> Asked:
    """What a request asks for. Raises QueryError and UnknownFilter.

    `speakers` gives every speaker's name in the catalog; it is asked only where one is filtered by.
    """
    typed = parse_query(request.q)
    own = filters_of(request, speakers)
    tree, expansions = expanded(typed.tree) if request.expand else (typed.tree, ())
    documents = documents_of(request)
    filters, left = lift(own, with_speakers(all_of([*([] if tree is None else [tree]), *documents]), speakers))
    conditions = [part for field in _TOLD if (part := _condition(request, own, field)) is not None]
    days = [Dates(request.from_, request.to)] if request.from_ or request.to else []
    whole = all_of([part for part in (tree, *conditions, *documents, *days) if part is not None])
    return Asked(typed, Query(left, typed.about), filters, expansions, whole)


def _condition(request: SearchRequest, filters: Filters, field: Field) -> Node | None:
    """A filter of the request as the query would say it."""
    values = filters.terms.get(field, ())
    typed = [str(value) for value in getattr(request, field.value)]
    if len(typed) == len(values):
        return any_of(Condition(field, (value,), name) for name, value in zip(typed, values, strict=True))
    # One that is typed stands for several in the index, or several for one.
    return any_of(Condition(field, (name,), name) for name in typed)
