"""What a saved search would have found: counted before it is kept, so that nobody is surprised by their mails.

Counts are of the days on which passages were said, as what is new is counted only once it comes: on a new installation
everything has come today. Who asks for changes of wording gets the days on which those came.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from catalog.catalog import Catalog
from catalog.occurrences import Occurrence
from digests.closeness import Closeness, threshold
from digests.plans import Running, vector_of
from digests.results import branches
from digests.saved import Event, Wanted
from search.answer import Result
from search.engines.port import Branch, Field, Filters, PassageText
from search.fusion import Fused
from search.presenting import Presenter
from search.request import Mode
from search.serving import Pair
from statements.errors import OnRecordError
from statements.phrases import gettext, number
from statements.spoken_names import country_name
from statements.wording import type_word

# As deep as engines go: whatever is more is too broad in any case.
DEPTH = 10_000
MONTH, YEAR = 30, 365
# What a person reads of a mail, half as much again each day: who gets more stops to read.
MOST_A_DAY = 30
SAMPLES = 20
# From so many in a month on narrower searches are offered.
_MANY = 60
_CHOICES = 3


class TooBroad(OnRecordError):
    """A search that would be told so much that nobody reads it."""

    code = "saved_search_too_broad"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a chart: so many passages on `days` days from `start` on."""

    start: dt.date
    days: int
    found: int


@dataclass(frozen=True, slots=True)
class Narrower:
    """A narrower search: its name for people, what it asks for, and how many of the month and the year it keeps."""

    label: str
    wanted: Wanted
    month: int
    year: int


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a search would have found in the 30 and the 365 days that end today.

    `at_least`: there are more than these. `days` and `weeks` are the bars of both, the oldest first, the last one ends
    today. `samples` are the newest of them. `too_broad` says why the search is not kept, None where it is.
    """

    month: int
    year: int
    at_least: bool
    days: tuple[Bar, ...]
    weeks: tuple[Bar, ...]
    samples: tuple[Result, ...]
    narrower: tuple[Narrower, ...]
    too_broad: str | None

    def require_narrow(self) -> None:
        """Raises TooBroad where it is."""
        if self.too_broad:
            offered = "; ".join(narrower.label for narrower in self.narrower)
            remedy = gettext("Add words, a country, a speaker or a body.")
            if offered:
                remedy = gettext(
                    "Add words, a country, a speaker or a body; narrower would be: %(offered)s.", offered=offered
                )
            raise TooBroad(self.too_broad, remedy)


@dataclass(slots=True)
class Counted:
    """The passages found with their days; scores by meaning, and which were found by words."""

    days: dict[str, dt.date]
    facts: Mapping[str, Occurrence]
    meaning: Mapping[str, float]
    words: frozenset[str]
    at_least: bool


class Estimator:
    """Counts over one catalog. `pair` gives what serves at the moment."""

    def __init__(self, catalog: Catalog, pair: Callable[[], Pair], presenter: Presenter) -> None:
        self._catalog = catalog
        self._pair = pair
        self._presenter = presenter

    def estimate(self, running: Running, today: dt.date) -> Estimate:
        """What is found by `today`. Raises EngineError and EmbeddingError."""
        pair = self._pair()
        counted = self._count(pair, running, today)
        month, year = _within(counted.days, today, MONTH), len(counted.days)
        return Estimate(
            month=month,
            year=year,
            at_least=counted.at_least,
            days=_bars(counted.days.values(), today, MONTH, 1),
            weeks=_bars(counted.days.values(), today, YEAR, 7),
            samples=self._samples(pair, running, counted),
            narrower=tuple(_narrower(running, counted, pair, today))
            if month > _MANY or year > MOST_A_DAY * MONTH
            else (),
            too_broad=_too_broad(month, year, at_least=counted.at_least),
        )

    def _count(self, pair: Pair, running: Running, today: dt.date) -> Counted:
        first = today - dt.timedelta(days=YEAR - 1)
        words, meaning = self._hits(pair, running, first, today)
        wanted = running.wanted
        found = {hit.passage_id for branch in (words, meaning) if branch for hit in branch.hits}
        at_least = any(len(branch.hits) >= DEPTH for branch in (words, meaning) if branch)
        if wanted.document is not None and running.asked.query.tree is None:
            found, at_least = set(self._catalog.occurrences.of_document(wanted.document)), False
        facts = {
            id_: fact
            for id_, fact in self._catalog.occurrences.of_passages(found).items()
            if running.wants(fact.kind, fact.document_id, fact.person_id, fact.role)
        }
        days = {id_: fact.day for id_, fact in facts.items()}
        if wanted.event is Event.REWORDED:
            since = dt.datetime.combine(first, dt.time(), dt.UTC)
            days = dict(self._catalog.occurrences.reworded(since, wanted.document))
        return Counted(
            days={id_: day for id_, day in days.items() if day is not None and first <= day <= today and id_ in facts},
            facts=facts,
            meaning={hit.passage_id: hit.score for hit in meaning.hits} if meaning else {},
            words=frozenset(hit.passage_id for hit in words.hits) if words else frozenset(),
            at_least=at_least,
        )

    def _hits(self, pair: Pair, running: Running, first: dt.date, last: dt.date) -> tuple[Branch | None, Branch | None]:
        """What the engine finds of the year; of every year where somebody asks for changes of wording."""
        plan = running.plan(vector_of(pair.embedder, running), pair.embedder.model, DEPTH)
        terms = dict(plan.filters.terms)
        if running.wanted.person is not None:
            # Namesakes are told apart afterwards; without their names everything would have to be looked through.
            person = self._catalog.people.person(running.wanted.person)
            terms[Field.SPEAKER] = tuple(seen.name for seen in person.names) if person else ()
        start, end = plan.filters.start, plan.filters.end
        if running.wanted.event is Event.NEW:
            start, end = max(start or first, first), min(end or last, last)
        answer = pair.engine.run(replace(plan, filters=Filters(terms, start, end)))
        return answer.keyword, answer.meaning

    def _samples(self, pair: Pair, running: Running, counted: Counted) -> tuple[Result, ...]:
        newest = sorted(counted.days, key=lambda id_: (counted.days[id_], id_), reverse=True)[:SAMPLES]
        entries = self._catalog.library.entries(newest)
        tree, marked = running.asked.query.tree, {}
        if tree is not None:
            texts = {id_: PassageText(each.passage.text, each.passage.language) for id_, each in entries.items()}
            marked = pair.engine.highlights(tree, texts)
        return tuple(
            self._presenter.result(
                entries[id_],
                Fused(id_, 0.0, branches(by_words=id_ in counted.words, by_meaning=id_ in counted.meaning)),
                marked.get(id_, ()),
            )
            for id_ in newest
            if id_ in entries
        )


def _within(days: Mapping[str, dt.date], today: dt.date, count: int) -> int:
    first = today - dt.timedelta(days=count - 1)
    return sum(day >= first for day in days.values())


def _bars(days: Iterable[dt.date], today: dt.date, count: int, width: int) -> tuple[Bar, ...]:
    """Bars of `width` days that end today and reach back over `count` days; the first one may hold fewer."""
    ago = Counter((today - day).days // width for day in days)
    bars = []
    for index in reversed(range(-(-count // width))):
        held = min(width, count - index * width)
        bars.append(Bar(today - dt.timedelta(days=index * width + held - 1), held, ago[index]))
    return tuple(bars)


def _too_broad(month: int, year: int, *, at_least: bool) -> str | None:
    if month <= MOST_A_DAY * MONTH and not at_least:
        return None
    if at_least:
        return gettext(
            "This search would have found %(year)s passages or more in the last 365 days, and %(month)s or more in the "
            "last 30: more than anybody reads.",
            year=number(year),
            month=number(month),
        )
    return gettext(
        "This search would have found %(month)s passages in the last 30 days, more than %(most)s a day: more than "
        "anybody reads.",
        month=number(month),
        most=number(MOST_A_DAY),
    )


def _narrower(running: Running, counted: Counted, pair: Pair, today: dt.date) -> Iterable[Narrower]:
    """By what divides the passages found: how they were found, then who speaks, then in what."""
    wanted, days = running.wanted, counted.days

    def offer(label: str, kept: Iterable[str], **changes: object) -> Iterable[Narrower]:
        of = {id_: days[id_] for id_ in kept}
        if 0 < len(of) < len(days):
            narrower = wanted.model_copy(update=changes)
            yield Narrower(label, narrower, _within(of, today, MONTH), len(of))

    if counted.meaning and running.wanted.request.mode is Mode.HYBRID:
        by_words = wanted.request.model_copy(update={"mode": Mode.KEYWORD})
        yield from offer(gettext("by words alone"), counted.words & days.keys(), request=by_words)
    line = threshold(Closeness.VERY_CLOSE, pair.embedder.model)
    if counted.meaning and line is not None and wanted.closeness is not Closeness.VERY_CLOSE:
        near = {id_ for id_ in days if id_ in counted.words or counted.meaning.get(id_, 0.0) >= line}
        yield from offer(gettext("only what is very close in meaning"), near, closeness=Closeness.VERY_CLOSE)
    for name, of in (("country", country_name), ("type", type_word)):
        if getattr(wanted.request, name):
            continue
        values = Counter(getattr(counted.facts[id_], name) for id_ in days)
        for value in _commonest(values):
            request = wanted.request.model_copy(update={name: [value]})
            kept = [id_ for id_ in days if getattr(counted.facts[id_], name) == value]
            yield from offer(gettext("only %(name)s", name=of(value)), kept, request=request)


def _commonest(values: Counter[str | None]) -> Sequence[str]:
    return [value for value, _ in values.most_common() if value is not None][:_CHOICES]
