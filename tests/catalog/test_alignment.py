"""Passages of two readings of one document, put beside each other."""

import gzip
import json
import random
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.alignment import ALIKE, ALL_WITH_ALL, Stretch, align, pairs_of

RISES = "The river rises in the hills of Kestria and reaches the sea at Port Amaranth after nine hundred kilometres."
BOATS = "We ask only to be told in time to move the boats, and nobody has told us this year or the year before."
GRAIN = "Grain leaves the harbour every second day under three flags, as the Commission has counted since spring."
DAM = "Monitors stand at the upper dam and count what passes the gates by day and by night in all four seasons."
ids = st.lists(st.sampled_from("abcdefgh"), unique=True)


def aligned(before: Sequence[str], now: Sequence[str]) -> list[Stretch]:
    """As passages with ids of their own wherever the words differ."""
    texts = {text: text for text in (*before, *now)}
    return align(before, now, texts)


@pytest.mark.parametrize(
    ("before", "now", "stretches"),
    [
        ([RISES, BOATS], [RISES, BOATS], [((0,), (0,)), ((1,), (1,))]),
        ([RISES, BOATS, DAM], [RISES, BOATS.replace("boats", "barges"), DAM],
         [((0,), (0,)), ((1,), (1,)), ((2,), (2,))]),
        ([RISES, DAM], [RISES, BOATS, DAM], [((0,), (0,)), ((), (1,)), ((1,), (2,))]),
        ([RISES, BOATS, DAM], [RISES, DAM], [((0,), (0,)), ((1,), ()), ((2,), (1,))]),
        ([RISES], [BOATS], [((0,), ()), ((), (0,))]),
        ([], [BOATS], [((), (0,))]),
    ],
    ids=["same", "reworded", "added", "withdrawn", "nothing in common", "from nothing"],
)  # fmt: skip
def test_passages_stand_beside_what_became_of_them(
    before: list[str], now: list[str], stretches: list[tuple[tuple[int, ...], tuple[int, ...]]]
) -> None:
    assert aligned(before, now) == [Stretch(*stretch) for stretch in stretches]


def test_a_passage_that_moved_stands_where_it_is_now() -> None:
    assert aligned([RISES, BOATS, GRAIN, DAM], [DAM, RISES, BOATS, GRAIN])[0] == Stretch((3,), (0,), moved=True)


def test_a_sentence_that_is_cut_elsewhere_joins_its_neighbours() -> None:
    before = [f"{RISES} {BOATS}", f"{GRAIN} {DAM}"]
    now = [f"It is late. {RISES}", f"{BOATS} {GRAIN} {DAM}"]
    assert aligned(before, now) == [Stretch((0, 1), (0, 1))]


def test_a_passage_that_was_divided_or_joined_is_one_stretch() -> None:
    assert aligned([f"{RISES} {BOATS}"], [RISES, BOATS]) == [Stretch((0,), (0, 1))]
    assert aligned([RISES, BOATS], [f"{RISES} {BOATS}"]) == [Stretch((0, 1), (0,))]


def test_formulas_that_are_alike_keep_their_order() -> None:
    before = [f"I now give the floor to the representative of {name}." for name in ("Kestria", "Orsavia", "Valdoria")]
    now = [line.replace("I now", "I shall now") for line in before]
    assert aligned(before, now) == [Stretch((n,), (n,)) for n in range(3)]


def test_a_long_document_written_anew_is_compared_where_words_are_rare() -> None:
    chance = random.Random(3)  # noqa: S311  no secret
    vocabulary = [f"word{n}" for n in range(3_000)]
    before = [" ".join(chance.choices(vocabulary, k=30)) for _ in range(int(ALL_WITH_ALL**0.5) + 20)]
    now = [f"{text} indeed" for text in before]
    assert aligned(before, now) == [Stretch((n,), (n,)) for n in range(len(before))]


@given(ids, ids)
def test_every_passage_stands_once(old: list[str], new: list[str]) -> None:
    texts = dict(
        zip("abcdefgh", (RISES, BOATS, GRAIN, DAM, f"{RISES} {BOATS}", f"{GRAIN} {DAM}", "x", ""), strict=True)
    )
    stretches = align(old, new, texts)
    assert sorted(n for s in stretches for n in s.before) == list(range(len(old)))
    assert [n for s in stretches for n in s.now] == list(range(len(new)))
    for stretch in stretches:
        assert {old[n] for n in stretch.before} & {new[n] for n in stretch.now} <= {
            old[stretch.before[0]] for _ in "x" if len(stretch.before) == len(stretch.now) == 1
        }


@pytest.mark.slow
def test_passages_of_different_speeches_are_not_taken_for_one(data_folder: Path) -> None:
    with gzip.open(data_folder / "ungdc" / "ungdc_1946_2022.jsonl.gz", "rt", encoding="utf-8") as lines:
        speeches = [json.loads(line)["text"].split() for n, line in enumerate(lines) if n % 170 == 0][:60]
    cut = [(n, pairs_of(" ".join(s[a : a + 120]))) for n, s in enumerate(speeches) for a in range(0, 1_200, 120)]
    of = [(n, pairs) for n, pairs in cut if len(pairs) > 60]
    shares = sorted(
        len(one & other) / min(len(one), len(other)) for (a, one), (b, other) in combinations(of, 2) if a != b
    )
    assert len(shares) > 100_000
    assert shares[-1] < ALIKE
