"""Both clients against the real application: everything that it can be asked, and what it refuses."""

import csv
import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import pytest

from catalog.intake import Intake
from onrecord.client import (
    ApiError,
    AsyncOnRecord,
    BadRequest,
    NotFound,
    OnRecord,
    Refused,
    TooManyRequests,
    Unreachable,
)
from onrecord.client.answers import BatchItem, ResolveAnswer
from onrecord.server import make_server
from onrecord.settings import Settings
from onrecord.wiring import Application, open_application
from statements.key_scopes import Scope
from tests.api.conftest import ORIGIN, PELL, TENNANT, fill, record
from tests.onrecord.client.conftest import Apart
from tests.support.uvicorn_thread import served_in_thread


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """One a page, so that two results are two pages."""
    for module in ("synchronous", "asynchronous"):
        monkeypatch.setattr(f"onrecord.client.{module}.RESULTS_A_PAGE", 1)
        monkeypatch.setattr(f"onrecord.client.{module}.CHANGES_A_PAGE", 1)


def test_a_search_gives_pages_and_all_of_them(client: OnRecord) -> None:
    page = client.search("water", limit=1, country=["XVA", "Port Amaranth"], mode="keyword")
    assert (page["total"]["value"], len(page["results"])) == (2, 1)
    found = list(client.results("water", mode="keyword"))
    assert sorted(result["speaker"] or "" for result in found) == ["Pell", "Tennant"]
    assert list(client.results("water", to="2020-01-01")) == []
    assert [one["passage_id"] for one in client.results("water", from_="2026-11-12", sort="newest")]


def test_what_has_an_id_is_had_by_it(client: OnRecord) -> None:
    result = client.search("notification", mode="keyword")["results"][0]
    passage = client.passage(result["passage_id"])
    assert passage["passage"]["text"] == result["text"] == TENNANT[1]
    assert result["citation"] in passage["citations"].values()
    assert client.statement(result["statement_id"] or "")["passages"][0] == passage["passage"]
    document = client.document(result["document"]["id"])
    assert len(document["statements"]) == 2
    assert len(client.revisions(result["document"]["id"])["revisions"]) == 2
    assert client.revisions(result["document"]["id"], 1, 2)["difference"]


def test_a_passage_that_was_corrected_leads_to_its_successor(client: OnRecord) -> None:
    retired = [change for change in client.changes() if change["kind"] == "retired"]
    assert retired
    assert client.passage(retired[0]["passage_id"])["passage"]["id"] == retired[0]["successor"]


def test_changes_are_told_from_where_one_left_off(client: OnRecord) -> None:
    everything = list(client.changes())
    assert len(everything) == 3
    assert list(client.changes(everything[0]["sequence"])) == everything[1:]


def test_what_has_no_method_of_its_own_is_had_by_its_address(client: OnRecord) -> None:
    assert client.get("usage") == client.usage()
    assert client.get("/search/", q="water", limit=1, from_="2026-11-12")["total"]["value"] == 2
    found = [one["passage_id"] for one in client.listed("search", q="water", mode="keyword", limit=1)]
    assert found == [one["passage_id"] for one in client.results("water", mode="keyword")]
    with pytest.raises(NotFound):
        client.get("../../healthz?x")


def test_an_export_has_what_a_search_finds(client: OnRecord, tmp_path: Path) -> None:
    found = list(client.results("water", mode="keyword"))
    assert {one["passage_id"] for one in client.export("water", mode="keyword")} == {o["passage_id"] for o in found}
    size = client.export_to(tmp_path / "water.csv", "water", mode="keyword")
    assert size == (tmp_path / "water.csv").stat().st_size
    rows = csv.reader(io.StringIO((tmp_path / "water.csv").read_text(encoding="utf-8-sig"), newline=""))
    assert len(list(rows)) == 3
    client.export_to(tmp_path / "water.jsonl", "water", format="jsonl", mode="keyword")
    assert len([json.loads(line) for line in (tmp_path / "water.jsonl").read_text().splitlines()]) == 2


def test_what_goes_wrong_has_a_kind_a_code_and_a_remedy(client: OnRecord) -> None:
    with pytest.raises(BadRequest) as wrong:
        client.search('"water')
    assert wrong.value.code == "unclosed_quotation"
    assert wrong.value.problem["corrected"] == '"water"'
    assert str(wrong.value) == f"{wrong.value.title} {wrong.value.detail}"
    with pytest.raises(NotFound):
        client.passage("0unknown0")
    with pytest.raises(BadRequest):
        client.passage("UPPER")
    with pytest.raises(NotFound):
        client.passage("../../../healthz")
    with pytest.raises(BadRequest):
        list(client.export("water", colour="blue"))  # type: ignore[call-arg]
    with pytest.raises(Refused) as refused, OnRecord(client._manners.base_url, "onr_x") as other:
        other.usage()
    assert (refused.value.status, refused.value.code) == (401, "malformed_key")


def test_where_nobody_answers_is_said(tmp_path: Path) -> None:
    with OnRecord("http://127.0.0.1:9", retries=0) as nobody:
        with pytest.raises(Unreachable, match=r"127\.0\.0\.1:9"):
            nobody.usage()
        with pytest.raises(Unreachable):
            nobody.export_to(tmp_path / "x", "water")
    with pytest.raises(Unreachable), OnRecord("mailto:desk@mission.example", retries=0) as wrong:
        wrong.usage()


def test_a_key_is_sent_and_quotas_are_waited_for_within_reason(application: Application) -> None:
    settings = application.settings.model_copy(update={"rate_limits": "2/1 second"})
    key, _ = application.catalog.api_keys.create("Notebook", [Scope.READ], dt.datetime.now(dt.UTC))
    slow = Application(**{name: getattr(application, name) for name in Application.__slots__} | {"settings": settings})
    with served_in_thread(make_server(slow)) as address:
        with OnRecord(address, key) as client:
            # The third has to wait for the next second.
            assert [client.search("water")["total"]["value"] for _ in range(4)] == [2] * 4
            assert client.usage()["known_by"] == "key"
        with OnRecord(address, key, retries=0) as impatient, pytest.raises(TooManyRequests) as refused:
            all(impatient.search("water") for _ in range(9))
    assert refused.value.retry_after == 1


def test_followers_are_told_what_comes(tmp_path: Path) -> None:
    own = open_application(Settings(home=tmp_path / "home"))
    fill(own)
    with served_in_thread(make_server(own)) as address, OnRecord(address) as client:
        seen = list(client.changes())
        following = client.follow(seen[-1]["sequence"], wait=20)
        document = record(TENNANT, (PELL[0], "We have few boats left to move, and ask to be told in time."))
        intake: Intake = own.catalog.intake
        intake.commit(document, ORIGIN)
        assert next(following)["sequence"] > seen[-1]["sequence"]
    own.close()


async def everything(address: str, folder: Path) -> dict[str, Any]:
    async with AsyncOnRecord(address) as client:
        results = [result async for result in client.results("water", mode="keyword")]
        one = results[0]
        async for change in client.follow(0):
            first = change
            break
        try:
            await client.passage("0unknown0")
        except ApiError as error:
            fault = type(error).__name__
        return {
            "results": results,
            "passage": await client.passage(one["passage_id"]),
            "statement": await client.statement(one["statement_id"] or ""),
            "document": await client.document(one["document"]["id"]),
            "revisions": await client.revisions(one["document"]["id"]),
            "changes": [change async for change in client.changes()],
            "first": first,
            "export": {one["passage_id"] async for one in client.export("water", mode="keyword")},
            "size": await client.export_to(folder / "other.csv", "water", mode="keyword"),
            "usage": await client.usage(),
            "got": await client.get("documents/" + one["document"]["id"]),
            "listed": [entry async for entry in client.listed("search", q="water", mode="keyword", limit=1)],
            "fault": fault,
        }


def test_the_other_client_answers_the_same(address: str, client: OnRecord, tmp_path: Path, apart: Apart) -> None:
    had = apart(lambda: everything(address, tmp_path))
    results = list(client.results("water", mode="keyword"))
    one = results[0]
    assert had == {
        "results": results,
        "passage": client.passage(one["passage_id"]),
        "statement": client.statement(one["statement_id"] or ""),
        "document": client.document(one["document"]["id"]),
        "revisions": client.revisions(one["document"]["id"]),
        "changes": list(client.changes()),
        "first": next(client.changes()),
        "export": {result["passage_id"] for result in client.export("water", mode="keyword")},
        "size": client.export_to(tmp_path / "this.csv", "water", mode="keyword"),
        "usage": client.usage(),
        "got": client.get("documents/" + one["document"]["id"]),
        "listed": list(client.listed("search", q="water", mode="keyword", limit=1)),
        "fault": "NotFound",
    }


def test_a_batch_has_an_answer_or_a_problem_for_each(client: OnRecord, address: str, apart: Apart) -> None:
    searches = [{"q": "water", "country": "XVA", "from_": "2026-01-01"}, {"q": '"water'}]
    good, bad = client.batch(searches)
    assert good["answer"] is not None
    assert good["answer"]["query"]["country"] == ["XVA"]
    assert bad["problem"] is not None
    assert (bad["status"], bad["problem"]["code"]) == (400, "unclosed_quotation")

    async def asynchronously() -> list[BatchItem]:
        async with AsyncOnRecord(address) as asking:
            return await asking.batch(searches)

    assert [item["status"] for item in apart(asynchronously)] == [200, 400]


def test_a_text_is_resolved(client: OnRecord, address: str, apart: Apart) -> None:
    text = "XC/PV.1147 has “prior notification of every release of water”."
    found = client.resolve(text)
    assert [one["symbol"] for one in found["symbols"]] == ["XC/PV.1147"]
    assert [one["status"] for one in found["quotations"]] == ["exact"]

    async def asynchronously() -> ResolveAnswer:
        async with AsyncOnRecord(address) as asking:
            return await asking.resolve(text)

    assert apart(asynchronously)["symbols"] == found["symbols"]


def test_searches_are_saved_with_the_key_of_an_owner(application: Application, address: str, apart: Apart) -> None:
    now = dt.datetime.now(dt.UTC)
    owner = application.catalog.owners.verified("client@example.org", now)
    key, _ = application.catalog.api_keys.create("Saving", [Scope.SAVED], now, owner_id=owner.id)
    wanted = {"request": {"q": "water", "mode": "keyword"}}
    with OnRecord(address, key) as asking:
        assert asking.post("estimate", wanted)["too_broad"] is None
        saved = asking.post("saved", {"search": wanted})
        assert asking.get("saved")["results"] == [saved]
        assert list(asking.listed("deliveries")) == []

    async def asynchronously() -> Any:
        async with AsyncOnRecord(address, key) as asking_too:
            return await asking_too.post("estimate", wanted)

    assert apart(asynchronously)["too_broad"] is None
    application.catalog.owners.forget(owner.id)
