"""What pages do with webhooks: the one way in which they are made, changed, tried and shown."""

import datetime as dt
from collections.abc import Sequence

from catalog.catalog import Catalog
from catalog.owners import Owner
from catalog.webhook_posts import Came, LoggedPost
from catalog.webhooks import Webhook
from digests.clock import Clock
from digests.webhooks.allowed import Allowed
from digests.webhooks.posting import Poster
from digests.webhooks.sending import PostSender
from statements.errors import OnRecordError
from statements.phrases import gettext

# Time to tell a program the new secret.
BOTH_SECRETS = dt.timedelta(hours=24)
MOST_TESTS_AN_HOUR = 20
_HOUR = dt.timedelta(hours=1)


class UnknownWebhook(OnRecordError):
    """No webhook of this owner has the number."""

    code = "unknown_webhook"


class TooManyTests(OnRecordError):
    """Somebody who tries addresses all the time."""

    code = "too_many_tests"


class WebhookServices:
    """Webhooks of one catalog. Safe to call from many threads. Another owner's are unknown."""

    def __init__(self, catalog: Catalog, allowed: Allowed, poster: Poster, sender: PostSender, clock: Clock) -> None:
        self._catalog = catalog
        self._allowed = allowed
        self._poster = poster
        self._sender = sender
        self._clock = clock

    def of_owner(self, owner: Owner) -> Sequence[Webhook]:
        """An owner's, in the order in which they were added."""
        return self._catalog.webhooks.of_owner(owner.id)

    def one(self, owner: Owner, webhook_id: int) -> Webhook:
        """One of the owner's. Raises UnknownWebhook."""
        webhook = self._catalog.webhooks.one(webhook_id)
        if webhook is None or webhook.owner_id != owner.id:
            raise UnknownWebhook(
                gettext("You have no webhook %(number)s.", number=webhook_id), gettext("Choose one of your list.")
            )
        return webhook

    def add(self, owner: Owner, typed: str) -> Webhook:
        """Another address, to which is posted what is told from now on.

        Raises WrongWebhook, NotPosted where the name leads nowhere, KnownWebhook and TooManyWebhooks.
        """
        address = self._allowed.read(typed)
        self._poster.check(address)
        return self._catalog.webhooks.add(owner.id, address, self._clock.now())

    def rotate(self, owner: Owner, webhook_id: int) -> Webhook:
        """A new secret; the one before signs beside it for a day. Raises UnknownWebhook."""
        self.one(owner, webhook_id)
        self._catalog.webhooks.rotate(webhook_id, self._clock.now() + BOTH_SECRETS)
        return self.one(owner, webhook_id)

    def test(self, owner: Owner, webhook_id: int) -> Came:
        """Posts a test now and gives what came of it. Raises UnknownWebhook and TooManyTests."""
        webhook = self.one(owner, webhook_id)
        if self._catalog.webhook_posts.tests_since(owner.id, self._clock.now() - _HOUR) >= MOST_TESTS_AN_HOUR:
            raise TooManyTests(
                gettext("More than %(most)s tests an hour are not posted.", most=MOST_TESTS_AN_HOUR),
                gettext("Try again later."),
            )
        return self._sender.test(webhook, owner)

    def pause(self, owner: Owner, webhook_id: int) -> None:
        """Nothing is posted until `resume`; what is told meanwhile waits. Raises UnknownWebhook."""
        self._catalog.webhooks.pause(self.one(owner, webhook_id).id, self._clock.now())

    def resume(self, owner: Owner, webhook_id: int) -> None:
        """Posts again, with all that waits. Raises UnknownWebhook."""
        self._catalog.webhooks.resume(self.one(owner, webhook_id).id, self._clock.now())

    def remove(self, owner: Owner, webhook_id: int) -> None:
        """Forgets one, with its log and what waits. Raises UnknownWebhook."""
        self._catalog.webhooks.remove(self.one(owner, webhook_id).id)

    def log(self, owner: Owner, webhook_id: int, limit: int) -> Sequence[LoggedPost]:
        """The last posts, the newest first. Raises UnknownWebhook."""
        return self._catalog.webhook_posts.log(self.one(owner, webhook_id).id, limit)
