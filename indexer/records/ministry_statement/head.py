"""What stands above the words of a statement: letterhead, title block, place and day, and where the words begin.

A head is only taken where something says that it is one: the title of the page, "Statement by ...", a day on a line of
its own, a note about delivery. Texts that begin with what is said, as those of corpora do, have none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from indexer.formats.layout import SourceText
from indexer.records.ministry_statement import head_lines
from indexer.records.ministry_statement.letterhead import is_letterhead
from indexer.records.ministry_statement.makers import is_maker
from indexer.records.ministry_statement.naming import is_name, read_naming
from indexer.records.ministry_statement.words import LANGUAGES
from statements.name_keys import name_key
from statements.parsed import Span

Kind = Literal[
    "title", "opener", "by", "naming", "date", "furniture", "letterhead", "label", "event", "occasion", "other"
]

_MOST_LINES = 60
_LONGEST = 45  # words of a line of a title
_LONGEST_OPENER = 90  # groups print speaker, post, meeting, item and day as one line
_FIRST = 3
_SHORT = 14
_LINE = re.compile(r"[^\r\n\f\x85\u2028\u2029]+")
_BY = re.compile(
    r"\s*(?:(?:as\s+)?(?:delivered|presented|made|pronounced|prononcée?|pronunciad[oa]|a\s+cargo\s+de|gehalten|يلقيها|ألقاها)\s+)?(?:by|par|por|pelo|pela|von)\b\s*:?\s*(?=\S|$)",
    re.IGNORECASE,
)
_FINISHED = re.compile(r"[.!?。！？؟]['\"”’»)\]]*\s*\Z")
_ABBREVIATED = re.compile(r"(?:\b[A-ZА-Я]\.|\bH\.E\.|\b(?:No|St|Mr|Mrs|Ms|Dr|г))\s*\Z")
# "at the General Debate", "on agenda item 86", "under the theme", "New York"
_EVENT = re.compile(
    r"\s*(?:at|on|in|to|before|during|under|delivered|for|of|theme|topic|agenda\s+item|item|session|à|au|aux|lors|devant|sur|sous|en|ante|durante|sobre|con|bei|vor|zum|zur|на|в|по|перед|في|أمام|حول|بشأن)\b",
    re.IGNORECASE,
)
# "General Debate of the 80th Session", "Sixth Committee": where something is said, not an office.
_OCCASION = re.compile(
    r"\s*(?:(?:at|in|to|of|the|during|for|on|delivered|before)\s+)*(?:\d{1,3}(?:st|nd|rd|th)?\s+|\w+(?:st|nd|rd|th)\s+)?(?:annual\s+|regular\s+|special\s+|plenary\s+|high-?level\s+)*"
    r"(?:general\s+(?:assembly|debate)|security\s+council|(?:first|second|third|fourth|fifth|sixth)\s+committee|session|agenda\s+item|plenary|conference|summit|united\s+nations\s+general|segment|meeting|week)\b",
    re.IGNORECASE,
)
# "The below is attributable to Spokesperson Ned Oriel:" stands above what the spokesperson says.
ATTRIBUTABLE = re.compile(
    r"(?:the\s+)?(?:following|below)(?:\s+(?:statement|read-?out))?\s+(?:is|can\s+be|may\s+be)\s+attribut(?:able|ed)\s+to\s+(?:the\s+)?(?P<who>[^:\n]{3,120}):?",
    re.IGNORECASE,
)
_NAMES_BEFORE: set[Kind] = {"opener", "naming", "by", "label"}
_ON_BEHALF = re.compile(
    r"\W{0,3}(?:\w+\s+)?(?:statement|declaration|remarks|intervention|déclaration|declaración|intervención|заявление|выступление|بيان|كلمة)\s+"
    r"(?:delivered\s+|made\s+)?(?:on\s+behalf|au\s+nom|en\s+nombre|от\s+имени|نيابة|باسم)\b",
    re.IGNORECASE,
)
_LISTED = re.compile(r"\A\s*[-–•*]?\s*")


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
        """The lines that are no furniture, from the first that tells what this is, one below the other."""
        kept = [line for line in self.lines if line.kind not in {"furniture", "letterhead", "date", "occasion"}]
        first = next((n for n, line in enumerate(kept) if line.kind in {"opener", "title", "label", "by", "naming"}), 0)
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
    for number, line in enumerate(lines):
        text = source.text[line.start : line.end]
        following = source.text[lines[number + 1].start : lines[number + 1].end] if number + 1 < len(lines) else None
        kind = _kind(text, following, keys, reading)
        if kind is None:
            stop, salutation = line, head_lines.is_salutation(text)
            break
        reading.lines.append(HeadLine(line.start, line.end, kind, text))
        reading.seen.add(kind)
    if stop is None or not reading.seen & {"title", "opener", "label", "date", "furniture", "letterhead", "by"}:
        return Head()
    return _cut(reading, stop, salutation=salutation)


def _cut(reading: _Reading, stop: Span, *, salutation: bool) -> Head:
    """The head up to its last line that surely belongs to it; before a salutation all lines do."""
    lines = reading.lines
    begun = bool(reading.seen & {"title", "opener", "label", "by"})
    if not (salutation and begun):
        last = max((n for n, line in enumerate(lines) if line.kind not in {"other"}), default=-1)
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


def _kind(text: str, following: str | None, keys: set[str], reading: _Reading) -> Kind | None:
    """What a line is; None where the words begin with it."""
    key = name_key(text)
    if key in keys:
        return "title"
    if head_lines.is_date_line(text):
        return "date"
    if head_lines.is_furniture(text):
        return "furniture"
    if head_lines.is_label(text):
        return "label"
    # Nothing above a salutation that opens the text is missed: who begins with one has no title block.
    count = len(text.split())
    finished = bool(_FINISHED.search(text)) and not _ABBREVIATED.search(text)
    if ATTRIBUTABLE.fullmatch(text.strip()):
        return "by"
    if _opens(text) and count <= _LONGEST_OPENER and not finished:
        return "opener"
    if is_letterhead(text) and not finished and "opener" not in reading.seen:
        return "letterhead"
    begun = bool(reading.seen & {"opener", "label", "title", "by", "naming", "letterhead"})
    if head_lines.is_salutation(text) and text.rstrip().endswith((",", "!", ":", ";", "،", "。", "：", "，")):
        return None
    if begun and _BY.match(text) and count <= _LONGEST:
        return "by"
    if (begun or (len(reading.lines) < _FIRST and count <= _SHORT)) and _names(text, following, reading):
        return "naming"
    if head_lines.is_salutation(text) or count > _LONGEST or finished:
        return None
    if any(len(k) > 20 and (k in key or key in k) for k in keys) and count > 3:
        return "title"  # a title that wraps over lines
    if _is_addressed(text, following):
        return None
    if _OCCASION.match(text):
        return "occasion"
    if begun and _EVENT.match(text):
        return "event"
    if not begun and reading.seen and text.isupper():
        return "other"
    return "other" if count <= 25 and (begun or len(reading.lines) < 8) else None


def _opens(text: str) -> bool:
    if _ON_BEHALF.match(text) or any(words.opens.match(f"{text} ") for words in LANGUAGES):
        return True
    return any(is_maker(match["who"], words) for words in LANGUAGES if (match := words.titled.match(text)))


def _names(text: str, following: str | None, reading: _Reading) -> bool:
    """Whether a line is the speaker's name or office alone. One that a comma ends is addressed, as are those below."""
    stripped = text.rstrip()
    if len(stripped.split()) > 30 or stripped.startswith(("-", "–", "•")):
        return False
    if _is_addressed(text, following) or _OCCASION.match(text):
        return False
    for words in LANGUAGES:
        naming = read_naming(stripped, words)
        if (
            naming
            and naming.role
            and words.offices.search(naming.role)
            and (naming.name or reading.seen & _NAMES_BEFORE)
        ):
            return len(stripped.split()) <= 30
        if naming and naming.name and naming.marked and is_name(stripped, words):
            return True
    return False


def _is_addressed(text: str, following: str | None) -> bool:
    """Whether a line addresses somebody by name and ends as an address: "- His Excellency Mr. Tom Tapir, President,"."""
    stripped = text.rstrip()
    at = _LISTED.match(stripped)
    marked = any(words.courtesies.match(stripped, at.end() if at else 0) for words in LANGUAGES)
    return marked and stripped.endswith((",", "،", "!", "؛")) and not _goes_on(following)


def _goes_on(following: str | None) -> bool:
    """Whether the next line is an office: then a comma only ends the name."""
    if following is None or head_lines.is_salutation(following):
        return False
    return any(words.is_role(following.split()[0]) for words in LANGUAGES if following.split())
