"""Reads documents in a process of its own: one that hangs or crashes there costs its file and nothing else."""

import atexit
import multiprocessing
import signal
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path

from indexer.reading import read_document
from indexer.records.record import Hints
from onrecord.adding import Read
from onrecord.incoming import internal_error
from onrecord.logs import configure_logging
from onrecord.settings import Settings
from statements.errors import OnRecordError, UnreadableDocument
from statements.language_identifier import identifier
from statements.parsed import ParsedDocument

# It starts in a second; a machine that needs this long has no memory left for it.
START_SECONDS = 120.0
# The child ends itself this much later than it would be ended, for the case that nobody is left to do it.
SECONDS_ALONE = 5.0
_READY = "ready"


class NoReader(OnRecordError):
    """The process that reads cannot be started: no fault of any file."""

    code = "no_reader"


class Reader:
    """One process that reads one document after the other, each within `seconds`. Not for several threads.

    Threads cannot be ended, and an extension that never gives Python its lock back holds all of them.
    """

    def __init__(self, settings: Settings, read: Read = read_document) -> None:
        self._settings = settings
        self._seconds = settings.reading_seconds
        self._function = read
        self._process: SpawnProcess | None = None
        self._line: Connection | None = None

    def read(self, data: bytes, hints: Hints) -> tuple[ParsedDocument, str]:
        """As `read_document`. Raises UnreadableDocument too where it takes too long or crashes, NoReader."""
        if self._process is not None and not self._process.is_alive():
            self.close()  # ended while it had nothing to read: no fault of this file
        line = self._line or self._start()
        try:
            line.send((data, hints))
            if not line.poll(self._seconds):
                self.close()
                raise UnreadableDocument(
                    f"{hints.file_name} was not read within {self._seconds:g} s.",
                    "Raise ONRECORD_READING_SECONDS, then: onrecord queue --retry",
                    code="reading_too_long",
                )
            answer = line.recv()
        except (EOFError, OSError) as error:
            raise UnreadableDocument(
                f"{hints.file_name} ended the process that read it ({self._ending()}).",
                "See that there is enough memory, then: onrecord queue --retry",
                code="reading_crashed",
            ) from error
        if isinstance(answer, OnRecordError):
            raise answer
        read: tuple[ParsedDocument, str] = answer
        return read

    def close(self) -> None:
        """Ends the process, whatever it is at."""
        atexit.unregister(self.close)
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._line is not None:
            self._line.close()
        self._process = self._line = None

    def _start(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        line, far = context.Pipe()
        made = context.Process(target=_serve, args=(far, self._function, self._settings), name="reader", daemon=True)
        try:
            with far:
                made.start()
            self._process, self._line = made, line
            # Else multiprocessing would ask it to end, which it does not hear, and wait.
            atexit.register(self.close)
            if line.poll(START_SECONDS) and line.recv() == _READY:
                return line
        except (EOFError, OSError) as error:
            raise self._no_reader(line) from error
        raise self._no_reader(line)

    def _no_reader(self, line: Connection) -> NoReader:
        self.close()
        line.close()
        return NoReader("The process that reads documents cannot be started.", "See that there is enough memory.")

    def _ending(self) -> str:
        """How the process ended, as a person may search for it; it is cleared away."""
        code = None
        if self._process is not None:
            self._process.join(1)
            code = self._process.exitcode
        self.close()
        if code is not None and code < 0:
            return signal.Signals(-code).name
        return f"exit code {code}"


def _serve(line: Connection, read: Read, settings: Settings) -> None:
    """What the process does: reads what it is sent, until nobody is left to send."""
    # Whoever ends the worker by a signal to its group means the worker, which lets the file at hand be read.
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, signal.SIG_IGN)
    configure_logging(settings.log_level, settings.log_format)
    try:
        # Every text needs it, and what it takes to unpack is of no file's time.
        identifier()
        line.send(_READY)
        while True:
            data, hints = line.recv()
            _alarm(settings.reading_seconds + SECONDS_ALONE)
            answer = _answer(read, data, hints)
            _alarm(0)
            line.send(answer)
    except (EOFError, OSError):
        return


def _answer(read: Read, data: bytes, hints: Hints) -> tuple[ParsedDocument, str] | OnRecordError:
    try:
        return read(data, hints)
    except OnRecordError as error:
        return error
    except Exception as error:  # noqa: BLE001  a fault met in one file must not cost the other thousand
        return internal_error(Path(hints.file_name), error)


def _alarm(seconds: float) -> None:
    """Has the system end this process then, whatever holds it; 0 for no more."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_REAL, seconds)
