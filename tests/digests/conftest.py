"""A home with everything real in it, a clock that tests set, and owners who are written to."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from catalog.catalog import Catalog
from catalog.deliveries import Delivery
from catalog.owners import Owner
from catalog.saved_searches import StoredSearch
from digests.letters.writing import LetterWriter
from digests.mail.message import Letter
from digests.matching import Matcher
from digests.previewing import Previewer
from digests.saved import VERSION, Wanted
from digests.schedule import Frequency
from digests.services import SavedSearchServices
from digests.telling import Teller
from digests.window import MakeEngine
from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.port import Model
from search.engines.embedded import EmbeddedEngine
from search.presenting import Presenter
from search.serving import Pair
from statements.parsed import ParsedDocument
from tests.search.conftest import Home, open_home
from tests.search.corpus import take_in
from web.language import languages

NOON = dt.datetime(2026, 11, 18, 12, tzinfo=dt.UTC)
MINUTE = dt.timedelta(minutes=1)


@dataclass
class SetClock:
    """Implements `digests.clock.Clock`: it is what time the test says."""

    at: dt.datetime = NOON

    def now(self) -> dt.datetime:
        return self.at

    def pass_by(self, time: dt.timedelta) -> None:
        self.at += time


@dataclass
class Told:
    """A home whose saved searches are told. `delivered` are owner, passage and wording in the order of the ledger."""

    home: Home
    clock: SetClock = field(default_factory=SetClock)

    def __post_init__(self) -> None:
        embedder = self.home.embedder
        self.matcher = Matcher(self.catalog, embedder, windows(embedder.model))
        self.teller = Teller(self.catalog, self.home.engine, self.matcher, embedder.model, self.clock)

        presenter = Presenter("https://onrecord.example")
        self.writer = LetterWriter(self.catalog, self.pair, presenter, lambda code: languages()[code])
        previewer = Previewer(self.catalog, self.pair, windows, self.writer, self.clock)
        self.services = SavedSearchServices(self.catalog, self.pair, presenter, self.clock, previewer)

    @property
    def catalog(self) -> Catalog:
        return self.home.catalog

    def pair(self) -> Pair:
        return Pair(self.home.engine, self.home.embedder, self.home.projection, self.home.service)

    def owner(self, address: str = "mira@example.org", **settings: Any) -> Owner:
        return self.catalog.owners.verified(address, self.clock.now(), **settings)

    def save(self, owner: Owner, q: str = "", frequency: Frequency = Frequency.AT_ONCE, **wanted: Any) -> StoredSearch:
        own = {
            name: wanted.pop(name) for name in ("event", "closeness", "person", "role", "document") if name in wanted
        }
        asked = Wanted.model_validate({"request": {"q": q, **wanted}, **own})
        values = {
            "name": q or "A search",
            "version": VERSION,
            "search": asked.stored(),
            "frequency": frequency,
            "day": 0,
            "created_at": self.clock.now(),
            "due_at": self.clock.now(),
        }
        return self.catalog.saved_searches.add(owner.id, values)

    def add(self, *documents: ParsedDocument) -> None:
        take_in(self.catalog, documents)
        self.home.projection.catch_up()

    def next(self) -> list[Delivery]:
        """What is told a while later, to whomever."""
        self.clock.pass_by(dt.timedelta(hours=1))
        return [delivery for telling in self.teller.round().tellings for delivery in telling.told]

    def letters(self) -> list[Letter]:
        """Those of all mails that wait, without sending them."""
        found = []
        while mail := self.catalog.outbox.take("reader", 3600, self.clock.now()):
            owner = self.catalog.owners.owner(mail.owner_id)
            assert owner is not None
            if letter := self.writer.write(mail, owner):
                found.append(letter)
        return found

    def words(self, told: list[Delivery]) -> list[str]:
        """The beginnings of what was told."""
        entries = self.catalog.library.entries([delivery.passage_id for delivery in told])
        return sorted(" ".join(entry.passage.text.split()[:3]) for entry in entries.values())


def windows(model: Model) -> MakeEngine:
    return lambda folder: EmbeddedEngine(folder, model.name, model.dimensions)


@pytest.fixture(scope="session")
def embedder(tmp_path_factory: pytest.TempPathFactory) -> CTranslateEmbedder:
    """The built-in model, loaded once."""
    return CTranslateEmbedder(tmp_path_factory.mktemp("digest-models"))


@pytest.fixture
def told(tmp_path: Path, embedder: CTranslateEmbedder) -> Iterator[Told]:
    home = open_home(tmp_path, embedder)
    yield Told(home)
    home.engine.close()
    home.catalog.close()
