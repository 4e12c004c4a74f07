"""/account: where and when mails go, which browsers are signed in, and the end of all of it."""

from typing import Any

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from statements.errors import OnRecordError
from statements.phrases import gettext
from web.accounts import SignedIn, forget_cookie
from web.language import languages
from web.pages import Pages
from web.parameters import AskedFor
from web.saving import WrongChoice, read_times
from web.sign_in_page import NOT_KEPT, status_of_refusal
from web.zones import hours, local_instant, zones_by_region

_ADDRESS = "/account"


def account_page(pages: Pages, request: Request, signed: SignedIn) -> Response:
    """Settings of mails, sessions, and the way out."""
    return _page(pages, request, signed, None)


def settle(pages: Pages, request: Request, signed: SignedIn, form: AskedFor) -> Response:
    """Takes language, zone and hour of mails."""
    try:
        code = form.one("language", signed.owner.language)
        if code not in languages():
            raise WrongChoice(
                gettext("No mails are written in “%(name)s”.", name=code[:20]), gettext("Choose one of the list.")
            )
        times = read_times(form, signed.owner.hour)
        pages.services.accounts().saved.settle(
            signed.owner, language=code, time_zone=times.zone, hour=times.schedule.hour
        )
    except OnRecordError as error:
        return _page(pages, request, signed, error)
    return RedirectResponse(f"{_ADDRESS}?done=settled", 303, NOT_KEPT)


def stop_mails(pages: Pages, _request: Request, signed: SignedIn, _form: AskedFor) -> Response:
    """No mail of any search."""
    accounts = pages.services.accounts()
    accounts.owners.pause(signed.owner.id, accounts.clock.now())
    return RedirectResponse(_ADDRESS, 303, NOT_KEPT)


def resume_mails(pages: Pages, _request: Request, signed: SignedIn, _form: AskedFor) -> Response:
    """Mails again, with what came meanwhile."""
    pages.services.accounts().owners.resume(signed.owner.id)
    return RedirectResponse(_ADDRESS, 303, NOT_KEPT)


def sign_out_elsewhere(pages: Pages, _request: Request, signed: SignedIn, form: AskedFor) -> Response:
    """Signs one other browser out, or all others."""
    sign_ins, owner = pages.services.accounts().sign_ins, signed.owner
    chosen = form.one("session")
    if chosen.isascii() and chosen.isdecimal() and len(chosen) < 12:
        sign_ins.close_session(owner.id, int(chosen))
    elif not chosen:
        sign_ins.close_other_sessions(owner.id, signed.session.id)
    return RedirectResponse(f"{_ADDRESS}#sessions", 303, NOT_KEPT)


def delete_account(pages: Pages, request: Request, signed: SignedIn, form: AskedFor) -> Response:
    """Forgets the owner with everything; only with the box ticked."""
    if form.one("sure") != "yes":
        error = WrongChoice(
            gettext("Nothing was deleted."), gettext("Tick the box that says that you mean it, then delete.")
        )
        return _page(pages, request, signed, error)
    accounts = pages.services.accounts()
    accounts.owners.forget(signed.owner.id)
    request.state.signed_in = None
    response = pages.show(request, "account_deleted.html", {"address": signed.owner.address}, headers=NOT_KEPT)
    forget_cookie(accounts, response)
    return response


def _page(pages: Pages, request: Request, signed: SignedIn, error: OnRecordError | None) -> Response:
    accounts, owner = pages.services.accounts(), signed.owner
    now = accounts.clock.now()
    context: dict[str, Any] = {
        "owner": owner,
        "error": error,
        "settled": request.query_params.get("done") == "settled",
        "held_until": local_instant(owner.held_until, owner.time_zone)
        if owner.held_until and owner.held_until > now
        else None,
        "mail_languages": list(languages().values()),
        "zones": zones_by_region(),
        "hours": hours(),
        "sessions": [
            (one, local_instant(one.seen_at, owner.time_zone), one.id == signed.session.id)
            for one in accounts.sign_ins.sessions_of(owner.id, now)
        ],
        "feed": accounts.feeds.address(owner),
        "searches": len(accounts.saved.of_owner(owner)),
    }
    return pages.show(
        request, "account.html", context, status=status_of_refusal(error) if error else 200, headers=NOT_KEPT
    )
