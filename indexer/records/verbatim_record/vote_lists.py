"""Lists of who voted how; they look like labels and are none."""

import re

_HEADING = re.compile(
    r"(?:In\s+favou?r|Against|Abstaining|Abstentions?|Absent|Not\s+participating(?:\s+in\s+the\s+vot(?:e|ing))?|Present\s+and\s+not\s+voting"
    r"|Votes?\s+(?:in\s+favou?r|against))\s*(?P<mark>[:;：])",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w'’\-‑]*")
_SMALL_WORDS = (
    "and of the former part republic state states united none federated plurinational bolivarian islamic people "
    "democratic people's people’s yugoslav d'ivoire d’ivoire great"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_SENTENCE = re.compile(r"(?<!St)[.!?](?:\s|$)")


def vote_heading_at(text: str, at: int) -> int | None:
    """Where the heading "In favour:" or the like that begins at `at` ends."""
    match = _HEADING.match(text, at)
    return match.end() if match else None


def is_country_list(words: str) -> bool:
    """Whether the words can be the countries of a vote list: names and commas, no sentence."""
    found = _WORD.findall(words)
    if not found or _SENTENCE.search(words.rstrip(" .")):
        return not found
    small = sum(1 for word in found if word[:1].islower() and word.lower() not in _SMALL)
    return small * 8 <= len(found)
