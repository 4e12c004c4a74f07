"""Bytes in, attributed passages out: a pure function, no network, no clock, no catalog."""

from hashlib import sha256

from indexer.editions import edition
from indexer.excerpts import excerpts_of
from indexer.formats.layout import SourceText
from indexer.formats.reader import read_source
from indexer.imprint import issue_of, issued_on, job_number, unrevised
from indexer.passages import cut_passages
from indexer.records.record import Hints, Record
from indexer.records.registry import read_record
from indexer.records.speech import debate_name
from indexer.references import find_references, home_of
from statements.parsed import ParsedDocument, ParsedReference
from statements.symbols import canonical


def read_document(data: bytes, hints: Hints) -> tuple[ParsedDocument, str]:
    """The document and its media type.

    Raises UnreadableDocument or UnsupportedDocument with what is wrong and what to do.
    """
    source = edition(read_source(data, hints.file_name, hints.charset), hints.language)
    record = read_record(source, hints)
    digest = sha256(data).hexdigest()
    identity = _identity(record, hints, digest)
    parsed = ParsedDocument(
        identity=identity,
        type=record.type,
        title=record.title,
        language=record.language,
        sha256=digest,
        text=source.text,
        symbol=unrevised(canonical(record.symbol)) if record.symbol else None,
        date=record.date or hints.listed_date,
        url=record.url,
        meeting=record.meeting,
        pages=_page_count(source),
        publisher=record.publisher,
        authors=record.authors,
        statements=record.statements,
        # What the United Nations print under a symbol is in one language: that is what its translators are for.
        passages=cut_passages(
            identity, source, excerpts_of(record, source), record.language, one_language=record.symbol is not None
        ),
        votes=record.votes,
        references=_references(record, source, hints),
        job_number=job_number(source) if record.symbol else None,
        issue=issue_of(source, record) if record.symbol else None,
        issued_on=issued_on(source, record) if record.symbol else None,
        warnings=(*source.warnings, *record.warnings),
    )
    return parsed, source.media_type


def _identity(record: Record, hints: Hints, digest: str) -> str:
    """What the document stays over revisions: its symbol, else its address, else its place in a source.

    A loose file without any of these is known by its bytes: two folders may each hold a
    `statement.txt`, and neither must replace the other.
    """
    if record.symbol:
        return f"symbol:{unrevised(record.symbol)}:{record.language}"
    if record.url:
        return f"url:{record.url}"
    if hints.source:
        return f"source:{hints.source}:{hints.file_name}"
    return f"sha256:{digest}"


def _references(record: Record, source: SourceText, hints: Hints) -> tuple[ParsedReference, ...]:
    debate = debate_name(hints.file_name)
    date = record.date or hints.listed_date
    year = date.year if date else debate.year if debate else None
    home = home_of(record.symbol, record.meeting, year, debate=debate is not None)
    return find_references(source.text, home, record.symbol, record.statements)


def _page_count(source: SourceText) -> int | None:
    return source.pages[-1].number if source.pages else None
