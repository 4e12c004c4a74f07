"""/saved/mails: what was mailed to an owner and what became of it, and everything that one mail tells."""

from fastapi import Request, Response

from catalog.outbox import LoggedMail, MailKind, MailState
from statements.phrases import gettext, gettext_noop
from web.accounts import SignedIn
from web.pages import Pages
from web.problems import NotOnRecord
from web.saved_page import told_entries
from web.sign_in_page import NOT_KEPT
from web.zones import local_instant

PER_PAGE = 30
# A mail that tells more names so many on its page.
MOST_TOLD = 500
_STATES = {
    MailState.WAITING: gettext_noop("Waiting to be sent"),
    MailState.HELD: gettext_noop("Being sent"),
    MailState.SENT: gettext_noop("Sent"),
    MailState.FAILED: gettext_noop("Given up"),
}
_KINDS = {
    MailKind.DIGEST: gettext_noop("New passages"),
    MailKind.PAUSED: gettext_noop("A search was paused"),
    MailKind.WEBHOOK: gettext_noop("A webhook was paused"),
}


def mails_page(pages: Pages, request: Request, signed: SignedIn) -> Response:
    """The log, the newest first."""
    number = _page_number(request.query_params.get("page"))
    if number is None:
        raise NotOnRecord(gettext("There is no such page of mails."), gettext("The first is at /saved/mails."))
    found = pages.services.accounts().saved.mails_of(signed.owner, PER_PAGE + 1, (number - 1) * PER_PAGE)
    context = {
        "owner": signed.owner,
        "mails": [_line(mail, signed) for mail in found[:PER_PAGE]],
        "number": number,
        "more": len(found) > PER_PAGE,
    }
    return pages.show(request, "mails.html", context, headers=NOT_KEPT)


def mail_page(pages: Pages, request: Request, signed: SignedIn, mail_id: str) -> Response:
    """All passages of one mail, also those that it had no room for."""
    number = int(mail_id) if mail_id.isascii() and mail_id.isdecimal() and len(mail_id) < 12 else 0
    told = pages.services.accounts().saved.told_in(signed.owner, number) if number else []
    if not told:
        raise NotOnRecord(
            gettext("No mail of yours with the number %(number)s tells any passage.", number=mail_id[:20])
        )
    names = {one.id: one.name for one in pages.services.accounts().saved.of_owner(signed.owner)}
    entries = told_entries(told[:MOST_TOLD])
    searches = [[names[id_] for id_ in one.delivery.search_ids if id_ in names] for one in told[:MOST_TOLD]]
    context = {"told": list(zip(entries, searches, strict=True)), "number": number, "count": len(told)}
    return pages.show(request, "mail.html", context, headers=NOT_KEPT)


def _line(mail: LoggedMail, signed: SignedIn) -> dict[str, object]:
    zone = signed.owner.time_zone
    return {
        "mail": mail,
        "kind": gettext(_KINDS[mail.kind]),
        "state": gettext(_STATES[mail.state]),
        "when": local_instant(mail.sent_at or mail.made_at, zone),
    }


def _page_number(written: str | None) -> int | None:
    if written is None:
        return 1
    return int(written) if written.isascii() and written.isdecimal() and 0 < len(written) < 7 and int(written) else None
