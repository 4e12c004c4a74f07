"""Sayings in sentences that no delegate's stretch holds, found and credited as in press reports."""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.formats.layout import SourceText
from indexer.records.meetings_coverage.head import Head
from indexer.records.meetings_coverage.runs import Run, is_the_services
from indexer.records.meetings_coverage.words import CoverageWords
from indexer.records.news_article.sayings import find_sayings, is_read
from indexer.reported_sayings import reported_saying
from statements.parsed import ParsedStatement, Span
from statements.sentences import sentences

_MAY_SAY = re.compile(
    r"[“«\"]|\b(?:said|told|stressed|warned|urged|noted|added|called|according|stated|emphasized|declared"
    r"|reported|asked|a\s+dit|a\s+déclaré)\b"
)


def other_sayings(
    source: SourceText,
    paragraphs: Sequence[Span],
    all_sentences: Sequence[Span],
    runs: Sequence[Run],
    language: str,
    head: Head,
    words: CoverageWords,
) -> list[ParsedStatement]:
    """The sayings that lie wholly outside the runs, as statements without their ordinal."""
    text = source.text
    taken = [span for run in runs for span in (*run.content, *run.cues, *run.sources)]
    left = [s for s in all_sentences if not any(t.start < s.end and s.start < t.end for t in taken)]
    if not is_read(language) or not any(_MAY_SAY.search(text, *s) for s in left):
        return []
    reported = [p for p in paragraphs if not is_the_services(text, p, words)]
    held = [p for p in reported if any(p.start <= s.start < p.end for s in left)]
    free = {s for p in held for s in (Span(*one) for one in sentences(text, *p)) if s in set(left)}
    found = []
    for quotation, credit in find_sayings(text, held, language, head.date):
        spans = (*quotation.content, *quotation.source, *quotation.cue)
        if not all(any(s.start <= span.start and span.end <= s.end for s in free) for span in spans):
            continue
        # "Speakers urged", "the Council heard": the service's own summing up is nobody's saying.
        if not (credit.speaker or credit.country or (credit.organization and credit.rule == "body")):
            continue
        found.append(replace(reported_saying(source, quotation, credit), related_meeting=head.record))
    return found
