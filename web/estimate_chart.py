"""How much a search would have found: bars for days or weeks, and the same as a table."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from digests.estimating import Bar, Estimate
from statements.phrases import gettext, ngettext
from web.dates import day_of_month, long_day, month, month_and_year, short_day
from web.histogram import BASE, HEIGHT

# So many labels fit a phone.
_LABELS = 4


@dataclass(frozen=True, slots=True)
class Column:
    """One bar; x and width in percent, y and height in pixels, and how its label stands to it."""

    title: str
    x: float
    width: float
    y: float
    height: float
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars from left to right, what they say in one line, and rows of the table that says the same."""

    heading: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, int], ...]


def charts(estimate: Estimate) -> tuple[Chart, Chart]:
    """The last month by days, and the last year by weeks with a table of months."""
    days = [(long_day(bar.start), bar.found) for bar in estimate.days]
    return (
        Chart(gettext("By day, the last 30 days"), _columns(estimate.days, day_of_month), tuple(days)),
        Chart(
            gettext("By week, the last 365 days"), _columns(estimate.weeks, month_and_year), _by_month(estimate.weeks)
        ),
    )


def _columns(bars: Sequence[Bar], label: Callable[[dt.date], str]) -> tuple[Column, ...]:
    top = max((bar.found for bar in bars), default=0) or 1
    width = 100 / max(len(bars), 1)
    every = -(-len(bars) // _LABELS)
    return tuple(
        Column(
            title=gettext("%(years)s: %(count)s", years=_span(bar), count=_counted(bar.found)),
            x=index * width,
            width=width,
            # A bar of one passage among hundreds is still to be seen.
            y=BASE - max(2.0, HEIGHT * bar.found / top) if bar.found else BASE,
            height=max(2.0, HEIGHT * bar.found / top) if bar.found else 0,
            label=label(bar.start) if index % every == every // 2 else "",
        )
        for index, bar in enumerate(bars)
    )


def _by_month(weeks: Sequence[Bar]) -> tuple[tuple[str, int], ...]:
    """A week counts for the month in which it begins."""
    of_months = groupby(weeks, key=lambda bar: (bar.start.year, bar.start.month))
    return tuple((month(dt.date(*at, 1)), sum(bar.found for bar in bars)) for at, bars in of_months)


def _span(bar: Bar) -> str:
    last = bar.start + dt.timedelta(days=bar.days - 1)
    if bar.days == 1:
        return long_day(bar.start)
    return gettext("%(first)s to %(last)s", first=short_day(bar.start), last=short_day(last))


def _counted(count: int) -> str:
    return ngettext("%(num)s passage", "%(num)s passages", count)
