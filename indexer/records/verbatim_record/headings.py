"""Agenda headings and other titles between turns."""

import re

_CLOSED = re.compile(r"[.!?…:;,。！？：；，،؛؟\"”’—–-]\s*$")


def agenda_heading_at(text: str, at: int, end: int, heading: re.Pattern[str]) -> bool:
    """Whether a heading that begins a new item stands at `at`; `end` is the end of its paragraph or line.

    "Agenda item 13 was considered ..." in a speech ends as a sentence does; a heading does not.
    """
    if not heading.match(text, at):
        return False
    words = text[at:end].rstrip()
    return len(words) <= 600 and not re.search(r"[.!?。؟]\s", words + " ")


def may_be_title(words: str) -> bool:
    """Whether a paragraph right before a label can be a title: short, begins large, no end of a sentence."""
    words = words.strip()
    if not words or len(words) > 500 or _CLOSED.search(words):
        return False
    first = words.lstrip('(“"')
    begins_large = first[:1].isalnum() and not first[:1].islower()
    return begins_large or bool(re.match(r"\([a-z]{1,2}\)\s", words))
