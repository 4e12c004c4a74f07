"""The first page of a record: symbol, body, meeting, day, officers, agenda and what the record is."""

from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from specimen.faces import BOLD, ITALIC, ROMAN, printable
from specimen.notation import RecordSource
from specimen.notice import COVER, EVERY_PAGE

WIDTH, HEIGHT = 612.0, 792.0
LEFT, RIGHT = 60.0, WIDTH - 60.0
_TEXT = 126.0  # where what the cover says begins, right of the emblem and of "President:"
_NAMES = 390.0
_SMALL = ParagraphStyle("small", fontName=ROMAN, fontSize=7.5, leading=9.0)


def draw_cover(canvas: Canvas, record: RecordSource) -> float:
    """Draws the head of the cover; gives the height at which it ends. An Assembly's prints text below."""
    canvas.saveState()
    _masthead(canvas, record)
    bottom = _officers(canvas, record)
    if record["title"]:
        canvas.setFont(BOLD, 12)
        canvas.drawString(LEFT, bottom - 30, "Agenda")
        canvas.setFont(ROMAN, 10)
        canvas.drawString(_TEXT, bottom - 50, printable(record["title"]))
    canvas.restoreState()
    return bottom


def draw_notice(canvas: Canvas) -> None:
    """Draws what stands lowest on every page: that it is a specimen."""
    canvas.setFont(ITALIC, 8)
    canvas.drawCentredString(WIDTH / 2, 30, EVERY_PAGE)


def draw_foot(canvas: Canvas, record: RecordSource) -> None:
    """Draws the foot of the cover: what the record is, and the printer's number."""
    canvas.saveState()
    canvas.setLineWidth(0.5)
    canvas.line(LEFT, 128, RIGHT, 128)
    notice = Paragraph(COVER, _SMALL)
    _, height = notice.wrap(RIGHT - _TEXT - 60, 80)
    notice.drawOn(canvas, _TEXT, 122 - height)
    canvas.setFont(ROMAN, 10)
    canvas.drawString(LEFT, 44, f"{record['job']} (E)")
    draw_notice(canvas)
    canvas.restoreState()


def _masthead(canvas: Canvas, record: RecordSource) -> None:
    canvas.setFont(ROMAN, 12)
    canvas.drawString(_TEXT, 730, record["organization"])
    _symbol(canvas, record["symbol"])
    canvas.setLineWidth(0.8)
    canvas.line(LEFT, 724, RIGHT, 724)
    _emblem(canvas)
    canvas.setFont(BOLD, 16)
    canvas.drawString(_TEXT, 704, record["body"])
    canvas.setFont(ROMAN, 10)
    canvas.drawString(_TEXT, 691, record["sitting"])
    _meeting(canvas, record["meeting"])
    canvas.setFont(ROMAN, 10)
    canvas.drawString(_TEXT, 648, record["when"])
    canvas.drawString(_TEXT, 636, record["place"])
    # Last, or it would be read as part of the body's line.
    canvas.setFont(ITALIC, 10)
    canvas.drawRightString(RIGHT, 706, record["status"])
    canvas.setLineWidth(1.4)
    canvas.line(LEFT, 610, RIGHT, 610)


def _symbol(canvas: Canvas, symbol: str) -> None:
    """The organ's letters large, the rest of the symbol smaller."""
    organ, slash, rest = symbol.partition("/")
    rest = slash + rest
    start = RIGHT - stringWidth(organ, ROMAN, 18) - stringWidth(rest, ROMAN, 10)
    text = canvas.beginText(start, 730)
    text.setFont(ROMAN, 18)
    text.textOut(organ)
    text.setFont(ROMAN, 10)
    text.textOut(rest)
    canvas.drawText(text)


def _meeting(canvas: Canvas, meeting: str) -> None:
    number = "".join(letter for letter in meeting if letter.isdigit())
    text = canvas.beginText(_TEXT, 664)
    text.setFont(BOLD, 16)
    text.textOut(number)
    text.setFont(ROMAN, 10)
    text.textOut(meeting.removeprefix(number))
    canvas.drawText(text)


def _emblem(canvas: Canvas) -> None:
    """Two rings that hold each other, over water."""
    canvas.setLineWidth(1.2)
    canvas.circle(80, 692, 13)
    canvas.circle(94, 692, 13)
    for row in range(3):
        y = 670 - 4 * row
        canvas.bezier(62, y, 74, y + 5, 76, y - 5, 87, y)
        canvas.bezier(87, y, 98, y + 5, 100, y - 5, 112, y)


def _officers(canvas: Canvas, record: RecordSource) -> float:
    y = 594.0
    canvas.setFont(ITALIC, 10)
    canvas.drawString(LEFT, y, "President:")
    name, _, country = record["president"].removesuffix(")").partition(" (")
    _led(canvas, y, name, f"({country})")
    if record.members:
        y -= 24
        canvas.setFont(ITALIC, 10)
        canvas.drawString(LEFT, y, "Members:")
    for country, person in record.members:
        _led(canvas, y, country, person)
        y -= 13
    return y


def _led(canvas: Canvas, y: float, left: str, right: str) -> None:
    """Two texts on one line with a leader of dots between them."""
    canvas.setFont(ROMAN, 10)
    room = _NAMES - 8 - _TEXT - stringWidth(left + " ", ROMAN, 10)
    dots = " .".join([""] * (int(room / stringWidth(" .", ROMAN, 10)) + 1))
    canvas.drawString(_TEXT, y, printable(left) + dots)
    canvas.drawString(_NAMES, y, printable(right))
