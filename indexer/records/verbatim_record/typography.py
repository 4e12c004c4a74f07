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


class _Ranges:
    def __init__(self, spans: Sequence[Span]) -> None:
        self._spans = spans
        self._starts = [span.start for span in spans]

    def share(self, text: str, start: int, end: int) -> float:
        # Blanks are left out: producers differ in whether the blank after a bold word is bold.
        letters = inside = 0
        index = max(0, bisect_right(self._starts, start) - 1)
        for position in range(start, end):
            if text[position].isspace():
                continue
            letters += 1
            while index < len(self._spans) and self._spans[index].end <= position:
                index += 1
            inside += index < len(self._spans) and self._spans[index].start <= position
        return inside / letters if letters else 0.0
