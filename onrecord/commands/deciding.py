"""What commands that decide something share: why, by whom, what is told, and the index that follows."""

import getpass
from typing import TYPE_CHECKING, Annotated

import typer

from onrecord.commands.output import escape, messages, print_json, progress_bars

if TYPE_CHECKING:
    from onrecord.wiring import Application

Because = Annotated[str, typer.Option("--because", metavar="TEXT", help="The reason, kept and shown with it.")]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="Who decides; the name of the login else.")]


def told_by(name: str | None) -> str:
    """Who decides, as the history keeps it."""
    if name:
        return name
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no such user on this machine, as in some containers
        return "unknown"


def decided(number: int, told: str, *, json_: bool, undone: bool = False) -> None:
    """Says that a decision is taken, and how to take it back."""
    if json_:
        print_json({"decision": number, "undone": undone})
    way_back = "" if undone else f" Take it back with: onrecord people undo {number}"
    messages.print(f"{told}. Decision {number}.{way_back}")


def follow_index(application: "Application") -> None:
    """Lets the index know; where another process writes it, that one goes on."""
    from onrecord.adding import PATIENCE_SECONDS, Run, follow

    run = Run(meaning=False)  # no word has changed
    with progress_bars() as progress:
        follow(application, run, progress, patience=PATIENCE_SECONDS)
    if run.index_error:
        messages.print(f"[yellow]The index will follow later.[/] {escape(str(run.index_error))}")
