"""A report while its sayings are credited, in order: who was named where, and who spoke before."""

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from indexer.attribution.quotations.quotation import Quotation
from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.items import Item, Items, read_items
from indexer.attribution.sources.people import Person
from indexer.attribution.sources.register import Register, read_register
from indexer.attribution.sources.words import words_of
from statements.parsed import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_WITHIN = frozenset({"compound", "flat", "appos", "conj", "nmod", "poss", "amod"})
_MOST_STEPS = 4
# Sayings further back are out of mind; in a long report of many the search stays quick.
_LATELY = 200
_ACRONYM = re.compile(r" \((?P<letters>[A-Z]{2,8})\)")


@dataclass(frozen=True, slots=True)
class Said:
    """A saying that has been credited: where its source stands, to whom it went, and the person where one is known."""

    offset: int
    credit: SourceCredit
    person: Person | None = None
    plural: bool = False


@dataclass
class Report:
    """What the resolvers read; `said` grows while sayings are credited in the order of their sources."""

    text: str
    items: Items
    register: Register
    contents: tuple[Span, ...]
    doc: "Doc"
    said: list[Said] = field(default_factory=list)

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where sentences begin, as the parser parts them."""
        array = self.doc.to_array(["IDX", "SENT_START"])
        return sorted(int(offset) for offset in array[array[:, 1] == 1, 0])

    @cached_property
    def paragraph_starts(self) -> list[int]:
        """Where paragraphs begin."""
        starts = []
        at = 0
        for line in self.text.split("\n"):
            if line.strip():
                starts.append(at)
            at += len(line) + 1
        return starts

    @cached_property
    def bodies(self) -> list[Item]:
        """Every body that is named, once for each name: where it stands first."""
        first: dict[str, Item] = {}
        for item in self.items.all:
            if item.kind == "body":
                first.setdefault(self.items.words.printed(item.start, item.end), item)
        return list(first.values())

    @cached_property
    def acronyms(self) -> dict[str, Item]:
        """The bodies behind whose name an abbreviation stands in brackets, by it."""
        found: dict[str, Item] = {}
        for item in self.items.all:
            bracket = _ACRONYM.match(self.text, self.items.words.ends[item.end - 1]) if item.kind == "body" else None
            if bracket:
                found.setdefault(bracket["letters"], item)
        return found

    def lately_said(self) -> Iterator[Said]:
        """The last sayings before, the latest first."""
        return islice(reversed(self.said), _LATELY)

    def sentence(self, offset: int) -> int:
        """The number of the sentence at an offset."""
        return bisect_right(self.sentence_starts, offset)

    def paragraph(self, offset: int) -> int:
        """The number of the paragraph at an offset."""
        return bisect_right(self.paragraph_starts, offset)

    def sentence_text(self, offset: int) -> str:
        """The sentence at an offset."""
        number = self.sentence(offset)
        starts = self.sentence_starts
        return self.text[
            starts[number - 1] if number else 0 : starts[number] if number < len(starts) else len(self.text)
        ]

    def in_content(self, offset: int) -> bool:
        """Whether an offset lies in words that somebody is credited with."""
        at = bisect_right(self.contents, (offset, len(self.text))) - 1
        return any(span.start <= offset < span.end for span in self.contents[max(0, at - 2) : at + 1])

    def is_subject(self, start: int, end: int) -> bool:
        """Whether words are the subject of a verb: the first begins at `start`, the last at `end`."""
        index = self._tokens.get(end)
        if index is None:
            return False
        token = self.doc[index]
        while token.head.i != token.i and start <= token.head.idx <= end:
            token = token.head
        for _ in range(_MOST_STEPS):
            if token.dep_ in _SUBJECTS:
                return True
            if token.dep_ not in _WITHIN or token.head.idx < start - 80:
                return False
            token = token.head
        return False

    @cached_property
    def _tokens(self) -> dict[int, int]:
        return {int(offset): index for index, offset in enumerate(self.doc.to_array("IDX"))}


def _common(doc: "Doc") -> frozenset[int]:
    """Where words stand that are no names, as the parser says."""
    proper = doc.vocab.strings["PROPN"]
    array = doc.to_array(["IDX", "POS"])
    return frozenset(int(offset) for offset in array[array[:, 1] != proper, 0])


def read_report(text: str, quotations: Sequence[Quotation], doc: "Doc", on: dt.date | None) -> Report:
    """The report with its items and its register."""
    items = read_items(words_of(text), on, _common(doc))
    contents = tuple(sorted(span for quotation in quotations for span in quotation.content))
    return Report(text, items, read_register(items), contents, doc)
