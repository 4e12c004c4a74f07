"""Labels with a slip of the printer, with a post, and with names that begin in unusual ways."""

import pytest

from statements.vocabulary import Capacity
from tests.indexer.records.made_records import labels, last, said

CHAIR = "The President: I give the floor to those who have asked for it."


@pytest.mark.parametrize(
    "printed",
    [
        "Mr. Dovalle (Orsavia:",
        "Mr. Dovalle (Orsavia (spoke in Spanish):",
        "Mr. Dovalle (Orsavia) (spoke in Spanish:",
        "Mr. Dovalle (Orsavia)",
        "Mr. Dovalle (Orsavia).",
        "Mr. Dovalle (Orsavia) (spoke in Spanish)",
    ],
)
def test_a_label_with_one_slip_is_still_its_speakers(printed: str) -> None:
    paragraph = f"{printed} Thank you. The river has risen."
    statement = last(CHAIR, paragraph)
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.country) == ("Mr. Dovalle", "XOR")
    assert statement.spoken_language == ("es" if "Spanish" in printed else None)
    assert said(statement, CHAIR, paragraph) == "Thank you. The river has risen."


@pytest.mark.parametrize(
    "paragraph",
    [
        "Mr. Dovalle (Orsavia) has told us of the river. That is: twice.",
        "Mr. Dovalle (Orsavia) Vice-President, took the Chair.",
        "Mr. Dovalle (Orsavia) Mr. Arkelis (Kestria) and others were heard: twice.",
        "Mr. Dovalle (in the corridor) Thank you was all that was said: twice.",
    ],
)
def test_a_sentence_that_names_somebody_is_no_misprinted_label(paragraph: str) -> None:
    assert labels(CHAIR, paragraph) == ["The President:"]


@pytest.mark.parametrize("name", ["Mr. ‘Aho‘eitu", "Ms. ’Utoi", "Mr. 'Akau", "Ms. ’t Hoorn", "Lt. Gen. Hake"])
def test_names_may_begin_with_an_apostrophe_or_an_abbreviated_rank(name: str) -> None:
    statement = last(CHAIR, f"{name} (Tamarind Isles): The islands are still there.")
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.country) == (name, "XTI")


@pytest.mark.parametrize("mark", ["", " (spoke in Spanish)"])
def test_a_rapporteur_speaks_for_the_committee_and_the_post_is_the_role(mark: str) -> None:
    statement = last(CHAIR, f"Ms. Caldevilla (Monteluna), Rapporteur of the Third Committee{mark}: I report.")
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == ("Ms. Caldevilla", "Rapporteur of the Third Committee")
    assert (statement.country, statement.organization) == ("XML", "Third Committee")
    assert (statement.capacity, statement.rule) == (Capacity.ORGANIZATION, "post-in-label")


def test_a_post_at_home_leaves_the_word_to_the_country() -> None:
    statement = last(CHAIR, "Mr. Arkelis (Kestria), Minister of Hydraulic Works: The dams hold.")
    assert statement.speaker is not None
    assert (statement.speaker.role, statement.capacity) == ("Minister of Hydraulic Works", Capacity.NATIONAL)
