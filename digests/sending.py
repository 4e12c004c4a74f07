"""Sends what waits in the outbox, each mail once where all goes well, and again where nobody can tell.

A mail counts as sent when a server has taken it. Whoever is killed between that and writing it down leaves a mail that
is sent once more, under the same Message-ID; there is no way in which one is lost.
"""

import datetime as dt
import threading
from collections.abc import Callable
from dataclasses import dataclass

import structlog

from catalog.catalog import Catalog
from catalog.outbox import OutgoingMail
from catalog.owners import Owner
from digests.clock import Clock
from digests.mail.message import Letter, message_bytes
from digests.mail.port import MailDelayed, Mailer, MailRefused, MailUnusable

log = structlog.get_logger()
# Longer than a slow server may take over all its answers: whoever still waits for one must not be overtaken.
LEASE_SECONDS = 900.0
# A greylisting server wants minutes; one that is down may be so for days, and nothing is given up.
FIRST_WAIT, LONGEST_WAIT = dt.timedelta(minutes=5), dt.timedelta(hours=6)
# Of what a mail holds, a server may judge otherwise the next day; then somebody has to look.
MOST_REFUSALS = 4
_DAY = dt.timedelta(days=1)
# A server that takes a mail may send it back later: refusals before it count until so long nothing has come back.
_MAY_COME_BACK = dt.timedelta(days=4)

Write = Callable[[OutgoingMail, Owner], Letter | None]


@dataclass(slots=True)
class Sent:
    """What came of the mails that were due. `braked`: as many as may go in a day had gone."""

    sent: int = 0
    delayed: int = 0
    refused: int = 0
    braked: bool = False


class Sender:
    """Sends the mails of one catalog. `write` makes a mail's letter, None where nothing of it is left to tell."""

    def __init__(
        self,
        catalog: Catalog,
        mailer: Mailer,
        write: Write,
        clock: Clock,
        address: str,
        holder: str,
        most_a_day: int,
    ) -> None:
        """`address`: whom mails are from. `holder` names this process among all that share the catalog."""
        self._catalog = catalog
        self._mailer = mailer
        self._write = write
        self._clock = clock
        self._address = address
        self._holder = holder
        self._most_a_day = most_a_day

    def send_due(self, stop: threading.Event | None = None) -> Sent:
        """Sends what is due, one after the other, until nothing is or `stop` is set."""
        done = Sent()
        outbox = self._catalog.outbox
        while stop is None or not stop.is_set():
            now = self._clock.now()
            if outbox.sent_since(now - _DAY) >= self._most_a_day:
                log.error("mails_braked", a_day=self._most_a_day)
                done.braked = True
                break
            mail = outbox.take(self._holder, LEASE_SECONDS, now)
            if mail is None or not self._send(mail, done):
                break
        return done

    def _send(self, mail: OutgoingMail, done: Sent) -> bool:
        """Whether others may be sent too."""
        owner = self._catalog.owners.owner(mail.owner_id)
        if owner is None:  # forgotten while we looked, and the mail with them
            return True
        try:
            letter = self._write(mail, owner)
            if letter is not None:
                message = message_bytes(
                    letter, sender=self._address, recipient=owner.address, key=mail.key, now=mail.made_at
                )
                self._mailer.send(message, self._address, owner.address)
        except MailRefused as error:
            done.refused += 1
            self._refused(mail, owner, error)
        except MailDelayed as error:
            done.delayed += 1
            self._catalog.outbox.delay(mail, self._holder, self._clock.now() + waiting(mail.attempts), str(error))
            return not isinstance(error, MailUnusable)
        else:
            self._catalog.outbox.sent(mail, self._clock.now())
            if owner.bounced_at and owner.bounced_at < self._clock.now() - _MAY_COME_BACK:
                self._catalog.owners.note_delivered(owner.id)
            done.sent += 1
        return True

    def _refused(self, mail: OutgoingMail, owner: Owner, error: MailRefused) -> None:
        """Nothing is deleted: a mail waits until its owner is written to again."""
        now, outbox = self._clock.now(), self._catalog.outbox
        log.warning("mail_refused", mail=mail.id, owner=owner.id, of_recipient=error.of_recipient)
        if error.of_recipient:
            until = self._catalog.owners.note_bounce(owner.id, now, str(error))
            outbox.delay(mail, self._holder, until, str(error))
        elif mail.attempts < MOST_REFUSALS:
            outbox.delay(mail, self._holder, now + _DAY, str(error))
        else:
            outbox.fail(mail, self._holder, str(error))


def waiting(attempts: int) -> dt.timedelta:
    """How long until a mail is tried again: twice as long each time."""
    return min(FIRST_WAIT * int(2 ** min(attempts - 1, 10)), LONGEST_WAIT)
