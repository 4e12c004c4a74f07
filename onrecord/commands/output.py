"""How commands speak: JSON on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NoReturn

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from search.projection import Progress as Report
from statements.errors import OnRecordError

messages = Console(stderr=True, highlight=False, soft_wrap=True)
results = Console(highlight=False, soft_wrap=True)


def print_json(value: Any) -> None:
    """One JSON document on one line; text stays readable in any script."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False) + "\n")


def fail(error: OnRecordError) -> NoReturn:
    """One line that says what is wrong and what to do; exit code 1."""
    messages.print(f"[red]error:[/] {escape(str(error))}")
    sys.exit(1)


def escape(text: str) -> str:
    """Text from outside, safe to print: rich's markup and the terminal's control characters are inert."""
    visible = "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)
    return visible.replace("[", "\\[")


@contextmanager
def progress_bars() -> Iterator[Report]:
    """A bar for each stage that is reported, on terminals only."""
    bars = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=messages,
        disable=not messages.is_terminal,
        transient=True,
    )
    tasks: dict[str, Any] = {}
    with bars:

        def report(stage: str, done: int, of: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=of)
            bars.update(tasks[stage], completed=done, total=of)

        yield report
