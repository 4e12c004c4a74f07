"""Which meeting a report tells of. The days are those of real meetings; who speaks there is invented."""

import datetime as dt

import pytest

from indexer.records.news_article.council import MeetingMention, meeting_mentions
from statements.council_meetings import meetings_on
from statements.parsed import Span
from statements.sentences import sentences

SUNDAY = dt.date(2019, 5, 19)
FRIDAY = dt.date(2019, 5, 17)


def mentions(text: str, on: dt.date | None = SUNDAY) -> list[MeetingMention]:
    return list(meeting_mentions(text, [Span(*s) for s in sentences(text, 0, len(text))], on))


@pytest.mark.parametrize(
    "text",
    [
        "During a UN Security Council meeting on Friday, Kestria's envoy warned of war.",
        "Kestria told the UN Security Council on Friday that it was late.",
        "Addressing the 15-member U.N. Security Council on Friday, Okapi said so.",
        "At an emergency session of the United Nations Security Council on May 17, she said so.",
        "Speaking at the Security Council on Friday, Pell said so.",
        "Okapi briefed members of the Security Council on Friday.",
        "The UN Security Council met on Friday at the request of Kestria.",
        "At Friday's Security Council meeting Okapi said so.",
        "The Security Council meeting on Friday was long.",
        "In remarks to the UN Security Council on 17 May 2019 he said so.",
    ],
)
def test_a_report_of_19_may_2019_about_friday_tells_of_one_meeting(text: str) -> None:
    (found,) = mentions(text)
    assert (found.day, found.symbol) == (FRIDAY, "S/PV.8527")


@pytest.mark.parametrize(
    "text",
    [
        "He told the National Security Council on Friday that it was late.",
        "He told the African Union Peace and Security Council on Friday that it was late.",
        "Kestria's Security Council met on Friday.",
        "He told the Council on Friday that it was late.",
        "The UN Human Rights Council met on Friday. He told the Human Rights Council so on Friday.",
        "At closed-door consultations of the UN Security Council on Friday he said so.",
        "The five permanent members of the Security Council wrote on Friday to Okapi.",
    ],
)
def test_other_councils_and_closed_doors_are_none(text: str) -> None:
    assert mentions(text) == []


def test_the_council_is_the_one_that_was_named() -> None:
    first, second = mentions("The UN Security Council met on Friday. Okapi told the Council that it was late.")
    assert first.symbol == "S/PV.8527"
    assert (second.day, second.symbol) == (None, None)


def test_a_day_without_a_meeting_or_after_the_table_has_no_symbol() -> None:
    (sunday,) = mentions("The UN Security Council met on Sunday.")
    assert (sunday.day, sunday.symbol) == (SUNDAY, None)
    (later,) = mentions("The UN Security Council met on Friday.", dt.date(2026, 5, 18))
    assert (later.day, later.symbol) == (dt.date(2026, 5, 15), None)
    (unknown,) = mentions("The UN Security Council met on Friday.", None)
    assert (unknown.day, unknown.symbol) == (None, None)


SEVERAL = dt.date(2022, 6, 29)


@pytest.mark.parametrize(
    ("word", "topic"),
    [("Mali", "The situation in Mali"), ("Congo", "The situation concerning the Democratic Republic of the Congo")],
)
def test_of_several_meetings_that_day_the_agenda_item_decides(word: str, topic: str) -> None:
    wanted = next(meeting.symbol for meeting in meetings_on(SEVERAL) if meeting.topic == topic)
    assert len(meetings_on(SEVERAL)) == 3
    (found,) = mentions(f"Kestria told the UN Security Council on Wednesday that it had boats in {word}.", SEVERAL)
    assert found.symbol == wanted
    (found,) = mentions(f"Kestria told the UN Security Council on Wednesday so. It has boats in {word}.", SEVERAL)
    assert found.symbol == wanted


@pytest.mark.parametrize("words", ["that it had boats", "that it had boats in Mali and in Congo"])
def test_where_nothing_or_too_much_decides_the_meeting_is_left_open(words: str) -> None:
    (found,) = mentions(f"Kestria told the UN Security Council on Wednesday {words}.", SEVERAL)
    assert (found.day, found.symbol) == (SEVERAL, None)
