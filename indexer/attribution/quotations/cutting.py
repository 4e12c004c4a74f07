"""A saying's content made to fit: quotations whole, nothing beyond the sentence of its cue."""

import re

from indexer.attribution.quotations.candidate import Frame
from indexer.attribution.quotations.extents import Extent, overlaps, shared, size, union, without
from indexer.attribution.quotations.marks import QuotedSpan
from indexer.attribution.quotations.report import Report, Saying
from indexer.attribution.quotations.tags import FEWEST_WORDS
from statements.parsed import Span

_TOUCHED = 0.3  # share of a quotation that a content has to hold to have it whole
_CLOSED_SENTENCE = re.compile(r"[,.!?](?:[”\"]|'')\Z")
_JOINT = re.compile(r"[:;]\s")
_ENDS_IN_JOINT = re.compile(r"[:;]\s*\Z")
_NEAR = 4


def completed(report: Report, saying: Saying) -> None:
    """Takes quotations whole of which the content holds a part, or that open in it: it never ends inside marks."""
    for quotation in report.quoted.overlapping(saying.content):
        held = size(shared(saying.content, (quotation.span,)))
        opens = overlaps(saying.content, Span(quotation.span.start, quotation.span.start + 1)) and not quotation.open
        if opens or held > _TOUCHED * size((quotation.span,)):
            saying.content = union(saying.content, (quotation.span,))
            if quotation not in saying.quotations:
                saying.quotations.append(quotation)


def cut_to_sentence(report: Report, saying: Saying, owned: list[QuotedSpan]) -> None:
    """Keeps what stands in the cue's own sentence, and the quotations that begin in it or that the cue owns."""
    sentence = _sentence(report, saying, owned)
    own = union([quotation.span for quotation in owned])
    begun = ((quotation.span,) for quotation in saying.quotations if _holds(sentence, quotation.span.start))
    kept = union(shared(saying.content, (sentence,)), shared(saying.content, own), *begun)
    saying.content = _up_to_closed_sentence(report, saying, kept)


def _holds(sentence: Span, offset: int) -> bool:
    return sentence.start <= offset < sentence.end


def _sentence(report: Report, saying: Saying, owned: list[QuotedSpan]) -> Span:
    """The cue's sentence, without clauses that a colon or semicolon parts from what was said."""
    cue = saying.cue.start
    before = [quotation.span for quotation in owned if quotation.span.end <= cue]
    low, high = report.sentence_round(saying.paragraph, cue, {span.end for span in before})
    if saying.frame is Frame.TAG and not owned and shared(saying.content, (Span(cue, max(cue, high)),)):
        low = max([low, *_joints(report, Span(low, cue))])
    if before and len(before) == len(owned) and saying.frame in {Frame.CLAUSE, Frame.TAG}:
        first = min(span.start for span in before)
        if _ENDS_IN_JOINT.search(report.text, max(low, first - _NEAR), first):
            low = max(low, first)
    return Span(low, max(low, high))


def _joints(report: Report, stretch: Span) -> list[int]:
    """Behind each colon and semicolon outside quotations: before them another clause is the writer's."""
    marks = _JOINT.finditer(report.text, *stretch)
    return [mark.end() for mark in marks if report.quoted.at(mark.start()) is None]


def _up_to_closed_sentence(report: Report, saying: Saying, content: Extent) -> Extent:
    """A comma or stop before the closing mark ends what was said, if no quotation follows (mixed +.4)."""
    for quotation in sorted(saying.quotations, key=lambda quotation: quotation.span):
        start, end = quotation.span
        if start < saying.cue.start or quotation.words < FEWEST_WORDS:
            continue
        if not content or not _CLOSED_SENTENCE.search(report.text, max(start, end - _NEAR), end):
            continue
        rest = shared(content, (Span(end, max(end, content[-1].end)),))
        more = any(other.span.start >= end and overlaps(content, other.span) for other in saying.quotations)
        if rest and not more:
            content = without(content, rest)
    return content
