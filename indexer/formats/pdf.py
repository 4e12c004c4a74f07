"""PDF bytes to text with pages, paragraphs and typography."""

import threading

from indexer.formats.layout import SourceText
from indexer.formats.pdf_columns import document_flow
from indexer.formats.pdf_faults import page_warnings, refuse_if_nothing_is_left
from indexer.formats.pdf_furniture import SheetLines, without_furniture
from indexer.formats.pdf_joining import join
from indexer.formats.pdf_opening import open_pdf
from indexer.formats.pdf_pages import PageReading, read_pages
from indexer.formats.pdf_paragraphs import paragraphs

MEDIA_TYPE = "application/pdf"

# PDFium may be entered by one thread at a time only.
_PDFIUM = threading.Lock()


def read_pdf(data: bytes, file_name: str) -> SourceText:
    """The text of a PDF file; pages that cannot be read are left out and named in a warning.

    Raises UnreadableDocument where the file cannot be opened (cut off, damaged, protected by a
    password), is too large, or has no page with readable text (blank, an image, a broken font).
    """
    readings = _readings(data, file_name)
    refuse_if_nothing_is_left(readings, file_name)
    sheets = [SheetLines(reading.height, reading.lines) for reading in readings]
    flows = document_flow(without_furniture(sheets), [reading.width for reading in readings])
    joined = join(paragraphs(flows), len(sheets))
    return SourceText(
        joined.text,
        MEDIA_TYPE,
        joined.paragraphs,
        joined.pages,
        joined.bold,
        joined.italic,
        joined.lines,
        page_warnings(readings, joined.pages),
    )


def _readings(data: bytes, file_name: str) -> list[PageReading]:
    with _PDFIUM, open_pdf(data, file_name) as document:
        return read_pages(document, file_name)
