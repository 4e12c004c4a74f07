"""Whether the text of a PDF file was read from images of its pages, so that letters and typefaces are guesses.

Such a file says so in its producer, or draws its text where no reader sees it: invisible, or below the image of the
page. Only a few letters and the last things drawn on a page are asked, which is enough: a page is drawn one way.
"""

import ctypes
import re

import pypdfium2
from pypdfium2 import raw

from indexer.formats.pdfium_calls import ADDRESS, object_at, object_count, object_kind, render_mode, text_object

_PRODUCERS = re.compile(
    r"Paper\s?Capture|ClearScan|\bOCR|OCRmyPDF|Tesseract|FineReader|ABBYY|OmniPage|LuraDocument|Readiris|ScanSoft"
    r"|CVISION|PdfCompressor",
    re.IGNORECASE,
)
_ASKED_LETTERS = 7
# Images may be cut into strips and layers; behind text an image is paper, in front of it it hides all but itself.
_LAST = 8
_COVERS = 0.5


class OcrLayer:
    """Tells of one file which of its pages were read from images."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        about = document.get_metadata_dict()
        self._all = any(_PRODUCERS.search(about.get(key, "")) for key in ("Producer", "Creator"))

    def covers(self, page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage) -> bool:
        """Whether the page's text was guessed from an image: the file says so, or shows the image in its place."""
        return self._all or _is_invisible(text_page) or _is_covered(page)


def _is_invisible(text_page: pypdfium2.PdfTextPage) -> bool:
    """Whether most letters asked are drawn without ink."""
    handle = ctypes.cast(text_page.raw, ADDRESS).value
    count = text_page.count_chars()
    # Line ends belong to no object; the places drift, so that they do not all fall on them.
    places = (min(count * part // _ASKED_LETTERS + 5 * part + 3, count - 1) for part in range(_ASKED_LETTERS))
    modes = [render_mode(item) for place in places if (item := text_object(handle, place))]
    return sum(1 for mode in modes if mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE) * 2 > len(modes)


def _is_covered(page: pypdfium2.PdfPage) -> bool:
    """Whether the last things drawn on a page are images as large as half of it together."""
    handle = ctypes.cast(page.raw, ADDRESS).value
    count = object_count(handle) or 0
    area = 0.0
    for number in range(count - 1, max(-1, count - 1 - _LAST), -1):
        item = object_at(handle, number)
        if not item or object_kind(item) != raw.FPDF_PAGEOBJ_IMAGE:
            break
        area += _area(item)
    width, height = page.get_size()
    return bool(count) and area > _COVERS * width * height


def _area(item: int) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(ctypes.cast(item, raw.FPDF_PAGEOBJECT), left, bottom, right, top)
    return (right.value - left.value) * (top.value - bottom.value)
