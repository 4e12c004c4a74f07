"""Text as it is indexed: one spelling for what readers take for the same letters, offsets kept.

What tantivy's own filters cannot do happens here: Arabic vowel signs, tatweel and the spellings of
alef, Persian letters, Russian ё, composed accents, soft hyphens and ligatures out of PDFs, shapes of Arabic letters
in place of letters, and blanks around the characters of scripts that are written without any.
"""

import re
import unicodedata

# Scripts without blanks between words: every character becomes a token of its own, so that any
# run of them can be found as a phrase. Kana, Han, Bopomofo, Thai, Lao, Myanmar, Khmer.
_BLANKLESS = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3100-\u312f\u3400-\u4dbf\u4e00-\u9fff"
_BLANKLESS += "\uf900-\ufaff\U00020000-\U0003ffff"
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_INVISIBLE = "\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
_ARABIC = "أإآٱىکی"
_DIGITS = "٠-٩۰-۹"

# What old PDF producers write in place of letters: Latin ligatures, and Arabic letters as they are shaped in a word.
_SHAPES = "\ufb00-\ufb06\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfc\ufe70-\ufefc"
_SURROGATES = "\ud800-\udfff"

_SPECIAL = re.compile(f"[{_BLANKLESS}{_MARKS}{_INVISIBLE}{_ARABIC}{_DIGITS}{_SHAPES}{_SURROGATES}ёЁ]")
_ONE_BLANKLESS = re.compile(f"[{_BLANKLESS}]")
_CLUSTER = re.compile(f".[{_MARKS}]*", re.DOTALL)
_MARKED = re.compile(f".[{_MARKS}]+", re.DOTALL)


def _characters(ranges: str) -> list[str]:
    found = re.compile(f"[{ranges}]").match
    return [*filter(found, map(chr, range(0x3100))), "\ufeff"]


_LETTERS = (
    dict.fromkeys(_characters(_MARKS + _INVISIBLE))
    | dict(zip("أإآٱىکیёЁ", "اااايكيеЕ", strict=True))
    | {digit: str(unicodedata.digit(digit)) for digit in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"}
    # Half of a character, as only broken input has: nothing that can be stored or searched.
    | {chr(n): "\ufffd" for n in range(0xD800, 0xE000)}
)


def _unshaped() -> dict[str, str]:
    """What shapes of letters stand for. One table for all: every command waits for this module."""
    is_shape, letters = re.compile(f"[{_SHAPES}]").match, str.maketrans(_LETTERS)
    shapes = filter(is_shape, map(chr, range(0xFB00, 0xFF00)))
    return {shape: unicodedata.normalize("NFKC", shape).strip().translate(letters) for shape in shapes}


_SPELLINGS = str.maketrans(_LETTERS | _unshaped())


def normal_form(text: str) -> str:
    """The text with one spelling for each word; most text comes back as it is."""
    return text if _is_normal(text) else _respelled(text)


def with_origins(text: str) -> tuple[str, list[tuple[int, int]] | None]:
    """The normal form, and for each of its characters the range of `text` it stands for.

    None in place of the ranges means that both texts have the same characters in the same places.
    """
    if _is_normal(text):
        return text, None
    parts: list[str] = []
    origins: list[tuple[int, int]] = []
    for cluster in _CLUSTER.finditer(text):
        part = _respelled(cluster[0])
        parts.append(part)
        origins += [cluster.span()] * len(part)
    return "".join(parts), origins


def _is_normal(text: str) -> bool:
    return text.isascii() or _SPECIAL.search(text) is None


def _respelled(text: str) -> str:
    """Letter by letter with its marks, so that any piece between two letters is respelled the same alone."""
    composed = _MARKED.sub(lambda cluster: unicodedata.normalize("NFC", cluster[0]), text)
    return _ONE_BLANKLESS.sub(r" \g<0> ", composed.translate(_SPELLINGS))
