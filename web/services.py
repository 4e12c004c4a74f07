"""What the pages need from the application; the application implements it over catalog and search."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from catalog.changes_feed import Recorded
from catalog.duplicates import Copy
from catalog.meeting_items import ItemOfMeetings
from catalog.people.views import PersonView
from catalog.proposals import Proposals
from catalog.reading import DocumentView, Entry, PassageInContext, PassageView, StatementView, WholeText
from catalog.references import References
from catalog.speaking_for import SpeakerFor
from catalog.votes import CountryVote
from catalog.wording import Wording
from search.answer import Result, SearchAnswer
from search.exporting.note import Note
from search.request import SearchRequest
from statements.citations import Citable
from statements.parsed import ParsedVote, ReadingWarning
from web.accounts import Accounts


class Covered(NamedTuple):
    """A country (ISO 3166-1 alpha-3) or a language (ISO 639-1) and how many passages there are of it."""

    code: str
    passages: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is on record, most frequent countries and languages first.

    `passages` counts what was said; `doubtful` and `background` count what is found beside it when asked for.
    `last_addition` is in UTC. `specimen` is true where everything on record is the specimen corpus.
    `meaning_languages` are those that the search by meaning understands, empty where there is none.
    """

    passages: int
    documents: int
    countries: tuple[Covered, ...] = ()
    languages: tuple[Covered, ...] = ()
    first_date: dt.date | None = None
    last_date: dt.date | None = None
    last_addition: dt.datetime | None = None
    specimen: bool = False
    doubtful: int = 0
    background: int = 0
    meaning_languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LiveSource:
    """A site that is asked for new documents. `speaker` is its country's code or its organization's name.

    `state` is a word for how it is doing, `words` a sentence; `troubled` where somebody should look. `passages`
    counts what was said, `last_success` is in UTC.
    """

    name: str
    title: str
    speaker: str
    state: str
    words: str
    troubled: bool
    documents: int
    passages: int
    last_success: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class LiveSources:
    """The sources that were asked, and how many more are defined and switched on."""

    asked: tuple[LiveSource, ...] = ()
    others: int = 0


class StatementInDocument(NamedTuple):
    """A statement with its document and its passages in order."""

    statement: StatementView
    document: DocumentView
    passages: tuple[PassageView, ...]


class DocumentWithStatements(NamedTuple):
    """A document and its statements in order."""

    document: DocumentView
    statements: tuple[StatementView, ...]


class SourceFile(NamedTuple):
    """The stored bytes of a document, as they were retrieved."""

    content: bytes
    media_type: str
    file_name: str


class WebServices(Protocol):
    """All that the pages ask for.

    Any method may raise what `web.problems.UNAVAILABLE` lists where it cannot answer (a page with
    status 503) and another `OnRecordError` where what was asked is at fault (422).
    """

    def search(self, request: SearchRequest) -> SearchAnswer:
        """One page of results."""

    def point_out(self, request: SearchRequest, answer: SearchAnswer) -> None:
        """Sets `closest` of the results that were found by meaning alone."""

    def recorded(self, ids: Sequence[str]) -> Mapping[str, Recorded]:
        """When passages came on record and changed last."""

    def base_url(self) -> str:
        """How addresses begin under which the installation is known, without a slash at the end."""

    def note_of_search(self, request: SearchRequest, address: str) -> Note:
        """All that a search finds, up to what a file may hold; `address` is the path of its page."""

    def note_of_passages(self, ids: Sequence[str], heading: str, address: str) -> Note:
        """These passages in this order; of no `heading` the place of the first."""

    def passage(self, passage_id: str) -> PassageInContext | None:
        """A passage with its surroundings; None for an unknown or a retired id."""

    def similar(self, passage_id: str, count: int) -> list[Result]:
        """What was said elsewhere and is nearest to a passage in meaning; none where that is not known of it."""

    def statement(self, statement_id: str) -> StatementInDocument | None:
        """A statement with its passages."""

    def statement_copies(self, statement_id: str) -> tuple[Copy, ...]:
        """All documents that publish a statement, the primary first; none where it stands in one alone."""

    def passage_copies(self, found: PassageInContext) -> list[Entry]:
        """The passages of other documents that are the same words, said once."""

    def document(self, document_id: str) -> DocumentWithStatements | None:
        """A document with its statements."""

    def document_now(self, document_id: str) -> str | None:
        """The id that a document was given in place of this one by another reading; None for any other id."""

    def votes(self, document_id: str) -> tuple[ParsedVote, ...]:
        """The votes that a document reports, in order, with all positions."""

    def votes_of_country(self, code: str, limit: int) -> list[CountryVote]:
        """The latest votes in which a country is listed, the newest first."""

    def references(self) -> References:
        """What documents name each other, and every state of a document's file."""

    def reading_warnings(self, document_id: str) -> tuple[ReadingWarning, ...]:
        """What was found doubtful when a document was read, such as that its publisher withdrew it."""

    def whole_text(self, document_id: str) -> WholeText | None:
        """The text of a document with its passages in order."""

    def with_symbol(self, symbol: str) -> list[DocumentView]:
        """The documents that have a symbol, one for each language."""

    def source_bytes(self, document_id: str, revision: int | None = None) -> SourceFile | None:
        """The file of a revision, else of the newest; None where there is none."""

    def coverage(self) -> Coverage:
        """What is on record. Asked for with every page, so it has to be quick."""

    def sources(self) -> LiveSources:
        """The live sources, and how each is doing."""

    def speakers_for(self, country: str, count: int) -> list[SpeakerFor]:
        """Those who have spoken most for a country, most statements first."""

    def items_of(self, country: str, count: int, latest: int) -> list[ItemOfMeetings]:
        """The agenda items under which a country spoke in the most documents, with the latest of each."""

    def items_of_group(self, key: str, count: int, latest: int) -> list[ItemOfMeetings]:
        """The same for the members of a group on the day, and for those who spoke on its behalf."""

    def person(self, person_id: str) -> PersonView | None:
        """Somebody with everything seen; of an id that was merged, whoever that is now."""

    def statements_of(self, person_id: str, limit: int, offset: int) -> list[tuple[StatementView, DocumentView]]:
        """A person's statements with their documents, the newest first."""

    def latest(self, count: int) -> list[Result]:
        """The latest passages that were said, newest first."""

    def proposals(self) -> Proposals:
        """Corrections that readers have offered."""

    def wording(self) -> Wording:
        """What documents said before."""

    def accounts(self) -> Accounts:
        """Owners of saved searches, how they sign in, and what they saved."""

    def citable(self, found: PassageInContext) -> Citable:
        """What citations are made from; its `url` is the permalink with scheme and host."""
