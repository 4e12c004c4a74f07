"""Quotations without a cue: they belong to the last tag of their paragraph, or go on from the one before."""

from indexer.attribution.quotations.candidate import Frame
from indexer.attribution.quotations.extents import shared, size, union
from indexer.attribution.quotations.marks import QuotedSpan
from indexer.attribution.quotations.ownership import last_sentence, leading_verb
from indexer.attribution.quotations.phrases import extent_of
from indexer.attribution.quotations.report import Report, Saying
from statements.parsed import Span

_FEWEST_WORDS = 5
_HALF = 0.5
_TAG_FRAMES = frozenset({Frame.QUOTATION, Frame.TAG, Frame.CLAUSE, Frame.THAT, Frame.LINE, Frame.CONTINUED})


def with_floating_quotations(report: Report, sayings: list[Saying]) -> list[Saying]:
    """`sayings` in order; a quotation is added to one of them or becomes a saying of its own."""
    found = list(sayings)
    by_paragraph: dict[int, list[Saying]] = {}
    for saying in found:
        by_paragraph.setdefault(saying.paragraph, []).append(saying)
    for quotation in report.quoted.all:
        here = by_paragraph.setdefault(quotation.paragraph, [])
        above = by_paragraph.get(quotation.paragraph - 1, [])
        if quotation.words < _FEWEST_WORDS or _is_covered(quotation, [*above, *here]):
            continue
        if (owner := _beside(report, quotation, here)) is not None:
            _add(owner, quotation)
        elif report.opens_with_quotation(quotation.paragraph) is quotation and quotation.paragraph:
            continued = _from_above(report, quotation, above)
            if continued is not None and continued not in found:
                found.append(continued)
                here.append(continued)
            elif continued is not None and continued not in here:
                here.append(continued)
    return found


def _is_covered(quotation: QuotedSpan, sayings: list[Saying]) -> bool:
    content = union(*(saying.content for saying in sayings))
    return size(shared(content, (quotation.span,))) > _HALF * size((quotation.span,))


def _add(saying: Saying, quotation: QuotedSpan) -> None:
    saying.content = union(saying.content, (quotation.span,))
    saying.quotations.append(quotation)


def _beside(report: Report, quotation: QuotedSpan, here: list[Saying]) -> Saying | None:
    """The last tag before it that owns a quotation, else the next after it (direct with speaker +.5)."""
    tags = [saying for saying in here if saying.tag]
    before = [saying for saying in tags if saying.cue.start < quotation.span.start]
    after = [saying for saying in tags if saying.cue.start >= quotation.span.end]
    before = [saying for saying in before if saying.quotations] or before
    after = [saying for saying in after if saying.quotations] or after
    owner = before[-1] if before else after[0] if after else None
    if owner is None:
        return None
    close = not report.text[max(0, quotation.span.start - 2) : quotation.span.start].strip()
    return owner if owner.quotations or close else None


def _from_above(report: Report, quotation: QuotedSpan, above: list[Saying]) -> Saying | None:
    """The saying of the paragraph before that goes on here, or a new one by the same source."""
    paragraph = report.paragraphs[quotation.paragraph - 1]
    if report.text[paragraph.start : paragraph.end].rstrip().endswith(":"):
        led = _led_by(report, quotation, above, paragraph)
        if led is not None:
            return led
    said = [saying for saying in above if saying.frame is not Frame.ACCORDING]
    tagged = [saying for saying in said if saying.quotations and saying.tag and saying.frame in _TAG_FRAMES]
    clauses = [saying for saying in said if saying.frame in {Frame.CLAUSE, Frame.THAT, Frame.TAG}]
    possible = tagged or clauses or [saying for saying in above if saying.tag]
    if not possible:
        return None
    source = possible[-1]
    if source.quotations:
        _add(source, quotation)
        return source
    return Saying(
        (quotation.span,), source.source, source.cue, Frame.CONTINUED, 0.5, quotation.paragraph,
        tag=True, quotations=[quotation], verb=source.verb,
    )  # fmt: skip


def _led_by(report: Report, quotation: QuotedSpan, above: list[Saying], paragraph: Span) -> Saying | None:
    """Who acts in the sentence that ends in the colon."""
    leading = leading_verb(report, Span(last_sentence(report, paragraph), paragraph.end))
    if leading is None:
        return None
    token = leading.token
    for saying in above:
        if saying.cue.start == token.idx and saying.quotations:
            _add(saying, quotation)
            return saying
    source = extent_of(report.doc, leading.source.tokens)
    cue = Span(token.idx, token.idx + len(token))
    return Saying(
        (quotation.span,), source, cue, Frame.CONTINUED, 0.8, quotation.paragraph,
        tag=True, quotations=[quotation], verb=leading,
    )  # fmt: skip
