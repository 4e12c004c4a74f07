"""How one wording differs from another, word by word.

Words are compared with difflib, which finds long common stretches first and so gives differences as people tell them;
an edit script of the least length (Myers, as diff tools give it) ties unrelated sentences together by "the" and "of".
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

# Comparing takes time with the product of both lengths, at worst 0.35 s for this one (1,000 words of two sorts on
# either side) and 0.1 s for prose. Longer texts are cut first at stretches of words that both have once; what is still
# longer is shown as replaced.
MOST_PAIRS = 1_000_000
_ANCHOR_WORDS = 4

# Latin, Greek, Cyrillic and Armenian letters that are composed, and usual signs: words of these are found by one
# expression, in a tenth of the time.
_USUAL = re.compile("[\x00-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u200b\u200e-\u20cf\u2100-\u2bff]*")
_USUAL_WORDS = re.compile(r"([^\W_]+(?:[-‐‑'’][^\W_]+)*|\S)\s*|\s+")

_JOINERS = "\u200c\u200d"
_WITHIN_WORDS = "-‐‑'’"
# Scripts that put no blanks between words, where each character counts as a word.
_BLANKLESS = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x3005, 0x3007), (0x3040, 0x30FF), (0x3100, 0x312F),
    (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF),
)  # fmt: skip


class Change(StrEnum):
    """What became of a run of words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


class Piece(NamedTuple):
    """A run of words as the earlier text has it and as the later one does.

    Those of the same words may differ in blanks, where a line is broken elsewhere; what is gone has no `now`, what is
    new no `before`.
    """

    change: Change
    before: str
    now: str


class Word(NamedTuple):
    """A word or a sign with the blanks behind it, and what it is compared by: without them, in composed letters."""

    text: str
    key: str


def differences(before: str, now: str) -> list[Piece]:
    """The pieces in order: all `before` joined are the earlier text, all `now` the later one."""
    return list(_pieces(_islands_sunk(list(_runs(words_of(before), words_of(now))))))


def words_of(text: str) -> list[Word]:
    """The text cut into words, signs and, in scripts without blanks, characters; joined they are the text."""
    if _USUAL.fullmatch(text):
        return [Word(found[0], unicodedata.normalize("NFC", found[1] or "")) for found in _USUAL_WORDS.finditer(text)]
    return _words_of_any_script(text)


def _words_of_any_script(text: str) -> list[Word]:
    words, start = [], 0
    while start < len(text):
        end = _end_of_word(text, start)
        following = end
        while following < len(text) and text[following].isspace():
            following += 1
        words.append(Word(text[start:following], unicodedata.normalize("NFC", text[start:end])))
        start = following
    return words


def _end_of_word(text: str, start: int) -> int:
    """Where the word that begins there ends; a text may begin with blanks, which make an empty word."""
    if text[start].isspace():
        return start
    end = _end_of_character(text, start)
    if not text[start].isalnum() or _is_blankless(text[start]):
        return end
    while end < len(text):
        within = text[end] in _WITHIN_WORDS and end + 1 < len(text)
        letter = end + 1 if within else end
        if not text[letter].isalnum() or _is_blankless(text[letter]):
            break
        end = _end_of_character(text, letter)
    return end


def _end_of_character(text: str, start: int) -> int:
    """Behind the marks that belong to the character: vowel signs, accents, joiners."""
    end = start + 1
    while end < len(text) and (unicodedata.category(text[end])[0] == "M" or text[end] in _JOINERS):
        end += 1
    return end


def _is_blankless(character: str) -> bool:
    return character > "\u0dff" and any(low <= ord(character) <= high for low, high in _BLANKLESS)


class _Run(NamedTuple):
    """Words of the earlier text and of the later one; `same` where they are the same."""

    same: bool
    before: Sequence[Word]
    now: Sequence[Word]


def _runs(before: Sequence[Word], now: Sequence[Word]) -> Iterator[_Run]:
    """Runs of the same words and of others; several of one sort may follow each other."""
    old, new = [word.key for word in before], [word.key for word in now]
    at, there = 0, 0
    for a, b in [*_anchors(old, new), (len(old), len(new))]:
        if (a - at) * (b - there) > MOST_PAIRS:
            yield _Run(False, before[at:a], now[there:b])
        else:
            matcher = SequenceMatcher(None, old[at:a], new[there:b], autojunk=False)
            for action, i, j, k, m in matcher.get_opcodes():
                yield _Run(action == "equal", before[at + i : at + j], now[there + k : there + m])
        at, there = a, b


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """Places to cut both texts at, in order: the beginnings of stretches that each of them has exactly once."""
    if len(old) * len(new) <= MOST_PAIRS:
        return []
    in_old, in_new = _single(old), _single(new)
    places = sorted((at, in_new[words]) for words, at in in_old.items() if words in in_new)
    return _rising(places)


def _single(keys: Sequence[str]) -> dict[tuple[str, ...], int]:
    found: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(keys) - _ANCHOR_WORDS + 1):
        found.setdefault(tuple(keys[at : at + _ANCHOR_WORDS]), []).append(at)
    return {words: places[0] for words, places in found.items() if len(places) == 1}


def _rising(places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The most of the places, given in order of the first text, that are in order in the second too."""
    ends: list[int] = []
    best: list[int] = []
    before: list[int | None] = []
    for index, (_, there) in enumerate(places):
        length = bisect_left(ends, there)
        before.append(best[length - 1] if length else None)
        ends[length : length + 1], best[length : length + 1] = [there], [index]
    chain, at = [], best[-1] if best else None
    while at is not None:
        chain.append(places[at])
        at = before[at]
    return chain[::-1]


def _islands_sunk(runs: Sequence[_Run]) -> list[_Run]:
    """Runs in turns, without the few common words that stand by chance between two longer changes."""
    turns: list[_Run] = []
    for run in runs:
        if turns and turns[-1].same == run.same:
            turns[-1] = _both(turns[-1], run)
        else:
            turns.append(run)
    kept: list[_Run] = []
    for run, following in zip(turns, [*turns[1:], None], strict=False):
        sunk = run.same and kept and following and _size(run) < min(_size(kept[-1]), _size(following))
        beside = kept and not kept[-1].same and not run.same
        if sunk or beside:
            kept[-1] = _both(kept[-1], run)
        else:
            kept.append(run)
    return kept


def _both(one: _Run, other: _Run) -> _Run:
    return _Run(one.same, [*one.before, *other.before], [*one.now, *other.now])


def _size(run: _Run) -> int:
    """Words of the longer side, signs not counted."""
    return max(sum(any(c.isalnum() for c in word.key) for word in side) for side in (run.before, run.now))


def _pieces(runs: Sequence[_Run]) -> Iterator[Piece]:
    """The runs as text. Blanks behind both sides of a change are no part of it."""
    carried = ("", "")
    for run in runs:
        before, now = ("".join(word.text for word in side) for side in (run.before, run.now))
        if run.same:
            yield Piece(Change.SAME, carried[0] + before, carried[1] + now)
            carried = ("", "")
            continue
        gone, new = before, now
        if before and now:
            gone, new = before.rstrip(), now.rstrip()
            carried = (before[len(gone) :], now[len(new) :])
        if gone:
            yield Piece(Change.GONE, gone, "")
        if new:
            yield Piece(Change.NEW, "", new)
    if any(carried):
        yield Piece(Change.SAME, *carried)
