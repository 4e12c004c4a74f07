"""A corrigendum of a meeting's record: a document of its own, which lists corrections and holds no speeches."""

import re

from indexer.formats.layout import SourceText
from indexer.records.record import Hints, Record
from indexer.records.verbatim_record.cover import read_cover
from indexer.records.verbatim_record.languages import words_of
from indexer.records.verbatim_record.languages_of_record import language_of_record
from indexer.records.verbatim_record.reader import cover_warnings, meeting_of
from statements.symbols import Symbol, find_symbols
from statements.vocabulary import DocumentType

_COVER = 2_000
_HEADING = re.compile(
    r"(?im)^[ \t]*(?:corrigend(?:um|a)|rectificatif|correcci(?:ón|ones)|исправлени[ея]|更正|تصويب(?:ات)?)\b[^\n]{0,40}$"
)
_RECORDS = {"PV": DocumentType.VERBATIM_RECORD, "SR": DocumentType.SUMMARY_RECORD}


def read_corrigendum(source: SourceText, hints: Hints) -> Record | None:
    """The facts of a corrigendum, which are those of the meeting; None for any other text."""
    symbol = _symbol(source.text)
    if symbol is None or not _HEADING.search(source.text, 0, _COVER):
        return None
    language = language_of_record(source, hints.file_name)
    cover = read_cover(source, len(source.text), words_of(language).cover)
    number = symbol.modifications[-1].removeprefix("Corr.")
    return Record(
        type=_RECORDS[symbol.type or "PV"],
        title=hints.title or f"{cover.title} (corrigendum {number})",
        language=hints.language or language,
        statements=(),
        symbol=symbol.canonical,
        date=hints.date or (cover.when.date if cover.when else None),
        url=hints.url,
        meeting=meeting_of(cover),
        warnings=cover_warnings(cover, hints),
    )


def _symbol(text: str) -> Symbol | None:
    """The first symbol of a record on the cover, if it is a corrigendum's: a record may have one on its agenda."""
    records = (symbol for _, _, symbol in find_symbols(text[:_COVER]) if symbol.type in _RECORDS)
    first = next(records, None)
    return first if first and first.modifications[-1:] and first.modifications[-1].startswith("Corr.") else None
