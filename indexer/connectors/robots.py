"""What sites let robots fetch, by RFC 9309."""

import threading
from collections.abc import Callable

from protego import Protego

from indexer.connectors.answer import Answer
from indexer.connectors.errors import NotFetched, Trouble

# The name that rules of a site may be written for.
TOKEN = "OnRecord"  # noqa: S105 - no secret
# A site that asks for longer pauses is fetched at this one: a list of twenty would take hours.
LONGEST_DELAY = 60.0
# RFC 9309 lets robots stop reading here.
MOST_BYTES = 512_000
_ALLOW = Protego.parse("")


class Robots:
    """Rules of sites, each asked once in a run. For several threads."""

    def __init__(self, ask: Callable[[str], Answer]) -> None:
        self._ask = ask
        self._rules: dict[str, Protego | NotFetched] = {}
        self._lock = threading.Lock()

    def pause(self, site: str, address: str) -> float:
        """The pause that the site (scheme and host) asks for, 0 where it does not.

        Raises NotFetched where the address is barred to robots, or the site cannot say.
        """
        rules = self._of(site)
        if isinstance(rules, NotFetched):
            raise rules
        if not rules.can_fetch(address, TOKEN):
            raise NotFetched(
                Trouble.ROBOTS,
                f"{site}/robots.txt bars {address} to programs.",
                "Read it in a browser; what you save there can be added as a file.",
            )
        rate = rules.request_rate(TOKEN)
        between = rate.seconds / rate.requests if rate and rate.requests else 0.0
        return min(max(float(rules.crawl_delay(TOKEN) or 0.0), between), LONGEST_DELAY)

    def _of(self, site: str) -> Protego | NotFetched:
        with self._lock:
            known = self._rules.get(site)
        if known is None:
            known = self._asked(site)
            with self._lock:
                known = self._rules.setdefault(site, known)
        return known

    def _asked(self, site: str) -> Protego | NotFetched:
        """The site's rules. None of its own: all is allowed. No answer, or a failing server: nothing is."""
        try:
            answer = self._ask(f"{site}/robots.txt")
        except NotFetched as error:
            return error
        if answer.status >= 500 or answer.status == 429:
            return NotFetched(
                Trouble.SERVER,
                f"{site}/robots.txt answers {answer.status}, so nothing is fetched there.",
                "Try again later.",
            )
        if answer.status != 200 or answer.body.lstrip()[:1] == b"<":  # a page in its place says nothing
            return _ALLOW
        text = answer.body[:MOST_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")
        return Protego.parse(text)
