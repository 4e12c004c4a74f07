"""All that a search finds as one stream, for who takes it into another program."""

from collections.abc import AsyncIterator, Generator, Iterator
from typing import Annotated, Literal

import anyio
from anyio.to_thread import run_sync
from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import StreamingResponse
from pydantic import Field

from api.head import wants_content
from api.parameters import take_once
from api.problems import Problem
from search.exporting.note import Quotation
from search.exporting.streams import STREAMS
from search.request import SearchCriteria
from search.serving import Searching
from search.walking import Walk

_BINARY = {"schema": {"type": "string", "contentMediaType": "application/vnd.apache.parquet"}}
_LINE = '{"passage_id": "7k2m9qx4vd0c", "text": "We ask for prior notification.", "speaker": "Ms. Tennant"}\n'


class ExportRequest(SearchCriteria):
    """A search without pages, and the format."""

    format: Annotated[
        Literal["jsonl", "csv", "parquet"],
        Field(description="A JSON object a line, each as a result of a search; a spreadsheet; or Apache Parquet"),
    ] = "jsonl"


def make_export(service: Searching) -> APIRouter:
    """The route over one catalog and one engine."""
    router = APIRouter(prefix="/api/v1")

    @router.get(
        "/export",
        operation_id="export",
        summary="Everything that a search finds, as one stream",
        response_class=StreamingResponse,
        dependencies=[Depends(take_once)],
        responses={
            200: {
                "description": "The passages, in the order of the search",
                "headers": {
                    "OnRecord-Total": {"description": "Passages found", "schema": {"type": "integer"}},
                    "OnRecord-Notices": {
                        "description": "Codes of what is to be known of the search, such as meaning_down",
                        "schema": {"type": "string"},
                    },
                },
                "content": {
                    "application/x-ndjson": {"schema": {"type": "string"}, "example": _LINE},
                    "text/csv": {"schema": {"type": "string"}, "example": "date,speaker,role\r\n"},
                    "application/vnd.apache.parquet": _BINARY,
                },
            },
            400: {"model": Problem, "description": "The request is at fault"},
            500: {"model": Problem, "description": "A fault of ours"},
            501: {"model": Problem, "description": "The format is not installed"},
            503: {"model": Problem, "description": "Try again later"},
        },
    )
    def export(request: Request, asked: Annotated[ExportRequest, Query()]) -> StreamingResponse:
        """All passages that a search finds, each once, without an upper limit, as they are when the stream begins.

        A passage that several documents publish has a line for each. A stream that breaks off ends without its last
        chunk, so that no client takes a part for the whole.
        """
        form = STREAMS[asked.format]
        walk = service.walk(asked.request())
        written = _begun(form.write(walk.pieces)) if wants_content(request) else iter(())
        headers = {
            "Content-Disposition": f'attachment; filename="onrecord.{asked.format}"',
            "OnRecord-Total": str(walk.total.value),
            "Cache-Control": "private, no-cache",
        }
        if walk.notices:
            headers["OnRecord-Notices"] = ", ".join(notice.code for notice in walk.notices)
        return StreamingResponse(_sent(written, walk), 200, headers, form.media_type)

    return router


def _begun(written: Iterator[bytes]) -> Iterator[bytes]:
    """The same, with the first piece made: what can go wrong with the search then goes wrong before the answer."""
    first = next(written, b"")

    def all_of_it() -> Iterator[bytes]:
        yield first
        yield from written

    return all_of_it()


async def _sent(written: Iterator[bytes], walk: Walk) -> AsyncIterator[bytes]:
    """Piece by piece from a thread; where the client goes away no further one is made, and the index is let go."""
    try:
        while (piece := await run_sync(next, written, None)) is not None:
            if piece:
                yield piece
    finally:
        with anyio.CancelScope(shield=True):
            await run_sync(_let_go, walk.pieces)


def _let_go(pieces: Generator[list[Quotation]]) -> None:
    pieces.close()
