"""Mail servers that are slow, refuse, greylist, break off: nothing is lost, and who is refused is left alone."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes

import pytest

from catalog.deliveries import Delivery
from catalog.outbox import LoggedMail, MailState
from catalog.owners import Owner
from digests.mail.message import Letter
from digests.mail.server_address import MailServer
from digests.mail.smtp import SmtpMailer
from digests.sending import FIRST_WAIT, Sender
from tests.digests.conftest import Told
from tests.support.mail_server import Inbox, mail_server

MIRA, JOREN = "mira@example.org", "joren@example.org"


@dataclass
class Post:
    """Two owners with a mail each, and a real server."""

    told: Told
    inbox: Inbox

    def __post_init__(self) -> None:
        self.mira, self.joren = self.told.owner(MIRA), self.told.owner(JOREN)
        for owner in (self.mira, self.joren):
            told = Delivery(f"p{owner.id}", f"p{owner.id}", (1,), by_words=True, by_meaning=False)
            self.told.catalog.deliveries.hand_over(owner.id, f"k{owner.id}", [], [told], {}, self.told.clock.now())

    def send(self, seconds: float = 5.0) -> tuple[int, int, int]:
        """How many were sent, delayed and refused."""
        mailer = SmtpMailer(MailServer("127.0.0.1", self.inbox.port), seconds)
        catalog, clock = self.told.catalog, self.told.clock
        sender = Sender(catalog, mailer, lambda mail, _: _letter(mail.id), clock, "onrecord@example.org", "one", 100)
        done = sender.send_due()
        return done.sent, done.delayed, done.refused

    def taken(self) -> list[str]:
        return [recipient for _, (recipient,), _ in self.inbox.taken]

    def log(self, owner: Owner) -> LoggedMail:
        (mail,) = self.told.catalog.outbox.log(owner.id, 9)
        return mail


def _letter(number: int) -> Letter:
    return Letter(f"Mail {number}", "One passage.", "<p>One passage.</p>", "en")


@pytest.fixture
def post(told: Told) -> Iterator[Post]:
    with mail_server() as inbox:
        yield Post(told, inbox)


def test_one_that_is_too_slow_is_tried_again(post: Post) -> None:
    post.inbox.waits = 1.0
    assert post.send(seconds=0.2) == (0, 2, 0)
    post.inbox.waits = 0.0
    post.told.clock.pass_by(FIRST_WAIT)
    assert post.send() == (2, 0, 0)
    # It may have taken them, as nobody can tell; then they have the ids of before.
    assert len({message_from_bytes(raw)["Message-ID"] for _, _, raw in post.inbox.taken}) == 2


def test_one_that_greylists_gets_the_mail_when_it_is_ready(post: Post) -> None:
    post.inbox.answers[MIRA] = "451 4.7.1 try again in five minutes"
    assert post.send() == (1, 1, 0)
    assert "451 4.7.1 try again" in str(post.log(post.mira).error)
    del post.inbox.answers[MIRA]
    assert post.send() == (0, 0, 0)
    post.told.clock.pass_by(FIRST_WAIT)
    assert post.send() == (1, 0, 0)
    assert sorted(post.taken()) == [JOREN, MIRA]


def test_one_that_breaks_off_in_the_middle_loses_nothing(post: Post) -> None:
    post.inbox.answers["DATA"] = None
    assert post.send() == (0, 2, 0)
    assert [post.log(owner).state for owner in (post.mira, post.joren)] == [MailState.WAITING, MailState.WAITING]
    del post.inbox.answers["DATA"]
    post.told.clock.pass_by(FIRST_WAIT)
    assert post.send() == (2, 0, 0)


def test_an_address_that_is_refused_is_left_alone_twice_as_long_each_time(post: Post) -> None:
    post.inbox.answers[MIRA] = "550 5.1.1 no such person"
    waited = []
    for _ in range(4):
        post.send()
        held = post.told.catalog.owners.owner(post.mira.id)
        assert held is not None
        assert held.held_until is not None
        waited.append((held.held_until - post.told.clock.now()).days)
        post.told.clock.at = held.held_until
    assert waited == [1, 2, 4, 8]
    assert post.taken() == [JOREN]
    del post.inbox.answers[MIRA]
    assert post.send() == (1, 0, 0)


def test_one_that_takes_nothing_from_us_is_asked_once_a_round(post: Post) -> None:
    heard: list[str] = []
    post.inbox.at = heard.append
    post.inbox.answers["onrecord@example.org"] = "530 5.7.0 sign in first"
    assert post.send() == (0, 1, 0)
    assert heard == ["MAIL"]
    assert post.log(post.joren).state is MailState.WAITING


def test_one_that_is_away_for_days_gets_everything_in_the_end(post: Post) -> None:
    port, post.inbox.port = post.inbox.port, 1
    for _ in range(20):
        post.send()
        post.told.clock.pass_by(dt.timedelta(hours=6))
    post.inbox.port = port
    assert post.send() == (2, 0, 0)
