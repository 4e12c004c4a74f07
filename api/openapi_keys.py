"""What the description of the API says of keys, scopes and quotas, which every operation shares."""

from typing import Any

from api.problems import MEDIA_TYPE

_NAME = "key"
_SCHEME = {
    "type": "http",
    "scheme": "bearer",
    "bearerFormat": "onr_...",
    "description": "A key of this site, made by `onrecord keys create`. Unless the site wants a key of everybody, most "
    "is answered without one. A key that is wrong, revoked or expired is refused and never passed over.",
}
_PROBLEM = {"$ref": "#/components/schemas/Problem"}
_REFUSED = {
    "401": ("No key where one is needed, or one that opens nothing", ["WWW-Authenticate"]),
    "403": ("The key lacks the scope for this", ["WWW-Authenticate"]),
    "429": ("A quota is used up", ["Retry-After"]),
}
_HEADERS = {
    "WWW-Authenticate": ("How to send a key, and what is wrong with the one sent (RFC 6750)", "string"),
    "Retry-After": (
        "Seconds after which asking again makes sense; not sent where so much at once never does",
        "integer",
    ),
    "RateLimit": ("What is left of each quota (`r`), and in how many seconds it begins anew (`t`)", "string"),
    "RateLimit-Policy": ("The quotas: so many requests (`q`) in so many seconds (`w`)", "string"),
}


def describe_keys(schema: dict[str, Any]) -> None:
    """Adds keys, refusals and headers to all operations of the API."""
    components = schema["components"]
    components["securitySchemes"] = {_NAME: _SCHEME}
    components["headers"] = {
        name: {"description": words, "schema": {"type": kind}} for name, (words, kind) in _HEADERS.items()
    }
    for path, operations in schema["paths"].items():
        if path.startswith("/api/"):
            for operation in operations.values():
                _describe_operation(operation)


def _describe_operation(operation: dict[str, Any]) -> None:
    operation["security"] = [{_NAME: []}, {}]
    responses = operation["responses"]
    for status, (words, headers) in _REFUSED.items():
        refused = responses.setdefault(status, {"description": words, "content": {MEDIA_TYPE: {"schema": _PROBLEM}}})
        refused.setdefault("headers", {}).update(_headers(headers))
    for status, response in responses.items():
        if status.startswith("2"):
            response.setdefault("headers", {}).update(_headers(["RateLimit", "RateLimit-Policy"]))


def _headers(names: list[str]) -> dict[str, Any]:
    return {name: {"$ref": f"#/components/headers/{name}"} for name in names}
