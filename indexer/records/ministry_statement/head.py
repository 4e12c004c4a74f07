"""What stands above the words of a statement: letterhead, title block, place and day, and where the words begin.

A head is only taken where something says that it is one: the title of the page, "Statement by ...", a day on a line of
its own, a note about delivery. Texts that begin with what is said, as those of corpora do, have none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from indexer.formats.layout import SourceText
from indexer.records.ministry_statement import head_lines
from indexer.records.ministry_statement.head_kinds import Kind, Line, kind_of_line
from statements.name_keys import name_key
from statements.parsed import Span

_MOST_LINES = 60
# Lines that prose never goes on from.
_ALONE: frozenset[Kind] = frozenset({"date", "furniture", "label"})
_BLANK_LINE = re.compile(r"[^\S\n]*\n[^\S\n]*\n")
_NUMBERED = re.compile(r"\d{1,3}[.)]\s")
_LINE = re.compile(r"[^\r\n\f\x85\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class HeadLine:
    """One line above the words, and what it is."""

    start: int
    end: int
    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Head:
    """The lines of a head in order; `start` is where the words begin."""

    lines: tuple[HeadLine, ...] = ()
    start: int = 0

    def of(self, *kinds: Kind) -> tuple[HeadLine, ...]:
        """The lines of some kinds."""
        return tuple(line for line in self.lines if line.kind in kinds)

    @property
    def namings(self) -> Iterator[str]:
        """Each run of lines that give a name and an office, one below the other."""
        run: list[str] = []
        for line in self.lines:
            if line.kind == "naming" or (run and line.kind == "event"):
                run.append(line.text)
            elif run:
                yield "\n".join(run)
                run = []
        if run:
            yield "\n".join(run)

    @property
    def title_block(self) -> str:
        """The lines that name, from the first that tells what this is; no furniture, no meeting."""
        return self._from_title({"furniture", "letterhead", "date", "occasion"})

    @property
    def title_lines(self) -> str:
        """The same with the meeting at which it was said."""
        return self._from_title({"furniture", "letterhead", "date"})

    def _from_title(self, without: set[Kind]) -> str:
        kept = [line for line in self.lines if line.kind not in without]
        begins: set[Kind] = {"opener", "title", "label", "by", "naming"}
        first = next((n for n, line in enumerate(kept) if line.kind in begins), 0)
        return "\n".join(line.text for line in kept[first:])


@dataclass(slots=True)
class _Reading:
    """The lines read so far; `seen` are kinds that prove a head."""

    lines: list[HeadLine] = field(default_factory=list)
    seen: set[Kind] = field(default_factory=set)


def read_head(source: SourceText, titles: Sequence[str]) -> Head:
    """The head of a text; `titles` are those known from elsewhere, as a page's own."""
    keys = {name_key(title) for title in titles if title}
    reading = _Reading()
    stop: Span | None = None
    salutation = False
    lines = list(_first_lines(source))
    begun = {paragraph.start for paragraph in source.paragraphs}
    for number, line in enumerate(lines):
        text = source.text[line.start : line.end]
        following = source.text[lines[number + 1].start : lines[number + 1].end] if number + 1 < len(lines) else None
        begins = line.start in begun or not reading.lines or reading.lines[-1].kind != "other"
        kind = kind_of_line(Line(text, following, reading.seen, len(reading.lines), keys, begins))
        if kind is None:
            stop, salutation = line, head_lines.is_salutation(text)
            break
        reading.lines.append(HeadLine(line.start, line.end, kind, text))
        reading.seen.add(kind)
    if lines and reading.lines and _is_headline(source, lines[0], reading.lines[0]):
        reading.lines[0] = replace(reading.lines[0], kind="title")
        reading.seen.add("title")
    if stop is None or not reading.seen & {"title", "opener", "label", "date", "furniture", "letterhead", "by"}:
        return Head()
    head = _cut(reading, stop, salutation=salutation)
    return Head() if _runs_on(source, head) else head


def _runs_on(source: SourceText, head: Head) -> bool:
    """Whether the last line of a head is wrapped prose that goes on below it: then nothing above was a head.

    Papers begin to speak with a paragraph of their own, or with an address.
    """
    if not head.lines or head.lines[-1].kind in _ALONE:
        return False
    last = head.lines[-1]
    whole = next((p for p in source.paragraphs if p.start <= last.start < p.end), None)
    if whole is None or not whole.start <= head.start < whole.end:
        return False
    line_end = source.text.find("\n", head.start)
    return not head_lines.is_salutation(source.text[head.start : line_end if line_end >= 0 else len(source.text)])


def _is_headline(source: SourceText, line: Span, first: HeadLine) -> bool:
    """Whether the first line is a paragraph of its own: nobody begins to speak with a line that has no stop."""
    alone = any((p.start, p.end) == (line.start, line.end) for p in source.paragraphs[:1])
    return (
        first.kind == "other" and alone and bool(_BLANK_LINE.match(source.text, line.end)) and _may_be_title(first.text)
    )


def _may_be_title(text: str) -> bool:
    """Whether a line could be a title's last: no comma or number of a paragraph shows that it is said."""
    return not text.rstrip().endswith((",", ";", ":", "،")) and not _NUMBERED.match(text)


def _cut(reading: _Reading, stop: Span, *, salutation: bool) -> Head:
    """The head up to its last line that surely belongs to it; before a salutation all lines do."""
    lines = reading.lines
    begun = bool(reading.seen & {"title", "opener", "label", "by"})
    if not (salutation and begun):
        last = max((n for n, line in enumerate(lines) if line.kind != "other"), default=-1)
        lines = lines[: last + 1]
    if not lines:
        return Head()
    start = stop.start if len(lines) == len(reading.lines) else reading.lines[len(lines)].start
    return Head(tuple(lines), start)


def _first_lines(source: SourceText) -> Iterator[Span]:
    """The printed lines in order, where a format tells them, else those of the paragraphs."""
    found = 0
    for whole in source.lines or source.paragraphs:
        for line in _LINE.finditer(source.text, whole[0], whole[1]):
            words = line[0].strip()
            if words:
                start = line.start() + line[0].index(words)
                yield Span(start, start + len(words))
                found += 1
            if found > _MOST_LINES:
                return
