"""/sign-in: a link is mailed, its page asks, and its button signs in. Nothing here tells whether an address is known.

What scanners of mails fetch beforehand changes nothing: only the button of the page does.
"""

import datetime as dt
from typing import Any

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from catalog.sign_ins import SignInLink
from statements.errors import OnRecordError
from statements.mail_addresses import read_address
from statements.phrases import gettext, ngettext
from web.accounts import close_session, forget_cookie, open_session, signed_in
from web.addresses import own_path
from web.confirming import confirm, waiting_search
from web.language import language
from web.link_mail import LinkMail, LinkNotSent, send_link
from web.pages import Pages
from web.parameters import AskedFor
from web.sign_in_limits import TooManyLinks, count_link

SIGN_IN_LASTS = dt.timedelta(minutes=15)
AFTER = "/saved"
NOT_KEPT = {"Cache-Control": "private, no-store"}


def sign_in_page(pages: Pages, request: Request) -> Response:
    """Asks for an address; whoever is signed in goes where they wanted to."""
    wanted = own_path(request.query_params.get("next")) or AFTER
    if signed_in(pages.services.accounts, request):
        return RedirectResponse(wanted, 303, NOT_KEPT)
    return _form(pages, request, {"next": wanted})


def mail_link(pages: Pages, request: Request, form: AskedFor) -> Response:
    """Mails the link, and says that it did in the same words for every address."""
    wanted = own_path(form.one("next")) or AFTER
    accounts = pages.services.accounts()
    typed = form.one("address")
    try:
        address = read_address(typed)
        count_link(accounts, request, address)
        token = accounts.sign_ins.new_link(address, {"next": wanted}, accounts.clock.now(), SIGN_IN_LASTS)
        send_link(accounts, address, _mail(), f"{accounts.base_url}/sign-in/{token}")
    except OnRecordError as error:
        return _form(pages, request, {"next": wanted, "typed": typed, "error": error}, status=status_of_refusal(error))
    return sent_page(pages, request, address, SIGN_IN_LASTS)


def link_page(pages: Pages, request: Request, token: str) -> Response:
    """What a link would do, and the button that does it."""
    accounts = pages.services.accounts()
    link = accounts.sign_ins.link(token, accounts.clock.now())
    if link is None:
        return _spent(pages, request)
    context = {"link": link, "token": token, "search": waiting_search(pages, link)}
    return pages.show(request, "sign_in_link.html", context, headers=NOT_KEPT)


def follow_link(pages: Pages, request: Request, _form: AskedFor, token: str) -> Response:
    """Does what the link is for, once."""
    accounts = pages.services.accounts()
    now = accounts.clock.now()
    link = accounts.sign_ins.use_link(token, now)
    if link is None:
        return _spent(pages, request)
    if "search" in link.intent:
        return confirm(pages, request, link, token)
    return _signed_in(pages, request, link)


def sign_out(pages: Pages, request: Request, _form: AskedFor) -> Response:
    """Signs this browser out."""
    accounts = pages.services.accounts()
    close_session(accounts, request)
    response = RedirectResponse("/", 303, NOT_KEPT)
    forget_cookie(accounts, response)
    return response


def sent_page(pages: Pages, request: Request, address: str, lasts: dt.timedelta) -> Response:
    """That a mail is on its way, which is said of every address."""
    context = {
        "address": address,
        "lasts": lasting(lasts),
        "mails_are_files": pages.services.accounts().mails_are_files,
    }
    return pages.show(request, "sign_in_sent.html", context, headers=NOT_KEPT)


def lasting(time: dt.timedelta) -> str:
    """15 minutes, or 1 day."""
    minutes = int(time.total_seconds()) // 60
    if minutes % 1440 == 0:
        return ngettext("%(num)s day", "%(num)s days", minutes // 1440)
    return ngettext("%(num)s minute", "%(num)s minutes", minutes)


def status_of_refusal(error: OnRecordError) -> int:
    """The status of a form that is shown again with what was wrong."""
    return 429 if isinstance(error, TooManyLinks) else 503 if isinstance(error, LinkNotSent) else 422


def _mail() -> LinkMail:
    return LinkMail(
        subject=gettext("Sign in to OnRecord"),
        lead=gettext("Somebody, most likely you, asked to sign in to OnRecord with this address."),
        act=gettext("Sign in"),
        lasts=gettext("The link is good for %(time)s, and once.", time=lasting(SIGN_IN_LASTS)),
    )


def _signed_in(pages: Pages, request: Request, link: SignInLink) -> Response:
    accounts = pages.services.accounts()
    owner = accounts.owners.verified(link.address, accounts.clock.now(), language=language().code)
    response = RedirectResponse(own_path(link.intent.get("next")) or AFTER, 303, NOT_KEPT)
    open_session(accounts, request, response, owner)
    return response


def refused_sign_in(pages: Pages, request: Request, error: OnRecordError, after: str, *, status: int) -> Response:
    """The form again, with what was wrong and where somebody wanted to go."""
    return _form(pages, request, {"next": after, "error": error}, status=status)


def _form(pages: Pages, request: Request, more: dict[str, Any], *, status: int = 200) -> Response:
    provider = pages.services.accounts().provider
    context = {"typed": "", "error": None, "spent": False, "provider": provider and provider.name, **more}
    return pages.show(request, "sign_in.html", context, status=status, headers=NOT_KEPT)


def _spent(pages: Pages, request: Request) -> Response:
    """Used, expired and unknown are one: 410, with a way to another link."""
    return _form(pages, request, {"next": AFTER, "spent": True}, status=410)
