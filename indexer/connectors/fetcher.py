"""Fetches with manners: robots rules, a pace for each host, redirects watched, back-off where a site has trouble."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http.cookies import CookieError, SimpleCookie
from urllib.parse import urlsplit

from indexer.connectors.addresses import host_of, web_address
from indexer.connectors.answer import NO_VALIDATORS, Answer, Limits, Validators
from indexer.connectors.client import Client
from indexer.connectors.errors import PASSING, NotFetched, Stopped, Trouble
from indexer.connectors.pace import Pace
from indexer.connectors.robots import MOST_BYTES, Robots
from indexer.connectors.walls import refuse_status

MOST_REDIRECTS = 5
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_TRIES = 3
_FIRST_BACK_OFF = 2.0
# A site that asks for more than this is left for the next run.
_LONGEST_WAIT = 60.0
_ROBOTS_LIMITS = Limits(bytes=2 * MOST_BYTES, seconds=20.0)


@dataclass(frozen=True, slots=True)
class Manners:
    """How one source is asked: its pause between requests, its limits, hosts of its own that may be private."""

    pause: float = 2.0
    limits: Limits = field(default_factory=Limits)
    private_hosts: frozenset[str] = frozenset()
    headers: Mapping[str, str] = field(default_factory=dict)


class Fetcher:
    """Asks sites. For several threads; `jitter` gives a number between 0 and 1."""

    def __init__(self, client: Client, pace: Pace, jitter: Callable[[], float] = random.random) -> None:
        self._client, self._pace, self._jitter = client, pace, jitter
        self._robots: dict[frozenset[str], Robots] = {}

    def get(self, address: str, manners: Manners, validators: Validators = NO_VALIDATORS) -> Answer:
        """A whole answer with status 200, or 304 to validators.

        Raises NotFetched for any other, after some tries where it may pass, and Stopped.
        """
        headers = dict(manners.headers)
        if validators.etag:
            headers["If-None-Match"] = validators.etag
        if validators.last_modified:
            headers["If-Modified-Since"] = validators.last_modified
        tried = 0
        while True:
            try:
                return self._followed(web_address(address), headers, manners)
            except NotFetched as error:
                tried += 1
                wait = self._back_off(error, tried)
                if wait is None:
                    raise
                if not self._pace.rest(host_of(address), wait):
                    raise Stopped("The fetch was ended.") from error

    def _back_off(self, error: NotFetched, tried: int) -> float | None:
        """Seconds to wait before another try, None for no more tries."""
        if error.trouble not in PASSING or tried >= _TRIES:
            return None
        if error.after is not None:
            return error.after if error.after <= _LONGEST_WAIT else None
        return _FIRST_BACK_OFF * 2.0**tried * (0.5 + self._jitter())

    def _followed(self, address: str, headers: dict[str, str], manners: Manners) -> Answer:
        cookies: dict[str, str] = {}
        for _ in range(MOST_REDIRECTS + 1):
            answer = self._asked(address, headers, manners, cookies)
            if answer.status not in _REDIRECTS:
                refuse_status(answer, _seconds_asked(answer))
                return answer
            target = answer.headers.get("location")
            if not target:
                raise NotFetched(Trouble.CHANGED, f"{address} redirects to nowhere.", "See whether the site has moved.")
            following = web_address(target, address)
            if host_of(following) != host_of(address):
                cookies.clear()
            # Some sites send round in a circle until what they set is kept.
            cookies.update(_cookies(answer))
            address = following
        raise NotFetched(
            Trouble.REDIRECTS,
            f"{address} redirects more than {MOST_REDIRECTS} times.",
            "Open it in a browser and use the address that it leads to.",
        )

    def _asked(self, address: str, headers: dict[str, str], manners: Manners, cookies: dict[str, str]) -> Answer:
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        asked = self._rules(manners).pause(site, address)
        if not self._pace.turn(host_of(address), max(asked, manners.pause)):
            raise Stopped("The fetch was ended.")
        sent = dict(headers)
        if cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in cookies.items())
        return self._client.get(address, sent, manners.limits, manners.private_hosts)

    def _rules(self, manners: Manners) -> Robots:
        """Rules are asked for with the rights of the source: a private host is one for its own source alone."""

        def ask(address: str) -> Answer:
            for _ in range(MOST_REDIRECTS + 1):
                if not self._pace.turn(host_of(address), 0.0):
                    raise Stopped("The fetch was ended.")
                answer = self._client.get(address, {}, _ROBOTS_LIMITS, manners.private_hosts)
                target = answer.headers.get("location")
                if answer.status not in _REDIRECTS or not target:
                    return answer
                address = web_address(target, address)
            return answer  # as one without rules

        return self._robots.setdefault(manners.private_hosts, Robots(ask))


def _cookies(answer: Answer) -> dict[str, str]:
    kept: dict[str, str] = {}
    for line in answer.headers.get("set-cookie", "").splitlines():
        try:
            kept |= {name: morsel.coded_value for name, morsel in SimpleCookie(line).items()}
        except CookieError:
            continue
    return kept


def _seconds_asked(answer: Answer) -> float | None:
    """The seconds for which the site asks to be left alone, by its Retry-After."""
    stated = answer.headers.get("retry-after", "").strip()
    if stated.isdecimal():
        return float(stated[:9])
    try:
        moment = parsedate_to_datetime(stated)
        served = parsedate_to_datetime(answer.headers["date"])
        return max((moment - served).total_seconds(), 0.0)
    except (TypeError, ValueError, KeyError, IndexError):
        return None
