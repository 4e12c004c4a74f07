"""Pages of documents that name each other: references, citations, corrections, revisions, links in running text."""

import html
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from indexer.reading import read_document
from indexer.records.record import Hints
from onrecord.adding import add_file
from onrecord.wiring import Application
from web.highlights import Link, linked

RECORD = """XC/PV.{number}{star}

Council of Concord{kind}

{number}th meeting

Thursday, {day} November 2026, 3 p.m.

President: Mr. Arkelis (Kestria)

{note}

The meeting was called to order at 3.05 p.m.

The President: I call on the representative of Valdoria.

Ms. Tennant (Valdoria): {words}

The meeting rose at 5 p.m.

26-5{number} (E)
"""
NAMING = "We recall resolution 2448 (2018), the record XC/PV.1147 <b> and XC/PV.9999, and resolution 40/1 & more."


def record(number: int, words: str, **facts: str) -> str:
    return RECORD.format(**{"star": "", "kind": "", "note": "", "day": "12", **facts}, number=number, words=words)


@pytest.fixture
def put(own: Application, tmp_path: Path) -> "Put":
    return Put(own, tmp_path)


class Put:
    """Adds texts as files and gives the addresses of their documents."""

    def __init__(self, application: Application, folder: Path) -> None:
        self._application, self._folder = application, folder

    def __call__(self, name: str, text: str) -> str:
        path = self._folder / name
        path.write_text(text, encoding="utf-8")
        addition = add_file(self._application.catalog, path, Hints(""))
        assert addition.ingested, addition.error
        return f"/documents/{addition.ingested.document_id}"


def test_a_document_names_others_and_is_named_by_others(put: Put, own_client: TestClient) -> None:
    named = put("a.txt", record(1147, "We thank the keeper of the lock."))
    naming = put("b.txt", record(1148, NAMING, day="13"))
    page = own_client.get(naming).text
    refers = page[page.index('id="refers-to"') :]
    assert f'<a href="{named}"><bdi>XC/PV.1147</bdi></a>' in refers
    assert 'href="https://docs.un.org/en/S/RES/2448(2018)" rel="noreferrer"' in refers
    assert "<bdi>XC/PV.9999</bdi>" in refers
    assert re.search(r"resolution 40/1</bdi> <span class=\"label\">of a body that is not named", refers)
    cited = own_client.get(named).text
    cited = cited[cited.index('id="cited-by"') :]
    assert "Tennant" in cited
    assert "Valdoria" in cited
    assert re.search(r'<a href="/p/\w+">', cited)
    assert 'id="cited-by"' not in page


def test_symbols_in_the_words_of_a_statement_lead_to_documents(put: Put, own_client: TestClient) -> None:
    named = put("a.txt", record(1147, "We thank the keeper of the lock."))
    put("b.txt", record(1148, NAMING))
    passage = re.search(r'href="(/p/\w+)"', own_client.get(named).text)
    assert passage
    for address in (passage[1], re.search(r'href="(/statements/\w+)', own_client.get(passage[1]).text)[1]):  # type: ignore[index]
        page = own_client.get(address).text
        said = re.search(r'<blockquote class="said[^>]*>(.*?)</blockquote>', page, re.DOTALL)
        assert said
        assert f'<a class="reference" href="{named}">XC/PV.1147</a>' in said[1]
        assert 'rel="noreferrer">resolution 2448 (2018)</a>' in said[1]
        assert "XC/PV.9999</a>" not in said[1]
        assert html.unescape(re.sub(r"<[^>]+>", "", said[1])) == NAMING


def test_a_corrigendum_and_what_it_corrects_point_to_each_other(put: Put, own_client: TestClient) -> None:
    text = "XC/PV.1147/Corr.1\n\nCouncil of Concord\n\n1147th meeting\n\nCorrigendum\n\nPage 4: read seventy-two.\n"
    corrigendum = put("corr.txt", text)
    assert "not on record here" in own_client.get(corrigendum).text
    corrected = put("a.txt", record(1147, "We ask for forty-eight hours."))
    page = own_client.get(corrigendum).text
    assert "This is a corrigendum" in page
    assert f'It corrects <a href="{corrected}">' in page
    assert "holds no speeches" in page
    page = own_client.get(corrected).text
    assert "This document has been corrected" in page
    assert f'<a href="{corrigendum}"><bdi>XC/PV.1147/Corr.1</bdi></a>' in page


def test_a_reissue_is_a_revision_with_its_history(put: Put, own_client: TestClient) -> None:
    first = put("a.txt", record(1147, "We ask for forty-eight hours.", kind=" Provisional"))
    page = own_client.get(first).text
    assert "Revision 1, provisional, job number 26-51147" in page
    again = put("again.txt", record(1147, "We ask for seventy-two hours.", star="*"))
    assert again == first
    page = own_client.get(first).text
    assert page.index("Revision 2, reissued") < page.index("Revision 1, provisional")


def test_a_provisional_record_that_comes_last_is_named_as_one_and_not_shown(put: Put, own_client: TestClient) -> None:
    first = put("final.txt", record(1147, "We ask for seventy-two hours."))
    assert put("provisional.txt", record(1147, "We ask for forty-eight hours.", kind=" Provisional")) == first
    page = own_client.get(first).text
    assert "1, the best edition of 2" in page
    assert "Revision 2, provisional, job number 26-51147" in page
    assert re.search(r"Revision 1[^<]*, the text shown here", page)
    compared = own_client.get(f"{first}/revisions")
    assert compared.status_code == 200
    assert "forty-eight" in compared.text
    assert own_client.get("/search?q=forty-eight&mode=keyword").text.count("forty-eight hours") == 0


def test_a_document_that_became_another_one_leads_on(put: Put, own: Application, own_client: TestClient) -> None:
    address = put("a.txt", record(1147, "We thank the keeper of the lock."))
    old = address.rpartition("/")[2]
    read, media_type = read_document(record(1148, "We thank the keeper of the lock.").encode(), Hints("a.txt"))
    now = own.catalog.rereading.commit(old, {1: (read, media_type)}, "1" * 16).document_id
    answer = own_client.get(address, follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (308, f"/documents/{now}")


def test_citations_are_grouped_by_document_the_newest_first(put: Put, own_client: TestClient) -> None:
    named = put("a.txt", record(1147, "We thank the keeper of the lock."))
    older = put("b.txt", record(1148, " ".join(f"Point {n}: see XC/PV.1147." for n in range(9)), day="13"))
    newer = put("c.txt", record(1149, "See XC/PV.1147.", day="14"))
    page = own_client.get(named).text
    cited = page[page.index('id="cited-by"') :]
    assert "named 10 times in 2 documents" in cited
    assert cited.index(f'href="{newer}"') < cited.index(f'href="{older}"')
    assert "9 times" in cited
    assert "and 4 more" in cited


def test_many_citations_are_paged(put: Put, own_client: TestClient) -> None:
    named = put("a.txt", record(1147, "We thank the keeper of the lock."))
    citing = [put(f"{n}.txt", record(1200 + n, f"Point {n}: see XC/PV.1147.")) for n in range(45)]
    pages = [own_client.get(f"{named}?cited={n}").text for n in (1, 2, 3)]
    assert "named 45 times in 45 documents" in pages[0]
    assert sorted(address for page in pages for address in citing if f'href="{address}"' in page) == sorted(citing)
    assert [("Newer" in page, "Older" in page) for page in pages] == [(False, True), (True, True), (True, False)]
    assert own_client.get(f"{named}?cited=nonsense").status_code == 200


@given(st.text("ab <&\n", max_size=30), st.lists(st.tuples(st.integers(0, 31), st.integers(0, 31)), max_size=4))
def test_links_leave_the_words_as_they_are(text: str, ranges: list[tuple[int, int]]) -> None:
    links = [Link(a, b, "/documents/x") for a, b in ranges if a < b]
    shown = linked(text, links, ranges)
    assert isinstance(shown, Markup)
    assert html.unescape(re.sub(r"<[^>]+>", "", shown)) == text
