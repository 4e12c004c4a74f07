"""Parameters that an address does not take, or not twice, are refused instead of passed over."""

from collections.abc import Callable

from fastapi import Request

from search.request import SearchRequest
from statements.errors import OnRecordError

_LISTS = {name for name, value in SearchRequest().model_dump(by_alias=True).items() if isinstance(value, list)}


class UnknownParameter(OnRecordError):
    """A parameter that means nothing at this address."""

    code = "unknown_parameter"


class RepeatedParameter(OnRecordError):
    """A parameter that has one value, given several."""

    code = "repeated_parameter"


def take_none(request: Request) -> None:
    """Raises UnknownParameter for any."""
    for name in request.query_params:
        raise UnknownParameter(f"There is no parameter {name} here.", "Leave it out.")


def take_range(request: Request) -> None:
    """Raises UnknownParameter for any but from and to."""
    for name in request.query_params:
        if name not in {"from", "to"}:
            raise UnknownParameter(f"There is no parameter {name} here; there are from and to.", "Leave it out.")


def take_once_but(*lists: str) -> Callable[[Request], None]:
    """A check that raises RepeatedParameter where a parameter that is none of `lists` is given twice."""

    def check(request: Request) -> None:
        given = [name for name, _ in request.query_params.multi_items()]
        for name in given:
            if name not in lists and given.count(name) > 1:
                raise RepeatedParameter(
                    f"{name} is given {given.count(name)} times and has one value.", "Give it once."
                )

    return check


# For what takes the parameters of a search.
take_once = take_once_but(*_LISTS)
