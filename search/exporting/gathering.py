"""The passages of a note: of a whole search, or of those that somebody has chosen."""

import datetime as dt
from collections.abc import Callable, Iterable
from itertools import islice

from catalog.library import Library
from catalog.reading import Entry
from search.answer import Result, SearchAnswer
from search.exporting.note import Note, Quotation
from search.fusion import Fused
from search.presenting import Presenter
from search.request import SearchRequest
from statements.citations import short
from statements.phrases import English, speaking

# A note that is read; whoever wants everything asks the API page by page. 500 passages are some 150 printed pages.
MOST = 500
_AT_ONCE = 100


def _today() -> dt.date:
    return dt.datetime.now(dt.UTC).date()


class Exporter:
    """Gathers notes from one catalog and its search. `today` gives the day that a note bears, in UTC.

    Notes are in English whatever language the pages speak, as the forms of citation are.
    """

    def __init__(
        self,
        search: Callable[[SearchRequest], SearchAnswer],
        library: Library,
        presenter: Presenter,
        today: Callable[[], dt.date] = _today,
    ) -> None:
        self._search = search
        self._library = library
        self._presenter = presenter
        self._today = today

    def of_search(self, request: SearchRequest, address: str) -> Note:
        """All that a search finds, up to MOST, in its order; `address` is the path of its page.

        Page and cursor of the request are passed over. Raises what a search raises.
        """
        with speaking(English()):
            return self._of_search(request, address)

    def of_passages(self, ids: Iterable[str], heading: str, address: str) -> Note:
        """The living passages among the first MOST of `ids`, in that order; of no `heading` the first one's place."""
        with speaking(English()):
            return self._of_passages(ids, heading, address)

    def _of_search(self, request: SearchRequest, address: str) -> Note:
        # A file holds every passage by itself, whatever the page lists.
        asked = request.model_copy(update={"limit": _AT_ONCE, "cursor": None, "per": None})
        answer = first = self._search(asked)
        results = list(answer.results)
        while answer.next is not None and len(results) < MOST:
            answer = self._search(asked.model_copy(update={"cursor": answer.next}))
            results += answer.results
        return Note(
            heading=first.understood.sentence[:1].upper() + first.understood.sentence[1:],
            address=self._presenter.base_url + address,
            made_on=self._today(),
            quotations=self._cited(results[:MOST]),
            found=first.total,
            complete=answer.next is None and len(results) <= MOST,
            notices=tuple(notice.message for notice in first.notices),
            query={name: value for name, value in first.query.items() if name != "limit"},
        )

    def _of_passages(self, ids: Iterable[str], heading: str, address: str) -> Note:
        asked = list(islice(dict.fromkeys(ids), MOST))
        entries = self._library.entries(asked)
        quotations = [self._alone(entries[id_]) for id_ in asked if id_ in entries]
        return Note(
            heading=heading or (short(quotations[0].cited) if quotations else "Nothing"),
            address=self._presenter.base_url + address,
            made_on=self._today(),
            quotations=quotations,
            gone=tuple(id_ for id_ in asked if id_ not in entries),
        )

    def _cited(self, results: Iterable[Result]) -> list[Quotation]:
        """The results with their facts; what was withdrawn while pages were turned is left out."""
        found = {result.passage_id: result for result in results}
        entries = self._library.entries(found)
        return [
            Quotation(result, self._presenter.citable(entries[id_])) for id_, result in found.items() if id_ in entries
        ]

    def _alone(self, entry: Entry) -> Quotation:
        found = Fused(entry.passage.id, 0.0, ())
        return Quotation(self._presenter.result(entry, found, ()), self._presenter.citable(entry))
