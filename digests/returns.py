"""What follows from mails that came back: their owners are left alone for a while, and nothing of theirs is deleted."""

import datetime as dt

import structlog

from catalog.catalog import Catalog
from digests.clock import Clock
from digests.mail.message import message_id
from digests.mail.returned import Return, read_returned

log = structlog.get_logger()
# Servers give up on a mail after some days and say so then.
_LATEST = dt.timedelta(days=30)


class Returns:
    """Takes what came back of one catalog's mails. Whoever did not get a mail of ours cannot make a report of one."""

    def __init__(self, catalog: Catalog, clock: Clock, address: str) -> None:
        """`address`: whom mails are from."""
        self._catalog = catalog
        self._clock = clock
        self._address = address

    def take(self, raw: bytes) -> Return | None:
        """What was made of a mail; None where it is no report of a mail of ours, or tells nothing new.

        One that could not be delivered waits again, under its Message-ID, until its owner is written to again; after a
        complaint nothing is sent until the owner asks for it.
        """
        returned, now = read_returned(raw), self._clock.now()
        if returned is None or returned.kind is Return.DELAYED:
            return None
        before_at = returned.message_id.removeprefix("<").partition("@")[0]
        mail = self._catalog.outbox.sent_as(before_at, now - _LATEST)
        if mail is None or message_id(mail.key, self._address) != returned.message_id:
            return None
        if returned.kind is Return.COMPLAINT:
            self._catalog.owners.pause(mail.owner_id, now)
        else:
            if not self._catalog.outbox.came_back(mail.id, returned.words):
                return None
            self._catalog.owners.note_bounce(mail.owner_id, now, returned.words)
        log.warning("mail_returned", mail=mail.id, owner=mail.owner_id, kind=returned.kind)
        return returned.kind
