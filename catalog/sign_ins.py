"""Links that sign in, and browsers that are signed in. What they carry is kept as its SHA-256 alone.

Moments are in UTC and given by the caller, whose clock decides what has expired.
"""

import datetime as dt
import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, delete, insert, select, update

from catalog.clock import utc
from catalog.retrying import retried
from catalog.tables import sessions, sign_in_links

# Nobody guesses 256 bits, so that a plain hash is enough to keep.
_BYTES = 32
SESSION = dt.timedelta(days=30)
# A session is written down as seen at most this often: otherwise every page would be a write.
_BETWEEN_NOTES = dt.timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class SignInLink:
    """A mailed link that is still good. `intent` says what follows from it."""

    address: str
    intent: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Session:
    """A browser that is signed in. `device` says which, in words of its own."""

    id: int
    owner_id: int
    device: str
    created_at: dt.datetime
    seen_at: dt.datetime
    expires_at: dt.datetime


class SignIns:
    """The links and sessions of one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def new_link(self, address: str, intent: Mapping[str, Any], now: dt.datetime, lasts: dt.timedelta) -> str:
        """A token that is good once; what expired before is deleted."""
        token = secrets.token_urlsafe(_BYTES)
        row = {
            "digest": _digest(token),
            "address": address,
            "intent": dict(intent),
            "created_at": now,
            "expires_at": now + lasts,
        }
        with self._database.begin() as connection:
            connection.execute(delete(sign_in_links).where(sign_in_links.c.expires_at <= now))
            connection.execute(insert(sign_in_links), row)
        return token

    @retried
    def link(self, token: str, now: dt.datetime) -> SignInLink | None:
        """The link of a token without using it; None where it is unknown, used or expired."""
        good = (sign_in_links.c.used_at.is_(None)) & (sign_in_links.c.expires_at > now)
        query = select(sign_in_links).where(sign_in_links.c.digest == _digest(token), good)
        with self._reading.connect() as connection:
            row = connection.execute(query).one_or_none()
        return SignInLink(row.address, row.intent) if row else None

    def use_link(self, token: str, now: dt.datetime) -> SignInLink | None:
        """The link of a token, for the one who comes first; None for everybody after."""
        mine = sign_in_links.c.digest == _digest(token)
        good = (sign_in_links.c.used_at.is_(None)) & (sign_in_links.c.expires_at > now)
        with self._database.begin() as connection:
            if not connection.execute(update(sign_in_links).where(mine, good).values(used_at=now)).rowcount:
                return None
            row = connection.execute(select(sign_in_links).where(mine)).one()
        return SignInLink(row.address, row.intent)

    def take_back(self, token: str) -> None:
        """Makes a link good again that was used for what could not be done at the moment."""
        with self._database.begin() as connection:
            mine = sign_in_links.c.digest == _digest(token)
            connection.execute(update(sign_in_links).where(mine).values(used_at=None))

    def open_session(self, owner_id: int, device: str, now: dt.datetime) -> str:
        """A token for the cookie of a browser; sessions that expired are deleted."""
        token = secrets.token_urlsafe(_BYTES)
        row = {
            "digest": _digest(token),
            "owner_id": owner_id,
            "device": device[:64],
            "created_at": now,
            "seen_at": now,
            "expires_at": now + SESSION,
        }
        with self._database.begin() as connection:
            connection.execute(delete(sessions).where(sessions.c.expires_at <= now))
            connection.execute(insert(sessions), row)
        return token

    def session(self, token: str, now: dt.datetime) -> Session | None:
        """The session of a cookie, which lasts 30 days from when it was last seen."""
        mine = sessions.c.digest == _digest(token)
        with self._reading.connect() as connection:
            row = connection.execute(select(sessions).where(mine, sessions.c.expires_at > now)).one_or_none()
        if row is None:
            return None
        if now - utc(row.seen_at) >= _BETWEEN_NOTES:
            with self._database.begin() as connection:
                connection.execute(update(sessions).where(mine).values(seen_at=now, expires_at=now + SESSION))
        return _session(row)

    @retried
    def sessions_of(self, owner_id: int, now: dt.datetime) -> list[Session]:
        """Where an owner is signed in, the last seen first."""
        query = select(sessions).where(sessions.c.owner_id == owner_id, sessions.c.expires_at > now)
        with self._reading.connect() as connection:
            return [_session(row) for row in connection.execute(query.order_by(sessions.c.seen_at.desc()))]

    def close_session(self, owner_id: int, session_id: int) -> None:
        """Signs one of an owner's browsers out; nothing where it is another's."""
        mine = (sessions.c.id == session_id) & (sessions.c.owner_id == owner_id)
        with self._database.begin() as connection:
            connection.execute(delete(sessions).where(mine))

    def close_other_sessions(self, owner_id: int, kept: int) -> None:
        """Signs all of an owner's browsers out but one."""
        others = (sessions.c.id != kept) & (sessions.c.owner_id == owner_id)
        with self._database.begin() as connection:
            connection.execute(delete(sessions).where(others))


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def _session(row: Any) -> Session:
    moments = (utc(row.created_at), utc(row.seen_at), utc(row.expires_at))
    return Session(row.id, row.owner_id, row.device, *moments)
