"""Text as it is sent to the analyzers: words in one spelling, and blanks.

Elasticsearch's standard tokenizer keeps “U.S.”, “can't” and “3.5” whole, where the embedded engine
sees several words. What is no part of a word is therefore a blank before it gets there: then both
engines have the same words, phrases match across the same marks, and every character that Elasticsearch
gives back stands where it stood.
"""

import re
import sys
import unicodedata
from collections.abc import Iterator

from search.engines.graphemes import whole_graphemes
from search.engines.normal_form import normal_form, with_origins
from search.engines.ranges import Range, apart


def _ranges_of_marks() -> Iterator[str]:
    start = None
    for code in range(sys.maxunicode >> 4):
        is_mark = unicodedata.category(chr(code))[0] == "M"
        if is_mark and start is None:
            start = code
        elif not is_mark and start is not None:
            yield f"{chr(start)}-{chr(code - 1)}"
            start = None


# Vowel signs of Indic scripts are marks and belong to their word.
_NO_WORD = re.compile(f"[^\\w {''.join(_ranges_of_marks())}]|_")
# A translation within ASCII takes a tenth of the expression's time.
_BLANKS = str.maketrans({chr(code): " " for code in range(0x80) if not chr(code).isalnum()})


def _number(character: str) -> str:
    simple = unicodedata.normalize("NFKC", character)
    return simple if len(simple) == 1 else " "


# Numbers that the standard tokenizer drops: superscripts become digits, fractions blanks.
_NUMBERS = str.maketrans(
    {chr(code): _number(chr(code)) for code in range(0x3400) if unicodedata.category(chr(code)) == "No"}
)
# Few texts have any, and to look for one takes a tenth of a translation.
_ANY_NUMBER = re.compile(f"[{''.join(map(chr, _NUMBERS))}]")

_LATIN = str.maketrans(
    {
        chr(code): base
        for code in range(0xC0, 0x250)
        if (base := unicodedata.normalize("NFD", chr(code))[0]).isascii() and base != chr(code)
    }
)


def plain(text: str) -> str:
    """The text as it is indexed."""
    return _blanked(normal_form(text))


def without_accents(text: str) -> str:
    """Latin letters without what stands above and below them, each in its place."""
    return text.translate(_LATIN)


def printed_ranges(text: str, found: list[Range]) -> tuple[Range, ...]:
    """Ranges of the plain text as ranges of `text`, in order, apart, and on whole characters."""
    if not found:
        return ()
    _, origins = with_origins(text)
    if origins is not None:
        found = [(origins[start][0], origins[end - 1][1]) for start, end in found]
    return apart(found if text.isascii() else [whole_graphemes(text, *span) for span in found])


def plain_words(text: str) -> list[str]:
    """The words of a query, in order."""
    return plain(text).split()


def says(text: str) -> bool:
    """Whether a text has any word."""
    return bool(plain_words(text))


def _blanked(normal: str) -> str:
    if normal.isascii():
        return normal.translate(_BLANKS)
    return _NO_WORD.sub(" ", normal.translate(_NUMBERS) if _ANY_NUMBER.search(normal) else normal)
