"""A search from request to answer: query, plan, engine, fusion, results."""

import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from catalog.library import Library
from catalog.reading import Entry
from search.answer import Counted, Facets, Notice, Result, SearchAnswer, Suggestion
from search.asked import Asked, asked_by
from search.closest import ClosestSentences
from search.collapsing import collapse
from search.completeness import Completeness
from search.cursor import Position, fingerprint, make_cursor, read_cursor
from search.embedding.port import Embedder
from search.engines.port import EngineAnswer, Field, PassageText, Plan, SearchEngine, Sort
from search.explaining import explained
from search.exporting.note import Quotation
from search.fusion import Fused
from search.in_sequence import as_typed, in_sequence
from search.listing import BLOCK, Listing, begun_at, passages_at, statements_at
from search.lowering import lowered_for
from search.notices import (
    LANGUAGE_UNKNOWN,
    MEANING_DOWN,
    MEANING_INCOMPLETE,
    MEANING_UNSORTED,
    RELAXED,
    RESULTS_CHANGED,
    meaning_language,
    missing_branches,
)
from search.paging import DEPTH, total_of, window_of
from search.preferring import as_filters, preferences, told
from search.presenting import Presenter, facet_values
from search.query.query import Query
from search.question_language import in_its_language, language_of_question
from search.remembered import Memory, Remembered
from search.request import Mode, Per, SearchRequest
from search.respelling import respelled
from search.scripts import language_of_script
from search.shown_before import shown_before
from search.turns import turn
from search.understanding import SpeakerNames, suggestions
from search.walking import Walk, walked
from search.when_said import months_of, years_of
from statements.errors import OnRecordError

# Standing is none of them: it filters every search, and to count without that filter would be a search of its own.
FACETS = (
    Field.COUNTRY, Field.ORGAN, Field.GROUP, Field.BEHALF, Field.SPEAKER, Field.ORGANIZATION, Field.TYPE, Field.KIND,
    Field.LANGUAGE, Field.MONTH,
)  # fmt: skip
# Every country, and no end of speakers.
FACET_SIZE = 250


class _ReadHits(NamedTuple):
    """By passage id: what the catalog has, its copies in other documents, and what matches."""

    entries: Mapping[str, Entry]
    copies: Mapping[str, Sequence[Entry]]
    marked: Mapping[str, Sequence[tuple[int, int]]]


class SearchService:
    """Answers searches over one catalog and one engine. Safe to call from many threads."""

    def __init__(
        self,
        library: Library,
        engine: SearchEngine,
        embedder: Embedder,
        presenter: Presenter,
        complete: Callable[[], bool] = lambda: True,
    ) -> None:
        self._library = library
        self._engine = engine
        self._embedder = embedder
        self._presenter = presenter
        self._closest = ClosestSentences(embedder)
        self._complete = Completeness(complete)
        self._names = SpeakerNames(library.speakers)
        self._remembered = Remembered()

    def search(self, request: SearchRequest) -> SearchAnswer:
        """One page of results.

        Raises QueryError, UnknownFilter and BadCursor for what the asker can mend, EngineError
        where the engine does not answer.
        """
        began = time.perf_counter()
        asked = in_its_language(request, asked_by(request, self._library.speakers), self._engine)
        position = read_cursor(request)
        plan, notices = self._plan(request, asked, position)
        answer, query, plan = self._run(plan, asked.query, notices, some_words=position.some_words)
        notices += missing_branches(plan, answer)
        if answer.meaning is not None and not self._complete():
            notices.append(MEANING_INCOMPLETE)
        page = self._listing(request, plan, answer, position)
        if page.changed:
            notices.append(RESULTS_CHANGED)
        return SearchAnswer(
            query=_parameters(request),
            total=total_of(answer),
            statements=page.statements,
            results=self._results(request, query, page, plan),
            facets=_facets(answer),
            next=None if page.next is None else make_cursor(request, page.next._replace(some_words=RELAXED in notices)),
            notices=notices,
            understood=explained(
                asked, preferred=told(preferences(request, asked, self._names) if plan.preferred else ())
            ),
            suggestions=[*self._respelled(request, answer), *suggestions(request, asked.typed, self._names)],
            took_ms=round((time.perf_counter() - began) * 1000, 2),
        )

    def count(self, request: SearchRequest, *, all_near: bool = False) -> Counted:
        """How many passages a search finds. Raises as `search` does.

        That is as many as its pages list: beside words, of what is near in meaning the nearest hundred. `all_near`
        counts all that is near enough.
        """
        began = time.perf_counter()
        asked = in_its_language(request, asked_by(request, self._library.speakers), self._engine)
        plan, notices = self._plan(request, asked, Position(0))
        plan = replace(plan, facets=(), depth=0 if all_near else plan.depth, all_near=all_near)
        answer, _, plan = self._run(plan, asked.query, notices)
        notices += missing_branches(plan, answer)
        took = round((time.perf_counter() - began) * 1000, 2)
        asked_for = {name: value for name, value in _parameters(request).items() if name != "limit"}
        return Counted(query=asked_for, total=total_of(answer), notices=notices, took_ms=took)

    def point_out(self, request: SearchRequest, answer: SearchAnswer) -> None:
        """Sets `closest` of the results that were found by meaning alone.

        Of none where the model cannot be had any more, which the next search says.
        """
        texts = {result.passage_id: result.text for result in answer.results if result.matched == ["meaning"]}
        if not texts:
            return
        try:
            closest = self._closest.of(asked_by(request, self._library.speakers).query.about, texts)
        except OnRecordError:
            return
        for result in answer.results:
            result.closest = closest.get(result.passage_id)

    def walk(self, request: SearchRequest) -> Walk:
        """All that a search finds, whatever page the request asks for. Raises as `search` does, in the middle too."""
        asked = in_its_language(request, asked_by(request, self._library.speakers), self._engine)
        plan, notices = self._plan(request, asked, Position(0))
        answer, query, plan = self._run(replace(plan, facets=()), asked.query, notices)
        notices += missing_branches(plan, answer)
        if answer.meaning is not None and not self._complete():
            notices.append(MEANING_INCOMPLETE)
        window = window_of(answer) if answer.meaning or plan.preferred else []

        def shown(hits: Sequence[Fused]) -> list[Quotation]:
            return self._quotations(query, hits, plan.filters.terms[Field.STANDING])

        return Walk(total_of(answer), notices, walked(self._engine, plan, window, shown))

    def _plan(self, request: SearchRequest, asked: Asked, position: Position) -> tuple[Plan, list[Notice]]:
        query = asked.query
        notices = [LANGUAGE_UNKNOWN] if request.same_language and Field.LANGUAGE not in asked.filters.terms else []
        plan = Plan(
            filters=asked.filters,
            keyword=request.mode is not Mode.MEANING or not query.about,
            query=in_sequence(query.tree),
            verbatim=as_typed(query.tree),
            preferred=as_filters(preferences(request, asked, self._names)),
            lowered=lowered_for(asked) if request.sort is Sort.BEST else (),
            otherwise=query.relaxed.tree if query.relaxed else None,
            depth=BLOCK if request.per is Per.STATEMENT else DEPTH + 1,
            sort=request.sort if query.about or request.sort is not Sort.BEST else Sort.NEWEST,
            facets=FACETS,
            facet_size=FACET_SIZE,
        )
        if plan.sort is not Sort.BEST:
            plan = begun_at(plan, position, request.limit, alone=request.per is not Per.STATEMENT)
        if request.mode is Mode.KEYWORD or not query.about:
            return plan, notices
        if request.sort is not Sort.BEST:
            notices.append(MEANING_UNSORTED)
        elif not self._embedder.model.understands(language_of_script(query.about)):
            notices.append(meaning_language(self._embedder.model.languages or ()))
        else:
            try:
                vector = self._embedder.query(query.about)
            except OnRecordError:
                if request.mode is Mode.MEANING:
                    raise
                notices.append(MEANING_DOWN)
            else:
                depth = DEPTH if plan.keyword else plan.depth
                language = asked.language or self._language_of(query.about)
                floor = self._embedder.model.floor
                return replace(plan, vector=vector, floor=floor, depth=depth, language=language), notices
        return replace(plan, keyword=True), notices

    def _language_of(self, about: str) -> str | None:
        """The language of a question, where its answers may be in others."""
        languages = self._embedder.model.languages
        if languages is not None and len(languages) < 2:
            return None
        return language_of_question(about, dict)

    def _run(
        self, plan: Plan, query: Query, notices: list[Notice], *, some_words: bool | None = None
    ) -> tuple[EngineAnswer, Query, Plan]:
        """The answer with the query and the plan that it answers: some of the words where no passage holds all.

        `some_words` tells which of both the pages before have answered, where there were any.
        """
        if plan.otherwise is None:
            some_words = None
        if some_words is not None:
            plan = replace(plan, query=plan.otherwise if some_words else plan.query, otherwise=None)
        answer = self._engine.run(plan)
        if plan.keyword and answer.keyword is None:
            # Nothing was found by words, and what failed these would fail their marks: the rest would be lost too.
            return answer, replace(query, tree=None), plan
        if not some_words and (answer.keyword is None or not answer.keyword.some_words):
            return answer, query, plan
        notices.append(RELAXED)
        return (
            answer,
            query.relaxed or query,
            plan if some_words else replace(plan, query=plan.otherwise, otherwise=None),
        )

    def _respelled(self, request: SearchRequest, answer: EngineAnswer) -> list[Suggestion]:
        """Another spelling of the query where it hardly finds anything."""
        speakers = self._library.speakers
        return respelled(request, answer, self._engine, lambda other: asked_by(other, speakers), self._texts)

    def _texts(self, ids: list[str]) -> dict[str, PassageText]:
        return _texts_of(self._library.entries(ids))

    def _listing(self, request: SearchRequest, plan: Plan, answer: EngineAnswer, position: Position) -> Listing:
        memory = Memory(self._remembered, fingerprint(request))
        if request.per is not Per.STATEMENT:
            return passages_at(self._engine, plan, answer, position, request.limit, memory)
        return statements_at(self._engine, plan, answer, position, request.limit, memory, self._statements_of)

    def _statements_of(self, ids: Sequence[str]) -> dict[str, str]:
        with turn:
            return self._library.statements_of_passages(ids)

    def _results(self, request: SearchRequest, query: Query, page: Listing, plan: Plan) -> list[Result]:
        entries, copies, marked = self._read(query, page.hits, plan.filters.terms[Field.STANDING])
        ids = [hit.passage_id for hit in page.hits]
        earlier = page.earlier | shown_before(self._engine, plan, ids, entries, copies.values())
        shown = collapse(page.hits, entries, copies, earlier)
        if request.per is not Per.STATEMENT:
            return self._presenter.results(shown, entries, marked)
        return self._presenter.statements(shown, entries, marked, in_order=plan.sort is not Sort.BEST)

    def _quotations(self, query: Query, hits: Sequence[Fused], standings: Collection[str]) -> list[Quotation]:
        """The same for a file in which every hit stands by itself, with what its citations are made from."""
        entries, copies, marked = self._read(query, hits, standings)
        return [
            Quotation(
                self._presenter.result(entry, hit, marked.get(hit.passage_id, ()), copies.get(hit.passage_id, ())),
                self._presenter.citable(entry),
            )
            for hit in hits
            if (entry := entries.get(hit.passage_id)) is not None
        ]

    def _read(self, query: Query, hits: Sequence[Fused], standings: Collection[str]) -> _ReadHits:
        """The hits as the catalog has them now: one whose standing has changed since is not shown as it was."""
        with turn:
            entries, copies = self._library.entries_and_copies([hit.passage_id for hit in hits])
        entries = {id_: entry for id_, entry in entries.items() if entry.standing in standings}
        marked: Mapping[str, Sequence[tuple[int, int]]] = {}
        if query.tree is not None and entries:
            marked = self._engine.highlights(query.tree, _texts_of(entries))
        return _ReadHits(entries, copies, marked)


def _facets(answer: EngineAnswer) -> Facets:
    months = answer.facets.get(Field.MONTH, ())
    counts = {**answer.facets, Field.YEAR: years_of(months), Field.MONTH: months_of(months)}
    return Facets(**{field.value: facet_values(field, of) for field, of in counts.items()})


def _texts_of(entries: Mapping[str, Entry]) -> dict[str, PassageText]:
    return {id_: PassageText(entry.passage.text, entry.passage.language) for id_, entry in entries.items()}


def _parameters(request: SearchRequest) -> dict[str, object]:
    dumped = request.model_dump(mode="json", by_alias=True, exclude={"cursor"})
    # What a search says of itself in any case; a switch only where it is not as usual.
    return {
        name: value
        for name, value in dumped.items()
        if value not in (None, []) and not (isinstance(value, bool) and value is _USUAL[name])
    }


_USUAL = SearchRequest().model_dump(mode="json", by_alias=True)
