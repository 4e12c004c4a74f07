"""Which vote an explanation explains: named, or the nearest under the same heading; else it stays open."""

import pytest

from tests.indexer.records.votes.made_votes import assembly

ITEM = "Agenda item {}\n\nTolls on bridges"
BEFORE = "The President: I call on those who wish to speak in explanation of vote before the vote."
AFTER = "The President: I call on those who wish to speak in explanation of vote after the vote."
ADOPTED = "Draft resolution XA/64/L.{} was adopted (resolution 64/{})."
KESTRIA = "Mr. Arkelis (Kestria): We have thought about it for a long time."
NEXT = "The President: We turn to the next draft."


def explained(*paragraphs: str) -> list[tuple[str | None, tuple[int, ...]]]:
    statements = assembly(*paragraphs).statements
    return [(s.country, s.explains) for s in statements if s.country and s.vote_timing]


def test_one_vote_is_explained_before_and_after_it() -> None:
    assert explained(ITEM.format(14), BEFORE, KESTRIA, NEXT, ADOPTED.format(7, 12), AFTER, KESTRIA) == [
        ("XKE", (0,)), ("XKE", (0,)),
    ]  # fmt: skip


def test_the_nearest_vote_by_its_timing_is_explained() -> None:
    paragraphs = (
        ITEM.format(14), NEXT, ADOPTED.format(7, 12), BEFORE, KESTRIA, NEXT, ADOPTED.format(8, 13),
        NEXT, ADOPTED.format(9, 14), AFTER, KESTRIA,
    )  # fmt: skip
    assert explained(*paragraphs) == [("XKE", (1,)), ("XKE", (2,))]


@pytest.mark.parametrize(
    ("words", "votes"),
    [
        ("I speak on draft resolution XA/64/L.7.", (0,)),
        ("We joined in adopting resolution 64/13.", (1,)),
        ("We read resolution 64/12 beside XA/64/L.8.", (0, 1)),
        ("We read resolution 64/1 and resolution 64/121.", ()),
    ],
)
def test_votes_that_are_named_are_explained(words: str, votes: tuple[int, ...]) -> None:
    several = "The President: I call on those who wish to explain their votes on the resolutions just adopted."
    paragraphs = (ITEM.format(14), NEXT, ADOPTED.format(7, 12), NEXT, ADOPTED.format(8, 13), several)
    assert explained(*paragraphs, f"Mr. Arkelis (Kestria): {words}") == [("XKE", votes)]


def test_what_was_announced_for_one_item_says_nothing_of_the_next() -> None:
    several = "The President: I call on those who wish to explain their votes on the resolutions just adopted."
    second = (ITEM.format(15), NEXT, ADOPTED.format(8, 13), NEXT, ADOPTED.format(9, 14))
    own = "Mr. Arkelis (Kestria): I wish to explain our vote."
    paragraphs = (ITEM.format(14), NEXT, ADOPTED.format(6, 11), NEXT, ADOPTED.format(7, 12), several, KESTRIA)
    assert explained(*paragraphs, *second, NEXT, own) == [("XKE", ()), ("XKE", (3,))]


def test_no_vote_of_another_item_is_explained() -> None:
    paragraphs = (ITEM.format(14), NEXT, ADOPTED.format(7, 12), ITEM.format(15), AFTER, KESTRIA)
    assert explained(*paragraphs) == [("XKE", ())]


def test_votes_on_paragraphs_are_explained_with_the_draft() -> None:
    part = "Operative paragraph 5 was retained by 3 votes to 1."
    assert explained(ITEM.format(14), NEXT, part, NEXT, ADOPTED.format(7, 12), NEXT, AFTER, KESTRIA) == [("XKE", (1,))]
    assert explained(ITEM.format(14), NEXT, part, AFTER, KESTRIA) == [("XKE", (0,))]
