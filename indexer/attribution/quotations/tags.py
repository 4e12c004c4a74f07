"""The verbs beside a quotation that tell who said it.

A quotation that ends in , ? ! or a dash waits for its tag; after a full stop inside the mark "He warns that ..."
is a new statement (the best of the rules: +.6 F, 1.1 for direct, 1.8 for mixed quotations).
"""

import re

from indexer.attribution.quotations import cues
from indexer.attribution.quotations.candidate import Frame, Tie
from indexer.attribution.quotations.extents import overlaps
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.marks import QuotedSpan
from indexer.attribution.quotations.phrases import extent_of
from indexer.attribution.quotations.report import Report
from indexer.attribution.quotations.sentence_ends import ends_sentence
from indexer.attribution.quotations.sources import DOCUMENTS
from statements.parsed import Span

# Characters between a quotation and its tag; more where the subject, with a long apposition, follows at once.
_FARTHEST_TAG = 90
_FARTHEST_TAG_OF_SUBJECT = 220
_AT_ONCE = 6
_FARTHEST_BEFORE = 80
_LONGEST_SENTENCE = 600
FEWEST_WORDS = 3  # fewer between marks are a scare quotation unless the content reaches them
_LONG = 5
_WAITING = ",?!—–-"
_ASKING = "?!"
_BREAK = re.compile(r"[.!?;:]\s")
_GOES_ON = re.compile(r"\s*[a-z]")
_WORD_BEFORE_MARK = re.compile(r"(\w+)\s*[,:]\s*\Z")
_LONGEST_WORD = 40
# “They are missing.” Mr. Oake said.
_SHORT_SENTENCE = re.compile(r"\s*(?:[\w.’'-]+\s+){1,6}?[a-z]+(?: [A-Z]\w+)?\.?\s*\Z")
_LONGEST_SHORT_SENTENCE = 70
_OWN_CLAUSE = frozenset({Frame.THAT, Frame.QUESTION, Frame.CLAUSE})
_STATES = frozenset({"be", "have", "do"})
_BESIDE_THE_SUBJECT = frozenset({Tie.RELATIVE, Tie.PARTICIPLE})


def tag_before(report: Report, quotation: QuotedSpan, around: Span) -> VerbCue | None:
    """The verb of speech next before, if no sentence ends between; beyond the quotation before only if close."""
    paragraph = report.paragraphs[quotation.paragraph]
    start = max(paragraph.start, quotation.span.start - _LONGEST_SENTENCE)
    for verb in reversed(report.verbs_between(start, quotation.span.start)):
        if verb.lemma not in cues.tag_verbs() or verb.source.tie is Tie.PASSIVE:
            continue
        if ends_sentence(report.text, verb.end, quotation.span.start):
            return None
        return None if verb.token.idx < around.start and gap_before(report, verb, quotation) else verb
    return None


def gap_before(report: Report, verb: VerbCue, quotation: QuotedSpan) -> str:
    """The words between a verb and the quotation after it."""
    return report.text[verb.end : quotation.span.start].strip(" ,:—–-")


def issuing_verb(report: Report, quotation: QuotedSpan, around: Span) -> VerbCue | None:
    """The verb that a document before the mark is the object of: issued a statement: “...”."""
    start = max(around.start, quotation.span.start - _LONGEST_WORD)
    word = _WORD_BEFORE_MARK.search(report.text, start, quotation.span.start)
    if word is None or word[1].lower() not in DOCUMENTS or quotation.words < _LONG:
        return None
    start = max(around.start, quotation.span.start - _FARTHEST_BEFORE)
    for verb in reversed(report.verbs_between(start, quotation.span.start)):
        issued = verb.first("dobj")
        if issued is not None and issued.lower_ == word[1].lower() and verb.source:
            return verb
    return None


def tag_after(report: Report, quotation: QuotedSpan, around: Span) -> VerbCue | None:
    """The verb next after with its subject, if the quotation waits for one."""
    text, end = report.text, quotation.span.end
    if not quotation.full or quotation.open:
        return None
    if quotation.last == "." and not _GOES_ON.match(text, end, min(end + 3, around.end)):
        return _sentence_of_its_own(report, quotation, around)
    asked = quotation.last in _ASKING and text[end : end + 3].strip()[:1].isupper()
    for verb in report.verbs_between(end, min(around.end, end + _FARTHEST_TAG_OF_SUBJECT + 1)):
        if _says_more_of_the_subject(verb) or not _is_near(report, verb, end):
            continue
        tag = verb.lemma in cues.tag_verbs()
        if asked and not tag:
            return None
        if verb.source.tie is Tie.PASSIVE or not (tag or (quotation.last in _WAITING and _may_tag(verb))):
            continue
        if _BREAK.search(text, end, verb.token.idx) or _has_own_clause(report, verb):
            return None
        return verb if _subject_follows(report, verb, end) or _content_reaches(report, verb, quotation) else None
    return None


def _says_more_of_the_subject(verb: VerbCue) -> bool:
    """“...,” the minister, who has promised it before, said."""
    return verb.source.tie is Tie.RELATIVE and verb.token.dep_ == "relcl"


def _may_tag(verb: VerbCue) -> bool:
    """Beside a full quotation any verb tells who said it, “...,” she laughed, but not what he is or has."""
    return verb.lemma not in _STATES and verb.source.tie not in _BESIDE_THE_SUBJECT


def _is_near(report: Report, verb: VerbCue, end: int) -> bool:
    if verb.token.idx - end <= _FARTHEST_TAG:
        return True
    tokens = verb.source.tokens
    at_once = bool(tokens) and 0 <= report.doc[tokens[0]].idx - end <= _AT_ONCE
    return at_once and verb.lemma in cues.tag_verbs()


def _subject_follows(report: Report, verb: VerbCue, end: int) -> bool:
    return bool(verb.source.tokens) and report.doc[verb.source.tokens[0]].idx >= end


def _sentence_of_its_own(report: Report, quotation: QuotedSpan, around: Span) -> VerbCue | None:
    """A tag that sloppy editing has made a sentence: nothing but who, and a verb of speech without content."""
    end = quotation.span.end
    if around.end - end > _LONGEST_SHORT_SENTENCE or not _SHORT_SENTENCE.match(report.text, end, around.end):
        return None
    for verb in report.verbs_between(end, around.end):
        alone = verb.lemma in cues.tag_verbs() and verb.token.i not in report.best
        if alone and _subject_follows(report, verb, end):
            return verb
    return None


def _has_own_clause(report: Report, verb: VerbCue) -> bool:
    best = report.best.get(verb.token.i)
    return best is not None and best.frame in _OWN_CLAUSE and best.content[0] > verb.token.i


def _content_reaches(report: Report, verb: VerbCue, quotation: QuotedSpan) -> bool:
    best = report.best.get(verb.token.i)
    return best is not None and overlaps(extent_of(report.doc, best.content), quotation.span)


def reaches(report: Report, verb: VerbCue, quotation: QuotedSpan) -> bool:
    """Whether a verb that other words part from the quotation after it still owns it."""
    if _content_reaches(report, verb, quotation):
        return True
    if quotation.words < FEWEST_WORDS:
        return False
    return verb.token.i not in report.best or (quotation.full and quotation.span.start - verb.end < _FARTHEST_BEFORE)
