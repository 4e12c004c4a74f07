"""Quotas: what is left is told, what is beyond is refused, and nothing is counted twice."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.callers import Admitted
from api.limits import rate_headers
from api.memory_counts import MemoryCounts
from api.refusals import TooManyRequests
from catalog.rate_counts import Count, RateCounts
from onrecord.admission import admission_to_api
from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import Application, open_application
from statements.key_scopes import Scope
from statements.rate_windows import read_rate_windows
from tests.api.shapes import PROBLEM, faults
from tests.api.test_keys import NOW, asked
from tests.support.postgres import Server

WINDOWS = read_rate_windows("3/minute; 5/day")
MINUTE, DAY = WINDOWS
SEARCH = "/api/v1/search?q=water"


class Watch:
    """A clock that goes when it is told to."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_answers_tell_what_is_left_and_refusals_when_to_come_again(application: Application) -> None:
    client = asked(application, rate_limits="2/minute; 50/day")
    first, second, refused = (client.get(SEARCH) for _ in range(3))
    assert first.headers["RateLimit-Policy"] == '"minute";q=2;w=60, "day";q=50;w=86400'
    assert first.headers["RateLimit"] == '"minute";r=1;t=60, "day";r=49;t=86400'
    assert second.headers["RateLimit"].startswith('"minute";r=0;t=')
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_requests")
    assert faults(refused.json(), PROBLEM) == []
    assert 1 <= int(refused.headers["Retry-After"]) <= 60
    assert refused.headers["Retry-After"] in refused.json()["detail"]
    usage = client.get("/api/v1/usage")
    assert [(w["window"], w["used"], w["remaining"]) for w in usage.json()["windows"]] == [
        ("minute", 2, 0), ("day", 2, 48),
    ]  # fmt: skip
    assert client.get("/api/v1/openapi.json").status_code == 200


def test_faults_count_and_carry_the_headers_too(application: Application) -> None:
    client = asked(application, rate_limits="2/minute")
    assert client.get("/api/v1/search?colour=blue").headers["RateLimit"] == '"minute";r=1;t=60'
    assert client.head("/api/v1/passages/0unknown0").headers["RateLimit"].startswith('"minute";r=0')


def test_a_key_has_quotas_of_its_own(application: Application) -> None:
    client = asked(application, rate_limits="1/minute")
    key, _ = application.catalog.api_keys.create("Many", [Scope.READ], NOW, limits="2/hour")
    free, _ = application.catalog.api_keys.create("Free", [Scope.READ], NOW, limits="unlimited")
    usual, _ = application.catalog.api_keys.create("Usual", [Scope.READ], NOW)
    counted = {
        name: [client.get(SEARCH, headers={"Authorization": f"Bearer {sent}"}).status_code for _ in range(3)]
        for name, sent in {"many": key, "free": free, "usual": usual}.items()
    }
    assert counted == {"many": [200, 200, 429], "free": [200, 200, 200], "usual": [200, 429, 429]}
    # Whoever comes without a key has not been counted for them.
    assert client.get(SEARCH).status_code == 200


def test_trying_keys_costs_what_asking_does(application: Application) -> None:
    client = asked(application, rate_limits="2/minute")
    wrong = {"Authorization": f"Bearer onr_00000000_{'a' * 43}"}
    assert [client.get(SEARCH, headers=wrong).status_code for _ in range(3)] == [401, 401, 429]


def test_pages_have_quotas_of_their_own_and_say_so_as_a_page(application: Application) -> None:
    client = asked(application, page_limits="2/minute")
    assert [client.get(path).status_code for path in ("/", "/about", "/")] == [200, 200, 429]
    refused = client.get("/about", headers={"Accept-Language": "fr"})
    assert "très grand nombre de pages" in refused.text
    assert int(refused.headers["Retry-After"]) <= 60
    assert client.get("/healthz").status_code == client.get(SEARCH).status_code == 200
    assert "RateLimit" not in client.get(SEARCH).headers


def test_processes_that_share_a_catalog_share_its_counts(application: Application) -> None:
    assert isinstance(admission_to_api(application, several_processes=True).counts, RateCounts)
    assert isinstance(admission_to_api(application).counts, MemoryCounts)


@pytest.mark.slow
def test_machines_that_share_a_database_share_one_quota(postgres: Server, tmp_path: Path) -> None:
    with postgres.database() as url:
        opened = [
            open_application(
                Settings(home=tmp_path / name, database_url=url, secret="s" * 32, rate_limits="5/hour; 50/day")
            )
            for name in ("one", "other")
        ]
        clients = [TestClient(make_server(application)) for application in opened]
        key, _ = opened[0].catalog.api_keys.create("Everywhere", [Scope.READ], NOW)
        for headers in ({}, {"Authorization": f"Bearer {key}"}):
            statuses = [clients[turn % 2].get("/api/v1/changes", headers=headers).status_code for turn in range(7)]
            assert statuses == [200] * 5 + [429] * 2
            refused = clients[1].get("/api/v1/changes", headers=headers)
            assert 3500 < int(refused.headers["Retry-After"]) <= 3600
            # What was refused is not taken from the day.
            used = clients[0].get("/api/v1/usage", headers=headers).json()["windows"]
            assert [(window["window"], window["used"]) for window in used] == [("hour", 5), ("day", 5)]
        for application in opened:
            application.close()


def test_counts_in_memory_begin_anew_when_their_time_has_passed() -> None:
    watch = Watch()
    counts = MemoryCounts(watch)
    for _ in range(3):
        assert counts.take("a", WINDOWS, 1)
    assert counts.take("a", WINDOWS, 1) is None
    assert counts.take("b", WINDOWS, 1)
    watch.now += 60
    assert counts.counts("a", WINDOWS) == {MINUTE: Count(0, 0.0), DAY: Count(3, 86_340)}
    assert counts.take("a", WINDOWS, 3) is None
    assert counts.take("a", WINDOWS, 2) == {MINUTE: Count(2, 60), DAY: Count(5, 86_340)}


def test_memory_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("api.memory_counts._BETWEEN_SWEEPS", 50)
    watch = Watch()
    counts = MemoryCounts(watch)
    sizes = []
    for number in range(1000):
        watch.now += 2
        counts.take(str(number), [MINUTE], 1)
        sizes.append(len(counts._counts))
    assert max(sizes) < 120


def test_many_at_once_get_what_there_is() -> None:
    counts, windows = MemoryCounts(), read_rate_windows("50/minute")
    with ThreadPoolExecutor(8) as threads:
        had = list(threads.map(lambda _: counts.take("a", windows, 1), range(400)))
    assert sum(taken is not None for taken in had) == 50


def test_what_costs_more_than_one_request_is_taken_at_once_or_refused() -> None:
    asking = Admitted("a", None, frozenset(), WINDOWS, MemoryCounts())
    asking.spend(2)
    assert asking.left[DAY].taken == 2
    with pytest.raises(TooManyRequests) as refused:
        asking.spend(2)
    assert refused.value.headers["Retry-After"] == "60"
    with pytest.raises(TooManyRequests) as never:
        asking.spend(4)
    assert (never.value.code, never.value.headers) == ("too_much_at_once", {})
    assert asking.left[DAY].taken == 2


def test_the_quota_with_the_least_left_comes_first() -> None:
    left = {MINUTE: Count(1, 20.2), DAY: Count(4, 500)}
    assert rate_headers(left)["RateLimit"] == '"day";r=1;t=500, "minute";r=2;t=21'


@pytest.fixture
def client(application: Application) -> TestClient:
    return asked(application)


def test_without_quotas_nothing_is_said_of_them(client: TestClient) -> None:
    assert not {"RateLimit", "RateLimit-Policy"} & set(client.get(SEARCH).headers)
