"""The one line of a cover that tells when the meeting was: weekday, day, month, year, hour."""

import datetime as dt
import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeWords:
    """How one language prints days and hours.

    `lines` have groups `day`, `month`, `year` and may have `weekday` and `time`; `months` and `weekdays` are the names
    in order, several for one where several are in use. `clock` has groups `hour` and `minute`; `noon` and `midnight`
    stand for hours, `morning` and `afternoon` say which half of the day a clock of twelve hours means.
    """

    lines: tuple[re.Pattern[str], ...]
    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[str, ...]
    clock: re.Pattern[str]
    noon: re.Pattern[str]
    midnight: re.Pattern[str]
    morning: re.Pattern[str]
    afternoon: re.Pattern[str]


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


def read_meeting_time(cover: str, words: TimeWords) -> MeetingTime | None:
    """The first date line of a cover; a day that no calendar has is no date."""
    for match in (match for line in words.lines for match in line.finditer(cover)):
        groups = match.groupdict()
        date = _date(groups, words)
        if date is None:
            continue
        weekday = groups.get("weekday")
        agrees = words.weekdays[date.weekday()].casefold() == weekday.casefold() if weekday else None
        return MeetingTime(date, _time(groups.get("time"), words), weekday, agrees, match.start())
    return None


def _date(groups: dict[str, str], words: TimeWords) -> dt.date | None:
    printed = groups["month"].casefold()
    month = next((i for i, names in enumerate(words.months, 1) if printed in map(str.casefold, names)), None)
    try:
        return dt.date(int(groups["year"]), month, int(groups["day"])) if month else None
    except ValueError:
        return None


def _time(printed: str | None, words: TimeWords) -> dt.time | None:
    if not printed:
        return None
    if words.noon.search(printed):
        return dt.time(12)
    if words.midnight.search(printed):
        return dt.time(0)
    clock = words.clock.search(printed)
    if not clock:
        return None
    hour, minute = int(clock["hour"]), int(clock["minute"] or 0)
    if words.afternoon.search(printed):
        hour = hour % 12 + 12
    elif words.morning.search(printed):
        hour %= 12
    return dt.time(hour, minute) if hour < 24 and minute < 60 else None
