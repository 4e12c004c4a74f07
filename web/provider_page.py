"""/sign-in/provider: to an OpenID Connect provider and back, where one is set up."""

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from statements.errors import OnRecordError
from statements.phrases import gettext
from web.accounts import Accounts, open_session
from web.addresses import own_path
from web.identity import SIGN_IN_SECONDS, IdentityProvider, ProviderAway
from web.language import language
from web.pages import Pages
from web.problems import NotOnRecord
from web.sign_in_page import AFTER, NOT_KEPT, refused_sign_in

BACK = "/sign-in/provider/back"


def to_provider(pages: Pages, request: Request) -> Response:
    """Sends the browser there."""
    accounts = pages.services.accounts()
    after = own_path(request.query_params.get("next")) or AFTER
    try:
        beginning = _provider(accounts).begin(after)
    except ProviderAway as error:
        return refused_sign_in(pages, request, error, after, status=503)
    response = RedirectResponse(beginning.address, 303, NOT_KEPT)
    response.set_cookie(
        _cookie(accounts),
        beginning.kept,
        SIGN_IN_SECONDS,
        secure=accounts.secure,
        httponly=True,
        samesite="lax",
        path="/",
    )
    return response


def from_provider(pages: Pages, request: Request) -> Response:
    """Signs in whom the provider has identified."""
    accounts = pages.services.accounts()
    try:
        address, after = _provider(accounts).end(request.query_params, request.cookies.get(_cookie(accounts), ""))
    except NotOnRecord:
        raise
    except OnRecordError as error:
        status = 503 if isinstance(error, ProviderAway) else 422
        response: Response = refused_sign_in(pages, request, error, AFTER, status=status)
    else:
        owner = accounts.owners.verified(address, accounts.clock.now(), language=language().code)
        response = RedirectResponse(own_path(after) or AFTER, 303, NOT_KEPT)
        open_session(accounts, request, response, owner)
    response.delete_cookie(_cookie(accounts), secure=accounts.secure, httponly=True, samesite="lax", path="/")
    return response


def _provider(accounts: Accounts) -> IdentityProvider:
    if accounts.provider is None:
        raise NotOnRecord(gettext("No provider is set up here."), gettext("Have a link mailed to you instead."))
    return accounts.provider


def _cookie(accounts: Accounts) -> str:
    return "__Host-provider" if accounts.secure else "provider"
