"""Who wrote an article, from its byline ("By Jane Roe and Tom Tapir, Staff Writers")."""

import re

_BY = re.compile(
    r"(?:(?:(?:written|reported|story|report|words)\s+)?(?:by|par|por|von|автор|текст|بقلم)[:：]?\s+|(?:作者|记者)[:：]\s*)(?=\S)",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s*(?:,|;|\||&|/|、|،|\band\b|\bet\b|\bund\b|\by\b(?=\s+[A-ZÀ-Þ])|\bи\b)\s*")
# Behind a name stands where or as what its bearer writes.
_POST = re.compile(
    r"\b(?:staff|writers?|reporters?|correspondents?|editors?|bureau|chief|agency|news|press|desk|team|contributors?|"
    r"associated|columnist|analyst|special to)\b|@|https?:|\d",
    re.IGNORECASE,
)
_PLACE = re.compile(r"\s+(?:in|at|for|from|reporting|à|en|aus)\s.*", re.DOTALL)
_NAME = re.compile(r"[^\W\d_][\w.'’\-]*(?:\s+[^\W\d_][\w.'’\-]*){0,5}")
_PARTICLES = frozenset({
    "al", "bin", "bint", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el", "ibn", "la", "le", "ten",
    "ter", "van", "von", "y", "zu",
})  # fmt: skip
LONGEST = 160


def is_byline(line: str) -> bool:
    """Whether a line of an article's head is its byline: it says "by" and then nothing but names and posts."""
    opening = _BY.match(line)
    if opening is None or len(line) > LONGEST or line.rstrip().endswith((":", "?", "!", "”")):
        return False
    parts = [part for part in _PARTS.split(line[opening.end() :].strip()) if part.strip(" .")]
    return bool(authors_of(line)) and all(_is_name(_PLACE.sub("", p.strip(" ."))) or _POST.search(p) for p in parts)


def authors_of(line: str) -> tuple[str, ...]:
    """The names in a byline as printed, with or without "by"; posts, addresses and agencies behind them left out."""
    opening = _BY.match(line)
    rest = line[opening.end() :] if opening else line
    names = (_PLACE.sub("", part.strip(" .")) for part in _PARTS.split(rest.strip()) if part.strip(" ."))
    return tuple(dict.fromkeys(name for name in names if _is_name(name)))


def _is_name(text: str) -> bool:
    if not _NAME.fullmatch(text) or _POST.search(text):
        return False
    return all(not word[0].islower() or word in _PARTICLES or word.startswith(("al-", "el-")) for word in text.split())
