"""What a process holds for some seconds at a time, kept its own for as long as its work takes."""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Self

import structlog

from catalog.leases import Leases
from statements.errors import OnRecordError

log = structlog.get_logger()
LOST = "lost"


class Holding:
    """Renews what is held thrice in its `seconds`, in a thread of its own, and gives it back at the end.

    `renew` says whether it is still the holder's. Who has lost it is not stopped: whatever is held so does no harm
    when it is done twice. It is held again as soon as nobody else has it, or the database is back.
    """

    def __init__(self, what: str, seconds: float, renew: Callable[[], bool], give_back: Callable[[], None]) -> None:
        """`what` names it in the log."""
        self._what = what
        self._seconds = seconds
        self._renew = renew
        self._give_back = give_back
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._keep, name=f"holding {what}", daemon=True)

    def begin(self) -> Self:
        """Keeps from now on what is held already."""
        self._thread.start()
        return self

    def end(self) -> None:
        """Gives it back at once, if the database can be told; it runs out by itself otherwise."""
        self._ended.set()
        # A renewal under way would take the lease anew after it was given back.
        self._thread.join()
        try:
            self._give_back()
        except OnRecordError as error:
            log.warning("not_given_back", held=self._what, why=error.code)

    def __enter__(self) -> Self:
        return self.begin()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.end()

    def _keep(self) -> None:
        """Says once for each cause that it could not be renewed, not thrice in its time."""
        said = None
        while not self._ended.wait(self._seconds / 3):
            why = self._hindrance()
            if why and why != said:
                log.warning("not_renewed", held=self._what, why=why)
            said = why

    def _hindrance(self) -> str | None:
        try:
            return None if self._renew() else LOST
        except OnRecordError as error:
            return error.code


def hold(leases: Leases, name: str, holder: str, seconds: float) -> Holding | None:
    """Takes the lease, to be kept from `begin` to `end`; None where another has it."""

    def take() -> bool:
        return leases.take(name, holder, seconds)

    return Holding(name, seconds, take, lambda: leases.give_back(name, holder)) if take() else None
