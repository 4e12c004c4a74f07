"""PDF bytes to text with pages, paragraphs and typography."""

import threading

import pypdfium2

from indexer.formats.layout import SourceText
from indexer.formats.pdf_columns import document_flow
from indexer.formats.pdf_furniture import SheetLines, without_furniture
from indexer.formats.pdf_joining import join
from indexer.formats.pdf_lines import page_lines
from indexer.formats.pdf_paragraphs import paragraphs

MEDIA_TYPE = "application/pdf"

# PDFium may be entered by one thread at a time only.
_PDFIUM = threading.Lock()


def read_pdf(data: bytes, file_name: str) -> SourceText:
    """The text of a PDF file."""
    with _PDFIUM:
        sheets, widths = _sheets(data)
    flows = document_flow(without_furniture(sheets), widths)
    joined = join(paragraphs(flows), len(sheets))
    return SourceText(
        joined.text,
        MEDIA_TYPE,
        joined.paragraphs,
        joined.pages,
        joined.bold,
        joined.italic,
        joined.lines,
    )


def _sheets(data: bytes) -> tuple[list[SheetLines], list[float]]:
    sheets, widths = [], []
    with pypdfium2.PdfDocument(data) as document:
        for at in range(len(document)):
            page = document[at]
            width, height = page.get_size()
            sheets.append(SheetLines(height, page_lines(page, at + 1)))
            widths.append(width)
            page.close()
    return sheets, widths
