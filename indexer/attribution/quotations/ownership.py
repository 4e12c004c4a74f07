"""Which cue owns a quotation: the one before it, the one after it, or the sentence before a colon."""

from dataclasses import dataclass
from itertools import pairwise

from indexer.attribution.quotations.colons import leader_before_colon
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.marks import QuotedSpan
from indexer.attribution.quotations.report import Report
from indexer.attribution.quotations.tags import gap_before, issuing_verb, reaches, tag_after, tag_before
from statements.parsed import Span

# "Said that “...”", "described it as “...”", "called it “...”": between verb and mark nothing but a joint.
_JOINTS = frozenset({"", "that", "as", "it"})


@dataclass(frozen=True, slots=True)
class Owner:
    """What owns a quotation: a verb, or a name before a colon."""

    verb: VerbCue | None = None
    name: Span | None = None


def owners(report: Report) -> dict[QuotedSpan, Owner]:
    """The owner of each quotation that has one in its own paragraph."""
    found: dict[QuotedSpan, Owner] = {}
    edges = [None, *report.quoted.all, None]
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
    if issuing := issuing_verb(report, quotation, around):
        return Owner(issuing)
    before = tag_before(report, quotation, around)
    gap = gap_before(report, before, quotation) if before else None
    if gap != "" and (leader := leader_before_colon(report, quotation, around)):
        return Owner(name=leader) if isinstance(leader, Span) else Owner(leader)
    if before and gap in _JOINTS:
        return Owner(before)
    if after := tag_after(report, quotation, around):
        return Owner(after)
    return Owner(before) if before and reaches(report, before, quotation) else None
