"""The pages after the cover: columns, running headers and footers, swapped on odd and even pages."""

import datetime as dt
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Frame

from specimen.cover import HEIGHT, LEFT, RIGHT, WIDTH, draw_notice
from specimen.faces import BOLD, ROMAN
from specimen.notation import RecordSource

_HEADER, _FOOTER = HEIGHT - 44.0, 44.0
_TOP, _BOTTOM = HEIGHT - 64.0, 66.0
_GUTTER = 20.0
_SINGLE_LEFT, _SINGLE_RIGHT = 96.0, WIDTH - 84.0


@dataclass(frozen=True, slots=True)
class Running:
    """What stands above and below the text of every page but the first."""

    symbol: str
    title: str
    date: str
    job: str
    body: str
    meeting: str
    sitting: str
    day: str

    @classmethod
    def of(cls, record: RecordSource) -> "Running":
        """Told from the cover."""
        day = meeting_day(record)
        agenda = [block.text for block in record.blocks if block.sign == "#"]
        return cls(
            symbol=record["symbol"],
            title=record["title"] or agenda[min(1, len(agenda) - 1)],
            date=f"{day:%d/%m/%Y}",
            job=record["job"],
            body=record["body"],
            meeting=record["meeting"],
            sitting=record["sitting"],
            day=f"{day.day} {day:%B %Y}",
        )

    def draw(self, canvas: Canvas, page: int, total: int) -> None:
        """The header and footer since about 1999."""
        even = page % 2 == 0
        canvas.setLineWidth(0.8)
        canvas.line(LEFT, _HEADER - 6, RIGHT, _HEADER - 6)
        canvas.setFont(BOLD, 9)
        outer, inner = (self.symbol, self.date) if even else (self.date, self.symbol)
        canvas.drawString(LEFT, _HEADER, outer)
        canvas.setFont(ROMAN, 9)
        canvas.drawCentredString(WIDTH / 2, _HEADER, self.title)
        canvas.setFont(BOLD, 9)
        canvas.drawRightString(RIGHT, _HEADER, inner)
        number = f"{page}/{total}"
        left, right = (number, self.job) if even else (self.job, number)
        canvas.setFont(BOLD if even else ROMAN, 9)
        canvas.drawString(LEFT, _FOOTER, left)
        canvas.setFont(ROMAN if even else BOLD, 9)
        canvas.drawRightString(RIGHT, _FOOTER, right)
        draw_notice(canvas)

    def draw_old(self, canvas: Canvas, page: int) -> None:
        """The two rows above and the bare number below of the years before."""
        canvas.setFont(ROMAN, 10)
        canvas.drawString(LEFT, _HEADER + 10, self.body)
        canvas.drawRightString(RIGHT, _HEADER + 10, self.meeting)
        canvas.drawString(LEFT, _HEADER - 2, self.sitting)
        canvas.drawRightString(RIGHT, _HEADER - 2, self.day)
        canvas.setLineWidth(0.8)
        canvas.line(LEFT, _HEADER - 8, RIGHT, _HEADER - 8)
        if page % 2 == 0:
            canvas.drawString(LEFT, _FOOTER, str(page))
        else:
            canvas.drawRightString(RIGHT, _FOOTER, str(page))
        draw_notice(canvas)


def meeting_day(record: RecordSource) -> dt.date:
    """The date of the cover. Raises ValueError where its weekday is another day's."""
    weekday, day, *_ = (part.strip() for part in record["when"].split(","))
    date = dt.datetime.strptime(day, "%d %B %Y").replace(tzinfo=dt.UTC).date()
    if f"{date:%A}" != weekday:
        raise ValueError(f"{record['symbol']}: {day} is a {date:%A} and no {weekday}.")
    return date


def text_frames(form: str, top: float = _TOP, bottom: float = _BOTTOM) -> list[Frame]:
    """One column for each frame, left before right."""
    if form == "single column":
        return [_frame(_SINGLE_LEFT, _SINGLE_RIGHT, top, bottom)]
    middle = (LEFT + RIGHT) / 2
    return [_frame(LEFT, middle - _GUTTER / 2, top, bottom), _frame(middle + _GUTTER / 2, RIGHT, top, bottom)]


def _frame(left: float, right: float, top: float, bottom: float) -> Frame:
    return Frame(left, bottom, right - left, top - bottom, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
