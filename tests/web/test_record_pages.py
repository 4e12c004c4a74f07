"""Passages, statements and documents: the words as they are stored, whose they are, and how to check it."""

import hashlib

import pytest
from fastapi.testclient import TestClient

from catalog.files import Files
from catalog.reading import Entry, PassageInContext
from catalog.rows import document_id
from onrecord.wiring import Application
from statements.citations import STYLES
from statements.vocabulary import Capacity, DocumentType
from tests.web import documents
from tests.web.html import Page


def shown(client: TestClient, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200, address
    page = Page(answer.text)
    assert page.faults == []
    return page


def words(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def tennant(application: Application) -> PassageInContext:
    found = application.catalog.library.passage(documents.council(corrected=True).passages[1].id)
    assert found
    return found


def facts(page: Page) -> dict[str, str]:
    """Every term of the page with what is said of it."""
    pairs = [e for e in page.elements if e.tag == "div" and e.children and e.children[0].tag == "dt"]
    return {words(pair.children[0].text): words(" ".join(c.text for c in pair.children[1:])) for pair in pairs}


def test_a_passage_is_quoted_as_it_is_stored(client: TestClient, tennant: PassageInContext) -> None:
    page = shown(client, f"/p/{tennant.passage.id}")
    quotation = page.one("figure").children[1]
    assert (quotation.attributes["lang"], quotation.attributes["cite"].rsplit("/", 1)[1]) == ("en", tennant.passage.id)
    assert "\n\n".join(p.text for p in quotation.children) == tennant.passage.text


def test_a_passage_says_who_for_whom_when_and_where(client: TestClient, tennant: PassageInContext) -> None:
    page = shown(client, f"/p/{tennant.passage.id}")
    assert words(page.one("h1").text) == (
        "Marisol Tennant, Minister for Foreign Affairs of Valdoria, to the Council of Concord on 12 November 2026:"
    )
    said = facts(page)
    assert "Printed as “Ms. Tennant (Valdoria):”." in said["Who"]
    assert said["For whom"] == "XVA Valdoria Spoken for the country. Also on behalf of the Lower Riparian Group."
    assert said["When"].startswith("12 November 2026 Meeting opened at 10.05, Port Amaranth. Speech, given in English.")
    assert said["Where it is written"].startswith("XC/PV.1147, page 2")


def test_a_passage_can_be_cited_in_every_style(
    client: TestClient, application: Application, tennant: PassageInContext
) -> None:
    page = shown(client, f"/p/{tennant.passage.id}")
    tabs = page.all("details", name="cite")
    assert [tab for tab in tabs if "open" in tab.attributes] == tabs[:1]
    citable = application.presenter.citable(Entry(tennant.passage, tennant.statement, tennant.document))
    assert [tab.children[1].text for tab in tabs] == [write(citable).strip() for write in STYLES.values()]


def test_a_passage_can_be_checked_down_to_the_bytes(client: TestClient, tennant: PassageInContext) -> None:
    page = shown(client, f"/p/{tennant.passage.id}")
    said = facts(page)
    assert said["Source"] == "records.concord.example"
    assert said["Retrieved"] == "16 November 2026, 6.12 UTC"
    stored = client.get(next(link for link in page.links() if link.endswith("/source")))
    assert hashlib.sha256(stored.content).hexdigest() == said["SHA-256"]
    assert tennant.passage.text.encode() in stored.content
    assert "place-in-label" in page.one("section", aria_labelledby="why").text


def test_a_chair_speaks_for_no_country(client: TestClient) -> None:
    page = shown(client, f"/p/{documents.council(corrected=True).passages[0].id}")
    assert words(page.one("h1").text) == (
        "Tymon Arkelis, the President, to the Council of Concord on 12 November 2026:"
    )
    assert facts(page)["For whom"] == "The chair Spoken from the chair."


def test_who_is_not_identified_stays_as_printed(client: TestClient) -> None:
    page = shown(client, f"/p/{documents.report().passages[0].id}")
    assert words(page.one("h1").text).startswith("Somebody printed as “a senior official of the River Commission” for")
    why = page.one("section", aria_labelledby="why").text
    assert "nothing was guessed" in words(why)
    assert "inside the quotation marks" in why


def test_an_address_that_is_none_is_no_link(client: TestClient) -> None:
    page = shown(client, f"/p/{documents.hostile().passages[0].id}")
    assert facts(page)["Source"] == "Invented"


def test_right_to_left_text_says_so(client: TestClient) -> None:
    page = shown(client, f"/p/{documents.arabic().passages[0].id}")
    assert all((q.attributes["lang"], q.attributes["dir"]) == ("ar", "rtl") for q in page.all("blockquote"))


def test_a_statement_shows_all_of_its_passages_in_order(client: TestClient, application: Application) -> None:
    longest = max(
        (
            application.catalog.library.statement(r.statement.id)
            for r in application.catalog.library.latest(60)
            if r.statement
        ),
        key=lambda found: len(found[2]) if found else 0,
    )
    assert longest
    statement, _, passages = longest
    assert len(passages) > 1
    page = shown(client, f"/statements/{statement.id}")
    items = page.one("ol", class_="whole").children
    assert [item.attributes["id"] for item in items] == [passage.id for passage in passages]


def test_a_statement_leads_to_those_around_it_that_are_no_procedure(
    client: TestClient, tennant: PassageInContext
) -> None:
    assert tennant.statement
    first = shown(client, f"/statements/{tennant.statement.id}").one("nav", class_="beside-it")
    assert words(first.text) == "After it Tymon Arkelis for Kestria", "before it stands only the call to order"
    (after,) = [e.attributes["href"] for e in first.descendants() if e.tag == "a"]
    second = shown(client, after).one("nav", class_="beside-it")
    assert words(second.text) == "Before it Marisol Tennant for ValdoriaAfter it Ragna Sorhaug for Thessmark"


def test_a_document_lists_its_statements(client: TestClient, tennant: PassageInContext) -> None:
    page = shown(client, f"/documents/{tennant.document.id}")
    rows = [[words(cell.text) for cell in e.children] for e in page.elements if e.tag == "tr"]
    assert rows[0] == ["No.", "Who", "For whom", "Kind", "Page"]
    assert rows[2] == ["2", "Marisol Tennant, Minister for Foreign Affairs", "XVA Valdoria", "Speech", "2"]
    assert rows[5][1] == "Not identified, printed as “An observer for the River Commission:”"
    assert facts(page)["President"] == "Tymon Arkelis, Kestria"


def test_stored_files_cannot_run_on_our_pages(client: TestClient, application: Application) -> None:
    found = application.catalog.library.passage(documents.hostile().passages[0].id)
    assert found
    answer = client.get(f"/documents/{found.document.id}/source")
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.headers["content-security-policy"] == "default-src 'none'; sandbox; frame-ancestors 'none'"
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    ("media_type", "name", "served", "disposition"),
    [
        ("text/html", "a.html", "application/octet-stream", "attachment; filename*=UTF-8''a.html"),
        ("application/pdf", '../../e"v\r\nil.pdf', "application/pdf", "inline; filename*=UTF-8''e%22v%0D%0Ail.pdf"),
        ("image/svg+xml", "Ärger.svg", "application/octet-stream", "attachment; filename*=UTF-8''%C3%84rger.svg"),
        ("text/plain", "..", "text/plain; charset=utf-8", "inline; filename*=UTF-8''document"),
    ],
)
def test_a_stored_file_is_handed_over_by_what_it_is(
    own_client: TestClient, own: Application, media_type: str, name: str, served: str, disposition: str
) -> None:
    content = f"{media_type} {name}".encode()
    own.catalog.files.put(content)
    parsed = documents.document(
        f"file:{name}",
        [documents.Turn("A file of its own kind.", country="XAU")],
        sha256=hashlib.sha256(content).hexdigest(),
    )
    documents.add(own, parsed, name, media_type)
    found = own.catalog.library.passage(parsed.passages[0].id)
    assert found
    answer = own_client.get(f"/documents/{found.document.id}/source")
    assert answer.content == content
    assert answer.headers["content-type"] == served
    assert answer.headers["content-disposition"] == disposition


def test_a_stored_file_that_was_altered_is_not_handed_over(own_client: TestClient, own: Application) -> None:
    parsed = documents.document("file:altered", [documents.Turn("It will be altered.", country="XAU")])
    documents.add(own, parsed)
    Files(own.settings.home / "files").path(parsed.sha256).write_bytes(b"Something else.")
    found = own.catalog.library.passage(parsed.passages[0].id)
    assert found
    answer = own_client.get(f"/documents/{found.document.id}/source")
    assert answer.status_code == 503
    assert "has been altered" in Page(answer.text).one("div", role="alert").text


def test_a_document_tells_who_spoke_how_often_and_how_much(own: Application, own_client: TestClient) -> None:
    chair = ("The President:", "Tymon Arkelis", "The President", None, "cover-president")
    presiding = {"capacity": Capacity.PRESIDING}
    turns = [
        documents.Turn("I give the floor to Valdoria.", *chair, more=presiding),
        documents.TENNANT,
        documents.Turn("I thank Valdoria and give the floor to Kestria.", *chair, more=presiding),
        documents.Turn("我们 谢谢 主席。", "Mr. Arkelis (Kestria):", "Tymon Arkelis", country="XKE"),
        documents.Turn("Nothing more.", "An observer:", rule="office-in-label"),
    ]
    parsed = documents.document(
        "symbol:XC/PV.9:en", turns, type=DocumentType.VERBATIM_RECORD, symbol="XC/PV.9", title="A meeting"
    )
    documents.add(own, parsed)
    own.projection.catch_up(lambda *_: None)
    page = shown(own_client, f"/documents/{document_id(parsed.identity)}")
    table = page.one("table", class_="speakers")
    rows = [[words(cell.text) for cell in e.children] for e in table.descendants() if e.tag == "tr"]
    assert rows[1] == ["Marisol Tennant", "XVA Valdoria", "1", "166"]
    assert rows[2] == ["Tymon Arkelis", "The chair", "2", "15"]
    assert [row[:3] for row in rows[3:]] == [
        ["Tymon Arkelis", "XKE Kestria", "1"],
        ["Not identified, printed as “An observer:”", "", "1"],
    ]
    (found,) = (link for link in page.links() if "speaker=Marisol" in link)
    articles = shown(own_client, found).all("article")
    assert len(articles) == 1
    assert "Tennant" in articles[0].text
