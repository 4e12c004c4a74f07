"""The reading list: kept in a cookie, ordered, shared by its address, exported, and never longer than it may be."""

import io
import json
import re
from http.cookies import SimpleCookie

import pytest
from docx import Document
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser, expect

from search.exporting.formats import FORMATS
from statements.identity import ALPHABET
from tests.web import documents
from tests.web.browsing import PHONE, copied, visit
from tests.web.html import Page
from web.reading_list import COOKIE, MOST, ListFull, moved, read_ids, with_passages, without_passages, write_ids

FIRST, SECOND, THIRD = (passage.id for passage in documents.council(corrected=True).passages[:3])
ids = st.text(ALPHABET, min_size=1, max_size=16)
lists = st.lists(ids, unique=True, max_size=MOST).map(tuple)


@given(lists)
def test_a_list_is_read_as_it_was_written(kept: tuple[str, ...]) -> None:
    assert read_ids(write_ids(kept)) == kept


@given(st.text())
def test_whatever_stands_in_a_cookie_is_read_as_ids_or_passed_over(text: str) -> None:
    found = read_ids(text)
    assert len(found) == len(set(found)) <= MOST
    assert all(re.fullmatch(r"[0-9a-z]{1,16}", id_) for id_ in found)


@given(lists, ids, st.integers(-150, 150))
def test_moving_loses_nothing_and_stops_at_the_ends(kept: tuple[str, ...], id_: str, steps: int) -> None:
    after = moved(kept, id_, steps)
    assert sorted(after) == sorted(kept)
    if id_ in kept:
        assert after.index(id_) == min(max(kept.index(id_) + steps, 0), len(kept) - 1)
        assert without_passages(after, [id_]) == without_passages(kept, [id_])


def test_a_full_list_takes_nothing_and_keeps_what_it_has() -> None:
    full = tuple(f"{number:012}" for number in range(MOST))
    assert with_passages(full, full[:3]) == full
    with pytest.raises(ListFull, match="100 passages"):
        with_passages(full, ["x"])


def change(client: TestClient, do: str, *passages: str, back: str = "/reading-list", **more: str) -> str:
    """Sends the form; returns where it leads."""
    headers = {"Referer": f"{client.base_url}{back}", "Origin": str(client.base_url).rstrip("/")}
    answer = client.post("/reading-list", data={"do": do, "passage": list(passages), **more}, headers=headers)
    assert answer.status_code == 303, answer.text
    cookie = SimpleCookie(answer.headers["set-cookie"])[COOKIE]
    assert (cookie["samesite"], cookie["path"]) == ("lax", "/")
    assert cookie["httponly"] or cookie["max-age"] == "0"
    return answer.headers["location"]


def on_list(client: TestClient, address: str = "/reading-list") -> list[str]:
    answer = client.get(address)
    page = Page(answer.text)
    assert (answer.status_code, page.faults) == (200, [])
    return [e.attributes["id"].removeprefix("r-") for e in page.all("article")]


def test_passages_are_added_ordered_removed_and_cleared(client: TestClient) -> None:
    search = "/search?q=water&mode=keyword"
    assert change(client, "add", FIRST, back=search, at=FIRST) == f"{search}#r-{FIRST}"
    change(client, "add", SECOND, THIRD, FIRST)
    assert on_list(client) == [FIRST, SECOND, THIRD]
    change(client, "up", THIRD)
    change(client, "down", FIRST)
    assert on_list(client) == [THIRD, FIRST, SECOND]
    change(client, "remove", FIRST)
    assert on_list(client) == [THIRD, SECOND]
    cleared = change(client, "clear")
    page = Page(client.get(cleared).text)
    assert page.all("article") == []
    (undo,) = (link for link in page.links() if link.startswith("/reading-list?ids="))
    assert on_list(client, undo) == [THIRD, SECOND]


@pytest.mark.parametrize("address", [f"/p/{FIRST}", "/search?q=%22called+to+order%22&mode=keyword"])
def test_pages_say_whether_a_passage_is_on_the_list(client: TestClient, address: str) -> None:
    def offered() -> dict[str, str]:
        forms = (e for e in Page(client.get(address).text).all("form", action="/reading-list"))
        fields = ({c.attributes["name"]: c.attributes["value"] for c in form.children} for form in forms)
        return {sent["passage"]: sent["do"] for sent in fields}

    assert offered()[FIRST] == "add"
    change(client, "add", FIRST)
    assert offered()[FIRST] == "remove"
    assert "Reading list (1)" in Page(client.get(address).text).one("nav", class_="site-links").text


def test_an_address_shares_a_list_and_leaves_the_readers_own_alone(client: TestClient) -> None:
    change(client, "add", SECOND)
    shared = f"/reading-list?ids={THIRD}.{SECOND}"
    assert on_list(client, shared) == [THIRD, SECOND]
    assert on_list(client) == [SECOND]
    page = Page(client.get(shared).text)
    (adopting,) = (e for e in page.all("form", action="/reading-list") if "Add the other passage" in e.text)
    sent = {e.attributes["name"]: e.attributes["value"] for e in adopting.children}
    assert change(client, sent["do"], sent["passage"], back=shared) == "/reading-list"
    assert on_list(client) == [SECOND, THIRD]
    assert "on your own list" in client.get(shared).text


@pytest.mark.parametrize("form", FORMATS)
def test_a_list_is_exported_in_its_order(client: TestClient, base_url: str, form: str) -> None:
    change(client, "add", THIRD, FIRST)
    links = {
        e.attributes["href"] for e in Page(client.get("/reading-list").text).all("a") if "download" in e.attributes
    }
    (address,) = (link for link in links if link.startswith(f"/reading-list.{form}?"))
    # Whoever gets the address gets the file: it needs no cookie.
    client.cookies.clear()
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (200, FORMATS[form].media_type)
    if form == "json":
        content = json.loads(answer.content)
        assert [result["passage_id"] for result in content["results"]] == [THIRD, FIRST]
        assert content["address"] == f"{base_url}/reading-list?ids={THIRD}.{FIRST}"
    if form == "docx":
        assert Document(io.BytesIO(answer.content)).paragraphs[0].text == "Reading list"


def test_what_is_gone_is_told_and_can_be_taken_off(client: TestClient) -> None:
    change(client, "add", "nothing0here", FIRST)
    page = Page(client.get("/reading-list").text)
    assert "nothing0here" in page.one("div", class_="notice").text
    change(client, "remove", "nothing0here")
    assert "nothing0here" not in client.get("/reading-list").text


def test_an_empty_list_says_what_it_is_for_and_has_no_file(client: TestClient) -> None:
    assert "no passage on it yet" in Page(client.get("/reading-list").text).one("main").text
    assert client.get("/reading-list.docx").status_code == 404
    assert client.get("/reading-list?ids=").status_code == 200


@pytest.mark.parametrize(
    ("body", "media_type", "status"),
    [
        (b"", "application/x-www-form-urlencoded", 422),
        (b"do=burn&passage=x", "application/x-www-form-urlencoded", 422),
        (b"do=add&passage=" + b"x" * 40_000, "application/x-www-form-urlencoded", 422),
        (b"a=1&" * 400, "application/x-www-form-urlencoded", 422),
        (b'{"do": "add"}', "application/json", 422),
        (b"do=add&passage=%3Cscript%3E", "application/x-www-form-urlencoded", 303),
    ],
)
def test_what_no_form_of_ours_sends_is_refused(client: TestClient, body: bytes, media_type: str, status: int) -> None:
    answer = client.post("/reading-list", content=body, headers={"Content-Type": media_type})
    assert answer.status_code == status
    assert "<script>" not in answer.headers.get("set-cookie", "")


def test_another_site_adds_nothing(client: TestClient) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"}
    answer = client.post("/reading-list", data={"do": "add", "passage": FIRST}, headers=headers)
    assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)


def test_a_full_list_says_so_on_a_page_and_to_script(client: TestClient) -> None:
    client.cookies.set(COOKIE, write_ids(f"{number:012}" for number in range(MOST)))
    sent = {"do": "add", "passage": FIRST}
    answer = client.post("/reading-list", data=sent)
    assert (answer.status_code, Page(answer.text).faults) == (422, [])
    told = client.post("/reading-list", data=sent, headers={"Accept": "application/json"})
    assert (told.status_code, "100 passages" in told.json()["told"]) == (422, True)


@pytest.mark.browser
@pytest.mark.slow
def test_a_list_is_made_with_keys_and_with_buttons(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword") as visited:
        page = visited.page
        page.keyboard.press("j")
        page.keyboard.press("l")
        current = page.locator("[data-passage][aria-current]")
        expect(current.locator("[data-keeps] button")).to_contain_text("Take off list")
        expect(page.locator(".site-links")).to_contain_text("Reading list (1)")
        page.locator("[data-keeps] button").nth(1).click()
        expect(page.locator(".site-links")).to_contain_text("Reading list (2)")
        page.locator("[data-keeps] button").nth(1).click()
        expect(page.locator(".site-links")).to_contain_text("Reading list (1)")
        page.get_by_role("link", name="Reading list").click()
        expect(page.locator("article")).to_have_count(1)
        page.keyboard.press("c")
        assert copied(page, "Passage and citation copied")
        page.emulate_media(media="print")
        expect(page.locator(".tools").first).not_to_be_visible()
        expect(page.locator(".foot")).to_contain_text("OnRecord")
        assert visited.complaints == []


@pytest.mark.browser
@pytest.mark.slow
def test_a_list_is_made_without_script(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}/search?q=water&mode=keyword", script=False, viewport=PHONE) as visited:
        page = visited.page
        page.get_by_role("button", name="Add to list").nth(1).click()
        page.wait_for_url(re.compile("/search.*#r-"))
        page.get_by_role("button", name="Add to list").first.click()
        page.get_by_role("link", name="Reading list (2)").click()
        page.wait_for_url(re.compile("/reading-list$"))
        before = page.locator("article").evaluate_all("all => all.map(one => one.id)")
        page.get_by_role("button", name="Down").click()
        page.wait_for_url(re.compile("/reading-list#r-"))
        after = page.locator("article").evaluate_all("all => all.map(one => one.id)")
        assert after == before[::-1]
        page.get_by_role("button", name="Empty the list").click()
        expect(page.locator("article")).to_have_count(0)
