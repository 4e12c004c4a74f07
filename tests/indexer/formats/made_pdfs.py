"""PDF files made for tests, sound and broken, of invented words."""

import io
import random
import re
from collections.abc import Sequence
from pathlib import Path

import pypdf
import reportlab
from PIL import Image
from pypdf.generic import DictionaryObject
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

WORDS = "The delegation of Valdoria welcomes the arrangement and thanks the keeper of the lock for his patience."
_VERA = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


def pdf(*pages: Sequence[str], font: str = "Helvetica") -> bytes:
    """One page for each list of lines; a page of no lines is blank."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, invariant=True, pageCompression=0)
    for lines in pages:
        sheet.setFont(font, 11)
        for number, line in enumerate(lines):
            sheet.drawString(72, 720 - 14 * number, line)
        sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def image_pdf(*stamps: str) -> bytes:
    """Pages that show an image over all of the page, each with a stamp as text."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, invariant=True)
    for stamp in stamps:
        sheet.drawImage(_noise(), 0, 0, 595, 842)
        if stamp:
            sheet.drawString(72, 20, stamp)
        sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def _noise() -> ImageReader:
    return ImageReader(Image.frombytes("L", (60, 80), random.Random(7).randbytes(4800)))  # noqa: S311  no secret


def pdf_without_letters(*pages: Sequence[str]) -> bytes:
    """The same words in a font that does not say which letters its glyphs are."""
    pdfmetrics.registerFont(TTFont("Unmapped", _VERA, asciiReadable=0))
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf(*pages, font="Unmapped")))
    for item in writer._objects:
        if isinstance(item, DictionaryObject):
            item.pop("/ToUnicode", None)
    return _written(writer)


def encrypted(data: bytes, user: str, owner: str, algorithm: str = "AES-256") -> bytes:
    """The file behind a password; an empty user password lets everybody read."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(user, owner, algorithm=algorithm)
    return _written(writer)


def joined(*files: bytes) -> bytes:
    """The pages of several files in one."""
    writer = pypdf.PdfWriter()
    for data in files:
        writer.append(io.BytesIO(data))
    return _written(writer)


def without_page(data: bytes, at: int) -> bytes:
    """A file whose list of pages names one that is not there: only that page is damaged."""
    reference = pypdf.PdfReader(io.BytesIO(data)).pages[at].indirect_reference
    assert reference is not None
    gone = re.compile(rb"\n%d 0 obj\n.*?endobj" % reference.idnum, re.DOTALL)
    return gone.sub(lambda found: b" " * len(found[0]), data, count=1)


def _written(writer: pypdf.PdfWriter) -> bytes:
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()
