"""One process at a time looks for what is new and sends it, wherever it runs."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import structlog

from catalog.leases import Leases
from statements.errors import OnRecordError

log = structlog.get_logger()
NAME = "digests"
# After so long what a process that died was at is another's. A mail under way has a longer lease of its own.
SECONDS = 60.0


class DigestsBusy(OnRecordError):
    """Another process sends digests at the moment."""

    code = "digests_busy"


@contextmanager
def only_one(leases: Leases, holder: str, seconds: float = SECONDS) -> Iterator[None]:
    """Holds the lease, renewed while it is held. Raises DigestsBusy where another process has it."""
    if not leases.take(NAME, holder, seconds):
        raise DigestsBusy("Another process is sending digests.", "It sends what is due; wait until it is done.")
    ended = threading.Event()
    renewing = threading.Thread(target=_renew, args=(leases, holder, seconds, ended), name="digests-lease", daemon=True)
    renewing.start()
    try:
        yield
    finally:
        ended.set()
        renewing.join()
        leases.give_back(NAME, holder)


def _renew(leases: Leases, holder: str, seconds: float, ended: threading.Event) -> None:
    """Extends the lease thrice in its time. Who has lost it does no harm: the ledger tells nothing twice."""
    while not ended.wait(seconds / 3):
        try:
            leases.take(NAME, holder, seconds)
        except OnRecordError as error:
            log.warning("lease_not_renewed", code=error.code)
