"""Files that pages offer: the whole search, one passage, one statement; safe whatever they hold."""

import csv
import io
import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import rispy
from docx import Document
from fastapi.testclient import TestClient
from playwright.sync_api import Browser, expect

from search.exporting.formats import FORMATS
from tests.web import documents
from tests.web.browsing import at_rest, copied, visit
from tests.web.html import Page

PASSAGE = documents.council(corrected=True).passages[1]
HOSTILE = documents.hostile().passages[0]
HOSTILE_WORDS = documents.hostile().text[HOSTILE.start : HOSTILE.end]
SEARCH = "q=water&mode=keyword&country=XVA"


def offered(client: TestClient, address: str) -> dict[str, str]:
    page = Page(client.get(address).text)
    (links,) = page.all("ul", class_="files")
    return {e.text: e.attributes["href"] for e in links.descendants() if e.tag == "a"}


def name_of(disposition: str) -> str:
    found = re.fullmatch(r"attachment; filename\*=UTF-8''([\w.%~-]+)", disposition)
    assert found
    return unquote(found[1])


@pytest.mark.parametrize("address", [f"/search?{SEARCH}&limit=5", f"/p/{PASSAGE.id}"])
def test_pages_offer_every_format_and_each_is_there(client: TestClient, address: str) -> None:
    links = offered(client, address)
    assert len(links) == len(FORMATS)
    for link, (form, written) in zip(links.values(), FORMATS.items(), strict=True):
        answer = client.get(link)
        assert (answer.status_code, answer.headers["content-type"]) == (200, written.media_type), form
        assert name_of(answer.headers["content-disposition"]).endswith(f".{written.suffix}")
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_file_holds_what_the_search_finds_and_not_its_first_page(client: TestClient) -> None:
    total = client.get(f"/api/v1/search?{SEARCH}").json()["total"]["value"]
    content = json.loads(client.get(f"/search.json?{SEARCH}&limit=1").content)
    assert len(content["results"]) == total > 1
    assert {result["country"]["code"] for result in content["results"]} == {"XVA"}
    assert len(rispy.loads(client.get(f"/search.ris?{SEARCH}").text)) == total


def test_a_statement_is_exported_with_all_its_passages(client: TestClient, base_url: str) -> None:
    statement = client.get(f"/api/v1/search?{SEARCH}").json()["results"][0]["statement_id"]
    links = offered(client, f"/statements/{statement}")
    content = json.loads(client.get(links["JSON"]).content)
    assert {result["statement_id"] for result in content["results"]} == {statement}
    assert content["address"] == f"{base_url}/statements/{statement}"


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/search.exe?q=water", 404), ("/p/nothing0here.docx", 404), ("/statements/nothing0here.ris", 404),
        (f"/p/{PASSAGE.id}.html", 404), ("/search.docx?q=%22water", 422), ("/search.csv?colour=red", 422),
        ("/search.csv?from=soon", 422),
    ],
)  # fmt: skip
def test_what_cannot_be_exported_is_a_page_that_says_why(client: TestClient, address: str, status: int) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert Page(answer.text).faults == []
    assert "content-disposition" not in answer.headers


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_words_break_out_of_no_file_and_no_header(client: TestClient, form: str) -> None:
    query = '"><script>alert(1)</script>\r\nSet-Cookie: x=1 ../../etc'
    answer = client.get(f"/search.{form}", params={"q": query, "mode": "keyword"})
    assert answer.status_code in {200, 422}
    if answer.status_code == 200:
        assert re.fullmatch(r"[\w.-]+", name_of(answer.headers["content-disposition"]))
    assert "set-cookie" not in answer.headers
    alone = client.get(f"/p/{HOSTILE.id}.{form}")
    assert alone.status_code == 200
    assert not alone.headers["content-type"].startswith("text/html")


def test_hostile_words_are_kept_as_words(client: TestClient) -> None:
    document = Document(io.BytesIO(client.get(f"/p/{HOSTILE.id}.docx").content))
    assert any("<script>" in paragraph.text for paragraph in document.paragraphs)
    text = client.get(f"/p/{HOSTILE.id}.csv").content.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["text"].removeprefix("'") == HOSTILE_WORDS


def test_readers_of_french_are_offered_a_note_and_get_citations_as_they_are(client: TestClient) -> None:
    french = {"Accept-Language": "fr"}
    page = Page(client.get(f"/search?{SEARCH}", headers=french).text)
    assert "Enregistrer en" in {summary.text for summary in page.all("summary")}
    assert page.one("ul", class_="files").text.startswith("Note Word")
    ours, theirs = (
        json.loads(client.get(f"/search.json?{SEARCH}", headers=h).content)["heading"] for h in ({}, french)
    )
    assert ours == theirs


@pytest.mark.browser
@pytest.mark.slow
def test_what_is_copied_stands_in_the_quotation_marks_of_its_language(browser: Browser, served: str) -> None:
    passage = documents.arabic().passages[0]
    with visit(browser, f"{served}/p/{passage.id}") as visited:
        visited.page.get_by_role("button", name="Copy with citation").click()
        quotation = copied(visited.page, "Passage and citation copied").partition("\n\n")[0]
    assert quotation == f"«{documents.arabic().text[passage.start : passage.end]}»"


@pytest.mark.browser
@pytest.mark.slow
def test_a_desk_officer_finds_cites_keeps_and_writes_a_note(browser: Browser, served: str, tmp_path: Path) -> None:
    """From the question to the note: what a country said on refugees in a body, with its citation."""
    with visit(browser, served) as visited:
        page = visited.page
        page.locator("#q").fill("refugees")
        page.locator("#q").press("Enter")
        at_rest(page)
        page.locator('#facet-organ input[value="Council of Concord"]').check()
        expect(page.locator(".sentence")).to_contain_text("in meetings of the Council of Concord")
        at_rest(page)
        page.locator("input[type=checkbox][name=country][value=XSM]").check()
        expect(page.locator(".sentence")).to_contain_text("Sarmadia")
        at_rest(page)
        page.locator(".who a").first.click()
        page.wait_for_url(re.compile("/p/"))
        page.get_by_role("button", name="Copy with citation").click()
        text = copied(page, "Passage and citation copied")
        passage = urlsplit(page.url).path.rpartition("/")[2]
        assert re.match(r"“.*refugees.*”\n\nCouncil of Concord", text, re.DOTALL)
        assert text.endswith(f"(Ms. Al-Wadi, Sarmadia). OnRecord {passage}.\n{served}/p/{passage}")
        page.locator(".cite summary", has_text="OSCOLA").click()
        page.locator(".cite details[open] [data-copies-citation]").click()
        assert "XC/PV.1104" in copied(page, "Citation copied")
        page.get_by_role("button", name="Add to reading list").click()
        page.get_by_role("link", name="Reading list (1)").click()
        page.wait_for_url(re.compile("/reading-list"))
        with page.expect_download() as told:
            page.locator(".files a", has_text="Word note").click()
        note = tmp_path / told.value.suggested_filename
        told.value.save_as(note)
        paragraphs = [paragraph.text for paragraph in Document(str(note)).paragraphs]
        assert paragraphs[0] == "Reading list"
        assert any("refugees" in paragraph for paragraph in paragraphs)
        assert visited.complaints == []
