"""Which files are scans: text that is invisible or below the image of its page, or a producer that says so."""

import io

import pypdf
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from indexer.formats import pdf_pages
from indexer.formats.ocr_layer import OcrLayer
from indexer.formats.reader import read_source
from tests.indexer.formats.made_pdfs import WORDS, pdf

VISIBLE, INVISIBLE = 0, 3


def page(*, mode: int, image_first: bool, width: float = 595, form: bool = False) -> bytes:
    """A page of text, and an image before or behind it."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, invariant=True)
    image = ImageReader(Image.new("L", (20, 30), 200))
    if image_first:
        sheet.drawImage(image, 0, 0, width, 842)
    if form:
        sheet.beginForm("layer")
    for number in range(12):
        text = sheet.beginText(72, 700 - 14 * number)
        text.setFont("Helvetica", 9)
        text.setTextRenderMode(mode)
        text.textOut(WORDS)
        sheet.drawText(text)
    if form:
        sheet.endForm()
        sheet.doForm("layer")
    if not image_first:
        sheet.drawImage(image, 0, 0, width, 842)
    sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def produced_by(producer: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(pdf([WORDS] * 12)))
    writer.add_metadata({"/Producer": producer})
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "scanned"),
    [
        (pdf([WORDS] * 12), False),
        (page(mode=INVISIBLE, image_first=True), True),
        (page(mode=INVISIBLE, image_first=True, form=True), True),
        (page(mode=VISIBLE, image_first=False), True),
        (page(mode=VISIBLE, image_first=True), False),  # the background of a letter
        (page(mode=VISIBLE, image_first=False, width=80), False),  # a logo
        (produced_by("Made Up 8 Paper Capture Plug-in"), True),
        (produced_by("Made Up Library 10"), False),
    ],
)
def test_text_that_nobody_sees_was_read_from_an_image(data: bytes, *, scanned: bool) -> None:
    with pypdfium2.PdfDocument(data) as document:
        first = document[0]
        assert OcrLayer(document).covers(first, first.get_textpage()) is scanned
    source = read_source(data, "a.pdf")
    assert source.scanned is scanned
    assert source.text.split() == " ".join([WORDS] * 12).split()


def test_a_short_layer_on_an_image_is_a_stamp_and_not_its_text() -> None:
    assert len("26-00017 (E)") < pdf_pages._STAMP_LETTERS
