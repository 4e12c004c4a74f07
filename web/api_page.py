"""/help/api: what programs can ask, made from the description that programs read, with a form to try each.

/help/api/problems: every kind of error, from the same description.
"""

from itertools import groupby
from operator import itemgetter

from fastapi import Request, Response
from fastapi.responses import RedirectResponse

from statements.phrases import gettext
from web.api_reference import Operation, Reference, address_of, pieces, read_reference
from web.pages import Pages
from web.problems import NotOnRecord


def api_page(pages: Pages, request: Request) -> Response:
    """The reference."""
    return pages.show(request, "api.html", {"reference": _reference(request), "pieces": pieces})


def problems_page(pages: Pages, request: Request) -> Response:
    """Every kind of error under its code, in the parts of a request that they are about."""
    kinds = request.app.openapi()["x-problem-types"]
    parts = [{"name": part, "problems": list(of_part)} for part, of_part in groupby(kinds, itemgetter("part"))]
    return pages.show(request, "api_problems.html", {"parts": parts, "pieces": pieces})


def try_operation(_pages: Pages, request: Request, operation_id: str) -> Response:
    """Leads to the address that a form of the reference asks for: a plain form would send what is empty, too."""
    operation = _operation(request, operation_id)
    given = {name: request.query_params.getlist(name) for name in request.query_params}
    address = address_of(operation, given)
    if address is None:
        return RedirectResponse(f"/help/api#{operation.id}", 303)
    return RedirectResponse(address, 303)


def _operation(request: Request, operation_id: str) -> Operation:
    for operation in _reference(request).operations:
        if operation.id == operation_id and operation.can_be_tried:
            return operation
    raise NotOnRecord(gettext("There is no page at this address."))


def _reference(request: Request) -> Reference:
    return read_reference(request.app.openapi(), str(request.base_url).rstrip("/"))
