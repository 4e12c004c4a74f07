"""Waits for what a process that lives does to what it holds."""

import threading

from sqlalchemy import create_engine, text

# More than are made in the time for which something is held.
RENEWALS = 4


def wait_until_renewed(url: str, table: str) -> None:
    """Returns after four renewals of the one thing that is held in this table."""
    engine = create_engine(url, isolation_level="AUTOCOMMIT")
    seen, patience = set(), threading.Event()
    with engine.connect() as watching:
        for _ in range(1200):
            query = text(f"SELECT held_until FROM {table} WHERE held_until IS NOT NULL")  # noqa: S608  a test's own
            seen.add(watching.execute(query).scalar())
            if len(seen) > RENEWALS:
                return
            patience.wait(0.05)
    raise AssertionError("it was not renewed")
