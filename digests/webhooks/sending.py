"""Posts what waits, again and again over two days where it is not taken; then its webhook is paused and its owner told.

A post counts as sent when an answer with a status of 2xx came. Whoever is killed between that and writing it down
leaves a post that goes once more, with the same key; there is no way in which one is lost.
"""

import datetime as dt
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import structlog

from catalog.catalog import Catalog
from catalog.owners import Owner
from catalog.webhook_posts import Came, OutgoingPost
from catalog.webhooks import Webhook
from digests.clock import Clock
from digests.webhooks.posting import NotPosted, PostAnswer, Poster
from digests.webhooks.signing import signed_headers
from statements.errors import OnRecordError

log = structlog.get_logger()
# Longer than any post takes: its deadline and the writing down of it.
LEASE_SECONDS = 120.0
# After so many failures in a row of a post, and of its webhook: two days in all.
WAITS = tuple(dt.timedelta(minutes=minutes) for minutes in (1, 5, 30, 120, 300, 600, 840, 984))
# At the same time, so that those who let us wait for their answers do not stop all others.
_AT_ONCE = 4
# Mails wait no longer than that for posts.
_SECONDS_A_ROUND = 60.0

Write = Callable[[OutgoingPost, Owner], bytes | None]


@dataclass(slots=True)
class Posted:
    """What came of the posts that were due. `paused` webhooks are such that took nothing for two days."""

    sent: int = 0
    delayed: int = 0
    failed: int = 0
    paused: int = 0

    def add(self, other: "Posted") -> None:
        """Adds what another thread did."""
        self.sent += other.sent
        self.delayed += other.delayed
        self.failed += other.failed
        self.paused += other.paused


class PostSender:
    """Posts for one catalog. `write` makes a post's body, None where nothing of it is left to tell."""

    def __init__(self, catalog: Catalog, poster: Poster, write: Write, clock: Clock, holder: str) -> None:
        """`holder` names this process among all that share the catalog."""
        self._catalog = catalog
        self._poster = poster
        self._write = write
        self._clock = clock
        self._holder = holder

    def send_due(self, stop: threading.Event | None = None) -> Posted:
        """Posts what is due, some at a time, until nothing is, a minute has passed, or `stop` is set."""
        done = Posted()
        if not self._catalog.webhook_posts.any_due(self._clock.now()):
            return done
        until = time.monotonic() + _SECONDS_A_ROUND
        with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="posts") as pool:
            for one in [pool.submit(self._some, stop, until) for _ in range(_AT_ONCE)]:
                done.add(one.result())
        return done

    def test(self, webhook: Webhook, owner: Owner) -> Came:
        """Posts a test at once, whatever the state of the webhook, and gives what came of it."""
        posts, now = self._catalog.webhook_posts, self._clock.now()
        post = posts.test(webhook.id, self._holder, LEASE_SECONDS, now)
        answer, came = self._tried(post, webhook, self._write(post, owner) or b"")
        posts.tested(post, came, taken=answer is not None and answer.taken)
        return came

    def _some(self, stop: threading.Event | None, until: float) -> Posted:
        done = Posted()
        while (stop is None or not stop.is_set()) and time.monotonic() < until:
            post = self._catalog.webhook_posts.take(self._holder, LEASE_SECONDS, self._clock.now())
            if post is None:
                break
            self._send(post, done)
        return done

    def _send(self, post: OutgoingPost, done: Posted) -> None:
        webhook = self._catalog.webhooks.one(post.webhook_id)
        owner = self._catalog.owners.owner(webhook.owner_id) if webhook else None
        if webhook is None or owner is None:  # forgotten while we looked, and the post with them
            return
        body = self._write(post, owner)
        if body is None:
            self._catalog.webhook_posts.empty(post)
            return
        answer, came = self._tried(post, webhook, body)
        if answer is not None and answer.taken:
            self._catalog.webhook_posts.sent(post, came)
            done.sent += 1
        else:
            log.info("post_not_taken", post=post.id, webhook=webhook.id, status=came.status, error=came.error)
            self._not_taken(post, webhook, came, done, gone=answer is not None and answer.gone)

    def _tried(self, post: OutgoingPost, webhook: Webhook, body: bytes) -> tuple[PostAnswer | None, Came]:
        now = self._clock.now()
        headers = signed_headers(post.key, now, body, webhook.secrets_at(now))
        try:
            answer = self._poster.post(webhook.address, headers, body)
        except OnRecordError as error:
            # WrongWebhook too: a name that leads to a private address now may lead to a public one tomorrow.
            why = error.message if isinstance(error, NotPosted) else str(error)
            return None, Came(self._clock.now(), None, "", why)
        status = None if answer.taken else f"HTTP {answer.status}"
        return answer, Came(self._clock.now(), answer.status, answer.text, status)

    def _not_taken(self, post: OutgoingPost, webhook: Webhook, came: Came, done: Posted, *, gone: bool) -> None:
        posts, over = self._catalog.webhook_posts, post.attempts > len(WAITS)
        since = webhook.failing_since or came.at
        if gone or came.at - since >= sum(WAITS, dt.timedelta()):
            if posts.give_up(post, self._holder, came, came.error or ""):
                log.warning("webhook_paused", webhook=webhook.id, owner=webhook.owner_id)
                done.paused += 1
            return
        others_until = came.at + waiting(webhook.failures + 1)
        if over:  # others were taken meanwhile: it is this one that the other side does not want
            posts.fail(post, self._holder, came, others_until=others_until)
            done.failed += 1
        else:
            until = came.at + waiting(post.attempts)
            posts.delay(post, self._holder, came, until=until, others_until=others_until)
            done.delayed += 1


def waiting(failures: int) -> dt.timedelta:
    """How long until something is tried again."""
    return WAITS[min(failures, len(WAITS)) - 1]
