"""Quotations without a cue: they belong to the last tag of their paragraph, or go on from the one before."""

from collections import defaultdict
from itertools import pairwise

from indexer.attribution.quotations.candidate import Frame
from indexer.attribution.quotations.colons import last_sentence, leading_verb
from indexer.attribution.quotations.extents import Extent, overlaps, share_of, union
from indexer.attribution.quotations.marks import QuotedSpan
from indexer.attribution.quotations.phrases import extent_of
from indexer.attribution.quotations.report import Report, Saying
from statements.parsed import Span

_FEWEST_WORDS = 5
_FEWEST_WORDS_OF_FULL = 3
_HALF = 0.5
_WORTH_AFTER_COLON = 0.8
_WORTH = 0.5
_CLAUSES = frozenset({Frame.CLAUSE, Frame.THAT, Frame.TAG})
_TAGS = _CLAUSES | {Frame.QUOTATION, Frame.LINE, Frame.CONTINUED}


def with_floating_quotations(report: Report, sayings: list[Saying]) -> list[Saying]:
    """`sayings` in order; a quotation is added to one of them or becomes a saying of its own."""
    found = list(sayings)
    said: Extent = union(*(saying.content for saying in sayings))
    by_paragraph: defaultdict[int, list[Saying]] = defaultdict(list)
    for saying in found:
        by_paragraph[saying.paragraph].append(saying)
    for quotation in report.quoted.all:
        if quotation.words < _fewest_words(quotation) or share_of(quotation.span, said) > _HALF:
            continue
        here, above = by_paragraph[quotation.paragraph], by_paragraph[quotation.paragraph - 1]
        if (owner := _beside(report, quotation, here)) is not None:
            _add(owner, quotation)
        elif quotation.paragraph and report.opens_with_quotation(quotation.paragraph) is quotation:
            owner = _from_above(report, quotation, above)
            if owner is None:
                continue
            if owner.paragraph == quotation.paragraph:
                found.append(owner)
            here.append(owner)
    _join_opened(report, found)
    return found


def _fewest_words(quotation: QuotedSpan) -> int:
    return _FEWEST_WORDS_OF_FULL if quotation.full else _FEWEST_WORDS


def _join_opened(report: Report, sayings: list[Saying]) -> None:
    """A paragraph that leaves its quotation open and names nobody belongs to who is named in the next."""
    said = union(*(saying.content for saying in sayings))
    for quotation, after in reversed(list(pairwise(report.quoted.all))):
        if not quotation.open or quotation.words < _FEWEST_WORDS_OF_FULL or share_of(quotation.span, said) > _HALF:
            continue
        next_opens = (
            after.paragraph == quotation.paragraph + 1 and report.opens_with_quotation(after.paragraph) is after
        )
        if next_opens and share_of(after.span, said) > _HALF:
            owner = next(saying for saying in sayings if overlaps(saying.content, after.span))
            _add(owner, quotation)
            said = union(said, (quotation.span,))


def _add(saying: Saying, quotation: QuotedSpan) -> None:
    saying.content = union(saying.content, (quotation.span,))
    saying.quotations.append(quotation)


def _beside(report: Report, quotation: QuotedSpan, here: list[Saying]) -> Saying | None:
    """The last tag before it that owns a quotation, else the next after it (direct with speaker +.5)."""
    tags = [saying for saying in here if saying.tag]
    before = [saying for saying in tags if saying.cue.start < quotation.span.start]
    after = [saying for saying in tags if saying.cue.start >= quotation.span.end]
    before = [saying for saying in before if any(_is_speech(own) for own in saying.quotations)] or before
    before = [saying for saying in before if saying.quotations] or before
    after = [saying for saying in after if saying.quotations] or after
    owner = before[-1] if before else after[0] if after else None
    if owner is None:
        return None
    close = not report.text[max(0, quotation.span.start - 2) : quotation.span.start].strip()
    return owner if owner.quotations or close else None


def _is_speech(quotation: QuotedSpan) -> bool:
    return quotation.full or quotation.words >= _FEWEST_WORDS


def _from_above(report: Report, quotation: QuotedSpan, above: list[Saying]) -> Saying | None:
    """The saying of the paragraph before that goes on here, or a new one by the same source."""
    paragraph = report.paragraphs[quotation.paragraph - 1]
    if report.text[paragraph.start : paragraph.end].rstrip().endswith(":"):
        led = _led_by(report, quotation, above, paragraph)
        if led is not None:
            return led
    said = [saying for saying in above if saying.frame is not Frame.ACCORDING]
    tagged = [saying for saying in said if saying.quotations and saying.tag and saying.frame in _TAGS]
    clauses = [saying for saying in said if saying.frame in _CLAUSES]
    possible = tagged or clauses or [saying for saying in above if saying.tag]
    if not possible:
        return None
    latest = possible[-1]
    if latest.quotations:
        _add(latest, quotation)
        return latest
    return Saying(
        (quotation.span,), latest.source, latest.cue, Frame.CONTINUED, _WORTH, quotation.paragraph,
        tag=True, quotations=[quotation], verb=latest.verb,
    )  # fmt: skip


def _led_by(report: Report, quotation: QuotedSpan, above: list[Saying], paragraph: Span) -> Saying | None:
    """Who acts in the sentence that ends in the colon."""
    start = last_sentence(report, quotation.paragraph - 1, paragraph)
    leading = leading_verb(report, Span(start, paragraph.end))
    if leading is None:
        return None
    for saying in above:
        if saying.cue.start == leading.token.idx and saying.quotations:
            _add(saying, quotation)
            return saying
    return Saying(
        (quotation.span,), extent_of(report.doc, leading.source.tokens), Span(leading.token.idx, leading.end),
        Frame.CONTINUED, _WORTH_AFTER_COLON, quotation.paragraph, tag=True, quotations=[quotation], verb=leading,
    )  # fmt: skip
