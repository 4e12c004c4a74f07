"""Answers without a label, questions in a row, colons in prose, two who may be meant."""

import pytest

from indexer.records.press_conference.issuer import issuer_of_address, issuer_of_name
from statements.vocabulary import Certainty, StatementKind
from tests.indexer.records.press_conference.made_transcripts import HEADS, printed, read, said

OLD = """Foreign Ministry Spokesperson Lin Weir's Regular Press Conference on January 5, 2018
2018/01/05

At the invitation of Minister Tao Harrow, Foreign Minister Oda Okapi of Kestria will visit Lanze from January 8 to 10.

Q: The talks on the lock begin on Monday. Do you have details?

A: I have no details. We hope: first, that the river stays open; second, that barges pass.

Q: Kestria says that it will not come. What is your comment?

We have noted the reports. Our position is consistent: talks are better than no talks.

Q: Will you send an envoy?

A: We will tell you in time.
"""


def test_announcements_before_the_first_question_are_the_spokespersons() -> None:
    record = read(OLD, country="XLZ")
    first = record.statements[0]
    assert first.kind is StatementKind.SPEECH
    assert first.label == "Spokesperson Lin Weir"
    assert first.country == "XLZ"
    assert said(first, OLD).startswith("At the invitation")


def test_an_answer_without_its_label_is_no_part_of_the_question() -> None:
    record = read(OLD, country="XLZ")
    asked, answered = record.statements[3:5]
    assert said(asked, OLD) == "Kestria says that it will not come. What is your comment?"
    assert said(answered, OLD).startswith("We have noted")
    assert (answered.kind, answered.rule) == (StatementKind.ANSWER, "answer-without-label")
    assert answered.speaker
    assert answered.speaker.name == "Lin Weir"
    assert answered.certainty is Certainty.SURE


def test_words_that_nobody_is_surely_credited_with_are_not_shown_as_said() -> None:
    text = OLD.replace("What is your comment?", "Please comment.")
    answered = read(text, country="XLZ").statements[4]
    assert answered.certainty is Certainty.LIKELY


def test_two_questions_in_a_row_are_two_statements() -> None:
    text = HEADS["department"] + "\n\nMR WEIR: Hello.\n\nQUESTION: Why?\n\nQUESTION: And when?\n\nMR WEIR: Soon.\n"
    assert [label for label, _ in printed(read(text), text)] == ["MR WEIR", "QUESTION", "QUESTION", "MR WEIR"]


@pytest.mark.parametrize(
    "prose",
    [
        "Our position is clear: no barge passes.",
        "First: the lock. Second: the dam.",
        "Note: the lock is old.",
        "The lock opens at 10:30 every day.",
        "See https://lock.example/map for the map.",
        "Kestria: that is whom we mean.",
        "I said to him, and he to me: wait.",
    ],
)
def test_a_colon_in_prose_is_no_label(prose: str) -> None:
    text = f"{HEADS['outlets']}\n\nAFP: Why?\n\nLin Weir: Well.\n\n{prose}\n\nAFP: And?\n\nLin Weir: That is all.\n"
    record = read(text)
    assert [s.label for s in record.statements] == ["AFP", "Lin Weir", "AFP", "Lin Weir"]
    assert said(record.statements[1], text) == f"Well.\n\n{prose}"


def test_an_outlet_that_asks_once() -> None:
    text = f"{HEADS['outlets']}\n\nHarbour Wave: Why?\n\nLin Weir: Well.\n\nAFP: And?\n\nLin Weir: That is all.\n"
    first = read(text).statements[0]
    assert (first.label, first.kind) == ("Harbour Wave", StatementKind.QUESTION)


def test_a_minister_whose_country_nothing_tells_stays_open() -> None:
    text = (
        "Secretary Veller and Foreign Minister Okapi at a Joint Press Availability\n\nDepartment of State of Valdoria"
        "\n\nSECRETARY VELLER: Welcome.\n\nFOREIGN MINISTER OKAPI: Thank you.\n\nQUESTION: Why?\n\n"
        "FOREIGN MINISTER OKAPI: So.\n"
    )
    record = read(text)
    guest = record.statements[1]
    assert guest.speaker
    assert (guest.country, guest.resolved) == (None, False)
    assert "speaker_not_placed" in [warning.code for warning in record.warnings]


def test_without_a_word_for_whose_it_is_the_speaker_stays_open() -> None:
    text = f"{HEADS['outlets']}\n\nAFP: Why?\n\nLin Weir: Well.\n\nAFP: And?\n\nLin Weir: That is all.\n"
    answer = read(text).statements[1]
    assert answer.speaker
    assert (answer.speaker.name, answer.country, answer.resolved) == ("Lin Weir", None, False)


def test_turns_on_lines_without_blank_lines_between() -> None:
    text = (
        "Regular Press Conference of 12 May 2026\n"
        "Q: Is the lock open, after all that was said about it in these long weeks?\n"
        "A: It is not open, and it will not be open before the commission has met and has decided so.\n"
        "Q: When?\nA: Soon.\n"
    )
    assert [label for label, _ in printed(read(text), text)] == ["Q", "A", "Q", "A"]


@pytest.mark.parametrize(
    ("asks", "answers"), [("Q. ", "A. "), ("P.- ", "R.- "), ("Q – ", "R – "), ("Вопрос: ", "Ответ: ")]
)
def test_other_marks_than_a_colon(asks: str, answers: str) -> None:
    turns = (f"{asks}Why is it shut?", f"{answers}It is old.", f"{asks}Still?", f"{answers}Yes.")
    text = "\n\n".join(("Press conference, 12 May 2026", *turns))
    record = read(text)
    assert [s.kind for s in record.statements] == [StatementKind.QUESTION, StatementKind.ANSWER] * 2
    assert said(record.statements[1], text) == "It is old."


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("https://www.state.gov/briefings/x", "USA"),
        ("https://www.mfa.gov.cn/eng/xw/fyrbt/x.html", "CHN"),
        ("https://mid.ru/en/foreign_policy/news/x", "RUS"),
        ("https://www.mea.gov.in/media-briefings.htm?x", "IND"),
        ("https://press.un.org/en/2026/db260518.doc.htm", "United Nations"),
        ("https://www.nato.int/x", "North Atlantic Treaty Organization"),
        ("https://www.eeas.europa.eu/eeas/x_en", "European Union"),
        ("https://news.example/x", None),
        ("not an address", None),
    ],
)
def test_an_address_tells_whose_transcript_it_is(address: str, place: str | None) -> None:
    found = issuer_of_address(address)
    assert (found.country or found.organization) == place


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Ministry of Foreign Affairs of the Republic of Valdoria", "XVA"),
        ("Permanent Mission of Kestria to the United Nations", "XKE"),
        ("U.S. Department of State", "USA"),
        ("The Valdor Courier", None),
    ],
)
def test_a_publisher_tells_whose_transcript_it_is(name: str, place: str | None) -> None:
    found = issuer_of_name(name)
    assert (found.country or found.organization) == place


def test_a_head_that_breaks_off_in_a_bracket_is_read() -> None:
    text = "Press conference by Oda Okapi (Kestria\n\nQ: Why?\n\nA: So.\n"
    assert [statement.label for statement in read(text).statements] == ["Q", "A"]
