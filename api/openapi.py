"""The description of the API, with what FastAPI says of errors put right."""

from collections.abc import Callable
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from api.openapi_examples import describe_examples
from api.openapi_groups import describe_groups
from api.openapi_headers import describe_headers
from api.openapi_keys import describe_keys
from api.openapi_links import describe_links
from api.openapi_sparse import describe_parts
from api.problem_types import EXTENSION, as_extension
from api.problems import MEDIA_TYPE
from api.sent_examples import describe_sent

DESCRIPTION = """Every answer is JSON; every error is an RFC 9457 problem document (`application/problem+json`) with a
stable `code`, whose `type` leads to a page about it. Unknown parameters are refused. Fields are added within v1, never
changed or taken away: pass over those that you do not know. Ids and the addresses under `url` stay; the id of a passage
that was corrected redirects to its successor.

Most is answered without a key; with one, send `Authorization: Bearer onr_...`. Lists have `next`, which is sent as
`cursor` with the same parameters for the page after, and null on the last one. Days are `YYYY-MM-DD`, moments are in
UTC, offsets count Unicode code points, languages are ISO 639-1 and countries ISO 3166-1 alpha-3."""
_PROBLEM = {"$ref": "#/components/schemas/Problem"}


def described(server: FastAPI) -> Callable[[], dict[str, Any]]:
    """A replacement for `server.openapi`: made once, when it is first asked for."""

    def openapi() -> dict[str, Any]:
        if server.openapi_schema is None:
            server.openapi_schema = _describe(server)
        return server.openapi_schema

    return openapi


def _describe(server: FastAPI) -> dict[str, Any]:
    schema = get_openapi(
        title=server.title,
        version=server.version,
        summary=server.summary,
        description=DESCRIPTION,
        routes=server.routes,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    for path in schema["paths"].values():
        for operation in path.values():
            # Refused parameters are a 400 here, with a problem document: the framework's 422 never occurs.
            operation["responses"].pop("422", None)
            if (good := operation["responses"].get("200", {})).get("description") == "Successful Response":
                good["description"] = "What was asked for"
            for answer in operation["responses"].values():
                _as_problem(answer)
    describe_groups(schema)
    describe_keys(schema)
    describe_headers(schema)
    describe_links(schema)
    describe_parts(schema)
    describe_examples(schema)
    describe_sent(schema)
    schema[EXTENSION] = as_extension()
    for unused in ("HTTPValidationError", "ValidationError"):
        schema["components"]["schemas"].pop(unused, None)
    return schema


def _as_problem(answer: dict[str, Any]) -> None:
    """The framework describes every answer as application/json, whatever its model is sent as."""
    content = answer.get("content", {})
    if content.get("application/json", {}).get("schema") == _PROBLEM:
        answer["content"] = {MEDIA_TYPE: content["application/json"]}
