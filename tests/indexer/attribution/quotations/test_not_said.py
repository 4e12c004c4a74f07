"""Sayings that a report denies, imagines, asks for or leaves in doubt are found and not shown as said."""

import pytest

from tests.indexer.attribution.quotations.made_reports import quotations, said, shown


@pytest.mark.parametrize(
    "text",
    [
        "The minister did not say that the ferry would sail.",
        "The minister never promised that the weir would open.",
        "The minister would say only that the ferry was late.",
        "The minister could announce that the ferry would sail.",
        "If the minister says that the ferry will sail, the port will open.",
        "Did the minister say that the ferry would sail?",
        "Nobody said that the ferry would sail.",
        "No minister said that the ferry would sail.",
        "The minister left without saying that the ferry would sail.",
        "The minister declined to comment on Monday.",
        "The minister refused to say whether the ferry would sail.",
        "The envoy failed to mention that the weir had leaked.",
    ],
)
def test_what_is_denied_or_imagined_is_not_asserted(text: str) -> None:
    found = quotations(text)
    assert found, "it is found all the same"
    assert not any(quotation.asserted for quotation in found)
    assert shown(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The minister said that the ferry would not sail.",
        "The minister denied that the ferry would sail.",
        "The minister said that she could not promise a ferry.",
        "The minister asked whether the ferry would sail.",
        "“Will it sail if it rains?” the minister asked.",
    ],
)
def test_a_denial_that_was_said_is_a_statement(text: str) -> None:
    assert len(shown(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "It is said that the river never freezes.",
        "It was a sign that the river was rising, and this showed that the weir had leaked.",
        "You know that the river is slow.",
        "The army moved to counter numerous violations of the agreement.",
        "Lanze focused on the repair of the weir.",
        "I think that the river is slow.",
    ],
)
def test_what_is_doubtful_is_not_shown(text: str) -> None:
    assert shown(text) == []


def test_claims_of_others_are_not_those_of_who_rejects_them() -> None:
    text = "The envoy dismissed as false the repeated claims that Kestria had closed the weir."
    assert not [found for found in shown(text) if found.content.startswith("that")]


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "MS. OAKE: We have waited for years for this answer.",
            "MS. OAKE",
            "We have waited for years for this answer.",
        ),
        ("Oake: ferries will sail again in May", "Oake", "ferries will sail again in May"),
        ("Tam Oake: “We were never asked about it.”", "Tam Oake", "“We were never asked about it.”"),
    ],
)
def test_a_name_and_a_colon_say_all_of_the_line(text: str, source: str, content: str) -> None:
    assert [(found.source, found.content) for found in said(text)] == [(source, content)]


@pytest.mark.parametrize(
    "text",
    [
        "Photo: The ferry at Port Lanze in the spring",
        "Related: Ferries will sail again in May",
        "There was one reason left: the river had frozen early that year.",
    ],
)
def test_other_lines_with_a_colon_are_nobodys(text: str) -> None:
    assert said(text) == []
