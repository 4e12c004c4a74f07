"""Reads one joint statement: one statement, credited to all who issue it."""

import datetime as dt
import re

from indexer.formats.layout import SourceText
from indexer.languages import language_of
from indexer.printed_dates import find_dates
from indexer.records.joint_statement.issuing import Issuing, find_issuing, trimmed
from indexer.records.record import Hints, Record
from statements.errors import UnreadableDocument
from statements.name_keys import name_key
from statements.parsed import ParsedStatement, ReadingWarning, Span, Speaker
from statements.sentences import word_count
from statements.vocabulary import Capacity, DocumentType, StatementKind

_BEGINS = re.compile(r"(?i)\s*(?:\(?begin(?:ning of)? text\)?\s*:?|text\s*:|quote\s*:)\s*")
_ENDS = re.compile(
    r"(?im)^\s*(?:\(?end(?: of)? text\.?\)?|#\s?#\s?#|#{3,}|\*\s?\*\s?\*|-30-|for\s+(?:further"
    r"|more)\s+information|media\s+contact|contacts?\s*:).*\Z",
    re.DOTALL,
)
_STOP = re.compile(r"[.!?…。:：؛;][”\"»)]*$")
_FURNITURE = re.compile(
    r"(?i)media\s+note|office\s+of\s+the\s+spokes\w+|for\s+immediate\s+release|press\s+(?:release|statement)"
    r"|joint\s+statement|statement|"
    r"home|news|published.{0,40}"
)
_SHORTEST = 8
_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_HEAD = 3_000


def read_joint_statement(source: SourceText, hints: Hints) -> Record:
    """The text as one statement of all parties; of a chair alone where one issued it for a group.

    Raises UnreadableDocument (`no_issuers`) where the text does not say whose it is.
    """
    issuing = find_issuing(source, hints)
    if issuing is None:
        raise UnreadableDocument(
            f"{hints.file_name}: nothing in this text says which countries or bodies issue it jointly.",
            "Add it with --type ministry_statement if one ministry issues it, or with --type speech.",
            code="no_issuers",
        )
    span = _words(source, issuing)
    head = "\n".join(
        (hints.title or source.facts.title or "", *source.facts.head, source.text[: min(span.start + 1, _HEAD)])
    )
    date = hints.date or _date(head) or source.facts.date
    title = hints.title or issuing.title or _first_line(source) or _ENDING.sub("", hints.file_name)
    language = hints.language or language_of(source.text[span.start : span.end])
    return Record(
        type=DocumentType.JOINT_STATEMENT,
        title=" ".join(title.split()),
        language=language,
        statements=(_statement(source, issuing, span),),
        date=date,
        url=hints.url or source.facts.url,
        publisher=source.facts.publisher,
        warnings=() if date else (ReadingWarning("no_date", "The text has no date; give it with --date YYYY-MM-DD."),),
    )


def _statement(source: SourceText, issuing: Issuing, span: Span) -> ParsedStatement:
    where = issuing.where
    speaker = Speaker(issuing.chair, role=where.role if where else None) if issuing.chair else None
    return ParsedStatement(
        ordinal=0,
        kind=StatementKind.JOINT_STATEMENT,
        label=issuing.label,
        spans=(span,),
        capacity=Capacity.GROUP,
        rule="joint-chair" if speaker else "joint-issuers",
        speaker=speaker,
        country=where.country if where else None,
        organization=where.organization if where and not where.country else None,
        on_behalf_of=issuing.parties,
        page=next((page.number for page in reversed(source.pages) if page.start <= span.start), None),
        resolved=where.known if where else True,
    )


def _words(source: SourceText, issuing: Issuing) -> Span:
    """The words of the statement: below the line that says whose it is, or below title and head."""
    text = source.text
    end = _ENDS.search(text, issuing.after or 0)
    stop = end.start() if end else len(text)
    if (
        issuing.after is not None
        and issuing.label in " ".join(text[: issuing.after].split())[-len(issuing.label) - 400 :]
    ):
        start = issuing.after
    else:
        start = 0
    start = _below_head(source, start, issuing.title)
    begins = _BEGINS.match(text, start)
    span = trimmed(text, begins.end() if begins else start, stop)
    return span if span.start < span.end else trimmed(text, 0, len(text))


def _below_head(source: SourceText, start: int, title: str | None) -> int:
    """Where the first paragraph begins that is no line of a head."""
    for paragraph in source.paragraphs:
        low = max(paragraph.start, start)
        words = " ".join(source.text[low : paragraph.end].split()) if low < paragraph.end else ""
        if not words or _BEGINS.fullmatch(words) or not any(c.isalnum() for c in words):
            continue
        is_title = title is not None and name_key(words) == name_key(title)
        short = word_count(words) < _SHORTEST and not _STOP.search(words)
        dated = word_count(words) < _SHORTEST and any(True for _ in find_dates(words))
        if not (is_title or short or dated or _FURNITURE.fullmatch(words)) and _STOP.search(words):
            return low
    return start


def _first_line(source: SourceText) -> str | None:
    return next((line.strip() for line in source.text.splitlines() if word_count(line) > 2), None)


def _date(head: str) -> dt.date | None:
    return next((found.date for found in find_dates(head) if found.date), None)
