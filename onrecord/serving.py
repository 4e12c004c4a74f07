"""Pages and API served by one process, or by several on one listening socket.

Python works on one thing at a time in a process, so that a second processor is of use to a second process alone. Each
of them has the index open for itself and follows the catalog, as servers on several machines do; who writes, sends or
computes is told by leases.
"""

import os
import signal
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.util import Finalize
from tempfile import TemporaryDirectory
from types import FrameType

import uvicorn
from fastapi import FastAPI
from prometheus_client.multiprocess import mark_process_dead
from uvicorn.config import STARTUP_FAILURE
from uvicorn.supervisors import Multiprocess

from onrecord.arenas import keep_few_heaps
from onrecord.commands.output import messages
from onrecord.ending import Server
from onrecord.measuring import SHARED_COUNTS
from onrecord.opening import open_from_environment
from onrecord.secret import signing_secret
from onrecord.server import make_server
from onrecord.wiring import Application
from statements.errors import OnRecordError

# Answers under way when the server is told to end; a search takes milliseconds.
SECONDS_TO_FINISH = 5
# A process that has not said for so long that it lives is taken for stuck, and replaced.
_SECONDS_UNHEARD = 30


class NotStarted(OnRecordError):
    """No process could begin to serve."""

    code = "not_started"


def serve_alone(application: Application, listening: socket.socket) -> None:
    """Serves in this process until it is interrupted, and closes the application."""
    keep_few_heaps()
    server = make_server(application)
    try:
        Server(_config(server, application), server.state.watch.end).run(sockets=[listening])
    finally:
        application.close()


def serve_together(application: Application, listening: socket.socket, processes: int) -> None:
    """Serves in so many processes until this one is interrupted; one that dies is replaced.

    The application has shown that everything can be opened; each process opens its own, as the environment says.
    Raises NotStarted where none can.
    """
    config = _config(f"{__name__}:one_of_several", application, factory=True, workers=processes)
    signing_secret(application.settings)
    application.close()
    with _shared_counts(wanted=bool(application.settings.metrics)):
        together = _Together(config, [listening])
        together.run()
    if any(process.exitcode == STARTUP_FAILURE for process in together.processes):
        raise NotStarted("The processes that serve could not start.", "What they said above tells why.")


@contextmanager
def _shared_counts(*, wanted: bool) -> Iterator[None]:
    """Where `/metrics` is told: a folder for the counts of all that begin meanwhile, so that each tells the sums."""
    if not wanted:
        yield
        return
    with TemporaryDirectory(prefix="onrecord-counts-") as folder:
        os.environ[SHARED_COUNTS] = folder
        try:
            yield
        finally:
            del os.environ[SHARED_COUNTS]


class _Together(Multiprocess):
    """uvicorn's supervisor, which also forgets what was under way in a process that is no more."""

    _known: frozenset[int | None] = frozenset()

    def keep_subprocess_alive(self) -> None:
        """Replaces those that died."""
        super().keep_subprocess_alive()
        serving = frozenset(process.pid for process in self.processes)
        if SHARED_COUNTS in os.environ:
            for gone in self._known - serving:
                mark_process_dead(gone)  # type: ignore[no-untyped-call]  # the library's own way, only untyped
        self._known = serving


def one_of_several() -> FastAPI:
    """The application of one process, closed at its end."""
    keep_few_heaps()
    try:
        application = open_from_environment()
        server = make_server(application, several_processes=True)
    except OnRecordError as error:
        # Whoever replaces processes that died would else replace this one for ever.
        messages.print(str(error), style="red", markup=False)
        sys.exit(STARTUP_FAILURE)
    Finalize(None, application.close, exitpriority=0)
    for number in (signal.SIGINT, signal.SIGTERM):
        _before(number, server.state.watch.end)
    return server


def _before(number: int, act: Callable[[], None]) -> None:
    """Has a signal call `act` before what it calls already."""
    known = signal.getsignal(number)

    def handle(received: int, frame: FrameType | None) -> None:
        act()
        if callable(known):
            known(received, frame)

    signal.signal(number, handle)


def _config(
    server: FastAPI | str, application: Application, *, factory: bool = False, workers: int = 1
) -> uvicorn.Config:
    return uvicorn.Config(
        server,
        factory=factory,
        workers=workers,
        log_level="warning",
        access_log=False,
        server_header=False,
        # Whom a proxy asks for it says in a header, which anybody could send: these addresses alone are believed.
        forwarded_allow_ips=application.settings.trusted_proxies.split(),
        timeout_graceful_shutdown=SECONDS_TO_FINISH,
        timeout_worker_healthcheck=_SECONDS_UNHEARD,
    )
