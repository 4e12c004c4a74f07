"""What is looked for again and again beside a server, in a thread of its own."""

import threading
from collections.abc import Callable

import structlog

from statements.errors import OnRecordError

log = structlog.get_logger()
# What is under way when it is told to stop has so long to come to its end.
_PATIENCE = 10.0


class Repeating:
    """Does its work every so many seconds, from `start` until `stop`.

    `work` is handed an event that is set once it should come to its end early. Whatever it raises is logged, and the
    next time tries again: `busy` is no fault, it says that another process is at the same work.
    """

    def __init__(
        self,
        name: str,
        work: Callable[[threading.Event], object],
        seconds: float,
        busy: type[OnRecordError],
        *,
        at_once: bool,
    ) -> None:
        self._name = name
        self._work = work
        self._seconds = seconds
        self._busy = busy
        self._at_once = at_once
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._said: str | None = None

    def start(self) -> None:
        """Begins: with the work where it is wanted `at_once`, else with the first pause."""
        self._thread.start()

    def stop(self) -> None:
        """Ends; what is under way comes to its end first."""
        self._stopped.set()
        self._thread.join(timeout=_PATIENCE)

    def wait(self) -> None:
        """Returns when `stop` was called."""
        self._stopped.wait()

    def _run(self) -> None:
        if self._at_once:
            self._once()
        while not self._stopped.wait(self._seconds):
            self._once()

    def _once(self) -> None:
        try:
            self._work(self._stopped)
        except self._busy:
            log.debug("beside_busy", work=self._name)
        except OnRecordError as error:
            self._say(error)
        except Exception:
            # A fault of ours ends neither the server nor this work.
            log.exception("beside_failed", work=self._name)
        else:
            self._said = None

    def _say(self, error: OnRecordError) -> None:
        """Once for each cause, not every time."""
        if error.code != self._said:
            log.warning("beside_waits", work=self._name, code=error.code, why=error.message)
        self._said = error.code
