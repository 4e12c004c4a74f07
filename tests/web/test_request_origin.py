"""What another site makes a browser send changes nothing."""

import pytest
from fastapi.testclient import TestClient
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from web.request_origin import RequestOrigin

HERE = "https://records.example"
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"]


def _done(_request: Request) -> Response:
    return PlainTextResponse("done")


@pytest.fixture(scope="module")
def asked() -> TestClient:
    routes = [Route(path, _done, methods=METHODS) for path in ("/saved", "/unsubscribe/key")]
    around = [Middleware(RequestOrigin, exempt=lambda path: path.startswith("/unsubscribe/"))]
    return TestClient(Starlette(routes=routes, middleware=around), base_url=HERE)


OURS: list[dict[str, str]] = [
    {},
    {"Sec-Fetch-Site": "same-origin", "Origin": HERE},
    {"Sec-Fetch-Site": "same-origin", "Origin": "null"},
    {"Sec-Fetch-Site": "none"},
    {"Origin": HERE},
    {"Origin": "HTTPS://RECORDS.EXAMPLE"},
    {"Authorization": "Bearer key", "Sec-Fetch-Site": "cross-site", "Origin": "https://tool.example"},
]
OTHERS: list[dict[str, str]] = [
    {"Sec-Fetch-Site": "cross-site", "Origin": "https://evil.example"},
    {"Sec-Fetch-Site": "cross-site"},
    {"Sec-Fetch-Site": "same-site", "Origin": "https://other.records.example"},
    {"Sec-Fetch-Site": "cross-site", "Origin": HERE},
    {"Origin": "https://evil.example"},
    {"Origin": "https://records.example.evil.example"},
    {"Origin": "https://records.example:444"},
    {"Origin": "null"},
    {"Origin": "https://["},
    {"Origin": ""},
    {"Authorization": "Bearer key", "Cookie": "session=x", "Sec-Fetch-Site": "cross-site"},
    {"Authorization": "Basic key", "Sec-Fetch-Site": "cross-site"},
]


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize(("headers", "status"), [(one, 200) for one in OURS] + [(one, 403) for one in OTHERS])
def test_only_our_own_pages_change_something(
    asked: TestClient, method: str, headers: dict[str, str], status: int
) -> None:
    assert asked.request(method, "/saved", headers=headers).status_code == status


@pytest.mark.parametrize("headers", OTHERS)
def test_to_look_is_free_to_all_and_so_is_what_is_exempt(asked: TestClient, headers: dict[str, str]) -> None:
    answers = [asked.get("/saved", headers=headers), asked.head("/saved", headers=headers)]
    answers.append(asked.post("/unsubscribe/key", headers=headers))
    assert [answer.status_code for answer in answers] == [200, 200, 200]


@pytest.mark.parametrize(("language", "word"), [("en", "another site"), ("fr", "un autre site")])
def test_the_application_refuses_in_the_language_of_the_reader(client: TestClient, language: str, word: str) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Accept-Language": language}
    answer = client.post("/search", headers=headers)
    assert (answer.status_code, word in answer.text) == (403, True)
    assert "content-security-policy" in answer.headers
