"""Marks that tell in which language was spoken: "(spoke in French)", "(interpretation from Arabic)"."""

import re

from statements.languages import code_of

_SPOKE = r"(?:spoke|speaking|speaks|continued|resumed|continuing|interpret(?:ation|ed)|translat(?:ion|ed))"
_MARK = re.compile(rf"{_SPOKE}(?:\s+speaking)?\s+(?:in|from)\s+(?:the\s+)?(?P<language>[^\W\d_]+)", re.IGNORECASE)
# Old scans misprint the preposition ("translated jram Russian"), so any short word may stand for it.
_MISPRINTED = re.compile(r"tra[nr]?sl?lated\s+\w{2,5}\s+(?P<language>[^\W\d_]+)", re.IGNORECASE)
STANDING_ALONE = re.compile(rf"\(\s*{_SPOKE}(?:\s+speaking)?\s+(?:in|from)\s+[^()\n]{{3,80}}\)")


def is_language_mark(inside: str) -> bool:
    """Whether the words of a parenthesis tell a language and not a country."""
    return bool(_MARK.match(inside.strip()) or _MISPRINTED.match(inside.strip()))


def language_of(inside: str) -> str | None:
    """ISO 639-1 code of the language that a mark names; None where it is unknown."""
    match = _MARK.match(inside.strip()) or _MISPRINTED.match(inside.strip())
    return code_of(match["language"]) if match else None
