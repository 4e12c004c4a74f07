"""Heads in the printed forms of agencies, newspapers and exports; what is no head begins the report."""

import datetime as dt

import pytest

from indexer.formats.text import read_text
from indexer.records.news_article.opening import Opening, read_opening

LEAD = "Valdoria said on Friday that it would wait."
DAY = dt.date(2026, 5, 18)


def opening(text: str, title: str | None = None) -> tuple[Opening, str]:
    found = read_opening(read_text(text.encode(), "a.txt"), title)
    return found, text[found.start :]


@pytest.mark.parametrize(
    ("head", "title", "authors", "agency", "date", "day"),
    [
        ("Lock stays shut\n\nBy Jane Roe\n\nVALDOR CITY, May 18 (Serane News Agency) - ", "Lock stays shut",
         ("Jane Roe",), "Serane News Agency", None, (5, 18)),
        ("Lock stays shut until spring\nThe upper states protest\nBy Jane Roe and Tom Tapir\nMay 18, 2026 10 am\n\n",
         "Lock stays shut until spring", ("Jane Roe", "Tom Tapir"), None, DAY, None),
        ("Published: 18 May 2026\n\n", None, (), None, DAY, None),
        ("Monday, 18 May 2026 | 4 min read\n\n", None, (), None, DAY, None),
        ("VALDOR CITY (SNA) — ", None, (), "SNA", None, None),
        ("HALLOW, Valdoria, May 18 (SNA) – ", None, (), "SNA", None, (5, 18)),
        ("Valdor City, May 18, 2026 (SNA) -- ", None, (), "SNA", DAY, (5, 18)),
        ("UNITED NATIONS - ", None, (), None, None, None),
        ("HALLOW. May 18. INTERLOCK - ", None, (), None, None, (5, 18)),
        ("HALLOW, May 18 /SNA/. - ", None, (), "SNA", None, (5, 18)),
        ("Title: Lock stays\nAuthor: Jane Roe\nSource: Valdor Courier\nDate: 2026-05-18\n\n", "Lock stays",
         ("Jane Roe",), "Valdor Courier", DAY, None),
        ("", None, (), None, None, None),
    ],
)  # fmt: skip
def test_a_head_is_read_and_the_report_begins_behind_it(
    head: str, title: str | None, authors: tuple[str, ...], agency: str | None, date: dt.date | None,
    day: tuple[int, int] | None,
) -> None:  # fmt: skip
    found, rest = opening(f"{head}{LEAD}\n\nMore of it.")
    assert rest.startswith(LEAD)
    assert (found.title, found.authors, found.agency, found.date) == (title, authors, agency, date)
    assert (found.day and (found.day.month, found.day.day)) == day


@pytest.mark.parametrize(
    "text",
    [
        "Valdoria says the lock stays shut. It does.\n\nMore of it.",
        "“We stay,” said Oda Okapi\n\nValdoria said so.",
        "Valdoria will stay, its minister said\n\nMore of it.",
        "Okapi sagte: „Wir warten.“\n\nMehr davon.",
        "Oda Okapi - the minister - said so.\n\nMore of it.",
        "NATO - which is far away - said nothing.\n\nMore of it.",
        "OKAPI: We stay. And you?\n\nPELL: We too.",
        "18 May 2026 was a cold day in Hallow.\n\nMore of it.",
        "By Friday the lock was shut.\n\nMore of it.",
        "One line alone",
        "One\n\nTwo",
    ],
)
def test_what_is_no_head_belongs_to_the_report(text: str) -> None:
    found, rest = opening(text)
    if found.start:
        assert text.startswith("One")
    else:
        assert rest == text
        assert found.title is None


def test_a_title_that_is_known_is_not_read_as_the_report_though_it_be_a_sentence() -> None:
    title = "Lock stays shut, minister says."
    found, rest = opening(f"{title.upper()}\n\n{LEAD}", title)
    assert found.title == title.upper()
    assert rest == LEAD


def test_a_head_alone_is_no_head() -> None:
    found, _ = opening("Lock stays shut\nBy Jane Roe\n18 May 2026")
    assert found.start == 0
