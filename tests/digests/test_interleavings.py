"""Whatever comes between taking in, revising, looking, writing and sending: each owner is told each passage once."""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from email import message_from_bytes
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from catalog.deliveries import Delivered
from catalog.saved_searches import StoredSearch
from digests.mail.folder import FolderMailer
from digests.mail.message import message_bytes
from digests.mail.port import MailDelayed, Mailer, MailRefused
from digests.matching import Matcher, Outcome
from digests.sending import Sender
from digests.telling import Teller
from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.port import Model
from tests.digests.conftest import Told, windows
from tests.search.conftest import open_home
from tests.search.corpus import Said, document, take_in

DOCUMENTS = 3
OWNERS = 2
_numbers = count(1)


class Interrupted(Matcher):
    """A matcher, with something that happens between what it found and what becomes of that."""

    between: Callable[[], None] = staticmethod(lambda: None)

    def run(self, searches: Sequence[StoredSearch], until: int) -> Outcome:
        outcome = super().run(searches, until)
        self.between()
        return outcome


@dataclass
class Failing:
    """Implements `digests.mail.port.Mailer`: what is sent is lost, or refused, or taken by one who does not say so."""

    folder: Path
    how: int
    handed: int = 0

    def send(self, message: bytes, sender: str, recipient: str) -> None:
        if self.how == 0:
            raise MailDelayed("The server is away.")
        if self.how == 1:
            raise MailRefused("550 no such person")
        FolderMailer(self.folder).send(message, sender, recipient)
        self.handed += 1
        raise MailDelayed("The connection broke.")

    def check(self) -> str:
        return "nowhere"


@dataclass
class Play:
    """One example: owners and documents of its own in a home that all share.

    `unsaid` counts mails that were taken and never said to be.
    """

    told: Told
    folder: Path
    word: str = field(default_factory=lambda: f"zw{next(_numbers)}q")
    wordings: dict[int, int] = field(default_factory=dict)
    unsaid: int = 0

    def __post_init__(self) -> None:
        self.owners = [self.told.owner(f"{self.word}{number}@example.org") for number in range(OWNERS)]
        for owner in self.owners:
            # Two that find the same, so that it is also once whichever finds it.
            self.told.save(owner, self.word, mode="keyword")
            self.told.save(owner, f"{self.word} gate", mode="keyword")
        self.interrupted = Interrupted(self.told.catalog, self.told.home.embedder, windows(self.model))

    @property
    def model(self) -> Model:
        return self.told.home.embedder.model

    def add(self, number: int) -> None:
        """A document, or another wording of it. French, so that no vector is waited for."""
        self.wordings[number] = self.wordings.get(number, 0) + 1
        said = Said(f"On {self.word} at gate {number} the council heard wording {self.wordings[number]} of the river.")
        take_in(self.told.catalog, [document(f"XC/{self.word}.{number}", said, language="fr")])

    def follow(self, _number: int) -> None:
        self.told.home.projection.catch_up()

    def tell(self, _number: int) -> None:
        self.told.clock.pass_by(dt.timedelta(minutes=11))
        self.told.teller.round()

    def tell_twice_at_once(self, number: int) -> None:
        """Another process tells between what one finds and what it writes, and something comes meanwhile."""
        teller = Teller(self.told.catalog, self.told.home.engine, self.interrupted, self.model, self.told.clock)
        self.told.clock.pass_by(dt.timedelta(minutes=11))

        def between() -> None:
            self.add(number)
            self.follow(number)
            self.told.teller.round()

        self.interrupted.between = between
        teller.round()

    def send(self, _number: int) -> None:
        self._send(FolderMailer(self.folder))

    def send_in_vain(self, number: int) -> None:
        """The server is away, or refuses whoever it is for; it may have taken the mail all the same."""
        failing = Failing(self.folder, number)
        self._send(failing)
        self.unsaid += failing.handed

    def _send(self, mailer: Mailer) -> None:
        catalog, write, clock = self.told.catalog, self.told.writer.write, self.told.clock
        Sender(catalog, mailer, write, clock, "onrecord@example.org", "one", 10_000).send_due()

    def send_and_die(self, _number: int) -> None:
        """Hands one mail on and never says so; its time has run out."""
        mail = self.told.catalog.outbox.take("died", -1, self.told.clock.now())
        owner = self.told.catalog.owners.owner(mail.owner_id) if mail else None
        letter = self.told.writer.write(mail, owner) if mail and owner else None
        if mail and owner and letter:
            raw = message_bytes(
                letter, sender="onrecord@example.org", recipient=owner.address, key=mail.key, now=mail.made_at
            )
            FolderMailer(self.folder).send(raw, "onrecord@example.org", owner.address)
            self.unsaid += 1

    def end(self) -> None:
        self.follow(0)
        # Who was refused in every step is left alone for 32 days at most.
        for _ in range(2):
            self.told.clock.pass_by(dt.timedelta(days=33))
            self.tell(0)
            self.send(0)


STEPS = ("add", "follow", "tell", "tell_twice_at_once", "send", "send_in_vain", "send_and_die")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory, embedder: CTranslateEmbedder) -> Iterator[Told]:
    home = open_home(tmp_path_factory.mktemp("interleavings"), embedder)
    yield Told(home)
    home.engine.close()
    home.catalog.close()


@pytest.mark.slow
@settings(max_examples=12)
@given(steps=st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, DOCUMENTS - 1)), max_size=12))
def test_each_owner_is_told_each_passage_once(
    shared: Told, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int]]
) -> None:
    play = Play(shared, tmp_path_factory.mktemp("mails"))
    for step, number in steps:
        getattr(play, step)(number)
    play.end()
    ledger = shared.catalog.deliveries
    for owner in play.owners:
        log = shared.catalog.outbox.log(owner.id, 100)
        told = [delivery for mail in log for delivery in ledger.of_mail(mail.id)]
        new = Counter(delivery.lineage for delivery in told if delivery.delivered is Delivered.NEW)
        assert len(new) == len(play.wordings)
        assert set(new.values()) <= {1}
        later = Counter((d.lineage, d.wording) for d in told if d.delivered is Delivered.REWORDED)
        assert set(later.values()) <= {1}
        assert {mail.state for mail in log} <= {"sent"}
    copies = Counter(str(message_from_bytes(file.read_bytes())["Message-ID"]) for file in play.folder.glob("*.eml"))
    assert sum(copies.values()) - len(copies) <= play.unsaid
