"""Where turns begin and end, and what stands in them that nobody said."""

import pytest

from tests.indexer.records.made_records import labels, last, read_plain, record_text, said, statements

FLOOD = "Mr. Arkelis (Kestria): The snow on the pass is a metre high, and the road is closed."
MORE = "We ask for a week. After that, the road will be open by day."
CHAIR = "The President: I give the floor to the representative of Lanze."


def test_words_go_on_after_the_chair_has_changed() -> None:
    change = "Mr. Shen Baiyu (Lanze), Vice-President, took the Chair."
    paragraphs = (CHAIR, FLOOD, change, MORE, "The Acting President: I thank the speaker for his statement.")
    speech, acting = statements(*paragraphs)[1:]
    assert len(speech.spans) == 2
    assert said(speech, *paragraphs) == f"{FLOOD.partition(': ')[2]} {MORE}"
    assert acting.speaker is not None
    assert acting.speaker.name == "Mr. Shen Baiyu"


def test_words_go_on_after_a_vote() -> None:
    paragraphs = (CHAIR, FLOOD, "A vote was taken by show of hands.", "In favour:\nAurelle, Lanze, Monteluna", MORE)
    speech = last(*paragraphs)
    assert said(speech, *paragraphs) == f"{FLOOD.partition(': ')[2]} {MORE}"


def test_a_label_may_wrap_over_lines_and_paragraphs() -> None:
    wrapped = "Mr. Quill (Free State of\nPort Amaranth) (spoke\nin French): We ask to be told in time."
    assert labels(CHAIR, wrapped)[-1] == "Mr. Quill (Free State of Port Amaranth) (spoke in French):"
    parted = ("Mr. Quill (Free State of Port", "Amaranth): We ask to be told in time.")
    statement = last(CHAIR, *parted)
    assert statement.country == "XPA"
    assert said(statement, CHAIR, *parted) == "We ask to be told in time."


@pytest.mark.parametrize(
    "words",
    [
        "Persons: eleven thousand. Houses: three.",
        "The letter reads as follows:\n\n“Mr. Shen Baiyu (Lanze): I am well.”",
        "I put it so, Mr. President: the road is closed.",
        "There are three of us: Kestria, Lanze and the river.",
        "We said in 2019: never again.",
        "I quote agenda item 125, on passes: roads and rivers.",
        "He cried: the road!\nAnd then, once more: the road!",
    ],
)
def test_a_colon_in_prose_changes_no_speaker(words: str) -> None:
    assert labels(CHAIR, f"Mr. Arkelis (Kestria): {words}", MORE) == ["The President:", "Mr. Arkelis (Kestria):"]


def test_vote_lists_are_nobodys_words() -> None:
    paragraphs = (
        "The President: I shall put the draft resolution to the vote now.",
        "A vote was taken by show of hands.",
        "In favour:\nAurelle, Lanze, Monteluna, Valdoria",
        "Against:\nKestria",
        "Abstaining:\nNone",
        "The President: The draft resolution has been adopted.",
    )
    assert labels(*paragraphs) == ["The President:", "The President:"]
    assert said(statements(*paragraphs)[0], *paragraphs) == "I shall put the draft resolution to the vote now."


def test_headings_and_directions_between_turns_are_nobodys_words() -> None:
    paragraphs = (
        "Adoption of the agenda",
        "The agenda was adopted.",
        "Passage over the Anselm pass",
        CHAIR,
        FLOOD,
        "Agenda item 14 (continued)",
        "Tolls on bridges",
        "Draft resolution (XC/L.3)",
        "The President: We turn to tolls.",
        "It was so decided.",
        "The meeting rose at 1.05 p.m.",
    )
    words = [said(statement, *paragraphs) for statement in statements(*paragraphs)]
    assert words == [CHAIR.partition(": ")[2], FLOOD.partition(": ")[2], "We turn to tolls."]


def test_running_headers_of_a_plain_text_are_nobodys_words() -> None:
    broken = f"{FLOOD}\nXC/PV.1131 Passage over the Anselm pass 19/03/2026\n2/9 26-03177\n{MORE}"
    speech = last(CHAIR, broken)
    assert "26-03177" not in said(speech, CHAIR, broken)
    assert said(speech, CHAIR, broken).endswith(MORE)


def test_a_semicolon_after_a_label_is_a_misprinted_colon() -> None:
    assert labels(CHAIR, "Mr. Arkelis (Kestria); We ask for a week.")[-1] == "Mr. Arkelis (Kestria);"


def test_every_printed_turn_is_a_statement_of_its_own() -> None:
    again = "Mr. Arkelis (Kestria): I have nothing to add."
    assert labels(CHAIR, FLOOD, again) == ["The President:", "Mr. Arkelis (Kestria):", "Mr. Arkelis (Kestria):"]


def test_a_label_without_words_gives_no_statement() -> None:
    assert labels(CHAIR, "Mr. Arkelis (Kestria):", "Ms. Vautrelle (Aurelle): We agree.") == [
        "The President:",
        "Ms. Vautrelle (Aurelle):",
    ]


def test_line_ends_of_any_kind_give_the_same_turns() -> None:
    text = record_text(CHAIR, FLOOD)
    windows = read_plain(text.replace("\n", "\r\n"))
    assert [s.label for s in windows.statements] == [s.label for s in read_plain(text).statements]


def test_a_label_quoted_in_the_middle_of_a_letter_is_none() -> None:
    letter = "The letter says:\n“We all were there.\nMr. Shen Baiyu (Lanze): I am well.\nThe Secretary.” So it ends."
    assert labels(CHAIR, f"Mr. Arkelis (Kestria): {letter}") == ["The President:", "Mr. Arkelis (Kestria):"]
