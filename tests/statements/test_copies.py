import datetime as dt
import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.copies import Published, grouped, is_compared, is_one, scope_of
from statements.likeness import sketch_of
from statements.vocabulary import Capacity, StatementKind

DAY = dt.date(2026, 11, 12)
WORDS = [f"word{number}" for number in range(900)]
RIVER = sketch_of(" ".join(random.Random(1).choices(WORDS, k=400)))  # noqa: S311  no secret
HARBOUR = sketch_of(" ".join(random.Random(2).choices(WORDS, k=400)))  # noqa: S311  no secret
assert RIVER
assert HARBOUR

ONE = Published("a", "doc-a", "XVA", "Ada Tennant", "en", DAY, official=False, sketch=RIVER)


def another(number: int, **facts: object) -> Published:
    return replace(ONE, **{"id": f"s{number}", "document_id": f"doc{number}"} | facts)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "facts",
    [
        {},
        {"day": DAY + dt.timedelta(days=1)},
        {"day": None},
        {"speaker": None},
        {"speaker": "Tennant"},
        {"speaker": "H.E. Ms. Ada Tennant"},
        {"official": True},
    ],
)
def test_what_may_differ(facts: dict[str, object]) -> None:
    assert is_one(ONE, another(1, **facts))
    assert is_one(another(1, **facts), ONE)


@pytest.mark.parametrize(
    "facts",
    [
        {"scope": "XKE"},
        {"speaker": "Jonas Arkelis"},
        {"language": "fr"},
        {"day": DAY + dt.timedelta(days=2)},
        {"day": DAY.replace(year=2025)},
        {"sketch": HARBOUR},
        {"document_id": "doc-a"},
    ],
)
def test_what_sets_statements_apart(facts: dict[str, object]) -> None:
    assert not is_one(ONE, another(1, **facts))
    assert not is_one(another(1, **facts), ONE)


def test_days_do_not_join_hands() -> None:
    days = [another(number, day=DAY + dt.timedelta(days=number)) for number in range(4)]
    assert [[one.id for one in group] for group in grouped(days)] == [["s0", "s1"], ["s2", "s3"]]


def test_what_could_belong_to_two_is_left_alone() -> None:
    lastyear = another(1, day=DAY.replace(year=2025))
    undated, unnamed = another(2, day=None), another(3, speaker=None)
    other = another(4, speaker="Jonas Arkelis")
    assert sorted(map(len, grouped([ONE, lastyear, undated]))) == [1, 1, 1]
    assert sorted(map(len, grouped([ONE, undated]))) == [2]
    assert sorted(map(len, grouped([ONE, other, unnamed]))) == [1, 1, 1]


PUBLISHED = st.builds(
    another,
    st.integers(0, 99),
    day=st.sampled_from([None, DAY, DAY + dt.timedelta(days=1), DAY + dt.timedelta(days=2)]),
    speaker=st.sampled_from([None, "Ada Tennant", "Tennant", "Jonas Arkelis"]),
    sketch=st.sampled_from([RIVER, HARBOUR]),
    official=st.booleans(),
)


@given(st.lists(PUBLISHED, max_size=9, unique_by=lambda one: one.id), st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_groups_do_not_depend_on_order_and_hold_no_contradiction(
    published: list[Published], chance: random.Random
) -> None:
    groups = grouped(published)
    shuffled = list(published)
    chance.shuffle(shuffled)
    assert grouped(shuffled) == groups
    assert sorted(one.id for group in groups for one in group) == sorted(one.id for one in published)
    for group in groups:
        days = [one.day for one in group if one.day]
        assert not days or max(days) - min(days) <= dt.timedelta(days=1)
        assert not {"Ada Tennant", "Jonas Arkelis"} <= {one.speaker for one in group}
        assert len({one.document_id for one in group}) == len(group)


@pytest.mark.parametrize(
    ("arguments", "scope"),
    [
        (("XVA", None, None, Capacity.NATIONAL, ()), "XVA"),
        (("XVA", "Ministry of Rivers", "Ada Tennant", Capacity.NATIONAL, ()), "XVA"),
        (("XVA", "Valdorian News Agency", None, Capacity.ORGANIZATION, ()), "org:valdorian news agency"),
        ((None, "United Nations", None, Capacity.ORGANIZATION, ()), "org:united-nations"),
        ((None, None, "Ada Tennant", Capacity.PERSONAL, ()), "person:ada tennant"),
        ((None, None, None, Capacity.GROUP, ("XVA", "XKE")), "joint:xke|xva"),
        ((None, None, None, Capacity.NATIONAL, ()), None),
    ],
)
def test_whose_a_statement_is(
    arguments: tuple[str | None, str | None, str | None, Capacity, tuple[str, ...]], scope: str | None
) -> None:
    assert scope_of(*arguments) == scope


def test_only_what_several_can_publish_is_compared() -> None:
    assert is_compared(StatementKind.COMMUNIQUE, Capacity.NATIONAL)
    assert not is_compared(StatementKind.PROCEDURAL, Capacity.NATIONAL)
    assert not is_compared(StatementKind.SPEECH, Capacity.PRESIDING)
    assert not is_compared(StatementKind.QUOTATION, Capacity.NATIONAL)
