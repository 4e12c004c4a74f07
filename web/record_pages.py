"""/statements/... and /documents/...: the whole of what a passage was taken from, down to the stored bytes."""

from collections.abc import Sequence
from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from catalog.reading import DocumentView, PassageInContext
from search.request import SearchRequest
from statements.citations import footnote
from statements.parsed import within
from statements.phrases import gettext
from statements.spoken_names import country_name
from statements.symbols import parse_symbol
from web.addresses import host_of, outside, passage_address
from web.article import article
from web.attributed import about, versions_of
from web.citing import whole_statement
from web.credit import credit
from web.highlights import paragraphs
from web.neighbours import Neighbours, neighbours
from web.pages import Pages
from web.problems import NotOnRecord
from web.published import published
from web.references import cited_by, corrections, history, links_in, refers_to
from web.reported import is_report
from web.rewordings import reworded_passages
from web.speakers import speakers_here
from web.votes import shown_votes
from web.wording import SHORT_FORMS, listed

# What a browser may show from stored bytes without running any of it.
_SHOWN_IN_PLACE = {"application/pdf", "text/plain"}


def statement_page(pages: Pages, request: Request, statement_id: str) -> Response:
    """A statement with all of its passages; the id of one that was reworded leads on."""
    found = pages.services.statement(statement_id)
    if found is None:
        return _moved(pages, statement_id)
    statement, document, passages = found
    whose = is_report(document)
    links = links_in(pages, document, passages)
    texts = (
        paragraphs(p.text, said=within(statement.spans, p.start, p.end) if whose else None, links=links.get(p.id, ()))
        for p in passages
    )
    entries = (PassageInContext(passage, statement, document, passages) for passage in passages)
    cited = [pages.services.citable(entry) for entry in entries]
    context = {
        **about(pages, statement, document),
        "passages": list(zip(passages, texts, cited, map(footnote, cited), strict=True)),
        "whole": whole_statement(cited[0], statement.id) if cited and not whose else None,
        "reworded": reworded_passages(pages, document, passages),
        "numbers": {passage.id: number for number, passage in enumerate(passages, start=1)},
        "published": published(pages, statement),
        "beside": None if whose else _beside(pages, document, statement_id),
    }
    return pages.show(request, "statement.html", context)


def _beside(pages: Pages, document: DocumentView, statement_id: str) -> Neighbours | None:
    found = pages.services.document(document.id)
    return neighbours(found.statements, document, statement_id) if found else None


def _moved(pages: Pages, statement_id: str) -> Response:
    after = pages.services.wording().statement_after(statement_id)
    if after is None:
        raise NotOnRecord(gettext("There is no statement %(id)s on record.", id=statement_id))
    statement, passage = after
    if statement is None:
        return RedirectResponse(passage_address(passage), 307)  # it may come back, and the page says what became of it
    return RedirectResponse(f"/statements/{statement}", 308)


def document_page(pages: Pages, request: Request, document_id: str) -> Response:
    """A document's facts and its statements in order; of a report the whole text with its quotations."""
    found = pages.services.document(document_id)
    if found is None:
        if now := pages.services.document_now(document_id):
            return RedirectResponse(f"/documents/{now}", 308)
        raise NotOnRecord(gettext("There is no document %(id)s on record.", id=document_id))
    document, statements = found
    source = outside(document.url)
    whole = pages.services.whole_text(document_id)
    credited = [(statement, credit(statement, document)) for statement in statements]
    reported = is_report(document)
    context = {
        "document": document,
        "statements": credited,
        "article": article(whole, statements) if whole and reported else None,
        "speakers": speakers_here(document, credited, whole.text) if whole and not reported else [],
        "forms": {form: gettext(words) for form, words in SHORT_FORMS.items()},
        "refers": refers_to(pages, document, pages.services.references().of_document(document_id)),
        "cited": cited_by(pages, request, document),
        "correction": corrections(pages, document),
        "history": history(pages, document),
        "votes": shown_votes(pages.services.votes(document_id), statements, document),
        "byline": listed(list(document.authors)) if document.authors else None,
        "president_country": _president_country(document),
        "warnings": [warning.message for warning in pages.services.reading_warnings(document_id)],
        "versions": versions_of(pages, document),
        "within": gettext("What was said in %(document)s", document=document.symbol or document.title),
        "within_fields": _within(document, versions_of(pages, document)) if len(statements) > 1 else None,
        "source": source,
        "source_host": host_of(source) if source else None,
    }
    return pages.show(request, "document.html", context)


def _within(document: DocumentView, versions: Sequence[DocumentView]) -> list[tuple[str, str]] | None:
    """The search that keeps to a document; None without a symbol to search by."""
    if not document.symbol or parse_symbol(document.symbol) is None:
        return None
    return SearchRequest(symbol=[document.symbol], language=[document.language] if versions else []).parameters()


def _president_country(document: DocumentView) -> str | None:
    president = document.meeting.president if document.meeting else None
    return country_name(president.country) if president and president.country else None


def source_file(pages: Pages, document_id: str, revision: int | None = None) -> Response:
    """The stored bytes; what could run in a browser is handed over as a file, in a sandbox of its own."""
    found = pages.services.source_bytes(document_id, revision)
    if found is None:
        if revision is None:
            raise NotOnRecord(gettext("There is no document %(id)s on record.", id=document_id))
        raise NotOnRecord(
            gettext("There is no revision %(number)s of a document %(id)s on record.", number=revision, id=document_id)
        )
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
