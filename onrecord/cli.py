"""The command line: `onrecord COMMAND`. Each command's work stands in onrecord/commands."""

import atexit
import gc
import os
import sys
from typing import Annotated

import typer

from onrecord import __version__
from onrecord.commands import (
    add,
    cite,
    corrections,
    demo,
    digest,
    doctor,
    engine,
    fetch,
    keys,
    mcp,
    move,
    parse,
    people,
    proposals,
    queue,
    search,
    serve,
    sources,
    worker,
)
from onrecord.commands.output import fail
from statements.errors import OnRecordError

# A few megabytes of them, where Python would look at every 700.
_OBJECTS = 50_000

app = typer.Typer(
    name="onrecord",
    help="Who said what, for whom, when, and where it is written.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("demo")(demo.demo)
app.command("add")(add.add)
app.command("fetch")(fetch.fetch)
app.add_typer(sources.app, name="sources")
app.command("worker")(worker.worker)
app.command("queue")(queue.queue)
app.command("move")(move.move)
app.command("parse")(parse.parse)
app.command("search")(search.search)
app.command("cite")(cite.cite)
app.add_typer(people.app, name="people")
app.command("correct")(corrections.correct)
app.add_typer(proposals.app, name="corrections")
app.add_typer(keys.app, name="keys")
app.command("mcp")(mcp.mcp)
app.command("serve")(serve.serve)
app.add_typer(digest.app, name="digest")
app.add_typer(engine.app, name="engine")
app.command("doctor")(doctor.doctor)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"onrecord {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print it.")
    ] = False,
) -> None:
    """Who said what, for whom, when, and where it is written."""


def main() -> None:
    """Runs the command line; expected failures are one line on standard error and exit code 1."""
    _collect_seldom()
    try:
        app()
    except OnRecordError as error:
        fail(error)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output has gone (`onrecord search ... | head`): nothing is wrong.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _collect_seldom() -> None:
    """Most of a command's start is reading modules, whose objects stay: looking for garbage among them was a quarter.

    What is left at the end goes with the process, without a last look.
    """
    gc.set_threshold(_OBJECTS)
    atexit.register(gc.freeze)


if __name__ == "__main__":
    main()
