"""The search page: what it says of the search, how it narrows and turns pages, and its states."""

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
from fastapi.testclient import TestClient
from structlog.testing import capture_logs

from onrecord.wiring import Application
from search.embedding.errors import EmbeddingError
from search.engines.port import EngineError
from tests.web.html import Page

PART = {"HX-Request": "true", "HX-Request-Type": "partial"}


def shown(client: TestClient, address: str) -> Page:
    page = Page(client.get(address).text)
    assert page.faults == []
    return page


def words(text: str) -> str:
    return " ".join(text.split())


def tally(page: Page) -> int:
    found = re.search(r"[\d,]+", page.one("h1", class_="tally").text)
    assert found
    return int(found[0].replace(",", ""))


def test_the_search_is_repeated_as_a_sentence(client: TestClient) -> None:
    page = shown(client, "/search?q=water&mode=keyword&country=XVA&country=XKE&from=2026-01-01")
    sentence = words(page.one("p", class_="sentence").text)
    assert sentence == "Containing water, spoken for Valdoria or Kestria, said since 1 January 2026. Clear all"
    chips = {chip.attributes["aria-label"]: chip.attributes["href"] for chip in page.all("a", class_="chip")}
    assert parse_qsl(urlsplit(chips["Kestria, remove"]).query) == [
        ("q", "water"), ("mode", "keyword"), ("country", "XVA"), ("from", "2026-01-01"),
    ]  # fmt: skip


def test_what_the_query_says_in_fields_is_a_filter_told_once(client: TestClient) -> None:
    page = shown(client, "/search?q=water+country%3AKestria+-dam+since%3A2026&mode=keyword")
    sentence = words(page.one("p", class_="sentence").text)
    assert sentence == "Containing water, without dam, spoken for Kestria, said since 1 January 2026. Clear all"
    assert page.one("input", id="q").attributes["value"] == "water -dam"
    assert "checked" in page.one("input", name="country", value="XKE").attributes
    assert page.one("input", id="field-from").attributes["value"] == "2026-01-01"
    same = shown(client, "/search?q=water+-dam&mode=keyword&country=XKE&from=2026-01-01")
    assert tally(page) == tally(same)
    part = client.get("/search?q=water+country%3AKestria&mode=keyword", headers=PART)
    assert part.headers["hx-push-url"] == "/search?q=water&mode=keyword&country=XKE"
    assert 'value="water"' in part.text


def test_filters_without_counts_stay_to_be_taken_back(client: TestClient) -> None:
    page = shown(client, "/search?symbol=xc%2Fpv&organ=council-of-concord&capacity=national&q=water")
    sentence = words(page.one("p", class_="sentence").text)
    assert "in meetings of the Council of Concord, spoken for a country, in XC/PV…" in sentence
    for name, value in (("symbol", "xc/pv"), ("organ", "Council of Concord"), ("capacity", "national")):
        assert "checked" in page.one("input", name=name, value=value).attributes
    chips = {chip.attributes["aria-label"]: chip.attributes["href"] for chip in page.all("a", class_="chip")}
    assert "symbol" not in dict(parse_qsl(urlsplit(chips["XC/PV…, remove"]).query))
    copied = [e.attributes["data-citation"] for e in page.all("article")]
    assert all(re.match(r"Council of Concord, \d+\w\w meeting, .*, XC/PV\.", citation) for citation in copied)
    assert len(copied) > 3


def test_the_bodies_in_whose_meetings_it_was_said_are_counted_and_narrow(client: TestClient) -> None:
    page = shown(client, "/search?q=water&mode=keyword&type=verbatim_record")
    labels = [e for e in page.one("fieldset", id="facet-organ").descendants() if e.tag == "label"]
    counts = dict(re.findall(r"(\D+?)\s*(\d+)", " ".join(words(label.text) for label in labels)))
    assert sum(map(int, counts.values())) == tally(page)
    chosen = shown(client, "/search?q=water&mode=keyword&type=verbatim_record&organ=Council+of+Concord")
    assert tally(chosen) == int(counts["Council of Concord"]) < tally(page)


def test_the_language_of_the_question_is_a_filter_that_is_told(client: TestClient) -> None:
    page = shown(client, "/search?q=the+water+of+the+river&same_language=true")
    assert "only in English, the language of the question" in words(page.one("p", class_="sentence").text)
    assert "checked" in page.one("input", name="same_language").attributes
    assert {quotation.attributes["lang"] for quotation in page.all("blockquote")} == {"en"}


def test_the_form_keeps_everything_that_was_asked(client: TestClient) -> None:
    page = shown(client, "/search?q=%22a+b%22+water&mode=keyword&country=XVA&to=2026-12-31&sort=newest&limit=5")
    assert page.one("input", id="q").attributes["value"] == '"a b" water'
    chosen = [
        e.attributes["value"] for e in page.all("input") if "checked" in e.attributes and "id" not in e.attributes
    ]
    assert chosen == ["keyword"]
    assert "checked" in page.one("input", name="country", value="XVA").attributes
    assert page.one("input", id="field-to").attributes["value"] == "2026-12-31"
    assert page.one("input", name="sort").attributes["value"] == "newest"


def test_a_filter_narrows_to_the_number_that_stands_beside_it(client: TestClient) -> None:
    page = shown(client, "/search?q=water&mode=keyword")
    boxes = [
        e
        for e in page.elements
        if e.tag == "label" and any("count" in c.attributes.get("class", "") for c in e.children)
    ]
    assert len(boxes) > 10
    for box in boxes[:12]:
        option = next(child for child in box.children if child.tag == "input")
        count = next(child for child in box.children if child.attributes.get("class") == "count")
        narrowed = client.get(
            "/search", params={"q": "water", "mode": "keyword", option.attributes["name"]: option.attributes["value"]}
        )
        assert tally(Page(narrowed.text)) == int(count.text), option.attributes


def test_a_bar_of_the_histogram_narrows_to_its_passages(client: TestClient) -> None:
    page = shown(client, "/search?q=water&mode=keyword&country=XOR&from=2010-01-01")
    bars = [e for e in page.one("svg", class_="wide").children if e.tag == "a"]
    assert len(bars) > 10
    for bar in bars[-3:]:
        count = int(bar.text.rsplit(": ", 1)[1].split()[0])
        assert tally(shown(client, unescape(bar.attributes["href"]))) == count


def test_few_years_are_shown_by_month_and_a_month_narrows_to_its_days(client: TestClient) -> None:
    page = shown(client, "/search?q=water&mode=keyword&country=XOR&from=2025-01-01")
    bars = [e for e in page.one("svg", class_="wide").children if e.tag == "a"]
    assert [bar.text.split(":")[0] for bar in bars][:2] == ["March 2025", "March 2026"]
    assert "from=2025-03-01" in bars[0].attributes["href"]
    assert tally(shown(client, unescape(bars[0].attributes["href"]))) == 1


def test_who_and_when_a_query_names_are_preferred_and_the_page_says_so(client: TestClient) -> None:
    page = shown(client, "/search?q=Orsavia+1999+water")
    told = next(e for e in page.all("p", class_="label") if "Preferred:" in e.text)
    assert words(told.text) == "Preferred: Orsavia, in 1999. Rank without preference"
    assert "Water in 1999" in page.all("article")[0].text
    link = next(e for e in told.children if e.tag == "a")
    without = shown(client, unescape(link.attributes["href"]))
    assert "prefer=false" in link.attributes["href"]
    assert not any("Preferred:" in e.text for e in without.all("p", class_="label"))
    assert without.one("input", name="prefer").attributes["value"] == "false"


def test_no_year_is_left_out_of_the_chart(client: TestClient) -> None:
    page = shown(client, "/search?q=water&mode=keyword&country=XOR")
    bars = [e for e in page.one("svg", class_="wide").children if e.tag == "a"]
    assert sum(int(bar.text.rsplit(": ", 1)[1].split()[0]) for bar in bars) == tally(page)


def test_results_turn_pages_without_losing_or_repeating_any(client: TestClient) -> None:
    address, seen, pages = "/search?q=water&mode=keyword&country=XOR&limit=10", [], 0
    while address:
        page = shown(client, address)
        seen += [e.attributes["data-link"] for e in page.all("article")]
        numbers = words(page.one("nav", aria_label="Pages of results").text)
        pages += 1
        assert f"of {tally(page)}" in numbers
        address = next((e.attributes["href"] for e in page.all("a", rel="next")), "")
    assert pages == 5
    assert len(seen) == len(set(seen)) == tally(page)


def test_passages_of_one_statement_stand_together(client: TestClient, application: Application) -> None:
    page = shown(client, "/search?q=the&mode=keyword&limit=100")
    statements = []
    for article in page.all("article"):
        found = application.catalog.library.passage(article.attributes["data-link"].rsplit("/", 1)[1])
        assert found
        assert found.statement
        statements.append(found.statement.id)
    assert len(statements) == len(set(statements)) > 20
    assert page.all("details", class_="more")


def test_every_quotation_says_its_language_and_direction(client: TestClient) -> None:
    page = shown(client, "/search?language=ar&language=ru")
    quotations = page.all("blockquote")
    assert {(q.attributes["lang"], q.attributes["dir"]) for q in quotations} == {("ar", "rtl"), ("ru", "auto")}


def test_words_that_were_asked_for_are_marked_and_nothing_else_changes(
    client: TestClient, application: Application
) -> None:
    page = shown(client, "/search?q=%22prior+notification%22&mode=keyword")
    marks = {mark.text.lower() for mark in page.all("mark")}
    assert marks == {"prior notification"}
    for article in page.all("article"):
        found = application.catalog.library.passage(article.attributes["data-link"].rsplit("/", 1)[1])
        assert found
        said = next(child for child in article.children if child.tag == "blockquote")
        # What a result leaves out is marked where it is folded away, and comes with the page.
        assert "".join(said.text.replace("[…]", "").split()) == "".join(found.passage.text.split())


def test_nobody_is_made_up_where_nobody_is_named(client: TestClient) -> None:
    page = shown(client, "/search?q=%22same+morning%22&mode=keyword")
    assert "Not identified, printed as “a senior official of the River Commission”" in words(
        page.one("h2", class_="who").text
    )


def test_nothing_found_says_what_would_find_something(client: TestClient) -> None:
    page = shown(client, "/search?q=%22water+prior%22&mode=keyword&country=XVA&kind=point_of_order")
    assert page.one("h1").text == "No passage meets all of this."
    rows = page.one("table", class_="costs")
    assert "Without “points of order”" in rows.text
    for link in [
        e
        for e in page.all("a")
        if e.attributes["href"].startswith("/search?") and e.text.startswith(("Without", "The words"))
    ]:
        assert tally(shown(client, link.attributes["href"])) > 0


def test_a_mistake_is_shown_at_its_place_with_what_to_run_instead(client: TestClient) -> None:
    answer = client.get('/search?q=water "prior notification&mode=keyword&country=XVA')
    page = Page(answer.text)
    assert answer.status_code == 422
    assert "    ^" in page.one("pre", class_="console").text
    link = next(e for e in page.all("a") if e.text == 'water "prior notification"')
    assert parse_qsl(urlsplit(link.attributes["href"]).query) == [
        ("q", 'water "prior notification"'), ("mode", "keyword"), ("country", "XVA"),
    ]  # fmt: skip
    assert client.get(link.attributes["href"]).status_code == 200


def test_every_wrong_parameter_is_named_at_once(client: TestClient) -> None:
    page = Page(client.get("/search?from=yesterday&kind=talk&frob=1&limit=900").text)
    named = [e.children[0].text for e in page.one("ul", class_="complaints").children]
    assert sorted(named) == ["frob", "from", "kind", "limit"]
    assert page.one("input", id="field-from").attributes["value"] == "yesterday"


def test_an_empty_home_shows_the_commands_that_fill_it(own_client: TestClient) -> None:
    for address in ("/", "/search?q=water", "/search"):
        page = shown(own_client, address)
        assert "onrecord add" in page.one("pre").text
        assert page.all("p", class_="specimen") == []
    shown(own_client, "/about")
    shown(own_client, "/countries/FRA")


def test_a_search_that_cannot_be_answered_is_503_and_records_still_open(
    client: TestClient, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise EngineError("The index cannot be opened.", "Run onrecord engine rebuild.")

    monkeypatch.setattr(type(application.engine), "run", fails)
    with capture_logs() as logged:
        answer = client.get("/search?q=water&country=XVA")
    page = Page(answer.text)
    assert (answer.status_code, answer.headers["retry-after"], page.faults) == (503, "10", [])
    # What is wrong with the server is for whoever runs it; readers get the number under which the log tells it.
    told = page.one("div", role="alert").text
    assert "The search engine does not answer." in told
    assert answer.headers["x-request-id"] in told
    assert "index cannot be opened" not in answer.text
    (entry,) = [line for line in logged if line["event"] == "unavailable"]
    assert entry["cause"] == "The index cannot be opened. Run onrecord engine rebuild."
    assert "water" not in str(entry)
    again = next(e for e in page.all("a") if e.text == "Try again")
    assert again.attributes["href"] == "/search?q=water&country=XVA"
    assert client.get("/countries/XVA").status_code == 503
    latest = next(e for e in shown(client, "/").all("a") if e.attributes["href"].startswith("/p/"))
    shown(client, latest.attributes["href"])


def test_without_the_meaning_search_words_still_find_and_the_page_says_so(
    client: TestClient, application: Application, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise EmbeddingError("The model cannot be loaded.", "Run onrecord doctor.")

    monkeypatch.setattr(type(application.embedder), "query", fails)
    page = shown(client, "/search?q=water+gates+unheard")
    assert any("These are word matches only" in notice.text for notice in page.all("div", class_="notice"))
    answer = client.get("/search?q=water+gates+unheard&mode=meaning")
    assert answer.status_code == 503
    by_words = next(e for e in Page(answer.text).all("a") if e.text == "search by words")
    assert client.get(by_words.attributes["href"]).status_code == 200


def test_htmx_gets_the_parts_that_change_and_a_clean_address(client: TestClient) -> None:
    answer = client.get("/search?q=water&country=&country=XVA&from=&to=&mode=hybrid", headers=PART)
    assert answer.headers["hx-push-url"] == "/search?q=water&country=XVA"
    assert "<html" not in answer.text
    assert answer.text.count("<hx-partial") == 2
    assert "<title>" in answer.text
    for name in ("HX-Request", "HX-Request-Type"):
        assert name in answer.headers["vary"]


def test_going_back_gets_the_whole_page(client: TestClient) -> None:
    restored = {"HX-Request": "true", "HX-Request-Type": "full", "HX-History-Restore-Request": "true"}
    for headers in (restored, {"HX-History-Restore-Request": "true", "HX-Request-Type": "full"}):
        answer = client.get("/search?q=water", headers=headers)
        assert "<html" in answer.text
        assert "hx-push-url" not in answer.headers


def test_a_refused_filter_change_is_a_part_with_its_status(client: TestClient) -> None:
    answer = client.get("/search?q=water&from=soon", headers=PART)
    assert (answer.status_code, "<html" in answer.text) == (422, False)
    assert answer.headers["hx-push-url"] == "/search?q=water&from=soon"
