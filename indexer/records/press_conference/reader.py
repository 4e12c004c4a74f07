"""Reads the transcript of one press conference or briefing: its head, its turns, its questions and answers."""

import re

from indexer.formats.layout import SourceText
from indexer.languages import language_of
from indexer.records.press_conference.assembly import statements_of
from indexer.records.press_conference.directions import end_mark
from indexer.records.press_conference.head import Head, read_head
from indexer.records.press_conference.turns import Part, Turn, find_turns, possible_labels
from indexer.records.record import Hints, Record
from statements.countries import name_of
from statements.errors import UnreadableDocument
from statements.parsed import ParsedStatement, ReadingWarning
from statements.vocabulary import DocumentType, StatementKind

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_SURE = 300  # letters; below, a page's word for its language is worth more than a guess


def read_press_conference(source: SourceText, hints: Hints) -> Record:
    """The facts of a transcript and its statements: speeches, questions, answers, words of whoever leads.

    Whoever asks is credited as printed, nobody where the label names nobody. Raises UnreadableDocument
    (`no_speakers`) where no label of a speaker is found.
    """
    head, turns = read_turns(source, hints)
    if not turns:
        raise UnreadableDocument(
            f"{hints.file_name}: no line of this transcript begins with the label of somebody who asks or answers.",
            "If it is one speech or statement, add it with --type speech.",
            code="no_speakers",
        )
    statements = statements_of(source, head, turns)
    return Record(
        type=DocumentType.PRESS_CONFERENCE,
        title=hints.title or head.title or _ENDING.sub("", hints.file_name),
        language=hints.language or _language(source, turns),
        statements=statements,
        date=head.date,
        url=hints.url or source.facts.url,
        publisher=source.facts.publisher,
        warnings=tuple(_warnings(head, statements)),
    )


def read_turns(source: SourceText, hints: Hints) -> tuple[Head, tuple[Turn, ...]]:
    """The head and the labelled turns; no turns for a text that is no transcript."""
    end = end_mark(source.text, _begins(source)) or len(source.text)
    head = read_head(source, hints, _begins(source))
    turns = find_turns(source, head.principals, end)
    if turns and turns[0].label.start != _begins(source):
        people = head.principals.people
        head = read_head(source, hints, turns[0].label.start)
        for person in people:
            if not head.principals.find(person.name):
                head.principals.people.append(person)
    named = {turn.label.key: turn.label for turn in turns if turn.part is Part.ANSWERS and turn.label.role is None}
    if len(named) == 1:
        label = next(iter(named.values()))
        head.principals.take_only(label.name, label.printed)
    return head, turns


def _begins(source: SourceText) -> int:
    """Where the first words stand that may be a label and name nobody, or somebody by post."""
    labels = (label for label, whole in possible_labels(source, len(source.text)) if whole)
    return next((label.start for label in labels if label.role or label.titled), len(source.text))


def _language(source: SourceText, turns: tuple[Turn, ...]) -> str:
    words = source.text[turns[0].label.end :]
    told = language_of(words)
    few = sum(c.isalpha() for c in words[: 2 * _SURE]) < _SURE
    return (source.facts.language or told) if few or told == "und" else told


def _warnings(head: Head, statements: tuple[ParsedStatement, ...]) -> list[ReadingWarning]:
    warnings = []
    if head.date is None:
        message = "The transcript has no date; it is left open. Give it with --date YYYY-MM-DD."
        warnings.append(ReadingWarning("no_date", message))
    if head.told_by_place and head.issuer.country:
        message = (
            f"Only the place tells that this is a briefing of {name_of(head.issuer.country)}. "
            "Give the address of the transcript with --url, or its publisher with --source."
        )
        warnings.append(ReadingWarning("issuer_by_place", message))
    answers = [s for s in statements if s.kind in {StatementKind.ANSWER, StatementKind.SPEECH}]
    open_one = next((s for s in answers if not s.resolved), None)
    if open_one:
        message = (
            f"Nothing says for which country or body “{open_one.label}” speaks; it is left open. "
            "Give the address of the transcript with --url, or its publisher with --source."
        )
        warnings.append(ReadingWarning("speaker_not_placed", message, open_one.spans[0].start))
    return warnings
