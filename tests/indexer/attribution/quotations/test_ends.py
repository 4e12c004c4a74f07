"""Where indirect speech ends and the report's own voice or the next saying begins."""

import pytest

from tests.indexer.attribution.quotations.made_reports import Said, said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ms. Oake said the weir would open in May, which is the wettest month.", "the weir would open in May"),
        ("Ms. Oake said the weir would open in May, but the farmers had left.", "the weir would open in May"),
        ("Ms. Oake said the weir would open, while the lake kept rising.", "the weir would open"),
        ("Ms. Oake hoped that the weir would open - a distant hope.", "that the weir would open"),
        ("Most boats stayed in port; Ms. Oake said the weir would open.", "the weir would open"),
    ],
)
def test_the_reports_own_words_are_cut(text: str, content: str) -> None:
    assert content in [found.content for found in said(text)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ms. Oake said the weir would open if the snow melted.", "the weir would open if the snow melted"),
        ("Ms. Oake said the weir held because it was new.", "the weir held because it was new"),
        ("Ms. Oake said the ferry — the only one — would sail.", "the ferry — the only one — would sail"),
        ("Ms. Oake said that, late as it was, the ferry would sail.", "that, late as it was, the ferry would sail"),
        ("Ms. Oake called the vote “late, and better than the water”.", "the vote “late, and better than the water”"),
    ],
)  # fmt: skip
def test_what_was_said_with_it_stays(text: str, content: str) -> None:
    assert [found.content for found in said(text)] == [content]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Ms. Oake said the weir would open, adding that the farmers had been told.",
         "the weir would open", "that the farmers had been told"),
        ("Ms. Oake noted that the weir had leaked and warned that it would leak again.",
         "that the weir had leaked", "that it would leak again"),
        ("Ms. Oake said the weir was safe and urged the Council to wait.", "the weir was safe", "the Council to wait"),
    ],
)  # fmt: skip
def test_the_next_saying_is_the_same_speakers(text: str, first: str, second: str) -> None:
    assert [(found.source, found.content) for found in said(text)] == [("Ms. Oake", first), ("Ms. Oake", second)]


def test_a_closed_quotation_ends_what_its_cue_credits() -> None:
    text = "Ms. Oake said the weir was “as safe as it has ever been,” to the surprise of the engineers."
    assert said(text) == [Said("Ms. Oake", "said", "the weir was “as safe as it has ever been,”")]


def test_nothing_goes_beyond_the_sentence_of_its_cue() -> None:
    text = "Ms. Oake said the weir was safe. It was built by Mr. Reeve in 1911. The lake is deep."
    assert said(text) == [Said("Ms. Oake", "said", "the weir was safe")]
