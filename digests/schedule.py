"""When mails are due: cut-offs are numbers of the change sequence, and only the hour of sending is by somebody's clock.

An hour that a change of clocks leaves out is the first moment after it; of an hour that comes twice it is the first.
"""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

from statements.errors import OnRecordError
from statements.phrases import gettext

# Statements of one meeting come within minutes of each other: they make one mail.
BETWEEN_MAILS = dt.timedelta(minutes=10)


class Frequency(StrEnum):
    """How often somebody is written to."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    OFF = "off"


class WrongSchedule(OnRecordError):
    """A time of sending that there is not."""

    code = "wrong_schedule"


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a search is mailed. `hour` is 0 to 23 in the owner's zone.

    `day` is 0 (Monday) to 6 where it is weekly, and 1 to 31 where it is monthly: a month without that day has its last
    day instead. It means nothing otherwise. Raises WrongSchedule.
    """

    frequency: Frequency = Frequency.DAILY
    hour: int = 6
    day: int = 1

    def __post_init__(self) -> None:
        if not 0 <= self.hour <= 23:
            raise WrongSchedule(
                gettext("There is no hour %(hour)s.", hour=self.hour), gettext("Choose one from 0 to 23.")
            )
        if self.frequency is Frequency.WEEKLY and not 0 <= self.day <= 6:
            raise WrongSchedule(
                gettext("There is no day %(day)s of a week.", day=self.day), gettext("Choose one from 0 (Monday) to 6.")
            )
        if self.frequency is Frequency.MONTHLY and not 1 <= self.day <= 31:
            raise WrongSchedule(
                gettext("There is no day %(day)s of a month.", day=self.day), gettext("Choose one from 1 to 31.")
            )

    def next_after(self, moment: dt.datetime, zone: ZoneInfo) -> dt.datetime | None:
        """The first time of sending after a moment, both in UTC; None where nothing is sent."""
        match self.frequency:
            case Frequency.OFF:
                return None
            case Frequency.AT_ONCE:
                return moment + BETWEEN_MAILS
            case _:
                return self._next_day(moment, zone)

    def _next_day(self, moment: dt.datetime, zone: ZoneInfo) -> dt.datetime:
        # A day before the local one, as a change of clocks may have moved midnight.
        day = moment.astimezone(zone).date() - dt.timedelta(days=1)
        while True:
            if self._is_on(day):
                due = in_utc(day, self.hour, zone)
                if due > moment:
                    return due
            day += dt.timedelta(days=1)

    def _is_on(self, day: dt.date) -> bool:
        if self.frequency is Frequency.WEEKLY:
            return day.weekday() == self.day
        if self.frequency is Frequency.MONTHLY:
            last = (day + dt.timedelta(days=1)).day == 1
            return day.day == self.day or (last and day.day < self.day)
        return True


def in_utc(day: dt.date, hour: int, zone: ZoneInfo) -> dt.datetime:
    """A full hour of a day as clocks of a zone show it, in UTC."""
    local = dt.datetime.combine(day, dt.time(hour), zone)
    shown = local.astimezone(dt.UTC).astimezone(zone)
    if shown.replace(tzinfo=None) == local.replace(tzinfo=None):
        return local.astimezone(dt.UTC)
    # Left out. With the offset from before, as Python takes it, it lies as far behind the gap as it would within.
    return _end_of_gap(local, zone)


def _end_of_gap(local: dt.datetime, zone: ZoneInfo) -> dt.datetime:
    """The moment at which clocks were put forward over `local`."""
    after = local.astimezone(dt.UTC)
    before = local.replace(fold=1).astimezone(dt.UTC)
    while after - before > dt.timedelta(seconds=1):
        middle = before + (after - before) / 2
        if middle.astimezone(zone).utcoffset() == before.astimezone(zone).utcoffset():
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)
