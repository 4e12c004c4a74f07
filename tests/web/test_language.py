"""Which language a reader gets, and how the choice is kept."""

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import HTTPConnection

from statements.phrases import gettext, ngettext, number, speaking
from web.language import languages, wanted


def asking(accepted: str = "", cookie: str = "") -> HTTPConnection:
    headers = [(b"accept-language", accepted.encode("latin-1", "replace")), (b"cookie", cookie.encode())]
    return HTTPConnection({"type": "http", "headers": [pair for pair in headers if pair[1]]})


@pytest.mark.parametrize(
    ("accepted", "code"),
    [
        ("", "en"),
        ("fr", "fr"),
        ("fr-CA, en;q=0.8", "fr"),
        ("FR-ca", "fr"),
        ("ru, fr;q=0.5, en;q=0.4", "fr"),
        ("en, fr", "en"),
        ("fr;q=0.3, en;q=0.9", "en"),
        ("fr;q=0, *", "en"),
        ("*", "en"),
        ("*, fr;q=0.5", "en"),
        ("de", "en"),
        ("fr;q=nonsense", "en"),
        ("; ,;q=1,,fr ; q=0.2", "fr"),
    ],
)
def test_the_browser_asks_and_the_best_that_is_there_answers(accepted: str, code: str) -> None:
    assert wanted(asking(accepted)).code == code


def test_several_lines_of_a_header_are_one() -> None:
    lines = [(b"accept-language", line) for line in (b"de, en;q=0.5", b"fr;q=0.8")]
    assert wanted(HTTPConnection({"type": "http", "headers": lines})).code == "fr"


def test_what_was_chosen_goes_before_what_the_browser_asks() -> None:
    assert wanted(asking("en", "language=fr")).code == "fr"
    assert wanted(asking("fr", "language=en")).code == "en"
    assert wanted(asking("fr", "language=xx")).code == "fr"


@given(st.text(st.characters(codec="latin-1", exclude_characters="\r\n")))
def test_no_header_breaks_a_page(accepted: str) -> None:
    assert wanted(asking(accepted)).code in languages()


def test_numbers_and_plurals_follow_the_language() -> None:
    assert (number(12806), ngettext("%(num)s passage", "%(num)s passages", 0)) == ("12,806", "0 passages")
    with speaking(languages()["fr"]):
        assert (number(12806), ngettext("%(num)s passage", "%(num)s passages", 0)) == ("12\u202f806", "0 passage")
    assert gettext("Close") == "Close"


def test_a_page_says_its_language_and_depends_on_what_was_asked(client: TestClient) -> None:
    page = client.get("/about", headers={"Accept-Language": "fr"})
    assert '<html lang="fr"' in page.text
    assert page.headers["Content-Language"] == "fr"
    assert {"Accept-Language", "Cookie"} <= set(page.headers["Vary"].split(", "))
    assert '<html lang="en"' in client.get("/about").text


def test_the_choice_is_kept_and_leads_back(client: TestClient, base_url: str) -> None:
    where = f"{base_url}/search?q=water&country=XVA"
    chosen = client.get("/language/fr", headers={"Referer": where})
    assert (chosen.status_code, chosen.headers["Location"]) == (303, "/search?q=water&country=XVA")
    cookie = chosen.headers["Set-Cookie"]
    assert cookie.startswith("language=fr;")
    assert {"HttpOnly", "SameSite=lax"} <= set(cookie.split("; "))
    assert '<html lang="fr"' in client.get("/about").text
    client.get("/language/en")
    assert '<html lang="en"' in client.get("/about", headers={"Accept-Language": "fr"}).text


def test_the_way_back_leads_nowhere_else(client: TestClient) -> None:
    assert client.get("/language/fr", headers={"Referer": "https://elsewhere.example/x"}).headers["Location"] == "/"
    assert client.get("/language/xx").status_code == 404


def test_the_interface_for_programs_speaks_english(client: TestClient) -> None:
    # Each answer names its request, so both go by one name.
    name = {"X-Request-ID": "one"}
    asked = {"Accept-Language": "fr", "Cookie": "language=fr", **name}
    plain = client.get("/api/v1/search?q=%22", headers=name)
    assert client.get("/api/v1/search?q=%22", headers=asked).json() == plain.json()
