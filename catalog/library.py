"""The read side for pages and tools: passages, statements, documents, coverage."""

from collections.abc import Collection, Mapping

from sqlalchemy import ColumnElement, Connection, Engine, select

from catalog.coverage import Coverage, load_coverage
from catalog.duplicates import Copy, passage_copies, statement_copies
from catalog.latest import latest_passages
from catalog.loading import (
    load_documents,
    load_entries,
    load_entries_and_copied,
    load_statement_ids,
    load_statements,
)
from catalog.meeting_items import ItemOfMeetings, items_of, items_of_group
from catalog.reading import DocumentView, Entry, PassageInContext, PassageView, StatementView, WholeText
from catalog.retrying import retried
from catalog.speaking_for import SpeakerFor, speakers_for
from catalog.tables import documents, passages, statements
from catalog.views import PASSAGE, STATEMENT
from statements.parsed import ReadingWarning
from statements.vocabulary import StatementKind

# A chain of corrections longer than this is a fault in the data, not a history.
LONGEST_SUCCESSION = 100


class Library:
    """Reads one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(read_only=True)
        self._for_one_statement = self._database.execution_options(one_statement=True)

    @retried
    def entries(self, ids: Collection[str]) -> dict[str, Entry]:
        """The living passages among `ids`."""
        with self._for_one_statement.connect() as connection:
            return load_entries(connection, ids)

    @retried
    def entries_and_copies(self, ids: Collection[str]) -> tuple[dict[str, Entry], dict[str, list[Entry]]]:
        """The living passages among `ids`, and for those that have any their copies, as `copies_of_passages`."""
        with self._for_one_statement.connect() as connection:
            entries, copied = load_entries_and_copied(connection, ids)
        # Seen a moment later: a copy that has come or gone meanwhile is as right as it was before.
        copies = self.copies_of_passages({id_: entries[id_] for id_ in copied}) if copied else {}
        return entries, copies

    @retried
    def statements_of_passages(self, ids: Collection[str]) -> dict[str, str]:
        """The ids of the statements of passages, by the ids of those that have one."""
        with self._for_one_statement.connect() as connection:
            return load_statement_ids(connection, ids)

    @retried
    def passage(self, passage_id: str) -> PassageInContext | None:
        """A passage among those it stands with; None where it is unknown or retired."""
        with self._database.connect() as connection:
            entry = load_entries(connection, [passage_id]).get(passage_id)
            if entry is None:
                return None
            siblings = _siblings(connection, entry)
        return PassageInContext(entry.passage, entry.statement, entry.document, siblings)

    @retried
    def successor(self, passage_id: str) -> str | None:
        """The living passage that a retired one leads to, over any number of corrections."""
        successor: str | None = passage_id
        with self._database.connect() as connection:
            for _ in range(LONGEST_SUCCESSION):
                found = connection.execute(
                    select(passages.c.retired, passages.c.successor_id).where(passages.c.id == successor)
                ).one_or_none()
                if found is None:
                    return None
                if not found.retired:
                    return successor if successor != passage_id else None
                successor = found.successor_id
        return None

    @retried
    def statement(self, statement_id: str) -> tuple[StatementView, DocumentView, tuple[PassageView, ...]] | None:
        """A statement with its document and passages in order."""
        with self._database.connect() as connection:
            statement = load_statements(connection, [statement_id]).get(statement_id)
            if statement is None:
                return None
            document = load_documents(connection, [statement.document_id])[statement.document_id]
            return statement, document, _passages_of(connection, statement_id)

    @retried
    def document(self, document_id: str) -> tuple[DocumentView, tuple[StatementView, ...]] | None:
        """A document with its statements in order."""
        with self._database.connect() as connection:
            document = load_documents(connection, [document_id]).get(document_id)
            if document is None:
                return None
            of_document = select(statements).where(statements.c.document_id == document_id)
            rows = connection.execute(of_document.order_by(statements.c.ordinal))
            return document, tuple(STATEMENT.of(row) for row in rows)

    @retried
    def whole_text(self, document_id: str) -> WholeText | None:
        """A document's text with its living passages in order."""
        with self._database.connect() as connection:
            text = connection.execute(select(documents.c.text).where(documents.c.id == document_id)).scalar()
            if text is None:
                return None
            return WholeText(text, _passages_where(connection, passages.c.document_id == document_id))

    @retried
    def reading_warnings(self, document_id: str) -> tuple[ReadingWarning, ...]:
        """What was found doubtful when the document was read; empty for an unknown document."""
        with self._database.connect() as connection:
            found = connection.execute(select(documents.c.warnings).where(documents.c.id == document_id)).scalar()
        return tuple(ReadingWarning(warning["code"], warning["message"], warning["start"]) for warning in found or ())

    @retried
    def with_symbol(self, symbol: str) -> list[DocumentView]:
        """The documents with this symbol, one for each language, by language."""
        with self._database.connect() as connection:
            of_symbol = select(documents.c.id).where(documents.c.symbol == symbol)
            found = load_documents(connection, connection.execute(of_symbol).scalars().all())
        return sorted(found.values(), key=lambda document: (document.language, document.id))

    @retried
    def latest(self, count: int) -> list[Entry]:
        """The first shown passage of each of the newest substantive statements by date."""
        with self._database.connect() as connection:
            ids = latest_passages(connection, count)
            entries = load_entries(connection, ids)
        return [entries[id_] for id_ in ids]

    @retried
    def speakers(self) -> list[str]:
        """Every speaker's name, once."""
        with self._database.connect() as connection:
            named = select(statements.c.speaker).where(statements.c.speaker.is_not(None)).distinct()
            return [name for name in connection.execute(named).scalars() if name]

    @retried
    def speakers_for(self, country: str, count: int) -> list[SpeakerFor]:
        """Those who have spoken most for a country, with the posts printed beside their names."""
        with self._database.connect() as connection:
            return speakers_for(connection, country, count)

    @retried
    def items_of(self, country: str, count: int, latest: int) -> list[ItemOfMeetings]:
        """The agenda items under which a country spoke in the most documents, with the latest of each."""
        with self._database.connect() as connection:
            return items_of(connection, country, count, latest)

    @retried
    def items_of_group(self, key: str, count: int, latest: int) -> list[ItemOfMeetings]:
        """The agenda items under which members of a group, or others on its behalf, spoke in the most documents."""
        with self._database.connect() as connection:
            return items_of_group(connection, key, count, latest)

    @retried
    def copies_of_statement(self, statement_id: str) -> tuple[Copy, ...]:
        """All documents that publish a statement, the primary first; empty where it stands in one alone."""
        with self._database.connect() as connection:
            return statement_copies(connection, statement_id)

    @retried
    def copies_of_passages(self, entries: Mapping[str, Entry]) -> dict[str, list[Entry]]:
        """For passages by id those of other documents that are the same words, said once."""
        with self._database.connect() as connection:
            return passage_copies(connection, entries)

    @retried
    def coverage(self) -> Coverage:
        """What the catalog holds."""
        with self._database.connect() as connection:
            return load_coverage(connection)


def _siblings(connection: Connection, entry: Entry) -> tuple[PassageView, ...]:
    if entry.statement is None or entry.statement.kind is StatementKind.QUOTATION:
        return _passages_where(connection, passages.c.document_id == entry.document.id)
    return _passages_of(connection, entry.statement.id)


def _passages_of(connection: Connection, statement_id: str) -> tuple[PassageView, ...]:
    return _passages_where(connection, passages.c.statement_id == statement_id)


def _passages_where(connection: Connection, condition: ColumnElement[bool]) -> tuple[PassageView, ...]:
    """Living passages, in the order in which they stand in the text."""
    living = select(passages).where(condition, passages.c.retired.is_(False))
    rows = connection.execute(living.order_by(passages.c.start, passages.c.ordinal))
    return tuple(PASSAGE.of(row) for row in rows)
