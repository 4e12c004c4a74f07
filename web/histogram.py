"""When it was said: bars for years or for spans of years, each a link that narrows the search to them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from search.answer import FacetValue
from search.request import SearchRequest
from statements.phrases import gettext, gettext_noop, ngettext
from web.addresses import with_values

# A bar takes 24 px at least, the smallest target that WCAG 2.2 allows: 28 fit the column of text, 13 a phone.
WIDE, NARROW = 28, 13
HEIGHT = 42
BASE = 58
_STEPS = (1, 2, 5, 10, 20, 50, 100, 1000)


@dataclass(frozen=True, slots=True)
class Bar:
    """A span of years; x and width in percent, y and height in pixels."""

    title: str
    address: str
    count: int
    x: float
    width: float
    y: float
    height: float
    label: str

    @property
    def middle(self) -> float:
        """Where the label stands."""
        return self.x + self.width / 2


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars from left to right."""

    bars: tuple[Bar, ...]
    years: str
    step: int


@dataclass(frozen=True, slots=True)
class YearCell:
    """A year in the table that says the same in figures."""

    year: int
    count: int
    address: str


@dataclass(frozen=True, slots=True)
class Histogram:
    """The same figures for a wide and for a narrow page, and as rows of decades; `of` is what is counted, one of it."""

    wide: Chart
    narrow: Chart
    decades: tuple[tuple[int, tuple[YearCell, ...], int], ...]
    of: str = "passage"

    @property
    def by_year(self) -> str:
        """What the table says."""
        return gettext("Statements by year") if self.of == "statement" else gettext("Passages by year")

    def by_years(self, chart: Chart) -> str:
        """What a chart says."""
        counts = self.by_year
        if chart.step > 1:
            of_statements = self.of == "statement"
            spans = gettext_noop("Passages by spans of %(step)s years")
            if of_statements:
                spans = gettext_noop("Statements by spans of %(step)s years")
            counts = gettext(spans, step=chart.step)
        return gettext("%(counts)s, %(years)s", counts=counts, years=chart.years)


def histogram(request: SearchRequest, values: Iterable[FacetValue], of: str = "passage") -> Histogram | None:
    """The years of everything found; None where there are fewer than two."""
    counts = {int(value.value): value.count for value in values if value.value.isdecimal()}
    if len(counts) < 2:
        return None
    wide, narrow = _chart(request, counts, WIDE, of), _chart(request, counts, NARROW, of)
    return Histogram(wide, narrow, _decades(request, counts), of)


def _chart(request: SearchRequest, counts: dict[int, int], most: int, of: str) -> Chart:
    first, last = min(counts), max(counts)
    step = next(step for step in _STEPS if last // step - first // step < most)
    starts = range(first - first % step if step > 1 else first, last + 1, step)
    sums = {start: sum(counts.get(year, 0) for year in range(start, start + step)) for start in starts}
    width, top = 100 / len(starts), max(sums.values())
    bars = tuple(
        Bar(
            title=gettext("%(years)s: %(count)s", years=_span(start, step), count=_counted(count, of)),
            address=_narrowed(request, start, step),
            count=count,
            x=index * width,
            width=width,
            # A bar of one passage among thousands is still to be seen.
            y=BASE - max(2.0, HEIGHT * count / top) if count else BASE,
            height=max(2.0, HEIGHT * count / top) if count else 0,
            label=str(start) if _labelled(index, len(starts)) else "",
        )
        for index, (start, count) in enumerate(sums.items())
    )
    return Chart(bars, _years(first, last), step)


def _labelled(index: int, bars: int) -> bool:
    """A label takes the room of two bars on a full chart, of one where there is room."""
    every = 1 if bars <= NARROW - 4 else 2 if bars <= NARROW else 4
    return index % every == 0


def _span(start: int, step: int) -> str:
    return str(start) if step == 1 else _years(start, start + step - 1)


def _years(first: int, last: int) -> str:
    return gettext("%(first)s to %(last)s", first=first, last=last)


def _counted(count: int, of: str) -> str:
    if of == "statement":
        return ngettext("%(num)s statement", "%(num)s statements", count)
    return ngettext("%(num)s passage", "%(num)s passages", count)


def _narrowed(request: SearchRequest, start: int, step: int) -> str:
    """The search within these years, and within the days that it was already limited to."""
    first, last = dt.date(start, 1, 1), dt.date(start + step - 1, 12, 31)
    return with_values(
        request,
        from_=max(first, request.from_) if request.from_ else first,
        to=min(last, request.to) if request.to else last,
    )


def _decades(request: SearchRequest, counts: dict[int, int]) -> tuple[tuple[int, tuple[YearCell, ...], int], ...]:
    rows = []
    for decade in range(min(counts) // 10 * 10, max(counts) + 1, 10):
        cells = tuple(YearCell(y, counts.get(y, 0), _narrowed(request, y, 1)) for y in range(decade, decade + 10))
        rows.append((decade, cells, sum(cell.count for cell in cells)))
    return tuple(rows)
