"""A process of its own that writes to an index: `python -m tests.search.embedded.teller HOME TASK`.

It says "ready" on standard output before it begins. Tasks: `apply` tells the story from the
checkpoint on, `rebuild` tells all of it into a new generation, `hold` begins a rebuild and waits
inside it until standard input ends.
"""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from search.engines.port import Change
from tests.search.embedded.story import batches, open_engine


def main() -> None:
    home, task = Path(sys.argv[1]), sys.argv[2]
    engine = open_engine(home)
    if task == "hold":
        engine.rebuild(_held_up())
        return
    _say_ready()
    if task == "rebuild":
        engine.rebuild(batches())
        return
    for changes, up_to in batches(engine.status().checkpoint):
        engine.apply(changes, up_to)


def _held_up() -> Iterator[tuple[Sequence[Change], int]]:
    yield next(batches())
    _say_ready()
    sys.stdin.read()


def _say_ready() -> None:
    sys.stdout.write("ready\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
