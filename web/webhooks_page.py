"""/account/webhooks: programs to which is posted what their owner is told. A secret is shown once, when it is made."""

from typing import Any, NamedTuple

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from catalog.webhook_posts import LoggedPost, PostState
from catalog.webhooks import MOST_WEBHOOKS, Webhook
from digests.webhooks.services import UnknownWebhook
from statements.errors import OnRecordError
from statements.phrases import gettext, gettext_noop
from web.accounts import SignedIn
from web.pages import Pages
from web.parameters import AskedFor
from web.problems import NotOnRecord
from web.sign_in_page import NOT_KEPT, status_of_refusal
from web.zones import local_instant

_ADDRESS = "/account/webhooks"
MOST_LOGGED = 100
_STATES = {
    PostState.WAITING: gettext_noop("Waiting to be posted"),
    PostState.HELD: gettext_noop("Being posted"),
    PostState.SENT: gettext_noop("Taken"),
    PostState.FAILED: gettext_noop("Given up"),
    PostState.EMPTY: gettext_noop("Nothing was left to tell"),
}


class ShownPost(NamedTuple):
    """A post in the log, in words; moments are in the owner's zone."""

    post: LoggedPost
    when: str
    what: str
    state: str


def webhooks_page(pages: Pages, request: Request, signed: SignedIn) -> Response:
    """All webhooks of an owner, and a form for another one."""
    return _list(pages, request, signed)


def add_webhook(pages: Pages, request: Request, signed: SignedIn, form: AskedFor) -> Response:
    """Adds an address and shows its secret."""
    typed = form.one("address")
    try:
        webhook = pages.services.accounts().webhooks.add(signed.owner, typed)
    except OnRecordError as error:
        return _list(pages, request, signed, error=error, typed=typed)
    return _list(pages, request, signed, made=webhook)


def webhook_page(pages: Pages, request: Request, signed: SignedIn, webhook_id: str) -> Response:
    """One webhook: what can be done with it, and what was posted to it."""
    return _one(pages, request, signed, _webhook(pages, signed, webhook_id))


def change_secret(pages: Pages, request: Request, signed: SignedIn, _form: AskedFor, webhook_id: str) -> Response:
    """Makes another secret and shows it."""
    webhook = _webhook(pages, signed, webhook_id)
    changed = pages.services.accounts().webhooks.rotate(signed.owner, webhook.id)
    return _one(pages, request, signed, changed, {"made": changed})


def try_webhook(pages: Pages, request: Request, signed: SignedIn, _form: AskedFor, webhook_id: str) -> Response:
    """Posts a test; what came of it is the first line of the log."""
    webhook = _webhook(pages, signed, webhook_id)
    try:
        pages.services.accounts().webhooks.test(signed.owner, webhook.id)
    except OnRecordError as error:
        return _one(pages, request, signed, webhook, {"error": error})
    return RedirectResponse(f"{_ADDRESS}/{webhook.id}#log", 303, NOT_KEPT)


def pause_webhook(pages: Pages, _request: Request, signed: SignedIn, _form: AskedFor, webhook_id: str) -> Response:
    """Nothing is posted for now."""
    webhook = _webhook(pages, signed, webhook_id)
    pages.services.accounts().webhooks.pause(signed.owner, webhook.id)
    return RedirectResponse(f"{_ADDRESS}/{webhook.id}", 303, NOT_KEPT)


def resume_webhook(pages: Pages, _request: Request, signed: SignedIn, _form: AskedFor, webhook_id: str) -> Response:
    """Posts again, with what waits."""
    webhook = _webhook(pages, signed, webhook_id)
    pages.services.accounts().webhooks.resume(signed.owner, webhook.id)
    return RedirectResponse(f"{_ADDRESS}/{webhook.id}", 303, NOT_KEPT)


def delete_webhook(pages: Pages, _request: Request, signed: SignedIn, _form: AskedFor, webhook_id: str) -> Response:
    """Forgets one."""
    webhook = _webhook(pages, signed, webhook_id)
    pages.services.accounts().webhooks.remove(signed.owner, webhook.id)
    return RedirectResponse(_ADDRESS, 303, NOT_KEPT)


def _webhook(pages: Pages, signed: SignedIn, written: str) -> Webhook:
    number = int(written) if written.isascii() and written.isdecimal() and len(written) < 10 else 0
    try:
        return pages.services.accounts().webhooks.one(signed.owner, number)
    except UnknownWebhook as error:
        raise NotOnRecord(error.message, error.remedy) from error


def _list(
    pages: Pages,
    request: Request,
    signed: SignedIn,
    *,
    error: OnRecordError | None = None,
    typed: str = "",
    made: Webhook | None = None,
) -> Response:
    webhooks = pages.services.accounts().webhooks.of_owner(signed.owner)
    context = {
        "webhooks": [(webhook, *_state(webhook)) for webhook in webhooks],
        "made": made,
        "error": error,
        "typed": typed,
        "room": len(webhooks) < MOST_WEBHOOKS,
        "most": MOST_WEBHOOKS,
    }
    status = status_of_refusal(error) if error else 200
    return pages.show(request, "account_webhooks.html", context, status=status, headers=NOT_KEPT)


def _one(
    pages: Pages, request: Request, signed: SignedIn, webhook: Webhook, more: dict[str, Any] | None = None
) -> Response:
    accounts, zone = pages.services.accounts(), signed.owner.time_zone
    now, former_until = accounts.clock.now(), webhook.former_until
    state, why = _state(webhook)
    context = {
        "webhook": webhook,
        "state": state,
        "why": why,
        "both_until": local_instant(former_until, zone) if former_until and former_until > now else None,
        "posts": [_shown(post, zone) for post in accounts.webhooks.log(signed.owner, webhook.id, MOST_LOGGED)],
        "most": MOST_LOGGED,
        "made": None,
        "error": None,
        **(more or {}),
    }
    status = status_of_refusal(context["error"]) if context["error"] else 200
    return pages.show(request, "account_webhook.html", context, status=status, headers=NOT_KEPT)


def _state(webhook: Webhook) -> tuple[str, str]:
    """In words, and what came of the last post where that is why nothing is posted."""
    if webhook.paused_because:
        return gettext("paused, as it failed for too long"), webhook.paused_because
    if webhook.paused_at:
        return gettext("paused by you"), ""
    return gettext("failing, and tried again") if webhook.failures else gettext("in force"), ""


def _shown(post: LoggedPost, zone: str) -> ShownPost:
    what = gettext("A test") if post.is_test else gettext("New passages")
    # A test is tried once, so that there is nothing to give up.
    missed = post.is_test and post.state is PostState.FAILED
    state = gettext("Not taken") if missed else gettext(_STATES[post.state])
    return ShownPost(post, local_instant(post.tried_at or post.made_at, zone), what, state)
