"""`onrecord serve`: pages and API."""

import socket
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands.output import messages
from statements.errors import OnRecordError

if TYPE_CHECKING:
    from onrecord.wiring import Application

Host = Annotated[str, typer.Option(help="Address to listen on.")]
Port = Annotated[int, typer.Option(help="Port to listen on.", min=0, max=65535)]


class PortInUse(OnRecordError):
    """Nothing can listen there."""

    code = "port_in_use"


def serve(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    processes: Annotated[
        int, typer.Option(min=1, max=64, help="How many serve: one for each processor, where many people search.")
    ] = 1,
) -> None:
    """Serve the pages and the API.

    Example: `onrecord serve --port 8000 --processes 2`
    """
    from onrecord.opening import open_from_environment

    listening = listen(host, port)
    run(open_from_environment(), listening, processes)


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens. Raises PortInUse with what to do."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named, asyncio sends at once what is written; else every answer waits 40 ms for a
    # client's acknowledgement.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        reason = error.strerror or str(error)
        raise PortInUse(f"Cannot listen on {host}, port {port}: {reason}.", "Choose another with --port.") from error
    return listening


def run(application: "Application", listening: socket.socket, processes: int = 1) -> None:
    """Serves until interrupted; one line says the address."""
    from onrecord.serving import serve_alone, serve_together

    host, port = listening.getsockname()[:2]
    shown = f"[{host}]" if ":" in host else host
    messages.print(f"OnRecord is at http://{shown}:{port}/ (Ctrl+C ends it)", markup=False)
    if processes == 1:
        serve_alone(application, listening)
    else:
        serve_together(application, listening, processes)
