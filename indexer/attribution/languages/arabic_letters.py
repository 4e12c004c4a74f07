"""Arabic letters as records print them: with or without vowel signs and hamza, and as broken text layers give them."""

import re
import unicodedata
from functools import cache

_SIGNS = "[\u064b-\u0652\u0640]*"
_SAME = ("اأإآٱ", "يىئ", "هة")
_QUANTIFIERS = frozenset("?*+{")
# Text layers give the ligature of lam and alef in the order of its strokes: "األمن" for "الأمن", "هللا" for "الله".
_TURNED = re.compile(r"(?<=ا)([أإآ])ل")
_TURNED_AT_START = re.compile(r"(?<!\w)([وفبكل]?ا)ال(?=\w)")
_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_PIECES = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)


def compiled(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """The pattern; outside of classes its letters stand for all forms of alef, ya and ta marbuta, with vowel signs."""
    return re.compile(loose(pattern), flags)


def loose(pattern: str) -> str:
    """The source of such a pattern."""
    pieces = _PIECES.findall(pattern)
    following = [*pieces[1:], ""]
    return "".join(
        _loosened(piece, quantified=after[:1] in _QUANTIFIERS) for piece, after in zip(pieces, following, strict=True)
    )


@cache
def _loosened(piece: str, *, quantified: bool) -> str:
    if len(piece) > 1 or not "\u0620" <= piece <= "\u064a":
        return piece
    same = next((letters for letters in _SAME if piece in letters), piece)
    letter = (f"[{same}]" if len(same) > 1 else piece) + _SIGNS
    return f"(?:{letter})" if quantified else letter


def mended(text: str) -> str:
    """The text with plain letters and the ligatures of lam and alef in order, of the same length.

    It is read in place of the printed one; what is shown as said stays as printed.
    """
    text = _FORMS.sub(lambda form: _plain(form.group()), text)
    text = _TURNED.sub(r"ل\1", text)
    text = _TURNED_AT_START.sub(r"\1لا", text)
    return text.replace("هللا", "الله")


def _plain(form: str) -> str:
    letter = unicodedata.normalize("NFKC", form)
    return letter if len(letter) == 1 else form
