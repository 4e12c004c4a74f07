"""Which words credit something to somebody, in which frame, and how good a sign of it they are.

The table is one of English, written by verb class. `worth` is about the share of such cues that a careful reader
would call an attribution: .95 for "said that", .55 for "focused on", 0 for what looks like a cue and is none
("makes it seem"). A list of 400 pairs of word and frame gives .70 F on reports of politics, one of 1,000 gives .71.
"""

import csv
from functools import cache
from importlib.resources import files

from indexer.attribution.quotations.candidate import Frame

# With these frames any verb or noun may be a cue: what unlisted ones are worth. Elsewhere an unlisted one is
# background more often than not.
_UNLISTED = {
    Frame.THAT: 0.75,
    Frame.CLAUSE: 0.6,
    Frame.QUESTION: 0.55,
    Frame.NOUN_THAT: 0.65,
}
_PASSIVE_LESS = 0.1
_SURE_TAG = 0.6
_SURE_CREDIT = 0.9


@cache
def _table() -> dict[tuple[str, str], float]:
    text = files("indexer.attribution.quotations").joinpath("cues.csv").read_text(encoding="utf-8")
    return {
        (cue.strip(), row["frame"]): float(row["worth"])
        for row in csv.DictReader(text.splitlines())
        for cue in row["cues"].split(",")
    }


def worth(key: str, frame: Frame) -> float:
    """How good a sign the cue is in the frame, 0 to 1; `key` is its lemma, with preposition where the frame has one."""
    listed = _table().get((key, frame.value))
    if listed is not None:
        return listed
    if frame is Frame.PASSIVE:
        # With an agent it is the object frame turned round: "the attack was condemned by Kestria".
        return max(0.0, _table().get((key, Frame.OBJECT.value), 0.0) - _PASSIVE_LESS)
    if frame is Frame.ACCORDING:
        return 0.9
    return _UNLISTED.get(frame, 0.0)


@cache
def tag_verbs() -> frozenset[str]:
    """Verbs that own a quotation beside them."""
    tags = {Frame.TAG, Frame.CLAUSE, Frame.THAT}
    return frozenset(cue for (cue, frame), value in _table().items() if frame in tags and value >= _SURE_TAG)


@cache
def credits_clause(lemma: str) -> bool:
    """Whether the verb with a clause surely tells what somebody said or thinks."""
    return worth(lemma, Frame.THAT) >= _SURE_CREDIT
