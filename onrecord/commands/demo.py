"""`onrecord demo`: the specimen corpus in a home of its own, served."""

import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands.output import messages, progress_bars
from onrecord.commands.serve import Host, Port, listen, run

if TYPE_CHECKING:
    import socket

    from onrecord.settings import Settings
    from onrecord.wiring import Application


def demo(
    host: Host = "127.0.0.1",
    port: Port = 8000,
    home: Annotated[Path | None, typer.Option(help="Folder for the demo's data; a new one where not given.")] = None,
) -> None:
    """Load the specimen corpus into a fresh home and serve it.

    Everything in it is invented: countries, speakers, bodies and words.

    Example: `onrecord demo --port 8080`
    """
    from onrecord.logs import configure_logging
    from onrecord.wiring import open_application

    # Ends like an interruption does, so that the folder of the demo goes with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    listening = listen(host, port)
    with tempfile.TemporaryDirectory(prefix="onrecord-demo-", ignore_cleanup_errors=True) as scratch:
        settings = _settings(listening, home or Path(scratch))
        configure_logging(settings.log_level, settings.log_format)
        application = open_application(settings)
        try:
            _load(application)
        except BaseException:
            application.close()
            raise
        run(application, listening)


def _settings(listening: "socket.socket", home: Path) -> "Settings":
    """The environment's settings with the demo's home, whose catalog is never the one that serves other work."""
    from onrecord.settings import Settings

    environment = Settings.from_environment()
    changes: dict[str, object] = {"home": home.expanduser().absolute(), "database_url": ""}
    if "base_url" not in environment.model_fields_set:
        address, port = listening.getsockname()[:2]
        changes["base_url"] = f"http://[{address}]:{port}" if ":" in address else f"http://{address}:{port}"
    return environment.model_copy(update=changes)


def _load(application: "Application") -> None:
    from onrecord.specimen_loading import load_specimen

    with progress_bars() as progress:
        load_specimen(application, progress)
    passages = application.engine.status().passages
    messages.print(f"{passages:,} specimen passages are on record; every one is invented.")
