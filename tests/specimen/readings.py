"""What the program reads from the specimen, and what the notation of a record says of each statement."""

from functools import cache
from typing import NamedTuple

from indexer.reading import read_document
from onrecord.specimen import documents
from specimen.notation import RecordSource, Said
from statements.countries import resolve
from statements.parsed import ParsedDocument
from statements.vocabulary import Capacity, StatementKind, VoteTiming

VOTE = "explanation of vote"
KINDS = {
    "speech": StatementKind.SPEECH,
    "briefer": StatementKind.SPEECH,
    "unresolved": StatementKind.SPEECH,
    "chair": StatementKind.PROCEDURAL,
    VOTE: StatementKind.EXPLANATION_OF_VOTE,
    "right of reply": StatementKind.RIGHT_OF_REPLY,
    "point of order": StatementKind.POINT_OF_ORDER,
}


class Expected(NamedTuple):
    """What a reading has to say of one statement; `country` is an ISO alpha-3 code."""

    label: str
    words: str
    kind: StatementKind
    timing: VoteTiming | None
    country: str | None
    presiding: bool
    resolved: bool


@cache
def reading(file_name: str) -> ParsedDocument:
    """The shipped file as the program reads it, without what the shipping list says about it."""
    (shipped,) = (document for document in documents() if document.path.name == file_name)
    return read_document(shipped.path.read_bytes(), shipped.hints)[0]


def expected(record: RecordSource) -> list[Expected]:
    """What every statement of a source has to be read as."""
    return [_expected(said, record) for said in record.statements]


def _expected(said: Said, record: RecordSource) -> Expected:
    parts = said.mark.split(", ")
    presiding = said.mark == "chair"
    place = record["president"].partition("(")[2].rstrip(")") if "national" in parts else said.label.place
    country = resolve(place) if place else None
    return Expected(
        label=said.label.printed,
        words=" ".join(said.paragraphs),
        kind=KINDS[parts[0]],
        timing=VoteTiming(parts[1]) if parts[0] == VOTE else None,
        country=country.code if country else None,
        presiding=presiding,
        resolved=said.mark != "unresolved",
    )


def read(document: ParsedDocument) -> list[Expected]:
    """The same of every statement that was read."""
    return [
        Expected(
            label=" ".join(statement.label.split()),
            words=" ".join(" ".join(document.text[start:end] for start, end in statement.spans).split()),
            kind=statement.kind,
            timing=statement.vote_timing,
            # In the chair the country is that of the person and not of the words.
            country=None if statement.capacity is Capacity.PRESIDING else statement.country,
            presiding=statement.capacity is Capacity.PRESIDING,
            resolved=statement.resolved,
        )
        for statement in document.statements
    ]
