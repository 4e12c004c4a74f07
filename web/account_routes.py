"""The pages of accounts and saved searches, as routes. Pages of one's own lead through sign-in and come back."""

from collections.abc import Callable
from urllib.parse import quote

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from web import (
    account_page,
    feed_page,
    keys_page,
    mails_page,
    next_mail_page,
    provider_page,
    saved_page,
    saving_page,
    sign_in_page,
    unsubscribe_page,
    webhooks_page,
)
from web.accounts import signed_in
from web.addresses import own_path
from web.forms import read_form
from web.pages import Pages
from web.problems import asked_as

Page = Callable[..., Response]


def add_account_routes(router: APIRouter, pages: Pages) -> None:
    """Adds all of them to the router of the pages."""
    show, take = _Everybody(router, pages), _Everybody(router, pages, posted=True)
    own, change = _Owners(router, pages), _Owners(router, pages, posted=True)

    show("/sign-in", sign_in_page.sign_in_page)
    take("/sign-in", sign_in_page.mail_link)
    show("/sign-in/provider", provider_page.to_provider)
    show(provider_page.BACK, provider_page.from_provider)
    show("/sign-in/{token}", sign_in_page.link_page)
    take("/sign-in/{token}", sign_in_page.follow_link)
    take("/sign-out", sign_in_page.sign_out)
    show("/saved/new", saving_page.saving_page)
    take("/saved/new", saving_page.save)

    own("/saved", saved_page.saved_page)
    own("/saved/next", next_mail_page.next_mail_page)
    own("/saved/next/mail", next_mail_page.next_mail_html)
    own("/saved/mails", mails_page.mails_page)
    own("/saved/mails/{mail_id}", mails_page.mail_page)
    own("/saved/{search_id}", saved_page.saved_search_page)
    change("/saved/{search_id}", saved_page.change_search)
    change("/saved/{search_id}/pause", saved_page.pause_search)
    change("/saved/{search_id}/again", saved_page.retry_search)
    change("/saved/{search_id}/delete", saved_page.delete_search)

    own("/account/keys", keys_page.keys_page)
    change("/account/keys", keys_page.make_key)
    change("/account/keys/revoke", keys_page.revoke_key)
    own("/account/webhooks", webhooks_page.webhooks_page)
    change("/account/webhooks", webhooks_page.add_webhook)
    own("/account/webhooks/{webhook_id}", webhooks_page.webhook_page)
    change("/account/webhooks/{webhook_id}/secret", webhooks_page.change_secret)
    change("/account/webhooks/{webhook_id}/test", webhooks_page.try_webhook)
    change("/account/webhooks/{webhook_id}/pause", webhooks_page.pause_webhook)
    change("/account/webhooks/{webhook_id}/resume", webhooks_page.resume_webhook)
    change("/account/webhooks/{webhook_id}/delete", webhooks_page.delete_webhook)
    own("/account", account_page.account_page)
    change("/account", account_page.settle)
    change("/account/mails/stop", account_page.stop_mails)
    change("/account/mails/resume", account_page.resume_mails)
    change("/account/sessions", account_page.sign_out_elsewhere)
    change("/account/feed", feed_page.renew_feed)
    change("/account/feed/end", feed_page.end_feed)
    show("/feeds/{key}", feed_page.feed)
    change("/account/delete", account_page.delete_account)

    show("/unsubscribe/{mail_key}", unsubscribe_page.unsubscribe_page)

    def stop(request: Request, mail_key: str) -> Response:
        # The body is not read: whatever a mail program puts there, the address says it all.
        return unsubscribe_page.unsubscribe(pages, request, mail_key)

    router.add_api_route("/unsubscribe/{mail_key}", stop, methods=["POST"], response_model=None)


class _Everybody:
    """Adds pages that need nobody signed in; with `posted` those that take a form."""

    def __init__(self, router: APIRouter, pages: Pages, *, posted: bool = False) -> None:
        self._router = router
        self._pages = pages
        self._posted = posted

    def __call__(self, path: str, page: Page) -> None:
        """Adds one."""

        async def endpoint(request: Request) -> Response:
            form = (await read_form(request),) if self._posted else ()
            return await run_in_threadpool(self._answer, request, page, *form)

        methods = ["POST"] if self._posted else ["GET", "HEAD"]
        self._router.add_api_route(path, endpoint, methods=methods, response_model=None)

    def _answer(self, request: Request, page: Page, *form: object) -> Response:
        return page(self._pages, request, *form, **request.path_params)


class _Owners(_Everybody):
    """Adds pages of whoever is signed in; anybody else signs in first."""

    def _answer(self, request: Request, page: Page, *form: object) -> Response:
        signed = signed_in(self._pages.services.accounts, request)
        if signed is None:
            back = "/saved" if self._posted else own_path(asked_as(request)) or "/saved"
            return RedirectResponse(f"/sign-in?next={quote(back, safe='/')}", 303, sign_in_page.NOT_KEPT)
        return page(self._pages, request, signed, *form, **request.path_params)
