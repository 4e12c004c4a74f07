"""PDF bytes to text with pages, paragraphs and typography."""

import threading
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from indexer.formats.languages_apart import editions
from indexer.formats.layout import SourceText
from indexer.formats.pdf_columns import PageFlow, document_flow
from indexer.formats.pdf_faults import page_warnings, refuse_if_nothing_is_left
from indexer.formats.pdf_furniture import SheetLines, without_furniture
from indexer.formats.pdf_joining import join
from indexer.formats.pdf_lines import Line
from indexer.formats.pdf_opening import open_pdf
from indexer.formats.pdf_pages import PageReading, read_pages
from indexer.formats.pdf_paragraphs import paragraphs
from indexer.formats.scanned_flow import scanned_flow
from indexer.formats.soft_hyphens import SoftHyphens

MEDIA_TYPE = "application/pdf"

# PDFium may be entered by one thread at a time only.
_PDFIUM = threading.Lock()


def read_pdf(data: bytes, file_name: str) -> SourceText:
    """The text of a PDF file; pages that cannot be read are left out and named in a warning.

    Where two languages stand side by side the text is the one in English, or else the first; the other is `beside` it.
    Raises UnreadableDocument where the file cannot be opened (cut off, damaged, protected by a
    password), is too large, or has no page with readable text (blank, an image, a broken font).
    """
    readings = _readings(data, file_name)
    refuse_if_nothing_is_left(readings, file_name)
    sheets = [SheetLines(reading.height, reading.lines, reading.scanned) for reading in readings]
    pages = without_furniture(sheets)
    heads = _heads(sheets[1:], pages[1:])
    flows = editions(_flows(pages, readings))
    texts = {code: replace(_text(flow, readings, code), heads=heads) for code, flow in flows.items()}
    first, *others = texts
    return replace(texts[first], beside={code: texts[code] for code in others if code})


def _heads(sheets: Sequence[SheetLines], pages: Sequence[Sequence[Line]]) -> tuple[str, ...]:
    """What furniture says of the meeting; the first page has none."""
    kept = {id(line) for page in pages for line in page}
    left_out = (line.text for sheet in sheets for line in sheet.lines if id(line) not in kept)
    return tuple(text for text in left_out if any(map(str.isdigit, text)))


def _readings(data: bytes, file_name: str) -> list[PageReading]:
    with _PDFIUM, open_pdf(data, file_name) as document:
        return read_pages(document, file_name)


def _flows(pages: Sequence[Sequence[Line]], readings: Sequence[PageReading]) -> list[PageFlow]:
    if _is_scan(readings):
        return list(chain.from_iterable(map(scanned_flow, pages)))
    return document_flow(pages, [reading.width for reading in readings])


def _text(flows: Sequence[PageFlow], readings: Sequence[PageReading], language: str | None) -> SourceText:
    printed = paragraphs(flows)
    scanned = _is_scan(readings)
    if scanned:
        hyphens = SoftHyphens(line for flow in flows for column in flow.columns for line in column.lines)
        printed = map(hyphens.told, printed)
    joined = join(printed, len(readings), with_places=language is not None)
    return SourceText(
        joined.text,
        MEDIA_TYPE,
        joined.paragraphs,
        joined.pages,
        joined.bold,
        joined.italic,
        joined.lines,
        page_warnings(readings, joined.pages),
        scanned=scanned,
        language=language,
        places=joined.places,
    )


def _is_scan(readings: Sequence[PageReading]) -> bool:
    """Whether most pages with text were read from images."""
    read = [reading.scanned for reading in readings if reading.lines]
    return sum(read) * 2 > len(read)
