"""Whether a text is a press report: a page that says so, or a text with the printed features of one."""

import re

from indexer.bylines import is_byline
from indexer.formats.layout import SourceText
from indexer.records.record import Hints
from indexer.records.speech import debate_name, read_header

_LOOKED_AT = 30_000
_HEAD_LINES = 6
# VALDOR CITY, May 18 (Serane News Agency) - ; Valdor City (SNA) --
_DATELINE = re.compile(
    r"(?m)^[ \t]*(?:[^\W\d_a-z][^\W\d_a-z.'’ ,/\-]{2,50}|[A-Z][\w'’.\-]+(?:\s[A-Z][\w'’.\-]+){0,3})"
    r"(?:,\s[A-Z][\w.]+\s\d{1,2}(?:,\s\d{4})?)?\s?(?P<agency>[(/][A-Z][^()/\n]{1,50}[)/])?\s?[-–—―]{1,2}\s+\S"
)
_SAID = r"(?:said|says|told|added|warned|noted|stated|argued|insisted|explained|replied|asked|continued|tweeted|wrote)"
_NAME = r"(?P<who>[Tt]he\s(?:[\w'’\-]+\s){0,4}[\w'’\-]+|[A-Z][\w'’.\-]+(?:\s[A-Z][\w'’.\-]+){0,4}|[Hh]e|[Ss]he|[Tt]hey)"
# “We stay,” Oda Okapi said; “We stay,” said Oda Okapi; Oda Okapi said: “We stay.”
_TAGS = (
    re.compile(rf"[,.?!]['’]?[”\"»]\s+{_NAME}\s(?:[a-z]+\s)?{_SAID}\b"),
    re.compile(rf"[,.?!]['’]?[”\"»]\s+{_SAID}\s{_NAME}"),
    re.compile(rf"\b{_NAME}\s{_SAID}(?:\s\w+){{0,6}}[:,]\s+[“\"«]"),
)
_TOLD_PRESS = re.compile(r"\b(?:told|tells)\s(?:reporters|journalists|the\s[A-Z]\w+|[A-Z]\w+)\b")
# Speakers address somebody and speak for themselves; what is theirs is theirs also where they quote.
_ADDRESS = re.compile(
    r"(?m)^[ \t]*(?:(?:Mr|Ms|Mrs|Madam)\.?\s(?:President|Chair\w*|Speaker|Secretary-General)|"
    r"Your\s(?:Excellenc|Majest|Highness)\w+|Excellencies|Distinguished\s\w+|Ladies\sand\sgentlemen|(?:Q|A|QUESTION|Question|Answer)\s?[:.])",
)
_FIRST_PERSON = re.compile(r"\b(?:I|we|We|our|my)\b")
_QUOTED = re.compile(r"[“\"«][^“”\"«»\n]*[”\"»\n]")
# Of the words outside quotation marks: reports have none in the median; of 1,057 speeches of the General Debate
# those that quote several people by name have .010 at least.
_FEW = 0.005


def looks_like_press_report(source: SourceText, hints: Hints) -> float:
    """How likely the text is a press report, 0 to 1; a page that calls itself an article is one."""
    if source.facts.article:
        return 1.0
    text = source.text[:_LOOKED_AT]
    if read_header(text).fields or debate_name(hints.file_name) or _ADDRESS.search(text):
        return 0.0
    found = 0.4 * _has_dateline(source) + 0.3 * _has_byline(source) + _tag_weight(text)
    return min(1.0, found) if _is_told(text) else 0.0


def _has_dateline(source: SourceText) -> float:
    """1 with an agency's name, half without, in the first paragraphs."""
    best = 0.0
    for paragraph in source.paragraphs[:_HEAD_LINES]:
        dateline = _DATELINE.match(source.text, paragraph.start, paragraph.end)
        if dateline:
            best = max(best, 1.0 if dateline["agency"] else 0.5 if dateline[0].split("-")[0].isupper() else 0.0)
    return best


def _has_byline(source: SourceText) -> bool:
    head = (
        source.text[: source.paragraphs[min(_HEAD_LINES, len(source.paragraphs)) - 1].end] if source.paragraphs else ""
    )
    return any(is_byline(line.strip()) for line in head.splitlines()[:_HEAD_LINES])


def _tag_weight(text: str) -> float:
    """.3 for two tagged quotations, .6 for three or more of at least two sources."""
    names = [match["who"] for pattern in _TAGS for match in pattern.finditer(text)]
    sources = {name for name in names if name.casefold() not in {"he", "she", "they"}}
    if len(names) >= 3 and len(sources) >= 2:
        return 0.6
    return 0.3 if len(names) >= 2 or _TOLD_PRESS.search(text) else 0.0


def _is_told(text: str) -> bool:
    """Whether hardly anybody says "I" or "we" outside quotation marks."""
    telling = _QUOTED.sub(" ", text)
    words = len(telling.split())
    return len(_FIRST_PERSON.findall(telling)) <= 1 + _FEW * words
