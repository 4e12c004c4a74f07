"""How commands speak: JSON on standard output, everything else on standard error."""

import json
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, NoReturn

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from statements.errors import OnRecordError

if TYPE_CHECKING:
    from search.projection import Progress as Report


class _Terminal(Console):
    """A console that leaves a closed pipe to the command line, where it is no failure; rich exits with 1."""

    def on_broken_pipe(self) -> None:
        """The reader of our output has gone, as `head` does."""
        raise BrokenPipeError


# Without emoji: texts hold such words as ":sos:" and are shown as they are.
messages = _Terminal(stderr=True, highlight=False, soft_wrap=True, emoji=False)
results = _Terminal(highlight=False, soft_wrap=True, emoji=False)
# A bracket with the backslashes before it, and what makes rich take it for a tag.
_BRACKET = re.compile(r"(\\*)\[(?=([a-z#/@][^\[]*?\])?)")
_LAST_BACKSLASHES = re.compile(r"\\+\Z")


def print_json(value: Any) -> None:
    """One JSON document on one line; text stays readable in any script."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def fail(error: OnRecordError) -> NoReturn:
    """One line that says what is wrong and what to do; exit code 1."""
    messages.print(f"[red]error:[/] {escape(str(error))}")
    sys.exit(1)


def visible(text: str) -> str:
    """Text from outside without the control characters that a terminal would obey, one character for one."""
    return "".join(
        c if c.isprintable() or c == "\n" else " " if c == "\t" else "\N{REPLACEMENT CHARACTER}" for c in text
    )


def escape(text: str) -> str:
    """Text from outside as rich's markup, in which it stands as it is: visible, no tag, no backslash lost."""
    escaped = _BRACKET.sub(_escaped_bracket, visible(text))
    # At the end of the text they must not take the meaning from a tag of ours that follows.
    return _LAST_BACKSLASHES.sub(lambda found: found[0] * 2 + "[none][/none]", escaped)


def _escaped_bracket(found: re.Match[str]) -> str:
    backslashes, tag = found.groups()
    if tag is None:
        return f"{backslashes}\\[" if backslashes else "["
    return f"{backslashes * 2}\\["


@contextmanager
def progress_bars() -> Iterator["Report"]:
    """A bar for each stage that is reported, with the time spent and the time left, on terminals only."""
    bars = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TextColumn("left"),
        TimeRemainingColumn(),
        console=messages,
        disable=not messages.is_terminal,
        transient=True,
    )
    tasks: dict[str, Any] = {}
    with bars:

        def report(stage: str, done: int, of: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=of)
            elif done < bars.tasks[tasks[stage]].completed:  # a stage that comes again
                bars.reset(tasks[stage])
            bars.update(tasks[stage], completed=done, total=of)

        yield report
