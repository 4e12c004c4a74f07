"""/help/search: every example can be run and finds something."""

import pytest
from fastapi.testclient import TestClient

from onrecord.wiring import Application
from search.request import Mode, SearchRequest
from tests.web.html import Page
from web.help_page import RECORDS, SPECIMEN, Lesson, lessons

QUERIES = [example.query for lesson in lessons(SPECIMEN) for example in lesson.examples]


@pytest.mark.parametrize("query", QUERIES)
def test_an_example_finds_something_of_the_specimen(application: Application, query: str) -> None:
    answer = application.search.search(SearchRequest(q=query, mode=Mode.KEYWORD))
    assert answer.total.value
    assert "relaxed" not in [notice.code for notice in answer.notices]


def test_the_examples_are_links_that_run(client: TestClient) -> None:
    page = Page(client.get("/help/search").text)
    assert page.faults == []
    links = [link for link in page.all("a") if link.attributes.get("href", "").startswith("/search?q=")]
    assert len(links) == len(QUERIES)
    for link in links:
        assert client.get(link.attributes["href"]).status_code == 200


def test_other_records_have_the_same_lessons() -> None:
    def shape(taught: list[Lesson]) -> list[tuple[str, int]]:
        return [(lesson.id, len(lesson.examples)) for lesson in taught]

    assert shape(lessons(RECORDS)) == shape(lessons(SPECIMEN))


def test_the_search_page_leads_there(client: TestClient) -> None:
    for address in ("/search?q=water", "/search?q=%2Awater", "/about", "/"):
        assert "/help/search" in client.get(address).text
