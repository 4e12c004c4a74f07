"""Countries and groups: names, who follows whom, memberships, years, speakers, and the way to the searches."""

from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from statements.memberships import known_groups
from tests.web.html import Element, Page


def shown(client: TestClient, address: str) -> Page:
    answer = client.get(address)
    assert answer.status_code == 200, address
    page = Page(answer.text)
    assert page.faults == []
    return page


def words(element: Element) -> str:
    return " ".join(element.text.split())


def section(page: Page, name: str) -> Element:
    return page.one("section", aria_labelledby=name)


def links(element: Element) -> dict[str, str]:
    return {words(e): e.attributes["href"] for e in element.descendants() if e.tag == "a"}


def test_a_country_is_called_by_its_names_in_six_languages(client: TestClient) -> None:
    names = section(shown(client, "/countries/XVA"), "names")
    told = {words(e.children[0]): e.children[1] for e in names.descendants() if e.tag == "div"}
    assert list(told) == ["English", "French", "Spanish", "Russian", "Chinese", "Arabic"]
    assert words(told["English"]).startswith("Valdoria")
    assert "the Republic of Valdoria" in words(told["English"])
    arabic = next(e for e in told["Arabic"].descendants() if e.tag == "bdi")
    assert (arabic.text, arabic.attributes["lang"], arabic.attributes["dir"]) == ("فالدوريا", "ar", "rtl")


def test_former_names_stand_with_their_days(client: TestClient) -> None:
    names = words(section(shown(client, "/countries/MMR"), "names"))
    assert "Burma" in names
    assert "4 January 1948 to 17 June 1989" in names


@pytest.mark.parametrize(
    ("code", "said", "leads"),
    [
        ("SUN", "Continued by the Russian Federation.", {"RUS"}),
        ("CSK", "Continued by Czechia; also followed by Slovakia.", {"CZE", "SVK"}),
        ("YUG", "also followed by Bosnia and Herzegovina, Croatia, North Macedonia and Slovenia.", {"SCG", "HRV"}),
        ("SVN", "Before it: Yugoslavia.", {"YUG"}),
        ("DEU", "Before it: the German Democratic Republic.", {"DDR"}),
        ("RUS", "Before it: the Union of Soviet Socialist Republics.", {"SUN"}),
    ],
)
def test_states_lead_to_those_before_and_after(client: TestClient, code: str, said: str, leads: set[str]) -> None:
    page = shown(client, f"/countries/{code}")
    head = page.one("div", class_="record-head")
    assert said in words(head)
    assert {f"/countries/{lead}" for lead in leads} <= set(links(head).values())


def test_groups_stand_with_their_days_and_lead_to_pages_of_their_own(client: TestClient) -> None:
    page = shown(client, "/countries/GBR")
    groups = section(page, "groups")
    assert links(groups)["North Atlantic Treaty Organization"] == "/groups/nato"
    assert "European Union, 1 November 1993 to 31 January 2020" in words(groups)
    assert "since 1995 or before" in words(section(shown(client, "/countries/ZAF"), "groups"))
    assert shown(client, "/countries/FRA").all("section", aria_labelledby="terms")
    assert not shown(client, "/countries/XVA").all("section", aria_labelledby="terms")


def test_terms_in_the_council_lead_to_what_was_said_in_them(client: TestClient) -> None:
    terms = links(section(shown(client, "/countries/ZAF"), "terms"))
    assert list(terms) == [
        "Elected member, 2007 to 2008",
        "Elected member, 2011 to 2012",
        "Elected member, 2019 to 2020",
    ]
    asked = parse_qs(urlsplit(terms["Elected member, 2007 to 2008"]).query)
    assert asked == {"country": ["ZAF"], "from": ["2007-01-01"], "to": ["2008-12-31"]}
    permanent = section(shown(client, "/countries/SUN"), "terms")
    assert words(permanent).endswith("Permanent member, 24 October 1945 to 23 December 1991")


def test_years_are_drawn_and_stand_in_a_table(client: TestClient) -> None:
    page = shown(client, "/countries/XVA")
    chart = page.one("figure", class_="when")
    table = next(e for e in chart.descendants() if e.tag == "table")
    bars = [e.attributes["href"] for e in chart.descendants() if e.tag == "a" and "country=XVA" in e.attributes["href"]]
    assert "2026" in words(chart)
    assert bars
    assert "2026" in words(table)


def test_speakers_have_their_posts_as_printed_and_their_years(client: TestClient) -> None:
    page = shown(client, "/countries/XVA")
    rows = [e for e in section(page, "speakers").descendants() if e.tag == "tr"][1:]
    told = {words(row.children[0]): [words(cell) for cell in row.children[1:]] for row in rows}
    years, posts, number = told["Marisol Tennant"]
    assert years == "2026"
    assert "Minister for Foreign Affairs" in posts
    assert int(number) >= 1
    address = links(section(page, "speakers"))["Marisol Tennant"]
    assert client.get(address).status_code == 200
    assert address.startswith("/people/")


def test_a_group_shows_its_members_and_what_they_said(client: TestClient) -> None:
    page = shown(client, "/groups/lower-riparian-group")
    members = links(section(page, "members"))
    assert members == {
        name: f"/countries/{code}"
        for name, code in {"Aurelle": "XAU", "Port Amaranth": "XPA", "Sarmadia": "XSM", "Valdoria": "XVA"}.items()
    }
    found = links(section(page, "said"))
    by_members = client.get(found["All of it, with filters"].replace("/search", "/api/v1/search", 1)).json()
    assert {result["country"]["code"] for result in by_members["results"]} <= {"XAU", "XPA", "XSM", "XVA"}
    on_behalf = next(address for name, address in found.items() if name.startswith("only what was said on its behalf"))
    assert "behalf=lower-riparian-group" in on_behalf
    assert client.get(on_behalf.replace("/search", "/api/v1/search", 1)).json()["total"]["value"] > 0


def test_groups_that_are_over_and_groups_without_known_members_say_so(client: TestClient) -> None:
    over = shown(client, "/groups/warsaw-treaty-organization")
    assert "until 1 July 1991" in words(over.one("div", class_="record-head"))
    assert "Members until its end" in words(section(over, "members"))
    unknown = shown(client, "/groups/lima-group")
    assert "not in the tables" in words(unknown.one("div", class_="record-head"))
    assert not unknown.all("section", aria_labelledby="members")


@pytest.mark.parametrize("group", known_groups())
def test_every_group_has_a_page(client: TestClient, group: str) -> None:
    assert links(section(shown(client, f"/groups/{group}"), "members"))


def test_a_group_is_found_by_its_names_too_and_nothing_else_is(client: TestClient) -> None:
    assert client.get("/groups/EU").headers["location"] == "/groups/european-union"
    for wrong in ("nobody", "XVA", "Valdoria", "%2e%2e"):
        assert client.get(f"/groups/{wrong}").status_code == 404


def test_the_search_page_asks_for_members_and_for_behalf_in_words(client: TestClient) -> None:
    page = shown(client, "/search?group=LRG&behalf=lower+riparian+group")
    sentence = words(page.one("p", class_="sentence"))
    assert "by members of the Lower Riparian Group" in sentence
    assert "on behalf of the Lower Riparian Group" in sentence
    for name in ("group", "behalf"):
        box = page.one("input", name=name, type="checkbox", value="lower-riparian-group")
        assert "checked" in box.attributes
    assert page.one("input", id="field-group").attributes["list"] == "offered-group"
    unknown = words(shown(client, "/search?group=Friends+of+the+Well").one("p", class_="sentence"))
    assert "on behalf of Friends of the Well" in unknown


def test_a_country_shows_how_it_voted_and_where_the_record_says_so(client: TestClient) -> None:
    table = section(shown(client, "/countries/XVA"), "positions")
    head, *votes = [[words(cell) for cell in row.children] for row in table.descendants() if row.tag == "tr"]
    assert head == ["Vote", "Day", "Position", "Outcome"]
    assert {cells[2] for cells in votes} <= {"In favour", "Against", "Abstaining", "Not participating", "Absent"}
    for address in links(table).values():
        path, _, anchor = address.partition("#")
        assert words(shown(client, path).one("li", id=anchor))


def test_a_country_that_is_in_no_vote_shows_none(client: TestClient) -> None:
    assert "How it voted" not in client.get("/countries/ISL").text


def test_topics_are_the_items_of_agendas_and_lead_to_the_words_there(client: TestClient) -> None:
    topics = section(shown(client, "/countries/XVA"), "topics")
    (told,) = [e for e in topics.descendants() if e.tag == "details" and "Releases of water" in e.text]
    summary = next(e for e in told.descendants() if e.tag == "summary")
    assert words(summary) == "Releases of water in the Serane basin 1 document, 2026"
    there = links(told)
    statement = shown(client, there["XC/PV.1149"])
    assert "Valdoria" in words(statement.one("dl", class_="fourfold"))
    found = shown(client, there["Search what was said there"])
    assert parse_qs(urlsplit(there["Search what was said there"]).query)["country"] == ["XVA"]
    cited = [e.attributes["data-citation"] for e in found.all("article")]
    assert cited
    assert all("XC/PV.1149" in citation for citation in cited)
    assert not shown(client, "/countries/GBR").all("section", aria_labelledby="topics")


def test_a_group_has_the_topics_of_its_members_too(client: TestClient) -> None:
    topics = section(shown(client, "/groups/lower-riparian-group"), "topics")
    (told,) = [e for e in topics.descendants() if e.tag == "details" and "Releases of water" in e.text]
    there = links(told)
    found = shown(client, there["Search what was said there"])
    assert parse_qs(urlsplit(there["Search what was said there"]).query)["group"] == ["lower-riparian-group"]
    assert all("XC/PV.1149" in e.attributes["data-citation"] for e in found.all("article"))
    assert found.all("article")


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/countries/XVA", {"country": "XVA"}),
        ("/groups/lower-riparian-group", {"group": "lower-riparian-group"}),
    ],
)
def test_a_box_searches_only_what_the_page_is_about(client: TestClient, address: str, kept: dict[str, str]) -> None:
    (form,) = shown(client, address).all("form", class_="within")
    fields = [e.attributes for e in form.descendants() if e.tag == "input"]
    assert {field["name"]: field["value"] for field in fields if field.get("type") == "hidden"} == kept
    assert form.attributes["action"] == "/search"
    assert [field["name"] for field in fields if field.get("type") == "search"] == ["q"]


def test_a_formal_name_is_told_where_it_is_another(client: TestClient) -> None:
    names = words(section(shown(client, "/countries/GBR"), "names"))
    assert names.count("Northern Ireland") == 1
    assert "the Arab Republic of Egypt" in words(section(shown(client, "/countries/EGY"), "names"))
