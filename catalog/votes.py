"""Votes on record: those of a document, of a country, on a draft or resolution."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, Connection, Engine, delete, exists, insert, or_, select, tuple_

from catalog.loading import load_documents
from catalog.reading import DocumentView
from catalog.retrying import retried
from catalog.rows import Values, document_id
from catalog.tables import documents, vote_positions, votes
from statements.parsed import ParsedDocument, ParsedVote, Position, Span, Tally, VoteNote
from statements.symbols import canonical
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter

_COUNTS = ("in_favour", "against", "abstaining")
_VOTE = tuple_(vote_positions.c.document_id, vote_positions.c.vote)


@dataclass(frozen=True, slots=True)
class VoteOnRecord:
    """A vote and the document that reports it."""

    vote: ParsedVote
    document: DocumentView


@dataclass(frozen=True, slots=True)
class CountryVote:
    """What one country did in a vote. The positions of the others are left out of `vote`."""

    vote: ParsedVote
    document: DocumentView
    position: Position


class Votes:
    """Reads the votes of one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(read_only=True)

    @retried
    def of_document(self, document: str) -> tuple[ParsedVote, ...]:
        """The votes that a document reports, in order, with all positions."""
        with self._database.connect() as connection:
            rows = _rows(connection, votes.c.document_id == document)
            return tuple(_whole(connection, rows))

    @retried
    def votes_of_country(self, code: str, limit: int) -> list[CountryVote]:
        """The latest votes in which a country is listed, by its alpha-3 code, the newest first.

        Of a record that is there in several languages once, from the English one where that lists the country.
        """
        newest = (
            select(vote_positions)
            .join(documents, documents.c.id == vote_positions.c.document_id)
            .where(vote_positions.c.country == code, ~_told_before(code))
            .order_by(documents.c.date.desc().nulls_last(), documents.c.id, vote_positions.c.vote.desc())
            .limit(limit)
        )
        with self._database.connect() as connection:
            listed = connection.execute(newest).all()
            keys = [(row.document_id, row.vote) for row in listed]
            found = {
                (row.document_id, row.ordinal): row
                for row in _rows(connection, tuple_(votes.c.document_id, votes.c.ordinal).in_(keys))
            }
            about = load_documents(connection, {row.document_id for row in listed})
        return [
            CountryVote(_vote(found[row.document_id, row.vote], ()), about[row.document_id], _position(row))
            for row in listed
        ]

    @retried
    def on_symbol(self, symbol: str) -> list[VoteOnRecord]:
        """The votes on a draft, or by which a resolution came about, however its symbol is written.

        Of a record in several languages those of the first, English before others.
        """
        wanted = canonical(symbol)
        with self._database.connect() as connection:
            rows = _rows(connection, or_(votes.c.draft == wanted, votes.c.resolution == wanted))
            about = load_documents(connection, {row.document_id for row in rows})
            whole = _whole(connection, rows)
        found = [VoteOnRecord(vote, about[row.document_id]) for row, vote in zip(rows, whole, strict=True)]
        first: dict[str, str] = {}
        for one in sorted((one.document for one in found), key=_by_language):
            first.setdefault(one.symbol or one.id, one.id)
        return [one for one in found if first[one.document.symbol or one.document.id] == one.document.id]


def of_first_language(country: str | None) -> ColumnElement[bool]:
    """Whether no other language of the same record, English before others, has votes (or lists the country) too."""
    return ~_told_before(country)


def load_votes(
    connection: Connection, keys: Collection[tuple[str, int]], country: str | None = None
) -> dict[tuple[str, int], ParsedVote]:
    """Votes by document and ordinal with their positions, or with those of one country alone."""
    rows = _rows(connection, tuple_(votes.c.document_id, votes.c.ordinal).in_(list(keys)))
    whole = _whole(connection, rows)
    if country:
        whole = [replace(v, positions=tuple(p for p in v.positions if p.country == country)) for v in whole]
    return {(row.document_id, row.ordinal): vote for row, vote in zip(rows, whole, strict=True)}


def _told_before(code: str | None) -> ColumnElement[bool]:
    """Whether the same record in another language, English before others, lists the country too, or has votes."""
    other, listed = documents.alias(), vote_positions.alias()
    order = [(table.c.language != "en", table.c.language, table.c.id) for table in (other, documents)]
    (not_english, language, id_), (this_not_english, this_language, this_id) = order
    before = or_(
        ~not_english & this_not_english,
        (not_english == this_not_english) & (language < this_language),
        (not_english == this_not_english) & (language == this_language) & (id_ < this_id),
    )
    if code is None:
        reporting = votes.alias()
        lists = exists().where(reporting.c.document_id == other.c.id)
    else:
        lists = exists().where(listed.c.document_id == other.c.id, listed.c.country == code)
    return exists().where(other.c.symbol == documents.c.symbol, other.c.id != documents.c.id, before, lists)


def _by_language(document: DocumentView) -> tuple[bool, str, str]:
    return document.language != "en", document.language, document.id


def replace_votes(connection: Connection, parsed: ParsedDocument) -> None:
    """Puts the votes of a reading in place of those of the one before."""
    key = document_id(parsed.identity)
    connection.execute(delete(vote_positions).where(vote_positions.c.document_id == key))
    connection.execute(delete(votes).where(votes.c.document_id == key))
    if not parsed.votes:
        return
    connection.execute(insert(votes), [_vote_values(key, vote) for vote in parsed.votes])
    listed = [
        {"document_id": key, "vote": vote.ordinal, "number": number, **asdict(position)}
        for vote in parsed.votes
        for number, position in enumerate(vote.positions)
    ]
    if listed:
        connection.execute(insert(vote_positions), listed)


def _vote_values(document: str, vote: ParsedVote) -> Values:
    counts = asdict(vote.tally) if vote.tally else dict.fromkeys(_COUNTS)
    return {
        "document_id": document,
        "ordinal": vote.ordinal,
        "manner": vote.manner,
        "matter": vote.matter,
        "draft": vote.draft,
        "resolution": vote.resolution,
        "title": vote.title,
        "subject": vote.subject,
        "part": vote.part,
        "adopted": vote.adopted,
        "result": vote.result,
        "spans": [list(span) for span in vote.spans],
        "notes": [asdict(note) for note in vote.notes],
        "page": vote.page,
        **counts,
    }


def _rows(connection: Connection, condition: Any) -> list[Any]:
    query = select(votes).where(condition).order_by(votes.c.document_id, votes.c.ordinal)
    return list(connection.execute(query))


def _whole(connection: Connection, rows: Iterable[Any]) -> list[ParsedVote]:
    """The votes of these rows, each with its positions."""
    rows = list(rows)
    listed = select(vote_positions).where(_VOTE.in_([(row.document_id, row.ordinal) for row in rows]))
    positions: dict[tuple[str, int], list[Position]] = defaultdict(list)
    for row in connection.execute(listed.order_by(vote_positions.c.number)):
        positions[row.document_id, row.vote].append(_position(row))
    return [_vote(row, tuple(positions[row.document_id, row.ordinal])) for row in rows]


def _position(row: Any) -> Position:
    return Position(row.name, row.country, VoteChoice(row.choice), row.note)


def _note(stored: Values) -> VoteNote:
    intended = VoteChoice(stored["intended"]) if stored["intended"] else None
    return VoteNote(stored["text"], stored["name"], stored["country"], intended)


def _vote(row: Any, positions: tuple[Position, ...]) -> ParsedVote:
    counts = {name: getattr(row, name) for name in _COUNTS}
    told = any(count is not None for count in counts.values())
    return ParsedVote(
        ordinal=row.ordinal, spans=tuple(Span(*span) for span in row.spans), manner=VoteManner(row.manner),
        matter=VoteMatter(row.matter), adopted=row.adopted, draft=row.draft, resolution=row.resolution,
        title=row.title, subject=row.subject, part=row.part, result=row.result,
        tally=Tally(**counts) if told else None, positions=positions,
        notes=tuple(_note(note) for note in row.notes), page=row.page,
    )  # fmt: skip
