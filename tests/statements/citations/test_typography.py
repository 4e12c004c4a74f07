"""Text, days and numbers as citations print them."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.citations import STYLES
from statements.citations.typography import long_day, one_line, ordinal
from tests.statements.citations import cases


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("two\r\nlines\u2028and\ta tab", "two lines and a tab"),
        ("\u202eturned\u202c \u2067round\u2069\u200f", "turned round"),
        ("Co\u0302te", "Côte"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("half \ud83d a pair", "half \ufffd a pair"),
        ("\x00 \x07", ""),
    ],
)
def test_text_is_put_on_one_line(text: str, printed: str) -> None:
    assert one_line(text) == printed


@given(st.text(max_size=40))
def test_one_line_is_stable_and_can_be_written_to_a_file(text: str) -> None:
    line = one_line(text)
    assert one_line(line) == line
    assert len(line.splitlines()) <= 1
    assert line.encode("utf-8").decode("utf-8") == line


@pytest.mark.parametrize(
    ("number", "printed"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (13, "13th"), (22, "22nd"), (111, "111th")],
)
def test_ordinals(number: int, printed: str) -> None:
    assert ordinal(number) == printed


def test_days_are_english_whatever_the_locale() -> None:
    assert long_day(dt.date(2026, 3, 1)) == "1 March 2026"


def test_styles_are_offered_in_their_order_and_answer() -> None:
    assert list(STYLES) == ["footnote", "short", "bluebook", "oscola", "bibtex", "ris", "csl_json"]
    assert all("XC/PV.1147" in style(cases.COUNCIL) for style in STYLES.values())
