"""Passage text with its matches marked, safe to stand in a page whatever the text holds."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_OPEN = Markup("<mark>")
_CLOSE = Markup("</mark>")
_OPEN_SENSE = Markup('<mark class="sense">')
_REPORTER = Markup('<span class="reporter">{}</span>')

_LINK = Markup('<a class="reference" href="{}"{}>{}</a>')
_AWAY = Markup(' rel="noreferrer"')

Range = tuple[int, int]


class Link(NamedTuple):
    """A half-open range of code points and where it leads."""

    start: int
    end: int
    address: str


def marked(text: str, ranges: Iterable[Range]) -> Markup:
    """The text escaped, with `<mark>` round the half-open ranges of code points.

    Ranges may overlap, touch, or lie outside the text; what is left of them is joined.
    """
    pieces = [Markup()]
    done = 0
    for start, end in _joined(ranges, len(text)):
        pieces += [escape(text[done:start]), _OPEN, escape(text[start:end]), _CLOSE]
        done = end
    pieces.append(escape(text[done:]))
    return Markup().join(pieces)


def in_sense(text: Markup) -> Markup:
    """A marked text whose marks say that they are near in meaning; in what was escaped there are none."""
    return Markup(text.replace(_OPEN, _OPEN_SENSE))  # noqa: S704  two constants, one for the other


def linked(text: str, links: Iterable[Link], ranges: Iterable[Range] = ()) -> Markup:
    """The text marked, and links round the ranges that lead somewhere; of two that overlap the first.

    The words are the same as without: links are markup round slices of the text.
    """
    pieces, done, marks = [Markup()], 0, list(ranges)
    for start, end, address in sorted(links):
        if start < done or end > len(text):
            continue
        words = marked(text[start:end], shifted(marks, start))
        away = Markup() if address.startswith("/") else _AWAY
        pieces += [marked(text[done:start], shifted(marks, done)), _LINK.format(address, away, words)]
        done = end
    return Markup().join([*pieces, marked(text[done:], shifted(marks, done))])


def paragraphs(
    text: str, ranges: Iterable[Range] = (), said: Iterable[Range] | None = None, links: Iterable[Link] = ()
) -> list[Markup]:
    """The text divided at blank lines, each part marked and linked.

    Where `said` is given, the words outside its ranges are a reporter's and set apart as such.
    """
    marks, leading = list(ranges), list(links)
    theirs = None if said is None else list(said)
    return [
        linked(text[start:end], _links_within(leading, start), shifted(marks, start))
        if theirs is None
        else told_apart(text[start:end], shifted(theirs, start), shifted(marks, start))
        for start, end in divided(text)
        if text[start:end].strip()
    ]


def told_apart(text: str, said: Iterable[Range], ranges: Iterable[Range] = ()) -> Markup:
    """The text marked, and what of it a reporter says wrapped in an element of its own."""
    pieces = [Markup()]
    for start, end, theirs in runs(_joined(said, len(text)), len(text)):
        words = marked(text[start:end], shifted(ranges, start))
        pieces.append(words if theirs or not text[start:end].strip() else _REPORTER.format(words))
    return Markup().join(pieces)


def runs(ranges: Sequence[Range], length: int) -> Iterator[tuple[int, int, bool]]:
    """The whole text from 0 to `length` in pieces, each within or outside ranges that are sorted and apart."""
    done = 0
    for start, end in ranges:
        if done < start:
            yield done, start, False
        yield start, end, True
        done = end
    if done < length:
        yield done, length, False


def _links_within(links: Iterable[Link], start: int) -> list[Link]:
    """The links as counted from `start`, without those that begin before."""
    return [Link(link.start - start, link.end - start, link.address) for link in links if link.start >= start]


def shifted(ranges: Iterable[Range], start: int) -> list[Range]:
    """The ranges as counted from `start`."""
    return [(a - start, b - start) for a, b in ranges]


def divided(text: str) -> Iterator[Range]:
    """What stands between blank lines."""
    start = 0
    for blank in _BLANK_LINES.finditer(text):
        yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _joined(ranges: Iterable[Range], length: int) -> list[Range]:
    """The ranges within the text, sorted and apart; those that touch are one."""
    found: list[Range] = []
    for start, end in sorted((max(0, a), min(b, length)) for a, b in ranges):
        if start >= end:
            continue
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
