"""Candidates and the quotations their cues own, put together into sayings, each cut to its sentence."""

import re

from indexer.attribution.quotations import cues
from indexer.attribution.quotations.candidate import CLAUSAL, Candidate, Frame
from indexer.attribution.quotations.extents import Extent, overlaps, shared, size, union, without
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.marks import QuotedSpan
from indexer.attribution.quotations.ownership import FEWEST_WORDS, Owner
from indexer.attribution.quotations.phrases import extent_of, lemma_of
from indexer.attribution.quotations.report import Report, Saying
from indexer.attribution.quotations.sentence_ends import hard_ends
from statements.parsed import Span

_WORTH_OF_QUOTATION = 0.9
_LEAST_WORTH_UNSOURCED = 0.65
_WEAK = 0.5
_LONG = 5  # words of a quotation that replaces an object as content
_TOUCHED = 0.3  # share of a quotation that a content has to hold to have it whole
_CLOSED_SENTENCE = re.compile(r"[,.!?](?:[”\"]|'')\Z")
_ENDS_IN_COLON = re.compile(r"[:;]\s*\Z")


def assembled(report: Report, owned: dict[QuotedSpan, Owner]) -> list[Saying]:
    """One saying for each cue that has content."""
    by_verb: dict[int, list[QuotedSpan]] = {}
    verbs: dict[int, VerbCue] = {verb.token.i: verb for verb in report.verbs}
    sayings = []
    for quotation, owner in owned.items():
        if owner.verb is not None:
            by_verb.setdefault(owner.verb.token.i, []).append(quotation)
        elif owner.name is not None:
            sayings.append(_named(quotation, owner.name))
    for number in sorted({*report.best, *by_verb}):
        saying = _of_cue(report, report.best.get(number), verbs.get(number), by_verb.get(number, []))
        if saying is not None:
            sayings.append(saying)
    return sayings


def _named(quotation: QuotedSpan, name: Span) -> Saying:
    colon = Span(name.end, name.end + 1)
    return Saying(
        (quotation.span,), (name,), colon, Frame.LINE, 0.9, quotation.paragraph, tag=True, quotations=[quotation]
    )


def _of_cue(
    report: Report, candidate: Candidate | None, verb: VerbCue | None, owned: list[QuotedSpan]
) -> Saying | None:
    origin = candidate or verb
    assert origin is not None  # noqa: S101  a cue comes from one of them
    token = candidate.cue if candidate else verb.token  # type: ignore[union-attr]
    source = extent_of(report.doc, origin.source.tokens)
    worth = candidate.worth if candidate else 0.0
    content = extent_of(report.doc, candidate.content) if candidate else ()
    tag = lemma_of(token) in cues.tag_verbs()
    content, taken = _with_quotations(candidate, content, owned, strong=tag or worth < _WEAK)
    if taken:
        worth = max(worth, _WORTH_OF_QUOTATION)
    if not content or not (source or (candidate and candidate.worth >= _LEAST_WORTH_UNSOURCED)):
        return None
    saying = Saying(
        content, source, Span(token.idx, token.idx + len(token)), candidate.frame if candidate else Frame.QUOTATION,
        worth, report.paragraph_at(token.idx), tag, taken, verb, candidate,
    )  # fmt: skip
    _complete(report, saying)
    _cut(report, saying, owned)
    saying.content = without(saying.content, source)
    return saying if saying.content else None


def _with_quotations(
    candidate: Candidate | None, content: Extent, owned: list[QuotedSpan], *, strong: bool
) -> tuple[Extent, list[QuotedSpan]]:
    taken = []
    for quotation in owned:
        reached = overlaps(content, quotation.span)
        if content and not reached and not strong:
            continue
        if quotation.words < FEWEST_WORDS and not reached:
            continue
        if candidate and candidate.frame not in CLAUSAL and not reached and quotation.words >= _LONG:
            content = ()
        content = union(content, (quotation.span,))
        taken.append(quotation)
    return content, taken


def _complete(report: Report, saying: Saying) -> None:
    """Takes quotations whole of which the content holds a part."""
    for quotation in report.quoted.overlapping(saying.content):
        held = size(shared(saying.content, (quotation.span,)))
        if held > _TOUCHED * size((quotation.span,)):
            saying.content = union(saying.content, (quotation.span,))
            if quotation not in saying.quotations:
                saying.quotations.append(quotation)


def _cut(report: Report, saying: Saying, owned: list[QuotedSpan]) -> None:
    """Keeps what stands in the cue's own sentence, and the quotations that begin in it or that the cue owns."""
    paragraph, cue = report.paragraphs[saying.paragraph], saying.cue.start
    before = [quotation for quotation in owned if quotation.span.end <= cue]
    ends = list(hard_ends(report.text, paragraph, report.quoted, {quotation.span.end for quotation in before}))
    low = max((end for end in ends if end <= cue), default=paragraph.start)
    high = min((end for end in ends if end > cue), default=paragraph.end)
    if before and not any(quotation.span.start > cue for quotation in owned):
        first = min(quotation.span.start for quotation in before)
        if saying.frame in {Frame.CLAUSE, Frame.TAG} and _ENDS_IN_COLON.search(report.text, paragraph.start, first):
            low = max(low, first)
    kept = [shared(saying.content, (Span(low, high),))] if low < high else []
    kept.append(shared(saying.content, tuple(quotation.span for quotation in sorted(owned, key=lambda q: q.span))))
    kept.extend((q.span,) for q in saying.quotations if low <= q.span.start < high)
    content = union(*kept)
    saying.content = _up_to_closed_sentence(report, saying, content)


def _up_to_closed_sentence(report: Report, saying: Saying, content: Extent) -> Extent:
    """A comma or stop before the closing mark ends what was said, if no quotation follows (mixed +.4)."""
    for quotation in sorted(saying.quotations, key=lambda q: q.span):
        start, end = quotation.span
        if start < saying.cue.start or quotation.words < FEWEST_WORDS:
            continue
        if not _CLOSED_SENTENCE.search(report.text, start, end):
            continue
        rest = shared(content, (Span(end, max(end, content[-1].end)),)) if content else ()
        more = any(q.span.start >= end and overlaps(content, q.span) for q in saying.quotations)
        if rest and not more:
            content = without(content, rest)
    return content
