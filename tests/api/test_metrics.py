"""Numbers for whoever watches: true, in the forms of Prometheus and OpenMetrics, and for nobody else."""

import dataclasses

import pytest
from fastapi.testclient import TestClient
from prometheus_client.openmetrics.parser import text_string_to_metric_families as read_open_metrics
from prometheus_client.parser import text_string_to_metric_families as read_prometheus

from api.bodies import MOST_BYTES
from onrecord.server import make_server
from onrecord.wiring import Application

HERE = ("127.0.0.1", 50_000)
PLAIN = "text/plain; version=0.0.4; charset=utf-8"
# As the server of Prometheus asks.
BOTH = "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.5,text/plain;version=0.0.4;q=0.2,*/*;q=0.1"
Numbers = dict[tuple[str, frozenset[tuple[str, str]]], float]


def read(text: str, *, open_metrics: bool = False) -> Numbers:
    numbers: Numbers = {}
    for family in (read_open_metrics if open_metrics else read_prometheus)(text):
        assert family.documentation, family
        for sample in family.samples:
            key = sample.name, frozenset(sample.labels.items())
            assert key not in numbers, sample
            numbers[key] = sample.value
    return numbers


def watched(application: Application, *, several_processes: bool = False, metrics: str = "127.0.0.1") -> TestClient:
    settings = application.settings.model_copy(update={"metrics": metrics})
    server = make_server(dataclasses.replace(application, settings=settings), several_processes=several_processes)
    return TestClient(server, client=HERE, raise_server_exceptions=False)


def numbers_of(client: TestClient) -> Numbers:
    answer = client.get("/metrics")
    assert (answer.status_code, answer.headers["content-type"]) == (200, PLAIN)
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


def test_one_of_several_processes_says_whose_memory_and_time_it_tells(application: Application) -> None:
    client = watched(application, several_processes=True)
    client.get("/healthz")
    for name, labels in numbers_of(client):
        assert ("process" in dict(labels)) == name.startswith("process_"), name


def test_who_reads_open_metrics_is_told_the_same_so(application: Application) -> None:
    client = watched(application)
    client.get("/healthz")
    answer = client.get("/metrics", headers={"Accept": BOTH})
    assert answer.headers["content-type"].startswith("application/openmetrics-text; version=1.0.0")
    told = read(answer.text, open_metrics=True)
    assert of(told, "onrecord_requests_total", route="/healthz", method="GET", status="200") == 1
    # By now one request more was counted, that for these numbers itself.
    assert {name for name, _ in told} == {name for name, _ in numbers_of(client)}


@pytest.mark.parametrize("version", ["new", "", "1.0.0.x", "9" * 5_000])
def test_a_version_that_is_none_is_no_fault_of_ours(application: Application, version: str) -> None:
    client = watched(application)
    for media in ("application/openmetrics-text", "text/plain"):
        answer = client.get("/metrics", headers={"Accept": f"{media}; version={version}"})
        assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")


def test_applications_in_one_process_count_each_for_itself(application: Application) -> None:
    one, other = watched(application), watched(application)
    one.get("/healthz")
    key = "onrecord_requests_total", frozenset({("route", "/healthz"), ("method", "GET"), ("status", "200")})
    assert numbers_of(one)[key] == 1
    assert key not in numbers_of(other)
