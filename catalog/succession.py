"""Which passage of a new revision takes the place of one that is gone."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

# Below this share of common words two passages have nothing to do with each other: a corrected
# sentence in a passage of 100 words leaves .75 and more, unrelated passages share under .35.
ALIKE = 0.5
# Of all candidates only those that share the most pairs of words are compared word by word. With all
# of them, a document of 200 passages read anew took 1.7 s, growing with the square; so it takes 0.1 s.
COMPARED = 3

_Pairs = Mapping[tuple[str, str], Sequence[str]]


def successors(old: Sequence[str], new: Sequence[str], texts: Mapping[str, str]) -> dict[str, str | None]:
    """For each id in `old` that is not in `new`, the id that replaces it, or None where nothing does.

    `old` and `new` are passage ids in document order, `texts` their texts. Candidates are the new
    passages that stand in the same gap between unchanged neighbours.
    """
    gone, come = set(old) - set(new), set(new) - set(old)
    replaced: dict[str, str | None] = {}
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag not in {"replace", "delete"}:
            continue
        holders = _by_pair([id_ for id_ in new[new_start:new_end] if id_ in come], texts)
        for passage in old[old_start:old_end]:
            if passage in gone:
                replaced[passage] = _closest(texts[passage], holders, texts)
    return replaced


def _by_pair(candidates: Sequence[str], texts: Mapping[str, str]) -> _Pairs:
    """The candidates that hold each pair of neighbouring words."""
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for candidate in candidates:
        for pair in set(_pairs(texts[candidate])):
            holders[pair].append(candidate)
    return holders


def _pairs(text: str) -> Sequence[tuple[str, str]]:
    # The empty word before the first lets a passage of one word have a pair too.
    return list(pairwise(["", *text.split()]))


def _closest(text: str, holders: _Pairs, texts: Mapping[str, str]) -> str | None:
    shared = Counter(candidate for pair in _pairs(text) for candidate in holders.get(pair, ()))
    words = text.split()
    best, best_ratio = None, ALIKE
    for candidate, _ in shared.most_common(COMPARED):
        ratio = SequenceMatcher(a=words, b=texts[candidate].split(), autojunk=False).ratio()
        if ratio > best_ratio:
            best, best_ratio = candidate, ratio
    return best
