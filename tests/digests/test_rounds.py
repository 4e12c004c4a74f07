"""Rounds: what is due is told and sent, by one process at a time, and nothing is done where nothing is due."""

import datetime as dt
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email import message_from_bytes

import pytest

from digests.mail.server_address import MailServer
from digests.mail.smtp import SmtpMailer
from digests.only_one import NAME, DigestsBusy
from digests.rounds import Rounds
from digests.schedule import Frequency
from digests.sending import Sender
from digests.webhooks.allowed import Allowed
from digests.webhooks.payload import PayloadWriter
from digests.webhooks.posting import Poster
from digests.webhooks.sending import WAITS, PostSender
from search.engines.port import EngineError, EngineStatus
from search.presenting import Presenter
from search.serving import Pair
from tests.digests.conftest import Told, windows
from tests.search.corpus import Said, document, take_in
from tests.support.hook_server import hook_server
from tests.support.mail_server import Inbox, mail_server

GATES = Said("We ask for prior notification of every release of water from the upper gates.", "Mira Tal", "XVA")


@dataclass
class Office:
    """Rounds over a home that send to a real server."""

    told: Told
    inbox: Inbox
    pairs: list[Pair] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.pairs = [self.told.pair()]

    def rounds(self, holder: str = "one") -> Rounds:
        catalog, clock = self.told.catalog, self.told.clock
        mailer = SmtpMailer(MailServer("127.0.0.1", self.inbox.port))
        sender = Sender(catalog, mailer, self.told.writer.write, clock, "onrecord@example.org", holder, 1_000)
        allowed = Allowed("onrecord.example", frozenset({"127.0.0.1"}))
        writer = PayloadWriter(catalog, self.told.pair, Presenter("https://onrecord.example"))
        posts = PostSender(catalog, Poster("OnRecord/test", allowed), writer.write, clock, holder)
        return Rounds(catalog, lambda: self.pairs[-1], windows, sender, posts, clock, holder)

    def subjects(self) -> list[str]:
        return [str(message_from_bytes(raw)["Subject"]) for _, _, raw in self.inbox.taken]


@pytest.fixture
def office(told: Told) -> Iterator[Office]:
    with mail_server() as inbox:
        yield Office(told, inbox)


def test_a_round_tells_and_sends_once(office: Office) -> None:
    told, rounds = office.told, office.rounds()
    told.save(told.owner(), "gates")
    told.add(document("XC/PV.1", GATES))
    assert rounds.has_work()
    done = rounds.once()
    assert ([len(telling.told) for telling in done.round.tellings], done.sent.sent) == ([1], 1)
    assert office.subjects() == ["1 new passage: Valdoria"]
    told.clock.pass_by(dt.timedelta(hours=1))
    rounds.once()
    assert len(office.subjects()) == 1


def test_a_round_posts_what_it_tells_and_has_work_as_long_as_a_post_waits(office: Office) -> None:
    told, rounds = office.told, office.rounds()
    owner = told.owner()
    told.save(owner, "gates")
    with hook_server() as hook:
        told.catalog.webhooks.add(owner.id, hook.url, told.clock.now())
        told.add(document("XC/PV.1", GATES))
        hook.status = 500
        done = rounds.once()
        assert (done.sent.sent, done.posted.sent, done.posted.delayed) == (1, 0, 1)
        assert not rounds.has_work()
        told.clock.pass_by(WAITS[0])
        assert rounds.has_work()
        hook.status = 204
        assert rounds.once().posted.sent == 1
        assert len(set(hook.keys())) == 1


def test_there_is_no_work_before_something_is_due_or_has_changed(office: Office) -> None:
    told, rounds = office.told, office.rounds()
    assert not rounds.has_work()
    told.save(told.owner(), "gates")
    told.add(document("XC/PV.1", Said("Nothing of the sort.")))
    assert rounds.has_work()
    rounds.once()
    assert not rounds.has_work()
    told.save(told.owner("joren@example.org"), "gates", Frequency.DAILY)
    assert rounds.has_work()
    rounds.once()
    assert not rounds.has_work()
    told.clock.pass_by(dt.timedelta(days=1))
    assert rounds.has_work()


def test_one_process_at_a_time_sends(office: Office) -> None:
    told = office.told
    told.save(told.owner(), "gates")
    told.add(document("XC/PV.1", GATES))
    assert told.catalog.leases.take(NAME, "other", 60)
    with pytest.raises(DigestsBusy):
        office.rounds().once()
    told.catalog.leases.give_back(NAME, "other")
    office.rounds().once()
    office.rounds("third").once()
    assert len(office.subjects()) == 1


def test_mails_that_wait_are_sent_though_nothing_new_can_be_looked_for(office: Office) -> None:
    told = office.told
    told.save(told.owner(), "gates")
    told.add(document("XC/PV.1", GATES))
    told.next()
    office.pairs.append(replace(told.pair(), engine=_Away(told.home.engine)))  # type: ignore[arg-type]
    told.clock.pass_by(dt.timedelta(hours=1))
    with pytest.raises(EngineError):
        office.rounds().once()
    assert office.subjects() == ["1 new passage: Valdoria"]


@dataclass
class _Away:
    """An engine whose state nobody can ask for, and which answers nothing else either."""

    engine: object

    def status(self) -> EngineStatus:
        raise EngineError("The cluster is away.")

    def highlights(self, *_: object) -> object:
        raise EngineError("The cluster is away.")


def test_another_model_that_serves_gets_a_teller_of_its_own(office: Office) -> None:
    told, rounds = office.told, office.rounds()
    told.save(told.owner(), "gates")
    rounds.once()
    # The same engine as another pair: what was understood for the former one is not used for it.
    office.pairs.append(told.pair())
    told.add(document("XC/PV.1", GATES))
    rounds.once()
    assert len(office.subjects()) == 1


def test_who_looks_makes_a_round_where_something_is_due(office: Office) -> None:
    told = office.told
    told.save(told.owner(), "gates")
    rounds, stop = office.rounds(), threading.Event()
    rounds.if_due(stop)
    take_in(told.catalog, [document("XC/PV.1", GATES)])
    told.home.projection.catch_up()
    rounds.if_due(stop)
    rounds.if_due(stop)
    assert len(office.subjects()) == 1
