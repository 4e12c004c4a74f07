"""The votes of a record, and its statements with the votes that they explain."""

import datetime as dt
from typing import NamedTuple

from indexer.formats.layout import SourceText
from indexer.records.verbatim_record.events import Event, EventKind
from indexer.records.verbatim_record.record_words import RecordWords
from indexer.records.verbatim_record.votes.explained import explaining
from indexer.records.verbatim_record.votes.languages import result_words_of
from indexer.records.verbatim_record.votes.reading import read_votes
from statements.parsed import ParsedStatement, ParsedVote, ReadingWarning
from statements.symbols import parse_symbol


class Voted(NamedTuple):
    """What a record tells of votes; the statements are those given, explanations with what they explain."""

    statements: tuple[ParsedStatement, ...]
    votes: tuple[ParsedVote, ...]
    warnings: tuple[ReadingWarning, ...]


def votes_of_record(
    source: SourceText,
    events: list[Event],
    statements: tuple[ParsedStatement, ...],
    words: RecordWords,
    symbol: str | None,
    date: dt.date | None,
) -> Voted:
    """The votes of one record. `symbol` is the record's own: its organ is that of the resolutions; `date` its day."""
    results = result_words_of(words.language)
    record = parse_symbol(symbol) if symbol else None
    votes, warnings = read_votes(
        source, events, statements, words.votes, results, record.organ if record else None, date
    )
    headings = [event.start for event in events if event.kind is EventKind.HEADING]
    explained = explaining(source.text, statements, votes, headings, words.kinds, results)
    return Voted(explained, votes, warnings)
