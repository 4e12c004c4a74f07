"""How one wording of a passage differs from another, word by word."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Literal, NamedTuple

_WORDS = re.compile(r"\w+(?:[-‐‑'’]\w+)*|\s+|[^\w\s]")
# What stays the same is shown this many characters deep beside a change; the rest is cut.
CONTEXT = 80


class Piece(NamedTuple):
    """A run of text that is the same in both, gone, new, or cut out because it is the same and long."""

    kind: Literal["same", "gone", "new", "cut"]
    text: str


def reworded(earlier: str, now: str) -> list[Piece]:
    """The pieces in order. Those that are not gone make up the text of now, but for what is cut."""
    runs = list(_runs(earlier, now))
    return [piece for index in range(len(runs)) for piece in _cut(runs, index)]


def _runs(earlier: str, now: str) -> Iterator[Piece]:
    old, new = _WORDS.findall(earlier), _WORDS.findall(now)
    for action, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if action == "equal":
            yield Piece("same", "".join(new[c:d]))
            continue
        if a < b:
            yield Piece("gone", "".join(old[a:b]))
        if c < d:
            yield Piece("new", "".join(new[c:d]))


def _cut(runs: list[Piece], index: int) -> Iterator[Piece]:
    """A run as it is; a long one that is the same only as far as it touches changes."""
    kind, text = runs[index]
    first, last = index == 0, index == len(runs) - 1
    if kind != "same" or len(text) <= 2 * CONTEXT or len(runs) == 1:
        yield runs[index]
        return
    head = "" if first else text[: text.rindex(" ", 0, CONTEXT)] if " " in text[:CONTEXT] else text[:CONTEXT]
    tail = "" if last else text[text.index(" ", len(text) - CONTEXT) :] if " " in text[-CONTEXT:] else text[-CONTEXT:]
    if head:
        yield Piece("same", head)
    yield Piece("cut", "")
    if tail:
        yield Piece("same", tail)
