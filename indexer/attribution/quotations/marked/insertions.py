"""Tags that stand within the marks, or between dashes where there are no marks at all.

« Nous attendons, a déclaré le ministre, et nous verrons. »  «Мы ждём, — сказал министр. — Посмотрим».
— Мы ждём, — сказал министр. — Посмотрим.
"""

from indexer.attribution.quotations.marked.credited import Credited, Frame
from indexer.attribution.quotations.marked.elements import Element, Elements, Kind, elements
from indexer.attribution.quotations.marked.tags import Tag, following_tag
from statements.parsed import Span

WITH_INSERTIONS = frozenset({"fr", "es", "ru"})
WITH_DASHES = frozenset({"es", "ru"})
DASHES = "—–―"
_MARKS_ROUND = '«»“”" \t\r\n\u00a0\u202f'
_FARTHEST_END = 12
_FEWEST_WORDS = 2


def within_marks(text: str, quote: Element, language: str) -> Credited | None:
    """The quotation parted by the tag that stands within its marks."""
    if language not in WITH_INSERTIONS:
        return None
    start, end = quote.start, quote.end
    while start < end and text[start] in _MARKS_ROUND:
        start += 1
    while end > start and text[end - 1] in _MARKS_ROUND:
        end -= 1
    parted = _parted(text, start, end, language, dashed=language != "fr")
    if parted is None:
        return None
    content, tag = parted
    outer = [Span(quote.start, content[0].end), *content[1:]]
    outer[-1] = Span(outer[-1].start, quote.end) if len(outer) > 1 else outer[-1]
    return Credited(tuple(outer), tag, Frame.INSERTION, -1)


def behind_dash(text: str, start: int, end: int, language: str) -> Credited | None:
    """A paragraph of direct speech that opens with a dash and has a tag between dashes."""
    if language not in WITH_DASHES or text[start : start + 1] not in DASHES:
        return None
    first = start + 1
    while first < end and text[first].isspace():
        first += 1
    parted = _parted(text, first, end, language, dashed=True)
    return Credited(parted[0], parted[1], Frame.DASH, -1) if parted else None


def _parted(text: str, start: int, end: int, language: str, *, dashed: bool) -> tuple[tuple[Span, ...], Tag] | None:
    found = elements(text, start, end, (), language)
    for number, element in enumerate(found):
        if not element.is_mark(DASHES if dashed else ",") or number < _FEWEST_WORDS:
            continue
        tag = following_tag(found, number + 1, min(len(found), number + 1 + 40), language)
        closing = _closing(found, tag, dashed=dashed) if tag else None
        if tag is None or not tag.source or closing is None:
            continue
        first = Span(found[0].start, found[number - 1].end)
        rest = next((word for word in found[closing + 1 :] if word.kind is Kind.WORD), None)
        return ((first, Span(rest.start, end)) if rest else (first,)), tag
    return None


def _closing(found: Elements, tag: Tag, *, dashed: bool) -> int | None:
    """The mark that ends the tag: a second dash or comma, or the end of the sentence."""
    for number in range(tag.end, min(len(found), tag.end + _FARTHEST_END)):
        element = found[number]
        if element.kind is Kind.QUOTE:
            return None
        if element.is_mark(DASHES) or (not dashed and element.is_mark(",.!?")):
            return number
        if element.is_mark(".") and number + 1 < len(found) and found[number + 1].is_mark(DASHES):
            return number + 1
        if element.kind is Kind.MARK and not element.is_mark(",."):
            return None
    return len(found) - 1 if dashed or tag.end >= len(found) else None
