"""Printed turns: a label, the words under it, and the events that stand between them."""

import re
from dataclasses import dataclass, field

from indexer.attribution.label import Label
from indexer.records.verbatim_record.directions import Direction
from indexer.records.verbatim_record.events import Event, EventKind
from statements.parsed import Span

_BETWEEN = "\n\n"


@dataclass(slots=True)
class Turn:
    """One label with its words; `before` are the events since the words of the turn before it ended.

    `during` are the events inside the turn, those after its last word excluded.
    """

    label: Label
    spans: list[Span] = field(default_factory=list)
    before: list[Event] = field(default_factory=list)
    during: list[Event] = field(default_factory=list)


def read_turns(text: str, events: list[Event], closed: re.Pattern[str]) -> tuple[list[Turn], list[Event]]:
    """The turns in order, and the events after the last word; what stands before the first label is no turn.

    `closed` finds in a direction that the meeting is over.
    """
    turns: list[Turn] = []
    waiting: list[Event] = []
    last = 0
    end = _end_of_meeting(text, events, closed)
    for event in events:
        if turns:
            _take_words(text, turns[-1], Span(last, event.start), waiting, end)
        if event.label:
            turns.append(Turn(event.label, before=waiting))
            waiting = []
        else:
            waiting.append(event)
        last = event.end
    if turns:
        _take_words(text, turns[-1], Span(last, len(text)), waiting, end)
    return turns, waiting


def _take_words(text: str, turn: Turn, gap: Span, waiting: list[Event], end: int) -> None:
    """Gives the words of a gap to the turn; events that waited are then known to stand inside it."""
    span = trimmed(text, Span(gap.start, min(gap.end, end)))
    if span.start >= span.end or not any(letter.isalnum() for letter in text[span.start : span.end]):
        return
    turn.during += waiting
    waiting.clear()
    turn.spans.append(span)


def _end_of_meeting(text: str, events: list[Event], closed: re.Pattern[str]) -> int:
    """Where the closing line begins: what follows it without another label is annex or page, not speech."""
    for event in reversed(events):
        if event.kind is EventKind.LABEL:
            break
        if event.direction is Direction.SITTING and closed.search(text, event.start, event.end):
            return event.start
    return len(text)


def trimmed(text: str, span: Span) -> Span:
    """The span without blanks at its ends."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def words_of(text: str, spans: list[Span]) -> str:
    """The words of several spans, a blank line between them."""
    return _BETWEEN.join(text[start:end] for start, end in spans)


def part_of_spans(text: str, spans: list[Span], start: int, end: int) -> tuple[Span, ...]:
    """The spans of a part of what `words_of` gives; `start` and `end` are offsets in those words."""
    found = []
    at = 0
    for span in spans:
        first, last = max(start, at), min(end, at + span.end - span.start)
        if first < last:
            part = trimmed(text, Span(span.start + first - at, span.start + last - at))
            if part.start < part.end:
                found.append(part)
        at += span.end - span.start + len(_BETWEEN)
    return tuple(found)
