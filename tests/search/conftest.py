"""One home with everything real in it: catalog, built-in model, embedded engine."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from catalog.catalog import Catalog, open_catalog
from search.answer import Result, SearchAnswer
from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.port import Embedder
from search.engines.embedded import EmbeddedEngine
from search.presenting import Presenter
from search.projection import Projection
from search.request import SearchRequest
from search.service import SearchService
from statements.parsed import ParsedDocument
from tests.search.corpus import CORPUS, take_in


@dataclass(frozen=True)
class Home:
    """The parts of a search over one catalog."""

    catalog: Catalog
    engine: EmbeddedEngine
    embedder: Embedder
    projection: Projection
    service: SearchService

    def add(self, *documents: ParsedDocument) -> None:
        take_in(self.catalog, documents)
        self.projection.catch_up()

    def search(self, q: str = "", **parameters: Any) -> SearchAnswer:
        return self.service.search(SearchRequest.model_validate({"q": q, **parameters}))

    def pages(self, q: str = "", **parameters: Any) -> list[list[Result]]:
        """Every page of an answer, by following its cursors."""
        answer = self.search(q, **parameters)
        pages = [answer.results]
        while answer.next:
            answer = self.search(q, **parameters, cursor=answer.next)
            pages.append(answer.results)
        return pages


def open_home(folder: Path, embedder: Embedder) -> Home:
    catalog = open_catalog(f"sqlite:///{folder / 'catalog.sqlite3'}", folder / "files")
    engine = EmbeddedEngine(folder / "index", embedder.model.name, embedder.model.dimensions)
    projection = Projection(catalog, engine, embedder)
    presenter = Presenter("https://onrecord.example/")
    service = SearchService(catalog.library, engine, embedder, presenter, projection.complete)
    return Home(catalog, engine, embedder, projection, service)


@pytest.fixture(scope="session")
def embedder(tmp_path_factory: pytest.TempPathFactory) -> CTranslateEmbedder:
    """The built-in model, really loaded: 0.2 s to convert, 0.1 s to load."""
    return CTranslateEmbedder(tmp_path_factory.mktemp("model_home"))


@pytest.fixture
def home(tmp_path: Path, embedder: Embedder) -> Home:
    """An empty home."""
    return open_home(tmp_path, embedder)


@pytest.fixture(scope="module")
def stocked(tmp_path_factory: pytest.TempPathFactory, embedder: Embedder) -> Home:
    """A home with the invented corpus, which no test changes."""
    made = open_home(tmp_path_factory.mktemp("stocked"), embedder)
    made.add(*CORPUS)
    return made


Texts = Callable[[SearchAnswer], list[str]]


@pytest.fixture
def texts() -> Texts:
    """The texts of an answer in order."""
    return lambda answer: [result.text for result in answer.results]
