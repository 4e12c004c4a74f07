"""What the description says of answers to `fields=`, which hold a part of what they hold without it."""

from typing import Any

_SCHEMAS = "#/components/schemas/"
IN_PART = "InPart"


def describe_parts(schema: dict[str, Any]) -> None:
    """Adds to each operation that takes `fields` the answer whose entries lack what was not asked for."""
    schemas = schema["components"]["schemas"]
    for operations in schema["paths"].values():
        for operation in operations.values():
            if any(parameter["name"] == "fields" for parameter in operation.get("parameters", ())):
                media = operation["responses"]["200"]["content"]["application/json"]
                whole = media["schema"]["$ref"].removeprefix(_SCHEMAS)
                _add_answer(schemas, whole)
                media["schema"] = {"anyOf": [_reference(whole), _reference(whole + IN_PART)]}


def _add_answer(schemas: dict[str, Any], name: str) -> None:
    """The answer itself is whole; the entries of its lists are not."""
    answer = schemas[name]
    properties = {
        field: {**value, "items": _parts_of(schemas, value["items"])} if value.get("type") == "array" else value
        for field, value in answer["properties"].items()
    }
    told = f"{answer['description']} With `fields`: of each entry what was asked for."
    schemas[name + IN_PART] = {**answer, "title": name + IN_PART, "description": told, "properties": properties}


def _parts_of(schemas: dict[str, Any], value: Any) -> Any:
    """The same with references to objects of which fields may be left out."""
    if isinstance(value, list):
        return [_parts_of(schemas, one) for one in value]
    if not isinstance(value, dict):
        return value
    if "$ref" not in value:
        return {key: _parts_of(schemas, inner) for key, inner in value.items()}
    name = value["$ref"].removeprefix(_SCHEMAS)
    if "properties" not in schemas[name]:
        return value
    if name + IN_PART not in schemas:
        schemas[name + IN_PART] = {}  # what refers to itself finds it begun
        part = {key: _parts_of(schemas, inner) for key, inner in schemas[name].items() if key != "required"}
        told = f"{part['description']} With `fields`: what was asked for."
        schemas[name + IN_PART] = {**part, "title": name + IN_PART, "description": told}
    return _reference(name + IN_PART)


def _reference(name: str) -> dict[str, str]:
    return {"$ref": _SCHEMAS + name}
