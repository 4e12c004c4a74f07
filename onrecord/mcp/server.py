"""The tools as the Model Context Protocol offers them."""

import datetime as dt
from collections.abc import Callable
from typing import Annotated, TypeVar

from anyio.to_thread import run_sync
from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import ToolAnnotations
from pydantic import Field, ValidationError

from onrecord import __version__
from onrecord.mcp.answers import Compared, Found, InContext, TracedQuotation
from onrecord.mcp.tools import Tools
from search.request import Mode
from statements.errors import OnRecordError
from statements.vocabulary import DocumentType

Answer = TypeVar("Answer")
_READS = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
INSTRUCTIONS = """OnRecord holds what diplomats have said: verbatim passages of records, statements and reports, each
credited to a speaker and to the country or body spoken for. Quote only the text of passages, word for word, and give
the citation and permalink of each. Where a speaker is not identified, say so and use the name as printed. That
something is not found means that it is not in these documents; `on_record` says what they are."""

Words = Annotated[str, Field(max_length=5_000)]
Day = Annotated[dt.date | None, Field(description="YYYY-MM-DD, inclusive")]
Country = Annotated[str, Field(max_length=200, description="ISO 3166-1 alpha-3 code, or a name such as Valdoria")]


def make_mcp_server(tools: Tools) -> MCPServer:
    """The server with its four tools, whichever way it is reached."""
    server = MCPServer(
        "onrecord",
        title="OnRecord",
        version=__version__,
        instructions=INSTRUCTIONS,
        log_level="WARNING",
    )
    _add_finding(server, tools)
    _add_comparing(server, tools)
    return server


def _add_finding(server: MCPServer, tools: Tools) -> None:
    @server.tool(title="Search what was said", annotations=_READS)
    async def search(
        query: Annotated[
            Words,
            Field(
                description="Words, “exact phrases” in quotation marks, -exclusions, OR, or a whole question. Passages "
                "that say the same in other words are found too"
            ),
        ] = "",
        countries: Annotated[list[Country], Field(max_length=20, description="Only what these countries said")] = [],  # noqa: B006 - never changed
        speakers: Annotated[list[Annotated[str, Field(max_length=200)]], Field(max_length=20)] = [],  # noqa: B006 - see above
        document_types: list[DocumentType] = [],  # noqa: B006 - see above
        languages: Annotated[list[str], Field(max_length=20, description="ISO 639-1 codes of the texts")] = [],  # noqa: B006 - see above
        first_day: Day = None,
        last_day: Day = None,
        mode: Annotated[Mode, Field(description="By words (keyword), by meaning, or by both")] = Mode.HYBRID,
        limit: Annotated[int, Field(ge=1, le=50)] = 10,
        cursor: Annotated[str | None, Field(max_length=500)] = None,
    ) -> Found:
        """Find passages that diplomats said, by words and by meaning, with speaker, country, date and citation."""
        return await _asked(
            lambda: tools.search(
                query, mode, countries, speakers, document_types, languages, (first_day, last_day), limit, cursor
            )
        )

    @server.tool(title="Read a passage in context", annotations=_READS)
    async def read_passage(passage_id: Annotated[str, Field(pattern="^[0-9a-z]{1,16}$")]) -> InContext:
        """Read one passage with what was said before and after it, its attribution and its citations in all styles."""
        return await _asked(lambda: tools.read(passage_id))


def _add_comparing(server: MCPServer, tools: Tools) -> None:
    @server.tool(title="Trace a quotation", annotations=_READS)
    async def trace_quotation(
        quotation: Annotated[str, Field(max_length=5_000, description="The words, as they are quoted somewhere")],
        speaker: Annotated[str | None, Field(max_length=200, description="Who is said to have said it")] = None,
        limit: Annotated[int, Field(ge=1, le=20)] = 5,
    ) -> TracedQuotation:
        """Find the passage that a quotation comes from: the words on record, who said them, and each difference."""
        return await _asked(lambda: tools.trace(quotation, speaker, limit))

    @server.tool(title="Compare countries", annotations=_READS)
    async def compare_countries(
        matter: Annotated[Words, Field(min_length=1, description="Words or a question, as for a search")],
        countries: Annotated[list[Country], Field(min_length=2, max_length=6)],
        first_day: Day = None,
        last_day: Day = None,
        limit: Annotated[int, Field(ge=1, le=20, description="Passages for each country")] = 5,
    ) -> Compared:
        """What two or more countries said on one matter, side by side, by year, each passage with its citation."""
        return await _asked(lambda: tools.compare(matter, countries, (first_day, last_day), limit))


async def _asked(ask: Callable[[], Answer]) -> Answer:
    """In a thread, as catalog and engine wait; what is at fault is told with what to do about it."""
    try:
        return await run_sync(ask)
    except OnRecordError as error:
        raise ToolError(str(error)) from error
    except ValidationError as error:
        raise ToolError("; ".join(one["msg"].removeprefix("Value error, ") for one in error.errors())) from error
