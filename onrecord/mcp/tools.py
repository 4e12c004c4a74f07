"""What programs that read on behalf of people can ask: four questions, none of which changes anything."""

import datetime as dt
from collections.abc import Sequence

from catalog.library import Library
from onrecord.mcp.answers import (
    Compared,
    CountrySaid,
    Differing,
    Found,
    InContext,
    OnRecord,
    TracedMatch,
    TracedQuotation,
    cited,
    on_record,
)
from onrecord.wiring import Application
from search.answer import Total
from search.fusion import Fused
from search.query.values import country_code
from search.request import Mode, SearchRequest
from search.tracing import trace
from statements.citations import STYLES
from statements.countries import by_code
from statements.errors import OnRecordError
from statements.vocabulary import DocumentType

_AROUND = 3


class NoSuchPassage(OnRecordError):
    """An id that is none."""

    code = "not_found"


class Tools:
    """The tools over one installation. Each raises OnRecordError with what to do."""

    def __init__(self, application: Application) -> None:
        self._application = application

    @property
    def _library(self) -> Library:
        return self._application.catalog.library

    def search(
        self,
        query: str,
        mode: Mode,
        countries: Sequence[str],
        speakers: Sequence[str],
        types: Sequence[DocumentType],
        languages: Sequence[str],
        days: tuple[dt.date | None, dt.date | None],
        limit: int,
        cursor: str | None,
    ) -> Found:
        """Passages by words and meaning."""
        stated = {
            "q": query, "mode": mode, "country": list(countries), "speaker": list(speakers), "type": list(types),
            "language": list(languages), "from": days[0], "to": days[1], "limit": limit, "cursor": cursor,
        }  # fmt: skip
        answer = self._application.search.search(SearchRequest.model_validate(stated))
        return Found(
            understood_as=answer.understood.sentence,
            total=_total(answer.total),
            passages=[cited(result) for result in answer.results],
            next_cursor=answer.next,
            notices=[notice.message for notice in answer.notices],
            on_record=self._on_record(),
        )

    def read(self, passage_id: str) -> InContext:
        """A passage in its statement; of one that was corrected, its successor, and that it is."""
        note = None
        found, wording = self._library.passage(passage_id), self._application.catalog.wording
        if found is None:
            former = wording.former(passage_id)
            if former and former.successor:
                found = self._library.passage(former.successor)
                note = f"Passage {passage_id} was corrected; this is what it says now."
            elif former and former.found:
                found = former.found
                since = f" since {former.replacement.noticed_at:%Y-%m-%d}" if former.replacement else ""
                note = f"This passage is no longer in its document{since}."
        if found is None:
            raise NoSuchPassage(f"There is no passage {passage_id}.", "Search for its words instead.")
        presenter = self._application.presenter
        same = [one for one in found.siblings if one.statement_id == found.passage.statement_id]
        at = next((place for place, one in enumerate(same) if one.id == found.passage.id), 0)
        statement, citable = found.statement, presenter.citable(found)
        return InContext(
            passage=cited(presenter.result(found, Fused(found.passage.id, 0.0, ()), ())),
            before=[one.text for one in same[max(0, at - _AROUND) : at]],
            after=[one.text for one in same[at + 1 : at + 1 + _AROUND]],
            statement_kind=statement.kind if statement else None,
            attribution_rule=statement.rule if statement else None,
            citations={name: write(citable) for name, write in STYLES.items()},
            note=note,
        )

    def trace(self, quotation: str, speaker: str | None, limit: int) -> TracedQuotation:
        """Where a quotation comes from."""
        traced = trace(self._application.search, self._library, quotation, speaker, limit)
        return TracedQuotation(
            verdict=traced.verdict.value,
            matches=[
                TracedMatch(
                    passage=cited(match.result),
                    words_on_record=match.said,
                    similarity=match.similarity,
                    differences=[Differing(quoted=d.quoted, on_record=d.on_record) for d in match.differences],
                )
                for match in traced.matches
            ],
            on_record=self._on_record(),
        )

    def compare(
        self, matter: str, countries: Sequence[str], days: tuple[dt.date | None, dt.date | None], limit: int
    ) -> Compared:
        """What several countries said on one matter."""
        return Compared(
            matter=matter,
            countries=[self._said_by(country, matter, days, limit) for country in countries],
            on_record=self._on_record(),
        )

    def _said_by(
        self, country: str, matter: str, days: tuple[dt.date | None, dt.date | None], limit: int
    ) -> CountrySaid:
        stated = {"q": matter, "country": [country], "from": days[0], "to": days[1], "limit": limit}
        answer = self._application.search.search(SearchRequest.model_validate(stated))
        years = sorted(answer.facets.year, key=lambda year: year.value)
        return CountrySaid(
            country=_named(country),
            total=_total(answer.total),
            by_year={year.value: year.count for year in years},
            passages=[cited(result) for result in answer.results],
        )

    def _on_record(self) -> OnRecord:
        return on_record(self._library.coverage())


def _named(country: str) -> str:
    """A country that a search took, as `Cited` has it, whichever way it was typed."""
    known = by_code(country_code(country))
    return f"{known.name} ({known.code})" if known else country


def _total(total: Total) -> str:
    return f"{'at least ' if total.relation == 'at_least' else ''}{total.value:,}"
