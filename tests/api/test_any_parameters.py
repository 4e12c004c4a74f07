"""Whatever is asked, the answer is an answer or a problem of the asker's, each in its shape."""

from fastapi.testclient import TestClient
from hypothesis import given, settings
from hypothesis import strategies as st

from search.request import SearchRequest
from tests.api.shapes import PROBLEM, SEARCH, faults

NAMES = st.sampled_from([info.alias or name for name, info in SearchRequest.model_fields.items()])
WORDS = st.sampled_from(["water", '"water', "-", '"', "XVA", "meaning", "newest", "2026-11-12", "9999-12-31", "1", "0"])
VALUES = WORDS | st.text(max_size=30) | st.integers().map(str) | st.dates().map(str)


@settings(max_examples=60)
@given(st.lists(st.tuples(NAMES, VALUES), max_size=5))
def test_any_parameters_are_answered_in_shape(client: TestClient, parameters: list[tuple[str, str]]) -> None:
    encodable = tuple((name, value.encode("utf-8", "replace").decode()) for name, value in parameters)
    answer = client.get("/api/v1/search", params=encodable)
    assert answer.status_code in {200, 400}, answer.text
    assert faults(answer.json(), SEARCH if answer.status_code == 200 else PROBLEM) == []


@settings(max_examples=30)
@given(st.text(min_size=1, max_size=20), st.sampled_from(["passages", "statements", "documents"]))
def test_any_id_is_found_or_not_and_nothing_else(client: TestClient, text: str, kind: str) -> None:
    answer = client.get(f"/api/v1/{kind}/{''.join(f'%{byte:02x}' for byte in text.encode('utf-8', 'replace'))}")
    assert answer.status_code in {400, 404}
    assert faults(answer.json(), PROBLEM) == []
