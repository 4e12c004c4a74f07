"""Changes as they come: waited for, or as server-sent events without end."""

from collections.abc import AsyncIterator, Awaitable, Callable

from anyio.to_thread import run_sync
from pydantic import BaseModel

from api.waiting import Watch
from catalog.changes_feed import ChangesFeed, PassageChange

# Proxies end connections that are silent for a minute or less; a comment keeps them, and tells that nobody listens.
SECONDS_OF_SILENCE = 15.0
# How soon a browser asks again where the connection breaks.
_MILLISECONDS_TO_RETRY = 5_000


class Follower:
    """Reads the feed from where one caller is, `limit` changes at a time."""

    def __init__(self, feed: ChangesFeed, watch: Watch, limit: int) -> None:
        self._feed = feed
        self._watch = watch
        self._limit = limit
        self._looked = 0

    async def after(self, since: int) -> tuple[list[PassageChange], bool]:
        """What there is, and whether there is more."""
        return await run_sync(self._feed.after, since, self._limit)

    async def awaited(
        self, since: int, seconds: float, gone: Callable[[], Awaitable[bool]] | None = None
    ) -> tuple[list[PassageChange], bool]:
        """The same, as soon as there is any; nothing where that is not within `seconds`, or the caller is `gone`."""
        with self._watch.place():
            self._looked = max(self._looked, since)
            async for last in self._watch.growth(self._looked, seconds):
                if last is not None:
                    self._looked = last
                    # Vectors are numbered too, and are no news.
                    found, more = await self.after(since)
                    if found:
                        return found, more
                elif gone is not None and await gone():
                    break
        return [], False

    @property
    def ended(self) -> bool:
        """Whether the server ends."""
        return self._watch.ended


async def events(follower: Follower, since: int, body_of: Callable[[PassageChange], BaseModel]) -> AsyncIterator[str]:
    """Every change after `since` and all that come, until the server ends or the caller goes."""
    yield f"retry: {_MILLISECONDS_TO_RETRY}\n\n"
    found, more = await follower.after(since)
    while not follower.ended:
        for change in found:
            data = body_of(change).model_dump_json()
            yield f"id: {change.sequence}\nevent: {change.kind.value}\ndata: {data}\n\n"
        since = found[-1].sequence if found else since
        if more:
            found, more = await follower.after(since)
            continue
        found, more = await follower.awaited(since, SECONDS_OF_SILENCE)
        if not found:
            yield ": nothing yet\n\n"


async def nothing() -> AsyncIterator[str]:
    """No events: who asks for headers alone gets them at once."""
    none: tuple[str, ...] = ()
    for event in none:
        yield event
