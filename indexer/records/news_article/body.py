"""The report's own text: its paragraphs and sentences, without the head above them and the credits below."""

import re
from collections.abc import Iterator, Sequence

from indexer.formats.layout import SourceText
from statements.parsed import Span
from statements.sentences import sentences

# Lines that close a report: who worked on it, rights, what else to read.
_CLOSING = re.compile(
    r"""\(?(?:additional\s)?(?:reporting|writing|editing|compiled|translated|written|edited)\s(?:and\s\w+\s)?by\b
    |©|\(c\)\s?\d{4}|copyright\b|all\srights\sreserved|(?:read|see)\s(?:more|also)\b|related\s(?:articles?|stories|topics)\b
    |with\s(?:files|reporting|additional\sreporting|input)\sfrom\b|this\s(?:article|story|report)\s(?:was|has\sbeen|is)\b[^\n]{0,40}
      (?:published|updated|produced|corrected)|subscribe\b|sign\sup\b|follow\s(?:us|\w+\son)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_MOST_CLOSING = 5
_LONGEST_CLOSING = 300


def body_paragraphs(source: SourceText, start: int) -> tuple[Span, ...]:
    """The paragraphs from `start` on, the first one from there; credits and notices at the end are left out."""
    found = [Span(max(p.start, start), p.end) for p in source.paragraphs if p.end > start]
    for _ in range(_MOST_CLOSING):
        if len(found) < 2 or not _closes(source.text[found[-1].start : found[-1].end]):
            break
        found.pop()
    return tuple(found)


def _closes(paragraph: str) -> bool:
    return len(paragraph) <= _LONGEST_CLOSING and bool(_CLOSING.match(paragraph))


def body_sentences(text: str, paragraphs: Sequence[Span]) -> Iterator[Span]:
    """The sentences of the paragraphs in order."""
    for paragraph in paragraphs:
        for start, end in sentences(text, *paragraph):
            yield Span(start, end)
