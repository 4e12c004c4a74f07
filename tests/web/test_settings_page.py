"""Settings of the pages: chosen in one place, with and without script, and kept in cookies."""

import pytest
from fastapi.testclient import TestClient

from tests.web.html import Page


def checked(page: Page) -> set[tuple[str, str]]:
    radios = [e.attributes for e in page.all("input", type="radio") if "checked" in e.attributes]
    return {(one["name"], one["value"]) for one in radios if one["name"] in {"language", "scheme", "keys"}}


def test_settings_begin_with_what_the_browser_asks(client: TestClient) -> None:
    page = Page(client.get("/settings").text)
    assert page.faults == []
    assert checked(page) == {("language", "browser"), ("scheme", "system"), ("keys", "on")}


def test_settings_are_kept_together_and_taken_back(client: TestClient) -> None:
    answer = client.post("/settings", data={"language": "fr", "scheme": "dark", "keys": "off"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/settings?kept=1")
    assert all("HttpOnly" in cookie for cookie in answer.headers.get_list("set-cookie"))
    page = Page(client.get("/settings?kept=1").text)
    assert page.faults == []
    assert checked(page) == {("language", "fr"), ("scheme", "dark"), ("keys", "off")}
    root = page.one("html").attributes
    assert (root["lang"], root["data-scheme"], root["data-keys"]) == ("fr", "dark", "off")
    assert "enregistrés" in page.one("div", role="status").text
    client.post("/settings", data={"language": "browser", "scheme": "system", "keys": "on"})
    root = Page(client.get("/about").text).one("html").attributes
    assert (root["lang"], "data-scheme" in root, "data-keys" in root) == ("en", False, False)


def test_a_script_sets_one_and_leaves_the_others(client: TestClient) -> None:
    client.post("/settings", data={"scheme": "dark"})
    answer = client.post("/settings", data={"keys": "off"}, headers={"Accept": "application/json"})
    assert (answer.status_code, answer.text) == (204, "")
    root = Page(client.get("/").text).one("html").attributes
    assert (root["data-scheme"], root["data-keys"]) == ("dark", "off")


@pytest.mark.parametrize("form", [{"language": "xx"}, {"scheme": "<b>"}, {"keys": "on", "scheme": "pink"}])
def test_what_is_not_offered_is_refused_and_nothing_is_kept(client: TestClient, form: dict[str, str]) -> None:
    answer = client.post("/settings", data=form)
    assert answer.status_code == 422
    assert "set-cookie" not in answer.headers
    assert "is none of the choices" in Page(answer.text).one("h1").text


def test_a_cookie_that_says_nothing_of_ours_is_passed_over(client: TestClient) -> None:
    page = Page(client.get("/settings", headers={"Cookie": "language=xx; scheme=pink; keys=maybe"}).text)
    assert checked(page) == {("language", "browser"), ("scheme", "system"), ("keys", "on")}


def test_another_site_cannot_change_them(client: TestClient) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Origin": "https://elsewhere.example"}
    assert client.post("/settings", data={"keys": "off"}, headers=headers).status_code == 403
