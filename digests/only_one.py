"""One process at a time looks for what is new and sends it, wherever it runs."""

from collections.abc import Iterator
from contextlib import contextmanager

from catalog.holding import hold
from catalog.leases import Leases
from statements.errors import OnRecordError

NAME = "digests"
# After so long what a process that died was at is another's. A mail under way has a longer lease of its own.
SECONDS = 60.0


class DigestsBusy(OnRecordError):
    """Another process sends digests at the moment."""

    code = "digests_busy"


@contextmanager
def only_one(leases: Leases, holder: str, seconds: float = SECONDS) -> Iterator[None]:
    """Holds the lease, renewed while it is held. Raises DigestsBusy where another process has it.

    Who has lost it does no harm: the ledger tells nothing twice.
    """
    holding = hold(leases, NAME, holder, seconds)
    if holding is None:
        raise DigestsBusy("Another process is sending digests.", "It sends what is due; wait until it is done.")
    with holding:
        yield
