"""The secret addresses of owners' feeds."""

import datetime as dt
import secrets

from sqlalchemy import Engine, delete, insert, select

from catalog.retrying import retried
from catalog.tables import feeds

_BYTES = 24


class Feeds:
    """The feeds of one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    @retried
    def key_of(self, owner_id: int) -> str | None:
        """The key of an owner's feed; None where there is none."""
        query = select(feeds.c.key).where(feeds.c.owner_id == owner_id)
        with self._reading.connect() as connection:
            return connection.execute(query).scalar()

    @retried
    def owner_of(self, key: str) -> int | None:
        """Whose feed has a key."""
        with self._reading.connect() as connection:
            return connection.execute(select(feeds.c.owner_id).where(feeds.c.key == key)).scalar()

    def renew(self, owner_id: int, now: dt.datetime) -> str:
        """A new key for an owner's feed; the one before leads nowhere any more."""
        key = secrets.token_urlsafe(_BYTES)
        with self._database.begin() as connection:
            connection.execute(delete(feeds).where(feeds.c.owner_id == owner_id))
            connection.execute(insert(feeds).values(owner_id=owner_id, key=key, made_at=now))
        return key

    def end(self, owner_id: int) -> None:
        """No feed for this owner any more."""
        with self._database.begin() as connection:
            connection.execute(delete(feeds).where(feeds.c.owner_id == owner_id))
