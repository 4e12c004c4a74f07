"""Mails that wait to be sent: each is one process's at a time, and sent only when a server has taken it.

A process that is killed while it sends leaves its mail to another one when its time has run out. That one sends it
again, under the same Message-ID, where the first had sent it and not come to say so.
"""

import datetime as dt
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import Engine, Row, Select, and_, func, or_, select, update

from catalog.clock import now_of, utc, utc_or_none
from catalog.retrying import retried
from catalog.tables import deliveries, mails, owners


class MailKind(StrEnum):
    """What a mail is: news for saved searches, that some of them run no more, or that a webhook is paused."""

    DIGEST = "digest"
    PAUSED = "paused"
    WEBHOOK = "webhook"


class MailState(StrEnum):
    """Where a mail stands. `failed`: it is not tried any more."""

    WAITING = "waiting"
    HELD = "held"
    SENT = "sent"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class OutgoingMail:
    """A mail to be sent; `key` is the same whenever it is tried, and `attempts` counts this one."""

    id: int
    owner_id: int
    key: str
    kind: MailKind
    detail: Mapping[str, Any]
    made_at: dt.datetime
    attempts: int


class SentMail(NamedTuple):
    """A mail that was sent, and the key of which its Message-ID is made."""

    id: int
    owner_id: int
    key: str


@dataclass(frozen=True, slots=True)
class LoggedMail:
    """A mail as its owner sees it in the log: how many passages it tells, and what became of it."""

    id: int
    kind: MailKind
    state: MailState
    made_at: dt.datetime
    sent_at: dt.datetime | None
    attempts: int
    passages: int
    error: str | None


class Outbox:
    """The outbox of one catalog. Holders are names of processes; `now` is by the clock that decides what is due."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def take(self, holder: str, seconds: float, now: dt.datetime) -> OutgoingMail | None:
        """The mail that is due longest, held for `seconds`; None where none is.

        Mails of owners who take none at the moment stay where they are.
        """
        with self._database.begin() as connection:
            at = now_of(connection)
            query = _due(at, now).with_for_update(skip_locked=True, of=mails)
            found = connection.execute(query).one_or_none()
            if found is None:
                return None
            until = at + dt.timedelta(seconds=seconds)
            held = {"state": MailState.HELD, "holder": holder, "held_until": until, "attempts": found.attempts + 1}
            connection.execute(update(mails).where(mails.c.id == found.id).values(held))
        return OutgoingMail(
            id=found.id,
            owner_id=found.owner_id,
            key=found.key,
            kind=MailKind(found.kind),
            detail=found.detail,
            made_at=utc(found.made_at),
            attempts=found.attempts + 1,
        )

    @retried
    def any_due(self, now: dt.datetime) -> bool:
        """Whether `take` would give one."""
        with self._reading.connect() as connection:
            return connection.execute(_due(now_of(connection), now)).first() is not None

    def sent(self, mail: OutgoingMail, now: dt.datetime) -> None:
        """A server has taken it; said also where another process has it by now, as nothing else is true of it."""
        self._end(mail, None, {"state": MailState.SENT, "sent_at": now, "error": None})

    def delay(self, mail: OutgoingMail, holder: str, until: dt.datetime, error: str) -> None:
        """To be tried again; nothing where it is another's by now."""
        self._end(mail, holder, {"state": MailState.WAITING, "next_at": until, "error": error[:500]})

    def fail(self, mail: OutgoingMail, holder: str, error: str) -> None:
        """Not to be tried again; nothing where it is another's by now."""
        self._end(mail, holder, {"state": MailState.FAILED, "error": error[:500]})

    @retried
    def owner_of(self, mail_id: int) -> int | None:
        """Whose a mail is."""
        with self._reading.connect() as connection:
            return connection.execute(select(mails.c.owner_id).where(mails.c.id == mail_id)).scalar()

    @retried
    def sent_since(self, moment: dt.datetime) -> int:
        """How many mails were sent since then."""
        query = select(func.count()).where(mails.c.state == MailState.SENT, mails.c.sent_at > moment)
        with self._reading.connect() as connection:
            return int(connection.execute(query.select_from(mails)).scalar_one())

    @retried
    def sent_as(self, message_id: str, since: dt.datetime) -> SentMail | None:
        """The mail that was sent since then with this before the @ of its Message-ID."""
        query = select(mails.c.id, mails.c.owner_id, mails.c.key).where(mails.c.message_id == message_id)
        sent = query.where(mails.c.state == MailState.SENT, mails.c.sent_at > since)
        with self._reading.connect() as connection:
            found = connection.execute(sent).first()
        return None if found is None else SentMail(*found)

    def came_back(self, mail_id: int, error: str) -> bool:
        """One that was sent and could not be delivered waits again; whether it was one that counted as sent."""
        sent = (mails.c.id == mail_id) & (mails.c.state == MailState.SENT)
        values = {"state": MailState.WAITING, "sent_at": None, "error": error[:500]}
        with self._database.begin() as connection:
            return connection.execute(update(mails).where(sent).values(values)).rowcount > 0

    @retried
    def made_since(self, owner_id: int, moment: dt.datetime) -> int:
        """How many mails were written for an owner since then."""
        query = select(func.count()).where(mails.c.owner_id == owner_id, mails.c.made_at > moment)
        with self._reading.connect() as connection:
            return int(connection.execute(query.select_from(mails)).scalar_one())

    @retried
    def counts(self) -> dict[MailState, int]:
        """How many mails there are in each state."""
        query = select(mails.c.state, func.count()).group_by(mails.c.state)
        with self._reading.connect() as connection:
            return {MailState(state): int(count) for state, count in connection.execute(query)}

    @retried
    def log(self, owner_id: int, limit: int, offset: int = 0) -> list[LoggedMail]:
        """An owner's mails, the newest first."""
        told = select(func.count()).where(deliveries.c.mail_id == mails.c.id).scalar_subquery()
        query = select(mails, told.label("passages")).where(mails.c.owner_id == owner_id)
        with self._reading.connect() as connection:
            rows = connection.execute(query.order_by(mails.c.id.desc()).limit(limit).offset(offset))
            return [_logged(row) for row in rows]

    def _end(self, mail: OutgoingMail, holder: str | None, values: dict[str, Any]) -> None:
        this = mails.c.id == mail.id
        if holder is not None:
            this = and_(this, mails.c.holder == holder, mails.c.state == MailState.HELD)
        with self._database.begin() as connection:
            connection.execute(update(mails).where(this).values(values | {"holder": None, "held_until": None}))


def message_id_of(key: str) -> str:
    """What stands before the @ in the Message-ID of a mail, the same whenever it is tried."""
    return hashlib.sha256(key.encode()).hexdigest()[:32]


def new_mail(owner_id: int, key: str, kind: MailKind, detail: Mapping[str, Any], now: dt.datetime) -> dict[str, Any]:
    """The row of a mail that waits to be sent."""
    return {
        "owner_id": owner_id,
        "key": key,
        "message_id": message_id_of(key),
        "kind": kind,
        "detail": dict(detail),
        "state": MailState.WAITING,
        "made_at": now,
        "next_at": now,
        "attempts": 0,
    }


def _due(at: dt.datetime, now: dt.datetime) -> Select[Any]:
    """The mail that is due longest; `at` is by the database's clock, `now` by the one that decides what is due."""
    waiting = and_(mails.c.state == MailState.WAITING, mails.c.next_at <= now)
    left = and_(mails.c.state == MailState.HELD, mails.c.held_until < at)
    taking = owners.c.paused_at.is_(None) & or_(owners.c.held_until.is_(None), owners.c.held_until <= now)
    return (
        select(mails)
        .join(owners, owners.c.id == mails.c.owner_id)
        .where(or_(waiting, left), taking)
        .order_by(mails.c.next_at, mails.c.id)
        .limit(1)
    )


def _logged(row: Row[Any]) -> LoggedMail:
    return LoggedMail(
        id=row.id,
        kind=MailKind(row.kind),
        state=MailState(row.state),
        made_at=utc(row.made_at),
        sent_at=utc_or_none(row.sent_at),
        attempts=row.attempts,
        passages=row.passages,
        error=row.error,
    )
