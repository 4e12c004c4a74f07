"""Which grammar reads which type of document."""

from collections.abc import Callable

from indexer.formats.layout import SourceText
from indexer.records.record import Hints, Record
from indexer.records.speech import read_speech
from indexer.records.verbatim_record import looks_like_verbatim_record, read_verbatim_record
from statements.errors import UnsupportedDocument
from statements.vocabulary import DocumentType

GRAMMARS: dict[DocumentType, Callable[[SourceText, Hints], Record]] = {
    DocumentType.VERBATIM_RECORD: read_verbatim_record,
    DocumentType.SPEECH: read_speech,
    DocumentType.MINISTRY_STATEMENT: read_speech,
}
# Above this a text is taken for a record; a speech that quotes one stays below.
LIKELY = 0.5


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
    if looks_like_verbatim_record(source, hints) > LIKELY:
        return DocumentType.VERBATIM_RECORD
    return DocumentType.SPEECH
