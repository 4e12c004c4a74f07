"""The port to time: what is due depends on it, and tests set it."""

import datetime as dt
from typing import Protocol


class Clock(Protocol):
    """Tells the present."""

    def now(self) -> dt.datetime:
        """The present in UTC."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> dt.datetime:
        """The present in UTC."""
        return dt.datetime.now(dt.UTC)
