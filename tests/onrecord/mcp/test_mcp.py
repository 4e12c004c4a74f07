"""The tools as a client of the protocol reaches them: a process over standard input and output, and over HTTP."""

import asyncio
import re
import subprocess
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import pytest
from mcp import StdioServerParameters
from mcp.client.client import Client

from tests.onrecord.conftest import ONRECORD, Commands

WATER = "We ask for prior notification of every release of water, forty-eight hours ahead and in writing."
TOOLS = {"search", "read_passage", "trace_quotation", "compare_countries"}
SECONDS = 60
Apart = Callable[[Callable[[], Coroutine[Any, Any, Any]]], Any]


@pytest.fixture
def apart() -> Iterator[Apart]:
    """A thread of its own: a browser that other tests of this process use keeps a loop running in the first one."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        yield lambda work: thread.submit(lambda: asyncio.run(work())).result(timeout=2 * SECONDS)


async def asked(client: Client, tool: str, **arguments: Any) -> dict[str, Any]:
    answer = await client.call_tool(tool, arguments)
    assert not answer.is_error, answer.content
    assert answer.structured_content is not None
    return dict(answer.structured_content)


async def refused(client: Client, tool: str, **arguments: Any) -> str:
    answer = await client.call_tool(tool, arguments)
    assert answer.is_error
    return " ".join(str(getattr(part, "text", "")) for part in answer.content)


def is_cited(passage: dict[str, Any]) -> bool:
    return all(passage[name] for name in ("text", "citation", "permalink", "document", "credited_to"))


async def every_tool(client: Client) -> None:
    """Drives each tool and holds it to its answer."""
    listed = await client.list_tools()
    assert {tool.name for tool in listed.tools} == TOOLS
    for tool in listed.tools:
        assert tool.annotations is not None
        assert tool.annotations.read_only_hint
        assert tool.description
        assert tool.output_schema
    found = await asked(client, "search", query="prior notification", limit=1)
    (passage,) = found["passages"]
    assert passage["text"] == WATER
    assert is_cited(passage)
    assert passage["credited_to"] == "A. Tennant (Valdoria)"
    assert found["on_record"]["documents"] == 2
    context = await asked(client, "read_passage", passage_id=passage["passage_id"])
    assert (context["passage"]["text"], context["before"], context["after"]) == (WATER, [], [])
    assert len(context["citations"]) > 3
    traced = await asked(client, "trace_quotation", quotation="“we ask for prior notification of every release”")
    assert (traced["verdict"], traced["matches"][0]["similarity"]) == ("exact", 1.0)
    assert is_cited(traced["matches"][0]["passage"])
    compared = await asked(client, "compare_countries", matter="water", countries=["Valdoria", "XPA", "Kestria"])
    assert [said["total"] for said in compared["countries"]] == ["1", "1", "0"]
    assert all(is_cited(one) for said in compared["countries"] for one in said["passages"])
    assert compared["countries"][0]["by_year"] == {"2026": 1}
    await what_is_at_fault_is_told(client)


async def what_is_at_fault_is_told(client: Client) -> None:
    assert "never closed" in await refused(client, "search", query='"water')
    assert "Atlantis" in await refused(client, "compare_countries", matter="water", countries=["Atlantis", "XVA"])
    assert "Search for its words" in await refused(client, "read_passage", passage_id="0unknown0")
    assert "4 or more" in await refused(client, "trace_quotation", quotation="too few words")
    assert "swap them" in await refused(client, "search", query="water", first_day="2026-02-01", last_day="2026-01-01")
    assert await refused(client, "search", query="water", limit=1000)
    unknown = await asked(client, "trace_quotation", quotation="all boats of the world sailed to the moon at once")
    assert unknown["verdict"] == "not_found"
    assert unknown["on_record"]["last_date"] == "2026-11-12"


@pytest.mark.slow
def test_every_tool_answers_over_standard_input_and_output(filled: Commands, apart: Apart) -> None:
    async def drive() -> None:
        server = StdioServerParameters(command=str(ONRECORD), args=["mcp"], env=filled.environment)
        async with Client(server, read_timeout_seconds=SECONDS) as client:
            assert client.instructions
            assert "permalink" in client.instructions
            await every_tool(client)

    apart(drive)


@pytest.mark.slow
def test_every_tool_answers_over_http_to_those_who_may(filled: Commands, apart: Apart) -> None:
    server = filled.start("mcp", "--http", "--port", "0")
    try:
        address = told_address(server)

        async def drive() -> None:
            async with Client(address, read_timeout_seconds=SECONDS) as client:
                await every_tool(client)

        apart(drive)
        # A page of another site that leads a browser here under a name of its own is refused.
        stranger = httpx2.post(address, headers={"Host": "evil.example"}, json={}, timeout=SECONDS)
        assert stranger.status_code == 421
    finally:
        server.kill()
        server.communicate()


@pytest.mark.slow
def test_where_keys_are_wanted_nobody_is_answered_without(filled: Commands) -> None:
    server = filled.start("mcp", "--http", "--port", "0", ONRECORD_ANONYMOUS="pages")
    try:
        answer = httpx2.post(told_address(server), json={}, timeout=SECONDS)
        assert (answer.status_code, answer.json()["code"]) == (401, "key_needed")
    finally:
        server.kill()
        server.communicate()


def told_address(server: "subprocess.Popen[str]") -> str:
    assert server.stderr is not None
    line = server.stderr.readline()
    found = re.search(r"http://\S+/mcp", line)
    assert found, line + server.stderr.read()
    return found[0]
