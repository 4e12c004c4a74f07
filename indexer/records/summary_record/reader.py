"""Reads one summary record: cover, numbered paragraphs, statements told in the third person."""

from indexer.formats.layout import SourceText
from indexer.records.record import Hints, Record
from indexer.records.summary_record.assembly import Assembly
from indexer.records.summary_record.paragraphs import read_paragraphs
from indexer.records.verbatim_record.cover import read_cover
from indexer.records.verbatim_record.languages import words_of
from indexer.records.verbatim_record.languages_of_record import language_of_record
from indexer.records.verbatim_record.reader import cover_warnings, meeting_of, unknown_chair
from indexer.records.verbatim_record.speakers import Speakers
from statements.errors import UnreadableDocument, UnsupportedDocument
from statements.languages import name_of
from statements.vocabulary import DocumentType


def read_summary_record(source: SourceText, hints: Hints) -> Record:
    """The facts of a summary record and what it reports of each speaker; every statement's form is indirect.

    The span of a statement holds the speaker's name: without its subject, reported speech is no sentence. Raises
    UnsupportedDocument for a record in another language than English, UnreadableDocument where nobody speaks.
    """
    language = language_of_record(source, hints.file_name)
    if language != "en":
        raise UnsupportedDocument(
            f"{hints.file_name}: this summary record is printed in {name_of(language)}; only English ones are read.",
            "Add the English version of the same record, which carries the same symbol.",
        )
    words = words_of(language)
    paragraphs = list(read_paragraphs(source, words))
    cover = read_cover(source, paragraphs[0].start if paragraphs else len(source.text), words.cover)
    date = hints.date or (cover.when.date if cover.when else None)
    statements = Assembly(source, Speakers(cover, date, words)).statements(paragraphs)
    if not statements:
        raise UnreadableDocument(
            f"{hints.file_name}: no numbered paragraph of this summary record begins with a speaker.",
            "If it is one speech or statement, add it with --type speech.",
            code="no_speakers",
        )
    return Record(
        type=DocumentType.SUMMARY_RECORD,
        title=hints.title or cover.title,
        language=hints.language or language,
        statements=statements,
        symbol=cover.symbol,
        date=date,
        url=hints.url,
        meeting=meeting_of(cover),
        warnings=(*cover_warnings(cover, hints), *unknown_chair(statements)),
    )
