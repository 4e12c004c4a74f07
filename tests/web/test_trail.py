"""From a passage on: through the results that it was opened from, to what is similar, to its other languages."""

import datetime as dt
import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, expect

from onrecord.wiring import Application
from search.engines.port import EngineError
from statements.vocabulary import DocumentType
from tests.web import documents
from tests.web.browsing import copied, visit
from tests.web.documents import Turn, add, document
from tests.web.html import Element, Page

SEARCH = "q=water&mode=keyword&sort=oldest&country=XOR&limit=7"


def results(client: TestClient, query: str) -> list[str]:
    """The addresses to which the titles of all results lead, page by page."""
    found = []
    address: str | None = f"/search?{query}"
    while address:
        page = Page(client.get(address).text)
        found += [
            next(e.attributes["href"] for e in article.descendants() if e.tag == "a") for article in page.all("article")
        ]
        address = next((e.attributes["href"] for e in page.all("a", rel="next")), None)
    return found


def trail(client: TestClient, address: str) -> Element:
    page = Page(client.get(address).text)
    assert page.faults == []
    return page.one("nav", class_="trail")


def step(client: TestClient, address: str, way: str) -> str | None:
    links = [e for e in trail(client, address).descendants() if e.attributes.get("rel") == way]
    return links[0].attributes["href"] if links else None


def walked(client: TestClient, address: str, way: str) -> Iterator[str]:
    following: str | None = address
    while following:
        yield following
        following = step(client, following, way)


@pytest.mark.parametrize("query", [SEARCH, f"{SEARCH}&per=passage"])
def test_next_and_previous_go_through_all_results_and_over_pages(client: TestClient, query: str) -> None:
    listed = results(client, query)
    assert len(listed) > 14
    there = [urlsplit(address).path for address in walked(client, listed[0], "next")]
    back = [urlsplit(address).path for address in walked(client, listed[-1], "prev")]
    assert there == [urlsplit(address).path for address in listed] == back[::-1]


def test_the_way_back_leads_to_the_page_and_the_place(client: TestClient) -> None:
    opened = results(client, SEARCH)[9]
    back = next(e.attributes["href"] for e in trail(client, opened).descendants() if e.tag == "a")
    parts = urlsplit(back)
    assert dict(parse_qsl(parts.query)).items() >= dict(parse_qsl(SEARCH)).items()
    ids = [e.attributes["id"] for e in Page(client.get(back).text).all("article")]
    assert parts.fragment in ids
    assert parts.fragment.removeprefix("r-") in opened


@pytest.mark.parametrize(
    "query", ["", "?colour=red", "?q=%22water", "?q=zebra", "?q=water&cursor=nonsense", "?earlier=abc", "?utm_source=x"]
)
def test_without_a_search_that_finds_it_a_passage_stands_alone(client: TestClient, query: str) -> None:
    page = Page(client.get(f"/p/{documents.arabic().passages[0].id}{query}").text)
    assert page.all("nav", class_="trail") == []
    canonical = page.one("link", rel="canonical").attributes["href"]
    assert "?" not in canonical


RIVER = [
    "The ministry will warn its neighbours of every flood, by telephone and before the water comes.",
    "Warn the towns downstream before a flood reaches them: that is what our neighbours ask of this ministry.",
    "The budget for theatres and museums will be debated on Tuesday after the summer recess.",
]


@pytest.fixture
def three(own: Application) -> list[str]:
    """A passage, one that says much the same, and one of something else."""
    parsed = [
        document(f"speech:{number}", [Turn(words, speaker=f"Speaker {number}", country="XVA")], title=f"On {number}")
        for number, words in enumerate(RIVER)
    ]
    for one in parsed:
        add(own, one)
    own.projection.catch_up(lambda *_: None)
    return [one.passages[0].id for one in parsed]


def similar(client: TestClient, passage: str) -> list[str]:
    page = Page(client.get(f"/p/{passage}").text)
    assert page.faults == []
    sections = page.all("section", class_="similar")
    return [
        e.attributes["href"].removeprefix("/p/")
        for e in (sections[0].descendants() if sections else ())
        if e.tag == "a" and e.attributes["href"].startswith("/p/")
    ]


def test_what_is_similar_comes_nearest_first_and_never_itself(own_client: TestClient, three: list[str]) -> None:
    assert similar(own_client, three[0])[0] == three[1]
    assert similar(own_client, three[1])[0] == three[0]
    assert all(one not in similar(own_client, one) for one in three)


def test_a_passage_is_shown_while_the_engine_is_down(
    own: Application, own_client: TestClient, three: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def down(*_: object) -> None:
        raise EngineError("The index cannot be read.")

    monkeypatch.setattr(type(own.engine), "run", down)
    assert similar(own_client, three[0]) == []
    assert own_client.get(f"/p/{three[0]}?q=flood").status_code == 200


def test_a_passage_that_no_model_has_read_has_nothing_similar(own: Application, own_client: TestClient) -> None:
    arabic = documents.arabic()
    add(own, arabic)
    own.projection.catch_up(lambda *_: None, meaning=False)
    assert similar(own_client, arabic.passages[0].id) == []


def test_other_languages_of_a_document_are_linked(own: Application, own_client: TestClient) -> None:
    ids = {}
    for language, words in (("en", "Water is wet."), ("fr", "L’eau est humide."), ("es", "El agua es húmeda.")):
        parsed = document(
            f"symbol:XA/10/PV.9:{language}", [Turn(words, "Mr. Dovalle (Orsavia):", "Emmerich Dovalle", country="XOR")],
            language, type=DocumentType.VERBATIM_RECORD, symbol="XA/10/PV.9", title="A meeting",
            date=dt.date(2026, 3, 1),
        )  # fmt: skip
        add(own, parsed)
        found = own.catalog.library.passage(parsed.passages[0].id)
        assert found
        ids[language] = found
    addresses = [f"/p/{ids['en'].passage.id}", f"/documents/{ids['en'].document.id}"]
    for address in [*addresses, f"/statements/{ids['en'].passage.statement_id}"]:
        page = Page(own_client.get(address).text)
        facts = page.one("section", aria_labelledby="provenance").descendants()
        others = {e.attributes["hreflang"]: e.attributes["href"] for e in facts if "hreflang" in e.attributes}
        assert others == {code: f"/documents/{ids[code].document.id}" for code in ("es", "fr")}


@pytest.mark.browser
@pytest.mark.slow
def test_keys_go_on_to_the_next_result_and_statements_are_copied(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?{SEARCH}") as visited:
        page = visited.page
        page.locator(".who a").first.click()
        # Keys are heard once the script of the page has run.
        page.wait_for_url(re.compile("/p/"))
        first = page.url
        page.keyboard.press("j")
        page.get_by_role("link", name="Previous result").wait_for()
        expect(page).not_to_have_url(first)
        page.wait_for_load_state()
        page.keyboard.press("k")
        page.get_by_text("The first result").wait_for()
        expect(page).to_have_url(first)
        page.get_by_role("link", name="Back to the results").click()
        expect(page.locator(".results")).to_be_visible()
        page.goto(f"{served}/p/{documents.council(corrected=True).passages[1].id}")
        page.get_by_role("link", name="The statement by itself").click()
        page.locator("[data-copies-whole]").click()
        text = copied(page, "Statement and citation copied")
        assert text.startswith("“The Serane does not read our maps.")
        assert "see that the figures are true.”\n\nCouncil of Concord" in text
        assert text.endswith(page.url.partition("#")[0])
        page.locator("[data-copies]").last.click()
        assert "/p/" in copied(page, "Passage and citation copied")
        assert visited.complaints == []
