"""/search.docx, /p/....ris and the like: what a page shows, as a file for another program."""

from urllib.parse import quote

from fastapi import Request, Response

from search.exporting.formats import FORMATS, Format
from search.exporting.note import Note
from web.addresses import passage_address, search_address
from web.pages import Pages
from web.parameters import asked_for, read_request
from web.problems import NotOnRecord

_LONGEST_NAME = 60


def search_file(pages: Pages, request: Request, form: str) -> Response:
    """The whole search that the parameters state, whichever page of it was looked at."""
    written = known_format(form)
    search = read_request(asked_for(request.query_params.multi_items()))
    note = pages.services.note_of_search(search, search_address(search))
    return as_file(note, written, search.q or note.heading)


def passage_file(pages: Pages, _request: Request, passage_id: str, form: str) -> Response:
    """One passage."""
    written = known_format(form)
    note = pages.services.note_of_passages([passage_id], "", passage_address(passage_id))
    if not note.quotations:
        raise NotOnRecord(f"There is no passage {passage_id} on record.", "Its page says what became of it.")
    return as_file(note, written, note.heading)


def statement_file(pages: Pages, _request: Request, statement_id: str, form: str) -> Response:
    """All passages of a statement in order."""
    written = known_format(form)
    found = pages.services.statement(statement_id)
    if found is None:
        raise NotOnRecord(f"There is no statement {statement_id} on record.", "Its page says what became of it.")
    address = f"/statements/{quote(statement_id, safe='')}"
    note = pages.services.note_of_passages([passage.id for passage in found.passages], "", address)
    return as_file(note, written, note.heading)


def known_format(form: str) -> Format:
    """The format of this name. Raises NotOnRecord."""
    found = FORMATS.get(form)
    if found is None:
        raise NotOnRecord(f"Nothing is written as “{form}” here: there are {', '.join(FORMATS)}.")
    return found


def as_file(note: Note, written: Format, called: str) -> Response:
    """The note as an answer that browsers save, under a name made of what it is `called`."""
    headers = {
        "Content-Disposition": f"attachment; filename*=UTF-8''{quote(_name(called), safe='')}.{written.suffix}",
        "Cache-Control": "private, no-cache",
        "X-Robots-Tag": "noindex",
    }
    return Response(written.write(note), 200, headers, written.media_type)


def _name(called: str) -> str:
    """Letters and digits of any script with hyphens between: nothing that a folder or a header could stumble over."""
    words = "".join(c if c.isalnum() else " " for c in called).split()
    return "-".join(["onrecord", *words])[:_LONGEST_NAME].strip("-")
