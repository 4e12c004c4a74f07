"""Reads definitions of sources: the shipped ones and those in a folder of one's own."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml
from pydantic import TypeAdapter, ValidationError

from indexer.connectors.definition import KINDS, NAME, Definition, Source
from statements.errors import OnRecordError

SHIPPED = "indexer.sources"
# A definition has some 500 bytes.
_MOST_BYTES = 65_536
_SEE = "docs/sources.md says what may stand there."
_source: TypeAdapter[Definition] = TypeAdapter(Source)


class WrongDefinition(OnRecordError):
    """A definition of a source that cannot be used."""

    code = "wrong_definition"


class UnknownSource(OnRecordError):
    """A name that no source has."""

    code = "unknown_source"


class _Loader(yaml.SafeLoader):  # type: ignore[misc]
    """YAML without the words for yes and no beside true and false: `no` is Norwegian."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in found if tag != "tag:yaml.org,2002:bool" or first in "tTfF"]
    for first, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_definition(text: str, name: str, shown: str) -> Definition:
    """The source that a text defines; its `name` is the file's where the text gives none.

    Raises WrongDefinition with what is wrong, where in `shown`, and what may stand there.
    """
    try:
        value = yaml.load(text, _Loader)  # noqa: S506 - a kind of SafeLoader
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        where = getattr(error, "problem_mark", None)
        line = f" (line {where.line + 1})" if where else ""
        raise WrongDefinition(f"{shown} is no YAML{line}.", _SEE) from error
    if not isinstance(value, dict):
        raise WrongDefinition(f"{shown} is no definition: it has to be a list of names with values.", _SEE)
    named = {"name": name, **value}
    try:
        return _source.validate_python(named)
    except ValidationError as error:
        raise WrongDefinition(f"{shown}: {_said(error, named)}.", _SEE) from error


def read_definition_file(path: Path) -> Definition:
    """The source that a file defines. Raises WrongDefinition."""
    name = path.stem.casefold().replace("_", "-")
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        text = data.decode("utf-8")
    except OSError as error:
        raise WrongDefinition(f"{path} cannot be read: {error.strerror}.", "Check the path.") from error
    except UnicodeDecodeError as error:
        raise WrongDefinition(f"{path} is not in UTF-8.", "Save it as UTF-8.") from error
    if len(data) > _MOST_BYTES:
        raise WrongDefinition(f"{path} is too long for a definition.", _SEE)
    return read_definition(text, name if NAME.fullmatch(name) else "source", str(path))


@cache
def shipped_definitions() -> dict[str, Definition]:
    """The shipped sources by name."""
    found = (file for file in files(SHIPPED).iterdir() if file.name.endswith(".yaml"))
    read = [read_definition(f.read_text(encoding="utf-8"), f.name.removesuffix(".yaml"), f.name) for f in found]
    return {definition.name: definition for definition in sorted(read, key=lambda d: d.name)}


def own_definitions(folder: Path) -> Iterator[Definition | WrongDefinition]:
    """The sources that a folder defines, by file name; a wrong one comes as the error that says so."""
    for path in sorted((*folder.glob("*.yaml"), *folder.glob("*.yml"))):
        try:
            yield read_definition_file(path)
        except WrongDefinition as error:
            yield error


def _said(error: ValidationError, value: dict[Any, Any]) -> str:
    """The first thing that is wrong, as a clause."""
    first = error.errors()[0]
    if first["type"] in {"union_tag_invalid", "union_tag_not_found"}:
        return f"kind is {value.get('kind', 'not given')!s:.40}; it must be one of {', '.join(KINDS)}"
    place = ".".join(str(part) for part in first["loc"] if part not in KINDS)
    reason = first["msg"].removeprefix("Value error, ")
    reason = {"missing": "it is missing", "extra_forbidden": "there is no such name"}.get(first["type"], reason)
    reason = reason[:1].lower() + reason[1:]
    return f"{place}: {reason}" if place else reason
