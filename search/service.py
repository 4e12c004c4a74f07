"""A search from request to answer: query, plan, engine, fusion, results."""

import time
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

from catalog.library import Library
from search.answer import Facets, Notice, Result, SearchAnswer, Total
from search.cursor import make_cursor, read_cursor
from search.embedding.port import Embedder
from search.engines.port import EngineAnswer, Field, Plan, SearchEngine, Sort
from search.filters import filters_of
from search.fusion import Fused, fuse
from search.presenting import Presenter, facet_values
from search.query.parser import Query, parse_query
from search.request import Mode, SearchRequest
from statements.errors import OnRecordError

# How deep each branch goes for fusion. Ranks below 100 add less than 1/160 to a fused score.
DEPTH = 100
FACETS = (Field.COUNTRY, Field.SPEAKER, Field.ORGANIZATION, Field.TYPE, Field.KIND, Field.LANGUAGE, Field.YEAR)

RELAXED = Notice(
    code="relaxed",
    message="No passage holds all of these words; these hold some of them. Quotation marks keep words together.",
)
MEANING_LANGUAGE = Notice(
    code="meaning_language",
    message="The search by meaning understands English only; this query was searched by its words.",
)
MEANING_UNSORTED = Notice(
    code="meaning_needs_best", message="Sorted by date, passages are found by words alone; sort by best for meaning."
)
MEANING_DOWN = Notice(
    code="meaning_unavailable",
    message="The search by meaning is not available at the moment; these are word matches only.",
)


@dataclass(frozen=True, slots=True)
class Found:
    """Everything in order as far as it was looked for, and how much there is in all."""

    hits: list[Fused]
    total: Total
    more: bool


class SearchService:
    """Answers searches over one catalog and one engine. Safe to call from many threads."""

    def __init__(self, library: Library, engine: SearchEngine, embedder: Embedder, presenter: Presenter) -> None:
        self._library = library
        self._engine = engine
        self._embedder = embedder
        self._presenter = presenter

    def search(self, request: SearchRequest) -> SearchAnswer:
        """One page of results.

        Raises QueryError, UnknownFilter and BadCursor for what the asker can mend, EngineError
        where the engine does not answer.
        """
        began = time.perf_counter()
        query = parse_query(request.q)
        offset = read_cursor(request)
        plan, notices = self._plan(request, query)
        answer, query, plan = self._run(plan, query, notices)
        found = self._page(request, plan, answer, offset)
        end = offset + request.limit
        return SearchAnswer(
            query=_parameters(request),
            total=found.total,
            results=self._results(query, found.hits),
            facets=self._facets(plan, answer),
            next=make_cursor(request, end) if found.more else None,
            notices=notices,
            took_ms=round((time.perf_counter() - began) * 1000, 2),
        )

    def _plan(self, request: SearchRequest, query: Query) -> tuple[Plan, list[Notice]]:
        notices: list[Notice] = []
        plan = Plan(
            filters=filters_of(request, self._library.speakers),
            keyword=request.mode is not Mode.MEANING or not query.about,
            query=query.tree,
            depth=DEPTH,
            sort=request.sort if query.about or request.sort is not Sort.BEST else Sort.NEWEST,
            facets=FACETS,
        )
        if request.mode is Mode.KEYWORD or not query.about:
            return plan, notices
        if request.sort is not Sort.BEST:
            notices.append(MEANING_UNSORTED)
        elif not self._embedder.model.understands(_script_language(query.about)):
            notices.append(MEANING_LANGUAGE)
        else:
            try:
                vector = self._embedder.query(query.about)
                return replace(plan, vector=vector, floor=self._embedder.model.floor), notices
            except OnRecordError:
                if request.mode is Mode.MEANING:
                    raise
                notices.append(MEANING_DOWN)
        return replace(plan, keyword=True), notices

    def _run(self, plan: Plan, query: Query, notices: list[Notice]) -> tuple[EngineAnswer, Query, Plan]:
        """Runs the plan; where no passage holds all the words, again for some of them."""
        answer = self._engine.run(plan)
        relaxed = query.relaxed
        if answer.keyword is None or answer.keyword.total or relaxed is None:
            return answer, query, plan
        again = replace(plan, query=relaxed.tree)
        second = self._engine.run(again)
        if second.keyword is None or not second.keyword.total:
            return answer, query, plan
        notices.append(RELAXED)
        return second, relaxed, again

    def _page(self, request: SearchRequest, plan: Plan, answer: EngineAnswer, offset: int) -> Found:
        """The hits of one page: from the fused window first, from the keyword branch beyond it."""
        window = _window(answer)
        end = offset + request.limit
        hits = window[offset:end]
        keyword_total = answer.keyword.total if answer.keyword else 0
        beyond = max(0, keyword_total - DEPTH)
        if beyond and end > len(window):
            skip = DEPTH + max(0, offset - len(window))
            deeper = self._engine.run(
                replace(plan, vector=None, facets=(), offset=skip, depth=end - max(offset, len(window)))
            )
            known = {hit.passage_id for hit in window}
            if deeper.keyword:
                hits += [
                    Fused(h.passage_id, h.score, ("keyword",)) for h in deeper.keyword.hits if h.passage_id not in known
                ]
        return Found(hits, _total(answer, len(window)), more=end < len(window) + beyond)

    def _results(self, query: Query, hits: Sequence[Fused]) -> list[Result]:
        entries = self._library.entries([hit.passage_id for hit in hits])
        marked = {}
        if query.tree is not None and hits:
            marked = self._engine.highlights(query.tree, [hit.passage_id for hit in hits])
        return [
            self._presenter.result(entries[hit.passage_id], hit, marked.get(hit.passage_id, ()))
            for hit in hits
            if hit.passage_id in entries
        ]

    def _facets(self, plan: Plan, answer: EngineAnswer) -> Facets:
        """Counts over keyword hits; over what meaning found where words found nothing."""
        counts = answer.facets
        if answer.keyword is not None and not answer.keyword.total and answer.meaning and answer.meaning.total:
            counts = self._engine.run(replace(plan, keyword=False)).facets
        return Facets(**{field.value: facet_values(field, counts.get(field, ())) for field in FACETS})


def _window(answer: EngineAnswer) -> list[Fused]:
    """Both branches as one list; a branch alone keeps its own scores."""
    if answer.keyword and answer.meaning:
        return fuse(answer.keyword.hits, answer.meaning.hits)
    if answer.meaning:
        return [Fused(hit.passage_id, hit.score, ("meaning",)) for hit in answer.meaning.hits]
    hits = answer.keyword.hits if answer.keyword else ()
    return [Fused(hit.passage_id, hit.score, ("keyword",)) for hit in hits]


def _total(answer: EngineAnswer, window: int) -> Total:
    keyword = answer.keyword.total if answer.keyword else 0
    meaning = answer.meaning.total if answer.meaning else 0
    if not meaning:
        return Total(value=keyword, relation="exact")
    if not keyword:
        return Total(value=meaning, relation="exact")
    # Where both lie inside the window their union is known, else only that it is no smaller.
    exact = keyword <= DEPTH and meaning <= DEPTH
    return Total(value=window if exact else max(keyword, meaning, window), relation="exact" if exact else "at_least")


def _parameters(request: SearchRequest) -> dict[str, object]:
    dumped = request.model_dump(mode="json", by_alias=True, exclude={"cursor"})
    return {name: value for name, value in dumped.items() if value not in (None, [])}


def _script_language(text: str) -> str | None:
    """A language that the script of the text rules in: enough to keep models to what they read.

    Latin script says nothing (None): English, French and Spanish share it.
    """
    scripts = {"CYRILLIC": "ru", "ARABIC": "ar", "CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko"}
    letters = [unicodedata.name(character, "").split(" ")[0] for character in text if character.isalpha()]
    for script, language in scripts.items():
        if sum(letter == script for letter in letters) * 2 > len(letters):
            return language
    return None
