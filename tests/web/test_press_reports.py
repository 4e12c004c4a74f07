"""Press reports on every page: whose words are whose, who reports them, and what nobody said."""

import re
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient
from playwright.sync_api import Browser

from catalog.reading import PassageInContext
from catalog.rows import document_id, statement_values
from onrecord.wiring import Application
from tests.support.press import AGENCY, BACKGROUND, DENIED, KESTRIA, OFFICIAL, TENNANT, press_report
from tests.web import documents
from tests.web.browsing import copied, visit
from tests.web.html import Element
from tests.web.test_record_pages import facts, shown, words

PRESS = documents.press()
DOCUMENT = f"/documents/{document_id(PRESS.identity)}"
EVERYTHING = "/search?type=news_article&standing=said&standing=doubtful&standing=background&limit=100"
NUMBERED = dict(enumerate(("background", "direct", "mixed", "indirect", "denied", "likely")))


def address(kind: str) -> str:
    number = next(number for number, name in NUMBERED.items() if name == kind)
    return f"/p/{PRESS.passages[number].id}"


def voices(quotation: Element) -> tuple[str, str]:
    """What of a quotation is set as a reporter's, and what as the speaker's."""
    reporter = " ".join(e.text for e in quotation.descendants() if e.attributes.get("class") == "reporter")
    whole = quotation.text
    for part in [e.text for e in quotation.descendants() if e.attributes.get("class") == "reporter"]:
        whole = whole.replace(part, " ", 1)
    return words(reporter), words(whole)


LEADS = {
    "direct": "Marisol Tennant, Foreign Minister of Valdoria, on 4 September 2026, quoted by The Amaranth Courier on 5 "
    "September 2026:",
    "mixed": "Somebody printed as “A senior official of the River Commission” for the River Commission, quoted in part "
    "by The Amaranth Courier on 5 September 2026:",
    "indirect": "Kestria, reported in other words by The Amaranth Courier on 5 September 2026:",
    "denied": "Not reported as surely said by Marisol Tennant, Foreign Minister of Valdoria, in The Amaranth Courier "
    "on 5 September 2026:",
}
QUOTED = {"direct": TENNANT, "mixed": OFFICIAL, "indirect": KESTRIA, "denied": DENIED}


@pytest.mark.parametrize("kind", QUOTED)
def test_a_quotation_sets_the_reporters_words_apart(client: TestClient, kind: str) -> None:
    page, quoted = shown(client, address(kind)), QUOTED[kind]
    assert words(page.one("h1").text) == LEADS[kind]
    quotation = page.one("figure").children[1]
    assert "report" in quotation.attributes["class"].split()
    reporter, said = voices(quotation)
    assert said == " ".join(quoted.content)
    assert quoted.source in reporter
    assert quotation.text == quoted.sentence


def test_a_quotation_says_who_reports_it_and_by_which_rule_it_is_credited(client: TestClient) -> None:
    page = shown(client, address("direct"))
    said = facts(page)
    assert said["Who"] == "Marisol Tennant Foreign Minister. Printed as “Foreign Minister Marisol Tennant”."
    assert said["For whom"] == "XVA Valdoria Spoken for the country."
    assert said["When"] == "4 September 2026 The day that the report gives; reported on 5 September 2026."
    assert said["Who reports it"] == (
        "The Amaranth Courier By Edda Holm: Who was told, and when, news article. Read it at courier.amaranth.example"
    )
    assert PRESS.url in page.links()
    why = words(page.one("section", aria_labelledby="why").text)
    assert "names the speaker together with a post" in why
    assert "named-with-post" in why
    assert "in quotation marks in the source" in why


@pytest.mark.parametrize(("kind", "rule"), [("mixed", "described"), ("indirect", "state")])
def test_every_rule_has_words(client: TestClient, kind: str, rule: str) -> None:
    why = page_why(client, kind)
    assert f"Rule {rule}." in why
    assert why.startswith("Why it is attributed so The report ")


def page_why(client: TestClient, kind: str) -> str:
    return words(shown(client, address(kind)).one("section", aria_labelledby="why").text)


def test_the_record_of_the_meeting_is_named_and_leads_on(client: TestClient) -> None:
    record = shown(client, address("direct")).one("section", aria_labelledby="record")
    council = document_id(documents.council().identity)
    assert "may stand in XC/PV.1147" in words(record.text)
    assert [e.attributes["href"] for e in record.descendants() if e.tag == "a"] == [f"/documents/{council}"]
    assert shown(client, address("mixed")).all("section", aria_labelledby="record") == []


def test_a_record_that_is_not_here_leads_to_where_it_is_published(own_client: TestClient, own: Application) -> None:
    parsed = press_report(replace(TENNANT, more={"related_meeting": "S/PV.99527"}), identity="url:real", url=None)
    documents.add(own, parsed)
    page = shown(own_client, f"/p/{parsed.passages[0].id}")
    assert "https://docs.un.org/en/S/PV.99527" in page.links()
    assert "not on record here" in page.one("section", aria_labelledby="record").text


@pytest.mark.parametrize(
    ("kind", "because"), [("denied", "does not say that this was said"), ("likely", "may credit somebody else")]
)
def test_what_is_doubtful_says_so_first(client: TestClient, kind: str, because: str) -> None:
    page = shown(client, address(kind))
    assert because in page.one("section", aria_labelledby="doubt").text
    assert page.one("title").text.startswith("Not reported as said: ")
    assert "Of whom" in facts(page)
    assert shown(client, address("direct")).all("section", aria_labelledby="doubt") == []


def test_background_says_that_nobody_is_credited(client: TestClient) -> None:
    page = shown(client, address("background"))
    assert words(page.one("h1").text) == (
        "The own words of The Amaranth Courier on 5 September 2026; nobody is credited with them:"
    )
    assert page.one("figure").children[1].text == BACKGROUND
    said = facts(page)
    assert (said["Who"], said["For whom"]) == ("Nobody The report says it itself.", "Nobody")
    assert "credits nobody" in page_why(client, "background")
    assert not any("Tennant" in tab.text for tab in page.all("details", name="cite"))


def test_a_passage_stands_among_those_of_its_report(client: TestClient) -> None:
    page = shown(client, address("direct"))
    items = page.one("ol", class_="context").children
    assert [item.children[1].text for item in items] == [BACKGROUND, TENNANT.sentence, OFFICIAL.sentence]
    assert [words(item.children[0].text) for item in items][1] == "para. 2This passage, 2 of 6"
    whole = next(link for link in page.links() if link.startswith(DOCUMENT) and "#" in link)
    target = urlsplit(whole).fragment
    assert any(e.attributes.get("id") == target for e in shown(client, DOCUMENT).elements)


def test_the_whole_report_can_be_read_with_its_quotations_linked(client: TestClient) -> None:
    page = shown(client, DOCUMENT)
    report = page.one("section", aria_labelledby="report")
    quotation = next(e for e in report.descendants() if e.tag == "blockquote")
    read = [p.text.replace(" (doubtful)", "") for p in quotation.children]
    assert "\n\n".join(read) == PRESS.text.strip()
    links = [e for e in quotation.descendants() if e.tag == "a"]
    assert [link.attributes["href"] for link in links] == [f"/p/{p.id}" for p in PRESS.passages[1:]]
    assert [link.text for link in links[:3]] == [piece.content[0] for piece in (TENNANT, OFFICIAL, KESTRIA)]
    assert ["doubtful" in link.attributes["class"] for link in links] == [False, False, False, True, True]
    head = page.one("div", class_="record-head")
    assert words(head.text) == (
        "Who was told, and when The Amaranth Courier, news article by Edda Holm, 5 September 2026"
    )
    rows = [[words(cell.text) for cell in e.children] for e in page.elements if e.tag == "tr"]
    assert rows[0] == ["No.", "Who", "For whom", "How"]
    assert [row[-1] for row in rows[1:]] == [
        "In quotation marks", "Partly in quotation marks", "In the reporter’s words", "Not reported as surely said",
        "Not reported as surely said",
    ]  # fmt: skip


def test_words_of_two_quotations_are_shown_once(client: TestClient) -> None:
    hostile = documents.hostile_press()
    page = shown(client, f"/documents/{document_id(hostile.identity)}")
    report = page.one("section", aria_labelledby="report")
    quotation = next(e for e in report.descendants() if e.tag == "blockquote")
    assert words(" ".join(p.text for p in quotation.children)) == words(hostile.text)


def test_a_statement_shows_where_the_report_quotes_it(client: TestClient) -> None:
    id_ = statement_values(PRESS)[0]["id"]
    page = shown(client, f"/statements/{id_}")
    (item,) = page.one("ol", class_="whole").children
    assert item.children[1].text == TENNANT.sentence
    assert voices(item.children[1])[1] == TENNANT.content[0]
    assert f"{DOCUMENT}#said-{id_}" in page.links()


def test_a_search_finds_what_was_said_and_offers_the_rest(client: TestClient) -> None:
    page = shown(client, "/search?type=news_article&limit=100")
    assert BACKGROUND not in page.one("ol", class_="results").text
    assert DENIED.sentence not in page.one("ol", class_="results").text
    group = page.one("fieldset", id="facet-standing")
    boxes = [e for e in group.descendants() if e.tag == "input"]
    assert [(b.attributes["type"], b.attributes["value"], "checked" in b.attributes) for b in boxes] == [
        ("checkbox", "doubtful", False), ("checkbox", "background", False), ("hidden", "said", False),
    ]  # fmt: skip


def test_a_search_for_everything_tells_each_kind(client: TestClient) -> None:
    page = shown(client, EVERYTHING)
    kinds = {PRESS.passages[number].id: kind for number, kind in NUMBERED.items()}
    cards = {id_: page.one("article", id=f"r-{id_}") for id_ in kinds}
    told = {kinds[id_]: words(card.text) for id_, card in cards.items()}
    assert told["background"].startswith("Nobody is credited 5 Sep 2026 A report’s own words The Serane rose")
    assert "not reported as surely said XVA Valdoria5 Sep 2026 Doubtful report" in told["denied"]
    assert "the speaker’s own words, in quotation marks in the source" in told["direct"]
    assert "the words are the reporter’s, not the speaker’s" in told["indirect"]
    assert all("The Amaranth Courier, 5 September 2026" in card for card in told.values())
    citation = cards[PRESS.passages[1].id].attributes["data-citation"]
    assert citation.startswith("Marisol Tennant (Valdoria), quoted in Edda Holm, “Who was told, and when”, ")


def test_the_sentence_names_what_is_searched_beside_and_can_take_it_back(client: TestClient) -> None:
    page = shown(client, EVERYTHING)
    sentence = page.one("p", class_="sentence")
    assert "also in doubtful reports and reporters’ own words" in words(sentence.text)
    without = [e.attributes["href"] for e in sentence.descendants() if "own words" in e.text and e.tag == "a"]
    assert parse_qs(urlsplit(without[0]).query)["standing"] == ["said", "doubtful"]
    narrower = shown(client, without[0]).one("p", class_="sentence")
    (last,) = [e.attributes["href"] for e in narrower.descendants() if "doubtful" in e.text and e.tag == "a"]
    assert "standing" not in parse_qs(urlsplit(last).query)
    only = shown(client, "/search?standing=doubtful")
    assert "only in doubtful reports" in words(only.one("p", class_="sentence").text)
    assert not only.all("input", name="standing", value="said")


def test_where_nothing_is_found_the_rest_is_offered(client: TestClient) -> None:
    page = shown(client, "/search?q=%22gates+would+stay+shut%22&mode=keyword")
    change = next(e for e in page.all("a") if e.text.startswith("Also in doubtful reports"))
    assert DENIED.sentence in shown(client, change.attributes["href"]).one("ol", class_="results").text


def test_a_home_without_press_reports_offers_none(own_client: TestClient, own: Application) -> None:
    documents.add(own, documents.council())
    own.projection.catch_up(lambda *_: None)
    assert shown(own_client, "/search?q=water").all("fieldset", id="facet-standing") == []
    assert len(shown(own_client, "/search?q=water&standing=background").all("fieldset", id="facet-standing")) == 1


def test_right_to_left_reports_say_so(client: TestClient) -> None:
    arabic = documents.arabic_press()
    page = shown(client, f"/p/{arabic.passages[1].id}")
    assert all((q.attributes["lang"], q.attributes["dir"]) == ("ar", "rtl") for q in page.all("blockquote"))
    assert voices(page.one("figure").children[1])[1] == "«لن نفتح البوابات قبل أن نُخطِر جيراننا»"


@pytest.mark.browser
@pytest.mark.slow
def test_a_report_is_copied_with_its_own_quotation_marks(browser: Browser, served: str) -> None:
    with visit(browser, f"{served}{address('direct')}") as visited:
        visited.page.get_by_role("button", name="Copy with citation").click()
        text = copied(visited.page, "Passage and citation copied")
    assert text.startswith(f"{TENNANT.sentence}\n\nMarisol Tennant (Valdoria), quoted in Edda Holm")
    assert re.search(r"/p/\w+$", text)


def test_a_passage_in_context_is_given_with_its_report(application: Application) -> None:
    found = application.catalog.library.passage(PRESS.passages[1].id)
    assert isinstance(found, PassageInContext)
    assert len(found.siblings) == len(PRESS.passages)


def test_the_medium_of_a_state_is_credited_as_itself(own_client: TestClient, own: Application) -> None:
    parsed = press_report(AGENCY)
    documents.add(own, parsed)
    own.projection.catch_up(lambda *_: None)
    page = shown(own_client, f"/p/{parsed.passages[0].id}")
    assert words(page.one("h1").text).startswith(
        "Kestrian News Agency, reported in other words by The Amaranth Courier"
    )
    for_whom = facts(page)["For whom"]
    assert for_whom.startswith("Kestrian News Agency Spoken for the organization. A body of Kestria.")
    card = words(shown(own_client, "/search?country=XKE").one("article").text)
    assert card.startswith("Kestrian News Agency A body of Kestria")
    row = shown(own_client, f"/documents/{document_id(parsed.identity)}").all("tr")[1]
    assert [words(cell.text) for cell in row.children][1:3] == ["Kestrian News Agency", "A body of Kestria"]
