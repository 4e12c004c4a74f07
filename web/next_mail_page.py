"""/saved/next: what the next mail to an owner would be if it went now. Nothing is sent and nothing counts as told."""

from fastapi import Request, Response
from fastapi.responses import HTMLResponse

from statements.phrases import gettext
from web.accounts import SignedIn
from web.pages import Pages
from web.problems import NotOnRecord
from web.security_headers import CONTENT_SECURITY_POLICY
from web.sign_in_page import NOT_KEPT

# The page shows the mail in a frame. A mail has its styles within it, and may do nothing else.
_FRAMING = f"{CONTENT_SECURITY_POLICY}; frame-src 'self'"
_MAIL = (
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'; sandbox"
)


def next_mail_page(pages: Pages, request: Request, signed: SignedIn) -> Response:
    """Subject and text, and the mail as mail programs show it."""
    accounts = pages.services.accounts()
    letter = accounts.saved.next_mail(signed.owner)
    context = {"letter": letter, "owner": signed.owner, "sender": accounts.sender}
    return pages.show(request, "next_mail.html", context, headers={**NOT_KEPT, "Content-Security-Policy": _FRAMING})


def next_mail_html(pages: Pages, _request: Request, signed: SignedIn) -> Response:
    """The HTML of the mail alone, under a policy of its own."""
    letter = pages.services.accounts().saved.next_mail(signed.owner)
    if letter is None:
        raise NotOnRecord(gettext("Nothing new waits for your searches."), gettext("No mail is sent without news."))
    headers = {**NOT_KEPT, "Content-Security-Policy": _MAIL, "X-Frame-Options": "SAMEORIGIN"}
    return HTMLResponse(letter.html, 200, headers)
