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


def test_a_document_corrected_throughout_leads_every_passage_on() -> None:
    before = {f"old{n}": f"{TEXTS['a']} as delegation {n} of the basin has said {n * 7} times" for n in range(300)}
    after = {f"new{n}": before[f"old{n}"].replace("in time", "too late") for n in range(300)}
    expected = {f"old{n}": f"new{n}" for n in range(300)}
    assert successors(list(before), list(after), before | after) == expected


def test_passages_of_one_word_and_of_none_are_compared_too() -> None:
    assert successors(["a"], ["b"], {"a": "Adopted.", "b": "Adopted."}) == {"a": "b"}
    assert successors(["a"], ["b"], {"a": "", "b": ""}) == {"a": None}
