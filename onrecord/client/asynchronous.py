"""The same client for event loops; every method is that of `OnRecord`, awaited or iterated with `async for`."""

from collections.abc import AsyncGenerator, AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, Unpack, cast

import anyio
import httpcore2

from onrecord.client import answers
from onrecord.client.asking import (
    CHANGES_A_PAGE,
    DEFAULT_ADDRESS,
    LONGEST_WAIT,
    RESULTS_A_PAGE,
    RETRIES,
    SECONDS_TO_WAIT_FOR_CHANGES,
    TIMEOUT,
    Followed,
    Search,
    path_below,
    path_of,
    saving,
    wanted,
    written,
)
from onrecord.client.errors import Unreachable
from onrecord.client.exchange import Manners, Pause, Reply, Send, Value, error_in, read_json, unpacker
from onrecord.client.lines import Lines
from onrecord.client.wire import headers_of, headers_to_send, timeouts


class AsyncOnRecord:
    """Asks one server. For several tasks at once; `close` it, or use it in `async with`.

    `retries` more times are tried where a quota is used up for now or the server cannot answer for now, unless it asks
    to wait for more than `longest_wait` seconds; `timeout` in seconds is for each single wait for the network.
    """

    def __init__(
        self,
        base_url: str = DEFAULT_ADDRESS,
        key: str | None = None,
        *,
        retries: int = RETRIES,
        longest_wait: float = LONGEST_WAIT,
        timeout: float = TIMEOUT,
    ) -> None:
        self._manners = Manners(base_url, key, retries, longest_wait)
        self._timeout = timeout
        self._pool = httpcore2.AsyncConnectionPool(max_connections=10)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Lets go of connections."""
        await self._pool.aclose()

    async def search(
        self, q: str = "", *, limit: int | None = None, cursor: str | None = None, **search: Unpack[Search]
    ) -> answers.SearchAnswer:
        """One page of what was said. Raises ApiError, here as everywhere."""
        asked = await self._json("/api/v1/search", {"q": q, **cast("Any", search), "limit": limit, "cursor": cursor})
        return cast("answers.SearchAnswer", asked)

    async def count(self, q: str = "", *, exact: bool | None = None, **search: Unpack[Search]) -> answers.Counted:
        """How many passages a search finds; `exact` counts all that is near in meaning, not the nearest hundred."""
        asked = await self._json("/api/v1/count", {"q": q, **cast("Any", search), "exact": exact})
        return cast("answers.Counted", asked)

    async def batch(self, searches: Sequence[Mapping[str, Any]]) -> list[answers.BatchItem]:
        """Up to 100 searches at once, each as `search` takes it: `[{"q": "water", "country": ["XVA"]}]`.

        Each has an answer or a problem of its own; nothing is raised for one that is at fault.
        """
        sent = {"searches": [written(search) for search in searches]}
        return cast("list[answers.BatchItem]", (await self._json("/api/v1/search/batch", body=sent))["items"])

    async def resolve(self, text: str, *, symbol: str | None = None, date: str | None = None) -> answers.ResolveAnswer:
        """The documents that a text names, and where the words come from that it has in quotation marks.

        `symbol` and `date`, of the text itself, tell whose a number is that stands without a body.
        """
        known = {name: value for name, value in (("symbol", symbol), ("date", date)) if value is not None}
        return cast("answers.ResolveAnswer", await self._json("/api/v1/resolve", body={"text": text, **known}))

    async def results(self, q: str = "", **search: Unpack[Search]) -> AsyncIterator[answers.Result]:
        """All that a search finds, page by page as it is needed."""
        cursor: str | None = None
        while True:
            page = await self.search(q, limit=RESULTS_A_PAGE, cursor=cursor, **search)
            for one in page["results"]:
                yield one
            cursor = page["next"]
            if cursor is None:
                return

    async def passage(self, passage_id: str) -> answers.PassageAnswer:
        """A passage in its context; of one that was corrected, its successor."""
        return cast("answers.PassageAnswer", await self._json(path_of("passages", passage_id)))

    async def statement(self, statement_id: str) -> answers.StatementAnswer:
        """A statement with its passages."""
        return cast("answers.StatementAnswer", await self._json(path_of("statements", statement_id)))

    async def document(self, document_id: str) -> answers.DocumentAnswer:
        """A document with its statements."""
        return cast("answers.DocumentAnswer", await self._json(path_of("documents", document_id)))

    async def revisions(self, document_id: str, earlier: int | None = None, later: int | None = None) -> Any:
        """The revisions of a document, and what changed between two."""
        return await self._json(path_of("documents", document_id, "/revisions"), {"from": earlier, "to": later})

    async def usage(self) -> answers.UsageAnswer:
        """Who you are known as, and what is left of each quota."""
        return cast("answers.UsageAnswer", await self._json("/api/v1/usage"))

    async def saved(self) -> list[answers.SavedSearch]:
        """Your saved searches. This and what follows needs a key of your own with the scope `saved`."""
        return cast("list[answers.SavedSearch]", (await self._json("/api/v1/saved"))["results"])

    async def save(
        self,
        search: Mapping[str, Any],
        *,
        name: str = "",
        frequency: str = "daily",
        day: int | None = None,
        **followed: Unpack[Followed],
    ) -> answers.SavedSearch:
        """Keeps a search as `search` takes it, such as `{"q": "water", "country": "XVA"}`, and tells of what is new."""
        sent = saving(search, followed, name=name, frequency=frequency, day=day)
        return cast("answers.SavedSearch", await self._json("/api/v1/saved", body=sent))

    async def change_saved(
        self,
        search_id: int,
        search: Mapping[str, Any] | None = None,
        *,
        name: str | None = None,
        frequency: str | None = None,
        day: int | None = None,
        **followed: Unpack[Followed],
    ) -> answers.SavedSearch:
        """Changes what is given, all of it or nothing; a search that is given takes the place of the whole one."""
        sent = saving(search, followed, name=name, frequency=frequency, day=day)
        changed = await self._json(path_of("saved", str(search_id)), body=sent, method="PATCH")
        return cast("answers.SavedSearch", changed)

    async def forget_saved(self, search_id: int) -> None:
        """Forgets a saved search; what it told stays in the log."""
        await self._json(path_of("saved", str(search_id)), method="DELETE")

    async def estimate(self, search: Mapping[str, Any], **followed: Unpack[Followed]) -> answers.Estimate:
        """What a saved search would have told; nothing is kept."""
        return cast("answers.Estimate", await self._json("/api/v1/estimate", body=wanted(search, followed)))

    async def deliveries(self) -> AsyncIterator[answers.Delivery]:
        """What was told for your saved searches, the newest first."""
        async for one in self.listed("deliveries"):
            yield cast("answers.Delivery", one)

    async def get(self, path: str, **parameters: Value) -> Any:
        """Anything else that `/help/api` describes, by what follows `/api/v1/`: `get("countries/XVA")`."""
        return await self._json(path_below(path), parameters)

    async def post(self, path: str, body: Any) -> Any:
        """Sends JSON to anything else that takes it: `post("resolve", {"text": "XC/PV.1147"})`."""
        return await self._json(path_below(path), body=body)

    async def listed(self, path: str, **parameters: Value) -> AsyncIterator[dict[str, Any]]:
        """All entries of a list, page by page as they are needed: `listed("documents", type="speech")`."""
        cursor: str | None = None
        while True:
            page = await self._json(path_below(path), {**parameters, "cursor": cursor})
            for one in page["results"]:
                yield one
            cursor = page["next"]
            if cursor is None:
                return

    async def changes(self, since: int = 0) -> AsyncIterator[answers.Change]:
        """All that came, changed or went after a number, up to now. Keep the last `sequence` to go on from."""
        while True:
            page = await self._changes(since, 0)
            for one in page["changes"]:
                yield one
            since = page["up_to"]
            if not page["more"]:
                return

    async def follow(self, since: int = 0, wait: int = SECONDS_TO_WAIT_FOR_CHANGES) -> AsyncIterator[answers.Change]:
        """The same without end: waits on the server for what comes, `wait` seconds a request."""
        while True:
            page = await self._changes(since, wait)
            for one in page["changes"]:
                yield one
            since = page["up_to"]

    async def export(self, q: str = "", **search: Unpack[Search]) -> AsyncIterator[answers.Result]:
        """All that a search finds as it is at this moment, in one stream. Raises Unreachable where it breaks off."""
        lines = Lines()
        async with self._stream(q, "jsonl", search) as pieces:
            async for piece in pieces:
                for one in lines.add(piece):
                    yield one
        if lines.rest:
            raise Unreachable("The stream broke off within a line.")

    async def export_to(self, path: Path | str, q: str = "", *, format: str = "csv", **search: Unpack[Search]) -> int:  # noqa: A002 - as the API calls it
        """Writes all that a search finds to a file (jsonl, csv or parquet), and gives its size in bytes."""
        size = 0
        async with self._stream(q, format, search) as pieces, await anyio.open_file(path, "wb") as file:
            async for piece in pieces:
                size += await file.write(piece)
        return size

    async def _changes(self, since: int, wait: int) -> answers.ChangesAnswer:
        # The server has to answer before the network is given up.
        wait = min(wait, max(int(self._timeout) - 5, 1))
        asked: dict[str, Value] = {"since": since, "limit": CHANGES_A_PAGE, "wait": wait or None}
        return cast("answers.ChangesAnswer", await self._json("/api/v1/changes", asked))

    async def _json(
        self, path: str, parameters: dict[str, Value] | None = None, body: Any = None, method: str | None = None
    ) -> Any:
        steps = self._manners.steps(self._manners.request(path, parameters or {}, body, method))
        step = next(steps)
        try:
            while True:
                if isinstance(step, Pause):
                    await anyio.sleep(step.seconds)
                    step = steps.send(None)
                else:
                    step = steps.send(await self._sent(step))
        except StopIteration as done:
            return read_json(cast("Reply", done.value))

    async def _sent(self, request: Send) -> Reply | Unreachable:
        try:
            response = await self._pool.request(
                request.method,
                request.address,
                headers=headers_to_send(request),
                content=request.body,
                extensions=timeouts(self._timeout),
            )
        except (httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError) as error:
            return Unreachable(f"{self._manners.base_url} does not answer: {str(error) or type(error).__name__}.")
        except (httpcore2.UnsupportedProtocol, httpcore2.ProxyError) as error:
            raise Unreachable(f"{self._manners.base_url} cannot be asked: {error}.") from error
        return Reply(response.status, headers_of(response.headers), response.content)

    @asynccontextmanager
    async def _stream(self, q: str, form: str, search: Search) -> AsyncGenerator[AsyncIterator[bytes]]:
        """Pieces of an export. It is asked once: a stream that broke off is not gone on with."""
        request = self._manners.request("/api/v1/export", {"q": q, **cast("Any", search), "format": form})
        try:
            async with self._pool.stream(
                request.method,
                request.address,
                headers=headers_to_send(request),
                extensions=timeouts(self._timeout),
            ) as response:
                headers = headers_of(response.headers)
                if response.status >= 300:
                    raise error_in(Reply(response.status, headers, await response.aread()))
                unpack = unpacker(headers)
                yield (unpack(piece) async for piece in response.aiter_stream())
        except (httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError) as error:
            raise Unreachable(f"The stream broke off: {str(error) or type(error).__name__}.") from error
