"""Which grammar reads which type of document."""

import re
from collections.abc import Callable

from indexer.formats.layout import SourceText
from indexer.records.corrigendum import read_corrigendum
from indexer.records.joint_statement import looks_like_joint_statement, read_joint_statement
from indexer.records.meetings_coverage.recognition import looks_like_meetings_coverage
from indexer.records.ministry_statement import looks_like_statement, read_statement
from indexer.records.press_conference import looks_like_press_conference, read_press_conference
from indexer.records.press_report import looks_like_press_report
from indexer.records.record import Hints, Record
from indexer.records.speech import debate_name
from indexer.records.summary_record import read_summary_record
from indexer.records.un_press_release import read_un_press_release
from indexer.records.verbatim_record import looks_like_verbatim_record, read_verbatim_record
from statements.vocabulary import DocumentType


def _read_news_article(source: SourceText, hints: Hints) -> Record:
    # On first use: tables of names and verbs, which reading of other documents need not wait for.
    from indexer.records.news_article import read_news_article  # noqa: PLC0415 - see above

    return read_news_article(source, hints)


def _read_meetings_coverage(source: SourceText, hints: Hints) -> Record:
    from indexer.records.meetings_coverage.reader import read_meetings_coverage  # noqa: PLC0415 - see above

    return read_meetings_coverage(source, hints)


GRAMMARS: dict[DocumentType, Callable[[SourceText, Hints], Record]] = {
    DocumentType.VERBATIM_RECORD: read_verbatim_record,
    DocumentType.SUMMARY_RECORD: read_summary_record,
    DocumentType.SPEECH: read_statement,
    DocumentType.MINISTRY_STATEMENT: read_statement,
    DocumentType.NEWS_ARTICLE: _read_news_article,
    DocumentType.MEETINGS_COVERAGE: _read_meetings_coverage,
    DocumentType.JOINT_STATEMENT: read_joint_statement,
    DocumentType.PRESS_CONFERENCE: read_press_conference,
}
# Above this a text is taken for a record or a report; a speech that quotes one stays below.
LIKELY = 0.5
# A summary record tells in the third person what many said: as one speech it would be put in nobody's mouth.
_SUMMARY = re.compile(r"(?m)^[^\n]{0,60}?(?<![\w/(])[A-Z]{1,6}(?:/[\w.\-]+){0,5}/SR\.\s?\d+[^\n.,;]{0,20}$")
_COVER = 2_000


def _looks_like_transcript(source: SourceText, hints: Hints) -> float:
    # An item of a content API says itself what it is.
    return 0.0 if source.item else looks_like_press_conference(source, hints)


# In this order: a record that quotes a joint statement is a record, a transcript in which one is read a transcript.
_RECOGNISERS: tuple[tuple[DocumentType, Callable[[SourceText, Hints], float]], ...] = (
    (DocumentType.VERBATIM_RECORD, looks_like_verbatim_record),
    (DocumentType.MEETINGS_COVERAGE, looks_like_meetings_coverage),
    (DocumentType.PRESS_CONFERENCE, _looks_like_transcript),
    (DocumentType.JOINT_STATEMENT, looks_like_joint_statement),
    # Or a speech: one grammar reads both, and tells which it is.
    (DocumentType.MINISTRY_STATEMENT, looks_like_statement),
    (DocumentType.NEWS_ARTICLE, looks_like_press_report),
)

# What a corrigendum may be said to be, and what a press release of the United Nations may be taken for, or said to be.
_OF_MEETINGS = (None, DocumentType.VERBATIM_RECORD, DocumentType.SUMMARY_RECORD)
_OF_ONE_STATEMENT = (None, DocumentType.MINISTRY_STATEMENT, DocumentType.SPEECH)


def read_record(source: SourceText, hints: Hints) -> Record:
    """Reads the text by the grammar of its type, given or recognised.

    Raises UnreadableDocument or UnsupportedDocument where a grammar fails.
    """
    if hints.type in _OF_MEETINGS and (corrigendum := read_corrigendum(source, hints)):
        return corrigendum
    if hints.type in _OF_ONE_STATEMENT and (release := read_un_press_release(source, hints)):
        return release
    return GRAMMARS[hints.type or _recognised(source, hints)](source, hints)


def _recognised(source: SourceText, hints: Hints) -> DocumentType:
    if debate_name(hints.file_name):  # cut out of a record, of which a page's foot may stand amid the text
        return DocumentType.SPEECH
    if _SUMMARY.search(source.text[:_COVER]):
        return DocumentType.SUMMARY_RECORD
    likely = (type_ for type_, looks_like in _RECOGNISERS if looks_like(source, hints) > LIKELY)
    return next(likely, DocumentType.SPEECH)
