"""Time zones as people choose them, and moments as their clocks show them."""

import datetime as dt
from collections.abc import Sequence
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

from statements.phrases import pgettext
from web.dates import clock, long_day

# Names of the IANA database that are places; the rest are old names and abbreviations of them.
_REGIONS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")


@cache
def zones_by_region() -> Sequence[tuple[str, tuple[str, ...]]]:
    """The zones of each region of the world, in order."""
    known = sorted(available_timezones())
    return [(region, tuple(name for name in known if name.startswith(f"{region}/"))) for region in _REGIONS]


def local_instant(moment: dt.datetime, zone: str) -> str:
    """27 November 2026, 6.00, as clocks of the zone show it."""
    local = moment.astimezone(ZoneInfo(zone))
    return pgettext("a moment on local clocks", "%(day)s, %(time)s", day=long_day(local.date()), time=clock(local))


def hours() -> list[tuple[int, str]]:
    """The full hours of a day, as times are written."""
    return [(hour, clock(dt.datetime(2026, 1, 1, hour))) for hour in range(24)]  # noqa: DTZ001 - an hour of any zone
