"""/statements/... and /documents/...: the whole of what a passage was taken from, down to the stored bytes."""

from urllib.parse import quote

from fastapi import Request, Response

from catalog.reading import DocumentView
from statements import countries
from web.addresses import host_of, outside
from web.credit import credit
from web.highlights import paragraphs
from web.pages import Pages
from web.problems import NotOnRecord
from web.rules import explained
from web.wording import CAPACITIES, FORMS, TIMINGS

# What a browser may show from stored bytes without running any of it.
_SHOWN_IN_PLACE = {"application/pdf", "text/plain"}


def statement_page(pages: Pages, request: Request, statement_id: str) -> Response:
    """A statement with all of its passages."""
    found = pages.services.statement(statement_id)
    if found is None:
        raise NotOnRecord(f"There is no statement {statement_id} on record.")
    statement, document, passages = found
    context = {
        "statement": statement,
        "document": document,
        "credit": credit(statement, document),
        "passages": [(passage, paragraphs(passage.text)) for passage in passages],
        "source": outside(document.url),
        "source_host": host_of(document.url) if outside(document.url) and document.url else None,
        "why": explained(statement.rule),
        "capacity": CAPACITIES[statement.capacity],
        "form": FORMS[statement.form] if statement.form else None,
        "timing": TIMINGS[statement.vote_timing] if statement.vote_timing else None,
    }
    return pages.show(request, "statement.html", context)


def document_page(pages: Pages, request: Request, document_id: str) -> Response:
    """A document's facts and its statements in order."""
    found = pages.services.document(document_id)
    if found is None:
        raise NotOnRecord(f"There is no document {document_id} on record.")
    document, statements = found
    context = {
        "document": document,
        "statements": [(statement, credit(statement, document)) for statement in statements],
        "president_country": _president_country(document),
        "source": outside(document.url),
        "source_host": host_of(document.url) if outside(document.url) and document.url else None,
    }
    return pages.show(request, "document.html", context)


def _president_country(document: DocumentView) -> str | None:
    president = document.meeting.president if document.meeting else None
    return countries.name_of(president.country) if president and president.country else None


def source_file(pages: Pages, document_id: str) -> Response:
    """The stored bytes; what could run in a browser is handed over as a file, in a sandbox of its own."""
    found = pages.services.source_bytes(document_id)
    if found is None:
        raise NotOnRecord(f"There is no document {document_id} on record.")
    media_type = found.media_type.partition(";")[0].strip().lower()
    shown = media_type in _SHOWN_IN_PLACE
    headers = {
        "Content-Disposition": f"{'inline' if shown else 'attachment'}; filename*=UTF-8''{_safe(found.file_name)}",
        "Content-Security-Policy": "default-src 'none'; sandbox; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-cache",
    }
    served = media_type if shown else "application/octet-stream"
    return Response(found.content, 200, headers, "text/plain; charset=utf-8" if served == "text/plain" else served)


def _safe(file_name: str) -> str:
    """The last part of the name, percent-encoded, so that it can break out of no header and no folder."""
    last = file_name.replace("\\", "/").rpartition("/")[2].strip(". ")
    return quote(last or "document", safe="", errors="replace")
