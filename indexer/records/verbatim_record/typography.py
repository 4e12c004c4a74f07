"""How much of a range is printed bold or italic."""

from bisect import bisect_right
from collections.abc import Sequence

from indexer.formats.layout import SourceText
from statements.parsed import Span


class Typography:
    """The bold and italic ranges of a source, asked by offset."""

    def __init__(self, source: SourceText) -> None:
        self._text = source.text
        self._bold = _Ranges(source.bold)
        self._italic = _Ranges(source.italic)
        self.tells_bold = bool(source.bold)
        self.tells_italic = bool(source.italic)

    def bold(self, start: int, end: int) -> float:
        """Share of the letters in the range that are bold, 0 to 1."""
        return self._bold.share(self._text, start, end)

    def italic(self, start: int, end: int) -> float:
        """Share of the letters in the range that are italic, 0 to 1."""
        return self._italic.share(self._text, start, end)

    def italic_begins(self, start: int, end: int) -> int:
        """Where the first italic words after `start` begin; `end` where none do before it."""
        return self._italic.begins(start, end)


class _Ranges:
    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def begins(self, start: int, end: int) -> int:
        index = bisect_right(self._starts, start)
        return min(self._starts[index], end) if index < len(self._starts) else end

    def share(self, text: str, start: int, end: int) -> float:
        # Blanks are left out: producers differ in whether the blank after a bold word is bold.
        inside = 0
        for index in range(max(0, bisect_right(self._starts, start) - 1), len(self._spans)):
            span = self._spans[index]
            if span.start >= end:
                break
            inside += _letters(text, max(span.start, start), min(span.end, end))
        return inside / _letters(text, start, end) if inside else 0.0


def _letters(text: str, start: int, end: int) -> int:
    return len("".join(text[start:end].split())) if start < end else 0
