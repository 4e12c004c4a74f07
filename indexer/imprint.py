"""What the printer put on a document: its job number, and whether and when it was issued again, or provisionally."""

import datetime as dt
import re

from indexer.formats.layout import SourceText
from indexer.printed_dates import find_dates
from indexer.records.record import Record
from statements.vocabulary import Issue

_COVER = 9_000
# "18-43649 (E)" and "*1843649*" on the cover; later pages print the number beside their own.
_ON_COVER = re.compile(r"(?m)(?:^|\s)(\d\d-\d{5})\s*\([A-Z]\)|\*(\d{7})\*|^[ \t]*(\d{7})\s*\([A-Z]\)")
_ON_PAGES = re.compile(r"(?m)^[ \t\f]*(?:\d{1,3}(?:/\d{1,3})?\s+)?(\d\d-\d{5})(?:\s+\d{1,3}(?:/\d{1,3})?)?[ \t\r]*$")
# On a line's end, in capitals until the eighties; summary records have it in their title.
_PROVISIONAL = re.compile(
    r"(?m)(?:^|[ \t])(?:Provisional|PROVISIONAL|Provisoire|PROVISOIRE|Предварительный(?:\s+отч[её]т)?|ПРЕДВАРИТЕЛЬНЫЙ"
    r"|临时(?:(?:逐字|简要)记录)?|مؤقت)[ \t\r]*$"
    r"|\b(?i:provisional\s+(?:summary|verbatim)\s+record|compte\s+rendu\s+(?:analytique|sténographique)\s+provisoire"
    r"|acta\s+(?:resumida|literal|taquigráfica)\s+provisional|предварительный\s+(?:краткий|стенографический)\s+отч[её]т)"
)
_REISSUED = re.compile(
    r"(?m)^\W{0,4}(?:Reissued\b|Second\s+reissue\b|Nouveau\s+tirage\b|Nueva\s+tirada\b|Publicado\s+nuevamente\b"
    r"|Переиздан\w+\b|由于技术原因|أعيد\s+(?:إصدار|طبع))"
)
_REVISION = re.compile(r"(?<=\d)/Rev\.\d+\Z")
_OF_MEETING = re.compile(r"/(?:PV|SR)\.\d")
# "Distr.: General", "Distr. générale", and the day in the next line; a note of a reissue ends with its day.
_DISTRIBUTED = re.compile(r"(?m)^[ \t]*Distr\.[^\n]{0,40}\n")
_NOTE, _NEXT_LINES = 240, 60
# Arabic prints both names of a month: "5 آذار/مارس 2010".
_FIRST_NAME = re.compile(r"(?<=\d )[\u0621-\u064a ]{2,14}/(?=[\u0621-\u064a])")


def job_number(source: SourceText) -> str | None:
    """The number as printed, without the mark of its language: "18-43649", or "1843649" where only bars tell it."""
    found = _ON_COVER.search(source.text, 0, _COVER)
    if found:
        return next(group for group in found.groups() if group)
    printed = _ON_PAGES.search("\n".join(source.heads)) or _ON_PAGES.search(source.text)
    return printed[1] if printed else None


def issue_of(source: SourceText, record: Record) -> Issue | None:
    """What stands before the first statement: an asterisk behind the symbol or a note tells of a reissue.

    A record of a meeting with "Rev." in its symbol is a revised one.
    """
    symbol, cover = record.symbol or "", _cover(source, record)
    if symbol != unrevised(symbol):
        return Issue.REVISED
    provisional = _PROVISIONAL.search(cover)
    if _REISSUED.search(cover) or (symbol and f"{symbol}*" in cover):
        return Issue.REISSUED_PROVISIONAL if provisional else Issue.REISSUED
    return Issue.PROVISIONAL if provisional else None


def issued_on(source: SourceText, record: Record) -> dt.date | None:
    """The day of a reissue, else that of distribution, where the cover prints one; never that of the meeting."""
    cover = _cover(source, record)
    for found, following in ((_REISSUED.search(cover), _NOTE), (_DISTRIBUTED.search(cover), _NEXT_LINES)):
        if found:
            note = _FIRST_NAME.sub("", cover[found.end() : found.end() + following].partition("\n\n")[0])
            day = next((printed.date for printed in find_dates(note) if printed.date), None)
            if day:
                return day
    return None


def unrevised(symbol: str) -> str:
    """The symbol of the record that a revised one takes the place of; of all other documents their own."""
    return _REVISION.sub("", symbol) if _OF_MEETING.search(symbol) else symbol


def _cover(source: SourceText, record: Record) -> str:
    first = min((span.start for s in record.statements for span in s.spans), default=_COVER)
    return source.text[: min(first, _COVER)]
