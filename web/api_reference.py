"""The description of the API as a page shows it: OpenAPI's document in, operations and shapes out."""

import json
import shlex
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import quote, urlencode

_SCHEMAS = "#/components/schemas/"
_SHOWN_METHODS = ("get", "post", "put", "patch", "delete")


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value is: a word for its type, the shape it has, and the words it may be."""

    word: str
    shape: str | None = None
    choices: tuple[str, ...] = ()
    many: bool = False
    may_be_null: bool = False


@dataclass(frozen=True, slots=True)
class Value:
    """A parameter, or a field of a shape. `place` is where a parameter stands: path, query or header."""

    name: str
    kind: Kind
    description: str
    required: bool
    place: str = ""
    default: str = ""
    example: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """A status, when it comes, as which media type, and in which shape."""

    status: str
    description: str
    media_types: tuple[str, ...]
    kind: Kind | None


@dataclass(frozen=True, slots=True)
class Operation:
    """One thing that can be asked. `command` asks it with curl, `example` is an answer, `group` what it is about."""

    id: str
    group: str
    method: str
    path: str
    summary: str
    paragraphs: tuple[str, ...]
    parameters: tuple[Value, ...]
    body: Kind | None
    answers: tuple[Answer, ...]
    command: str
    example: str

    @property
    def can_be_tried(self) -> bool:
        """Whether a plain form can ask it."""
        return self.method == "GET"


@dataclass(frozen=True, slots=True)
class Shape:
    """A named part of answers: fields, or the words that a value may be."""

    name: str
    description: str
    fields: tuple[Value, ...]
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """All of the API."""

    version: str
    description: str
    operations: tuple[Operation, ...]
    shapes: tuple[Shape, ...]


def read_reference(document: Mapping[str, Any], base: str) -> Reference:
    """The reference from OpenAPI's document; `base` is the address before the paths."""
    schemas = document["components"]["schemas"]
    words = {name: tuple(map(str, schema["enum"])) for name, schema in schemas.items() if "enum" in schema}
    groups = [group["name"] for group in document["tags"]]
    operations = [
        _operation(method, path, described[method], base, words)
        for path, described in document["paths"].items()
        for method in _SHOWN_METHODS
        if method in described
    ]
    return Reference(
        version=document["info"]["version"],
        description=document["info"].get("description", ""),
        operations=tuple(sorted(operations, key=lambda operation: groups.index(operation.group))),
        shapes=tuple(_shape(name, schema) for name, schema in sorted(schemas.items())),
    )


def address_of(operation: Operation, given: Mapping[str, list[str]]) -> str | None:
    """The address that asks an operation what a form was filled in with; None where a part of the path is empty."""
    path = operation.path
    for parameter in operation.parameters:
        if parameter.place == "path":
            value = "".join(given.get(parameter.name, [])).strip()
            if not value:
                return None
            path = path.replace(f"{{{parameter.name}}}", quote(value, safe=""))
    pairs = [
        (parameter.name, value)
        for parameter in operation.parameters
        if parameter.place == "query"
        for value in given.get(parameter.name, [])
        if value.strip()
    ]
    return f"{path}?{urlencode(pairs)}" if pairs else path


def pieces(text: str) -> list[tuple[str, bool]]:
    """A description in pieces, each with whether it is code: descriptions mark that by backticks, as Markdown does."""
    return [(piece, bool(place % 2)) for place, piece in enumerate(text.split("`")) if piece]


def _operation(
    method: str, path: str, described: Mapping[str, Any], base: str, words: Mapping[str, tuple[str, ...]]
) -> Operation:
    parameters = tuple(_parameter(parameter, words) for parameter in described.get("parameters", []))
    content = described.get("requestBody", {}).get("content", {}).get("application/json")
    responses = sorted(described["responses"].items())
    return Operation(
        id=described["operationId"],
        group=described["tags"][0],
        method=method.upper(),
        path=path,
        summary=described["summary"],
        paragraphs=tuple(" ".join(part.split()) for part in described.get("description", "").split("\n\n") if part),
        parameters=parameters,
        body=_kind(content["schema"]) if content else None,
        answers=tuple(_answer(status, response) for status, response in responses),
        command=_command(method, path, parameters, content, base),
        example=_example(described["responses"]),
    )


def _parameter(described: Mapping[str, Any], words: Mapping[str, tuple[str, ...]]) -> Value:
    schema = described["schema"]
    value = _value(described["name"], schema, described.get("required", False), described["in"], described)
    return replace(value, kind=replace(value.kind, choices=value.kind.choices or words.get(value.kind.shape or "", ())))


def _value(
    name: str, schema: Mapping[str, Any], required: bool, place: str = "", more: Mapping[str, Any] | None = None
) -> Value:
    described = {**schema, **(more or {})}
    examples = schema.get("examples") or [described.get("example", "")]
    default = schema.get("default")
    return Value(
        name=name,
        kind=_kind(schema),
        description=described.get("description", ""),
        required=required,
        place=place,
        default="" if default in (None, [], "", {}) else _text(default),
        example=_text(examples[0][0] if isinstance(examples[0], list) and examples[0] else examples[0]),
    )


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _kind(schema: Mapping[str, Any]) -> Kind:
    if "$ref" in schema:
        name = schema["$ref"].removeprefix(_SCHEMAS)
        return Kind(name, shape=name)
    alternatives = schema.get("anyOf") or schema.get("oneOf")
    if alternatives:
        kinds = [_kind(one) for one in alternatives if one.get("type") != "null"]
        first = kinds[0] if len(kinds) == 1 else Kind(" | ".join(kind.word for kind in kinds))
        return Kind(first.word, first.shape, first.choices, first.many, len(kinds) < len(alternatives))
    if schema.get("type") == "array":
        each = _kind(schema.get("items", {}))
        return Kind(each.word, each.shape, each.choices, many=True)
    choices = tuple(map(str, schema.get("enum", [schema["const"]] if "const" in schema else [])))
    return Kind(str(schema.get("format") or schema.get("type", "any")), choices=choices)


def _answer(status: str, described: Mapping[str, Any]) -> Answer:
    content = described.get("content", {})
    schema = next((one["schema"] for one in content.values() if "schema" in one), None)
    return Answer(status, described.get("description", ""), tuple(content), _kind(schema) if schema else None)


def _shape(name: str, schema: Mapping[str, Any]) -> Shape:
    required = set(schema.get("required", ()))
    fields = tuple(_value(field, one, field in required) for field, one in schema.get("properties", {}).items())
    return Shape(name, schema.get("description", ""), fields, tuple(map(str, schema.get("enum", ()))))


def _command(
    method: str, path: str, parameters: tuple[Value, ...], content: Mapping[str, Any] | None, base: str
) -> str:
    """A line for a shell, filled in with the examples."""
    asked = [p for p in parameters if p.place == "query" and p.example][:1]
    for parameter in parameters:
        if parameter.place == "path" and parameter.example:
            path = path.replace(f"{{{parameter.name}}}", parameter.example)
    query = f"?{urlencode([(p.name, p.example) for p in asked])}" if asked else ""
    words = ["curl", f"{base}{path}{query}"]
    if method != "get":
        words[1:1] = ["-X", method.upper()]
    if content:
        examples = [one["value"] for one in content.get("examples", {}).values()]
        body: Any = content.get("example") or next(iter(examples), {})
        words += ["-H", "Content-Type: application/json", "-d", json.dumps(body, ensure_ascii=False)]
    return shlex.join(words)


def _example(responses: Mapping[str, Any]) -> str:
    for status, response in sorted(responses.items()):
        for media in response.get("content", {}).values():
            if status.startswith("2") and "example" in media:
                example = media["example"]
                return example if isinstance(example, str) else json.dumps(example, indent=2, ensure_ascii=False)
    return ""
