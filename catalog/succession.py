"""Which passage of a new revision takes the place of one that is gone."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

# Below this share of common words two passages have nothing to do with each other: a corrected
# sentence in a passage of 100 words leaves .75 and more, unrelated passages share under .35.
ALIKE = 0.5


def successors(old: Sequence[str], new: Sequence[str], texts: Mapping[str, str]) -> dict[str, str | None]:
    """For each id in `old` that is not in `new`, the id that replaces it, or None where nothing does.

    `old` and `new` are passage ids in document order, `texts` their texts. Candidates are the new
    passages that stand in the same gap between unchanged neighbours.
    """
    replaced: dict[str, str | None] = {}
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    for tag, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if tag not in {"replace", "delete"}:
            continue
        candidates = [i for i in new[new_start:new_end] if i not in set(old)]
        for passage in old[old_start:old_end]:
            if passage not in set(new):
                replaced[passage] = _closest(texts[passage], candidates, texts)
    return replaced


def _closest(text: str, candidates: Sequence[str], texts: Mapping[str, str]) -> str | None:
    words = text.split()
    best, best_ratio = None, ALIKE
    for candidate in candidates:
        matcher = SequenceMatcher(a=words, b=texts[candidate].split(), autojunk=False)
        if matcher.quick_ratio() > best_ratio and (ratio := matcher.ratio()) > best_ratio:
            best, best_ratio = candidate, ratio
    return best
