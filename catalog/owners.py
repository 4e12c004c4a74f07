"""Owners of saved searches: who they are, and whether mails may go to them.

Moments are in UTC and given by the caller, whose clock decides what is due.
"""

import datetime as dt
import secrets
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Engine, Row, case, delete, func, select, update

from catalog.clock import utc, utc_or_none
from catalog.conflicts import insert_or_ignore
from catalog.retrying import retried
from catalog.tables import owners
from statements.mail_addresses import address_key

# 128 bits, in 22 signs: with a host of 30 the link fits the 70 columns that mail programs show whole.
_MAIL_KEY_BYTES = 16
USUAL_HOUR = 6


@dataclass(frozen=True, slots=True)
class Owner:
    """Somebody who reads mails at `address`.

    `language` is an ISO 639-1 code, `time_zone` a name of the IANA database, `hour` when mails go there, 0 to 23.
    `mail_key` stands in links of mails and lets them be stopped, nothing else. `paused_at`: since when nothing is
    sent, by the owner's wish. `bounces` mails in a row were refused for good, the last one at `bounced_at` with the
    words `bounce`, and nothing is sent before `held_until`.
    """

    id: int
    address: str
    mail_key: str
    language: str
    time_zone: str
    hour: int
    created_at: dt.datetime
    verified_at: dt.datetime
    paused_at: dt.datetime | None = None
    bounces: int = 0
    bounced_at: dt.datetime | None = None
    bounce: str | None = None
    held_until: dt.datetime | None = None

    def may_be_mailed(self, now: dt.datetime) -> bool:
        """Whether a mail may go to this owner now."""
        return self.paused_at is None and (self.held_until is None or self.held_until <= now)


class Owners:
    """The owners of one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def verified(self, address: str, now: dt.datetime, *, language: str = "en", time_zone: str = "UTC") -> Owner:
        """The owner of an address who has just shown to read its mails; made where there is none yet.

        `address` as `read_address` gives it. Language and zone are those of a new owner; a known one keeps theirs.
        """
        row = {
            "address": address,
            "address_key": address_key(address),
            "mail_key": secrets.token_urlsafe(_MAIL_KEY_BYTES),
            "language": language,
            "time_zone": time_zone,
            "hour": USUAL_HOUR,
            "created_at": now,
            "verified_at": now,
            "bounces": 0,
        }
        with self._database.begin() as connection:
            insert_or_ignore(connection, owners, [row])
            mine = owners.c.address_key == row["address_key"]
            # A mail that was read ends whatever the refusals before it said.
            anew = {"verified_at": now, "bounces": 0, "held_until": None}
            connection.execute(update(owners).where(mine).values(anew))
            return _owner(connection.execute(select(owners).where(mine)).one())

    @retried
    def owner(self, owner_id: int) -> Owner | None:
        """The owner with an id."""
        return self._one(owners.c.id == owner_id)

    @retried
    def with_address(self, address: str) -> Owner | None:
        """The owner of an address, in whatever capitals."""
        return self._one(owners.c.address_key == address_key(address))

    @retried
    def with_mail_key(self, mail_key: str) -> Owner | None:
        """The owner whose mails have a key in their links."""
        return self._one(owners.c.mail_key == mail_key)

    @retried
    def several(self, ids: set[int]) -> dict[int, Owner]:
        """The owners among `ids`, by id."""
        with self._reading.connect() as connection:
            return {row.id: _owner(row) for row in connection.execute(select(owners).where(owners.c.id.in_(ids)))}

    def settle(self, owner_id: int, *, language: str, time_zone: str, hour: int) -> None:
        """What the owner set."""
        self._change(owner_id, language=language, time_zone=time_zone, hour=hour)

    def pause(self, owner_id: int, now: dt.datetime) -> None:
        """No mail any more, from the first time on that this was said."""
        self._change(owner_id, paused_at=func.coalesce(owners.c.paused_at, now))

    def resume(self, owner_id: int) -> None:
        """Mails go again, whatever stopped them."""
        self._change(owner_id, paused_at=None, bounces=0, held_until=None)

    def note_delivered(self, owner_id: int) -> None:
        """A mail was taken: refusals before it count no more."""
        self._change(owner_id, bounces=0, held_until=None)

    def note_bounce(self, owner_id: int, now: dt.datetime, reason: str) -> dt.datetime:
        """A mail was refused for good. Gives the moment until which none is sent: a day, then twice as long each time.

        A month is the longest; nothing of the owner's is ever deleted for it. `reason`: what the server said.
        """
        with self._database.begin() as connection:
            mine = owners.c.id == owner_id
            bounces = connection.execute(select(owners.c.bounces).where(mine)).scalar_one() + 1
            until = now + dt.timedelta(days=min(2 ** min(bounces - 1, 5), 30))
            values = {"bounces": bounces, "bounced_at": now, "bounce": reason[:500], "held_until": until}
            connection.execute(update(owners).where(mine).values(values))
        return until

    def forget(self, owner_id: int) -> None:
        """Deletes an owner with searches, mails, deliveries and sessions."""
        with self._database.begin() as connection:
            connection.execute(delete(owners).where(owners.c.id == owner_id))

    @retried
    def counts(self, now: dt.datetime) -> tuple[int, int, int]:
        """How many owners there are, how many of them take no mail now by their wish, and how many as mails bounced."""
        held = case((owners.c.held_until > now, 1), else_=0)
        paused = case((owners.c.paused_at.is_not(None), 1), else_=0)
        query = select(func.count(), func.coalesce(func.sum(paused), 0), func.coalesce(func.sum(held), 0))
        with self._reading.connect() as connection:
            found = connection.execute(query.select_from(owners)).one()
        return int(found[0]), int(found[1]), int(found[2])

    def _one(self, condition: ColumnElement[bool]) -> Owner | None:
        with self._reading.connect() as connection:
            row = connection.execute(select(owners).where(condition)).one_or_none()
        return _owner(row) if row else None

    def _change(self, owner_id: int, **values: Any) -> None:
        with self._database.begin() as connection:
            connection.execute(update(owners).where(owners.c.id == owner_id).values(**values))


def _owner(row: Row[Any]) -> Owner:
    return Owner(
        id=row.id,
        address=row.address,
        mail_key=row.mail_key,
        language=row.language,
        time_zone=row.time_zone,
        hour=row.hour,
        created_at=utc(row.created_at),
        verified_at=utc(row.verified_at),
        paused_at=utc_or_none(row.paused_at),
        bounces=row.bounces,
        bounced_at=utc_or_none(row.bounced_at),
        bounce=row.bounce,
        held_until=utc_or_none(row.held_until),
    )
