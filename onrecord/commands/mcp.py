"""`onrecord mcp`: the tools for programs that speak the Model Context Protocol."""

from typing import Annotated
from urllib.parse import urlsplit

import typer

from onrecord.commands.output import messages
from onrecord.commands.serve import listen
from statements.errors import OnRecordError


class McpMissing(OnRecordError):
    """The protocol's library is not installed."""

    code = "mcp_missing"


def mcp(
    http: Annotated[
        bool, typer.Option("--http", help="Answer over HTTP at /mcp; else over standard input and output.")
    ] = False,
    host: Annotated[str, typer.Option(help="Address to listen on, with --http.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="Port to listen on, with --http.", min=0, max=65535)] = 8001,
) -> None:
    """Offer searching, reading, tracing and comparing as tools of the Model Context Protocol; none of them writes.

    Example: `onrecord mcp --http --port 8001`
    """
    try:
        from onrecord.mcp.server import make_mcp_server
    except ImportError as error:
        raise McpMissing(f"The module {error.name} is not installed.", "Install onrecord[mcp].") from error
    import anyio

    from onrecord.following import follower
    from onrecord.mcp.tools import Tools
    from onrecord.opening import open_from_environment

    listening = listen(host, port) if http else None
    application = open_from_environment()
    index = follower(application)
    index.start()
    try:
        server = make_mcp_server(Tools(application))
        if listening is None:
            anyio.run(server.run_stdio_async)
        else:
            import uvicorn

            from onrecord.admission import admission_to_api
            from onrecord.mcp.http import PATH, make_mcp_application

            own = urlsplit(application.settings.base_url).hostname or host
            app = make_mcp_application(server, admission_to_api(application), [own, host])
            messages.print(f"The tools are at {_shown(listening.getsockname())}{PATH} (Ctrl+C ends it)", markup=False)
            config = uvicorn.Config(
                app,
                log_level="warning",
                access_log=False,
                server_header=False,
                forwarded_allow_ips=application.settings.trusted_proxies.split(),
            )
            uvicorn.Server(config).run(sockets=[listening])
    finally:
        index.stop()
        application.close()


def _shown(name: tuple[str, int]) -> str:
    host, port = name[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
