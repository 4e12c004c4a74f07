"""Which bodies a sentence names round a number, and which of them the number stands beside."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.references.words import BODY_NAMES, SHORT_NAMES
from statements.parsed import Span
from statements.resolutions import Body

# A sentence longer than this on either side is none: its end was not found.
_REACH = 300
_SENTENCE_END = re.compile(r"[.!?;؟]\s|[。！？；]|\n\s*\n")
# "the Security Council’s landmark resolution", "the Assembly adopted resolution": no comma stands between.
_BEFORE = re.compile(r"(?:['’]s)?\s*(?:[^\s,.;:()\[\]«»“”]+\s+){0,4}\Z")
# A meeting may stand behind a comma, and in brackets: the Council, at its 8527th meeting; the Council [8527th meeting].
_BEFORE_MEETING = re.compile(r"(?:['’]s)?[\s,]*(?:[\[(]\s*(?:see\s+)?|(?:[^\W\d]+\s+){0,3}第?)\Z")
_BREAKS = re.compile(r"(?:^|\s)(?:and|et|y|и|or|ou|o|или|in|to|at|with)\s")
_AFTER = re.compile(
    r"[\s,号]*(?:(?:adopted|passed|approved|adoptée|approuvée|aprobada|adoptada|принят\w+|الصادر|المعتمد)\s+)?"
    r"(?:(?:of|by|du|par|de|del|por|عن|من)\s*)?(?:the\s+|le\s+|la\s+|el\s+|l['’])?(?:UN\s+|ل)?\Z"
)
_FURTHEST = 45
_NEAR = 100
_STARTS = re.compile(r"[A-ZАГКСЭ]|[الم和安人经托联大委会]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """`beside` is the body that the number belongs to by its place, `named` are all that the sentence names."""

    beside: Body | None
    named: frozenset[Body]


def surroundings(text: str, noun: Span, numbers_end: int, *, meeting: bool = False) -> Surroundings:
    """What stands round a noun such as "resolutions" and its numbers, which end at `numbers_end`."""
    before = _BEFORE_MEETING if meeting else _BEFORE
    low, high = _sentence(text, noun.start, numbers_end)
    found = list(_bodies(BODY_NAMES, text, low, high))
    short = list(_bodies(SHORT_NAMES, text, max(low, noun.start - _NEAR), min(high, numbers_end + _NEAR)))
    named = frozenset(body for body, _, _ in found)
    inside = [body for body, start, end in found if noun.start <= start and end <= numbers_end]
    beside = inside or [
        body
        for places in (found, short)
        for body, start, end in places
        if _is_beside(text, Span(start, end), noun.start, numbers_end, before)
        and not (places is short and body is Body.OTHER and end < noun.start and text[end : noun.start].strip())
    ]
    return Surroundings(beside[0] if beside else None, named)


def _bodies(names: re.Pattern[str], text: str, low: int, high: int) -> Iterator[tuple[Body, int, int]]:
    # Tried at capitals alone: at every letter it takes ten times as long.
    done = low
    for start in _STARTS.finditer(text, low, high):
        match = names.match(text, start.start(), high) if start.start() >= done else None
        if match:
            done = match.end()
            yield Body[str(match.lastgroup)], match.start(), done


def _is_beside(text: str, body: Span, noun: int, numbers_end: int, before: re.Pattern[str]) -> bool:
    start, end = body
    if end <= noun <= end + _FURTHEST:
        between = text[end:noun]
        return bool(before.fullmatch(between)) and not _BREAKS.search(between)
    if numbers_end <= start <= numbers_end + _FURTHEST:
        between = text[numbers_end:start]
        return bool(_AFTER.fullmatch(between)) and not _BREAKS.search(between)
    return False


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    low = max(0, start - _REACH)
    for match in _SENTENCE_END.finditer(text, low, start):
        low = match.end()
    after = _SENTENCE_END.search(text, end, end + _REACH)
    return low, after.start() if after else min(len(text), end + _REACH)
