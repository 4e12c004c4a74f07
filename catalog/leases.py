"""Leases by name: work that one process at a time may do, wherever it runs."""

from datetime import timedelta

from sqlalchemy import Engine, and_, delete, or_, update

from catalog.clock import now_of
from catalog.conflicts import insert_or_ignore
from catalog.tables import leases


class Leases:
    """The leases of one catalog. A holder that dies loses its leases when they run out."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)

    def take(self, name: str, holder: str, seconds: float) -> bool:
        """Whether the holder has the lease now, for `seconds`; taking what it has already extends it."""
        with self._database.begin() as connection:
            now = now_of(connection)
            until = now + timedelta(seconds=seconds)
            free = or_(leases.c.holder == holder, leases.c.held_until < now)
            mine = update(leases).where(leases.c.name == name, free).values(holder=holder, held_until=until)
            if connection.execute(mine).rowcount:
                return True
            row = {"name": name, "holder": holder, "held_until": until}
            return insert_or_ignore(connection, leases, [row]) == 1

    def give_back(self, name: str, holder: str) -> None:
        """Frees the lease at once; nothing where it is another's by now."""
        with self._database.begin() as connection:
            connection.execute(delete(leases).where(and_(leases.c.name == name, leases.c.holder == holder)))
