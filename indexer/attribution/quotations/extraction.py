"""English quotations of a report, direct, mixed and indirect, with their cues and sources."""

import re
from typing import TYPE_CHECKING

from indexer.attribution.quotations.assembly import assembled
from indexer.attribution.quotations.assertion import is_asserted
from indexer.attribution.quotations.certainty import certainty_of
from indexer.attribution.quotations.conflicts import without_conflicts
from indexer.attribution.quotations.continuation import with_floating_quotations
from indexer.attribution.quotations.extents import Extent, shared, size, union, without
from indexer.attribution.quotations.ownership import owners
from indexer.attribution.quotations.quotation import Quotation
from indexer.attribution.quotations.report import Report, Saying
from indexer.attribution.quotations.transcript_lines import line_sayings
from statements.parsed import Span
from statements.vocabulary import Form

if TYPE_CHECKING:
    from spacy.tokens import Doc

_DIRECT = 0.8
_INDIRECT = 0.05
_HALF = 0.5


def find_quotations(text: str, doc: "Doc") -> tuple[Quotation, ...]:
    """Everything the report credits to somebody, in order of the text; `doc` is its `parsing.analyse`."""
    report = Report(text, doc)
    sayings = assembled(report, owners(report))
    for line, alone in line_sayings(report):
        if alone:
            sayings = [other for other in sayings if not _lies_in(other, line)]
        sayings.append(line)
    sayings = with_floating_quotations(report, without_conflicts(sayings))
    quotations = (_quotation(report, saying) for saying in sayings)
    return tuple(sorted((q for q in quotations if q is not None), key=lambda q: q.content))


def _lies_in(saying: Saying, line: Saying) -> bool:
    return size(shared(saying.content, line.content)) > _HALF * size(saying.content)


def _quotation(report: Report, saying: Saying) -> Quotation | None:
    source = _tidy(report.text, saying.source)
    content = _tidy(report.text, without(saying.content, source))
    if not content:
        return None
    return Quotation(
        content, source, (saying.cue,), form_of(report, content), saying.frame.value,
        is_asserted(saying), certainty_of(saying),
    )  # fmt: skip


def _tidy(text: str, extent: Extent) -> Extent:
    """Without blanks at the ends of spans, and without gaps that hold no word."""
    joined: list[Span] = []
    for start, end in extent:
        if joined and not re.search(r"\w", text[joined[-1].end : start]) and start - joined[-1].end <= 2:
            joined[-1] = Span(joined[-1].start, end)
        else:
            joined.append(Span(start, end))
    found = []
    for start, end in joined:
        words = text[start:end]
        if re.search(r"\w", words):
            left = len(words) - len(words.lstrip())
            found.append(Span(start + left, start + len(words.rstrip())))
    return union(found)


def form_of(report: Report, content: Extent) -> Form:
    """Direct where four fifths of the letters stand between marks, indirect where hardly any do."""
    marked = union(quotation.span for quotation in report.quoted.overlapping(content))
    letters = _letters(report.text, content)
    share = _letters(report.text, shared(content, marked)) / letters if letters else 0.0
    return Form.DIRECT if share >= _DIRECT else Form.MIXED if share > _INDIRECT else Form.INDIRECT


def _letters(text: str, extent: Extent) -> int:
    return sum(character.isalnum() for start, end in extent for character in text[start:end])
