"""What stands in a transcript and is nobody's words: directions, headings of topics, marks of the end, times."""

import re
from collections.abc import Iterator

from statements.parsed import Span

_DIRECTION = re.compile(
    r"[(\[（]\s*(?:(?:sustained |general |more )?(?:laughter|applause|laughs?|chuckles?)"
    r"|off[- ]?mi(?:ke|c)(?:rophone)?|inaudible|unintelligible|cross[- ]?talk|break"
    r"|pause|no response|interruption|technical difficult\w+|indistinct|audio (?:gap|break)|recess|(?:via"
    r"|through) (?:an )?(?:interpret|translat)\w+"
    r"|(?:speak(?:s|ing)|spoke|in|as translated from|interpretation from|translation from) (?:in )?[A-Z]\w+"
    r"|gavel|phonetic|ph|sic|silence|video (?:is )?(?:played|shown)"
    r"|end of transcript|смех|аплодисменты|неразборчиво|перевод с [а-я]+|rires?|applaudissements|inaudible"
    r"|risas|aplausos|inaudible|笑|笑声|掌声"
    r"|ضحك|تصفيق|हंसी)\s*[.。]?\s*[)\]）]",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?m)^[ \t]*(?:#[ \t]*#[ \t]*#|#{3,}|\*[ \t]?\*{2,3}[ \t]?\*|[-–—]{0,2}[ \t]?END[ \t]?[-–—]{0,2}|-30-"
    r"|[(\[](?:end(?: of transcript)?|ends|конец|fin|完)\.?[)\]]"
    r"|[(\[](?:Whereupon|The|At \d)[^\n]{0,80}\b(?:concluded|ended|adjourned)\b[^\n]{0,40}[)\]])[ \t]*$"
)
_TOPIC = re.compile(r"\*{1,3}[ \t]*[^\s*][^\n*]{0,90}\*{0,3}")
_STOPS = (".", "?", "!", "…", ":", "—", "–", "-", "”", '"', ")", "]", "。", "？", "！", "”", "؟", "।", ",", ";", "»")
_MOST_WORDS = 14
_MOST_LETTERS = 90


def directions(text: str, start: int, end: int) -> Iterator[Span]:
    """The directions within text[start:end], in order."""
    return (Span(*match.span()) for match in _DIRECTION.finditer(text, start, end))


def end_mark(text: str, start: int) -> int | None:
    """Where the mark stands that ends a transcript, from an offset on; None where there is none."""
    found = _END.search(text, start)
    return found.start() if found else None


def is_marked_topic(paragraph: str) -> bool:
    """Whether a paragraph is a topic as noon briefings print them: "**Kestria", "** Water ways"."""
    return bool(_TOPIC.fullmatch(paragraph.strip()))


def is_heading(paragraph: str) -> bool:
    """Whether a paragraph looks like the heading of a topic: short, and no sentence."""
    words = paragraph.strip()
    if is_marked_topic(words):
        return True
    short = len(words) <= _MOST_LETTERS and len(words.split()) <= _MOST_WORDS
    return short and bool(words) and not words.endswith(_STOPS) and not words[0].islower()
