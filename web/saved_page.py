"""/saved: an owner's saved searches, each with its state, what it told, and the forms that change it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from catalog.owners import Owner
from digests.plans import Running
from digests.saved import SavedSearch
from digests.schedule import Frequency, Schedule
from digests.services import LONGEST_NAME, Told, UnknownSearch
from digests.wording import frequency_word, says_more
from statements.errors import OnRecordError
from statements.phrases import gettext
from web.accounts import SignedIn
from web.addresses import search_address
from web.cards import Card, cards
from web.pages import Pages
from web.parameters import AskedFor
from web.problems import NotOnRecord
from web.saving import read_closeness, read_schedule
from web.saving_page import CLOSENESS, FREQUENCIES, reads_by_meaning
from web.sign_in_page import NOT_KEPT, status_of_refusal
from web.weekdays import weekday, weekdays
from web.zones import hours, local_instant

# Of a search, on its page; the rest is in the log of the mails.
LAST_TOLD = 20

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class SavedEntry:
    """One saved search in the list: what it asks for in words, how it stands, and when its next mail may come.

    `rhythm` is how often it is mailed, of one that is off how often it was.
    """

    saved: SavedSearch
    words: str
    rhythm: str
    next_mail: str | None
    off: bool


@dataclass(frozen=True, slots=True)
class ToldEntry:
    """One passage that was told. `card` is None where it is not on record any more; `reworded`: told as a change."""

    passage_id: str
    card: Card | None
    reworded: bool


def saved_page(pages: Pages, request: Request, signed: SignedIn) -> Response:
    """The list, and what stands in the way of mails."""
    accounts = pages.services.accounts()
    now = accounts.clock.now()
    owner = signed.owner
    context = {
        "owner": owner,
        "entries": [_entry(pages, one, owner) for one in accounts.saved.of_owner(owner)],
        "held_until": local_instant(owner.held_until, owner.time_zone)
        if owner.held_until and owner.held_until > now
        else None,
        "mails_are_files": accounts.mails_are_files,
    }
    return pages.show(request, "saved.html", context, headers=NOT_KEPT)


def saved_search_page(pages: Pages, request: Request, signed: SignedIn, search_id: str) -> Response:
    """One search with the form that changes it and what it told last."""
    return _one(pages, request, signed, _number(search_id), None)


def change_search(pages: Pages, request: Request, signed: SignedIn, form: AskedFor, search_id: str) -> Response:
    """Takes a name, how often, and how close in meaning."""
    number, owner, saved = _number(search_id), signed.owner, pages.services.accounts().saved
    try:
        found = saved.one(owner, number)
        schedule = read_schedule(form, owner.hour)
        if form.one("closeness") and found.wanted is not None:
            closeness = read_closeness(form)
            if closeness is not found.wanted.closeness:
                saved.replace(owner, number, found.wanted.model_copy(update={"closeness": closeness}))
        saved.rename(owner, number, form.one("name"))
        if schedule != found.schedule or found.paused_because:
            saved.reschedule(owner, number, schedule.frequency, schedule.day)
    except OnRecordError as error:
        return _one(pages, request, signed, number, error)
    return _to_list(number)


def pause_search(pages: Pages, _request: Request, signed: SignedIn, _form: AskedFor, search_id: str) -> Response:
    """No mail for it until it is asked for again."""
    number = _number(search_id)
    _known(lambda: pages.services.accounts().saved.pause(signed.owner, number))
    return _to_list(number)


def retry_search(pages: Pages, _request: Request, signed: SignedIn, _form: AskedFor, search_id: str) -> Response:
    """Runs one again that could not be run, and mails one that was off as often as before."""
    number = _number(search_id)
    _known(lambda: pages.services.accounts().saved.resume(signed.owner, number))
    return _to_list(number)


def delete_search(pages: Pages, _request: Request, signed: SignedIn, _form: AskedFor, search_id: str) -> Response:
    """Forgets it."""
    number = _number(search_id)
    _known(lambda: pages.services.accounts().saved.remove(signed.owner, number))
    return RedirectResponse("/saved", 303, NOT_KEPT)


def told_entries(told: list[Told]) -> list[ToldEntry]:
    """What was told, as lists of it show."""
    return [
        ToldEntry(
            one.delivery.passage_id,
            cards([one.result], asked=False)[0] if one.result else None,
            reworded=bool(one.delivery.wording),
        )
        for one in told
    ]


def _one(pages: Pages, request: Request, signed: SignedIn, number: int, error: OnRecordError | None) -> Response:
    saved, owner = pages.services.accounts().saved, signed.owner
    found = _known(lambda: saved.one(owner, number))
    running, again = _understood(pages, found), found.again
    context: dict[str, Any] = {
        "owner": owner,
        "entry": _entry(pages, found, owner),
        "told": told_entries(saved.told_for(owner, number, LAST_TOLD)),
        "error": error,
        "by_meaning": running is not None and reads_by_meaning(running.wanted, running.about),
        "closenesses": [(value, gettext(words), gettext(worth)) for value, words, worth in CLOSENESS],
        "closeness": found.wanted.closeness if found.wanted else None,
        "frequencies": [(value, frequency_word(value)) for value in (*FREQUENCIES, Frequency.OFF)],
        "frequency": found.schedule.frequency,
        "weekdays": weekdays(),
        "weekday": str(again.day if again.frequency is Frequency.WEEKLY else 0),
        "monthday": str(again.day if again.frequency is Frequency.MONTHLY else 1),
        "hours": hours(),
        "search_address": search_address(found.wanted.request) if found.wanted else None,
        "longest_name": LONGEST_NAME,
    }
    status = status_of_refusal(error) if error else 200
    return pages.show(request, "saved_search.html", context, status=status, headers=NOT_KEPT)


def _entry(pages: Pages, one: SavedSearch, owner: Owner) -> SavedEntry:
    off = one.schedule.frequency is Frequency.OFF
    writes = one.due_at is not None and one.paused_because is None and owner.paused_at is None
    return SavedEntry(
        one,
        _words(pages, one),
        _rhythm(one.again),
        local_instant(one.due_at, owner.time_zone)
        if writes and one.due_at and one.schedule.frequency is not Frequency.AT_ONCE
        else None,
        off,
    )


def _words(pages: Pages, one: SavedSearch) -> str:
    """What is asked for, where the name does not say it; of one that cannot be understood only why."""
    running = _understood(pages, one)
    words = pages.services.accounts().saved.in_words(running.wanted) if running else ""
    return words if says_more(words, one.name) else ""


def _understood(pages: Pages, one: SavedSearch) -> Running | None:
    try:
        return pages.services.accounts().saved.understood(one.wanted) if one.wanted else None
    except OnRecordError:
        return None


def _rhythm(schedule: Schedule) -> str:
    """Weekly on Monday at 6.00."""
    often = frequency_word(schedule.frequency)
    at = next(words for hour, words in hours() if hour == schedule.hour)
    match schedule.frequency:
        case Frequency.WEEKLY:
            return gettext("%(often)s, %(day)s at %(time)s", often=often, day=weekday(schedule.day), time=at)
        case Frequency.MONTHLY:
            return gettext("%(often)s, on day %(day)s at %(time)s", often=often, day=schedule.day, time=at)
        case Frequency.DAILY:
            return gettext("%(often)s at %(time)s", often=often, time=at)
        case _:
            return often


def _known(act: Callable[[], Found]) -> Found:
    """What is done with a search of this owner. Raises NotOnRecord where there is none."""
    try:
        return act()
    except UnknownSearch as error:
        raise NotOnRecord(error.message, error.remedy or "") from error


def _number(written: str) -> int:
    """The number of a search in an address. Raises NotOnRecord."""
    if not written.isascii() or not written.isdecimal() or len(written) > 12:
        raise NotOnRecord(gettext("You have no saved search %(number)s.", number=written[:20]))
    return int(written)


def _to_list(number: int) -> Response:
    return RedirectResponse(f"/saved#s-{number}", 303, NOT_KEPT)
