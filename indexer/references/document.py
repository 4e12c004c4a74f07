"""All references of a document, in the order of its text."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from indexer.references.mentions import find_meetings, find_mentions
from indexer.references.resolving import Home, meeting_symbol, resolve_mentions
from statements.parsed import Meeting, ParsedReference, ParsedStatement, Span
from statements.resolutions import Body
from statements.symbols import canonical, find_symbols, parse_symbol

# Arabic texts count in their own digits too; one letter for one, so that offsets stay.
_FOREIGN = re.compile(r"[٠-٩（）]")
_ASCII = str.maketrans("٠١٢٣٤٥٦٧٨٩（）", "0123456789()")
_DAY = r"\d{1,2}[/.]\d{1,2}[/.]\d{4}"
_HEAD_BEFORE = re.compile(rf"(?:\f|\b\d\d-\d{{5}}(?:\s+\d+/\d+)?|{_DAY})\s*\Z")
_HEAD_AFTER = re.compile(rf"\s*{_DAY}(?!\d)")
_BODIES_BY_SYMBOL = (
    ("S/", Body.COUNCIL), ("A/HRC/", Body.HUMAN_RIGHTS_COUNCIL), ("A/", Body.ASSEMBLY),
    ("E/CN.4/", Body.COMMISSION_ON_HUMAN_RIGHTS), ("E/CN.", None), ("E/", Body.ECONOMIC_AND_SOCIAL_COUNCIL),
    ("T/", Body.TRUSTEESHIP_COUNCIL),
)  # fmt: skip
# Quotations of a report may overlap; so many statements are looked through for the one that holds a reference.
_OVERLAP = 8


def home_of(symbol: str | None, meeting: Meeting | None, year: int | None, *, debate: bool = False) -> Home:
    """The body that a text speaks of where it says "resolution 76/305"; `debate`: a speech of the General Debate."""
    if symbol:
        body = next((body for start, body in _BODIES_BY_SYMBOL if symbol.startswith(start)), None)
        return Home(body, year, meeting.number if meeting else None)
    return Home(Body.ASSEMBLY if debate else None, year)


def find_references(
    text: str, home: Home, own_symbol: str | None, statements: Sequence[ParsedStatement]
) -> tuple[ParsedReference, ...]:
    """Every document that the text names, itself aside where no statement names it.

    A printed symbol that names several documents ("A/48/L.13 and Corr.1") is a reference to each.
    """
    plain = text.translate(_ASCII) if _FOREIGN.search(text) else text
    places = _Places(statements)
    own = canonical(own_symbol) if own_symbol else None
    found = [
        ParsedReference(span, symbol, text[span.start : span.end], places.at(span))
        for span, symbol in (*_symbols(plain), *_mentioned(plain, home))
    ]
    told = sorted(_apart(found), key=lambda reference: reference.span)
    return tuple(r for r in told if r.symbol != own or (own is None) or r.statement is not None)


def _symbols(text: str) -> Iterator[tuple[Span, str]]:
    for start, end, symbol in find_symbols(text):
        if _HEAD_BEFORE.search(text, max(0, start - 30), start) or _HEAD_AFTER.match(text, end):
            continue  # the running head of a page
        for named in symbol.named:
            yield Span(start, end), named


def _mentioned(text: str, home: Home) -> Iterator[tuple[Span, str | None]]:
    for mention, symbol in resolve_mentions(find_mentions(text), home):
        yield mention.span, symbol
    for meeting in find_meetings(text):
        symbol = meeting_symbol(meeting, home)
        if symbol:
            yield meeting.span, symbol


def _apart(found: list[ParsedReference]) -> Iterator[ParsedReference]:
    """Those that no earlier one overlaps, but for the several documents of one printed symbol."""
    taken: list[Span] = []
    for reference in found:
        span = reference.span
        at = bisect_right(taken, span)
        touching = [
            other for other in taken[max(0, at - 1) : at + 1] if other.start < span.end and span.start < other.end
        ]
        if all(other == span for other in touching) and (not touching or _is_printed_symbol(reference)):
            yield reference
            if not touching:
                taken.insert(at, span)


def _is_printed_symbol(reference: ParsedReference) -> bool:
    return parse_symbol(reference.printed) is not None


class _Places:
    """Which statement holds which part of the text."""

    def __init__(self, statements: Sequence[ParsedStatement]) -> None:
        self._spans = sorted((span.start, span.end, s.ordinal) for s in statements for span in s.spans)

    def at(self, span: Span) -> int | None:
        """The ordinal of the statement that holds the range, the one that begins last of several."""
        at = bisect_right(self._spans, span.start, key=lambda known: known[0])
        for _, end, ordinal in reversed(self._spans[max(0, at - _OVERLAP) : at]):
            if span.start < end:
                return ordinal
        return None
