"""Pages of what was said before: revisions side by side, earlier wordings, withdrawn passages."""

import hashlib
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from catalog.rows import document_id
from onrecord.wiring import Application
from tests.web import documents
from tests.web.documents import Turn
from tests.web.html import Element, Page

ASKS = "We ask for prior notification, forty-eight hours ahead and in writing, before any release of water."
SAYS = "Kestria tells its neighbours of every release of water, and has no secrets from a river."
OPENS = "I give the floor to the representative of Valdoria."
Put = Callable[..., str]


def shown(client: TestClient, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200, address
    page = Page(answer.text)
    assert page.faults == []
    return page


def words(text: str) -> str:
    return " ".join(text.split())


def rows(page: Page) -> list[tuple[str, str, str]]:
    """The rows of a comparison: what became of it, and both sides; a fold by its summary."""
    found = []
    for row in page.one("ol", class_="beside").children:
        texts = [words(child.text) for child in row.children]
        if row.attributes.get("class") == "fold":
            found.append((words(row.children[0].children[0].text), "", ""))
        else:
            found.append((words(row.children[0].children[0].text), texts[1], texts[2]))
    return found


def changes(page: Page) -> list[tuple[str, str]]:
    """What is marked as gone and as new, without the words for those who do not see the marks."""
    marked = [e for e in page.elements if e.tag in {"del", "ins"} and e.attributes.get("class") != "whole"]
    return [(e.tag, e.text.split(": ", 1)[1]) for e in marked]


def notice(page: Page) -> Element:
    return page.one("section", aria_labelledby="changed")


@pytest.fixture
def put(own: Application) -> Put:
    def put(*turns: tuple[str, str], identity: str = "speech:put", language: str = "en") -> str:
        said = [Turn(text, f"{who}:", who, country="XVA") for who, text in turns]
        parsed = documents.document(identity, said, language, title="A statement <b>")
        documents.add(own, parsed)
        return f"/documents/{document_id(identity)}"

    return put


def passage_ids(own: Application, address: str) -> list[str]:
    whole = own.catalog.library.whole_text(address.rsplit("/", 1)[1])
    assert whole
    return [passage.id for passage in whole.passages]


def test_revisions_are_listed_with_their_files(put: Put, own: Application, own_client: TestClient) -> None:
    address = put(("Ms. Tennant", ASKS))
    page = shown(own_client, f"{address}/revisions")
    assert "Nothing has changed" in page.one("main").text
    assert page.all("form", class_="choose no-print") == []
    put(("Ms. Tennant", ASKS.replace("forty-eight", "twelve")))
    page = shown(own_client, f"{address}/revisions")
    assert words(page.one("h2", id="states").text) == "2 revisions"
    files = [link for link in page.links() if link.endswith("/source")]
    stored = [own_client.get(link).content for link in files]
    assert [b"twelve" in content for content in stored] == [True, False]
    listed = page.one("section", aria_labelledby="states").text
    assert all(hashlib.sha256(content).hexdigest() in listed for content in stored)
    assert [r.number for r in own.catalog.references.revisions_of(address.rsplit("/", 1)[1])] == [2, 1]


def test_the_newest_two_are_compared_and_any_two_can_be(put: Put, own_client: TestClient) -> None:
    put(("Mr. Ode", OPENS), ("Ms. Tennant", ASKS), ("Mr. Sorn", SAYS))
    put(("Mr. Ode", OPENS), ("Ms. Tennant", ASKS.replace("forty-eight", "twelve")), ("Mr. Sorn", SAYS))
    address = put(("Mr. Ode", OPENS), ("Ms. Tennant", ASKS.replace("forty-eight", "twenty")))
    page = shown(own_client, f"{address}/revisions")
    assert words(page.one("h2", id="compared").text) == "Revision 2 beside revision 3"
    assert words(page.one("p", class_="sentence").text) == "1 passage reworded, 1 withdrawn; 1 unchanged."
    assert [row[0] for row in rows(page)] == ["1 passage unchanged", "Reworded", "Withdrawn"]
    assert changes(page) == [("del", "twelve"), ("ins", "twenty")]
    assert rows(page)[2][1:] == (f"Revision 2: Mr. Sorn for Valdoria {SAYS}", "Revision 3: does not have it")
    again = shown(own_client, f"{address}/revisions?from=3&to=1")
    assert words(again.one("p", class_="sentence").text) == "1 passage reworded, 1 added; 1 unchanged."
    assert changes(again) == [("del", "twenty"), ("ins", "forty-eight")]
    same = shown(own_client, f"{address}/revisions?from=2&to=2")
    assert words(same.one("p", class_="sentence").text) == "No word differs; 3 unchanged."


@pytest.mark.parametrize("query", ["from=0", "to=9", "from=x", "to=-1", "from=²", "from=99999999999999999999"])
def test_a_revision_that_is_not_there_is_told(put: Put, own_client: TestClient, query: str) -> None:
    put(("Ms. Tennant", ASKS))
    address = put(("Ms. Tennant", SAYS))
    answer = own_client.get(f"{address}/revisions?{query}")
    assert answer.status_code == 404
    assert "It has 1, 2." in answer.text
    assert own_client.get(f"{address}/revisions/{query.split('=')[1]}/source").status_code == 404


def test_a_document_that_is_not_there_has_no_revisions(own_client: TestClient) -> None:
    assert own_client.get("/documents/nobody/revisions").status_code == 404


def test_languages_that_run_from_right_to_left_do_so_on_both_sides(put: Put, own_client: TestClient) -> None:
    text = "إن الإخطار المسبق ليس امتيازًا تمنحه دولة لأخرى."
    put(("نادر السهل", text), language="ar")
    address = put(("نادر السهل", text.replace("امتيازًا", "منّة")), language="ar")
    page = shown(own_client, f"{address}/revisions")
    quoted = page.all("blockquote")
    assert [(q.attributes["lang"], q.attributes["dir"]) for q in quoted] == [("ar", "rtl")] * 2
    assert changes(page) == [("del", "امتيازًا"), ("ins", "منّة")]


def test_an_earlier_wording_leads_on_and_both_say_what_changed(
    put: Put, own: Application, own_client: TestClient
) -> None:
    address = put(("Ms. Tennant", ASKS))
    (before,) = passage_ids(own, address)
    put(("Ms. Tennant", ASKS.replace("forty-eight", "twelve")))
    (now,) = passage_ids(own, address)
    moved = own_client.get(f"/p/{before}")
    assert (moved.status_code, urlsplit(moved.headers["location"]).path) == (308, f"/p/{now}")
    page = shown(own_client, moved.headers["location"])
    assert "The wording changed on" in notice(page).text
    assert changes(page) == [("del", "forty-eight"), ("ins", "twelve")]
    back = next(link for link in page.links() if link.startswith(f"/p/{before}?"))
    earlier = shown(own_client, back)
    assert words(earlier.one("figure").children[2].text) == ASKS
    assert words(earlier.one("h1").text).startswith("Ms. Tennant for Valdoria")
    assert "This is an earlier wording" in notice(earlier).text
    assert changes(earlier) == [("del", "forty-eight"), ("ins", "twelve")]
    assert f"/p/{now}" in earlier.links()
    assert f"{address}/revisions?from=1&to=2" in earlier.links()
    assert earlier.one("meta", name="robots").attributes["content"] == "noindex"
    assert earlier.one("link", rel="canonical").attributes["href"].endswith(back)
    source = own_client.get(next(link for link in earlier.links() if link.endswith("/source"))).content
    assert b"forty-eight" in source


def test_a_withdrawn_passage_stays_readable_and_is_no_hit(put: Put, own: Application, own_client: TestClient) -> None:
    address = put(("Ms. Tennant", ASKS), ("Mr. Sorn", SAYS))
    _, gone = passage_ids(own, address)
    statement = next(link for link in shown(own_client, f"/p/{gone}").links() if link.startswith("/statements/"))
    put(("Ms. Tennant", ASKS))
    own.projection.catch_up()
    page = shown(own_client, f"/p/{gone}")
    assert words(page.one("figure").children[2].text) == SAYS
    assert "Mr. Sorn" in page.one("h1").text
    assert "This passage was withdrawn" in notice(page).text
    assert "Revision 1 was the last one that did" in words(notice(page).text)
    assert gone not in own_client.get("/search?q=secrets&mode=keyword").text
    assert own_client.get(urlsplit(statement).path).headers["location"] == f"/p/{gone}"


@pytest.mark.parametrize("earlier", ["", "nobody", documents.council().passages[-1].id])
def test_nobody_can_make_a_page_say_that_it_changed(client: TestClient, earlier: str) -> None:
    address = f"/p/{documents.arabic().passages[0].id}"
    assert shown(client, f"{address}?earlier={earlier}").all("section", aria_labelledby="changed") == []
    assert shown(client, f"{address}?revision=1").all("section", aria_labelledby="changed") == []


def test_a_statement_says_which_of_its_passages_changed(put: Put, own: Application, own_client: TestClient) -> None:
    put(("Ms. Tennant", f"{ASKS * 2}\n\n{SAYS * 2}"))
    old = own.catalog.library.passage(passage_ids(own, put(("Ms. Tennant", f"{ASKS * 2}\n\n{SAYS * 2}")))[0])
    assert old
    assert old.statement
    address = put(("Ms. Tennant", f"{ASKS * 2}\n\n{SAYS * 2}".replace("forty-eight", "twelve")))
    found = own.catalog.library.passage(passage_ids(own, address)[0])
    assert found
    assert found.statement
    page = shown(own_client, f"/statements/{found.statement.id}")
    assert "has changed" in notice(page).text
    assert f"/p/{found.passage.id}#changed" in page.links()
    assert own_client.get(f"/statements/{old.statement.id}").headers["location"] == f"/statements/{found.statement.id}"
    assert own_client.get("/statements/nobody").status_code == 404


def test_a_document_says_how_many_revisions_it_has(put: Put, own_client: TestClient) -> None:
    put(("Ms. Tennant", ASKS))
    address = put(("Ms. Tennant", SAYS))
    page = shown(own_client, address)
    assert f"{address}/revisions" in page.links()
    assert "Revision 2" in page.one("section", aria_labelledby="history").text
