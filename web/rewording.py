"""How one wording of a passage differs from another, as paragraphs of what stays, goes and comes."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from statements.differences import Change, Piece

# What stays the same is shown this many characters deep beside a change; the rest is cut.
CONTEXT = 80
_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")


class Part(NamedTuple):
    """A run of text that is the same in both, gone, new, or cut out because it is the same and long."""

    kind: Literal["same", "gone", "new", "cut"]
    text: str


Paragraphs = list[list[Part]]


def reworded(pieces: Sequence[Piece]) -> Paragraphs:
    """Both wordings in one text, what stays the same only as far as it touches changes."""
    parts = [_part(piece, now=True) for piece in pieces]
    return _paragraphs(part for index in range(len(parts)) for part in _cut(parts, index))


def one_side(pieces: Sequence[Piece], *, now: bool) -> Paragraphs:
    """The later wording with what is new in it, or the earlier one with what is gone; each whole."""
    missing = Change.GONE if now else Change.NEW
    return _paragraphs(_part(piece, now=now) for piece in pieces if piece.change is not missing)


def _part(piece: Piece, *, now: bool) -> Part:
    return Part(piece.change.value, piece.now if now and piece.change is not Change.GONE else piece.before or piece.now)


def _cut(parts: Sequence[Part], index: int) -> Iterator[Part]:
    """A part as it is; a long one that is the same only as far as it touches changes."""
    kind, text = parts[index]
    first, last = index == 0, index == len(parts) - 1
    if kind != "same" or len(text) <= 2 * CONTEXT or len(parts) == 1:
        yield parts[index]
        return
    head = "" if first else text[: text.rindex(" ", 0, CONTEXT)] if " " in text[:CONTEXT] else text[:CONTEXT]
    tail = "" if last else text[text.index(" ", len(text) - CONTEXT) :] if " " in text[-CONTEXT:] else text[-CONTEXT:]
    if head:
        yield Part("same", head)
    yield Part("cut", "")
    if tail:
        yield Part("same", tail)


def _paragraphs(parts: Iterator[Part]) -> Paragraphs:
    """The parts by paragraph, blank lines left out; one that holds a break is in both."""
    found: Paragraphs = [[]]
    for kind, text in parts:
        for number, run in enumerate(_BLANK_LINES.split(text)):
            if number:
                found.append([])
            if run or kind == "cut":
                found[-1].append(Part(kind, run))
    return [paragraph for paragraph in found if any(part.kind == "cut" or part.text.strip() for part in paragraph)]
