"""Agenda headings and other titles between turns."""

import re

_AGENDA = re.compile(
    r"(?:Agenda\s+items?\s+\d|Items?\s+\d{1,3}(?:\s*\(\w\))?\s+of\s+the\s+(?:provisional\s+)?agenda|Adoption\s+of\s+the\s+agenda"
    r"|Agenda\s+items?\s+remaining\b|Organization\s+of\s+(?:the\s+)?work\s*(?:\n|$)|Opening\s+of\s+the\s+(?:\w+[\s-]){0,6}session"
    r"|Closing\s+of\s+the\s+(?:\w+[\s-]){0,6}session"
    r"|Expression\s+of\s+(?:thanks|sympathy|welcome|appreciation|condolence)\b|Tribute\s+to\s+the\s+memory\b)",
    re.IGNORECASE,
)
_CLOSED = re.compile(r"[.!?…:;,\"”’—–-]\s*$")


def agenda_heading_at(text: str, at: int, end: int) -> bool:
    """Whether a heading that begins a new item stands at `at`; `end` is the end of its paragraph or line.

    "Agenda item 13 was considered ..." in a speech ends as a sentence does; a heading does not.
    """
    if not _AGENDA.match(text, at):
        return False
    words = text[at:end].rstrip()
    return len(words) <= 600 and not re.search(r"[.!?]\s", words + " ")


def may_be_title(words: str) -> bool:
    """Whether a paragraph right before a label can be a title: short, begins large, no end of a sentence."""
    words = words.strip()
    if not words or len(words) > 500 or _CLOSED.search(words):
        return False
    first = words.lstrip('(“"')
    return first[:1].isupper() or first[:1].isdigit() or bool(re.match(r"\([a-z]{1,2}\)\s", words))
