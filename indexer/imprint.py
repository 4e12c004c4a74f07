"""What the printer put on a document: its job number, and whether the cover calls it provisional or reissued."""

import re

from indexer.formats.layout import SourceText
from indexer.records.record import Record
from statements.vocabulary import Issue

_COVER = 9_000
# "18-43649 (E)" and "*1843649*" on the cover; later pages print the number beside their own.
_ON_COVER = re.compile(r"(?m)(?:^|\s)(\d\d-\d{5})\s*\([A-Z]\)|\*(\d{7})\*|^[ \t]*(\d{7})\s*\([A-Z]\)")
_ON_PAGES = re.compile(r"(?m)^[ \t\f]*(?:\d{1,3}(?:/\d{1,3})?\s+)?(\d\d-\d{5})(?:\s+\d{1,3}(?:/\d{1,3})?)?[ \t\r]*$")
_PROVISIONAL = re.compile(
    r"(?m)(?:^|[ \t])(?:Provisional|Provisoire|Предварительный(?:\s+отч[её]т)?|临时(?:逐字记录)?|مؤقت)[ \t\r]*$"
)
_REISSUED = re.compile(
    r"(?m)^\W{0,4}(?:Reissued\b|Nouveau\s+tirage\b|Nueva\s+tirada\b|Publicado\s+nuevamente\b|Переиздан\w+\b"
    r"|由于技术原因|أعيد\s+(?:إصدار|طبع))"
)


def job_number(source: SourceText) -> str | None:
    """The number as printed, without the mark of its language: "18-43649", or "1843649" where only bars tell it."""
    found = _ON_COVER.search(source.text, 0, _COVER)
    if found:
        return next(group for group in found.groups() if group)
    printed = _ON_PAGES.search("\n".join(source.heads)) or _ON_PAGES.search(source.text)
    return printed[1] if printed else None


def issue_of(source: SourceText, record: Record) -> Issue | None:
    """What stands before the first statement: an asterisk behind the symbol or a note tells of a reissue."""
    first = min((span.start for s in record.statements for span in s.spans), default=_COVER)
    cover = source.text[: min(first, _COVER)]
    if _REISSUED.search(cover) or (record.symbol and f"{record.symbol}*" in cover):
        return Issue.REISSUED
    return Issue.PROVISIONAL if _PROVISIONAL.search(cover) else None
