"""How often somebody may ask: quotas for stretches of time, several at once, such as `60/minute; 2000/day`."""

import re
from dataclasses import dataclass

from statements.errors import OnRecordError

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400}
_WINDOW = re.compile(rf"([0-9]{{1,9}}) ?/ ?(?:([0-9]{{1,4}}) ?)?({'|'.join(_SECONDS)})s?")
# More windows than anybody can keep in mind are a mistake, and each is a count with every request.
MOST_WINDOWS = 5
UNLIMITED = "unlimited"


class WrongRateWindows(OnRecordError):
    """Text that says no quotas."""

    code = "wrong_rate_windows"


@dataclass(frozen=True, slots=True)
class RateWindow:
    """`quota` requests in `seconds`, which begin with the first one. `name` is the stretch: `minute`, `15 minutes`."""

    quota: int
    seconds: int
    name: str

    def __str__(self) -> str:
        return f"{self.quota}/{self.name}"


def read_rate_windows(text: str) -> tuple[RateWindow, ...]:
    """The quotas that a text names, the shortest stretch first; none for `unlimited`.

    Raises WrongRateWindows for any other text, for a quota of nothing and for two quotas of one stretch.
    """
    if text.strip().lower() == UNLIMITED:
        return ()
    windows = sorted((_window(part) for part in re.split("[;,]", text)), key=lambda window: window.seconds)
    if len({window.seconds for window in windows}) < len(windows) or len(windows) > MOST_WINDOWS:
        raise _wrong(text)
    return tuple(windows)


def write_rate_windows(windows: tuple[RateWindow, ...]) -> str:
    """The text that `read_rate_windows` reads as these quotas."""
    return "; ".join(map(str, windows)) or UNLIMITED


def _window(part: str) -> RateWindow:
    found = _WINDOW.fullmatch(part.strip().lower())
    if found is None:
        raise _wrong(part.strip())
    quota, number, unit = int(found[1]), int(found[2] or 1), found[3]
    if not quota or not number:
        raise _wrong(part.strip())
    return RateWindow(quota, number * _SECONDS[unit], unit if number == 1 else f"{number} {unit}s")


def _wrong(text: str) -> WrongRateWindows:
    return WrongRateWindows(
        f"“{text}” says no quotas.", "Write such as 60/minute; 2000/day, or unlimited: each stretch of time once."
    )
