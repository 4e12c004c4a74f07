"""/appearance/... and /language/...: how pages look and what they speak, kept in cookies so that no page flashes."""

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from statements.phrases import gettext
from web.addresses import way_back
from web.language import LANGUAGE_COOKIE, languages
from web.pages import SCHEME_COOKIE, SCHEMES
from web.problems import NotOnRecord

_A_YEAR = 31_536_000


def appearance(request: Request, scheme: str) -> Response:
    """Remembers light or dark, or forgets either, and goes back to the page that it was chosen on."""
    if scheme not in {*SCHEMES, "system"}:
        message = gettext("There is no appearance “%(name)s”: there are system, light and dark.", name=scheme)
        raise NotOnRecord(message)
    return _remembered(request, SCHEME_COOKIE, None if scheme == "system" else scheme)


def language_of_pages(request: Request, code: str) -> Response:
    """Remembers a language and goes back to the page that it was chosen on."""
    if code not in languages():
        raise NotOnRecord(
            gettext("There are no pages in “%(name)s”: there are %(known)s.", name=code, known=", ".join(languages()))
        )
    return _remembered(request, LANGUAGE_COOKIE, code)


def remember(response: Response, request: Request, cookie: str, value: str | None) -> None:
    """Has the browser keep a choice for a year, or forget it."""
    if value is None:
        response.delete_cookie(cookie, samesite="lax")
    else:
        secure = request.url.scheme == "https"
        response.set_cookie(cookie, value, _A_YEAR, secure=secure, httponly=True, samesite="lax")


def _remembered(request: Request, cookie: str, value: str | None) -> Response:
    back = way_back(request.headers.get("Referer"), request.headers.get("Host", ""))
    response = RedirectResponse(back, 303, {"Cache-Control": "no-store"})
    remember(response, request, cookie, value)
    return response
