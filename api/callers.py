"""Who asks, by key or by network address, what they may, and how much of it is left to them."""

import datetime as dt
import hashlib
import hmac
import ipaddress
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Annotated, Protocol

from fastapi import Depends, Request

from api.refusals import KeyNeeded, ScopeNeeded, TooManyRequests, WrongKey
from catalog.api_keys import ApiKey, ApiKeys
from catalog.rate_counts import Count
from statements.key_scopes import Scope
from statements.rate_windows import RateWindow, read_rate_windows

# Whoever has one address of IPv6 has 2^64 of them.
_IPV6_PREFIX = 64
_ADMITTED = "onrecord.admitted"


class Counts(Protocol):
    """Counts what callers take of their quotas."""

    def take(self, caller: str, windows: Sequence[RateWindow], cost: int) -> Mapping[RateWindow, Count] | None:
        """Takes `cost` of every quota at once, or nothing where one of them has not that much left: then None."""

    def counts(self, caller: str, windows: Sequence[RateWindow]) -> Mapping[RateWindow, Count]:
        """What was taken of each quota."""


@dataclass(slots=True)
class Admitted:
    """Somebody who is answered. `key` is None for whoever is known by address alone; `left` follows what is taken."""

    caller: str
    key: ApiKey | None
    scopes: frozenset[Scope]
    windows: tuple[RateWindow, ...]
    counts: Counts
    left: Mapping[RateWindow, Count] = field(default_factory=dict)

    def spend(self, cost: int) -> None:
        """Takes what a request costs beyond what was taken for it already. Raises TooManyRequests."""
        if self.windows and cost > 0:
            self.left = _take(self.counts, self.caller, self.windows, cost)


@dataclass(frozen=True, slots=True)
class Admission:
    """Says who may ask. `anonymous` is what those without a key may; `secret` hides their addresses."""

    keys: ApiKeys
    counts: Counts
    windows: tuple[RateWindow, ...]
    anonymous: frozenset[Scope]
    secret: str
    clock: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC)

    def admit(self, authorization: str | None, address: str, cost: int) -> Admitted:
        """Whoever asks, with `cost` taken of their quotas. Raises what `api.refusals` has."""
        key = self._key(authorization, address)
        if key is None and not self.anonymous:
            raise KeyNeeded
        admitted = self._as_known(key, address)
        if admitted.windows:
            if cost:
                admitted.spend(cost)
            else:
                admitted.left = self.counts.counts(admitted.caller, admitted.windows)
        return admitted

    def _as_known(self, key: ApiKey | None, address: str) -> Admitted:
        if key is None:
            return Admitted(self._hidden(address), None, self.anonymous, self.windows, self.counts)
        windows = self.windows if key.limits is None else read_rate_windows(key.limits)
        return Admitted(key.prefix, key, key.scopes, windows, self.counts)

    def _key(self, authorization: str | None, address: str) -> ApiKey | None:
        """The key that was sent; other schemes are for somebody before us, such as a proxy."""
        scheme, _, sent = (authorization or "").strip().partition(" ")
        if scheme.lower() != "bearer":
            return None
        known = self.keys.known(sent.strip(), self.clock())
        if isinstance(known, ApiKey):
            return known
        # Trying keys costs what asking does.
        if self.windows:
            _take(self.counts, self._hidden(address), self.windows, 1)
        raise WrongKey(known)

    def _hidden(self, address: str) -> str:
        """A name for an address that does not tell it."""
        return hmac.new(self.secret.encode(), network_of(address).encode(), hashlib.sha256).hexdigest()[:32]


def network_of(address: str) -> str:
    """What one caller is taken to have: an address of IPv4, or 64 bits of one of IPv6."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv6Address):
        if known.ipv4_mapped:
            return str(known.ipv4_mapped)
        return str(ipaddress.ip_network((known, _IPV6_PREFIX), strict=False))
    return str(known)


def note_admitted(scope: Mapping[str, object], admitted: Admitted) -> dict[str, object]:
    """The scope of a request with who asks."""
    return {**scope, _ADMITTED: admitted}


def admitted(request: Request) -> Admitted:
    """Who asks. Raises KeyNeeded where nobody was let in."""
    known = request.scope.get(_ADMITTED)
    if not isinstance(known, Admitted):
        raise KeyNeeded
    return known


Asking = Annotated[Admitted, Depends(admitted)]


def needs(scope: Scope) -> Callable[[Request], None]:
    """A dependency of routes that raises KeyNeeded or ScopeNeeded where whoever asks may not."""

    def check(request: Request) -> None:
        check_scope(admitted(request), scope)

    return check


def check_scope(asking: Admitted, scope: Scope) -> None:
    """Raises KeyNeeded or ScopeNeeded where whoever asks may not."""
    if scope not in asking.scopes:
        raise KeyNeeded if asking.key is None else ScopeNeeded(scope)


def _take(counts: Counts, caller: str, windows: tuple[RateWindow, ...], cost: int) -> Mapping[RateWindow, Count]:
    taken = counts.take(caller, windows, cost)
    if taken is not None:
        return taken
    for window in windows:
        if cost > window.quota:
            raise TooManyRequests(window, None)
    known = counts.counts(caller, windows)
    # Of several the one that lasts longest; none where a stretch of time has ended meanwhile.
    full = [(known[window].ends_in, window) for window in windows if known[window].taken + cost > window.quota]
    ends_in, window = max(full, key=lambda pair: pair[0], default=(1.0, windows[0]))
    raise TooManyRequests(window, ends_in)
