"""/reading-list: passages that somebody has chosen, in their order, to be exported, printed or passed on."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from fastapi import Request, Response
from fastapi.responses import JSONResponse, RedirectResponse

from search.exporting.note import Note
from statements.citations import footnote
from statements.errors import OnRecordError
from statements.phrases import gettext, ngettext
from web.addresses import way_back
from web.cards import Card, cards
from web.export_links import FileLink, files_of
from web.export_page import as_file, known_format
from web.forms import RefusedForm
from web.pages import Pages
from web.parameters import AskedFor
from web.problems import NotOnRecord, status_of
from web.reading_list import MOST, keep, listed, moved, read_ids, shared_address, with_passages, without_passages

_ADDRESS = "/reading-list"
# The heading of files, which are in English as citations are.
_HEADING = "Reading list"


class Kept(NamedTuple):
    """One passage of a list with its citation for a footnote."""

    card: Card
    citation: str


def reading_list_page(pages: Pages, request: Request) -> Response:
    """The list of this browser; with `ids` one that somebody shares, which changes nothing of the own one."""
    own = listed(request)
    shared = request.query_params.get("ids")
    ids = own if shared is None else read_ids(shared)
    note = _note(pages, ids)
    before = read_ids(request.query_params.get("cleared", ""))
    context = {
        "kept": [Kept(cards([one.result], asked=False)[0], footnote(one.cited)) for one in note.quotations],
        "gone": note.gone,
        "ids": ids,
        "own": shared is None,
        "lacking": without_passages(ids, own),
        "shared_address": shared_address(ids),
        "files": _files(ids),
        "before": shared_address(before) if before and not ids else None,
        "most": MOST,
    }
    return pages.show(request, "reading_list.html", context)


def change_reading_list(_pages: Pages, request: Request, form: AskedFor) -> Response:
    """Adds, removes, moves or clears, and goes back to where that was asked; script gets the outcome as JSON."""
    own = listed(request)
    passages = form.many("passage")
    change = _CHANGES.get(form.one("do"))
    try:
        if change is None:
            raise RefusedForm(
                gettext("This is not what a form of these pages sends."), gettext("Send it from its page.")
            )
        ids = change(own, passages)
    except OnRecordError as error:
        if not _by_script(request):
            raise
        return JSONResponse({"told": error.message}, status_of(error))
    response = _told(ids, passages) if _by_script(request) else RedirectResponse(_back(request, form, own), 303)
    response.headers["Cache-Control"] = "no-store"
    keep(request, response, ids)
    return response


def reading_list_file(pages: Pages, request: Request, form: str) -> Response:
    """The list of the address, else of this browser, in one of the formats."""
    written = known_format(form)
    shared = request.query_params.get("ids")
    note = _note(pages, listed(request) if shared is None else read_ids(shared))
    if not note.quotations:
        raise NotOnRecord(
            gettext("There is no passage on this reading list."), gettext("Search, and add what you find to it.")
        )
    return as_file(note, written, _HEADING)


def _note(pages: Pages, ids: Sequence[str]) -> Note:
    return pages.services.note_of_passages(ids, _HEADING, shared_address(ids))


def _files(ids: Sequence[str]) -> list[FileLink]:
    query = shared_address(ids).removeprefix(_ADDRESS)
    return [FileLink(file.label, f"{file.address}{query}") for file in files_of(_ADDRESS)]


_CHANGES: dict[str, Callable[[tuple[str, ...], Sequence[str]], tuple[str, ...]]] = {
    "add": with_passages,
    "remove": without_passages,
    "up": lambda ids, passages: moved(ids, passages[0], -1) if passages else ids,
    "down": lambda ids, passages: moved(ids, passages[0], 1) if passages else ids,
    "clear": lambda _ids, _passages: (),
}


def _by_script(request: Request) -> bool:
    return request.headers.get("Accept") == "application/json"


def _told(ids: Sequence[str], passages: Sequence[str]) -> Response:
    """What script shows: whether the passages are on the list now, how many it holds, and that in words."""
    on = bool(passages) and set(passages) <= set(ids)
    count = ngettext("Reading list: %(num)s passage", "Reading list: %(num)s passages", len(ids))
    return JSONResponse({"listed": on, "count": len(ids), "told": count})


def _back(request: Request, form: AskedFor, before: Sequence[str]) -> str:
    """The page that the form stood on, at the passage it was about."""
    if form.one("do") == "clear":
        return f"{_ADDRESS}?cleared={shared_address(before).partition('=')[2]}"
    back = way_back(request.headers.get("Referer"), request.headers.get("Host", ""))
    if back == "/" or back.startswith(f"{_ADDRESS}?"):
        # Nothing says where it came from, or a list that was shared: the own one shows what has changed.
        back = _ADDRESS
    at = read_ids(form.one("at"))
    return f"{back}#r-{at[0]}" if at else back
