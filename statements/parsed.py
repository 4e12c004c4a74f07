"""What reading one document gives: its facts, its statements and its passages.

All offsets count Unicode code points in `ParsedDocument.text`, half open, so that
`text[span.start:span.end]` is the verbatim text.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

from statements.vocabulary import (
    Capacity,
    Certainty,
    DocumentType,
    Form,
    Issue,
    Standing,
    StatementKind,
    VoteChoice,
    VoteManner,
    VoteMatter,
    VoteTiming,
)


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int


def within(spans: Iterable[Span], start: int, end: int) -> tuple[Span, ...]:
    """What of the spans lies between two offsets, counted from `start`."""
    cut = (Span(max(span.start, start) - start, min(span.end, end) - start) for span in spans)
    return tuple(span for span in cut if span.start < span.end)


def standing_of(*, asserted: bool, certainty: Certainty) -> Standing:
    """Only what a source says was said, and what is surely credited, may be shown as said."""
    return Standing.SAID if asserted and certainty is Certainty.SURE else Standing.DOUBTFUL


@dataclass(frozen=True, slots=True)
class Officer:
    """The person on the cover who presides over a meeting; `country` is ISO 3166-1 alpha-3."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Meeting:
    """The sitting that a record reports. `start` is local time at `place`.

    `item` is the first item of the agenda that the record prints on its cover, in the language of the record.
    """

    body: str
    number: int | None = None
    resumption: int | None = None
    start: dt.datetime | None = None
    place: str | None = None
    president: Officer | None = None
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Speaker:
    """The person credited, as printed or as resolved from the record."""

    name: str
    person_id: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class ParsedStatement:
    """One uninterrupted contribution of one speaker.

    `label` is the printed label verbatim; `spans` are the speaker's words without label and
    without stage directions; `rule` names the rule that decided the attribution; `resolved` is
    false where somebody is named who could not be placed.

    In a report `spans` are the words that are credited, `cue_spans` and `source_spans` what credits
    them and to whom; `said_on` is the day on which the report says they were said, `related_meeting`
    the symbol of the record in which they may stand.

    An explanation of vote `explains` the votes with these ordinals, none where the record does not decide which.
    """

    ordinal: int
    kind: StatementKind
    label: str
    spans: tuple[Span, ...]
    capacity: Capacity
    rule: str
    speaker: Speaker | None = None
    country: str | None = None
    organization: str | None = None
    on_behalf_of: tuple[str, ...] = ()
    aligned_with: tuple[str, ...] = ()
    spoken_language: str | None = None
    vote_timing: VoteTiming | None = None
    form: Form | None = None
    cue_spans: tuple[Span, ...] = ()
    source_spans: tuple[Span, ...] = ()
    page: int | None = None
    resolved: bool = True
    asserted: bool = True
    certainty: Certainty = Certainty.SURE
    said_on: dt.date | None = None
    related_meeting: str | None = None
    explains: tuple[int, ...] = ()

    @property
    def standing(self) -> Standing:
        """Whether this may be shown as said."""
        return standing_of(asserted=self.asserted, certainty=self.certainty)


@dataclass(frozen=True, slots=True)
class ParsedPassage:
    """A citeable piece of one statement; `statement` is that statement's ordinal.

    None there means background: words of the document itself that are credited to nobody. The passage
    of a quotation is the sentence or sentences in which it stands, with source and cue.

    `page` is the printed page on which the passage begins, `paragraph` the number of the
    paragraph within its statement, in a report within the report, counted from 1.
    """

    id: str
    ordinal: int
    statement: int | None
    start: int
    end: int
    page: int | None
    paragraph: int
    language: str


@dataclass(frozen=True, slots=True)
class Position:
    """What one member did in a vote: the name as printed, on one line, and its country where the name is known.

    `note` is what the record tells beside, as that the delegation had intended to vote otherwise.
    """

    name: str
    country: str | None
    choice: VoteChoice
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """The printed numbers of votes; None where none is printed."""

    in_favour: int | None = None
    against: int | None = None
    abstaining: int | None = None


@dataclass(frozen=True, slots=True)
class VoteNote:
    """A printed note on what one member had `intended`; the vote stays as it was cast."""

    text: str
    name: str
    country: str | None
    intended: VoteChoice | None


@dataclass(frozen=True, slots=True)
class ParsedVote:
    """One decision that a record reports, by vote or without.

    `spans` are what the record prints of it: how it was taken, the lists, the result, notes. `draft` is the symbol
    of the draft, `resolution` that of the resolution or decision that it became, `title` the draft's as printed;
    `subject` is what was decided on in the record's own words, such as "Draft resolution II, as amended".
    `part` is the printed name of a paragraph that was voted on by itself. `adopted` is None where the record
    does not say; `result` are its words. `positions` are in printed order, none where nobody is listed.
    """

    ordinal: int
    spans: tuple[Span, ...]
    manner: VoteManner
    matter: VoteMatter
    adopted: bool | None
    draft: str | None = None
    resolution: str | None = None
    title: str | None = None
    subject: str | None = None
    part: str | None = None
    result: str | None = None
    tally: Tally | None = None
    positions: tuple[Position, ...] = ()
    notes: tuple[VoteNote, ...] = ()
    page: int | None = None


@dataclass(frozen=True, slots=True)
class ParsedReference:
    """A document that the text names, by symbol, number or meeting; `printed` is the text of the span.

    `symbol` is canonical (`statements.symbols.canonical`), None where a number is printed and nothing tells of which
    body it is. `statement` is the ordinal of the statement that it stands in, None on a cover or in a heading.
    """

    span: Span
    symbol: str | None
    printed: str
    statement: int | None


@dataclass(frozen=True, slots=True)
class ReadingWarning:
    """Something in a document that a reader should know; `start` is an offset where there is one."""

    code: str
    message: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class ParsedDocument:
    """One document, read. `identity` is what stays the same over revisions and installations.

    `publisher` and `authors` are who reports, as printed: the newspaper or agency and the byline. `job_number` is the
    printer's number on the cover ("18-43649"), `issue` what the cover says of the printing, `issued_on` the day of it.
    """

    identity: str
    type: DocumentType
    title: str
    language: str
    sha256: str
    text: str
    symbol: str | None = None
    date: dt.date | None = None
    url: str | None = None
    meeting: Meeting | None = None
    pages: int | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    statements: tuple[ParsedStatement, ...] = ()
    passages: tuple[ParsedPassage, ...] = ()
    votes: tuple[ParsedVote, ...] = ()
    references: tuple[ParsedReference, ...] = ()
    job_number: str | None = None
    issue: Issue | None = None
    issued_on: dt.date | None = None
    warnings: tuple[ReadingWarning, ...] = field(default=())
