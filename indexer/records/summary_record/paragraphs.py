"""The paragraphs of a summary record: numbered ones, headings, directions, lists of votes."""

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import NamedTuple

from indexer.formats.layout import SourceText
from indexer.records.verbatim_record.headings import may_be_title
from indexer.records.verbatim_record.record_words import RecordWords
from indexer.records.verbatim_record.turns import trimmed
from indexer.records.verbatim_record.typography import Typography
from statements.parsed import Span

_NUMBER = re.compile(r"(?P<number>\d{1,3})\s?\.\s+(?=\S)")
_MOSTLY = 0.8
_FIRST_WORDS = 12
_SKIPPED = 2  # numbers that a text layer may have lost


class Part(StrEnum):
    """What a paragraph is."""

    TEXT = "text"
    HEADING = "heading"
    DIRECTION = "direction"
    VOTES = "votes"


class Paragraph(NamedTuple):
    """One paragraph without its number; `number` is None where none is printed, `bold` where its first words are."""

    start: int
    end: int
    part: Part
    number: int | None
    bold: bool


def read_paragraphs(source: SourceText, words: RecordWords) -> Iterator[Paragraph]:
    """The paragraphs below the cover, which ends where the first numbered one or the first direction begins."""
    typography = Typography(source)
    notes = list(words.disclaimer.spans(source.text))
    last, below = 0, False
    in_votes = False
    for start, end in _blocks(source):
        if any(note.start <= start < note.end for note in notes):
            continue
        numbered = _NUMBER.match(source.text, start, end)
        number = int(numbered["number"]) if numbered else None
        if number is not None and not last < number <= last + 1 + _SKIPPED * (last > 0):
            number = None
        first = numbered.end() if numbered and number is not None else start
        part = _part(source, words, typography, Span(first, end), numbered=number is not None, in_votes=in_votes)
        below = below or number is not None or part is Part.DIRECTION
        in_votes = part is Part.VOTES
        if below:
            yield Paragraph(first, end, part, number, _is_bold(typography, first, end))
        last = number or last


def _blocks(source: SourceText) -> Iterator[Span]:
    for paragraph in source.paragraphs:
        span = trimmed(source.text, Span(paragraph.start, paragraph.end))
        if span.start < span.end:
            yield span


def _part(
    source: SourceText, words: RecordWords, typography: Typography, span: Span, *, numbered: bool, in_votes: bool
) -> Part:
    start, end = span
    found = words.directions.at(source.text, start, end)
    if found and not source.text[found[0] : end].strip(" .\n"):
        return Part.DIRECTION
    if typography.tells_italic and typography.italic(start, end) >= _MOSTLY:
        return Part.DIRECTION if source.text[end - 1] in ".])" else Part.HEADING
    if numbered:
        return Part.TEXT
    if words.votes.heading_at(source.text, start):
        return Part.VOTES
    printed = source.text[start:end]
    if in_votes and words.votes.is_country_list(printed):
        return Part.VOTES
    bold = typography.tells_bold and typography.bold(start, end) >= _MOSTLY
    return Part.HEADING if bold or may_be_title(printed) else Part.TEXT


def _is_bold(typography: Typography, start: int, end: int) -> bool:
    """Whether the first words are bold and the others are not, as where a speaker is named."""
    first = min(start + _FIRST_WORDS, end)
    return typography.tells_bold and typography.bold(start, first) >= _MOSTLY > typography.bold(start, end)
