"""/p/.../correction and /statements/.../correction: a reader says what is wrong. Nothing changes by that alone."""

from typing import Any, NamedTuple
from urllib.parse import quote

import structlog
from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from catalog.proposals import LONGEST_REASON, LONGEST_VALUE, About, ProposalsFull, Proposed
from catalog.reading import DocumentView, PassageView, StatementView
from statements.errors import OnRecordError
from statements.mail_addresses import read_address
from statements.phrases import gettext, gettext_noop
from statements.rate_windows import RateWindow
from web.addresses import passage_address
from web.attributed import about
from web.highlights import paragraphs
from web.networks import network_key
from web.pages import Pages
from web.parameters import AskedFor
from web.problems import NotOnRecord, status_of

log = structlog.get_logger()
# Whoever reads a document through finds several mistakes in an hour, and an office shares one network.
LIMITS = (RateWindow(20, 3600, "hour"), RateWindow(60, 86_400, "day"))
_CHOICES = {
    About.SPEAKER: gettext_noop("Who spoke"),
    About.ROLE: gettext_noop("The speaker’s post"),
    About.COUNTRY: gettext_noop("The country spoken for"),
    About.ORGANIZATION: gettext_noop("The organization spoken for"),
    About.TEXT: gettext_noop("The words: they stand otherwise in the source"),
    About.DATE: gettext_noop("The day"),
    About.OTHER: gettext_noop("Something else"),
}
# Of words that nobody is credited with.
_OF_NOBODY = (About.SPEAKER, About.TEXT, About.DATE, About.OTHER)
_LONGEST_SHOWN = 1_000


class Subject(NamedTuple):
    """What a proposal is about, and the address of its page."""

    document: DocumentView
    statement: StatementView | None
    passage: PassageView | None
    address: str


class RefusedProposal(OnRecordError):
    """A form that says too little or too much."""

    code = "refused_proposal"


class TooManyProposals(OnRecordError):
    """As many proposals as are taken from one network in a while."""

    code = "too_many_proposals"


def correction_page(pages: Pages, request: Request, **path: str) -> Response:
    """The form; with `sent` what happens with the proposal that was sent."""
    return _show(pages, request, _subject(pages, **path), AskedFor())


def propose(pages: Pages, request: Request, form: AskedFor, **path: str) -> Response:
    """Records what a reader proposes; what is lacking is told with the form as it was filled in."""
    subject = _subject(pages, **path)
    try:
        proposed = _proposed(pages, subject, form)
        if pages.services.accounts().counts.take(f"proposal:{network_key(request)}", LIMITS, 1) is None:
            raise TooManyProposals(
                gettext("Many corrections have been offered from your network."), gettext("Try again in an hour.")
            )
        number = pages.services.proposals().offer(proposed)
    except ProposalsFull:
        full = RefusedProposal(
            gettext("Too many proposals wait for a decision to take another one."), gettext("Try later.")
        )
        return _show(pages, request, subject, form, full)
    except OnRecordError as error:
        return _show(pages, request, subject, form, error)
    log.info("correction_proposed", number=number, about=proposed.about.value)
    return RedirectResponse(f"{_form_address(subject)}?sent=1", 303, {"Cache-Control": "no-store"})


def _subject(pages: Pages, passage_id: str = "", statement_id: str = "") -> Subject:
    if passage_id:
        found = pages.services.passage(passage_id)
        if found is None:
            raise NotOnRecord(gettext("There is no passage %(id)s on record.", id=passage_id))
        return Subject(found.document, found.statement, found.passage, passage_address(passage_id))
    whole = pages.services.statement(statement_id)
    if whole is None:
        raise NotOnRecord(gettext("There is no statement %(id)s on record.", id=statement_id))
    first = whole.passages[0] if whole.passages else None
    return Subject(whole.document, whole.statement, first, f"/statements/{quote(statement_id, safe='')}")


def _form_address(subject: Subject) -> str:
    return f"{subject.address}/correction"


def _proposed(pages: Pages, subject: Subject, form: AskedFor) -> Proposed:
    value, reason, address = (_printable(form.one(name)) for name in ("value", "reason", "address"))
    if form.one("about") not in _choices(subject):
        raise RefusedProposal(gettext("Say what is wrong."), gettext("Choose one of the list."))
    if not reason:
        raise RefusedProposal(
            gettext("Say how you know it."), gettext("Name what the source prints, or where else it can be seen.")
        )
    for text, most in ((value, LONGEST_VALUE), (reason, LONGEST_REASON)):
        if len(text) > most:
            raise RefusedProposal(
                gettext("That is longer than %(most)s characters.", most=most), gettext("Say it in fewer words.")
            )
    return Proposed(
        document_id=subject.document.id,
        statement_id=subject.statement.id if subject.statement else None,
        passage_id=subject.passage.id if subject.passage else None,
        about=About(form.one("about")),
        value=value,
        reason=reason,
        address=read_address(address) if address else None,
        shown={
            "credited": str(about(pages, subject.statement, subject.document)["title"]),
            "document": subject.document.symbol or subject.document.title,
            "words": subject.passage.text[:_LONGEST_SHOWN] if subject.passage else "",
        },
    )


def _printable(text: str) -> str:
    """The text without what no keyboard types; breaks of lines stay."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text.replace("\r\n", "\n")).strip()


def _choices(subject: Subject) -> dict[str, str]:
    wanted = _CHOICES if subject.statement else _OF_NOBODY
    return {choice.value: gettext(_CHOICES[choice]) for choice in wanted}


def _show(
    pages: Pages, request: Request, subject: Subject, form: AskedFor, error: OnRecordError | None = None
) -> Response:
    context: dict[str, Any] = {
        **about(pages, subject.statement, subject.document),
        "subject": subject,
        "text": paragraphs(subject.passage.text) if subject.passage else [],
        "choices": _choices(subject),
        "form": form,
        "error": error,
        "sent": "sent" in request.query_params and error is None,
        "action": _form_address(subject),
        "longest_value": LONGEST_VALUE,
        "longest_reason": LONGEST_REASON,
    }
    status = 200 if error is None else 429 if isinstance(error, TooManyProposals) else status_of(error)
    return pages.show(request, "correction.html", context, status=status)
