"""The beginning of a passage, for lists in which it stands for the whole."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from statements.sentences import sentences
from web.highlights import Range, paragraphs

# Two to three lines of the list on the start page.
MOST = 260


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
    ends = [end for _, end in sentences(text, 0, len(text)) if end <= most]
    end = ends[-1] if ends else max(text.rfind(" ", 0, most), 0) or most
    return Excerpt(paragraphs(text[:end], said=said), cut=bool(text[end:].strip()))
