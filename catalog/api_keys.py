"""Keys by which programs are known. Of a key only its beginning and its SHA-256 are kept.

Moments are in UTC and given by the caller, whose clock decides what has expired.
"""

import datetime as dt
import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Engine, Row, insert, select, update

from catalog.clock import utc, utc_or_none
from catalog.retrying import retried
from catalog.tables import api_keys
from statements.key_scopes import LONGEST_NAME, Scope

# Nobody guesses 256 bits, so that a plain hash is enough to keep. The first letters let programs that look for secrets
# in published files find these.
_BYTES = 32
_FORM = re.compile(r"(onr_[0-9a-f]{8})_[A-Za-z0-9_-]{43}")
# A key is written down as used at most this often: otherwise every request would be a write.
_BETWEEN_NOTES = dt.timedelta(hours=1)


class KeyFault(StrEnum):
    """Why a key opens nothing."""

    MALFORMED = "malformed_key"
    UNKNOWN = "unknown_key"
    REVOKED = "revoked_key"
    EXPIRED = "expired_key"


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key without what is secret of it. `prefix` names it; `limits` are quotas of its own as text, None: the usual.

    `owner_id` is None for a key of the installation. `used_at` is within an hour of the last use.
    """

    prefix: str
    name: str
    owner_id: int | None
    scopes: frozenset[Scope]
    limits: str | None
    created_at: dt.datetime
    expires_at: dt.datetime | None
    revoked_at: dt.datetime | None
    used_at: dt.datetime | None

    def fault(self, now: dt.datetime) -> KeyFault | None:
        """Why it opens nothing any more; None where it does."""
        if self.revoked_at is not None:
            return KeyFault.REVOKED
        return KeyFault.EXPIRED if self.expires_at is not None and self.expires_at <= now else None


class ApiKeys:
    """The keys of one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def create(
        self,
        name: str,
        scopes: Iterable[Scope],
        now: dt.datetime,
        *,
        expires_at: dt.datetime | None = None,
        limits: str | None = None,
        owner_id: int | None = None,
    ) -> tuple[str, ApiKey]:
        """A new key, and what is kept of it. The key itself cannot be had again."""
        prefix = f"onr_{secrets.token_hex(4)}"
        key = f"{prefix}_{secrets.token_urlsafe(_BYTES)}"
        row = {
            "prefix": prefix,
            "digest": _digest(key),
            "name": name[:LONGEST_NAME],
            "owner_id": owner_id,
            "scopes": sorted(set(scopes)),
            "limits": limits,
            "created_at": now,
            "expires_at": expires_at,
        }
        with self._database.begin() as connection:
            connection.execute(insert(api_keys), row)
            kept = connection.execute(select(api_keys).where(api_keys.c.prefix == prefix)).one()
        return key, _key(kept)

    @retried
    def known(self, key: str, now: dt.datetime) -> ApiKey | KeyFault:
        """The key that somebody shows, or why it opens nothing."""
        found = _FORM.fullmatch(key)
        if found is None:
            return KeyFault.MALFORMED
        with self._reading.connect() as connection:
            row = connection.execute(select(api_keys).where(api_keys.c.prefix == found[1])).one_or_none()
        if row is None or not hmac.compare_digest(row.digest, _digest(key)):
            return KeyFault.UNKNOWN
        known = _key(row)
        fault = known.fault(now)
        if fault is None and (known.used_at is None or now - known.used_at >= _BETWEEN_NOTES):
            with self._database.begin() as connection:
                connection.execute(update(api_keys).where(api_keys.c.id == row.id).values(used_at=now))
        return fault or known

    @retried
    def all(self) -> list[ApiKey]:
        """Every key there ever was, the newest first."""
        with self._reading.connect() as connection:
            return [_key(row) for row in connection.execute(select(api_keys).order_by(api_keys.c.id.desc()))]

    @retried
    def of_owner(self, owner_id: int) -> list[ApiKey]:
        """The keys of an owner, the newest first."""
        query = select(api_keys).where(api_keys.c.owner_id == owner_id).order_by(api_keys.c.id.desc())
        with self._reading.connect() as connection:
            return [_key(row) for row in connection.execute(query)]

    def revoke(self, prefix: str, now: dt.datetime, owner_id: int | None = None) -> bool:
        """Ends a key from now on; False where there is none, or none of this owner's, that was in force."""
        mine = (api_keys.c.prefix == prefix) & api_keys.c.revoked_at.is_(None)
        if owner_id is not None:
            mine &= api_keys.c.owner_id == owner_id
        with self._database.begin() as connection:
            return connection.execute(update(api_keys).where(mine).values(revoked_at=now)).rowcount == 1


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def _key(row: Row[Any]) -> ApiKey:
    return ApiKey(
        prefix=row.prefix,
        name=row.name,
        owner_id=row.owner_id,
        scopes=frozenset(map(Scope, row.scopes)),
        limits=row.limits,
        created_at=utc(row.created_at),
        expires_at=utc_or_none(row.expires_at),
        revoked_at=utc_or_none(row.revoked_at),
        used_at=utc_or_none(row.used_at),
    )
