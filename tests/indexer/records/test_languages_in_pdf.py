"""The meeting of the six languages set on pages without any bold type: lines joined, paragraphs cut by page turns."""

import io
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

from indexer.formats.reader import read_source
from indexer.formats.text import read_text
from indexer.records.record import Hints, Record
from indexer.records.registry import read_record

FOLDER = Path(__file__).parent / "six_languages"
CHINESE_FONT = "STSong-Light"  # known to every reader of PDF, so that no font has to be there
SIZE, PITCH, TOP, BOTTOM = 10, 13, 740, 60


def printed_lines(text: str, *, wide: bool) -> Iterator[tuple[str, bool]]:
    """Lines with whether each begins a paragraph; an empty one parts paragraphs."""
    for paragraph in text.split("\n\n"):
        for number, line in enumerate(paragraph.split("\n")):
            parts = [line[at : at + 44] for at in range(0, len(line), 44)] if wide else textwrap.wrap(line, 90)
            yield from ((part, number == 0 and index == 0) for index, part in enumerate(parts))
        yield "", False


def set_on_pages(text: str, font: str) -> bytes:
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=(612, 792), invariant=True)
    sheet.setFont(font, SIZE)
    y = TOP
    for line, begins in printed_lines(text, wide=font == CHINESE_FONT):
        if y < BOTTOM:
            sheet.showPage()
            sheet.setFont(font, SIZE)
            y = TOP
        sheet.drawString(72 + 15 * begins, y, line)
        y -= PITCH if line else PITCH // 2
    sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def facts(record: Record) -> list[tuple[object, ...]]:
    return [(" ".join(s.label.split()), s.country, s.capacity, s.kind, s.on_behalf_of) for s in record.statements]


@pytest.mark.parametrize(
    ("language", "font"), [("en", "Times-Roman"), ("fr", "Times-Roman"), ("es", "Times-Roman"), ("zh", CHINESE_FONT)]
)
def test_a_pdf_gives_the_statements_of_the_text(language: str, font: str) -> None:
    if font == CHINESE_FONT:
        pdfmetrics.registerFont(UnicodeCIDFont(CHINESE_FONT))
    text = (FOLDER / f"{language}.txt").read_text(encoding="utf-8")
    of_text = read_record(read_text(text.encode(), "a.txt"), Hints("a.txt"))
    source = read_source(set_on_pages(text, font), "a.pdf")
    of_pdf = read_record(source, Hints("a.pdf"))
    assert not source.bold
    assert facts(of_pdf) == facts(of_text)
    assert (of_pdf.title, of_pdf.date, of_pdf.symbol) == (of_text.title, of_text.date, of_text.symbol)
