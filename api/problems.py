"""Errors as RFC 9457 problem documents: one shape, stable codes, what to do beside what is wrong."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field

from catalog.database import CatalogError
from search.cursor import BadCursor
from search.engines.port import EngineError
from search.filters import UnknownFilter
from search.query.parser import QueryError
from statements.errors import OnRecordError

MEDIA_TYPE = "application/problem+json"
RETRY_SECONDS = 5
_STATUS: Mapping[type[OnRecordError], int] = {
    QueryError: 400,
    UnknownFilter: 400,
    BadCursor: 400,
    EngineError: 503,
    CatalogError: 503,
}


class Problem(BaseModel):
    """What went wrong. `code` is stable; `title` is for people and may change."""

    type: str = Field(default="about:blank", description="Always about:blank: `code` tells problems apart")
    status: int = Field(examples=[400])
    code: str = Field(examples=["unclosed_quotation"])
    title: str = Field(examples=["The quotation mark at character 12 is never closed."])
    detail: str = Field(default="", description="What to do about it", examples=["Close it, or leave it out."])
    position: int | None = Field(default=None, description="Character of the query at fault, from 0")
    corrected: str | None = Field(default=None, description="A query that can be run instead")
    errors: list[dict[str, str]] = Field(default=[], description="One entry a faulty parameter")


class NotFound(OnRecordError):
    """Nothing has this id."""

    code = "not_found"


def answer(problem: Problem, headers: Mapping[str, str] | None = None) -> JSONResponse:
    """The problem as a response."""
    body = problem.model_dump(exclude_none=True, exclude_defaults=False)
    return JSONResponse(body, problem.status, headers, MEDIA_TYPE)


def on_error(_request: Request, error: Exception) -> JSONResponse:
    """Any expected error of ours."""
    if not isinstance(error, OnRecordError):
        raise error
    status = next((_STATUS[kind] for kind in type(error).__mro__ if kind in _STATUS), 500)
    if isinstance(error, NotFound):
        status = 404
    problem = Problem(status=status, code=error.code, title=error.message, detail=error.remedy)
    if isinstance(error, QueryError):
        problem = problem.model_copy(update={"position": error.position, "corrected": error.corrected})
    return answer(problem, {"Retry-After": str(RETRY_SECONDS)} if status == 503 else None)


def on_invalid(_request: Request, error: Exception) -> JSONResponse:
    """Parameters that are unknown or hold impossible values."""
    if not isinstance(error, RequestValidationError):
        raise error
    faults = _faults(error.errors())
    unknown = [fault["parameter"] for fault in faults if fault["code"] == "unknown_parameter"]
    if unknown:
        title = f"There is no parameter {', '.join(unknown)}."
        problem = Problem(status=400, code="unknown_parameter", title=title, detail="See /api/v1/openapi.json.")
    else:
        title = "; ".join(f"{fault['parameter']}: {fault['message']}" for fault in faults)
        problem = Problem(status=400, code="invalid_parameter", title=title, detail="See /api/v1/openapi.json.")
    return answer(problem.model_copy(update={"errors": faults}))


def _faults(errors: Sequence[Any]) -> list[dict[str, str]]:
    return [
        {
            "parameter": ".".join(str(part) for part in error["loc"][1:]) or str(error["loc"][0]),
            "code": "unknown_parameter" if error["type"] == "extra_forbidden" else "invalid_parameter",
            "message": error["msg"].removeprefix("Value error, "),
        }
        for error in errors
    ]
