"""Who speaks after a colon: whoever acts in the sentence before it, or the name that stands there alone."""

import re

from indexer.attribution.quotations import cues
from indexer.attribution.quotations.candidate import Tie
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.marks import QuotedSpan
from indexer.attribution.quotations.report import Report
from statements.parsed import Span

_FEWEST_WORDS = 4
_LONGEST_NAME = 5
_COLON = re.compile(r":\s*\Z")
# "The news did not surprise Envoy Tam Oake:", "- more from Oake:"; a verb of speech before it has its own subject.
_NAME = re.compile(r"(?:\A|[\s“])((?:[A-Z][\w.’'-]+ ){1,3}[A-Z][\w.’'-]+|(?<=from )[A-Z][\w.’'-]+)\s*:\s*\Z")
_ACTING = frozenset({Tie.SUBJECT, Tie.RELATIVE, Tie.PARTICIPLE})


def leader_before_colon(report: Report, quotation: QuotedSpan, around: Span) -> VerbCue | Span | None:
    """The verb of the sentence that leads to the quotation, or the span of a name; None without a colon."""
    text, end = report.text, quotation.span.start
    if quotation.words < _FEWEST_WORDS or not _COLON.search(text, around.start, end):
        return None
    start = last_sentence(report, quotation.paragraph, Span(around.start, end))
    leading = leading_verb(report, Span(start, end))
    if leading is None or leading.lemma not in cues.tag_verbs():
        name = _NAME.search(text[start:end])
        if name:
            return Span(start + name.start(1), start + name.end(1))
    return leading or _short_name(text, Span(start, end))


def _short_name(text: str, sentence: Span) -> Span | None:
    name = text[sentence.start : sentence.end].strip(" :\n")
    if not name[:1].isupper() or len(name.split()) > _LONGEST_NAME:
        return None
    start = text.index(name, sentence.start)
    return Span(start, start + len(name))


def last_sentence(report: Report, paragraph: int, stretch: Span) -> int:
    """Where the last sentence of a stretch of the paragraph begins."""
    return max((end.at for end in report.sentence_ends(paragraph, stretch)), default=stretch.start)


def leading_verb(report: Report, sentence: Span) -> VerbCue | None:
    """The verb of the main clause, with its own subject; else the first that has one."""
    acting = [verb for verb in report.verbs_between(*sentence) if verb.source and verb.source.tie in _ACTING]
    return next((verb for verb in acting if verb.token.dep_ == "ROOT"), acting[0] if acting else None)
