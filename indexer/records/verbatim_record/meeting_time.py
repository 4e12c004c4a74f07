"""The one line of a cover that tells when the meeting was: weekday, day, month, year, hour."""

import datetime as dt
import re
from dataclasses import dataclass

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LINE = re.compile(
    rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})\s*,?\s+(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_MONTHS)})\s*,?\s+(?P<year>\d{{4}})\b"
    r"(?:\s*,?\s*(?:at\s+)?(?P<time>(?:12\s+)?(?:noon|midnight)|\d{1,2}(?:\s?[.:]\s?\d{2})?\s*[ap]\.?\s?m\b\.?|\d{1,2}[.:]\d{2}(?:\s*hours)?))?",
    re.IGNORECASE,
)
_BARE = re.compile(rf"(?m)^[ \t]*(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(_MONTHS)})\s+(?P<year>\d{{4}})\s*$")
_CLOCK = re.compile(r"(\d{1,2})(?:\s?[.:]\s?(\d{2}))?\s*(?:([ap])\.?\s?m)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class MeetingTime:
    """Date and local time as printed; `weekday_agrees` is None where no weekday is printed."""

    date: dt.date
    time: dt.time | None
    weekday: str | None
    weekday_agrees: bool | None
    at: int

    @property
    def start(self) -> dt.datetime:
        """The start of the meeting; midnight where no hour is printed."""
        return dt.datetime.combine(self.date, self.time or dt.time())


def read_meeting_time(cover: str) -> MeetingTime | None:
    """The first date line of a cover; a day that no calendar has is no date."""
    for match in (*_LINE.finditer(cover), *_BARE.finditer(cover)):
        groups = match.groupdict()
        date = _date(groups)
        if date is None:
            continue
        weekday = groups.get("weekday")
        agrees = _WEEKDAYS[date.weekday()].casefold() == weekday.casefold() if weekday else None
        return MeetingTime(date, _time(groups.get("time")), weekday, agrees, match.start())
    return None


def _date(groups: dict[str, str]) -> dt.date | None:
    month = next(i for i, name in enumerate(_MONTHS, 1) if name.casefold() == groups["month"].casefold())
    try:
        return dt.date(int(groups["year"]), month, int(groups["day"]))
    except ValueError:
        return None


def _time(printed: str | None) -> dt.time | None:
    if not printed:
        return None
    if "noon" in printed.lower():
        return dt.time(12)
    if "midnight" in printed.lower():
        return dt.time(0)
    clock = _CLOCK.match(printed)
    if not clock:
        return None
    hour, minute, half = int(clock[1]), int(clock[2] or 0), (clock[3] or "").lower()
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None
