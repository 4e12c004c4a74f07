"""What becomes of a mail that is sent, delayed, refused, or sent by somebody who dies before saying so."""

import datetime as dt
import threading
from dataclasses import dataclass, field
from email import message_from_bytes
from pathlib import Path

import pytest

from catalog.catalog import Catalog
from catalog.deliveries import Delivery
from catalog.outbox import MailState, OutgoingMail
from catalog.owners import Owner
from digests.mail.folder import FolderMailer
from digests.mail.message import Letter, message_bytes
from digests.mail.port import MailDelayed, MailError, MailRefused, MailUnusable
from digests.only_one import DigestsBusy, only_one
from digests.sending import FIRST_WAIT, LEASE_SECONDS, LONGEST_WAIT, MOST_REFUSALS, Sender, waiting
from tests.digests.conftest import SetClock, Told


def letter(mail: OutgoingMail, owner: Owner) -> Letter:
    return Letter(f"Mail {mail.id}", "One passage.", "<p>One passage.</p>", owner.language)


@dataclass
class Office:
    """A mailer that writes files, and that can be told to fail first."""

    folder: Path
    failures: list[MailError] = field(default_factory=list)

    def send(self, message: bytes, sender: str, recipient: str) -> None:
        if self.failures:
            raise self.failures.pop(0)
        FolderMailer(self.folder).send(message, sender, recipient)

    def check(self) -> str:
        return "here"

    def ids(self) -> list[str]:
        files = sorted(self.folder.glob("*.eml"))
        return [str(message_from_bytes(file.read_bytes())["Message-ID"]) for file in files]


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "mails")


def sender(told: Told, office: Office, holder: str = "one", most: int = 1_000) -> Sender:
    return Sender(told.catalog, office, letter, told.clock, "onrecord@example.org", holder, most)


def put(catalog: Catalog, owner: Owner, clock: SetClock, *keys: str) -> None:
    for key in keys:
        told = Delivery(key, key, (1,), by_words=True, by_meaning=False)
        catalog.deliveries.hand_over(owner.id, key, [], [told], {}, clock.now())


def test_each_mail_is_sent_once(told: Told, office: Office) -> None:
    owner = told.owner()
    put(told.catalog, owner, told.clock, "w1", "w2")
    assert sender(told, office).send_due().sent == 2
    assert sender(told, office).send_due().sent == 0
    assert len(set(office.ids())) == 2
    assert [mail.state for mail in told.catalog.outbox.log(owner.id, 9)] == [MailState.SENT, MailState.SENT]


def test_a_mail_whose_sender_died_goes_again_under_its_message_id(told: Told, office: Office) -> None:
    owner = told.owner()
    put(told.catalog, owner, told.clock, "w1")
    # Held by one that handed the mail on and was killed before it could say so; its time has run out.
    mail = told.catalog.outbox.take("died", -1, told.clock.now())
    assert mail is not None
    office.send(_bytes(mail, owner), "onrecord@example.org", owner.address)
    assert sender(told, office, "other").send_due().sent == 1
    first, second = office.ids()
    assert first == second


def _bytes(mail: OutgoingMail, owner: Owner) -> bytes:
    return message_bytes(
        letter(mail, owner), sender="onrecord@example.org", recipient=owner.address, key=mail.key, now=mail.made_at
    )


def test_what_is_delayed_is_tried_again_later_and_later(told: Told, office: Office) -> None:
    put(told.catalog, told.owner(), told.clock, "w1")
    office.failures = [MailDelayed("451 try again"), MailDelayed("451 try again")]
    sending = sender(told, office)
    assert sending.send_due().delayed == 1
    assert sending.send_due().sent == 0
    told.clock.pass_by(FIRST_WAIT)
    assert sending.send_due().delayed == 1
    told.clock.pass_by(FIRST_WAIT)
    assert sending.send_due().sent == 0
    told.clock.pass_by(FIRST_WAIT)
    assert sending.send_due().sent == 1
    assert [waiting(1), waiting(2), waiting(99)] == [FIRST_WAIT, 2 * FIRST_WAIT, LONGEST_WAIT]


def test_where_nothing_can_be_sent_the_others_are_not_tried(told: Told, office: Office) -> None:
    put(told.catalog, told.owner(), told.clock, "w1", "w2")
    office.failures = [MailUnusable("no such server")]
    assert sender(told, office).send_due().delayed == 1
    assert office.ids() == []


def test_an_address_that_refuses_is_left_alone_for_a_while_and_nothing_is_lost(told: Told, office: Office) -> None:
    owner = told.owner()
    put(told.catalog, owner, told.clock, "w1", "w2")
    office.failures = [MailRefused("550 no such person")]
    sending = sender(told, office)
    done = sending.send_due()
    assert (done.refused, done.sent) == (1, 0)
    told.clock.pass_by(dt.timedelta(days=1))
    assert sending.send_due().sent == 2
    # What was taken may come back for some days; then it is as if nothing had been refused.
    put(told.catalog, owner, told.clock, "w3")
    told.clock.pass_by(dt.timedelta(days=5))
    assert sending.send_due().sent == 1
    now = told.catalog.owners.owner(owner.id)
    assert now is not None
    assert now.bounces == 0


def test_what_is_refused_for_what_it_holds_is_given_up_at_last_and_shown(told: Told, office: Office) -> None:
    owner = told.owner()
    put(told.catalog, owner, told.clock, "w1")
    office.failures = [MailRefused("554 no", of_recipient=False) for _ in range(MOST_REFUSALS)]
    for _ in range(MOST_REFUSALS + 2):
        sender(told, office).send_due()
        told.clock.pass_by(dt.timedelta(days=1))
    (logged,) = told.catalog.outbox.log(owner.id, 9)
    assert (logged.state, logged.attempts, logged.error) == (MailState.FAILED, MOST_REFUSALS, "554 no")


def test_no_more_mails_go_in_a_day_than_may(told: Told, office: Office) -> None:
    put(told.catalog, told.owner(), told.clock, "w1", "w2", "w3")
    done = sender(told, office, most=2).send_due()
    assert (done.sent, done.braked) == (2, True)
    told.clock.pass_by(dt.timedelta(days=1))
    assert sender(told, office, most=2).send_due().sent == 1


def test_who_is_told_to_stop_stops_before_the_next_mail(told: Told, office: Office) -> None:
    put(told.catalog, told.owner(), told.clock, "w1")
    stopped = threading.Event()
    stopped.set()
    assert sender(told, office).send_due(stopped).sent == 0


def test_one_process_at_a_time_sends(told: Told) -> None:
    leases = told.catalog.leases
    with only_one(leases, "one"), pytest.raises(DigestsBusy), only_one(leases, "two"):
        raise AssertionError
    with only_one(leases, "two", LEASE_SECONDS):
        pass
