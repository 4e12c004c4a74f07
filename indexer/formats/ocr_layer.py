"""Whether the text of a PDF file was read from images of its pages, so that letters and typefaces are guesses.

Such a file says so in its producer, or draws its text where no reader sees it: invisible, or below the image of the
page. Only the first and the last objects of a page are asked, as one of print has thousands.
"""

import ctypes
import re
from collections.abc import Iterator

import pypdfium2
from pypdfium2 import raw

_PRODUCERS = re.compile(
    r"Paper\s?Capture|ClearScan|\bOCR|OCRmyPDF|Tesseract|FineReader|ABBYY|OmniPage|LuraDocument|Readiris|ScanSoft"
    r"|CVISION|PdfCompressor",
    re.IGNORECASE,
)
_ENDS = 16
# Behind text an image of the page is paper; in front of it it hides all but the image.
_COVERS = 0.5


class OcrLayer:
    """Tells of one file which of its pages were read from images."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        about = document.get_metadata_dict()
        self._all = any(_PRODUCERS.search(about.get(key, "")) for key in ("Producer", "Creator"))

    def covers(self, page: pypdfium2.PdfPage) -> bool:
        """Whether the page's text was guessed from an image: the file says so, or shows the image in its place."""
        return self._all or _is_hidden(page)


def _is_hidden(page: pypdfium2.PdfPage) -> bool:
    """Whether most of a page's text is invisible, or lies below images as large as half the page."""
    objects = list(_objects(page))
    kinds = [raw.FPDFPageObj_GetType(item) for item in objects]
    texts = [number for number, kind in enumerate(kinds) if kind == raw.FPDF_PAGEOBJ_TEXT]
    if not texts:
        return False
    modes = [raw.FPDFTextObj_GetTextRenderMode(objects[number]) for number in texts]
    if sum(mode == raw.FPDF_TEXTRENDERMODE_INVISIBLE for mode in modes) * 2 > len(modes):
        return True
    over = range(texts[-1] + 1, len(objects))
    width, height = page.get_size()
    hidden = sum(_area(objects[number]) for number in over if kinds[number] == raw.FPDF_PAGEOBJ_IMAGE)
    return bool(hidden > _COVERS * width * height)


def _objects(page: pypdfium2.PdfPage) -> Iterator[raw.FPDF_PAGEOBJECT]:
    """The first and the last objects of a page; a form, in which some programs lay all the text, by its own first."""
    count = raw.FPDFPage_CountObjects(page)
    for number in (*range(min(count, _ENDS)), *range(max(_ENDS, count - _ENDS), count)):
        item = raw.FPDFPage_GetObject(page, number)
        if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_FORM:
            yield item
            continue
        for inner in range(min(raw.FPDFFormObj_CountObjects(item), _ENDS)):
            yield raw.FPDFFormObj_GetObject(item, inner)


def _area(item: raw.FPDF_PAGEOBJECT) -> float:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    raw.FPDFPageObj_GetBounds(item, left, bottom, right, top)
    return (right.value - left.value) * (top.value - bottom.value)
