"""Everything that a search finds, in each format that programs take."""

import csv
import io
import json
from dataclasses import replace
from typing import Any

import pyarrow.parquet as pq
import pytest
from fastapi.testclient import TestClient

from onrecord.server import make_server
from onrecord.wiring import Application
from search.exporting.spreadsheet import COLUMNS
from tests.api.conftest import PELL, TENNANT, record
from tests.api.shapes import RESULT, faults
from tests.web.documents import add


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_lines_are_the_results_of_the_search(client: TestClient) -> None:
    searched = client.get("/api/v1/search", params={"q": "water"}).json()
    answer = client.get("/api/v1/export", params={"q": "water"})
    assert answer.headers["content-type"] == "application/x-ndjson"
    assert answer.headers["onrecord-total"] == str(searched["total"]["value"])
    found = lines(answer.text)
    assert {one["passage_id"] for one in found} == {one["passage_id"] for one in searched["results"]}
    assert all(faults(one, RESULT) == [] for one in found)
    assert {one["text"]: one["highlights"] for one in found} == {
        one["text"]: one["highlights"] for one in searched["results"]
    }


def test_filters_and_order_hold(client: TestClient) -> None:
    assert [one["text"] for one in lines(client.get("/api/v1/export?kind=explanation_of_vote").text)] == [PELL[1]]
    assert [one["text"] for one in lines(client.get("/api/v1/export?sort=oldest").text)] == [
        one["text"] for one in client.get("/api/v1/search?sort=oldest").json()["results"]
    ]
    assert client.get("/api/v1/export?q=zyzzyva&mode=keyword").text == ""


def test_a_spreadsheet_and_a_table_hold_the_same_passages(client: TestClient) -> None:
    answer = client.get("/api/v1/export?format=csv&sort=newest")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    table = pq.read_table(io.BytesIO(client.get("/api/v1/export?format=parquet&sort=newest").content))
    assert list(rows[0]) == table.column_names == list(COLUMNS)
    assert [row["text"] for row in rows] == table["text"].to_pylist()
    assert {row["text"] for row in rows} == {TENNANT[1], PELL[1]}
    assert [day.isoformat() for day in table["date"].to_pylist()] == [row["date"] for row in rows]
    assert table["page"].to_pylist() == [int(row["page"]) for row in rows]


def test_a_table_of_nothing_is_one(client: TestClient) -> None:
    content = client.get("/api/v1/export?format=parquet&q=zyzzyva&mode=keyword").content
    assert pq.read_table(io.BytesIO(content)).num_rows == 0


def test_no_cell_is_a_formula(own: Application) -> None:
    formula = '=HYPERLINK("https://elsewhere.example")'
    add(own, replace(record(("Mr. Ash (Valdoria):", formula)), identity="symbol:XC/PV.1148:en", symbol="XC/PV.1148"))
    own.projection.catch_up()
    client = TestClient(make_server(own))
    rows = csv.DictReader(io.StringIO(client.get("/api/v1/export?format=csv").text.lstrip("\ufeff"), newline=""))
    assert f"'{formula}" in [row["text"] for row in rows]
    table = pq.read_table(io.BytesIO(client.get("/api/v1/export?format=parquet").content))
    assert formula in table["text"].to_pylist()


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("limit=10", "unknown_parameter"),
        ("cursor=x", "unknown_parameter"),
        ("format=xls", "invalid_parameter"),
        ('q="water', "unclosed_quotation"),
        ("country=Nowhere", "unknown_filter"),
        ("format=csv&format=jsonl", "repeated_parameter"),
    ],
)
def test_what_cannot_be_exported_is_a_problem_before_anything_is_sent(
    client: TestClient, asked: str, code: str
) -> None:
    answer = client.get(f"/api/v1/export?{asked}")
    assert (answer.status_code, answer.json()["code"]) == (400, code)


def test_head_has_the_headers_and_reads_nothing(own: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    client = TestClient(make_server(own))
    expected = client.get("/api/v1/export?q=water").headers
    monkeypatch.setattr(type(own.catalog.library), "entries_and_copies", None)
    head = client.head("/api/v1/export?q=water")
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["onrecord-total"] == expected["onrecord-total"]
