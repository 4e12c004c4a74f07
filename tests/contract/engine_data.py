"""Passages for the tests of engines: invented words of countries that do not exist."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from search.embedding.port import Vectors
from search.engines.port import Branch, Change, EngineAnswer, IndexedPassage, PassageText, Plan, SearchEngine
from search.query.tree import Node

MODEL = "invented-model/float32"
DIMENSIONS = 4

DEFAULTS: dict[str, Any] = {
    "document_id": "d0",
    "statement_id": "s0",
    "text": "The delegation has the floor.",
    "language": "en",
    "type": "verbatim_record",
    "kind": "speech",
}


def passage(id_: str, text: str | None = None, **facts: Any) -> IndexedPassage:
    """A passage with the facts that matter to a test."""
    said = {} if text is None else {"text": text}
    return IndexedPassage(id_, **{**DEFAULTS, **said, **facts})


def vector(*values: float) -> Vectors:
    """A vector of unit length that begins with `values`."""
    whole = np.zeros(DIMENSIONS, np.float32)
    whole[: len(values)] = values
    unit: Vectors = whole / np.linalg.norm(whole)
    return unit


def changes(passages: Iterable[IndexedPassage], after: int = 0) -> list[Change]:
    """One change for each passage, numbered from `after` + 1."""
    return [Change(number, p.id, p) for number, p in enumerate(passages, start=after + 1)]


def put(engine: SearchEngine, *passages: IndexedPassage) -> int:
    """Applies the passages behind all that was applied before; returns the checkpoint."""
    made = changes(passages, after=engine.status().checkpoint)
    engine.apply(made, made[-1].sequence)
    return made[-1].sequence


def retire(engine: SearchEngine, *ids: str) -> int:
    """Retires passages; returns the checkpoint."""
    before = engine.status().checkpoint
    made = [Change(number, id_, None) for number, id_ in enumerate(ids, start=before + 1)]
    engine.apply(made, made[-1].sequence)
    return made[-1].sequence


def texts(*passages: IndexedPassage) -> dict[str, PassageText]:
    """What is to be marked."""
    return {p.id: PassageText(p.text, p.language) for p in passages}


def keyword(answer: EngineAnswer) -> Branch:
    """The keyword branch, which has to be there."""
    assert answer.keyword is not None
    return answer.keyword


def meaning(answer: EngineAnswer) -> Branch:
    """The meaning branch, which has to be there."""
    assert answer.meaning is not None
    return answer.meaning


def ids(branch: Branch) -> list[str]:
    """The ids of a branch in its order."""
    return [hit.passage_id for hit in branch.hits]


def found(engine: SearchEngine, query: Node | None, **plan: Any) -> set[str]:
    """The passages that match a query by words; as many as the engine counts."""
    branch = keyword(engine.run(Plan(query=query, **plan)))
    assert len(branch.hits) == branch.total
    return set(ids(branch))


def ordered(engine: SearchEngine, query: Node | None, **plan: Any) -> list[str]:
    """The same in order."""
    return ids(keyword(engine.run(Plan(query=query, **plan))))


def held(engine: SearchEngine) -> dict[str, str]:
    """Everything in an engine with digests; nothing twice."""
    pairs = list(engine.contents())
    assert len(pairs) == len(dict(pairs))
    return dict(pairs)


def digests(passages: Sequence[IndexedPassage]) -> dict[str, str]:
    """What `held` should give."""
    return {p.id: p.digest() for p in passages}


def days(*texts: str | None) -> list[dt.date | None]:
    """Dates from YYYY-MM-DD, None where there is none."""
    return [dt.date.fromisoformat(text) if text else None for text in texts]
