"""The piece of a passage that a mail shows: verbatim, round the words that were looked for, cut where sentences end."""

import re
from collections.abc import Sequence
from typing import NamedTuple

# Six lines of a phone; a whole passage has up to 1,200 signs, and a mail with twenty of them is not read.
MOST = 420
_SENTENCE_ENDS = re.compile(r"[.!?؟…]+[”’»\"')\]]*(?=\s|$)|[。！？]+[”’」』]*")
_BLANKS = re.compile(r"\s+")


class Piece(NamedTuple):
    """A run of words, and whether it is what was looked for."""

    text: str
    hit: bool


class Excerpt(NamedTuple):
    """Pieces in order, verbatim but for blanks and breaks of lines; whether something stands before and after."""

    pieces: tuple[Piece, ...]
    before: bool
    after: bool

    @property
    def text(self) -> str:
        """The words with marks where something is left out."""
        words = "".join(piece.text for piece in self.pieces)
        return f"{'[…] ' if self.before else ''}{words}{' […]' if self.after else ''}"


def excerpt(text: str, highlights: Sequence[tuple[int, int]], most: int = MOST) -> Excerpt:
    """About `most` signs round the first of the highlights, half-open ranges of code points in the text."""
    start, end = _range(text, highlights[0][0] if highlights else 0, most)
    pieces, at = [], start
    for low, high in highlights:
        low, high = max(low, start), min(high, end)  # noqa: PLW2901 - what stands outside is cut
        if low < high:
            pieces += [Piece(text[at:low], hit=False), Piece(text[low:high], hit=True)]
            at = high
    pieces.append(Piece(text[at:end], hit=False))
    squeezed = [Piece(_BLANKS.sub(" ", piece.text), piece.hit) for piece in pieces if piece.text]
    return Excerpt(tuple(squeezed), before=bool(text[:start].strip()), after=bool(text[end:].strip()))


def _range(text: str, wanted: int, most: int) -> tuple[int, int]:
    if len(text) <= most:
        return _without_blanks(text, 0, len(text))
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(text)]
    start = max((place for place in ends if place <= wanted), default=0)
    if wanted - start > most // 2:  # a sentence too long to begin with
        start = text.rfind(" ", 0, wanted - most // 3) + 1
    fitting = [place for place in ends if wanted < place <= start + most]
    end = fitting[-1] if fitting else text.rfind(" ", wanted, start + most)
    return _without_blanks(text, start, end if end > wanted else start + most)


def _without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
