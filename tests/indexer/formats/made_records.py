"""Pages set as records are: running headers and footers, one or two columns, labels in bold."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen import canvas

WIDTH, HEIGHT = 612, 792
_FONT, _SIZE, _PITCH, _INDENT = "Times-Roman", 10, 12, 15
_LABEL = "Times-Bold"
_DIRECTION = "Times-Italic"


@dataclass(frozen=True)
class Said:
    """A paragraph; the label, where there is one, is set in bold before it."""

    words: str
    label: str = ""
    direction: bool = False


def record(cover: Sequence[str], paragraphs: Sequence[Said], *, columns: int = 2, lines_a_column: int = 20) -> bytes:
    """A cover of lines and the paragraphs in columns over as many pages as they need."""
    buffer = io.BytesIO()
    sheet = canvas.Canvas(buffer, pagesize=(WIDTH, HEIGHT), invariant=True)
    for number, line in enumerate(cover):
        sheet.setFont(_FONT, _SIZE)
        sheet.drawString(72 if number % 2 else 300, 700 - 30 * number, line)
    sheet.showPage()
    width = 220.0 if columns == 2 else 468.0
    places = _places(sheet, columns, lines_a_column)
    for paragraph in paragraphs:
        _set(sheet, paragraph, width, places)
    sheet.showPage()
    sheet.save()
    return buffer.getvalue()


def _places(sheet: canvas.Canvas, columns: int, lines: int) -> Iterator[tuple[float, float]]:
    """Where the next line goes, for ever; a full page is ended and the next one gets its header and footer."""
    for page in count(2):
        if page > 2:
            sheet.showPage()
        sheet.setFont(_FONT, _SIZE)
        odd = page % 2
        sheet.drawString(72, 750, "12/11/2026" if odd else "XC/PV.1147")
        sheet.drawString(250, 750, "The situation at the locks")
        sheet.drawRightString(540, 750, "XC/PV.1147" if odd else "12/11/2026")
        sheet.drawString(72, 40, f"{page}/9")
        sheet.drawRightString(540, 40, "26-00017")
        for column in range(columns):
            for line in range(lines):
                yield 72 + 248 * column, 720 - _PITCH * line


def _set(sheet: canvas.Canvas, paragraph: Said, width: float, places: Iterator[tuple[float, float]]) -> None:
    text = f"{paragraph.label} {paragraph.words}".strip()
    font = _DIRECTION if paragraph.direction else _FONT
    first = simpleSplit(text, font, _SIZE, width - _INDENT)[0]
    lines = [first, *simpleSplit(text[len(first) :].strip(), font, _SIZE, width)]
    for number, line in enumerate(lines):
        left, base = next(places)
        left += 0 if number else _INDENT
        label = paragraph.label if not number else ""
        if label:
            sheet.setFont(_LABEL, _SIZE)
            sheet.drawString(left, base, label)
            left += sheet.stringWidth(label + " ", _LABEL, _SIZE)
        sheet.setFont(font, _SIZE)
        sheet.drawString(left, base, line[len(label) :].strip())
