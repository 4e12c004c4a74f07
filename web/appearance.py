"""/appearance/...: light, dark or as the system has it, kept in a cookie so that no page flashes."""

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from web.addresses import way_back
from web.pages import SCHEME_COOKIE, SCHEMES
from web.problems import NotOnRecord

_A_YEAR = 31_536_000


def appearance(request: Request, scheme: str) -> Response:
    """Remembers the choice and goes back to the page that it was made on."""
    if scheme not in {*SCHEMES, "system"}:
        raise NotOnRecord(f"There is no appearance “{scheme}”: there are system, light and dark.")
    back = way_back(request.headers.get("Referer"), request.headers.get("Host", ""))
    response = RedirectResponse(back, 303, {"Cache-Control": "no-store"})
    if scheme == "system":
        response.delete_cookie(SCHEME_COOKIE, samesite="lax")
    else:
        secure = request.url.scheme == "https"
        response.set_cookie(SCHEME_COOKIE, scheme, _A_YEAR, secure=secure, httponly=True, samesite="lax")
    return response
