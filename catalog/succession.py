"""Which passage of a new revision takes the place of one that is gone."""

from collections.abc import Mapping, Sequence

from catalog.alignment import align, pairs_of


def successors(old: Sequence[str], new: Sequence[str], texts: Mapping[str, str]) -> dict[str, str | None]:
    """For each id in `old` that is not in `new`, the id that replaces it, or None where nothing does.

    `old` and `new` are passage ids in document order, `texts` their texts. Of a passage that was divided, the part
    with most of its words follows.
    """
    kept = set(new)
    replaced: dict[str, str | None] = {}
    for stretch in align(old, new, texts):
        candidates = [new[at] for at in stretch.now]
        for at in stretch.before:
            if old[at] not in kept:
                replaced[old[at]] = _closest(texts[old[at]], candidates, texts)
    return replaced


def _closest(text: str, candidates: Sequence[str], texts: Mapping[str, str]) -> str | None:
    words = pairs_of(text)
    return max(candidates, key=lambda candidate: len(words & pairs_of(texts[candidate])), default=None)
