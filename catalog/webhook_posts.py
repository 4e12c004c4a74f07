"""Posts to webhooks that wait: each is one process's at a time, and sent only when the other side has taken it.

A process that is killed while it posts leaves its post to another one when its time has run out; that one posts it
again, with the same key.
"""

import datetime as dt
import hashlib
import secrets
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, Engine, Row, Select, and_, delete, func, insert, or_, select, update

from catalog.clock import now_of, utc, utc_or_none
from catalog.conflicts import insert_or_ignore
from catalog.outbox import MailKind, new_mail
from catalog.retrying import retried
from catalog.tables import mails, webhook_posts, webhooks

# How long the log of what is over goes back.
KEPT = dt.timedelta(days=90)


class PostState(StrEnum):
    """Where a post stands. `failed`: it is not tried any more. `empty`: nothing of it was left to tell."""

    WAITING = "waiting"
    HELD = "held"
    SENT = "sent"
    FAILED = "failed"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class OutgoingPost:
    """A post to be sent; `key` is the same whenever it is tried, and `attempts` counts this one.

    `mail_id` is the mail that tells the same, None for one that only tries the address.
    """

    id: int
    webhook_id: int
    mail_id: int | None
    key: str
    made_at: dt.datetime
    attempts: int


@dataclass(frozen=True, slots=True)
class Came:
    """What came of trying a post: the status of the answer and how it begins, or why there was none."""

    at: dt.datetime
    status: int | None
    answer: str
    error: str | None


@dataclass(frozen=True, slots=True)
class LoggedPost:
    """A post as its owner sees it in the log. `is_test`: it only tried the address."""

    id: int
    key: str
    is_test: bool
    state: PostState
    made_at: dt.datetime
    tried_at: dt.datetime | None
    attempts: int
    status: int | None
    answer: str | None
    error: str | None


class WebhookPosts:
    """The posts of one catalog. Holders are names of processes; `now` is by the clock that decides what is due."""

    def __init__(self, database: Engine) -> None:
        self._database = database.execution_options(alongside=True)
        self._reading = database.execution_options(read_only=True)

    def take(self, holder: str, seconds: float, now: dt.datetime) -> OutgoingPost | None:
        """The post that is due longest, held for `seconds`; None where none is."""
        with self._database.begin() as connection:
            at = now_of(connection)
            found = connection.execute(_due(at, now).with_for_update(skip_locked=True, of=webhook_posts)).one_or_none()
            if found is None:
                return None
            until = at + dt.timedelta(seconds=seconds)
            held = {"state": PostState.HELD, "holder": holder, "held_until": until, "attempts": found.attempts + 1}
            connection.execute(update(webhook_posts).where(webhook_posts.c.id == found.id).values(held))
        return _outgoing(found, found.attempts + 1)

    @retried
    def any_due(self, now: dt.datetime) -> bool:
        """Whether `take` would give one."""
        with self._reading.connect() as connection:
            return connection.execute(_due(now_of(connection), now)).first() is not None

    def test(self, webhook_id: int, holder: str, seconds: float, now: dt.datetime) -> OutgoingPost:
        """A new post that only tries the address, held from the beginning; it goes to paused ones too."""
        with self._database.begin() as connection:
            row = {
                "webhook_id": webhook_id,
                "key": f"msg_{secrets.token_hex(16)}",
                "state": PostState.HELD,
                "made_at": now,
                "next_at": now,
                "attempts": 1,
                "holder": holder,
                "held_until": now_of(connection) + dt.timedelta(seconds=seconds),
            }
            made = connection.execute(insert(webhook_posts).values(row).returning(*webhook_posts.c))
            return _outgoing(made.one(), 1)

    @retried
    def tests_since(self, owner_id: int, moment: dt.datetime) -> int:
        """How many posts only tried an address of an owner since then."""
        query = (
            select(func.count())
            .select_from(webhook_posts.join(webhooks, webhooks.c.id == webhook_posts.c.webhook_id))
            .where(webhooks.c.owner_id == owner_id, webhook_posts.c.mail_id.is_(None), webhook_posts.c.made_at > moment)
        )
        with self._reading.connect() as connection:
            return int(connection.execute(query).scalar_one())

    def tested(self, post: OutgoingPost, came: Came, *, taken: bool) -> None:
        """What came of a post that only tried the address: it is not tried again, and counts for nothing."""
        with self._database.begin() as connection:
            _end(connection, post, None, _values(PostState.SENT if taken else PostState.FAILED, came))

    def sent(self, post: OutgoingPost, came: Came) -> None:
        """It was taken; said also where another process has it by now. What failed before counts no more."""
        with self._database.begin() as connection:
            _end(connection, post, None, _values(PostState.SENT, came))
            anew = {"failures": 0, "failing_since": None, "next_at": None}
            connection.execute(update(webhooks).where(webhooks.c.id == post.webhook_id).values(anew))

    def empty(self, post: OutgoingPost) -> None:
        """Nothing of it was left to tell."""
        with self._database.begin() as connection:
            _end(connection, post, None, {"state": PostState.EMPTY})

    def delay(
        self, post: OutgoingPost, holder: str, came: Came, *, until: dt.datetime, others_until: dt.datetime
    ) -> None:
        """To be tried again, no other of its webhook before `others_until`; nothing where it is another's by now."""
        with self._database.begin() as connection:
            if _end(connection, post, holder, _values(PostState.WAITING, came) | {"next_at": until}):
                _note_failure(connection, post.webhook_id, came.at, others_until)

    def fail(self, post: OutgoingPost, holder: str, came: Came, *, others_until: dt.datetime) -> None:
        """Not to be tried again; nothing where it is another's by now."""
        with self._database.begin() as connection:
            if _end(connection, post, holder, _values(PostState.FAILED, came)):
                _note_failure(connection, post.webhook_id, came.at, others_until)

    def give_up(self, post: OutgoingPost, holder: str, came: Came, because: str) -> bool:
        """Pauses the webhook and writes the one mail that says so; the post waits with all others of it.

        False, with nothing written, where it is another's by now or the webhook is paused.
        """
        with self._database.begin() as connection:
            if not _end(connection, post, holder, _values(PostState.WAITING, came)):
                return False
            this = and_(webhooks.c.id == post.webhook_id, webhooks.c.paused_at.is_(None))
            paused = update(webhooks).where(this).values(paused_at=came.at, paused_because=because[:500])
            found = connection.execute(paused.returning(webhooks.c.owner_id, webhooks.c.address)).one_or_none()
            if found is None:
                return False
            detail = {"address": found.address, "because": because[:500]}
            key = hashlib.sha256(f"webhook {post.webhook_id} {came.at.isoformat()}".encode()).hexdigest()
            notice = new_mail(found.owner_id, key, MailKind.WEBHOOK, detail, came.at)
            connection.execute(insert(mails).values(notice))
            return True

    @retried
    def log(self, webhook_id: int, limit: int) -> list[LoggedPost]:
        """The last posts to a webhook, the newest first."""
        query = select(webhook_posts).where(webhook_posts.c.webhook_id == webhook_id)
        with self._reading.connect() as connection:
            rows = connection.execute(query.order_by(webhook_posts.c.id.desc()).limit(limit))
            return [_logged(row) for row in rows]


def write_posts(connection: Connection, owner_id: int, mail_id: int, mail_key: str, now: dt.datetime) -> None:
    """One post of what a mail tells for each webhook of its owner, in the transaction that writes the mail.

    What has been over for so long that the log ends before it goes at the same time.
    """
    query = select(webhooks.c.id).where(webhooks.c.owner_id == owner_id).order_by(webhooks.c.id)
    ids = list(connection.execute(query).scalars())
    over = webhook_posts.c.state.in_([PostState.SENT, PostState.FAILED, PostState.EMPTY])
    old = webhook_posts.c.webhook_id.in_(ids) & (webhook_posts.c.made_at < now - KEPT)
    connection.execute(delete(webhook_posts).where(over, old))
    rows = [
        {
            "webhook_id": id_,
            "mail_id": mail_id,
            "key": f"msg_{hashlib.sha256(f'{mail_key} {id_}'.encode()).hexdigest()[:32]}",
            "state": PostState.WAITING,
            "made_at": now,
            "next_at": now,
            "attempts": 0,
        }
        for id_ in ids
    ]
    insert_or_ignore(connection, webhook_posts, rows)


def _due(at: dt.datetime, now: dt.datetime) -> Select[Any]:
    """The post that is due longest; `at` is by the database's clock. Tests of an address are their maker's alone."""
    waiting = and_(webhook_posts.c.state == PostState.WAITING, webhook_posts.c.next_at <= now)
    left = and_(webhook_posts.c.state == PostState.HELD, webhook_posts.c.held_until < at)
    # One at a time for each webhook: failures are counted in a row, and who is slow is asked once.
    other = webhook_posts.alias()
    under_way = (
        select(other.c.id)
        .where(
            other.c.webhook_id == webhook_posts.c.webhook_id,
            other.c.id != webhook_posts.c.id,
            other.c.mail_id.is_not(None),
            other.c.state == PostState.HELD,
            other.c.held_until >= at,
        )
        .exists()
    )
    taking = webhooks.c.paused_at.is_(None) & or_(webhooks.c.next_at.is_(None), webhooks.c.next_at <= now)
    return (
        select(webhook_posts)
        .join(webhooks, webhooks.c.id == webhook_posts.c.webhook_id)
        .where(or_(waiting, left), taking, ~under_way, webhook_posts.c.mail_id.is_not(None))
        .order_by(webhook_posts.c.next_at, webhook_posts.c.id)
        .limit(1)
    )


def _end(connection: Connection, post: OutgoingPost, holder: str | None, values: dict[str, Any]) -> bool:
    this = webhook_posts.c.id == post.id
    if holder is not None:
        this = and_(this, webhook_posts.c.holder == holder, webhook_posts.c.state == PostState.HELD)
    ended = update(webhook_posts).where(this).values(values | {"holder": None, "held_until": None})
    return connection.execute(ended).rowcount > 0


def _note_failure(connection: Connection, webhook_id: int, at: dt.datetime, until: dt.datetime) -> None:
    values = {
        "failures": webhooks.c.failures + 1,
        "failing_since": func.coalesce(webhooks.c.failing_since, at),
        "next_at": until,
    }
    connection.execute(update(webhooks).where(webhooks.c.id == webhook_id).values(values))


def _values(state: PostState, came: Came) -> dict[str, Any]:
    # PostgreSQL keeps no NUL in a text.
    answer = came.answer.replace("\x00", "\N{REPLACEMENT CHARACTER}")
    error = came.error and came.error[:500]
    return {"state": state, "tried_at": came.at, "status": came.status, "answer": answer, "error": error}


def _outgoing(row: Row[Any], attempts: int) -> OutgoingPost:
    return OutgoingPost(row.id, row.webhook_id, row.mail_id, row.key, utc(row.made_at), attempts)


def _logged(row: Row[Any]) -> LoggedPost:
    return LoggedPost(
        id=row.id,
        key=row.key,
        is_test=row.mail_id is None,
        state=PostState(row.state),
        made_at=utc(row.made_at),
        tried_at=utc_or_none(row.tried_at),
        attempts=row.attempts,
        status=row.status,
        answer=row.answer,
        error=row.error,
    )
