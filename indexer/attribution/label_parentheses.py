"""The parentheses of a label, parted into places and language marks; one left open by a slip is mended."""

import re
from typing import NamedTuple

from indexer.attribution.language_marks import LanguageMarks

_DEEPEST = 3
_BLANK = re.compile(r"\s*")
# A misprint: the parenthesis is left open before the colon or the next one.
_LEFT_OPEN = re.compile(r"[(（]\s*(?P<inside>[^()（）:：;.]{3,60}?)\s*(?=[:：(（])")


class Parentheses(NamedTuple):
    """The words of several parentheses, blanks made single, and where the last one ends."""

    places: list[str]
    marks: list[str]
    end: int
    left_open: bool


def read_parentheses(text: str, at: int, limit: int, language_marks: LanguageMarks) -> Parentheses:
    """The parentheses that follow `at`, none of them closed beyond `limit`; `end` is `at` where there are none."""
    left_open = False
    places: list[str] = []
    marks: list[str] = []
    while True:
        blank = _BLANK.match(text, at)
        opening = blank.end() if blank else at
        if not text.startswith(("(", "（"), opening):
            return Parentheses(places, marks, at, left_open)
        closing = _closing(text, opening, limit)
        inside = text[opening + 1 : closing]
        if closing is None or ":" in inside or "：" in inside:
            unclosed = _LEFT_OPEN.match(text, opening)
            if not unclosed:
                return Parentheses(places, marks, at, left_open)
            inside, closing, left_open = unclosed["inside"], unclosed.end() - 1, True
        inside = " ".join(inside.split())
        (marks if language_marks.is_mark(inside) else places).append(inside)
        at = closing + 1


def _closing(text: str, opening: int, limit: int) -> int | None:
    """Offset of the parenthesis that closes the one at `opening`; None where it is not closed in time."""
    depth = 0
    for position in range(opening, min(limit, len(text))):
        letter = text[position]
        if letter in "(（":
            depth += 1
            if depth > _DEEPEST:
                return None
        elif letter in ")）":
            depth -= 1
            if depth == 0:
                return position
    return None
