"""What type checkers are told of answers is what the description says; rows hold all of a result that is flat."""

import sys
from typing import Any, get_type_hints

import pandas as pd
import pytest

from onrecord.client import OnRecord, answers, to_dataframe, to_rows
from onrecord.client.asking import Search
from onrecord.client.tables import COLUMNS
from onrecord.server import make_server
from onrecord.wiring import Application
from search.request import SearchRequest

SHAPES = {
    "Result": answers.Result, "SearchAnswer": answers.SearchAnswer, "PassageBody": answers.Passage,
    "PassageAnswer": answers.PassageAnswer, "StatementAnswer": answers.StatementAnswer,
    "DocumentAnswer": answers.DocumentAnswer, "RevisionsAnswer": answers.RevisionsAnswer, "ChangeBody": answers.Change,
    "ChangesAnswer": answers.ChangesAnswer, "UsageAnswer": answers.UsageAnswer, "DocumentSummary": answers.Document,
}  # fmt: skip


@pytest.mark.parametrize("name", SHAPES)
def test_every_field_that_is_named_is_described(application: Application, name: str) -> None:
    described: dict[str, Any] = make_server(application).openapi()["components"]["schemas"][name]
    assert set(get_type_hints(SHAPES[name])) <= set(described["properties"])


def test_all_that_a_search_can_be_asked_is_typed() -> None:
    names = {name for name in SearchRequest.model_fields if name not in {"q", "limit", "cursor"}}
    assert names == set(get_type_hints(Search))


def test_rows_are_flat_and_say_who_said_it_for_whom_and_where(client: OnRecord) -> None:
    rows = to_rows(client.results("notification", mode="keyword"))
    assert [tuple(row) for row in rows] == [COLUMNS]
    (row,) = rows
    assert (row["speaker"], row["country"], row["country_name"]) == ("Tennant", "XVA", "Valdoria")
    assert (row["document_symbol"], row["matched"]) == ("XC/PV.1147", "keyword")
    assert not any(isinstance(value, list | dict) for value in row.values())
    assert to_rows([]) == []
    # A result of a passage that nobody is credited with has no country.
    assert to_rows([{"passage_id": "x", "country": None}])[0]["country"] is None


def test_a_table_has_days_numbers_and_texts_as_such(client: OnRecord) -> None:
    found = list(client.results("water", mode="keyword"))
    frame = to_dataframe(found)
    assert tuple(frame.columns) == COLUMNS
    assert [len(frame), *frame["passage_id"]] == [2, *(result["passage_id"] for result in found)]
    assert {day.date().isoformat() for day in frame["date"]} == {result["date"] for result in found}
    assert frame["date"].dt.year.tolist() == [2026, 2026]
    assert frame["page"].sum() == sum(result["page"] or 0 for result in found)
    assert frame.groupby("country_name").size().to_dict() == {"Valdoria": 2}
    assert frame["organization"].isna().all()
    assert frame["on_behalf_of"].tolist() == ["", ""]
    whole = to_dataframe(client.export("water", mode="keyword"))
    assert set(whole["citation"]) == set(frame["citation"])
    assert whole.dtypes.to_dict() == frame.dtypes.to_dict()


def test_what_is_missing_changes_no_type_nor_does_an_empty_table() -> None:
    sparse: list[dict[str, Any]] = [
        {"passage_id": "12e4", "date": None, "page": None, "score": 1},
        {"passage_id": "0012", "date": "2026-11-12", "page": 3},
    ]
    frame, empty = to_dataframe(sparse), to_dataframe([])
    # An id may look like a number, and a page of one of two stays whole.
    assert frame["passage_id"].tolist() == ["12e4", "0012"]
    assert frame["page"].tolist() == [pd.NA, 3]
    assert [day is pd.NaT for day in frame["date"]] == [True, False]
    assert (len(empty), tuple(empty.columns)) == (0, COLUMNS)
    for table in (frame, empty):
        assert pd.api.types.is_datetime64_dtype(table["date"])
        told = {name: str(kind) for name, kind in table.dtypes.items() if name != "date"}
        others = {"page": "Int64", "paragraph": "Int64", "score": "Float64", "speaker_resolved": "boolean"}
        assert told == {name: others.get(name, "string") for name in COLUMNS if name != "date"}


def test_without_pandas_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(ImportError, match="to_rows"):
        to_dataframe([])


def test_the_client_needs_none_of_the_server() -> None:
    import subprocess  # noqa: PLC0415 - for this alone

    code = "import sys, onrecord.client; print(sorted({m.split('.')[0] for m in sys.modules}))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(eval(ran.stdout))  # noqa: S307 - our own list
    assert not loaded & {"fastapi", "sqlalchemy", "catalog", "search", "pydantic", "tantivy", "numpy", "pandas"}
