"""The page of a person, the ways to it, and what a correction shows."""

import datetime as dt

from fastapi.testclient import TestClient

from catalog.intake import Origin
from onrecord.server import make_server
from onrecord.wiring import Application
from statements.parsed import Officer
from tests.catalog.people.documents import Said, record
from tests.web.html import Page

ORIGIN = Origin("record.txt", "text/plain", 10, dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC), {})


def filled(application: Application, statements: int = 3) -> TestClient:
    for number in range(statements):
        role = "Minister for Foreign Affairs" if number > 1 else "Permanent Representative"
        label = "Ms. Ada Tennant (Valdoria):" if number else "Ms. Tennant (Valdoria):"
        day = dt.date(2001, 1, 1) + dt.timedelta(days=400 * number)
        application.catalog.intake.commit(record(number, day.isoformat(), Said(label, role=role)), ORIGIN)
    application.projection.catch_up(lambda *_: None)
    return TestClient(make_server(application), follow_redirects=False)


def tennant(application: Application) -> str:
    (found,), _ = application.catalog.people.find(name="Tennant")
    return found.id


def test_a_person_has_names_posts_and_statements(own: Application) -> None:
    page = filled(own).get(f"/people/{tennant(own)}")
    assert page.status_code == 200
    text = " ".join(page.text.split())
    for told in (
        "Ada Tennant",
        "Permanent Representative",
        "Minister for Foreign Affairs",
        "XC/PV.2",
        "Names as printed",
    ):
        assert told in text
    assert text.index("XC/PV.2") < text.index("XC/PV.0")
    assert "Valdoria" in text


def test_for_whom_is_told_in_each_row_only_where_it_differs(own: Application) -> None:
    client, ada = filled(own), tennant(own)
    assert heads(client, ada) == ["When", "Where", "Meeting", "Kind"]
    chaired = record(7, "2002-03-04", Said("The President:", country=None), president=Officer("Ms. Ada Tennant", "XVA"))
    own.catalog.intake.commit(chaired, ORIGIN)
    assert heads(client, ada) == ["When", "Where", "Meeting", "For whom", "Kind"]


def heads(client: TestClient, person: str) -> list[str]:
    table = Page(client.get(f"/people/{person}").text).one("table", class_="of-person")
    return [" ".join(e.text.split()) for e in table.descendants() if e.attributes.get("scope") == "col"]


def test_statements_come_in_pages(own: Application) -> None:
    client, ada = filled(own, statements=23), tennant(own)
    first, second = client.get(f"/people/{ada}"), client.get(f"/people/{ada}?page=2")
    assert "Page 1 of 2" in first.text
    assert "XC/PV.0<" not in first.text
    assert "XC/PV.0<" in second.text
    for beyond in ("3", "0", "-1", "x", "99999999"):
        assert client.get(f"/people/{ada}?page={beyond}").status_code == 404


def test_a_merged_person_leads_to_the_living_one(own: Application) -> None:
    client, ada = filled(own), tennant(own)
    own.catalog.intake.commit(record(9, "2001-05-05", Said("Ms. Ada Pell (Valdoria):")), ORIGIN)
    (pell,), _ = own.catalog.people.find(name="Pell")
    own.catalog.people.merge(pell.id, ada, "married in 2002", "registrar")
    led = client.get(f"/people/{pell.id}")
    assert (led.status_code, led.headers["location"]) == (307, f"/people/{ada}")
    page = client.get(f"/people/{ada}").text
    assert "married in 2002" in page
    assert pell.id in page


def test_nobody_is_a_page_that_says_so(own: Application) -> None:
    page = filled(own).get("/people/nobody")
    assert page.status_code == 404
    assert "no person nobody" in page.text


def test_results_statements_and_passages_lead_to_the_person(own: Application) -> None:
    client, ada = filled(own), tennant(own)
    ((statement, _), *_) = own.catalog.people.statements_of(ada, 1)
    found = own.catalog.library.statement(statement.id)
    assert found is not None
    passage = found[2][0].id
    for path in ("/search?q=notification", f"/statements/{statement.id}", f"/p/{passage}"):
        assert f'href="/people/{ada}"' in client.get(path).text, path
    answer = client.get("/api/v1/search?q=notification").json()
    assert {result["person_id"] for result in answer["results"]} == {ada}


def test_a_correction_is_shown_with_what_was_read(own: Application) -> None:
    client = filled(own)
    ((statement, _), *_) = own.catalog.people.statements_of(tennant(own), 1)
    own.catalog.people.correct(statement.id, {"country": "XKE"}, "the label misprints the delegation", "registrar")
    page = " ".join(client.get(f"/statements/{statement.id}").text.split())
    assert "the label misprints the delegation" in page
    assert "Ms. Ada Tennant, Minister for Foreign Affairs, Valdoria" in page
    own.projection.catch_up(lambda *_: None)
    found = client.get("/api/v1/search?q=notification&country=XKE").json()["results"]
    assert [result["statement_id"] for result in found] == [statement.id]
