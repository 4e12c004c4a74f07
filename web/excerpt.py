"""The beginning of a passage, for lists in which it stands for the whole."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from web.highlights import Range, paragraphs

# Two to three lines of the list on the start page.
MOST = 260
_SENTENCE_ENDS = re.compile(r"[.!?؟。！？…]+[”’»\"')\]]*(?=\s|$)|[。！？]+[”’」』]*")


class Excerpt(NamedTuple):
    """Whole paragraphs or sentences from the beginning, and whether something is left out after them."""

    text: list[Markup]
    cut: bool


def excerpt(text: str, most: int = MOST, *, said: Sequence[Range] | None = None) -> Excerpt:
    """As many sentences as fit into `most` characters; of a first one that is longer, as many words.

    `said` are the ranges of a report that are not the reporter's words.
    """
    if len(text) <= most:
        return Excerpt(paragraphs(text, said=said), cut=False)
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(text, 0, most)]
    end = ends[-1] if ends else max(text.rfind(" ", 0, most), 0) or most
    return Excerpt(paragraphs(text[:end], said=said), cut=bool(text[end:].strip()))
