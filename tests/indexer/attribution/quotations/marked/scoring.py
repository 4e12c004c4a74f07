"""Invented press texts with their quotations marked, and how many of these are found.

In a text `[[1:...]]` is content of its first quotation and `{{1:...}}` its source; `[[1-:...]]` was not said.
Texts are parted by a line of three dashes. A reporting verb between two parts of a content may stand inside.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

from indexer.attribution.quotations.marked.extraction import find_marked_quotations
from indexer.attribution.quotations.quotation import Quotation
from indexer.formats.layout import Paragraph
from statements.parsed import Span

EXAMPLES = Path(__file__).parent / "examples"
_MARKUP = re.compile(r"(?P<open>\[\[|\{\{)(?P<numbers>\d+(?:,\d+)*)(?P<denied>-?):|(?P<close>\]\]|\}\})")
# Content is right where this share of its letters is the same: whether a comma belongs to it is taste.
SAME = 0.85


@dataclass(slots=True)
class Expected:
    """One quotation as marked by hand."""

    content: list[Span] = field(default_factory=list)
    source: list[Span] = field(default_factory=list)
    asserted: bool = True


@dataclass(frozen=True, slots=True)
class Example:
    """A text without its markup, and its quotations by number."""

    text: str
    quotations: dict[int, Expected]


def examples(language: str) -> list[Example]:
    whole = (EXAMPLES / f"{language}.txt").read_text(encoding="utf-8")
    return [_example(part.strip()) for part in re.split(r"^---$", whole, flags=re.MULTILINE)]


def _example(marked: str) -> Example:
    text, at, opened = "", 0, list[tuple[re.Match[str], int]]()
    quotations: dict[int, Expected] = {}
    for mark in _MARKUP.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if mark["open"]:
            opened.append((mark, len(text)))
            continue
        opening, start = opened.pop()
        for number in opening["numbers"].split(","):
            quotation = quotations.setdefault(int(number), Expected())
            quotation.asserted = quotation.asserted and not opening["denied"]
            spans = quotation.content if opening["open"] == "[[" else quotation.source
            spans.append(Span(start, len(text)))
    assert not opened, marked
    return Example(text + marked[at:], {n: q for n, q in quotations.items() if q.content})


def paragraphs_of(text: str) -> list[Paragraph]:
    """The paragraphs of a plain text, parted by blank lines."""
    return [Paragraph(m.start(), m.end(), None) for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", text) if m[0].strip()]


@dataclass(frozen=True, slots=True)
class Score:
    """How many were found, were right and were expected; `wrong` and `missed` in words."""

    found: int
    right: int
    expected: int
    wrong: list[str]
    missed: list[str]

    @property
    def precision(self) -> float:
        return self.right / self.found

    @property
    def recall(self) -> float:
        return self.right / self.expected


def score(language: str) -> Score:
    found_count = right = expected = 0
    wrong, missed = [], []
    for example in examples(language):
        found = find_marked_quotations(example.text, paragraphs_of(example.text), language)
        left = dict(example.quotations)
        expected += len(left)
        for quotation in found:
            found_count += 1
            number = next((n for n, gold in left.items() if _fits(example.text, quotation, gold)), None)
            if number is None:
                wrong.append(described(example.text, quotation))
            else:
                right += 1
                del left[number]
        missed += [" // ".join(example.text[s:e] for s, e in gold.content) for gold in left.values()]
    return Score(found_count, right, expected, wrong, missed)


def described(text: str, quotation: Quotation) -> str:
    content, source = (" // ".join(text[s:e] for s, e in spans) for spans in (quotation.content, quotation.source))
    return f"{source or '-'} | {content} | {quotation.frame} | {quotation.asserted} {quotation.certainty.value}"


def _fits(text: str, found: Quotation, gold: Expected) -> bool:
    cues = _letters(text, found.cue) | _letters(text, found.source)
    wanted, have = _letters(text, gold.content) - cues, _letters(text, found.content)
    if len(wanted & have) < SAME * len(wanted | have):
        return False
    sources = _letters(text, gold.source), _letters(text, found.source)
    same_source = bool(sources[0] & sources[1]) if sources[0] else not found.source
    return same_source and found.asserted == gold.asserted


def _letters(text: str, spans: tuple[Span, ...] | list[Span]) -> set[int]:
    return {at for start, end in spans for at in range(start, end) if text[at].isalnum()}
