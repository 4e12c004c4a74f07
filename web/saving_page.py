"""/saved/new: what a search would have told, and the form that keeps it, with an account or by a mailed link."""

from typing import Any
from urllib.parse import quote, urlencode

from fastapi import Request, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup, escape

from catalog.owners import USUAL_HOUR, Owner
from digests.closeness import Closeness
from digests.estimating import Estimate, TooBroad
from digests.letters.excerpts import excerpt as around
from digests.saved import VERSION, Event, Wanted
from digests.schedule import Frequency
from digests.services import LONGEST_NAME, read_name
from digests.wording import frequency_word
from search.request import Mode
from statements.citations.citable import REPORTS
from statements.errors import OnRecordError
from statements.mail_addresses import read_address
from statements.phrases import gettext, gettext_noop
from web.accounts import SignedIn, signed_in
from web.addresses import search_address
from web.cards import Card, cards
from web.confirming import LASTS, intent_of, mail_to_confirm
from web.estimate_chart import charts
from web.excerpt import Excerpt
from web.link_mail import send_link
from web.pages import Pages
from web.parameters import AskedFor, asked_for
from web.problems import status_of
from web.saving import pairs_of, read_schedule, read_times, read_wanted
from web.sign_in_limits import count_link
from web.sign_in_page import NOT_KEPT, lasting, sent_page, status_of_refusal
from web.weekdays import weekdays
from web.wording import capitalize_first
from web.zones import hours, zones_by_region

_MARKED = Markup("<mark>{}</mark>")
# The first of what would have been sent; more of it unfolds.
SHOWN = 5
CLOSENESS = (
    (Closeness.LOOSE, gettext_noop("Loosely about the same"), gettext_noop("finds most, and strays most")),
    (Closeness.CLOSE, gettext_noop("Close in meaning"), gettext_noop("three of four are to the point")),
    (Closeness.VERY_CLOSE, gettext_noop("Very close in meaning"), gettext_noop("few, and hardly any stray")),
)
FREQUENCIES = (Frequency.AT_ONCE, Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY)


def saving_page(pages: Pages, request: Request) -> Response:
    """The estimate and the form. A search that cannot be saved is told, with the way back to it."""
    return _page(pages, request, asked_for(request.query_params.multi_items()))


def save(pages: Pages, request: Request, form: AskedFor) -> Response:
    """Keeps the search of whoever is signed in; mails a link to whoever is not, which keeps it."""
    signed = signed_in(pages.services.accounts, request)
    try:
        wanted = read_wanted(form)
        if signed is None:
            return _mail(pages, request, form, wanted)
        schedule = read_schedule(form, signed.owner.hour)
        kept = pages.services.accounts().saved.create(signed.owner, _name(pages, form, wanted), wanted, schedule)
    except OnRecordError as error:
        return _page(pages, request, form, error)
    return RedirectResponse(f"/saved#s-{kept.id}", 303, NOT_KEPT)


def address_to_save(wanted: Wanted) -> str:
    """The address of the form for a search."""
    return f"/saved/new?{urlencode(pairs_of(wanted))}"


def reads_by_meaning(wanted: Wanted, about: str) -> bool:
    """Whether how close in meaning makes a difference."""
    return bool(about) and wanted.request.mode is not Mode.KEYWORD and wanted.event is Event.NEW


def _mail(pages: Pages, request: Request, form: AskedFor, wanted: Wanted) -> Response:
    accounts = pages.services.accounts()
    address = read_address(form.one("address"))
    times = read_times(form, USUAL_HOUR)
    words = accounts.saved.in_words(wanted)
    name = read_name(_name(pages, form, wanted))
    # Else somebody reads the mail for nothing.
    accounts.saved.estimate(wanted).require_narrow()
    count_link(accounts, request, address)
    intent = intent_of(wanted, VERSION, name, times)
    token = accounts.sign_ins.new_link(address, intent, accounts.clock.now(), LASTS)
    send_link(accounts, address, mail_to_confirm(words, lasting(LASTS)), f"{accounts.base_url}/sign-in/{token}")
    return sent_page(pages, request, address, LASTS)


def _name(pages: Pages, form: AskedFor, wanted: Wanted) -> str:
    """What somebody typed; else the words asked for, and all of it in words where there is more than those."""
    request = wanted.request
    words_alone = request.q and {name for name, _ in pairs_of(wanted)} <= {"q", "mode", "closeness"}
    words = request.q if words_alone else capitalize_first(pages.services.accounts().saved.in_words(wanted))
    return form.one("name") or " ".join(words.split())[:LONGEST_NAME]


def _page(pages: Pages, request: Request, asked: AskedFor, error: OnRecordError | None = None) -> Response:
    """The form, and what was wrong with it; without the search itself there is none."""
    saved = pages.services.accounts().saved
    signed = signed_in(pages.services.accounts, request)
    context: dict[str, Any] = {"form": asked, "error": error, "signed": signed, "wanted": None}
    status = 200
    try:
        wanted = read_wanted(asked)
        running = saved.understood(wanted)
        estimate = saved.estimate(wanted)
        context |= {
            "wanted": wanted,
            "words": saved.in_words(wanted),
            "name": _name(pages, asked, wanted),
            "by_meaning": reads_by_meaning(wanted, running.about),
            **_figures(estimate),
        }
    except OnRecordError as refused:
        context["error"] = error = refused
        status = status_of(refused)
    if error is not None and context["wanted"] is not None:
        # The figures that tell of what is too broad stand on the page already.
        context["error"] = None if isinstance(error, TooBroad) else error
        status = status_of_refusal(error)
    context |= _choices(asked, signed, context["wanted"])
    return pages.show(request, "saving.html", context, status=status, headers=NOT_KEPT)


def _figures(estimate: Estimate) -> dict[str, Any]:
    found = cards(estimate.samples, asked=True)
    return {
        "estimate": estimate,
        "charts": charts(estimate) if estimate.year else (),
        "narrower": [(one, address_to_save(one.wanted)) for one in estimate.narrower],
        "samples": [(card, _as_sent(card)) for card in found[:SHOWN]],
        "more_samples": [(card, _as_sent(card)) for card in found[SHOWN:]],
    }


def _as_sent(card: Card) -> Excerpt:
    """The words as a mail shows them, round the first that were looked for; of a report whose words are whose."""
    result = card.result
    if not result.highlights or result.document.type in REPORTS:
        return card.beginning
    sent = around(result.text, result.highlights)
    words = Markup().join(_MARKED.format(text) if hit else escape(text) for text, hit in sent.pieces)
    return Excerpt([Markup("[…] ") + words if sent.before else words], cut=sent.after)


def _choices(asked: AskedFor, signed: SignedIn | None, wanted: Wanted | None) -> dict[str, Any]:
    owner: Owner | None = signed.owner if signed else None
    return {
        "hidden": pairs_of(wanted.model_copy(update={"closeness": Closeness.CLOSE})) if wanted else [],
        "closenesses": [(value, gettext(words), gettext(worth)) for value, words, worth in CLOSENESS],
        "closeness": wanted.closeness if wanted else Closeness.CLOSE,
        "frequencies": [(value, frequency_word(value)) for value in FREQUENCIES],
        "frequency": asked.one("frequency", Frequency.DAILY),
        "weekdays": weekdays(),
        "weekday": asked.one("weekday", "0"),
        "monthday": asked.one("monthday", "1"),
        "hours": hours(),
        "hour": asked.one("hour", str(USUAL_HOUR)),
        "zones": zones_by_region(),
        "zone": asked.one("zone", "UTC"),
        "owner": owner,
        "search_address": search_address(wanted.request) if wanted else None,
        "sign_in_address": f"/sign-in?next={quote(address_to_save(wanted), safe='/')}" if wanted else "/sign-in",
        "longest_name": LONGEST_NAME,
    }
