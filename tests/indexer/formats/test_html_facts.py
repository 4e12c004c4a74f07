"""What a page says of itself: as published, never found by guessing."""

import datetime as dt

import pytest

from indexer.formats.layout import PublishedFacts
from indexer.formats.reader import read_source
from tests.indexer.formats.made_pages import (
    AGENCY,
    BROADCASTER,
    HEADLINE,
    LINKED_DATA,
    TABLES,
    WEBLOG,
    page,
    paragraphs,
)

DAY = dt.date(2026, 5, 18)
ADDRESS = "https://courier.example/world/lock"


def facts(markup: str) -> PublishedFacts:
    return read_source(markup.encode(), "a.html").facts


def of_head(head: str, body: str = "") -> PublishedFacts:
    return facts(page(f"{body}<article>{paragraphs()}</article>", head, ""))


def test_linked_data_tell_everything() -> None:
    assert facts(BROADCASTER) == PublishedFacts(
        HEADLINE, DAY, ("Jane Roe", "Tom Tapir"), "The Valdor Courier", "en", ADDRESS, article=True
    )


def test_open_graph_and_meta_elements_tell_everything() -> None:
    assert facts(AGENCY) == PublishedFacts(
        HEADLINE, DAY, ("Jane Roe", "Tom Tapir"), "The Valdor Courier", "en", ADDRESS, article=True
    )


def test_marked_elements_tell_title_day_and_author() -> None:
    assert facts(WEBLOG) == PublishedFacts(HEADLINE, DAY, ("Jane Roe",), language="en")


def test_a_page_that_says_nothing_has_a_title_at_most() -> None:
    assert facts(TABLES) == PublishedFacts(HEADLINE)


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="date" content="2026-05-18">', DAY),
        ('<meta name="DC.date.issued" content="18 May 2026">', DAY),
        ('<meta itemprop="datePublished" content="May 18, 2026, 9:00 a.m.">', DAY),
        ('<meta name="pubdate" content="Mon, 18 May 2026 10:00:00 GMT">', DAY),
        ('<meta name="date" content="05/06/2026">', None),
        ('<meta name="date" content="2026-02-31">', None),
        ('<meta name="last-modified" content="2026-05-18">', None),
        ('<meta property="article:modified_time" content="2026-05-18T10:00:00Z">', None),
        ("<!-- 2026-05-18 -->", None),
    ],
)
def test_the_day_is_that_of_publication_where_it_can_be_read_one_way_only(head: str, day: dt.date | None) -> None:
    assert of_head(head).date == day


@pytest.mark.parametrize(
    ("body", "day"),
    [
        ('<time datetime="2026-05-18T10:00Z">yesterday</time>', DAY),
        ("<time>18 May 2026</time>", DAY),
        ('<time datetime="2026-05-18">a</time><time datetime="2026-05-02">another story</time>', None),
        ('<time class="published" datetime="2026-05-18">a</time><time datetime="2026-05-02">b</time>', DAY),
        ('<time class="updated" datetime="2026-05-19">a</time><time datetime="2026-05-18">b</time>', DAY),
        ("<p>On 18 May 2026 it rained.</p>", None),
    ],
)
def test_times_tell_the_day_where_they_agree_or_one_is_marked(body: str, day: dt.date | None) -> None:
    assert of_head("", body).date == day


@pytest.mark.parametrize(
    ("address", "taken"),
    [
        (ADDRESS, True),
        ("https://courier.example/?id=7", True),
        ("https://courier.example/", False),
        ("https://courier.example", False),
        ("/world/lock", False),
        ("javascript:alert(1)", False),
        ("https://[broken", False),
    ],
)
def test_an_address_is_taken_where_it_is_one_of_a_page(address: str, taken: bool) -> None:
    assert of_head(f'<link rel="canonical" href="{address}">').url == (address if taken else None)


def test_several_articles_in_the_linked_data_are_those_of_a_list() -> None:
    other = LINKED_DATA.replace("Lock stays shut", "Another story")
    assert of_head(LINKED_DATA + other) == PublishedFacts()


@pytest.mark.parametrize(
    "data",
    [
        "{",
        "[" * 5_000,
        '{"@type": 7}',
        "null",
        '"NewsArticle"',
        '{"@type": "NewsArticle", "author": 7, "headline": []}',
    ],
)
def test_linked_data_that_cannot_be_read_say_nothing(data: str) -> None:
    found = of_head(f'<script type="application/ld+json">{data}</script>')
    assert (found.title, found.date, found.authors) == (None, None, ())


def test_a_byline_is_read_from_its_element_alone() -> None:
    assert of_head("", '<p class="byline">By Jane Roe in Valdor City</p>').authors == ("Jane Roe",)
    assert of_head("", '<p class="standfirst">By Friday the lock was shut</p>').authors == ()
    assert of_head('<meta name="author" content="https://courier.example/jane">').authors == ()
