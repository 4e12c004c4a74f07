"""Who signed below the words: "(Signed) Tom Tapir", or a name and an office on lines of their own.

What is signed is said by nobody, and where nothing above the words names a speaker it tells who speaks. Several who
sign are named by their number alone: the words are credited to none of them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.records.ministry_statement.head_lines import is_date_line
from indexer.records.ministry_statement.naming import is_name, read_naming
from indexer.records.ministry_statement.words import LANGUAGES
from statements.parsed import Span

_MARK = (
    r"signed(?:\s+by)?|signée?|firmad[oa]|assinado|gezeichnet|gez\.|firmato|imzalayan|подпис[ьаио]\w*|підпис\w*"
    r"|التوقيع|توقيع|توقیع|签名|签字"
)
_SIGNED = re.compile(rf"(?:[(\[（]\s*(?:{_MARK})\s*[)\]）][\s:.]*|(?:{_MARK})\s*[:：]\s*)(?P<who>.*)", re.IGNORECASE)
# What a letter says before the name.
_VALEDICTION = re.compile(
    r"(?:yours\s+)?(?:sincerely|faithfully|truly|respectfully)(?:\s+yours)?|(?:with\s+)?(?:best|kind|warm)\s+regards"
    r"|please\s+accept\b.{0,160}|respectueusement|cordialement|atentamente|hochachtungsvoll|mit\s+freundlichen\s+grüßen"
    r"|с\s+уважением|з\s+повагою|مع\s+(?:فائق|أطيب)\s+\w+.{0,40}",
    re.IGNORECASE,
)
_FINISHED = re.compile(r"[.!?。！？؟…][\"'”’»)\]]*\Z")
_MOST_LINES, _MOST_WORDS = 5, 16


@dataclass(frozen=True, slots=True)
class Signature:
    """The number of the line with which it begins, and who signed as printed; None for several."""

    at: int
    who: str | None


def signature_below(text: str, lines: Sequence[Span]) -> Signature | None:
    """The signature with which these lines of a text end; None where they end with what is said."""
    printed = [text[line.start : line.end] for line in lines]
    return _marked(printed) or _below_valediction(printed) or _unmarked(printed)


def _marked(printed: list[str]) -> Signature | None:
    tail = range(max(1, len(printed) - 2 * _MOST_LINES), len(printed))
    marks = [at for at in tail if _SIGNED.fullmatch(printed[at]) and _are_short(printed[at:])]
    if not marks:
        return None
    if len(marks) > 1:
        return Signature(marks[0], None)
    at = marks[0]
    mark = _SIGNED.fullmatch(printed[at])
    named = [mark["who"] if mark else "", *printed[at + 1 :]]
    return Signature(at, "\n".join(line for line in named if line and not is_date_line(line)))


def _below_valediction(printed: list[str]) -> Signature | None:
    for at in range(max(1, len(printed) - _MOST_LINES), len(printed) - 1):
        if _VALEDICTION.fullmatch(printed[at].strip(" ,،.")) and _are_short(printed[at + 1 :]):
            return Signature(at, "\n".join(printed[at + 1 :]))
    return None


def _unmarked(printed: list[str]) -> Signature | None:
    """One name and nothing else but offices, below a sentence that has ended or a day."""
    for lines in range(2, _MOST_LINES):
        at = len(printed) - lines
        if at < 1 or not (_FINISHED.search(printed[at - 1]) or is_date_line(printed[at - 1])):
            continue
        block = printed[at:]
        names = [line for line in block if _is_name(line)]
        if len(names) == 1 and _are_short(block) and all(line in names or _is_office(line) for line in block):
            return Signature(at, "\n".join((*names, *(line for line in block if line not in names))))
    return None


def _are_short(block: list[str]) -> bool:
    return len(block) <= 2 * _MOST_LINES and all(
        len(line.split()) <= _MOST_WORDS and not _FINISHED.search(line) for line in block
    )


def _is_name(line: str) -> bool:
    """A name of two words or more; one alone, as "Thanks", may be anything."""
    stripped = line.strip(" ,;")
    return len(stripped.split()) > 1 and not _is_office(line) and any(is_name(stripped, words) for words in LANGUAGES)


def _is_office(line: str) -> bool:
    for words in LANGUAGES:
        naming = read_naming(line.strip(" ,;"), words)
        if naming and naming.role and not naming.name and words.offices.search(naming.role):
            return True
    return False
