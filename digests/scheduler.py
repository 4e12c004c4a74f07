"""Rounds whenever something is due, as long as a process lives."""

import threading

import structlog

from digests.only_one import DigestsBusy
from digests.rounds import Rounds
from statements.errors import OnRecordError

log = structlog.get_logger()
# How late a mail may be; to look costs two short reads.
SECONDS_BETWEEN_LOOKS = 10.0


class Scheduler:
    """A thread that makes rounds. Several processes may each have one: one of them sends at a time."""

    def __init__(self, rounds: Rounds, seconds: float = SECONDS_BETWEEN_LOOKS) -> None:
        self._rounds = rounds
        self._seconds = seconds
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._run, name="digests", daemon=True)
        self._said: str | None = None

    def start(self) -> None:
        """Begins to look for what is due."""
        self._thread.start()

    def stop(self) -> None:
        """Ends after the mail at hand."""
        self._stopped.set()
        self._thread.join(timeout=10)

    def wait(self) -> None:
        """Returns when `stop` was called."""
        self._stopped.wait()

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                if self._rounds.has_work():
                    self._rounds.once(self._stopped)
            except DigestsBusy:
                log.debug("digests_busy")
            except OnRecordError as error:
                self._say(error)
            except Exception:
                # Whatever it was: nothing is lost, and the next round tries again.
                log.exception("digest_round_failed")
            else:
                self._said = None
            self._stopped.wait(self._seconds)

    def _say(self, error: OnRecordError) -> None:
        """Once for each cause, not at every look."""
        if error.code != self._said:
            log.warning("digests_wait", code=error.code, why=error.message)
        self._said = error.code
