"""What the pages ask for, answered from catalog and search."""

import threading
from collections.abc import Sequence

from catalog.changes_feed import Recorded
from catalog.coverage import Coverage as Counts
from catalog.duplicates import Copy
from catalog.meeting_items import ItemOfMeetings
from catalog.people.views import PersonView
from catalog.proposals import Proposals
from catalog.reading import DocumentView, Entry, PassageInContext, StatementView, WholeText
from catalog.references import References
from catalog.speaking_for import SpeakerFor
from catalog.votes import CountryVote
from catalog.wording import Wording
from onrecord.accounts import open_accounts
from onrecord.live_sources import live_sources
from onrecord.wiring import Application
from search.answer import Result, SearchAnswer
from search.collapsing import collapse
from search.exporting.gathering import Exporter
from search.exporting.note import Note
from search.fusion import Fused
from search.request import SearchRequest
from search.similar import Similar
from statements.citations import Citable
from statements.countries import by_code
from statements.parsed import ParsedVote, ReadingWarning
from web.accounts import Accounts
from web.services import Coverage, Covered, DocumentWithStatements, LiveSources, SourceFile, StatementInDocument


class PageServices:
    """Implements `web.services.WebServices`."""

    def __init__(self, application: Application) -> None:
        self._application = application
        self._library = application.catalog.library
        self._exporter = Exporter(application.search.search, self._library, application.presenter)
        self._similar = Similar(application.catalog.vectors, self._library, application.presenter)
        self._accounts = open_accounts(application)
        self._lock = threading.Lock()
        self._counted: tuple[int, Coverage] | None = None

    def search(self, request: SearchRequest) -> SearchAnswer:
        """One page of results."""
        return self._application.search.search(request)

    def point_out(self, request: SearchRequest, answer: SearchAnswer) -> None:
        """Sets `closest` of the results that were found by meaning alone."""
        self._application.search.point_out(request, answer)

    def recorded(self, ids: Sequence[str]) -> dict[str, Recorded]:
        """When passages came on record and changed last."""
        return self._application.catalog.changes_feed.recorded(ids)

    def base_url(self) -> str:
        """How addresses of the installation begin."""
        return self._application.presenter.base_url

    def note_of_search(self, request: SearchRequest, address: str) -> Note:
        """All that a search finds, for a file."""
        return self._exporter.of_search(request, address)

    def note_of_passages(self, ids: Sequence[str], heading: str, address: str) -> Note:
        """Chosen passages, for a file."""
        return self._exporter.of_passages(ids, heading, address)

    def passage(self, passage_id: str) -> PassageInContext | None:
        """A passage with its surroundings."""
        return self._library.passage(passage_id)

    def similar(self, passage_id: str, count: int) -> list[Result]:
        """What is nearest to a passage, by the model that serves."""
        return self._application.serving.answered(lambda pair: self._similar.to(passage_id, pair, count))

    def statement(self, statement_id: str) -> StatementInDocument | None:
        """A statement with its passages."""
        found = self._library.statement(statement_id)
        return StatementInDocument(*found) if found else None

    def statement_copies(self, statement_id: str) -> tuple[Copy, ...]:
        """All documents that publish a statement."""
        return self._library.copies_of_statement(statement_id)

    def passage_copies(self, found: PassageInContext) -> list[Entry]:
        """The same passage in other documents."""
        return self._library.copies_of_passages({found.passage.id: found}).get(found.passage.id, [])

    def document(self, document_id: str) -> DocumentWithStatements | None:
        """A document with its statements."""
        found = self._library.document(document_id)
        return DocumentWithStatements(*found) if found else None

    def document_now(self, document_id: str) -> str | None:
        """The id that a document has now."""
        return self._application.catalog.rereading.now(document_id)

    def votes(self, document_id: str) -> tuple[ParsedVote, ...]:
        """The votes that a document reports."""
        return self._application.catalog.votes.of_document(document_id)

    def votes_of_country(self, code: str, limit: int) -> list[CountryVote]:
        """The latest votes of a country."""
        return self._application.catalog.votes.votes_of_country(code, limit)

    def references(self) -> References:
        """What documents name each other."""
        return self._application.catalog.references

    def reading_warnings(self, document_id: str) -> tuple[ReadingWarning, ...]:
        """What was found doubtful when a document was read."""
        return self._library.reading_warnings(document_id)

    def whole_text(self, document_id: str) -> WholeText | None:
        """The text of a document with its passages."""
        return self._library.whole_text(document_id)

    def with_symbol(self, symbol: str) -> list[DocumentView]:
        """The documents with a symbol, by language."""
        return self._library.with_symbol(symbol)

    def source_bytes(self, document_id: str, revision: int | None = None) -> SourceFile | None:
        """The file of a revision, else of the newest."""
        known = self._application.catalog.references.revisions_of(document_id)
        found = next((one for one in known if revision in {None, one.number}), None)
        if found is None:
            return None
        return SourceFile(self._application.catalog.files.get(found.sha256), found.media_type, found.file_name)

    def coverage(self) -> Coverage:
        """Counted anew only when the catalog has changed: every page asks."""
        last = self._application.catalog.sequence.last()
        with self._lock:
            if self._counted is None or self._counted[0] != last:
                self._counted = (last, self._coverage(self._library.coverage()))
            return self._counted[1]

    def sources(self) -> LiveSources:
        """The live sources, in order of their titles."""
        return live_sources(self._application)

    def speakers_for(self, country: str, count: int) -> list[SpeakerFor]:
        """Those who have spoken most for a country."""
        return self._library.speakers_for(country, count)

    def items_of(self, country: str, count: int, latest: int) -> list[ItemOfMeetings]:
        """The agenda items under which a country spoke in the most documents, with the latest of each."""
        return self._library.items_of(country, count, latest)

    def items_of_group(self, key: str, count: int, latest: int) -> list[ItemOfMeetings]:
        """The agenda items under which members of a group, or others on its behalf, spoke in the most documents."""
        return self._library.items_of_group(key, count, latest)

    def person(self, person_id: str) -> PersonView | None:
        """Somebody with everything seen."""
        return self._application.catalog.people.person(person_id)

    def statements_of(self, person_id: str, limit: int, offset: int) -> list[tuple[StatementView, DocumentView]]:
        """A person's statements, the newest first."""
        return self._application.catalog.people.statements_of(person_id, limit, offset)

    def latest(self, count: int) -> list[Result]:
        """The first passages of the newest statements."""
        present = self._application.presenter.result
        # Twice as many, since what several publish on one day is shown once.
        entries = {entry.passage.id: entry for entry in self._library.latest(2 * count)}
        found = [Fused(id_, 0.0, ()) for id_ in entries]
        once = collapse(found, entries, self._library.copies_of_passages(entries))
        return [present(entries[hit.passage_id], hit, (), also_at) for hit, also_at in once[:count]]

    def proposals(self) -> Proposals:
        """Corrections that readers have offered."""
        return self._application.catalog.proposals

    def wording(self) -> Wording:
        """What documents said before."""
        return self._application.catalog.wording

    def accounts(self) -> Accounts:
        """Owners of saved searches, and what they saved."""
        return self._accounts

    def citable(self, found: PassageInContext) -> Citable:
        """What citations are made from."""
        return self._application.presenter.citable(found)

    def _coverage(self, counts: Counts) -> Coverage:
        countries = [by_code(code) for code, _ in counts.countries]
        return Coverage(
            passages=counts.passages,
            documents=counts.documents,
            countries=tuple(Covered(*pair) for pair in counts.countries),
            languages=tuple(Covered(*pair) for pair in counts.languages),
            first_date=counts.first_date,
            last_date=counts.last_date,
            last_addition=counts.last_addition,
            specimen=bool(countries) and all(country and country.invented for country in countries),
            doubtful=counts.doubtful,
            background=counts.background,
            meaning_languages=tuple(sorted(self._application.embedder.model.languages or ())),
        )
