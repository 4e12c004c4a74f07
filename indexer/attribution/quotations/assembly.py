"""Candidates and the quotations their cues own, put together into sayings."""

from typing import TYPE_CHECKING

from indexer.attribution.quotations import cues
from indexer.attribution.quotations.candidate import CLAUSAL, Candidate, Frame
from indexer.attribution.quotations.choice import LEAST_WORTH_UNSOURCED
from indexer.attribution.quotations.cutting import completed, cut_to_sentence
from indexer.attribution.quotations.extents import Extent, overlaps, union, without
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.marks import QuotedSpan
from indexer.attribution.quotations.ownership import Owner
from indexer.attribution.quotations.phrases import extent_of, lemma_of
from indexer.attribution.quotations.report import Report, Saying
from indexer.attribution.quotations.sources import DOCUMENTS
from indexer.attribution.quotations.tags import FEWEST_WORDS
from statements.parsed import Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_WORTH_OF_QUOTATION = 0.9
_WEAK = 0.5
_WAITING = ",?!"
_LONG = 5  # words of a quotation that replaces an object as content


def assembled(report: Report, owned: dict[QuotedSpan, Owner]) -> list[Saying]:
    """One saying for each cue that has content."""
    by_verb: dict[int, list[QuotedSpan]] = {}
    verbs = {verb.token.i: verb for verb in report.verbs}
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
        (quotation.span,), (name,), colon, Frame.LINE, _WORTH_OF_QUOTATION, quotation.paragraph,
        tag=True, quotations=[quotation],
    )  # fmt: skip


def _of_cue(
    report: Report, candidate: Candidate | None, verb: VerbCue | None, owned: list[QuotedSpan]
) -> Saying | None:
    if candidate is not None:
        token, source, content = candidate.cue, candidate.source, extent_of(report.doc, candidate.content)
    elif verb is not None:
        token, source, content = verb.token, verb.source, ()
    else:
        return None
    worth = candidate.worth if candidate else 0.0
    tag = lemma_of(token) in cues.tag_verbs()
    content, taken = _with_quotations(candidate, token, content, owned, strong=tag or worth < _WEAK)
    if not content or not (source or worth >= LEAST_WORTH_UNSOURCED):
        return None
    saying = Saying(
        content, extent_of(report.doc, source.tokens), Span(token.idx, token.idx + len(token)),
        candidate.frame if candidate else Frame.QUOTATION, max(worth, _WORTH_OF_QUOTATION) if taken else worth,
        report.paragraph_at(token.idx), tag, taken, verb, candidate,
    )  # fmt: skip
    completed(report, saying)
    cut_to_sentence(report, saying, owned)
    saying.content = without(saying.content, saying.source)
    return saying if saying.content else None


def _with_quotations(
    candidate: Candidate | None, token: "Token", content: Extent, owned: list[QuotedSpan], *, strong: bool
) -> tuple[Extent, list[QuotedSpan]]:
    """The content with those quotations that it reaches or that are speech, and which these are."""
    taken = []
    for quotation in owned:
        reached = overlaps(content, quotation.span)
        if not reached and (_is_scare(quotation, owned, token) or (content and not strong)):
            continue
        if candidate and quotation.words >= _LONG and _gives_way(candidate, reached=reached):
            content = ()
        content = union(content, (quotation.span,))
        taken.append(quotation)
    return content, taken


def _gives_way(candidate: Candidate, *, reached: bool) -> bool:
    """Whether a quotation is the content alone: turned to the farmers: “...”; issued a statement: “...”."""
    if candidate.frame in CLAUSAL:
        return False
    return not reached or candidate.head.lemma_.lower() in DOCUMENTS


def _is_scare(quotation: QuotedSpan, owned: list[QuotedSpan], token: "Token") -> bool:
    """Whether a word or two are no speech; in “No,” she said and “The ferry,” he said, “will sail” they are."""
    if quotation.words >= FEWEST_WORDS:
        return False
    tagged = quotation.last in _WAITING and token.idx >= quotation.span.end
    return not quotation.full or not (tagged or len(owned) > 1)
