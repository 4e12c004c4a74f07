"""`onrecord queue`: what workers have before them, and what they could not read."""

from dataclasses import asdict
from typing import Annotated

import typer

from onrecord.commands.opened import opened
from onrecord.commands.options import Json
from onrecord.commands.output import escape, print_json, results
from statements.wording import counted, lasting


def queue(
    retry: Annotated[bool, typer.Option("--retry", help="Queue what failed again.")] = False,
    shown: Annotated[int, typer.Option(help="Failed files to list.", min=0)] = 20,
    json_: Json = False,
) -> None:
    """Show how many files wait, are being read, are done, and why others failed.

    Example: `onrecord queue`
    """
    from catalog.jobs import JobState

    with opened() as application:
        jobs = application.catalog.jobs
        again = jobs.retry_failed() if retry else 0
        state, failed = jobs.state(), jobs.failed(shown)
    counts = {str(name): state.of(name) for name in JobState}
    if json_:
        oldest = None if state.oldest is None else round(state.oldest, 1)
        told = {"jobs": counts, "oldest_waiting_seconds": oldest, "queued_again": again}
        print_json(told | {"failed": [asdict(job) for job in failed]})
        return
    if retry:
        results.print(f"{counted(again, 'file')} queued again.")
    results.print(", ".join(f"{number:,} {name}" for name, number in counts.items()))
    if state.oldest is not None:
        results.print(f"The oldest has waited for {lasting(state.oldest)}.")
    for job in failed:
        results.print(f"  {escape(job.message)}")
