"""What the description of the API says of headers that go with answers: names of requests, and tags of what is had."""

from typing import Any

from api.conditional import is_tagged
from api.request_ids import HEADER as REQUEST_ID

_HEADERS = {
    REQUEST_ID: "Name of the request: the caller's own, where one of up to 64 letters, digits, dots, hyphens and "
    "underscores was sent, else a new one",
    "ETag": "Tag of this answer, to be sent back as `If-None-Match`",
}
_NOT_MODIFIED = "Nothing has changed since the answer with this tag"
_IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "schema": {"type": "string"},
    "description": "`ETag` of an answer that the caller has: 304 where it is still the same",
}


def describe_headers(schema: dict[str, Any]) -> None:
    """Adds them to the operations of the API."""
    schema["components"]["headers"] |= {
        name: {"description": words, "schema": {"type": "string"}} for name, words in _HEADERS.items()
    }
    for path, operations in schema["paths"].items():
        for method, operation in operations.items():
            if method == "get" and is_tagged(path):
                operation.setdefault("parameters", []).append(_IF_NONE_MATCH)
                operation["responses"]["304"] = {"description": _NOT_MODIFIED}
                for status in ("200", "304"):
                    _add(operation["responses"][status], "ETag")
            for response in operation["responses"].values():
                _add(response, REQUEST_ID)


def _add(response: dict[str, Any], name: str) -> None:
    response.setdefault("headers", {})[name] = {"$ref": f"#/components/headers/{name}"}
