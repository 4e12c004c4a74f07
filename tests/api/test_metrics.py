"""Numbers for whoever watches: true, in Prometheus's form, and for nobody else."""

import dataclasses
import re

import pytest
from fastapi.testclient import TestClient
from hypothesis import given
from hypothesis import strategies as st

from api.bodies import MOST_BYTES
from api.exposition import Family, Sample, written
from onrecord.server import make_server
from onrecord.wiring import Application

HERE = ("127.0.0.1", 50_000)
# https://prometheus.io/docs/instrumenting/exposition_formats/#comments-help-text-and-type-information
LINE = re.compile(
    r"# HELP (?P<helped>[a-z_]+) .+|# TYPE [a-z_]+ (counter|gauge|histogram)"
    r'|(?P<name>[a-z_]+)(\{(?P<labels>[a-z]+="(?:[^"\\\n]|\\.)*"(?:,[a-z]+="(?:[^"\\\n]|\\.)*")*)\})? (?P<value>\S+)'
)
LABEL = re.compile(r'([a-z]+)="((?:[^"\\\n]|\\.)*)"')
Numbers = dict[tuple[str, frozenset[tuple[str, str]]], float]


def read(text: str) -> Numbers:
    numbers: Numbers = {}
    for line in text.split("\n")[:-1]:
        found = LINE.fullmatch(line)
        assert found, line
        if found["name"]:
            labels = {name: unescaped(value) for name, value in LABEL.findall(found["labels"] or "")}
            key = found["name"], frozenset(labels.items())
            assert key not in numbers, line
            numbers[key] = float(found["value"])
    return numbers


def unescaped(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)


def watched(application: Application, *, several_processes: bool = False, metrics: str = "127.0.0.1") -> TestClient:
    settings = application.settings.model_copy(update={"metrics": metrics})
    server = make_server(dataclasses.replace(application, settings=settings), several_processes=several_processes)
    return TestClient(server, client=HERE, raise_server_exceptions=False)


def numbers_of(client: TestClient) -> Numbers:
    answer = client.get("/metrics")
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/plain; version=0.0.4; charset=utf-8")
    return read(answer.text)


def of(numbers: Numbers, name: str, **labels: str) -> float:
    return numbers[name, frozenset(labels.items())]


def test_nobody_is_told_unless_a_setting_says_whom(client: TestClient, application: Application) -> None:
    assert client.get("/metrics").status_code == 404
    elsewhere = watched(application, metrics="10.0.0.0/8 ::1").get("/metrics")
    assert (elsewhere.status_code, elsewhere.json()["code"]) == (403, "not_watching")
    assert watched(application, metrics="10.0.0.0/8 127.0.0.0/24").get("/metrics").status_code == 200


def test_requests_are_counted_by_route_and_never_by_what_was_asked(application: Application) -> None:
    client = watched(application)
    (first, *_) = client.get("/api/v1/search?q=water").json()["results"]
    for address in (
        f"/api/v1/passages/{first['passage_id']}",
        "/api/v1/passages/0unknown0",
        "/p/0unknown0",
        "/no/page",
    ):
        client.get(address)
    client.get("/api/v1/search?q=boats&colour=blue")
    client.post("/api/v1/resolve", content=b"x" * (MOST_BYTES + 1))
    client.request("BREW", "/api/v1/search")
    text = client.get("/metrics").text
    for asked in ("water", "boats", "colour", first["passage_id"], "0unknown0", "BREW"):
        assert asked not in text
    numbers = read(text)
    passages, search = "/api/v1/passages/{passage_id}", "/api/v1/search"
    for route, method, status in (
        (search, "GET", "200"), (search, "GET", "400"), (passages, "GET", "200"), (passages, "GET", "404"),
        ("/p/{passage_id}", "GET", "404"), ("none", "GET", "404"), ("none", "POST", "413"),
    ):  # fmt: skip
        assert of(numbers, "onrecord_requests_total", route=route, method=method, status=status) == 1, route
    assert of(numbers, "onrecord_requests_under_way") == 1
    buckets = [
        (float(dict(labels)["le"]), count)
        for (name, labels), count in numbers.items()
        if name == "onrecord_request_seconds_bucket" and dict(labels)["route"] == passages
    ]
    assert [end for end, _ in buckets] == sorted(end for end, _ in buckets)
    counts = [count for _, count in buckets]
    assert counts == sorted(counts)
    assert counts[-1] == of(numbers, "onrecord_request_seconds_count", route=passages) == 2
    assert of(numbers, "onrecord_request_seconds_sum", route=passages) > 0


def test_it_says_how_far_the_index_is_and_what_waits(application: Application) -> None:
    numbers = numbers_of(watched(application))
    assert of(numbers, "onrecord_usable", part="catalog") == of(numbers, "onrecord_usable", part="engine") == 1
    last = of(numbers, "onrecord_change_sequence")
    assert last == of(numbers, "onrecord_index_sequence") == application.catalog.sequence.last() > 0
    assert of(numbers, "onrecord_index_passages") == application.engine.status().passages
    assert of(numbers, "process_cpu_seconds_total") > 0


def test_a_catalog_that_is_away_is_named_and_the_rest_goes_on(own: Application) -> None:
    client = watched(own)
    for file in own.settings.home.glob("catalog.sqlite3*"):
        file.write_bytes(b"this is a letter, not a database" * 200)
    numbers = numbers_of(client)
    assert of(numbers, "onrecord_usable", part="catalog") == 0
    assert ("onrecord_change_sequence", frozenset[tuple[str, str]]()) not in numbers
    assert of(numbers, "onrecord_index_passages") > 0


def test_a_fault_of_ours_is_counted_as_one(own: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(own.catalog.library), "statement", None)
    client = watched(own)
    client.get("/api/v1/statements/0unknown0")
    route = "/api/v1/statements/{statement_id}"
    assert of(numbers_of(client), "onrecord_requests_total", route=route, method="GET", status="500") == 1


def test_one_of_several_processes_says_which_it_is(application: Application) -> None:
    client = watched(application, several_processes=True)
    client.get("/healthz")
    numbers = numbers_of(client)
    for name, labels in numbers:
        own = name.startswith(("process_", "onrecord_request"))
        assert ("process" in dict(labels)) == own, name


@given(st.dictionaries(st.sampled_from(["a", "b"]), st.text(), min_size=1), st.floats(allow_nan=False))
def test_what_a_label_holds_comes_out_as_it_went_in(labels: dict[str, str], value: float) -> None:
    text = written([Family("n", "gauge", "Words.", [Sample(value, labels)]), Family("m", "gauge", "None.", [])])
    assert read(text) == {("n", frozenset(labels.items())): value}
