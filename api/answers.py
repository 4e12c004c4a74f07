"""What routes have in common: ids, and the answers besides a plain 200."""

from typing import Annotated, Any

from fastapi import Path

from api.problems import Problem

Identifier = Annotated[str, Path(min_length=1, max_length=16, pattern="^[0-9a-z]+$", examples=["7k2m9qx4vd0c"])]
_TITLES = {
    400: "The request is at fault",
    404: "Nothing has this id",
    403: "The key is nobody's",
    408: "What was announced did not come in time",
    409: "There is one already, or no room for another",
    413: "More was sent than is read",
    500: "A fault of ours",
    501: "Not installed here",
    503: "Try again later",
}


def answers(*statuses: int, example: Any = None) -> dict[int | str, dict[str, Any]]:
    """The answers of a route besides a plain 200, of which `example` is one."""
    described: dict[int | str, dict[str, Any]] = {
        status: {"model": Problem, "description": _TITLES[status]} for status in (*statuses, 500, 503)
    }
    if example:
        described[200] = {"content": {"application/json": {"example": example}}}
    return described
