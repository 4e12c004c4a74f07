import csv
from collections import Counter
from importlib.resources import files

import pytest

from indexer.attribution.quotations import cues
from indexer.attribution.quotations.candidate import Frame

TABLE = files("indexer.attribution.quotations").joinpath("cues.csv").read_text(encoding="utf-8")
ROWS = list(csv.DictReader(TABLE.splitlines()))


def test_the_table_names_known_frames_and_each_pair_once() -> None:
    pairs = Counter((cue.strip(), row["frame"]) for row in ROWS for cue in row["cues"].split(","))
    assert {row["frame"] for row in ROWS} <= {frame.value for frame in Frame}
    assert [pair for pair, count in pairs.items() if count > 1] == []
    assert all(cue and cue == cue.lower() for cue, _ in pairs)
    assert all(0 <= float(row["worth"]) <= 1 for row in ROWS)


@pytest.mark.parametrize(
    ("cue", "frame"),
    [
        ("condemn", Frame.OBJECT), ("deplore", Frame.OBJECT), ("hail", Frame.OBJECT), ("decry", Frame.OBJECT),
        ("urge", Frame.OBJECT_INFINITIVE), ("call for", Frame.PREPOSITION), ("pledge", Frame.INFINITIVE),
        ("underscore", Frame.OBJECT), ("reiterate", Frame.THAT), ("take note of", Frame.OBJECT_PREPOSITION),
        ("express concern about", Frame.OBJECT_PREPOSITION), ("vow", Frame.TAG), ("rule out", Frame.OBJECT),
        ("demand", Frame.THAT), ("warn", Frame.CLAUSE), ("stress", Frame.THAT),
    ],
)  # fmt: skip
def test_words_of_diplomacy_are_good_cues(cue: str, frame: Frame) -> None:
    assert cues.worth(cue, frame) >= 0.75


@pytest.mark.parametrize(
    ("cue", "frame"),
    [
        ("make", Frame.CLAUSE),
        ("help", Frame.CLAUSE),
        ("win", Frame.OBJECT),
        ("try", Frame.INFINITIVE),
        ("be", Frame.TAG),
    ],
)
def test_words_of_action_are_none(cue: str, frame: Frame) -> None:
    assert cues.worth(cue, frame) < 0.4


def test_any_verb_with_a_clause_may_be_a_cue_and_with_an_object_only_listed_ones() -> None:
    assert cues.worth("grumble", Frame.THAT) > 0.6
    assert cues.worth("grumble", Frame.OBJECT) == 0
