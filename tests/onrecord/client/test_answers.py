"""What type checkers are told of answers is what the description says; rows hold all of a result that is flat."""

import sys
from importlib.util import find_spec
from typing import Any, get_type_hints

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


def test_without_pandas_it_says_what_to_do(client: OnRecord) -> None:
    if find_spec("pandas"):
        frame = to_dataframe(client.results("water", mode="keyword"))
        assert tuple(frame.columns) == COLUMNS
        assert len(frame) == 2
    else:
        with pytest.raises(ImportError, match="to_rows"):
            to_dataframe([])


def test_the_client_needs_none_of_the_server() -> None:
    import subprocess  # noqa: PLC0415 - for this alone

    code = "import sys, onrecord.client; print(sorted({m.split('.')[0] for m in sys.modules}))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(eval(ran.stdout))  # noqa: S307 - our own list
    assert not loaded & {"fastapi", "sqlalchemy", "catalog", "search", "pydantic", "tantivy", "numpy"}
