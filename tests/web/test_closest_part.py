"""The closest sentence of results that meaning alone has found: asked for beside the page, put into its place."""

from fastapi.testclient import TestClient

from tests.web.html import Page

PART = {"HX-Request": "true", "HX-Request-Type": "partial"}
QUERY = "mode=meaning&q=warning+people+before+a+flood&limit=5"


def asking(client: TestClient, query: str) -> list[str | None]:
    page = Page(client.get(f"/search?{query}").text)
    return [element.attributes["hx-get"] for element in page.all("div") if "data-beside" in element.attributes]


def test_a_page_with_such_results_asks_for_it_and_no_other_does(client: TestClient) -> None:
    (address,) = asking(client, QUERY)
    assert address == "/search/closest?q=warning+people+before+a+flood&mode=meaning&limit=5"
    assert asking(client, "q=water&mode=keyword") == asking(client, "") == []


def test_the_results_come_with_their_sentence_marked(client: TestClient) -> None:
    part = client.get(f"/search/closest?{QUERY}", headers=PART)
    assert part.status_code == 200
    page = Page(f'<html lang="en"><title>Parts</title>{part.text}</html>')
    found = Page(client.get(f"/search?{QUERY}").text)
    texts = {article.attributes["id"]: " ".join(article.text.split()) for article in found.all("article")}
    articles = page.all("article")
    assert articles
    for article in articles:
        # A sentence that goes on in another paragraph is marked in both.
        sense = [mark for mark in article.descendants() if mark.attributes.get("class") == "sense"]
        assert sense
        assert all(" ".join(mark.text.split()) in texts[article.attributes["id"]] for mark in sense)
    assert part.text.count("found by meaning; underlined is the closest sentence") == len(articles)


def test_the_address_alone_leads_to_its_page(client: TestClient) -> None:
    answer = client.get(f"/search/closest?{QUERY}")
    assert (answer.status_code, answer.headers["location"]) == (
        303,
        "/search?q=warning+people+before+a+flood&mode=meaning&limit=5",
    )
