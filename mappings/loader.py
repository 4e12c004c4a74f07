"""The index definition with what only an installation knows filled in."""

import json
from collections.abc import Collection
from functools import cache
from importlib.resources import files
from typing import Any

# What a text field falls back to where a cluster has no analyzer for its language.
FALLBACK = "folded"


def passages_index(model: str, dimensions: int, missing: Collection[str] = (), *, groups: str = "") -> dict[str, Any]:
    """Settings and mappings of a new index for vectors of `model`.

    `missing` are analyzers that the cluster is known not to have; `groups` names the state of the tables by which
    passages were given their groups.
    """
    body: dict[str, Any] = json.loads(_read("passages.json"))
    mappings = body["mappings"]
    chosen = {
        field: next((name for name in names if name not in missing), FALLBACK)
        for field, names in preferred_analyzers().items()
    }
    for field, analyzer in chosen.items():
        mappings["properties"][field]["analyzer"] = analyzer
    mappings["properties"]["vector"]["dims"] = dimensions
    mappings["_meta"] |= {"model": model, "dimensions": dimensions, "analyzers": chosen, "groups": groups}
    return body


@cache
def schema_version() -> int:
    """The version of the definition; an index of another one must be built again."""
    version: int = json.loads(_read("passages.json"))["mappings"]["_meta"]["schema"]
    return version


def preferred_analyzers() -> dict[str, list[str]]:
    """For each field with a language, the analyzers it may have, best first."""
    preferred: dict[str, list[str]] = json.loads(_read("analyzers.json"))
    return preferred


@cache
def text_fields() -> frozenset[str]:
    """The fields for one language each."""
    return frozenset(preferred_analyzers())


def _read(name: str) -> str:
    return (files("mappings") / name).read_text(encoding="utf-8")
