"""First pages of scans: words and symbols that OCR misreads, mended where only one reading is possible."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

_HEAD = re.compile(r"(?m)^[ \t]*(?P<word>[^\s:;]{5,16}(?: [^\s:;]{5,16})?)\s*(?P<mark>[:;])(?=\s)")
# "Presideut" and "Present" are .75 alike, "Presideut" and "President" .89.
_LIKE = 0.82
# "SjPV.492", "SIPV.492", "S/PV,492" and "S/PV. 492" are all S/PV.492.
_SYMBOL = re.compile(r"(?<![\w/])(?P<organ>[SA])\s?[/jIl1|]\s?P\.?V[.,]\s?(?P<number>\d{1,5})(?!\w)")


def mended_cover(text: str, heads: Sequence[str]) -> str:
    """The lines of a cover with the words that begin them, such as "President:", and the symbol as once printed."""

    def mended(found: re.Match[str]) -> str:
        likeness = {head: SequenceMatcher(None, found["word"].casefold(), head.casefold()).ratio() for head in heads}
        best = max(likeness, key=lambda head: likeness[head], default="")
        return f"{best}:" if best and likeness[best] >= _LIKE else found[0]

    return _HEAD.sub(mended, _SYMBOL.sub(r"\g<organ>/PV.\g<number>", text))
