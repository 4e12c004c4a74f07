"""Word documents (DOCX): the paragraphs that a reader sees, parted by blank lines.

Headers, footers, footnotes and comments stand in parts of their own and are no part of the text; words that are marked
as deleted are not read, inserted ones are.
"""

from indexer.formats.docx_package import document_part
from indexer.formats.docx_paragraphs import Run, paragraphs_of
from indexer.formats.layout import Paragraph, SourceText
from indexer.formats.legibility import illegible
from statements.errors import UnreadableDocument
from statements.parsed import Span

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_BETWEEN = "\n\n"


def read_docx(data: bytes, file_name: str) -> SourceText:
    """The text of a Word document with its paragraphs, and what is printed bold or italic.

    Raises UnreadableDocument for a damaged, protected or oversized file and for one without words.
    """
    parts: list[str] = []
    length = 0
    places: list[Paragraph] = []
    bold: list[Span] = []
    italic: list[Span] = []
    for runs in map(_stripped, paragraphs_of(document_part(data, file_name))):
        if not runs:
            continue
        if places:
            parts.append(_BETWEEN)
            length += len(_BETWEEN)
        start = length
        for run in runs:
            span = Span(length, length + len(run.text))
            parts.append(run.text)
            length = span.end
            _mark(bold, span, marked=run.bold)
            _mark(italic, span, marked=run.italic)
        places.append(Paragraph(start, length, None))
    text = "".join(parts)
    if not any(character.isalnum() for character in text):
        raise UnreadableDocument(
            f"{file_name} has no words in it.",
            "If it shows an image of a text, run OCR on it and add the result as PDF or plain text.",
            code="empty",
        )
    sign = illegible(text)
    if sign:
        raise UnreadableDocument(
            f"{file_name} is not readable text: {sign}.", "Save it again in a font of Unicode.", code="illegible"
        )
    return SourceText(text, MEDIA_TYPE, tuple(places), bold=tuple(bold), italic=tuple(italic))


def _mark(spans: list[Span], span: Span, *, marked: bool) -> None:
    if not marked or span.start == span.end:
        return
    if spans and spans[-1].end == span.start:
        spans[-1] = Span(spans[-1].start, span.end)
    else:
        spans.append(span)


def _stripped(runs: list[Run]) -> list[Run]:
    """The runs without blanks at both ends of the paragraph."""
    kept = list(runs)
    while kept and not kept[0].text.strip():
        kept.pop(0)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if kept:
        kept[0] = kept[0]._replace(text=kept[0].text.lstrip())
        kept[-1] = kept[-1]._replace(text=kept[-1].text.rstrip())
    return kept
