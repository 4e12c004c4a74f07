"""Which passages of one reading of a document stand for which of another."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from statements.differences import words_of

# Of the pairs of neighbouring words of the shorter passage, so many are in the other where it is the same one reworded.
# One corrected word in 100 leaves .98. Two passages of 120 words from different speeches of the General Debate share
# .03 of them, one in a thousand .14, and the likest of 177,000 .29.
ALIKE = 0.35
# So many pairs of words that left one passage and came to its neighbour's are a sentence that is cut elsewhere now.
MOVED = 4
# In a gap of more passages than these on both sides, passages are compared only where they share pairs of words that
# few others have: 600 passages written anew take 0.8 s so, and 2.6 s where all are compared with all.
ALL_WITH_ALL = 10_000
_FEW = 20

_Pairs = frozenset[tuple[str, str]]


class Stretch(NamedTuple):
    """Passages by their place in the earlier reading and in the later one; either may be empty.

    `moved`: one whose words stayed and that stands elsewhere among the others.
    """

    before: tuple[int, ...]
    now: tuple[int, ...]
    moved: bool = False


def align(old: Sequence[str], new: Sequence[str], texts: Mapping[str, str]) -> list[Stretch]:
    """Stretches in order that hold each passage of both once.

    `old` and `new` are ids in the order of the text, `texts` what they say. A stretch of one id on both sides is a
    passage whose words stayed, wherever it stands; it stands in the order of `new`. Passages whose borders moved
    along with some words are in one stretch.
    """
    place = {id_: at for at, id_ in enumerate(old)}
    come = set(new)
    stretches: list[Stretch] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            stretches += [Stretch((a + n,), (c + n,)) for n in range(b - a)]
            continue
        gone = [at for at in range(a, b) if old[at] not in come]
        fresh = [at for at in range(c, d) if new[at] not in place]
        inside = _Gap([texts[old[at]] for at in gone], [texts[new[at]] for at in fresh]).stretches()
        found = [Stretch(tuple(gone[n] for n in s.before), tuple(fresh[n] for n in s.now)) for s in inside]
        elsewhere = [Stretch((place[new[at]],), (at,), moved=True) for at in range(c, d) if new[at] in place]
        stretches += _in_order(found, elsewhere)
    return stretches


def _in_order(found: list[Stretch], elsewhere: list[Stretch]) -> Iterator[Stretch]:
    """Both by their place in the later reading; what is only in the earlier one stays where it stands among its own."""
    for stretch in found:
        while elsewhere and stretch.now and elsewhere[0].now < stretch.now:
            yield elsewhere.pop(0)
        yield stretch
    yield from elsewhere


class _Gap:
    """Passages that are in one reading only, between the same neighbours."""

    def __init__(self, before: Sequence[str], now: Sequence[str]) -> None:
        self._before, self._now = [pairs_of(text) for text in before], [pairs_of(text) for text in now]

    def stretches(self) -> list[Stretch]:
        """The passages of both sides in order, those that belong together in one stretch."""
        if not self._before or not self._now:
            return [Stretch((n,), ()) for n in range(len(self._before))] + [
                Stretch((), (n,)) for n in range(len(self._now))
            ]
        matched = [Stretch((i,), (j,)) for i, j in _heaviest_chain(self._alike())]
        return self._recut(self._absorbed(_filled(matched, len(self._before), len(self._now))))

    def _alike(self) -> list[tuple[int, int, int]]:
        """Pairs of passages that may be the same reworded, with how many pairs of words they share; in order."""
        found = []
        for i, j in self._candidates():
            a, b = self._before[i], self._now[j]
            shared = len(a & b)
            if shared and shared >= ALIKE * min(len(a), len(b)):
                found.append((i, j, shared))
        return found

    def _candidates(self) -> Iterator[tuple[int, int]]:
        if len(self._before) * len(self._now) <= ALL_WITH_ALL:
            yield from ((i, j) for i in range(len(self._before)) for j in range(len(self._now)))
            return
        holders: dict[tuple[str, str], list[int]] = defaultdict(list)
        for j, pairs in enumerate(self._now):
            for pair in pairs:
                holders[pair].append(j)
        for i, pairs in enumerate(self._before):
            sharing = Counter(j for pair in pairs if len(holders.get(pair, ())) <= _FEW for j in holders.get(pair, ()))
            yield from ((i, j) for j in sorted(sharing))

    def _absorbed(self, stretches: list[Stretch]) -> list[Stretch]:
        """A passage that was divided or joined stands with the other part: most of it is in what that stands for."""
        kept: list[Stretch] = []
        for stretch in stretches:
            kept.append(stretch)
            while len(kept) > 1 and (self._is_part(kept[-1], kept[-2]) or self._is_part(kept[-2], kept[-1])):
                kept[-2:] = [_both(kept[-2], kept[-1])]
        return kept

    def _is_part(self, alone: Stretch, other: Stretch) -> bool:
        """Whether a passage of one side has its words from those that a matched stretch beside it stands for."""
        if not _matched(other) or _matched(alone):
            return False
        if alone.before:
            own, there, beside = self._of_before(alone), self._of_now(other), self._of_before(other)
        else:
            own, there, beside = self._of_now(alone), self._of_before(other), self._of_now(other)
        return 2 * len((own & there) - beside) >= max(1, len(own))

    def _recut(self, stretches: list[Stretch]) -> list[Stretch]:
        """Neighbours between whose passages words went over are one."""
        kept: list[Stretch] = []
        for stretch in stretches:
            if kept and _matched(kept[-1]) and _matched(stretch) and self._words_went_over(kept[-1], stretch):
                kept[-1] = _both(kept[-1], stretch)
            else:
                kept.append(stretch)
        return kept

    def _words_went_over(self, one: Stretch, other: Stretch) -> bool:
        before, now = (self._of_before(one), self._of_before(other)), (self._of_now(one), self._of_now(other))
        back = (before[1] - now[1]) & (now[0] - before[0])
        on = (before[0] - now[0]) & (now[1] - before[1])
        return max(len(back), len(on)) >= MOVED

    def _of_before(self, stretch: Stretch) -> _Pairs:
        return frozenset().union(*(self._before[n] for n in stretch.before))

    def _of_now(self, stretch: Stretch) -> _Pairs:
        return frozenset().union(*(self._now[n] for n in stretch.now))


def pairs_of(text: str) -> _Pairs:
    """Neighbouring words, without regard to capitals."""
    # The empty word before the first lets a passage of one word have a pair too.
    return frozenset(pairwise(["", *(word.key.casefold() for word in words_of(text) if word.key)]))


def _matched(stretch: Stretch) -> bool:
    return bool(stretch.before and stretch.now)


def _both(one: Stretch, other: Stretch) -> Stretch:
    return Stretch(one.before + other.before, one.now + other.now)


def _heaviest_chain(pairs: Sequence[tuple[int, int, int]]) -> list[tuple[int, int]]:
    """Of pairs with weights, in order, those that rise on both sides and weigh the most together."""
    # The ends of chains by their second place, heavier with each: what is behind another and no heavier is dropped.
    ends: list[int] = []
    totals: list[int] = []
    last: list[int] = []
    before: list[int | None] = []
    waiting: list[tuple[int, int]] = []
    for index, (i, j, weight) in enumerate(pairs):
        at = bisect_left(ends, j)
        before.append(last[at - 1] if at else None)
        waiting.append((index, (totals[at - 1] if at else 0) + weight))
        if index + 1 < len(pairs) and pairs[index + 1][0] == i:
            continue  # two pairs of one passage are no chain
        for ended, total in waiting:
            _put(ends, totals, last, (pairs[ended][1], total, ended))
        waiting = []
    chain, at_index = [], last[-1] if last else None
    while at_index is not None:
        chain.append((pairs[at_index][0], pairs[at_index][1]))
        at_index = before[at_index]
    return chain[::-1]


def _put(ends: list[int], totals: list[int], last: list[int], chain: tuple[int, int, int]) -> None:
    end, total, index = chain
    at = bisect_left(ends, end)
    held = at < len(ends) and ends[at] == end
    if (at and totals[at - 1] >= total) or (held and totals[at] >= total):
        return
    stop = at
    while stop < len(ends) and totals[stop] <= total:
        stop += 1
    ends[at:stop], totals[at:stop], last[at:stop] = [end], [total], [index]


def _filled(matched: Sequence[Stretch], before: int, now: int) -> list[Stretch]:
    """The matched with all others between them, the earlier ones first."""
    stretches, at, there = [], 0, 0
    for stretch in [*matched, Stretch((before,), (now,))]:
        stretches += [Stretch((n,), ()) for n in range(at, stretch.before[0])]
        stretches += [Stretch((), (n,)) for n in range(there, stretch.now[0])]
        stretches.append(stretch)
        at, there = stretch.before[0] + 1, stretch.now[0] + 1
    return stretches[:-1]
