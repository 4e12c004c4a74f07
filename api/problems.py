"""Errors as RFC 9457 problem documents: one shape, stable codes, what to do beside what is wrong."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal

import structlog
from fastapi import Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from fastapi.routing import APIRoute
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.routing import Match

from api.parameters import RepeatedParameter, UnknownParameter
from api.problem_types import type_of
from api.refusals import Refusal
from api.request_ids import HEADER as REQUEST_ID
from api.request_ids import request_id
from api.sparse import UnknownField
from api.waiting import TooManyWaiting
from catalog.database import CatalogError
from catalog.files import StorageError
from catalog.saved_searches import TooManySearches
from digests.estimating import TooBroad
from digests.plans import AsksForEverything, MeaningNotUnderstood
from digests.saved import SearchLost
from digests.schedule import WrongSchedule
from digests.services import AlreadySaved, UnknownSearch, WrongName
from search.cursor import BadCursor
from search.embedding.errors import EmbeddingError
from search.engines.port import EngineError
from search.exporting.parquet import ParquetMissing
from search.filters import UnknownFilter
from search.query.errors import QueryError
from statements.errors import OnRecordError

log = structlog.get_logger()
MEDIA_TYPE = "application/problem+json"


class NotFound(OnRecordError):
    """Nothing has this id."""

    code = "not_found"


RETRY_SECONDS = 5
_STATUS: Mapping[type[OnRecordError], int] = {
    QueryError: 400,
    UnknownFilter: 400,
    BadCursor: 400,
    UnknownParameter: 400,
    RepeatedParameter: 400,
    EngineError: 503,
    EmbeddingError: 503,
    CatalogError: 503,
    StorageError: 503,
    ParquetMissing: 501,
    TooManyWaiting: 503,
    UnknownField: 400,
    NotFound: 404,
    UnknownSearch: 404,
    AlreadySaved: 409,
    TooManySearches: 409,
    WrongName: 400,
    WrongSchedule: 400,
    TooBroad: 400,
    AsksForEverything: 400,
    MeaningNotUnderstood: 400,
    SearchLost: 400,
}
_REFUSALS: Mapping[int, tuple[str, str]] = {
    404: ("not_found", "There is nothing at this address."),
    400: ("invalid_body", "What was sent is no JSON that can be read."),
    405: ("method_not_allowed", "This address does not answer so."),
}
# What was sent may have a fault in each of its hundred thousand words; an answer is not as long.
_MOST_FAULTS = 20
DESCRIPTION = "/api/v1/openapi.json"
_METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")


class Fault(BaseModel):
    """What is wrong with one parameter."""

    parameter: str = Field(examples=["limit"])
    code: Literal["unknown_parameter", "invalid_parameter"]
    message: str = Field(examples=["Input should be less than or equal to 100"])


class Problem(BaseModel):
    """What went wrong. `code` is stable; `title` is for people and may change."""

    status: int = Field(examples=[400])
    code: str = Field(examples=["unclosed_quotation"])
    type: str = Field(
        default_factory=lambda known: type_of(known["code"]),
        description="Where a person reads of this kind of problem, from the root of the site; one for each `code`",
        examples=["/help/api/problems#unclosed_quotation"],
    )
    title: str = Field(examples=["The quotation mark at character 12 is never closed."])
    detail: str = Field(default="", description="What to do about it", examples=["Close it, or leave it out."])
    position: int | None = Field(default=None, description="Character of the query at fault, from 0")
    corrected: str | None = Field(default=None, description="A query that can be run instead")
    errors: list[Fault] | None = Field(default=None, description="One entry a faulty parameter, twenty at most")
    request_id: str | None = Field(default=None, description="Name of the request, for whoever asks about it")


def answer(problem: Problem, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The problem as a response."""
    body = problem.model_copy(update={"request_id": request_id()}).model_dump(exclude_none=True)
    return JSONResponse(body, problem.status, headers, MEDIA_TYPE)


def on_error(_request: Request, error: Exception) -> JSONResponse:
    """Any expected error of ours."""
    if not isinstance(error, OnRecordError):
        raise error
    problem = problem_of(error)
    if isinstance(error, Refusal):
        return answer(problem, error.headers)
    return answer(problem, {"Retry-After": str(RETRY_SECONDS)} if problem.status == 503 else None)


def problem_of(error: OnRecordError) -> Problem:
    """What an expected error of ours is told as."""
    known = error.status if isinstance(error, Refusal) else 500
    status = next((_STATUS[kind] for kind in type(error).__mro__ if kind in _STATUS), known)
    problem = Problem(status=status, code=error.code, title=error.message, detail=error.remedy)
    if isinstance(error, QueryError):
        return problem.model_copy(update={"position": error.position, "corrected": error.corrected})
    return problem


def on_invalid(request: Request, error: Exception) -> JSONResponse:
    """Parameters that are unknown or hold impossible values."""
    if not isinstance(error, RequestValidationError):
        raise error
    if any(one["type"] == "json_invalid" for one in error.errors()):
        code, title = _REFUSALS[400]
        return answer(Problem(status=400, code=code, title=title, detail=f"See {DESCRIPTION}."))
    return answer(problem_of_faults(error.errors(), _taken(request)))


def problem_of_faults(errors: Sequence[Any], known: Iterable[str]) -> Problem:
    """What pydantic found wrong with parameters of those that are `known`."""
    faults = _faults(errors[:_MOST_FAULTS])
    unknown = [fault.parameter for fault in faults if fault.code == "unknown_parameter"]
    more = f" And {len(errors) - len(faults):,} more." if len(errors) > len(faults) else ""
    if unknown:
        named = ", ".join(known)
        code, title = "unknown_parameter", f"There is no parameter {', '.join(unknown)}; there are {named}.{more}"
    else:
        code = "invalid_parameter"
        title = "; ".join(f"{fault.parameter}: {fault.message}" for fault in faults) + more
    return Problem(status=400, code=code, title=title, detail=f"See {DESCRIPTION}.", errors=faults)


def on_refusal(request: Request, error: Exception) -> Response:
    """What the framework refuses before any of our code runs: no such address, no such method, no JSON."""
    if not isinstance(error, HTTPException):
        raise error
    headers = dict(error.headers or {})
    code, title = _REFUSALS.get(error.status_code, ("http_error", str(error.detail)))
    if error.status_code == 405:
        headers["Allow"] = ", ".join(_methods(request))
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=headers)
        title = f"This address answers {headers['Allow']} only."
    return answer(Problem(status=error.status_code, code=code, title=title, detail=f"See {DESCRIPTION}."), headers)


def on_crash(request: Request, error: Exception) -> JSONResponse:
    """A fault of ours. The server's log has the cause; the answer says nothing of it."""
    name = request_id()
    # Without the query, for no searches are kept; uvicorn logs the traceback right after.
    log.error("request_failed", request_id=name, path=request.url.path, error=type(error).__name__)
    # It is answered outside of all middleware.
    headers = {REQUEST_ID: name} if name else None
    remedy = "Report it if it lasts, with the request_id."
    return answer(
        Problem(status=500, code="internal_error", title="This could not be answered.", detail=remedy), headers
    )


def _methods(request: Request) -> list[str]:
    """What the address answers, over all its routes."""
    found = [method for method in _METHODS if _answers(request, method)]
    return sorted([*found, "OPTIONS", *(["HEAD"] if "GET" in found else [])])


def _answers(request: Request, method: str) -> bool:
    scope = {**request.scope, "method": method}
    return any(route.matches(scope)[0] is Match.FULL for route in request.app.routes)


def _taken(request: Request) -> Iterator[str]:
    """The parameters that the address takes, all of which stand in one model."""
    route = request.scope.get("route")
    taken = (*route.dependant.query_params, *route.dependant.body_params) if isinstance(route, APIRoute) else ()
    for parameter in taken:
        for name, info in getattr(parameter.field_info.annotation, "model_fields", {}).items():
            yield info.alias or name


def _fault_in_words(error: Any) -> str:
    """As the model has it, but for days: "input is too short" says to nobody how one is written."""
    if error["type"].startswith(("date_parsing", "date_from_datetime", "datetime_")) and "input" in error:
        return f"“{str(error['input'])[:60]}” is no day: write it YYYY-MM-DD"
    return str(error["msg"]).removeprefix("Value error, ")


def _faults(errors: Sequence[Any]) -> list[Fault]:
    return [
        Fault(
            parameter=".".join(str(part) for part in error["loc"][1:]) or str(error["loc"][0]),
            code="unknown_parameter" if error["type"] == "extra_forbidden" else "invalid_parameter",
            message=_fault_in_words(error),
        )
        for error in errors
    ]
