"""Arabic whose letters a converter put into the wrong order: ligatures taken apart back to front, shapes for letters.

A page with such a text layer looks right on screen, and only a search for its words fails. Habits met: lam and
alef swapped ("األمم" for "الأمم", "السالم" for "السلام"), a ligature's letters behind the next one ("املتحدة" for
"المتحدة", "يف" for "في"), and the shapes of letters in place of the letters.
"""

import re
from collections import Counter

from statements.parsed import ReadingWarning

_ARABIC_WORD = re.compile(r"[\u0621-\u064a\u0671-\u06d3]+")
_SHAPES = re.compile(r"[\ufb50-\ufdff\ufe70-\ufefc]")
_ANY = re.compile(r"[\u0621-\u064a\u0671-\u06d3\ufb50-\ufdff\ufe70-\ufefc]")
# No word begins so when its letters are in order: with two alefs, or with an article whose lam has moved on.
_SWAPPED = re.compile(r"(?:و|ب|ف|ك)?(?:األ|اإل|اآل|اال)[\u0621-\u064a]+|هللا|(?:و|ب|ف)?هللا")
_BEHIND = re.compile(
    r"يف|اليت|(?:و|ب|ف)?(?:امل[\u0621-\u064a]{3,}|اجمل[\u0621-\u064a]+|احل[\u0621-\u064a]{3,}|اخل[\u0621-\u064a]{3,})"
)
_FEWEST_WORDS = 40
# Of the words of sound Arabic none look so (tables of names, translations); .07 and .16 in the broken texts met.
_SHARE = 0.02
# Lines stretched by repeating a letter, which the converter took for letters: none in sound text, .1 where it happened.
_STRETCHED = re.compile(r"[\u0621-\u064a]*?([\u0621-\u064a])\1{3,}[\u0621-\u064a]*")
_SHAPES_SHARE = 0.2
_SAMPLE = 60_000


def disordered_arabic(text: str) -> ReadingWarning | None:
    """A warning with an example where the letters of Arabic words are out of order; None for sound text."""
    sample = text[:_SAMPLE]
    if not _ANY.search(sample):
        return None
    shapes = _SHAPES.search(sample)
    words = [match for match in _ARABIC_WORD.finditer(sample) if len(match[0]) > 1]
    if shapes and len(_SHAPES.findall(sample)) > _SHAPES_SHARE * (len(words) + 1):
        message = "The file holds shapes of Arabic letters in place of letters; they are shown as they stand."
        return ReadingWarning("arabic_shapes", message, shapes.start())
    if len(words) < _FEWEST_WORDS:
        return None
    found = [match for match in words if _is_out_of_order(match[0])]
    if len(found) <= _SHARE * len(words):
        return None
    word, _ = Counter(match[0] for match in found).most_common(1)[0]
    start = next(match.start() for match in found if match[0] == word)
    message = (
        f"Letters of Arabic words are in the wrong order or doubled, as in “{word}”: a search may not find them. "
        "It was made from a file with a broken text layer; run OCR on the original and add that."
    )
    return ReadingWarning("arabic_disordered", message, start)


def _is_out_of_order(word: str) -> bool:
    return any(pattern.fullmatch(word) for pattern in (_SWAPPED, _BEHIND, _STRETCHED))
