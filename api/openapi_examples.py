"""An example of every answer and of every problem, where a route has none of its own.

The answers are those of the specimen corpus, whose words and countries are invented, with one entry of each list:
`python -m tests.api.pin_description` asks for them and writes `example_answers.json`.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

from api.bodies import MOST_BYTES, MOST_SECONDS, BodyTooLarge, BodyTooSlow
from api.parameters import UnknownParameter
from api.problems import MEDIA_TYPE, NotFound, Problem, problem_of
from api.refusals import KeyNeeded, ScopeNeeded, TooManyRequests
from digests.services import AlreadySaved
from search.engines.port import EngineBusy
from search.exporting.parquet import ParquetMissing
from statements.errors import OnRecordError
from statements.key_scopes import Scope
from statements.rate_windows import RateWindow

FILE = Path(__file__).with_name("example_answers.json")
_REQUEST_ID = "9f2c41d07be85a36"
_LATER = "Ask again later."
_PROBLEMS: dict[str, OnRecordError] = {
    "400": UnknownParameter("There is no parameter colour here.", "Leave it out."),
    "401": KeyNeeded(),
    "403": ScopeNeeded(Scope.EXPORT),
    "404": NotFound("There is no passage 7k2m9qx4vd0c.", "Search for its words instead."),
    "408": BodyTooSlow(MOST_SECONDS),
    "409": AlreadySaved("There is a saved search for this already.", "Change that one."),
    "413": BodyTooLarge(MOST_BYTES),
    "429": TooManyRequests(RateWindow(60, 60, "minute"), 41.0),
    "501": ParquetMissing("Parquet cannot be written here.", "Ask for format=jsonl or csv."),
    "503": EngineBusy("Another process writes the index.", _LATER),
}
_FAULT = Problem(
    status=500,
    code="internal_error",
    title="This could not be answered.",
    detail="Report it if it lasts, with the request_id.",
)


def describe_examples(schema: dict[str, Any]) -> None:
    """Adds them to the operations of the API."""
    answers = json.loads(FILE.read_text(encoding="utf-8"))
    for operations in schema["paths"].values():
        for operation in operations.values():
            for status, response in operation["responses"].items():
                _add(response, status, answers.get(operation["operationId"]))


def _add(response: dict[str, Any], status: str, answer: Any) -> None:
    content = response.get("content", {})
    if answer is not None and status.startswith("2") and "application/json" in content:
        content["application/json"].setdefault("example", answer)
    if MEDIA_TYPE in content:
        content[MEDIA_TYPE].setdefault("example", _problems()[status])


@cache
def _problems() -> dict[str, Any]:
    told = {status: problem_of(error) for status, error in _PROBLEMS.items()} | {"500": _FAULT}
    return {
        status: problem.model_copy(update={"request_id": _REQUEST_ID}).model_dump(exclude_none=True)
        for status, problem in told.items()
    }
