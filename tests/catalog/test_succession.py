from hypothesis import given
from hypothesis import strategies as st

from catalog.succession import successors

TEXTS = {
    "a": "the river rises in the north and the boats are moved in time",
    "b": "the river rises in the north and the boats were moved in time",
    "c": "grain leaves the harbour every second day under three flags",
    "d": "monitors stand at the dam and count what passes",
}
ids = st.lists(st.sampled_from(sorted(TEXTS)), unique=True)


def test_the_likest_passage_in_the_same_gap_follows() -> None:
    assert successors(["a", "d"], ["c", "b", "d"], TEXTS) == {"a": "b"}


def test_an_unlike_passage_does_not_follow() -> None:
    assert successors(["a"], ["c"], TEXTS) == {"a": None}


@given(ids, ids)
def test_exactly_the_gone_ones_are_answered_for(old: list[str], new: list[str]) -> None:
    found = successors(old, new, TEXTS)
    assert set(found) == set(old) - set(new)
    assert {s for s in found.values() if s} <= set(new) - set(old)
