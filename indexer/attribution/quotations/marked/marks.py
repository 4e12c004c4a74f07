"""Quotation marks in pairs, in the ways of several languages. An apostrophe is never one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from indexer.formats.layout import Paragraph
from statements.parsed import Span

MARKS = '«»“”„"＂「」『』'
_MARK = re.compile(f"[{MARKS}]")
# What closes what opened. Germans print „ “ and » «, in books and some newspapers; Arabic is often typed ” “.
_PAIRS = {"«": "»", "“": '”"', '"': '"”', "„": '“”"', "＂": "＂", "「": "」", "『": "』"}
_GERMAN = {**_PAIRS, "»": "«", "“": '”"“'}
_ARABIC = {**_PAIRS, "”": '“"', "“": '”"'}
# Straight and Arabic marks are the same on both sides, so the blanks round them must tell.
_BY_CONTEXT = {"fr": '"', "es": '"', "ru": '"', "de": '"“', "ar": '"“”', "zh": ""}
_OPENS_AFTER = frozenset(" \t\n\r\u00a0\u202f\u2009([{-–—:،,/«“„")
_CLOSES_BEFORE = frozenset(" \t\n\r\u00a0\u202f\u2009)]}.,;:!?…-–—،؛؟»”。，")
# Marks within marks within marks: nobody prints more, and files full of stray marks must not cost their square.
_DEEPEST = 6


class Stretch(NamedTuple):
    """Words between quotation marks, marks included; `left_open` is one that the next paragraph takes up again."""

    start: int
    end: int
    left_open: bool = False


@dataclass(slots=True)
class _Opened:
    mark: str
    at: int
    inside: list[Stretch] = field(default_factory=list)


def marked_stretches(text: str, paragraphs: Sequence[Paragraph | Span], language: str) -> list[list[Stretch]]:
    """The outermost quotations of each paragraph, in order; a mark without its partner is none.

    A paragraph whose last mark is not closed is joined with the next where that opens with the same mark,
    as newspapers print a quotation of several paragraphs.
    """
    pairs = {"de": _GERMAN if _reversed(text) else {**_GERMAN, "»": ""}, "ar": _ARABIC}.get(language, _PAIRS)
    found = []
    for number, paragraph in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        found.append(_stretches(text, paragraph, following, _Ways(pairs, _BY_CONTEXT.get(language, '"'))))
    return found


class _Ways(NamedTuple):
    pairs: dict[str, str]
    by_context: str


def _reversed(text: str) -> bool:
    """Whether a German text opens with »."""
    return len(re.findall(r"»\b", text)) > len(re.findall(r"«\b|«\s", text)) / 2 and bool(re.search(r"»\w", text))


def _stretches(text: str, here: Paragraph | Span, following: Paragraph | Span | None, ways: _Ways) -> list[Stretch]:
    done: list[Stretch] = []
    stack: list[_Opened] = []
    for match in _MARK.finditer(text, here.start, here.end):
        _take(text, match[0], match.start(), (here, done, stack), ways)
    while stack:
        opened = stack.pop()
        inner = opened.inside
        if following and not stack and text[following.start : following.end].lstrip()[:1] == opened.mark:
            inner = [Stretch(opened.at, here.start + len(text[here.start : here.end].rstrip()), left_open=True)]
        (stack[-1].inside if stack else done).extend(inner)
    return sorted(done)


def _take(
    text: str, mark: str, at: int, state: tuple[Paragraph | Span, list[Stretch], list[_Opened]], ways: _Ways
) -> None:
    """Opens or closes with one mark; an opened one that the closing mark passes over never had a partner."""
    here, done, stack = state
    side = _side(text, at, here) if mark in ways.by_context else None
    partner = next((number for number in range(len(stack) - 1, -1, -1) if mark in ways.pairs[stack[number].mark]), None)
    if partner is not None and side == "open" and mark in '"“':
        # A second mark that can only open: the first was never closed.
        orphans = [stretch for opened in stack[partner:] for stretch in opened.inside] if mark == '"' else []
        if mark == '"':
            del stack[partner:]
            (stack[-1].inside if stack else done).extend(orphans)
        partner = None
    if partner is not None and side != "open":
        at_mark = stack[partner].at
        del stack[partner:]
        (stack[-1].inside if stack else done).append(Stretch(at_mark, at + 1))
    elif ways.pairs.get(mark) and side != "close" and len(stack) < _DEEPEST:
        stack.append(_Opened(mark, at))


def _side(text: str, at: int, here: Paragraph | Span) -> str | None:
    """Whether a mark can only open or only close, by the blanks round it."""
    before = text[at - 1] if at > here.start else " "
    after = text[at + 1] if at + 1 < here.end else " "
    opens = before in _OPENS_AFTER and not after.isspace() and after not in _CLOSES_BEFORE
    closes = after in _CLOSES_BEFORE and not before.isspace()
    return "open" if opens and not closes else "close" if closes and not opens else None
