"""The pages of a PDF file: the lines of each, or what is wrong with it."""

import ctypes
from dataclasses import dataclass
from enum import StrEnum

import pypdfium2
from pypdfium2 import raw

from indexer.formats.legibility import illegible, letters_of
from indexer.formats.ocr_layer import OcrLayer
from indexer.formats.pdf_lines import Line, text_lines
from indexer.formats.pdfium_calls import ADDRESS, is_unmapped
from indexer.formats.scanned_page import Box, scanned_lines
from statements.errors import UnreadableDocument

# A dense page has 6,000 characters, a table some ten thousand.
MOST_CHARACTERS_A_PAGE = 500_000
MOST_CHARACTERS = 20_000_000

# A scan may carry a stamp or a job number as text: so few letters on an image this large are not its text.
_STAMP_LETTERS = 60
_IMAGE_SHARE = 0.4
# One character in so many is asked whether its font has a map to Unicode: a call for each would double the time.
_ASKED = 61
_MOSTLY = 0.5


class Fault(StrEnum):
    """Why a page has no lines."""

    DAMAGED = "damaged_page"
    IMAGE = "image_only_page"
    ILLEGIBLE = "illegible_page"
    BLANK = "blank_page"


@dataclass(frozen=True, slots=True)
class PageReading:
    """One page, its size in points; `sign` says what showed that an illegible page is that.

    `scanned` is true where its text was read from an image: letters may be wrong, typefaces are not known.
    """

    width: float
    height: float
    lines: list[Line]
    fault: Fault | None = None
    sign: str = ""
    scanned: bool = False


def read_pages(document: pypdfium2.PdfDocument, file_name: str) -> list[PageReading]:
    """Every page in order, a bad one without lines. Raises UnreadableDocument where the text is too long."""
    readings: list[PageReading] = []
    characters = 0
    ocr = OcrLayer(document)
    for at in range(len(document)):
        try:
            page = document[at]
        except pypdfium2.PdfiumError:
            readings.append(PageReading(0.0, 0.0, [], Fault.DAMAGED))
            continue
        try:
            reading, length = _read_page(page, at + 1, file_name, ocr)
        finally:
            page.close()
        readings.append(reading)
        characters += length
        if characters > MOST_CHARACTERS:
            raise _too_long(file_name, f"more than {MOST_CHARACTERS:,} characters")
    return readings


def _read_page(page: pypdfium2.PdfPage, number: int, file_name: str, ocr: OcrLayer) -> tuple[PageReading, int]:
    width, height = page.get_size()
    left, bottom, right, top = page.get_bbox()
    box = Box(left, bottom, right, top, page.get_rotation())
    try:
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return PageReading(width, height, [], Fault.DAMAGED), 0
    try:
        length = text_page.count_chars()
        if length > MOST_CHARACTERS_A_PAGE:
            raise _too_long(file_name, f"{length:,} characters on page {number}")
        text = text_page.get_text_range()
        sign = illegible(text, suspect=_is_suspect(text_page, length))
        if sign:
            return PageReading(width, height, [], Fault.ILLEGIBLE, sign), length
        scanned = ocr.covers(page, text_page)
        if scanned:
            lines = scanned_lines(text_page, number, text, box)
        else:
            lines = _shown(text_lines(text_page, number, text), box)
    finally:
        text_page.close()
    fault = _fault_of_sparse(page, text) if len(text) < 10 * _STAMP_LETTERS else None
    return PageReading(width, height, [] if fault else lines, fault, scanned=scanned), length


def _shown(lines: list[Line], box: Box) -> list[Line]:
    """The lines that the page shows; distances count from the corner of what is shown."""
    left, bottom, right, top, _ = box
    shown = [line for line in lines if bottom < line.base < top and line.right > left and line.left < right]
    if not (left or bottom):
        return shown
    return [line._replace(left=line.left - left, right=line.right - left, base=line.base - bottom) for line in shown]


def _is_suspect(text_page: pypdfium2.PdfTextPage, length: int) -> bool:
    asked = range(0, length, _ASKED if length > 10 * _ASKED else 1)
    handle = ctypes.cast(text_page.raw, ADDRESS).value
    unmapped = sum(1 for at in asked if is_unmapped(handle, at) == 1)
    return unmapped > _MOSTLY * len(asked)


def _fault_of_sparse(page: pypdfium2.PdfPage, text: str) -> Fault | None:
    """Whether a page with hardly any text is blank or shows its words as an image or as drawings."""
    letters = letters_of(text)
    if letters >= _STAMP_LETTERS:
        return None
    if not text.strip():
        return Fault.IMAGE if any(True for _ in page.get_objects(max_depth=2)) else Fault.BLANK
    return Fault.IMAGE if _image_share(page) > _IMAGE_SHARE else None


def _image_share(page: pypdfium2.PdfPage) -> float:
    """The part of the page that its largest image covers, 0 to 1."""
    width, height = page.get_size()
    largest = 0.0
    for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=2):
        left, bottom, right, top = image.get_bounds()
        largest = max(largest, (right - left) * (top - bottom))
    return largest / (width * height) if width > 0 and height > 0 else 0.0


def _too_long(file_name: str, what: str) -> UnreadableDocument:
    return UnreadableDocument(f"{file_name} has {what}.", "Split it into one file a document.", code="too_large")
