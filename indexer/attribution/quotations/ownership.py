"""Which cue owns a quotation: the one before it, the one after it, or the sentence before a colon.

A quotation that ends in , ? ! or a dash waits for its tag; after a full stop inside the mark "He warns that ..."
is a new statement (the best of the rules: +.6 F, 1.1 for direct, 1.8 for mixed quotations).
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from indexer.attribution.quotations import cues
from indexer.attribution.quotations.candidate import Frame, Tie
from indexer.attribution.quotations.extents import overlaps
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.marks import QuotedSpan
from indexer.attribution.quotations.phrases import extent_of
from indexer.attribution.quotations.report import Report
from indexer.attribution.quotations.sentence_ends import ends_sentence, hard_ends
from statements.parsed import Span

_FARTHEST_TAG = 90  # characters between a quotation and its tag
_FARTHEST_BEFORE = 80
FEWEST_WORDS = 3  # fewer between marks are a scare quotation unless the content reaches them
_FEWEST_AFTER_COLON = 4
_LONGEST_NAME = 5
_WAITING = ",?!—–-"
_BREAK = re.compile(r"[.!?;:]\s")
_COLON = re.compile(r":\s*\Z")
_JOINTS = frozenset({"", "that", "as", "it"})
_OWN_CLAUSE = frozenset({Frame.THAT, Frame.QUESTION, Frame.CLAUSE})


@dataclass(frozen=True, slots=True)
class Owner:
    """What owns a quotation: a verb, or a name before a colon."""

    verb: VerbCue | None = None
    name: Span | None = None


def owners(report: Report) -> dict[QuotedSpan, Owner]:
    """The owner of each quotation that has one in its own paragraph."""
    found: dict[QuotedSpan, Owner] = {}
    all_of_them = report.quoted.all
    edges = [None, *all_of_them, None]
    for (before, quotation), after in zip(pairwise(edges), edges[2:], strict=False):
        if quotation is None or not quotation.words:
            continue
        paragraph = report.paragraphs[quotation.paragraph]
        start = before.span.end if before and before.paragraph == quotation.paragraph else paragraph.start
        end = after.span.start if after and after.paragraph == quotation.paragraph else paragraph.end
        owner = _owner(report, quotation, Span(start, end))
        if owner is not None:
            found[quotation] = owner
    return found


def _owner(report: Report, quotation: QuotedSpan, around: Span) -> Owner | None:
    """`around` reaches from the quotation before to the one after, within the paragraph."""
    before = _before(report, quotation, around)
    gap = "" if before is None else report.text[_end(before) : quotation.span.start].strip(" ,:—–-")
    if not (before and not gap) and (led := _before_colon(report, quotation, around)):
        return led
    if before and gap in _JOINTS:
        return Owner(before)
    after = _after(report, quotation, around)
    if after:
        return Owner(after)
    return Owner(before) if before and _reaches(report, before, quotation) else None


def _end(verb: VerbCue) -> int:
    return verb.token.idx + len(verb.token)


def _before(report: Report, quotation: QuotedSpan, around: Span) -> VerbCue | None:
    """The verb of speech next before, if no sentence ends between."""
    paragraph = report.paragraphs[quotation.paragraph]
    for verb in reversed(report.verbs_between(paragraph.start, quotation.span.start)):
        if verb.lemma not in cues.tag_verbs() or verb.source.tie is Tie.PASSIVE:
            continue
        if ends_sentence(report.text, _end(verb), quotation.span.start):
            return None
        gap = report.text[_end(verb) : quotation.span.start].strip(" ,:—–-")
        return None if gap and verb.token.idx < around.start else verb
    return None


def _after(report: Report, quotation: QuotedSpan, around: Span) -> VerbCue | None:
    """The verb next after with its subject, if the quotation waits for one."""
    text, end = report.text, quotation.span.end
    if not quotation.full or quotation.open:
        return None
    if quotation.last == "." and not re.match(r"\s*[a-z]", text[end : end + 3]):
        return None
    any_verb = quotation.last in _WAITING
    for verb in report.verbs_between(end, min(around.end, end + _FARTHEST_TAG + 1)):
        if verb.source.tie is Tie.PASSIVE or not (any_verb or verb.lemma in cues.tag_verbs()):
            continue
        if _BREAK.search(text, end, verb.token.idx) or _has_own_clause(report, verb):
            return None
        tokens = verb.source.tokens
        behind = bool(tokens) and report.doc[tokens[0]].idx >= end
        return verb if behind or _content_reaches(report, verb, quotation) else None
    return None


def _has_own_clause(report: Report, verb: VerbCue) -> bool:
    best = report.best.get(verb.token.i)
    return best is not None and best.frame in _OWN_CLAUSE and best.content[0] > verb.token.i


def _content_reaches(report: Report, verb: VerbCue, quotation: QuotedSpan) -> bool:
    best = report.best.get(verb.token.i)
    return best is not None and overlaps(extent_of(report.doc, best.content), quotation.span)


def _reaches(report: Report, verb: VerbCue, quotation: QuotedSpan) -> bool:
    """Whether a verb that other words part from the quotation still owns it."""
    best = report.best.get(verb.token.i)
    if best is not None and _content_reaches(report, verb, quotation):
        return True
    if quotation.words < FEWEST_WORDS:
        return False
    return best is None or (quotation.full and quotation.span.start - _end(verb) < _FARTHEST_BEFORE)


def _before_colon(report: Report, quotation: QuotedSpan, around: Span) -> Owner | None:
    """Who acts in the main clause of a sentence that ends in a colon, or the name alone before it."""
    text = report.text
    if quotation.words < _FEWEST_AFTER_COLON or not _COLON.search(text, around.start, quotation.span.start):
        return None
    start = last_sentence(report, Span(around.start, quotation.span.start))
    leading = leading_verb(report, Span(start, quotation.span.start))
    if leading:
        return Owner(leading)
    name = text[start : quotation.span.start].strip(" :\n")
    if 0 < len(name.split()) <= _LONGEST_NAME and name[0].isupper():
        at = text.index(name, start)
        return Owner(name=Span(at, at + len(name)))
    return None


def last_sentence(report: Report, stretch: Span) -> int:
    """Where the last sentence of the stretch begins."""
    return max(hard_ends(report.text, stretch, report.quoted, ()), default=stretch.start)


def leading_verb(report: Report, sentence: Span) -> VerbCue | None:
    """The verb of the main clause, with its own subject; else the first that has one."""
    ties = {Tie.SUBJECT, Tie.RELATIVE, Tie.PARTICIPLE}
    acting = [v for v in report.verbs_between(*sentence) if v.source and v.source.tie in ties]
    return next((verb for verb in acting if verb.token.dep_ == "ROOT"), acting[0] if acting else None)
