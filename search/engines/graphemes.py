"""Ranges of text that never cut what readers see as one character."""

import unicodedata

_JOINER = "\u200d"
# The combining class of the sign that joins Indic consonants into one.
_VIRAMA = 9


def whole_graphemes(text: str, start: int, end: int) -> tuple[int, int]:
    """The range widened to the marks of its last letter, and to the letter of its first mark."""
    while start > 0 and _continues(text, start):
        start -= 1
    while end < len(text) and _continues(text, end):
        end += 1
    return start, end


def _continues(text: str, at: int) -> bool:
    """Whether the character at a place belongs to the one before it."""
    if unicodedata.category(text[at])[0] == "M" or text[at] == _JOINER:
        return True
    before = text[at - 1]
    return (before == _JOINER or unicodedata.combining(before) == _VIRAMA) and text[at].isalpha()
