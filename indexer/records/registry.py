"""Which grammar reads which type of document."""

import re
from collections.abc import Callable

from indexer.formats.layout import SourceText
from indexer.records.meetings_coverage.recognition import looks_like_meetings_coverage
from indexer.records.press_conference import looks_like_press_conference, read_press_conference
from indexer.records.press_report import looks_like_press_report
from indexer.records.record import Hints, Record
from indexer.records.speech import read_speech
from indexer.records.summary_record import read_summary_record
from indexer.records.verbatim_record import looks_like_verbatim_record, read_verbatim_record
from statements.errors import UnsupportedDocument
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
    DocumentType.SPEECH: read_speech,
    DocumentType.MINISTRY_STATEMENT: read_speech,
    DocumentType.NEWS_ARTICLE: _read_news_article,
    DocumentType.MEETINGS_COVERAGE: _read_meetings_coverage,
    DocumentType.PRESS_CONFERENCE: read_press_conference,
}
# Above this a text is taken for a record or a report; a speech that quotes one stays below.
LIKELY = 0.5
# A summary record tells in the third person what many said: as one speech it would be put in nobody's mouth.
_SUMMARY = re.compile(r"(?m)^[^\n]{0,60}?(?<![\w/(])[A-Z]{1,6}(?:/[\w.\-]+){0,5}/SR\.\s?\d+[^\n.,;]{0,20}$")
_COVER = 2_000


def read_record(source: SourceText, hints: Hints) -> Record:
    """Reads the text by the grammar of its type, given or recognised.

    Raises UnsupportedDocument for a type without a grammar, UnreadableDocument where a grammar fails.
    """
    type_ = hints.type or _recognised(source, hints)
    grammar = GRAMMARS.get(type_)
    if grammar is None:
        raise UnsupportedDocument(
            f"{hints.file_name}: documents of type {type_} cannot be read yet.",
            f"Types read now: {', '.join(GRAMMARS)}.",
        )
    return grammar(source, hints)


def _recognised(source: SourceText, hints: Hints) -> DocumentType:
    if _SUMMARY.search(source.text[:_COVER]):
        return DocumentType.SUMMARY_RECORD
    if looks_like_verbatim_record(source, hints) > LIKELY:
        return DocumentType.VERBATIM_RECORD
    if looks_like_meetings_coverage(source, hints) > LIKELY:
        return DocumentType.MEETINGS_COVERAGE
    if looks_like_press_conference(source, hints) > LIKELY:
        return DocumentType.PRESS_CONFERENCE
    if looks_like_press_report(source, hints) > LIKELY:
        return DocumentType.NEWS_ARTICLE
    return DocumentType.SPEECH
