"""Labels with a slip of the printer, with a post, and with names that begin in unusual ways."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.attribution.near_labels import is_one_slip
from statements.vocabulary import Capacity
from tests.indexer.records.made_records import labels, last, read_record, record_text, said

CHAIR = "The President: I give the floor to those who have asked for it."
ARKELIS = "Mr. Arkelis (Kestria): We have seen the river."


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


def test_a_post_may_go_on_in_the_next_column() -> None:
    statement = last(CHAIR, "Ms. Caldevilla (Monteluna), Rapporteur of the", "Third Committee: I report.")
    assert statement.speaker is not None
    assert (statement.speaker.role, statement.country) == ("Rapporteur of the Third Committee", "XML")


@pytest.mark.parametrize("printed", ["Mr. Dovalle Orsavia):", "Mr. Dovalle [Orsavia]:", "Mr. Dovalle (Orsavia]:"])
def test_a_parenthesis_that_is_not_opened_is_mended_where_the_place_is_known(printed: str) -> None:
    paragraph = f"{printed} The river has risen."
    statement = last(CHAIR, ARKELIS, paragraph)
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.country, statement.resolved) == ("Mr. Dovalle", "XOR", True)
    assert said(statement, CHAIR, ARKELIS, paragraph) == "The river has risen."


@pytest.mark.parametrize(
    "printed",
    ["The Presdient:", "The Persident:", "The Preident:", "The Presidennt:", "The Prezident (spoke in French):"],
)
def test_one_slip_in_the_president_is_still_the_president(printed: str) -> None:
    statement = last(CHAIR, ARKELIS, f"{printed} I thank him.")
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.capacity) == ("Mr. Reeve", Capacity.PRESIDING)
    assert statement.spoken_language == ("fr" if "French" in printed else None)


@pytest.mark.parametrize(
    ("printed", "country"),
    [
        ("[Orsavia]:", "XOR"),
        ("(Orsavia) (spoke in Spanish):", "XOR"),
        ("The Interpreter:", None),
        ("The Keeper of the Seal:", None),
        ("Mr. Dovalle Nowhereland):", None),
        ("Mr. Dovalle (Nowhereland:", None),
    ],
)
def test_what_stands_like_a_label_is_reported_and_is_not_the_speakers_before(printed: str, country: str | None) -> None:
    called = "The President: I give the floor to the representative of Lanze."
    record = read_record(CHAIR, ARKELIS, called, f"{printed} The river has risen.")
    statement = record.statements[-1]
    assert (statement.label, statement.rule, statement.resolved) == (printed, "unknown-label", False)
    assert statement.country == country
    (warning,) = record.warnings
    text = record_text(CHAIR, ARKELIS, called, f"{printed} The river has risen.")
    assert warning.code == "unknown_label"
    assert printed in warning.message
    assert warning.start is not None
    assert text[warning.start :].startswith(printed)


@pytest.mark.parametrize(
    "words",
    [
        "The matter is this: it rains.",
        "The result of the vote: three to one.",
        "[In Spanish]: so it says on the sign.",
        "Mr. Dovalle said in the corridor (and meant it): enough.",
        "The river — so we heard — rose: twice.",
    ],
)
def test_prose_with_a_colon_is_nobodys_label(words: str) -> None:
    record = read_record(CHAIR, ARKELIS, words)
    assert len(record.statements) == 2
    assert record.warnings == ()


def test_a_quoted_paragraph_is_not_reported() -> None:
    letter = "The letter reads:\n“We saw it.\nThe Keeper of the Seal: it is true.”"
    assert read_record(CHAIR, f"Mr. Arkelis (Kestria): {letter}").warnings == ()


@given(st.text("abcd", min_size=3, max_size=8), st.integers(0, 7), st.sampled_from("xyz"))
def test_one_slip_is_one_letter_wrong_missing_too_many_or_turned(word: str, at: int, letter: str) -> None:
    at %= len(word)
    assert is_one_slip(word[:at] + letter + word[at + 1 :], word)
    assert is_one_slip(word[:at] + letter + word[at:], word)
    assert is_one_slip(word[:at] + word[at + 1 :], word) or word[:at] + word[at + 1 :] == word
    turned = word[:at] + word[at : at + 2][::-1] + word[at + 2 :]
    assert turned == word or is_one_slip(turned, word)
    assert not is_one_slip(word, word)
    assert not is_one_slip(letter * 2 + word, word)
