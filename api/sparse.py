"""`fields=`: answers with what was asked for and no more."""

from collections.abc import Mapping
from typing import Any, get_args

from pydantic import BaseModel

from statements.errors import OnRecordError

# What is wanted: of a field all, or of the object that it holds some.
Wanted = Mapping[str, "Wanted | None"]


class UnknownField(OnRecordError):
    """A field that answers do not have."""

    code = "unknown_field"


def read_fields(text: str, model: type[BaseModel]) -> Wanted:
    """The fields named in `passage_id,document.symbol`. Raises UnknownField with those that there are."""
    wanted: dict[str, Any] = {}
    for name in filter(None, (part.strip() for part in text.split(","))):
        path, of_model = name.split("."), model
        for step, following in zip(path, [*path[1:], None], strict=True):
            if step not in of_model.model_fields:
                raise _unknown(name, step, of_model)
            if following is not None:
                inner = _inner(of_model.model_fields[step].annotation)
                if inner is None:
                    raise _unknown(name, following, None)
                of_model = inner
        _want(wanted, path)
    return wanted


def _want(wanted: dict[str, Any], path: list[str]) -> None:
    """Adds one field; whoever wants all of an object has each of its fields."""
    for step in path[:-1]:
        if wanted.setdefault(step, {}) is None:
            return
        wanted = wanted[step]
    wanted[path[-1]] = None


def chosen(value: Any, wanted: Wanted) -> Any:
    """The part of a JSON value that is wanted; of a list, of each of its entries."""
    if isinstance(value, list):
        return [chosen(entry, wanted) for entry in value]
    if not isinstance(value, dict):
        return value
    return {name: value[name] if inner is None else chosen(value[name], inner) for name, inner in wanted.items()}


def _inner(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _inner(part))), None)


def _unknown(name: str, step: str, model: type[BaseModel] | None) -> UnknownField:
    there = f"is none of {', '.join(model.model_fields)}" if model else "is part of something that has no fields"
    return UnknownField(f"There is no field {name}: {step} {there}.", "Leave it out, or name another.")
