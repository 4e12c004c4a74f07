"""When and where the words of a report were said: the day, and the Council's meeting where it tells of one."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from indexer.attribution.quotations.quotation import Quotation
from indexer.attribution.sources.credit import SourceCredit
from indexer.records.news_article.council import MeetingMention, meeting_mentions
from indexer.records.news_article.days import said_on
from statements.parsed import Span

# Who speaks in the Council once a report has said that it tells of a meeting.
_DELEGATE = re.compile(
    r"(?i)\b(?:ambassador|envoy|representative|delegate|permanent|chargé|under-secretary|coordinator)\b"
)
# Where else people speak: what is said there is in no record of the Council.
_ELSEWHERE = re.compile(
    r"(?i)\b(?:reporters|journalists|interview|press conference|news conference|briefing for the press|stakeout|"
    r"tweet\w*|twitter|telegram|facebook|phone call|telephone|in a (?:written )?statement|letter|on state television)\b"
)
# Paragraphs over which a meeting named once is still what the report tells of.
_REACH = 8


class Occasion(NamedTuple):
    """The day of a saying and the symbol of the record in which it may stand."""

    said_on: dt.date | None = None
    related_meeting: str | None = None


@dataclass(frozen=True, slots=True)
class _Saying:
    """A quotation with the sentence that credits it, and that sentence's paragraph."""

    quotation: Quotation
    credit: SourceCredit
    sentence: Span
    paragraph: int

    @property
    def cue(self) -> int:
        return _anchor(self.quotation)

    def is_said_by(self, other: SourceCredit) -> bool:
        mine, theirs = self.credit.speaker, other.speaker
        return bool(mine and theirs and mine.name == theirs.name)


def occasions(
    text: str,
    sentences: Sequence[Span],
    paragraphs: Sequence[Span],
    said: Sequence[tuple[Quotation, SourceCredit]],
    on: dt.date | None,
    language: str,
) -> list[Occasion]:
    """One a quotation, in order; `on` is the report's day, `sentences` and `paragraphs` are its own, in order."""
    sayings = [_placed(sentences, paragraphs, quotation, credit) for quotation, credit in said]
    content = [span for quotation, _ in said for span in quotation.content]
    mentions = [m for m in meeting_mentions(text, list(sentences), on) if not _overlaps(m, content)]
    found: list[Occasion] = []
    told_there: dict[int, list[SourceCredit]] = {}
    for saying in sayings:
        own = said_on(text, saying.sentence, saying.quotation.content, saying.cue, on, language)
        mention = _meeting_of(text, saying, mentions, own, paragraphs, told_there)
        if mention is None:
            found.append(Occasion(own))
            continue
        told_there.setdefault(mention.start, []).append(saying.credit)
        found.append(Occasion(own or mention.day, mention.symbol))
    return found


def _placed(
    sentences: Sequence[Span], paragraphs: Sequence[Span], quotation: Quotation, credit: SourceCredit
) -> _Saying:
    at = _anchor(quotation)
    number = bisect_right(sentences, at, key=lambda span: span.start) - 1
    sentence = sentences[number] if number >= 0 else Span(at, at)
    return _Saying(quotation, credit, sentence, _paragraph_at(paragraphs, at))


def _anchor(quotation: Quotation) -> int:
    spans = quotation.cue or quotation.source or quotation.content
    return spans[0].start


def _paragraph_at(paragraphs: Sequence[Span], offset: int) -> int:
    return bisect_right(paragraphs, offset, key=lambda span: span.start) - 1


def _overlaps(mention: MeetingMention, spans: Sequence[Span]) -> bool:
    return any(span.start < mention.end and mention.start < span.end for span in spans)


def _meeting_of(
    text: str,
    saying: _Saying,
    mentions: Sequence[MeetingMention],
    own: dt.date | None,
    paragraphs: Sequence[Span],
    told_there: dict[int, list[SourceCredit]],
) -> MeetingMention | None:
    """The meeting named in the saying's own sentence, else the last one before it that it goes on from."""
    before = [m for m in mentions if m.start < saying.sentence.end]
    here = [m for m in before if m.start >= saying.sentence.start]
    if here:
        return _with_day(here[-1], mentions)
    known = [m for m in before if m.symbol]
    if not known:
        return None
    mention = known[-1]
    goes_on = any(saying.is_said_by(credit) for credit in told_there.get(mention.start, ())) or _is_delegate(
        text, saying
    )
    near = saying.paragraph - _paragraph_at(paragraphs, mention.start) <= _REACH
    elsewhere = _ELSEWHERE.search(text, *saying.sentence) or (own is not None and own != mention.day)
    return mention if goes_on and near and not elsewhere else None


def _with_day(mention: MeetingMention, mentions: Sequence[MeetingMention]) -> MeetingMention:
    """A mention without a day ("told the Council") is of the one meeting that the report tells of, if it is one."""
    if mention.day is not None:
        return mention
    meetings = {m.symbol: m for m in mentions if m.symbol}
    return meetings.popitem()[1] if len(meetings) == 1 else mention


def _is_delegate(text: str, saying: _Saying) -> bool:
    role = saying.credit.speaker.role if saying.credit.speaker else None
    printed = " ".join(text[start:end] for start, end in saying.quotation.source)
    return bool(_DELEGATE.search(role or "") or _DELEGATE.search(printed))
