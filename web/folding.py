"""The sentences that a result shows of a long passage: those with the words that were asked for."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from markupsafe import Markup

from statements.sentences import sentences
from web.highlights import Range, divided, marked, runs, shifted

# Up to so many characters, some six lines of the list, a passage is shown whole.
WHOLE = 480
# Of a longer one about four lines, in which twenty results can be looked through.
MOST = 340
# So little left out is shown: two marks and a button would take as much room.
LEAST_FOLDED = 120


class Part(NamedTuple):
    """A piece of a paragraph, with something left out before it or behind it where it is shown and says so."""

    text: Markup
    shown: bool
    cut_before: bool = False
    cut_after: bool = False


Paragraph = list[Part]


def folded(text: str, marks: Sequence[Range]) -> list[Paragraph] | None:
    """The paragraphs in parts that are shown or folded away; together they are the text, blank lines apart.

    None where all of it is shown: of a short passage, and of one that is found by meaning alone as long as nobody knows
    which of its sentences is the closest.
    """
    if len(text) <= WHOLE or not marks:
        return None
    kept = _kept(text, marks)
    if len(text) - sum(end - start for start, end in kept) < LEAST_FOLDED:
        return None
    return [
        [
            Part(
                marked(text[start + low : start + high], shifted(marks, start + low)),
                shown,
                cut_before=shown and any(start + low == run[0] > 0 for run in kept),
                cut_after=shown and start + high == kept[-1][1] and bool(text[start + high :].strip()),
            )
            for low, high, shown in runs(_within(kept, start, end), end - start)
        ]
        for start, end in divided(text)
        if text[start:end].strip()
    ]


def _kept(text: str, marks: Sequence[Range]) -> list[Range]:
    """The sentences that are shown, sorted; those side by side are one range."""
    spans = _unbroken(list(sentences(text, 0, len(text))), marks)
    chosen = _telling(text, spans, marks)
    room = MOST - sum(spans[at][1] - spans[at][0] for at in chosen)
    # What follows explains more than what went before.
    for near in [at + 1 for at in sorted(chosen)] + [at - 1 for at in sorted(chosen)]:
        if near not in chosen and 0 <= near < len(spans) and spans[near][1] - spans[near][0] <= room:
            chosen.add(near)
            room -= spans[near][1] - spans[near][0]
    kept: list[Range] = []
    for at in sorted(chosen):
        start, end = spans[at]
        if kept and not text[kept[-1][1] : start].strip():
            kept[-1] = (kept[-1][0], end)
        else:
            kept.append((start, end))
    return kept


def _telling(text: str, spans: Sequence[Range], marks: Sequence[Range]) -> set[int]:
    """The sentence with most of the words, then those with words that are not shown yet, as far as they fit."""
    words = [{text[a:b].casefold() for a, b in marks if start <= a < end} for start, end in spans]
    chosen: set[int] = set()
    shown: set[str] = set()
    room = MOST
    for _ in spans:
        best = max(range(len(spans)), key=lambda at: (len(words[at] - shown), -at))
        length = spans[best][1] - spans[best][0]
        if not words[best] - shown:
            break
        if not chosen or length <= room:
            chosen.add(best)
            room -= length
        shown |= words[best]
    return chosen or {0}


def _unbroken(spans: Sequence[Range], marks: Sequence[Range]) -> list[Range]:
    """The sentences, with those joined that a marked phrase runs across."""
    bridged = [any(a < one[1] and b > two[0] for a, b in marks) for one, two in pairwise(spans)]
    joined = [spans[0]]
    for span, bridge in zip(spans[1:], bridged, strict=True):
        if bridge:
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def _within(ranges: Sequence[Range], start: int, end: int) -> list[Range]:
    """What of the ranges lies within a paragraph, as counted from its start."""
    clipped = [(max(a, start) - start, min(b, end) - start) for a, b in ranges]
    return [(a, b) for a, b in clipped if a < b]
