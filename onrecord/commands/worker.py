"""`onrecord worker`: one process's share of reading, embedding and indexing."""

import signal
from typing import Annotated

import typer

from onrecord.commands.options import Json
from onrecord.commands.output import escape, fail, messages, print_json
from statements.wording import counted


def worker(
    once: Annotated[bool, typer.Option("--once", help="End when nothing is left to do.")] = False,
    lease: Annotated[
        float, typer.Option(min=1, help="Seconds after which the work of a worker that died is another's.")
    ] = 30.0,
    json_: Json = False,
) -> None:
    """Read what `onrecord add --queue` has queued; start as many as you like, on as many machines.

    Example: `onrecord worker --once`
    """
    from onrecord.opening import open_from_environment
    from onrecord.working import Worker

    application = open_from_environment(lease)
    working = Worker(application, lease)
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, lambda *_: working.stop())
    try:
        working.run(once=once)
        waiting = application.catalog.jobs.state()
    finally:
        application.close()
    tally = working.tally
    if json_:
        print_json({"files": dict(tally.files), "vectors": tally.vectors, "open": waiting.open})
    read = sum(tally.files.values()) - tally.files["failed"]
    messages.print(f"{counted(read, 'file')} read, {tally.files['failed']:,} refused; {waiting.open:,} left.")
    if tally.files["failed"]:
        messages.print("Why: onrecord queue")
    if tally.index_error:
        messages.print(f"[red]error:[/] Searches do not find everything yet. {escape(tally.index_error.message)}")
        fail(tally.index_error)
