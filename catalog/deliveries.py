"""The ledger of what was told to whom, and what is told next, written in one transaction with the mail that carries it.

A passage is told once to one owner: the table refuses it a second time, whichever search finds it and whoever writes.
How far a search has been told moves in the same transaction, and only from where it stood when its passages were
looked for, and while it is still due; so of two processes that look at the same time one finds that the other was
first, and whoever stops a search meanwhile or sets another time has the last word.
"""

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Engine, and_, delete, select, update

from catalog.clock import utc
from catalog.conflicts import insert_or_ignore
from catalog.loading import IDS_AT_ONCE
from catalog.outbox import MailKind, new_mail
from catalog.retrying import retried
from catalog.tables import deliveries, mails, saved_searches
from catalog.webhook_posts import write_posts


class ToldMeanwhile(Exception):
    """Another process told the same searches, or their owner changed one: no failure, whoever meets it looks again."""


class Delivered(StrEnum):
    """As what a passage was told: new, or reworded since an earlier wording was told."""

    NEW = "new"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Delivery:
    """A passage told to an owner, and the searches that found it, the one under which it stands first.

    `lineage` is the same for every wording of a passage. `wording` is empty unless a later wording is told to somebody
    who knows an earlier one.
    """

    lineage: str
    passage_id: str
    search_ids: tuple[int, ...]
    by_words: bool
    by_meaning: bool
    wording: str = ""

    @property
    def delivered(self) -> Delivered:
        """As what it is told."""
        return Delivered.REWORDED if self.wording else Delivered.NEW


class LoggedDelivery(NamedTuple):
    """A delivery by its number, and when its mail was made."""

    id: int
    delivery: Delivery
    made_at: dt.datetime


@dataclass(frozen=True, slots=True)
class Advance:
    """How far a search had been told, how far it is told now, and when it is due again."""

    search_id: int
    before: int
    until: int
    due_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Paused:
    """A search that runs no more, and why."""

    search_id: int
    because: str


class Deliveries:
    """The ledger of one catalog."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def hand_over(
        self,
        owner_id: int,
        key: str,
        advances: Sequence[Advance],
        told: Sequence[Delivery],
        detail: Mapping[str, Any],
        now: dt.datetime,
    ) -> int | None:
        """Writes a mail with what it tells, its posts to webhooks, and moves the searches on.

        Returns the mail's number, None for no mail. What the owner was told before is left out, and where nothing is
        left there is no mail. `key` names the window: the same is never written twice. Raises ToldMeanwhile, with
        nothing written.
        """
        with self._database.begin() as connection:
            if sum(_move_on(connection, advance, now) for advance in advances) < len(advances):
                raise ToldMeanwhile
            if not told:
                return None
            number = _new_mail(connection, owner_id, key, MailKind.DIGEST, detail, now)
            if not sum(_tell(connection, owner_id, number, delivery) for delivery in told):
                connection.execute(delete(mails).where(mails.c.id == number))
                return None
            write_posts(connection, owner_id, number, key, now)
            return number

    def move_on(self, advances: Sequence[Advance], now: dt.datetime) -> None:
        """Moves searches on for which nothing is to be told; those that somebody else changed stay as they are."""
        with self._database.begin() as connection:
            for advance in advances:
                _move_on(connection, advance, now)

    def pause(
        self, owner_id: int, key: str, paused: Sequence[Paused], detail: Mapping[str, Any], now: dt.datetime
    ) -> None:
        """Pauses searches and writes the one mail that says so; nothing for those that are not due any more."""
        with self._database.begin() as connection:
            done = [each for each in paused if _pause(connection, each, now)]
            if done:
                _new_mail(connection, owner_id, key, MailKind.PAUSED, detail, now)

    @retried
    def known(self, owner_id: int, lineages: Collection[str]) -> dict[str, Delivery]:
        """Of these lineages what the owner was told last, by lineage."""
        found: dict[str, Delivery] = {}
        wanted = list(lineages)
        with self._reading.connect() as connection:
            for start in range(0, len(wanted), IDS_AT_ONCE):
                of = deliveries.c.lineage.in_(wanted[start : start + IDS_AT_ONCE])
                query = select(deliveries).where(deliveries.c.owner_id == owner_id, of).order_by(deliveries.c.id)
                found |= {row.lineage: _delivery(row) for row in connection.execute(query)}
        return found

    @retried
    def of_mail(self, mail_id: int) -> list[Delivery]:
        """What a mail tells, in the order in which it was found."""
        query = select(deliveries).where(deliveries.c.mail_id == mail_id).order_by(deliveries.c.id)
        with self._reading.connect() as connection:
            return [_delivery(row) for row in connection.execute(query)]

    @retried
    def latest(self, owner_id: int, limit: int) -> list[tuple[Delivery, dt.datetime]]:
        """What an owner was told last, the newest first, each with when its mail was made."""
        return [(logged.delivery, logged.made_at) for logged in self.log(owner_id, limit)]

    @retried
    def log(self, owner_id: int, limit: int, before: int | None = None) -> list[LoggedDelivery]:
        """What an owner was told, the newest first: the last `limit`, or those before a number."""
        query = (
            select(deliveries, mails.c.made_at)
            .join(mails, mails.c.id == deliveries.c.mail_id)
            .where(deliveries.c.owner_id == owner_id)
            .order_by(deliveries.c.id.desc())
            .limit(limit)
        )
        if before is not None:
            query = query.where(deliveries.c.id < before)
        with self._reading.connect() as connection:
            return [LoggedDelivery(row.id, _delivery(row), utc(row.made_at)) for row in connection.execute(query)]

    @retried
    def told_before(self, owner_id: int, lineages: Collection[str], mail_id: int) -> dict[str, str]:
        """By lineage the passage as which it was told last before a mail."""
        earlier = (deliveries.c.owner_id == owner_id) & (deliveries.c.mail_id < mail_id)
        query = select(deliveries).where(earlier, deliveries.c.lineage.in_(list(lineages))).order_by(deliveries.c.id)
        with self._reading.connect() as connection:
            return {row.lineage: row.passage_id for row in connection.execute(query)}

    @retried
    def told_for(self, search_id: int, owner_id: int, limit: int) -> list[Delivery]:
        """The last `limit` passages told under a search, the newest first."""
        query = select(deliveries).where(deliveries.c.owner_id == owner_id).order_by(deliveries.c.id.desc())
        found: list[Delivery] = []
        with self._reading.connect() as connection:
            for row in connection.execute(query):
                if search_id in row.search_ids:
                    found.append(_delivery(row))
                if len(found) == limit:
                    break
        return found


def _move_on(connection: Connection, advance: Advance, now: dt.datetime) -> bool:
    """Whether the search stood where it was when its passages were looked for; only then it is moved."""
    stood = saved_searches.c.told_until == advance.before
    this = update(saved_searches).where(_still_due(advance.search_id, now), stood)
    return connection.execute(this.values(told_until=advance.until, due_at=advance.due_at)).rowcount > 0


def _new_mail(
    connection: Connection, owner_id: int, key: str, kind: MailKind, detail: Mapping[str, Any], now: dt.datetime
) -> int:
    if not insert_or_ignore(connection, mails, [new_mail(owner_id, key, kind, detail, now)]):
        raise ToldMeanwhile
    return int(connection.execute(select(mails.c.id).where(mails.c.key == key)).scalar_one())


def _tell(connection: Connection, owner_id: int, mail_id: int, told: Delivery) -> bool:
    row = {
        "owner_id": owner_id,
        "lineage": told.lineage,
        "wording": told.wording,
        "passage_id": told.passage_id,
        "mail_id": mail_id,
        "search_ids": list(told.search_ids),
        "by_words": told.by_words,
        "by_meaning": told.by_meaning,
    }
    return insert_or_ignore(connection, deliveries, [row]) == 1


def _pause(connection: Connection, paused: Paused, now: dt.datetime) -> bool:
    this = update(saved_searches).where(_still_due(paused.search_id, now))
    return connection.execute(this.values(paused_because=paused.because)).rowcount > 0


def _still_due(search_id: int, now: dt.datetime) -> ColumnElement[bool]:
    """It was due when the round began. A round takes seconds, in which its owner may stop, change or mend it."""
    due = and_(saved_searches.c.due_at <= now, saved_searches.c.paused_because.is_(None))
    return and_(saved_searches.c.id == search_id, due)


def _delivery(row: Any) -> Delivery:
    return Delivery(
        row.lineage, row.passage_id, tuple(row.search_ids), row.by_words, row.by_meaning, wording=row.wording
    )
