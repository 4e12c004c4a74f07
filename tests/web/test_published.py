"""One invented statement in several documents, on the pages, in searches and in the API."""

import datetime as dt
from typing import Any

import pytest
from fastapi.testclient import TestClient

from catalog.rows import document_id
from onrecord.wiring import Application
from statements.parsed import ParsedDocument
from statements.vocabulary import DocumentType, StatementKind
from tests.web.documents import Turn, add, document
from tests.web.html import Element
from tests.web.test_record_pages import shown, words

RIVER = (
    "Valdoria asks for prior notification of every opening of the upper gates, forty-eight hours ahead and in writing. "
    "The flood of last spring showed what silence costs: two bridges, a school and the harvest of nine villages. We do "
    "not ask for a new treaty. We ask that the one we signed be kept, by those who signed it with us, on the days when "
    "it is hard to keep. Our engineers are ready to share their gauges with anyone who shares theirs, and our ministry "
    "has put a telephone beside the river that is answered at night."
)
CLOSING = (
    "We thank the Chair of the River Commission for her patience, and we shall bring our figures to the next meeting "
    "so that nobody has to take our word for them. Until then the gauges of the lower towns stay open to all engineers."
)

SECTION = {"aria-labelledby": "published"}


def published(identity: str, words_: str, **facts: Any) -> ParsedDocument:
    turn = Turn(words_, "Ms. Tennant (Valdoria):", "Ada Tennant", country=facts.pop("country", "XVA"))
    turn.more["kind"] = StatementKind.COMMUNIQUE
    known = {"type": DocumentType.MINISTRY_STATEMENT, "date": dt.date(2026, 11, 12), **facts}
    return document(identity, [turn], **known)


RECORD = published(
    "symbol:XC/PV.2201:en", f"{RIVER}\n\n{CLOSING}", type=DocumentType.VERBATIM_RECORD, symbol="XC/PV.2201",
    title="Council of Concord, 2201st meeting",
)  # fmt: skip
PAGE = published(
    "url:mfa.valdoria.example/river", f"{RIVER} {CLOSING}", title="Statement on the upper river",
    url="https://mfa.valdoria.example/river", date=dt.date(2026, 11, 13),
)  # fmt: skip
OTHERS = published("url:mfa.kestria.example/river", f"{RIVER} {CLOSING}", title="A reply of Kestria", country="XKE")


@pytest.fixture
def filled(own: Application, own_client: TestClient) -> TestClient:
    for parsed in (PAGE, RECORD, OTHERS):
        add(own, parsed)
    own.projection.catch_up(lambda *_: None)
    return own_client


def statement_of(client: TestClient, parsed: ParsedDocument) -> dict[str, Any]:
    answer = client.get(f"/api/v1/documents/{document_id(parsed.identity)}").json()
    found: dict[str, Any] = client.get(f"/api/v1/statements/{answer['statements'][0]['id']}").json()
    return found


def first_link(element: Element) -> str:
    return next(one.attributes["href"] for one in element.descendants() if one.tag == "a")


def test_a_statement_names_the_other_documents_and_the_primary(filled: TestClient) -> None:
    record, page = statement_of(filled, RECORD), statement_of(filled, PAGE)
    assert [(other["document"]["symbol"], other["primary"]) for other in page["also_at"]] == [("XC/PV.2201", True)]
    assert [(other["document"]["title"], other["primary"]) for other in record["also_at"]] == [
        ("Statement on the upper river", False)
    ]
    assert statement_of(filled, OTHERS)["also_at"] == []


def test_the_page_of_a_statement_leads_to_the_others(filled: TestClient) -> None:
    record, page = statement_of(filled, RECORD), statement_of(filled, PAGE)
    of_page = shown(filled, f"/statements/{page['statement']['id']}").one("section", **SECTION)
    assert "XC/PV.2201, 12 Nov 2026" in words(of_page.text)
    assert "12 Nov 2026, verbatim record, the official record" in words(of_page.text)
    assert first_link(of_page) == f"/statements/{record['statement']['id']}"
    of_record = shown(filled, f"/statements/{record['statement']['id']}").one("section", **SECTION)
    assert "mfa.valdoria.example" in words(of_record.text)
    assert "This one comes first: it is the official record." in words(of_record.text)
    alone = shown(filled, f"/statements/{statement_of(filled, OTHERS)['statement']['id']}")
    assert not alone.all("section", **SECTION)


def test_the_page_of_a_passage_leads_to_the_passage_there(filled: TestClient) -> None:
    passage = RECORD.passages[0].id
    section = shown(filled, f"/p/{passage}").one("section", **SECTION)
    assert first_link(section) == f"/p/{PAGE.passages[0].id}"


@pytest.mark.parametrize("mode", ["keyword", "hybrid", "meaning"])
def test_a_search_shows_once_what_was_said_once(filled: TestClient, mode: str) -> None:
    answer = filled.get("/api/v1/search", params={"q": "prior notification upper gates", "mode": mode}).json()
    about_gates = [result for result in answer["results"] if "upper gates" in result["text"]]
    assert sorted(result["country"]["code"] for result in about_gates) == ["XKE", "XVA"]
    (once,) = (result for result in about_gates if result["country"]["code"] == "XVA")
    assert once["document"]["symbol"] == "XC/PV.2201"
    assert [other["document"]["title"] for other in once["also_at"]] == ["Statement on the upper river"]
    assert answer["total"]["value"] >= 3
    main = shown(filled, f"/search?q=prior+notification+upper+gates&mode={mode}").one("main")
    assert words(main.text).count("Also at 1 other address") == 1


def listed(client: TestClient, **parameters: str) -> list[str]:
    """The passages of all pages of one result each, in their order."""
    ids: list[str] = []
    cursor: str | None = ""
    for _ in range(100):
        if cursor is None:
            return ids
        asked = {"country": "XVA", "limit": "1", **parameters} | ({"cursor": cursor} if cursor else {})
        answer = client.get("/api/v1/search", params=asked).json()
        ids += [result["passage_id"] for result in answer["results"]]
        cursor = answer["next"]
    pytest.fail("the pages have no end")


@pytest.mark.parametrize("sort", ["newest", "oldest"])
def test_no_page_shows_again_what_an_earlier_one_showed(filled: TestClient, sort: str) -> None:
    ids = listed(filled, sort=sort)
    held = {passage.id for passage in RECORD.passages}
    twins = {passage.id for passage in PAGE.passages}
    assert len(ids) == len(set(ids))
    assert len(held & set(ids)) + len(twins & set(ids)) == len(RECORD.passages)


@pytest.mark.parametrize("sort", ["newest", "oldest"])
@pytest.mark.parametrize("parsed", [RECORD, PAGE])
def test_a_copy_that_is_not_found_hides_nothing(filled: TestClient, parsed: ParsedDocument, sort: str) -> None:
    of_day = str(parsed.date)
    ids = listed(filled, sort=sort, **{"from": of_day, "to": of_day})
    assert {passage.id for passage in parsed.passages} <= set(ids)
    of_type = listed(filled, sort=sort, type=parsed.type)
    assert {passage.id for passage in parsed.passages} <= set(of_type)
