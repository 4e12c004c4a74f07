"""What a page says of a search that cannot be run: the mistake, its place, and what can be run instead."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from search.cursor import BadCursor
from search.query.errors import QueryError
from statements.errors import OnRecordError
from statements.phrases import gettext
from web.parameters import AskedFor, RefusedParameters


@dataclass(frozen=True, slots=True)
class Fault:
    """The query in three parts, the mistake in the middle.

    `caret` is the number of columns before the mistake where every character takes one column,
    else None: a sign under wide letters, or under lines that run from right to left, points elsewhere.
    """

    before: str
    at: str
    after: str
    caret: int | None


def fault_in(query: str, position: int) -> Fault:
    """The character at `position`, counted from 0; past the end, the end itself."""
    position = max(0, min(position, len(query)))
    plain = query.isascii() and query.isprintable()
    return Fault(query[:position], query[position : position + 1], query[position + 1 :], position if plain else None)


def refusal(asked: AskedFor, error: OnRecordError) -> dict[str, Any]:
    """What the template for a refused search needs."""
    corrected = error.corrected if isinstance(error, QueryError) else None
    return {
        "headline": gettext("This search has a mistake.") if isinstance(error, RefusedParameters) else error.message,
        "complaints": error.complaints if isinstance(error, RefusedParameters) else (),
        "fault": fault_in(asked.one("q"), error.position) if isinstance(error, QueryError) else None,
        "corrected": corrected,
        "corrected_address": asked_address(asked, q=corrected) if corrected else None,
        "first_address": asked_address(asked, cursor=None) if isinstance(error, BadCursor) else None,
    }


def asked_address(asked: AskedFor, **changes: str | None) -> str:
    """The address of what was asked for with some parameters changed; None leaves one out."""
    kept = [(name, value) for name, values in asked.values.items() if name not in changes for value in values]
    changed = [(name, value) for name, value in changes.items() if value is not None]
    return f"/search?{urlencode(changed + kept)}"
