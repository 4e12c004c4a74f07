"""Which language a question is in is asked where the model reads several, and engines are told."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from search.embedding.port import Embedder, Model, Vectors
from search.engines.embedded import EmbeddedEngine
from search.engines.port import EngineAnswer, Plan
from search.presenting import Presenter
from search.request import SearchRequest
from search.service import SearchService
from tests.search.conftest import Home

QUESTION = "How long did the ceasefire in the valley hold?"


class ToldEngine(EmbeddedEngine):
    """The embedded engine, which keeps what it was asked for."""

    plans: list[Plan]

    def run(self, plan: Plan) -> EngineAnswer:
        self.plans.append(plan)
        return super().run(plan)


class OfLanguages:
    """The built-in model, said to read these languages."""

    def __init__(self, embedder: Embedder, languages: frozenset[str] | None) -> None:
        self._embedder = embedder
        self.model: Model = replace(embedder.model, languages=languages)

    def passages(self, texts: Sequence[str]) -> Vectors:
        return self._embedder.passages(texts)

    def query(self, text: str) -> Vectors:
        return self._embedder.query(text)

    def token_count(self, text: str) -> int:
        return self._embedder.token_count(text)


@pytest.mark.parametrize(
    ("languages", "request_", "told"),
    [
        (frozenset({"en"}), {"q": QUESTION}, None),
        (frozenset({"en", "es"}), {"q": QUESTION}, "en"),
        (None, {"q": QUESTION}, "en"),
        (None, {"q": "¿Cuánto duró el alto el fuego en el valle?"}, "es"),
        (None, {"q": "Сколько длилось перемирие?"}, "ru"),
        (None, {"q": "Serane"}, None),
        (None, {"q": QUESTION, "mode": "keyword"}, None),
        (None, {"q": QUESTION, "sort": "newest"}, None),
        (None, {"q": QUESTION, "same_language": True}, "en"),
    ],
)
def test_engines_are_told_the_language_of_a_question(
    stocked: Home,
    tmp_path: Path,
    languages: frozenset[str] | None,
    request_: dict[str, str | bool],
    told: str | None,
) -> None:
    model = OfLanguages(stocked.embedder, languages)
    engine = ToldEngine(tmp_path, model.model.name, model.model.dimensions)
    engine.plans = []
    service = SearchService(stocked.catalog.library, engine, model, Presenter("https://onrecord.example/"))
    service.search(SearchRequest.model_validate(request_))
    assert [plan.language for plan in engine.plans if plan.depth][-1:] == [told]
    engine.close()
