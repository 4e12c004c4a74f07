"""Why somebody is not answered: no key, a key that opens nothing, too little of a key, too many requests."""

import math
from collections.abc import Mapping

from catalog.api_keys import KeyFault
from statements.errors import OnRecordError
from statements.key_scopes import Scope
from statements.rate_windows import RateWindow

REALM = 'Bearer realm="OnRecord"'
_ASK = "Ask whoever runs this site for one."
_FAULTS = {
    KeyFault.MALFORMED: ("This is no key of OnRecord.", "Send the whole key: Authorization: Bearer onr_..."),
    KeyFault.UNKNOWN: ("There is no such key here.", "Check that it is whole and of this site."),
    KeyFault.REVOKED: ("This key was revoked.", f"It opens nothing any more. {_ASK}"),
    KeyFault.EXPIRED: ("This key has expired.", f"It opens nothing any more. {_ASK}"),
}


class Refusal(OnRecordError):
    """An answer that is refused whatever was asked. `status` is HTTP's, `headers` go with it."""

    status: int = 403

    def __init__(self, message: str, remedy: str, code: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(message, remedy, code=code)
        self.headers = dict(headers or {})


class KeyNeeded(Refusal):
    """Nobody said who asks, and this is not answered to everybody."""

    status = 401

    def __init__(self) -> None:
        remedy = f"Send Authorization: Bearer onr_... with a key. {_ASK}"
        super().__init__("This is answered to those alone who send a key.", remedy, "key_needed", _asking())


class WrongKey(Refusal):
    """A key was sent that opens nothing. The answer is never that of somebody without one."""

    status = 401

    def __init__(self, fault: KeyFault) -> None:
        message, remedy = _FAULTS[fault]
        super().__init__(message, remedy, fault.value, _asking("invalid_token", message))


class ScopeNeeded(Refusal):
    """The key is not for this."""

    status = 403

    def __init__(self, scope: Scope) -> None:
        message = f"This key is not for this: it lacks the scope {scope}."
        asking = f'{_asking("insufficient_scope", message)["WWW-Authenticate"]}, scope="{scope}"'
        super().__init__(message, f"Use a key with the scope {scope}.", "scope_needed", {"WWW-Authenticate": asking})


class OwnerNeeded(Refusal):
    """The key is the installation's, and this is somebody's."""

    status = 403

    def __init__(self) -> None:
        message = "This key is nobody's, and saved searches are somebody's."
        super().__init__(message, "Use a key that you made at /account/keys.", "owner_needed")


class TooManyRequests(Refusal):
    """A quota is used up. `seconds` is when asking again makes sense; None: so much at once never does."""

    status = 429

    def __init__(self, window: RateWindow, ends_in: float | None) -> None:
        self.seconds = None if ends_in is None else max(math.ceil(ends_in), 1)
        message = f"{window.quota:,} a {window.name} are answered, and this is more."
        if self.seconds is None:
            super().__init__(message, "Ask for less at once.", "too_much_at_once")
            return
        wait = {"Retry-After": str(self.seconds)}
        remedy = f"Ask again in {self.seconds:,} s. /api/v1/usage tells what is left."
        super().__init__(message, remedy, "too_many_requests", wait)


def _asking(error: str | None = None, words: str = "") -> dict[str, str]:
    """The header of RFC 6750, section 3."""
    told = f', error="{error}", error_description="{words}"' if error else ""
    return {"WWW-Authenticate": REALM + told}
