"""Where the words of a statement stand: below its head, above what closes the paper, without page furniture between."""

import re
from collections.abc import Iterator, Sequence

from indexer.formats.layout import SourceText
from indexer.records.ministry_statement import head_lines
from indexer.records.ministry_statement.head import Head
from statements.name_keys import name_key
from statements.parsed import Span

_LINE = re.compile(r"[^\r\n\f\x85\u2028\u2029]+")
_CLOSING = re.compile(
    r"""[-–—*#_\s.]*(?:ends?|fin|конец|\#{2,}|ende|النهاية|完)[-–—*#_\s.]*
    |(?:press|media)\s+(?:contact|office|enquiries|inquiries|unit)\b.{0,120}|(?:for\s+(?:further|more)\s+information)\b.{0,160}|notes?\s+to\s+editors?:?
    |(?:photo|image|picture|video|foto|imagen)s?\s*(?:credits?)?\s*[:©].{0,160}|©.{0,160}|(?:tags?|keywords|topics|schlagwörter|etiquetas|mots-clés|теги|метки|الوسوم)\s*:.{0,200}
    |(?:share|print|download|back\s+to\s+(?:top|list)|previous|next|related\s+(?:links|documents|news|articles|content)|see\s+also|read\s+more|more\s+news)\b.{0,60}
    |(?:last\s+)?(?:updated|modified|published)\s*(?:on|at|:).{0,60}|(?:\#\w+\s*){1,12}|(?:follow\s+us)\b.{0,60}""",
    re.IGNORECASE | re.VERBOSE,
)
_FOOTNOTE = re.compile(r"\s*(?:\*{1,3}|[+†‡])\s*(?=[^\W\d_])")
_MOST_CLOSING = 14


def lines_below(source: SourceText, start: int) -> list[Span]:
    """The printed lines from there to what closes the paper."""
    return without_closing(source, list(_lines(source.text, start)))


def without_closing(source: SourceText, lines: list[Span]) -> list[Span]:
    """The lines up to those that close the paper: days, ends, contacts, notes."""
    last = len(lines)
    for _ in range(_MOST_CLOSING):
        if last > 1 and _closes(source.text[lines[last - 1].start : lines[last - 1].end], source, lines[:last]):
            last -= 1
    return lines[:last]


def said_spans(source: SourceText, head: Head, lines: Sequence[Span]) -> tuple[Span, ...]:
    """The ranges of what is said in these lines, in order; furniture between them belongs to none."""
    repeated = {name_key(line.text) for line in head.of("letterhead", "furniture") if len(line.text) > 3}
    spans: list[Span] = []
    begun = False
    for line in lines:
        text = source.text[line.start : line.end]
        if _is_between(text, repeated):
            begun = False
            continue
        if begun:
            spans[-1] = Span(spans[-1].start, line.end)
        else:
            spans.append(line)
            begun = True
    return tuple(spans)


def _lines(text: str, start: int) -> Iterator[Span]:
    for line in _LINE.finditer(text, start):
        words = line[0].strip()
        if words:
            at = line.start() + line[0].index(words)
            yield Span(at, at + len(words))


def _is_between(line: str, repeated: set[str]) -> bool:
    """Whether a line within the words is a page's: its number, a letterhead again, a note about delivery."""
    if len(line) > 160:
        return False
    return head_lines.is_page_mark(line) or head_lines.is_delivery_note(line) or name_key(line) in repeated


def _closes(line: str, source: SourceText, lines: list[Span]) -> bool:
    if head_lines.is_date_line(line) or head_lines.is_furniture(line) or _CLOSING.fullmatch(line):
        return True
    # A footnote explains a mark that stands above; a list of items has marks and no such words.
    note = _FOOTNOTE.match(line)
    if note is None:
        return False
    mark = note[0].strip()
    above = source.text[lines[0].start : lines[-1].start]
    return re.search(rf"[^\W\d_]{re.escape(mark)}", above) is not None
