"""A search that somebody without an account wants kept: it waits in the mailed link until that is followed."""

import datetime as dt
from typing import Any

from fastapi import Request, Response

from catalog.owners import Owner
from catalog.saved_searches import TooManySearches
from catalog.sign_ins import SignInLink
from digests.saved import SavedSearch, Wanted
from digests.saved import read_wanted as read_stored
from digests.schedule import Frequency, Schedule
from digests.services import AlreadySaved
from statements.errors import OnRecordError
from statements.phrases import gettext
from web.language import language
from web.link_mail import LinkMail
from web.pages import Pages
from web.problems import UNAVAILABLE, problem_page
from web.saving import Times

# A mail may be held back for hours by a server that knows nobody yet. The link keeps one search and signs nobody in.
LASTS = dt.timedelta(days=1)


def intent_of(wanted: Wanted, version: int, name: str, times: Times) -> dict[str, Any]:
    """What the link carries. Language and zone are those of an owner who is new by then."""
    return {
        "search": wanted.stored(),
        "version": version,
        "name": name,
        "frequency": times.schedule.frequency,
        "day": times.schedule.day,
        "hour": times.schedule.hour,
        "zone": times.zone,
        "language": language().code,
    }


def mail_to_confirm(words: str, lasts: str) -> LinkMail:
    """The mail that asks whether the search is wanted, which `words` tell."""
    return LinkMail(
        subject=gettext("Confirm your saved search"),
        lead=gettext("Somebody, most likely you, asked OnRecord to write to this address about what is new for:"),
        about=words,
        act=gettext("Yes, write to me"),
        lasts=gettext("The link is good for %(time)s, and once.", time=lasts),
    )


def waiting_search(pages: Pages, link: SignInLink) -> str | None:
    """What a link would keep, in words; None for one that signs in. Raises what makes it one that cannot be run."""
    if "search" not in link.intent:
        return None
    return pages.services.accounts().saved.in_words(read_stored(link.intent["version"], link.intent["search"]))


def confirm(pages: Pages, request: Request, link: SignInLink, token: str) -> Response:
    """Keeps the search of a link that was just used; where that fails for the moment the link is good again."""
    accounts = pages.services.accounts()
    try:
        owner = _owner(pages, link)
        kept, known = _kept(pages, owner, link)
    except OnRecordError as error:
        if isinstance(error, UNAVAILABLE) and not isinstance(error, TooManySearches):
            accounts.sign_ins.take_back(token)
        return problem_page(pages, request, error)
    context = {"kept": kept, "known": known, "owner": owner}
    return pages.show(request, "confirmed.html", context, headers={"Cache-Control": "private, no-store"})


def _owner(pages: Pages, link: SignInLink) -> Owner:
    """The owner of the address, who keeps what they have set; another one is made as the link says."""
    accounts, intent = pages.services.accounts(), link.intent
    new = accounts.owners.with_address(link.address) is None
    language_of_mails, zone = str(intent["language"]), str(intent["zone"])
    owner = accounts.owners.verified(link.address, accounts.clock.now(), language=language_of_mails, time_zone=zone)
    if not new:
        return owner
    return accounts.saved.settle(owner, language=language_of_mails, time_zone=zone, hour=int(intent["hour"]))


def _kept(pages: Pages, owner: Owner, link: SignInLink) -> tuple[SavedSearch | None, str]:
    """The search; None with words of the one that is there already."""
    intent = link.intent
    schedule = Schedule(Frequency(intent["frequency"]), owner.hour, int(intent["day"]))
    try:
        wanted = read_stored(intent["version"], intent["search"])
        return pages.services.accounts().saved.create(owner, str(intent["name"]), wanted, schedule), ""
    except AlreadySaved as error:
        return None, error.message
