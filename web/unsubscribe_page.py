"""/unsubscribe/...: stops mails without signing in. A GET only asks, for scanners of mails follow every link.

RFC 8058: a mail program sends the POST by itself, from elsewhere, without a cookie and with a body that says no more
than the address; it is taken as it is and may come twice.
"""

from fastapi import Request, Response

from catalog.owners import Owner
from digests.saved import SavedSearch
from digests.schedule import Frequency
from statements.phrases import gettext
from web.pages import Pages
from web.problems import NotOnRecord
from web.sign_in_page import NOT_KEPT


def unsubscribe_page(pages: Pages, request: Request, mail_key: str) -> Response:
    """Asks whether one search or every mail is to be stopped."""
    owner = _owner(pages, mail_key)
    return _page(pages, request, owner, _search(pages, owner, request), done=False)


def unsubscribe(pages: Pages, request: Request, mail_key: str) -> Response:
    """Stops it, and says what was stopped and how to take that back."""
    owner = _owner(pages, mail_key)
    search = _search(pages, owner, request)
    pages.services.accounts().saved.stop(mail_key, _asked(request))
    return _page(pages, request, owner, search, done=True)


def _page(pages: Pages, request: Request, owner: Owner, search: SavedSearch | None, *, done: bool) -> Response:
    context = {
        "owner": owner,
        "search": search,
        "one": _asked(request) is not None,
        "done": done,
        "stopped": search is not None and search.schedule.frequency is Frequency.OFF,
    }
    return pages.show(request, "unsubscribe.html", context, headers=NOT_KEPT)


def _owner(pages: Pages, mail_key: str) -> Owner:
    owner = pages.services.accounts().owners.with_mail_key(mail_key)
    if owner is None:
        raise NotOnRecord(
            gettext("Nobody is written to with this link: whoever was has deleted their account."),
            gettext("Nothing more will be mailed to you."),
        )
    return owner


def _search(pages: Pages, owner: Owner, request: Request) -> SavedSearch | None:
    """The search that the link names, None where it is gone or the link names none."""
    asked = _asked(request)
    return next((one for one in pages.services.accounts().saved.of_owner(owner) if one.id == asked), None)


def _asked(request: Request) -> int | None:
    """The number in the link; one that is none of anybody's stops nothing, for less than was asked is never guessed."""
    written = request.query_params.get("search")
    if written is None:
        return None
    return int(written) if written.isascii() and written.isdecimal() and len(written) < 12 else 0
