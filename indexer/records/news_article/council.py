"""Which meeting of the Security Council a report tells of: the record in which its quotations may stand."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.records.news_article.days import day_mentions
from statements.council_meetings import CouncilMeeting, meetings_on
from statements.parsed import Span

_MEMBERS = r"(?:(?:\d\d|fifteen)-(?:member|nation)\s)?"
_PREFIX = rf"{_MEMBERS}(?:(?:UN|U\.N\.|United\sNations)(?:['’]s)?\s)?{_MEMBERS}"
_NAME = rf"{_PREFIX}(?:Security\sCouncil|UNSC)|Council"
_KIND = r"(?:emergency|special|urgent|open|public|high-level|ministerial|monthly|regular|virtual)\s"
_MEETING = rf"(?:{_KIND}){{0,2}}(?:meeting|session|debate|briefing|hearing|vote)"
_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_AT = r"(?i:at|during|in|after|following|before|opened|called|chaired|attended|addressed|addressing)"
_TELLS = r"(?i:told|tells|telling|addressed|addresses|addressing|briefed|briefs|briefing|informed|warned|urged)"
_SPEAKS = r"(?i:speaking|spoke|said|remarks|speech|statement|address|briefing)"
_REPORT = re.compile(
    rf"""\b(?:
      {_AT}\s(?:a|an|the|its|{_WEEKDAY}(?:['’]s)?)\s(?:[a-z]\w*\s)?(?:{_KIND}){{0,2}}(?P<a>{_NAME})\s{_MEETING}
    | (?i:at|during|in)\s(?:a|an|the)\s{_MEETING}\sof\sthe\s(?P<b>{_NAME})
    | {_TELLS}\s(?:the\s|members\sof\sthe\s)?(?P<c>{_NAME})\b
    | {_SPEAKS}\s(?:\w+\s){{0,3}}?(?:to|before|at|in)\s(?:the\s)?(?P<d>{_NAME})\b
    | (?P<e>{_NAME})\s{_MEETING}\s(?:on|about|held|convened|called|heard)
    | (?P<f>{_NAME})\s(?:met|convened|held|heard)\b
    )""",
    re.VERBOSE,
)
# Others have security councils too: "National Security Council", "Kestria's Security Council", "Human Rights Council".
_OTHERS = re.compile(
    rf"(?:\b(?!(?:UN|United|Nations|The|A|An|At|In|During|{_WEEKDAY}(?:['’]s)?)\s)[A-Z][\w.\-]*(?:['’]s)?|(?<!day)['’]s|\band)\s$"
)
_NAMED = re.compile(r"(?:UN|U\.N\.|United\sNations)(?:['’]s)?\sSecurity\sCouncil|\bUNSC\b|\bSecurity\sCouncil\b")
# What is said there is in no record.
_OFF_RECORD = re.compile(r"(?i)closed[- ]door|behind closed doors|closed consultations|consultations|arria|informal")
_WORD = re.compile(r"[^\W\d_]{4,}")
_COMMON = frozenset({
    "situation", "concerning", "question", "report", "reports", "letter", "dated", "from", "permanent",
    "representative", "united", "nations", "addressed", "president", "security", "council", "international",
    "peace", "maintenance", "threats", "secretary", "general", "with", "this", "relation", "including",
    "between", "middle", "east", "against", "acts", "caused",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class MeetingMention:
    """Where a report says that it tells of a meeting; `symbol` is None where the day has none, or too many."""

    start: int
    end: int
    day: dt.date | None
    symbol: str | None


def meeting_mentions(text: str, sentences: list[Span], on: dt.date | None) -> Iterator[MeetingMention]:
    """Every mention of a public meeting of the Council, with the day that its sentence gives."""
    named = _named_at(text)
    for sentence in sentences:
        for match in _REPORT.finditer(text, sentence.start, sentence.end):
            place, end = next(match.span(name) for name in "abcdef" if match[name])
            if end <= named or _OTHERS.search(text[max(sentence.start, place - 40) : place]):
                continue
            if _OFF_RECORD.search(text, sentence.start, sentence.end):
                continue
            day = _day(text, sentence, match, on)
            yield MeetingMention(*match.span(), day, _symbol(text, sentence, day) if day else None)


def _named_at(text: str) -> int:
    """Where the report first names the Security Council: "the Council" before that is another one."""
    found = _NAMED.search(text)
    return found.start() if found else len(text)


def _day(text: str, sentence: Span, match: re.Match[str], on: dt.date | None) -> dt.date | None:
    mentions = day_mentions(text, sentence.start, sentence.end, on)
    near = min(mentions, key=lambda m: min(abs(m.start - match.end()), abs(m.end - match.start())), default=None)
    return near.day if near else None


def _symbol(text: str, sentence: Span, day: dt.date) -> str | None:
    """The symbol of the day's one meeting; of several, that whose agenda item alone shares a word with the report."""
    meetings = meetings_on(day)
    if len(meetings) < 2:
        return meetings[0].symbol if meetings else None
    return _decided(meetings, text[sentence.start : sentence.end]) or _decided(meetings, text)


def _decided(meetings: tuple[CouncilMeeting, ...], words: str) -> str | None:
    said = _words(words)
    fitting = [meeting for meeting in meetings if _words(meeting.topic) & said]
    return fitting[0].symbol if len(fitting) == 1 else None


def _words(text: str) -> set[str]:
    return {word.casefold() for word in _WORD.findall(text)} - _COMMON
