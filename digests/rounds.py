"""Looks for what is new and sends it, by whichever engine and model serve at the moment."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from catalog.catalog import Catalog
from digests.clock import Clock
from digests.matching import Matcher
from digests.only_one import only_one
from digests.previewing import MakeWindows
from digests.sending import Sender, Sent
from digests.telling import Round, Teller
from digests.webhooks.sending import Posted, PostSender
from search.serving import Pair


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a round, and of the mails and posts that waited after it."""

    round: Round
    sent: Sent
    posted: Posted


class Rounds:
    """Rounds over one catalog, one process at a time. Not for several threads at a time.

    `pair` gives what serves at the moment, `holder` names this process among all that share the catalog.
    """

    def __init__(
        self,
        catalog: Catalog,
        pair: Callable[[], Pair],
        make_windows: MakeWindows,
        sender: Sender,
        posts: PostSender,
        clock: Clock,
        holder: str,
    ) -> None:
        self._catalog = catalog
        self._pair = pair
        self._make_windows = make_windows
        self._sender = sender
        self._posts = posts
        self._clock = clock
        self._holder = holder
        self._known: tuple[Pair, Teller] | None = None

    def has_work(self) -> bool:
        """Whether a round would do anything; asked every few seconds, so it has to be quick."""
        now = self._clock.now()
        last = self._catalog.sequence.last()
        catalog = self._catalog
        return (
            catalog.saved_searches.any_due(now, last)
            or catalog.outbox.any_due(now)
            or catalog.webhook_posts.any_due(now)
        )

    def if_due(self, stop: threading.Event) -> None:
        """One round where it would do anything; raises as `once` does."""
        if self.has_work():
            self.once(stop)

    def once(self, stop: threading.Event | None = None) -> Done:
        """Tells what is due, sends mails that wait and posts to webhooks.

        Raises DigestsBusy where another process is at it; EngineError, EmbeddingError and CatalogError where that
        cannot be done now, with nothing lost. Mails and posts that wait go all the same.
        """
        with only_one(self._catalog.leases, self._holder):
            try:
                told = self._teller().round()
            except BaseException:
                self._send(stop)
                raise
            return Done(told, *self._send(stop))

    def dry(self) -> Round:
        """What a round would tell, with nothing written or sent."""
        return self._teller().round(dry=True)

    def _send(self, stop: threading.Event | None) -> tuple[Sent, Posted]:
        # After mails: a post may pause its webhook, and the mail that says so goes with the next round.
        return self._sender.send_due(stop), self._posts.send_due(stop)

    def _teller(self) -> Teller:
        """Over the pair that serves: vectors of one model never meet searches of another."""
        pair = self._pair()
        if self._known is None or self._known[0] is not pair:
            model = pair.embedder.model
            matcher = Matcher(self._catalog, pair.embedder, self._make_windows(model))
            self._known = pair, Teller(self._catalog, pair.engine, matcher, model, self._clock)
        return self._known[1]
