"""Reports written for the tests, and what is found in them as words instead of offsets."""

import re
from typing import NamedTuple

from indexer.attribution.quotations.extraction import find_quotations
from indexer.attribution.quotations.parsing import analyse
from indexer.attribution.quotations.quotation import Quotation
from statements.parsed import Span

_PARAGRAPH = re.compile(r"\S[^\n]*")


class Said(NamedTuple):
    """One quotation in words; the parts of source and content are joined by " | "."""

    source: str
    cue: str
    content: str


def paragraphs_of(text: str) -> list[Span]:
    """Every line that is not blank."""
    return [Span(line.start(), line.end()) for line in _PARAGRAPH.finditer(text)]


def quotations(text: str) -> tuple[Quotation, ...]:
    return find_quotations(text, analyse(text, paragraphs_of(text)))


def in_words(text: str, quotation: Quotation) -> Said:
    parts = (quotation.source, quotation.cue, quotation.content)
    return Said(*(" | ".join(text[start:end] for start, end in spans) for spans in parts))


def said(text: str) -> list[Said]:
    """What is found, in order."""
    return [in_words(text, quotation) for quotation in quotations(text)]


def shown(text: str) -> list[Said]:
    """What may be shown as said: asserted and sure."""
    return [in_words(text, found) for found in quotations(text) if found.asserted and found.certainty == "sure"]
