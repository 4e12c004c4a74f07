"""Statements annexed to a letter, as the Security Council issued those of its video-teleconferences.

The letter tells of the meeting, and each annex is one statement, whose heading names the speaker with the post. Such
a document has no labels, no President's words and no marks of the language spoken.
"""

import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from indexer.attribution.affiliation import Affiliation, post
from indexer.attribution.honorifics import ENGLISH
from indexer.attribution.on_behalf import aligned_with, on_behalf_of
from indexer.formats.layout import SourceText
from indexer.records.record import Hints, Record
from indexer.records.verbatim_record.languages.english.cover import COVER
from indexer.records.verbatim_record.meeting_time import read_meeting_time
from indexer.records.verbatim_record.turns import trimmed
from statements.organizations import preferred_name
from statements.parsed import Meeting, ParsedStatement, ReadingWarning, Span, Speaker
from statements.symbols import find_symbols
from statements.vocabulary import Capacity, DocumentType, StatementKind

_LETTER = re.compile(
    r"(?im)^[ \t]*(?:Identical\s+)?Letters?\s+dated\s+(?P<date>\d{1,2}\s+[A-Z][a-z]+\s+\d{4})\s+from\s+the\s+President"
)
_ANNEX = re.compile(
    r"(?m)^[ \t]*(?:Annex|Enclosure)(?:\s+(?:[IVXLC]+|\d{1,3}))?[ \t]*\.?[ \t]*\r?\n\s*"
    r"(?P<heading>(?P<what>(?:Joint\s+)?Statement|Briefing|Remarks|Intervention)\s+(?:by|of|made\s+by|delivered\s+by)\s+"
    r"(?P<who>[^\n]+(?:\n(?!\s*\n)[^\n]+){0,3}))"
)
_MEETING = re.compile(
    r"\b(?:video-?tele-?conference|VTC|meeting|debate)\b[^.]{0,400}?\b(?:on|held\s+on|convened\s+on)\s+(?:[A-Z][a-z]+day,?\s+)?"
    r"(?P<date>\d{1,2}\s+[A-Z][a-z]+\s+\d{4})",
    re.DOTALL,
)
_ORIGINAL = re.compile(r"\s*[\[(]Original:\s*[^\])]{3,80}[\])]", re.IGNORECASE)
_MISSION = re.compile(
    r"\A(?:the\s+)?(?:Permanent\s+(?:Observer\s+)?Mission|delegation|Government)\s+of\s+(?P<country>.+?)(?:\s+to\s+the\s+.+)?\Z",
    re.IGNORECASE,
)
_NAME = re.compile(r"\A[^\W\d_a-z][\w.'’-]*(?:\s+(?:[^\W\d_a-z][\w.'’-]*|[a-z]{1,3}|al-\w+)){1,6}\Z")
_COVER = 6_000


class Annex(NamedTuple):
    """One annexed statement: its heading, who is named in it, and where its words stand."""

    heading: Span
    briefing: bool
    who: str
    words: Span


def is_compilation(source: SourceText) -> bool:
    """Whether the text is a letter of the President with statements as its annexes."""
    letter = _LETTER.search(source.text[:_COVER])
    # A record of a meeting may have such a letter on its agenda.
    return bool(letter and "/PV." not in source.text[: letter.start()] and _ANNEX.search(source.text, letter.end()))


def read_compilation(source: SourceText, hints: Hints) -> Record:
    """The annexed statements of a letter; the date is that of the meeting where the letter tells it."""
    text = source.text
    annexes = list(_annexes(text))
    letter = text[: annexes[0].heading.start]
    date = hints.date or _date(letter)
    symbols = find_symbols(letter[:_COVER])
    body = preferred_name("Security Council") if "Security Council" in letter else None
    symbol = symbols[0][2].text if symbols else None
    return Record(
        type=DocumentType.VERBATIM_RECORD,
        title=hints.title or f"{body or 'Statements'}, statements annexed to {symbol or 'a letter'}",
        language=hints.language or "en",
        statements=tuple(_statement(source, ordinal, annex, date) for ordinal, annex in enumerate(annexes)),
        symbol=symbol,
        date=date,
        url=hints.url,
        meeting=Meeting(body) if body else None,
        warnings=() if date else (ReadingWarning("no_date", "The letter tells no date of the meeting."),),
    )


def _annexes(text: str) -> Iterator[Annex]:
    found = list(_ANNEX.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=True):
        original = _ORIGINAL.match(text, match.end())
        words = trimmed(text, Span(original.end() if original else match.end(), end))
        who = " ".join(_ORIGINAL.sub("", match["who"]).split())
        if words.start < words.end:
            yield Annex(Span(*match.span("heading")), match["what"] == "Briefing", who, words)


def _date(letter: str) -> dt.date | None:
    dated = _LETTER.search(letter)
    met = _MEETING.search(letter, dated.end()) if dated else None
    for match in (met, dated):
        when = read_meeting_time(match["date"], COVER.time) if match else None
        if when:
            return when.date
    return None


def _statement(source: SourceText, ordinal: int, annex: Annex, date: dt.date | None) -> ParsedStatement:
    name, where = _speaker(annex.who, date)
    said = source.text[annex.words.start : annex.words.end]
    capacity = Capacity.PERSONAL
    if where.country:
        capacity = Capacity.NATIONAL
    elif where.organization:
        capacity = Capacity.BRIEFER if annex.briefing else Capacity.ORGANIZATION
    groups = () if annex.briefing else on_behalf_of(said, where.country)
    return ParsedStatement(
        ordinal=ordinal,
        kind=StatementKind.SPEECH,
        label=source.text[annex.heading.start : annex.heading.end],
        spans=(annex.words,),
        capacity=Capacity.GROUP if groups else capacity,
        rule="annex-heading",
        speaker=Speaker(name, role=where.role) if name else None,
        country=where.country,
        organization=where.organization,
        on_behalf_of=groups,
        aligned_with=aligned_with(said),
        page=next((page.number for page in reversed(source.pages) if page.start <= annex.heading.start), None),
        resolved=where.known,
    )


def _speaker(who: str, date: dt.date | None) -> tuple[str | None, Affiliation]:
    """Name and post of "the Permanent Representative of Kestria, Piers Arkelis", in either order."""
    mission = _MISSION.match(who)
    if mission:
        return None, post(f"Permanent Mission of {mission['country']}", date)
    first, _, rest = who.partition(", ")
    if ENGLISH.end(first, 0) and rest:
        return first, post(rest, date)
    before, _, last = who.rpartition(", ")
    if before and (_NAME.match(last) or ENGLISH.end(last, 0)):
        return last, post(before.removeprefix("the "), date)
    where = post(who.removeprefix("the "), date)
    return (None, where) if where.known else (who, where)
