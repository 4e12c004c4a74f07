"""Reads one verbatim record: cover, turns, statements."""

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.attribution.label import Label
from indexer.attribution.scanned_labels import mended_brackets
from indexer.formats.layout import SourceText
from indexer.records.record import Hints, Record
from indexer.records.verbatim_record.annexed_statements import is_compilation, read_compilation
from indexer.records.verbatim_record.assembly import Assembly
from indexer.records.verbatim_record.cover import Cover, read_cover
from indexer.records.verbatim_record.events import EventScanner
from indexer.records.verbatim_record.facing_labels import facing_labels
from indexer.records.verbatim_record.heads_of_pages import contradictions
from indexer.records.verbatim_record.languages import words_of
from indexer.records.verbatim_record.languages_of_record import language_of_record
from indexer.records.verbatim_record.presiding import TWO_PRESIDENTS
from indexer.records.verbatim_record.record_words import RecordWords
from indexer.records.verbatim_record.speakers import Speakers
from indexer.records.verbatim_record.turns import Turn, read_turns
from indexer.records.verbatim_record.votes.of_record import votes_of_record
from statements.errors import UnreadableDocument, UnsupportedDocument
from statements.parsed import Meeting, ParsedStatement, ReadingWarning
from statements.vocabulary import Capacity, DocumentType

_CORRIGENDUM = re.compile(r"/Corr\.\s?\d")


def read_verbatim_record(source: SourceText, hints: Hints) -> Record:
    """The facts of a record and its statements.

    Raises UnsupportedDocument for a record in two languages side by side and for a corrigendum,
    UnreadableDocument where no speaker can be found.
    """
    if is_compilation(source):
        return read_compilation(source, hints)
    language = language_of_record(source, hints.file_name)
    words = words_of(language)
    printed, source = source.text, _mended(source, words)
    events = EventScanner(source, words, _facing(source, words)).scan()
    turns, _ = read_turns(source.text, events, words.closed)
    cover = read_cover(source, turns[0].label.start if turns else len(source.text), words.cover)
    if not turns:
        raise _nobody_speaks(cover, hints.file_name)
    date = hints.date or (cover.when.date if cover.when else None)
    statements = Assembly(source, printed, cover, Speakers(cover, date, words), words).statements(turns)
    if not statements:
        raise _nobody_speaks(cover, hints.file_name)
    statements, votes, doubts = votes_of_record(source, events, statements, words, cover.symbol, date)
    return Record(
        type=DocumentType.VERBATIM_RECORD,
        title=hints.title or cover.title,
        language=hints.language or language,
        statements=statements,
        votes=votes,
        symbol=cover.symbol,
        date=date,
        url=hints.url,
        meeting=meeting_of(cover),
        warnings=(
            *cover_warnings(cover, hints),
            *contradictions(cover, source.heads, words.cover.time),
            *unknown_chair(statements),
            *_unknown_labels(printed, turns),
            *doubts,
        ),
    )


def _mended(source: SourceText, words: RecordWords) -> SourceText:
    text = words.mended(source.text) if words.mended else source.text
    return replace(source, text=mended_brackets(text) if source.scanned else text)


def _facing(source: SourceText, words: RecordWords) -> dict[int, Label]:
    """The labels that only the column in another language shows, of all such columns."""
    labels: dict[int, Label] = {}
    for language in source.beside:
        labels |= facing_labels(source, words, words_of(language))
    return labels


def _nobody_speaks(cover: Cover, file_name: str) -> UnreadableDocument:
    if cover.symbol and _CORRIGENDUM.search(cover.symbol):
        return UnsupportedDocument(
            f"{file_name} is the corrigendum {cover.symbol}, which lists corrections and holds no speeches.",
            "Add the corrected record itself, as it was issued again.",
        )
    return UnreadableDocument(
        f"{file_name}: no speaker's label such as “The President:” was found, so nobody can be credited.",
        "If it is one speech or statement, add it with --type speech.",
        code="no_speakers",
    )


def meeting_of(cover: Cover) -> Meeting | None:
    """The meeting that a cover tells of; None where it names no body."""
    if cover.body is None:
        return None
    return Meeting(
        body=cover.body,
        number=cover.number,
        resumption=cover.resumption,
        start=cover.when.start if cover.when else None,
        place=cover.place,
        president=cover.president,
        item=cover.item,
    )


def cover_warnings(cover: Cover, hints: Hints) -> tuple[ReadingWarning, ...]:
    """What is doubtful about the cover; a date given by hand answers the questions about its date."""
    about_date = {"no_date", "weekday_disagrees"} if hints.date else set()
    return tuple(warning for warning in cover.warnings if warning.code not in about_date)


def unknown_chair(statements: tuple[ParsedStatement, ...]) -> Iterator[ReadingWarning]:
    """A warning where somebody presides whom nobody names, or one of two and nobody says which."""
    unknown = next((s for s in statements if s.capacity is Capacity.PRESIDING and s.speaker is None), None)
    if unknown:
        message = "Neither the cover nor a stage direction names who was in the chair."
        yield ReadingWarning("unknown_chair", message, unknown.spans[0].start)
    either = next((s for s in statements if s.rule == TWO_PRESIDENTS), None)
    if either and either.speaker:
        message = f"The cover names two Presidents, {either.speaker.name}, and nothing says who spoke when."
        yield ReadingWarning("two_presidents", message, either.spans[0].start)


def _unknown_labels(printed: str, turns: list[Turn]) -> Iterator[ReadingWarning]:
    for turn in turns:
        label = turn.label
        if label.unknown:
            words = " ".join(printed[label.start : label.end].split())
            message = f"“{words}” stands like a label and names no speaker; what follows it is credited to nobody."
            yield ReadingWarning("unknown_label", message, label.start)
