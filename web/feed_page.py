"""/feeds/{key}: what somebody was told, for feed readers; and its address, made, changed and ended on /account."""

import hashlib

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from digests.atom import MEDIA_TYPE
from statements.phrases import gettext
from web.accounts import SignedIn
from web.pages import Pages
from web.parameters import AskedFor
from web.problems import NotOnRecord
from web.sign_in_page import NOT_KEPT

# Feed readers ask every few minutes: what has not changed is not sent again.
_HEADERS = {"Cache-Control": "private, no-cache", "X-Robots-Tag": "noindex"}


def feed(pages: Pages, request: Request, key: str) -> Response:
    """The feed of whoever has this address."""
    content = pages.services.accounts().feeds.read(key)
    if content is None:
        raise NotOnRecord(gettext("There is no feed here."), gettext("Its owner may have given it another address."))
    return as_feed(request, content)


def as_feed(request: Request, content: bytes) -> Response:
    """A feed as an answer, or that it is the one that the reader has."""
    headers = _HEADERS | {"ETag": f'"{hashlib.sha256(content).hexdigest()[:32]}"'}
    known = [tag.strip().removeprefix("W/") for tag in request.headers.get("If-None-Match", "").split(",")]
    if headers["ETag"] in known or known == ["*"]:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=MEDIA_TYPE, headers=headers)


def renew_feed(pages: Pages, _request: Request, signed: SignedIn, _form: AskedFor) -> Response:
    """Another address, or the first."""
    pages.services.accounts().feeds.renew(signed.owner)
    return RedirectResponse("/account#feed", 303, NOT_KEPT)


def end_feed(pages: Pages, _request: Request, signed: SignedIn, _form: AskedFor) -> Response:
    """No feed any more."""
    pages.services.accounts().feeds.end(signed.owner)
    return RedirectResponse("/account#feed", 303, NOT_KEPT)
