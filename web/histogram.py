"""When it was said: bars for months, quarters, years or spans of years, each a link that narrows the search to them."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from search.answer import FacetValue
from search.request import SearchRequest
from statements.phrases import gettext, gettext_noop, ngettext
from web.addresses import with_values
from web.dates import month, short_month
from web.days_in_table import Row, by_decades, by_years

# A bar takes 24 px at least, the smallest target that WCAG 2.2 allows: 28 fit the column of text, 13 a phone.
WIDE, NARROW = 28, 13
HEIGHT = 42
BASE = 58
# How many months a bar may stand for; what is only known by year has bars of whole years.
QUARTER, YEAR = 3, 12
_STEPS = (1, QUARTER, *(YEAR * years for years in (1, 2, 5, 10, 20, 50, 100, 1000)))


@dataclass(frozen=True, slots=True)
class Bar:
    """A span of months; x and width in percent, y and height in pixels."""

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
    """Bars from left to right; `step` is how many months each stands for."""

    bars: tuple[Bar, ...]
    span: str
    step: int


@dataclass(frozen=True, slots=True)
class Histogram:
    """The same figures for a wide and for a narrow page, and as rows of a table; `of` is what is counted, one of it."""

    wide: Chart
    narrow: Chart
    rows: tuple[Row, ...]
    by_month: bool
    of: str = "passage"

    @property
    def counts(self) -> str:
        """What the table says."""
        return _counts_by(1 if self.by_month else YEAR, self.of)

    @property
    def columns(self) -> tuple[str, ...]:
        """What stands above the cells of each row."""
        if not self.by_month:
            return tuple(str(digit) for digit in range(10))
        return tuple(short_month(dt.date(2000, number, 1)) for number in range(1, YEAR + 1))

    def told(self, chart: Chart) -> str:
        """What a chart says."""
        return gettext("%(counts)s, %(years)s", counts=_counts_by(chart.step, self.of), years=chart.span)


def histogram(
    request: SearchRequest, years: Iterable[FacetValue], months: Iterable[FacetValue] = (), of: str = "passage"
) -> Histogram | None:
    """Everything found by year, or by month (`YYYY-MM`) where that is known; None where it is all of one."""
    by_month = {_number(*map(int, value.value.split("-"))): value.count for value in months}
    counts = by_month or {_number(int(value.value), 1): value.count for value in years if value.value.isdecimal()}
    if len(counts) < 2:
        return None
    least = 1 if by_month else YEAR
    wide, narrow = (_chart(request, counts, least, most, of) for most in (WIDE, NARROW))

    def narrowed(first: dt.date, last: dt.date) -> str:
        return _narrowed(request, first, last)

    rows = by_years(counts, narrowed) if by_month else by_decades(counts, narrowed)
    return Histogram(wide, narrow, rows, bool(by_month), of)


def _number(year: int, month: int) -> int:
    """Months since the year 0."""
    return YEAR * year + month - 1


def _chart(request: SearchRequest, counts: Mapping[int, int], least: int, most: int, of: str) -> Chart:
    first, last = min(counts), max(counts)
    step = next(step for step in _STEPS if step >= least and last // step - first // step < most)
    starts = range(first - first % step, last + 1, step)
    sums = dict.fromkeys(starts, 0)
    for number, count in counts.items():
        sums[number - number % step] += count
    width, top = 100 / len(starts), max(sums.values())
    labels = _labels(starts, step)
    bars = tuple(
        Bar(
            title=gettext(
                "%(years)s: %(count)s", years=_span(start, start + step - 1, step), count=_counted(count, of)
            ),
            address=_narrowed(request, _first_day(start), _last_day(start + step - 1)),
            count=count,
            x=index * width,
            width=width,
            # A bar of one passage among thousands is still to be seen.
            y=BASE - max(2.0, HEIGHT * count / top) if count else BASE,
            height=max(2.0, HEIGHT * count / top) if count else 0,
            label=labels.get(start, ""),
        )
        for index, (start, count) in enumerate(sums.items())
    )
    return Chart(bars, _span(first, last, step), step)


def _labels(starts: range, step: int) -> dict[int, str]:
    """Years where they begin; of bars within one year, months. A label takes the room of two bars on a full chart."""
    if step >= YEAR:
        every = 1 if len(starts) <= NARROW - 4 else 2 if len(starts) <= NARROW else 4
        return {start: str(start // YEAR) for start in starts[::every]}
    years = {start: str(start // YEAR) for start in starts if start % YEAR == 0}
    if step == QUARTER and years:
        return years
    quarters = {start: short_month(_first_day(start)) for start in starts if start % QUARTER == 0}
    return quarters | years


def _span(first: int, last: int, step: int) -> str:
    """The months or years that a bar of `step` months, or all of them, stand for."""
    said = [str(number // YEAR) if step >= YEAR else month(_first_day(number)) for number in (first, last)]
    return said[0] if said[0] == said[1] else gettext("%(first)s to %(last)s", first=said[0], last=said[1])


def _counts_by(step: int, of: str) -> str:
    of_statements = of == "statement"
    if step < YEAR:
        # Statements are counted by year alone.
        return gettext("Passages by month") if step == 1 else gettext("Passages by quarter")
    if step == YEAR:
        return gettext("Statements by year") if of_statements else gettext("Passages by year")
    spans = gettext_noop("Passages by spans of %(step)s years")
    if of_statements:
        spans = gettext_noop("Statements by spans of %(step)s years")
    return gettext(spans, step=step // YEAR)


def _counted(count: int, of: str) -> str:
    if of == "statement":
        return ngettext("%(num)s statement", "%(num)s statements", count)
    return ngettext("%(num)s passage", "%(num)s passages", count)


def _first_day(number: int) -> dt.date:
    return dt.date(max(1, number // YEAR), number % YEAR + 1, 1)


def _last_day(number: int) -> dt.date:
    return dt.date(9999, 12, 31) if number >= _number(9999, 12) else _first_day(number + 1) - dt.timedelta(days=1)


def _narrowed(request: SearchRequest, first: dt.date, last: dt.date) -> str:
    """The search within these days, and within those that it was already limited to."""
    return with_values(
        request,
        from_=max(first, request.from_) if request.from_ else first,
        to=min(last, request.to) if request.to else last,
    )
