"""The words that credit a saying, read as a phrase: its head, what it is joined with, what it is said of."""

import re
from dataclasses import dataclass

from indexer.attribution.quotations.quotation import Quotation
from indexer.attribution.sources.items import Item, Items
from indexer.attribution.sources.name_words import DETERMINERS
from indexer.attribution.sources.posts import phrase_start

_PREPOSITIONS_WORDS = (
    "of for to at in from on with under against about by among between within across near around inside outside"
    " behind familiar close including like based interviewed briefed involved who that which whose whom as since"
    " during toward towards over into through after before despite without upon amid via regarding than per"
)
_PREPOSITIONS = frozenset(_PREPOSITIONS_WORDS.split())
_TRAILING_WORDS = (
    "himself herself themselves itself also too then later meanwhile however there here alike repeatedly recently"
    " already alone both all now still often again once never only even just earlier yesterday today tomorrow"
    " officially publicly simply always previously ever"
)
_TRAILING = frozenset(_TRAILING_WORDS.split())
_ARTICLES = frozenset({"the", "a", "an", "his", "her", "its", "their", "this", "that"})
_JOINTS = frozenset({"and", "or", "&"})
# "Kestrova (WNA) – The envoy": where and through whom the report comes is none of its sources.
_DATELINE = re.compile(r"[A-Z][^()\n]{1,40} \([A-Z][A-Za-z ]{1,20}\) (?:–|—|-{1,2}) ")
_GAP = re.compile(r"[,;:—–()“”\"]|\s-\s")


@dataclass(frozen=True, slots=True)
class Part:
    """A phrase within a source: words [start, end), the last word of its core, and the item that this belongs to."""

    start: int
    end: int
    core: int
    item: Item | None

    @property
    def kind(self) -> str:
        """What the core is: the kind of its item, or "word"."""
        return self.item.kind if self.item else "word"


@dataclass(frozen=True, slots=True)
class Source:
    """The source of one quotation: `label` as printed, words [first, last), its parts, and where "and" joins them."""

    label: str
    offset: int
    cue: int
    first: int
    last: int
    parts: tuple[Part, ...]
    joined: tuple[int, ...]

    @property
    def head(self) -> Part:
        """The part that says who it is."""
        return self.parts[0]


def read_source(items: Items, quotation: Quotation) -> Source | None:
    """The source of a quotation; None where it has none.

    Of an antecedent and its "who" the antecedent counts. Where the span stops inside a name, it is mended.
    """
    words = items.words
    if not quotation.source:
        return None
    spans = [
        s for s in quotation.source if words.text[s.start : s.end].lower() not in {"who", "which", "that"}
    ] or list(quotation.source)
    first, last = words.first_at(spans[0].start), words.first_from(spans[0].end)
    dateline = _DATELINE.match(words.text, words.starts[first]) if first < last else None
    if dateline and words.first_from(dateline.end()) < last:
        first = words.first_from(dateline.end())
    limit = min((words.first_at(c.start) for c in quotation.cue if c.start >= spans[0].end), default=len(words))
    first, last = _mended(items, first, last, max(limit, last))
    if first >= last:
        return None
    parts, joined = _parts(items, first, last)
    cue = quotation.cue[0].start if quotation.cue else spans[0].end
    text = words.text[min(spans[0].start, words.starts[first]) : max(spans[0].end, words.ends[last - 1])]
    return Source(" ".join(text.split()), words.starts[first], cue, first, last, parts, joined) if parts else None


def _mended(items: Items, first: int, last: int, limit: int) -> tuple[int, int]:
    """The range widened to whole items, and to the title before a name."""
    opening = items.covering(first)
    if opening and opening.start < first:
        first = opening.start
    closing = items.covering(last - 1) if last > first else None
    if closing and last < closing.end <= limit:
        last = closing.end
    if opening and opening.kind == "name":
        title = items.ending(opening.start)
        if title and title.kind == "title" and items.words.joined(opening.start - 1):
            first = min(first, phrase_start(items, opening.start))
    if first and items.words.forms[first - 1].lower() in _ARTICLES and items.words.joined(first - 1):
        first -= 1
    return first, last


def _parts(items: Items, first: int, last: int) -> tuple[tuple[Part, ...], tuple[int, ...]]:
    """The parts of a source, and the numbers of those that "and" joins to the one before."""
    words = items.words
    parts: list[Part] = []
    joined: list[int] = []
    start = first
    at = first
    while at < last:
        item = items.covering(at)
        if item is None and words.forms[at] in _JOINTS:
            _add(items, parts, start, at)
            joined.append(len(parts))
            start = at = at + 1
            continue
        at = item.end if item else at + 1
        if at < last and _GAP.search(words.gap(at - 1)):
            _add(items, parts, start, at)
            start = at
    _add(items, parts, start, last)
    return tuple(parts), tuple(j for j in joined if 0 < j < len(parts))


def _add(items: Items, parts: list[Part], start: int, end: int) -> None:
    if start >= end:
        return
    core = _core(items, start, end)
    parts.append(Part(start, end, core, items.covering(core)))


def _core(items: Items, start: int, end: int) -> int:
    """The last word before the first preposition: the head of an English noun phrase."""
    words = items.words
    at = start
    core = start
    while at < end:
        item = items.covering(at)
        form = words.forms[at].lower()
        if item is None and form in _PREPOSITIONS and at > start:
            break
        if item is None and at > start and form in _TRAILING:
            break
        core = min(item.end, end) - 1 if item else at
        at = core + 1
    return core


def bare(items: Items, part: Part) -> str:
    """The words of a part up to its core, without a determiner."""
    start = part.start
    while start < part.core and items.words.forms[start].lower() in DETERMINERS:
        start += 1
    return items.words.printed(start, part.core + 1)


def part_from(items: Items, start: int, end: int, part_of: Source) -> Source | None:
    """A source made of some of the words of another: the issuer inside "a letter from the envoy"."""
    if start >= end:
        return None
    parts, joined = _parts(items, start, end)
    words = items.words
    label = " ".join(words.text[words.starts[start] : words.ends[end - 1]].split())
    return Source(label, part_of.offset, part_of.cue, start, end, parts, joined) if parts else None
