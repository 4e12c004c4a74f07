"""Which countries agree with a group's statement, as the statement lists them at its beginning or end.

"The Candidate Countries Kestria*, Valdoria* and Orsavia+, and the EFTA country Lanze, member of the European Economic
Area, align themselves with this statement." The marks lead to footnotes.
"""

import re

from statements.countries import resolve

_ALIGN = re.compile(
    r"\b(?:align(?:s|ed)?|associate(?:s|d)?)\s+(?:themselves|itself|himself|herself)\s+with\s+(?:this|the\s+present)\s+(?:\w+\s+)?(?:statement|declaration|intervention|explanation)",
    re.IGNORECASE,
)
_SENTENCE_BEFORE = re.compile(r"(?:\A|[.!?:]\s|\n)(?P<list>[^.!?\n]*(?:\n(?!\n)[^.!?\n]*)*)\Z")
_MARKS = re.compile(r"[*+†‡§¹²³⁴]+|\(\d\)|\[\d\]|(?<=[^\W\d_])\d\b")
_PARTS = re.compile(r",\s*(?:and\s+|as\s+well\s+as\s+)?|\s+(?:and|as\s+well\s+as)\s+")
_BEFORE_NAME = re.compile(
    r"\A(?:(?:the|following|other|potential|candidate|EFTA|EEA|European|Free|Trade|Association|countr(?:y|ies)|States?|republics?|members?)\s+)*(?:of\s+(?:the\s+)?)?",
    re.IGNORECASE,
)
_LONGEST = 900


def aligning_with_this(words: str) -> tuple[str, ...]:
    """The countries that say through the speaker that they agree with this very statement, as printed, in order."""
    found: dict[str, str] = {}
    for verb in _ALIGN.finditer(words):
        sentence = _SENTENCE_BEFORE.search(words, max(0, verb.start() - _LONGEST), verb.start())
        if sentence is None:
            continue
        for name in _names(_MARKS.sub("", " ".join(sentence["list"].split()))):
            country = resolve(name)
            if country:
                found.setdefault(country.code, name)
    return tuple(found.values())


def _names(listed: str) -> list[str]:
    """The names in a list; one that holds "and" itself is tried whole first."""
    pieces = re.split(r"(,\s*(?:and\s+|as\s+well\s+as\s+)?|\s+(?:and|as\s+well\s+as)\s+)", listed)
    names: list[str] = []
    at = 0
    while at < len(pieces):
        for size in (3, 1):
            name = _BEFORE_NAME.sub("", "".join(pieces[at : at + size]).strip(" ,"))
            if at + size <= len(pieces) and name and resolve(name):
                names.append(name)
                at += size + 1
                break
        else:
            at += 2
    return names
