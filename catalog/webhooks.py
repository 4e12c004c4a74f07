"""Addresses of programs to which is posted what their owners are told."""

import datetime as dt
import secrets
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Engine, Row, and_, delete, func, insert, select, update

from catalog.clock import utc, utc_or_none
from catalog.retrying import retried
from catalog.tables import owners, webhook_posts, webhooks
from statements.errors import OnRecordError
from statements.phrases import gettext

MOST_WEBHOOKS = 5
# 192 bits, as Standard Webhooks asks for at least.
_SECRET_BYTES = 24


class TooManyWebhooks(OnRecordError):
    """An owner with as many as one may have."""

    code = "too_many_webhooks"


class KnownWebhook(OnRecordError):
    """An address that the owner has already."""

    code = "known_webhook"


@dataclass(frozen=True, slots=True)
class Webhook:
    """One address. `secret` signs, and `former_secret` beside it until `former_until`.

    `failures` in a row began at `failing_since`. `paused_at`: nothing is posted since then, by the owner's wish where
    `paused_because` is None, else as the address failed for too long.
    """

    id: int
    owner_id: int
    address: str
    secret: str = field(repr=False)
    former_secret: str | None = field(repr=False)
    former_until: dt.datetime | None
    made_at: dt.datetime
    paused_at: dt.datetime | None
    paused_because: str | None
    failures: int
    failing_since: dt.datetime | None

    def secrets_at(self, now: dt.datetime) -> tuple[str, ...]:
        """Those that sign by then, the newest first."""
        if self.former_secret is None or self.former_until is None or self.former_until <= now:
            return (self.secret,)
        return self.secret, self.former_secret


class Webhooks:
    """The webhooks of one catalog. Those of another owner than is given are left as they are."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def add(self, owner_id: int, address: str, now: dt.datetime) -> Webhook:
        """Another one with a secret of its own. Raises TooManyWebhooks and KnownWebhook."""
        row = {"owner_id": owner_id, "address": address, "secret": _secret(), "made_at": now, "failures": 0}
        with self._database.begin() as connection:
            # One at a time for each owner: what is counted must still be true when it is written.
            connection.execute(select(owners.c.id).where(owners.c.id == owner_id).with_for_update()).one()
            known = connection.execute(select(webhooks.c.address).where(webhooks.c.owner_id == owner_id)).scalars()
            addresses = set(known)
            if address in addresses:
                raise KnownWebhook(
                    gettext("What you are told is posted to this address already."), gettext("Give another one.")
                )
            if len(addresses) >= MOST_WEBHOOKS:
                raise TooManyWebhooks(
                    gettext("You have %(most)s webhooks, and more there cannot be.", most=MOST_WEBHOOKS),
                    gettext("Delete one that nothing listens to any more."),
                )
            made = connection.execute(insert(webhooks).values(row).returning(*webhooks.c))
            return _webhook(made.one())

    @retried
    def of_owner(self, owner_id: int) -> list[Webhook]:
        """An owner's, in the order in which they were added."""
        query = select(webhooks).where(webhooks.c.owner_id == owner_id).order_by(webhooks.c.id)
        with self._reading.connect() as connection:
            return [_webhook(row) for row in connection.execute(query)]

    @retried
    def one(self, webhook_id: int) -> Webhook | None:
        """The webhook with an id."""
        with self._reading.connect() as connection:
            row = connection.execute(select(webhooks).where(webhooks.c.id == webhook_id)).one_or_none()
        return None if row is None else _webhook(row)

    def rotate(self, webhook_id: int, former_until: dt.datetime) -> None:
        """A new secret; the one before signs beside it until then, and the one before that no more."""
        values = {"secret": _secret(), "former_secret": webhooks.c.secret, "former_until": former_until}
        self._change(webhook_id, values)

    def pause(self, webhook_id: int, now: dt.datetime) -> None:
        """Nothing is posted any more; what is told meanwhile waits."""
        self._change(webhook_id, {"paused_at": func.coalesce(webhooks.c.paused_at, now)})

    def resume(self, webhook_id: int, now: dt.datetime) -> None:
        """Posts go again, those that wait at once and as if they had never been tried."""
        forgotten = {"paused_at": None, "paused_because": None, "failures": 0, "failing_since": None, "next_at": None}
        with self._database.begin() as connection:
            connection.execute(update(webhooks).where(webhooks.c.id == webhook_id).values(forgotten))
            waiting = and_(webhook_posts.c.webhook_id == webhook_id, webhook_posts.c.state == "waiting")
            connection.execute(update(webhook_posts).where(waiting).values(attempts=0, next_at=now))

    def remove(self, webhook_id: int) -> None:
        """Forgets one, with its posts."""
        with self._database.begin() as connection:
            connection.execute(delete(webhooks).where(webhooks.c.id == webhook_id))

    def _change(self, webhook_id: int, values: dict[str, Any]) -> None:
        with self._database.begin() as connection:
            connection.execute(update(webhooks).where(webhooks.c.id == webhook_id).values(values))


def _secret() -> str:
    return f"whsec_{b64encode(secrets.token_bytes(_SECRET_BYTES)).decode()}"


def _webhook(row: Row[Any]) -> Webhook:
    return Webhook(
        id=row.id,
        owner_id=row.owner_id,
        address=row.address,
        secret=row.secret,
        former_secret=row.former_secret,
        former_until=utc_or_none(row.former_until),
        made_at=utc(row.made_at),
        paused_at=utc_or_none(row.paused_at),
        paused_because=row.paused_because,
        failures=row.failures,
        failing_since=utc_or_none(row.failing_since),
    )
