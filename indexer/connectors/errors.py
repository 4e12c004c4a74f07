"""Why something could not be fetched, in words that stay the same over sites."""

from enum import StrEnum

from statements.errors import OnRecordError


class Trouble(StrEnum):
    """What kept an address from being had. The values are codes of errors, stored with items and runs."""

    ADDRESS = "address_refused"  # no web address, or one that must not be connected to
    ROBOTS = "robots_forbid"
    BLOCKED = "blocked"  # a wall: challenge, login, forbidden
    THROTTLED = "throttled"  # too many requests, by the site's own account
    UNREACHABLE = "unreachable"  # no such name, no connection, it broke
    TIMEOUT = "timeout"
    CERTIFICATE = "certificate"
    GONE = "gone"
    SERVER = "server_error"
    REFUSED = "request_refused"  # any other 4xx: what was asked does not suit the site (any more)
    CHANGED = "changed"  # an answer of another kind than this source used to give
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    REDIRECTS = "too_many_redirects"
    NOT_PUBLISHED = "not_published"


# Worth another try within the same run: such things pass in seconds.
PASSING = frozenset({Trouble.UNREACHABLE, Trouble.TIMEOUT, Trouble.SERVER, Trouble.THROTTLED})


class NotFetched(OnRecordError):
    """An address that could not be had. `after` is how many seconds the site asks to be left alone, if it does.

    `for_good`: the site says that what was there will not come back.
    """

    def __init__(
        self, trouble: Trouble, message: str, remedy: str = "", *, after: float | None = None, for_good: bool = False
    ) -> None:
        super().__init__(message, remedy, code=trouble)
        self.trouble = trouble
        self.after = after
        self.for_good = for_good


class Stopped(OnRecordError):
    """The fetch was told to end while it waited for its turn at a site."""

    code = "stopped"
