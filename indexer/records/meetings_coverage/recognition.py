"""Whether a text is meetings coverage: a press symbol and a meeting's number in its head, and speakers told of."""

import re

from indexer.formats.layout import SourceText
from indexer.records.meetings_coverage.head import MEETING, press_symbol
from indexer.records.record import Hints
from indexer.records.speech import debate_name, read_header

_HEAD = 2_500
_CAPITALS = re.compile(
    r"(?m)^\s*(?:(?:M\.|Mme|Mr\.|Ms\.)\s+)?[^\W\d_a-z][^\W\d_a-z.'’ -]{4,60}(?:\s*\([^()\n]{3,60}\)|,\s[A-Z])"
)
_TOLD = re.compile(
    r"\b(?:representative|delegate|speaker|représentante?|déléguée?)\s+(?:of|for|from|du|de|des)\b"
    r"|['’]s\s+(?:delegate|representative)"
)


def looks_like_meetings_coverage(source: SourceText, hints: Hints) -> float:
    """How likely the text is the press service's coverage of a meeting, 0 to 1."""
    if read_header(source.text).fields or debate_name(hints.file_name):
        return 0.0
    symbol = press_symbol(source, hints)
    if symbol is None or not symbol.press or symbol.text.startswith(("SG/", "DSG/")):
        return 0.0
    head = "\n".join((source.text[:_HEAD], *source.facts.head, source.facts.title or "", hints.title or ""))
    told = len(_CAPITALS.findall(source.text)) + len(_TOLD.findall(source.text))
    return 1.0 if MEETING.search(head) and told else 0.8 if told >= 3 else 0.0
