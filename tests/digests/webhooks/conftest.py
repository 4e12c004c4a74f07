"""Webhooks over a home whose saved searches are told, and a program on this machine that takes the posts."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest

from catalog.owners import Owner
from catalog.webhooks import Webhook
from digests.webhooks.allowed import Allowed
from digests.webhooks.payload import PayloadWriter
from digests.webhooks.posting import Poster
from digests.webhooks.sending import PostSender
from digests.webhooks.services import WebhookServices
from search.presenting import Presenter
from tests.digests.conftest import Told
from tests.search.corpus import Said, document
from tests.support.hook_server import Hook, hook_server

GATES = Said("We ask for prior notification of every release of water from the upper gates.", "Mira Tal", "XVA")
LOOPBACK = Allowed("onrecord.example", frozenset({"127.0.0.1"}))


@dataclass
class Posting:
    """A home, its webhooks and their program."""

    told: Told
    hook: Hook
    owner: Owner = field(init=False)

    def __post_init__(self) -> None:
        self.owner = self.told.owner()
        self.services = WebhookServices(
            self.told.catalog, LOOPBACK, Poster("OnRecord/test", LOOPBACK), self.sender(), self.told.clock
        )

    def sender(self, holder: str = "one", seconds: float = 15.0) -> PostSender:
        catalog = self.told.catalog
        writer = PayloadWriter(catalog, self.told.pair, Presenter("https://onrecord.example"))
        poster = Poster("OnRecord/test", LOOPBACK, seconds=seconds)
        return PostSender(catalog, poster, writer.write, self.told.clock, holder)

    def listen(self) -> Webhook:
        return self.services.add(self.owner, self.hook.url)

    def tell(self, symbol: str = "XC/PV.1", said: Said = GATES) -> None:
        """Something new for the owner."""
        if not self.told.catalog.saved_searches.of_owner(self.owner.id):
            self.told.save(self.owner, "gates")
        self.told.add(document(symbol, said))
        assert self.told.next()

    def webhook(self) -> Webhook:
        (webhook,) = self.services.of_owner(self.owner)
        return webhook


@pytest.fixture
def posting(told: Told) -> Iterator[Posting]:
    with hook_server() as hook:
        yield Posting(told, hook)
