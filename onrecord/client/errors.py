"""What can go wrong when the API is asked."""

from typing import Any


class ApiError(Exception):
    """An answer that is none. `code` is stable; `title` says what is wrong, `detail` what to do; `status` is HTTP's.

    `problem` is the whole of what the server said, empty where it said nothing that could be read.
    """

    def __init__(self, status: int, problem: dict[str, Any]) -> None:
        self.status = status
        self.problem = problem
        self.code = str(problem.get("code", "http_error"))
        self.title = str(problem.get("title") or f"The server answered with status {status}.")
        self.detail = str(problem.get("detail", ""))
        super().__init__(f"{self.title} {self.detail}".strip())


class BadRequest(ApiError):
    """The request is at fault."""


class Refused(ApiError):
    """A key is needed, or the one that was sent is wrong or not for this."""


class NotFound(ApiError):
    """Nothing has this id."""


class TooManyRequests(ApiError):
    """A quota is used up; `retry_after` says in how many seconds asking makes sense, where the server says so."""

    def __init__(self, status: int, problem: dict[str, Any], retry_after: float | None = None) -> None:
        super().__init__(status, problem)
        self.retry_after = retry_after


class Unavailable(ApiError):
    """The server cannot answer now."""


class Unreachable(ApiError):
    """There is no connection to the server, or it broke."""

    def __init__(self, reason: str) -> None:
        super().__init__(0, {"code": "unreachable", "title": reason, "detail": "Check the address and the network."})


def error_of(status: int, problem: dict[str, Any], retry_after: float | None) -> ApiError:
    """The error of a status."""
    if status == 429:
        return TooManyRequests(status, problem, retry_after)
    kinds: dict[int, type[ApiError]] = {401: Refused, 403: Refused, 404: NotFound}
    if status in kinds:
        return kinds[status](status, problem)
    if 400 <= status < 500:
        return BadRequest(status, problem)
    return Unavailable(status, problem) if status >= 500 else ApiError(status, problem)
