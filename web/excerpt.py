"""The beginning of a passage, for lists in which it stands for the whole."""

import re
from typing import NamedTuple

from markupsafe import Markup

from web.highlights import paragraphs

# Two to three lines of the list on the start page.
MOST = 260
_SENTENCE_ENDS = re.compile(r"[.!?؟。！？…]+[”’»\"')\]]*(?=\s|$)|[。！？]+[”’」』]*")


class Excerpt(NamedTuple):
    """Whole paragraphs or sentences from the beginning, and whether something is left out after them."""

    text: list[Markup]
    cut: bool


def excerpt(text: str, most: int = MOST) -> Excerpt:
    """As many sentences as fit into `most` characters; of a first one that is longer, as many words."""
    if len(text) <= most:
        return Excerpt(paragraphs(text), cut=False)
    ends = [match.end() for match in _SENTENCE_ENDS.finditer(text, 0, most)]
    end = ends[-1] if ends else max(text.rfind(" ", 0, most), 0) or most
    return Excerpt(paragraphs(text[:end]), cut=bool(text[end:].strip()))
