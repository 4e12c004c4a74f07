"""Another model takes over: the old one serves until the new one has read all, whoever is killed on the way."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from catalog.catalog import Catalog, open_catalog
from search.answer import SearchAnswer
from search.changeover import Changeover
from search.embedding.built_in import ENGLISH
from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.errors import WeightsMissing
from search.embedding.lost import LostEmbedder
from search.embedding.port import Embedder
from search.engines.elasticsearch import ElasticsearchEngine
from search.engines.embedded import EmbeddedEngine
from search.engines.port import EngineMismatch, IndexedModel, SearchEngine
from search.presenting import Presenter
from search.projection import CaughtUp, Projection
from search.request import SearchRequest
from search.served_search import ServedSearch
from search.service import SearchService
from search.serving import Pair, Serving
from tests.search.corpus import Said, document, take_in

WANT = "We want peace."


@pytest.fixture(scope="session")
def exact(tmp_path_factory: pytest.TempPathFactory) -> CTranslateEmbedder:
    """The same weights in float32, which are another model by name."""
    return CTranslateEmbedder(tmp_path_factory.mktemp("exact_home"), ENGLISH, quantization="float32")


@dataclass(frozen=True)
class Process:
    """What one process has of a home, with the model that its settings name."""

    serving: Serving
    changeover: Changeover
    service: ServedSearch

    @property
    def model(self) -> str:
        return self.serving.look().model.name

    def search(self, q: str = "peace", **parameters: object) -> SearchAnswer:
        return self.service.search(SearchRequest.model_validate({"q": q, **parameters}))


def notices(answer: SearchAnswer) -> set[str]:
    return {notice.code for notice in answer.notices}


# The engine of a model of so many dimensions, over one index.
Opener = Callable[[str, int], SearchEngine]


@dataclass(frozen=True)
class Folder:
    """A home that several processes open."""

    catalog: Catalog
    engine: Opener

    def pair(self, embedder: Embedder, *, loaded: bool = True) -> Pair:
        engine = self.engine(embedder.model.name, embedder.model.dimensions)
        projection = Projection(self.catalog, engine, embedder)
        service = SearchService(self.catalog.library, engine, embedder, Presenter(""), projection.complete)
        return Pair(engine, embedder, projection, service, loaded)

    def opened(self, wanted: Embedder, other: Embedder | None = None) -> Process:
        """`other` is what can be had besides; without it nothing can."""

        def open_(model: IndexedModel) -> Pair:
            if other is not None and other.model.name == model.name:
                return self.pair(other)
            return self.pair(LostEmbedder(*model, WeightsMissing("They are gone.")), loaded=False)

        serving = Serving(self.pair(wanted), open_)
        changeover = Changeover(serving, self.catalog.vectors)
        return Process(serving, changeover, ServedSearch(serving, changeover))


def _embedded(request: pytest.FixtureRequest) -> Opener:
    return partial(EmbeddedEngine, request.getfixturevalue("tmp_path") / "index")


def _elasticsearch(request: pytest.FixtureRequest) -> Opener:
    return partial(ElasticsearchEngine, request.getfixturevalue("cluster"))


@pytest.fixture(
    params=[
        pytest.param(_embedded, id="embedded"),
        pytest.param(_elasticsearch, id="elasticsearch", marks=[pytest.mark.elasticsearch, pytest.mark.slow]),
    ]
)
def folder(request: pytest.FixtureRequest, tmp_path: Path, embedder: CTranslateEmbedder) -> Iterator[Folder]:
    """A home whose index is of the built-in model."""
    opened: list[SearchEngine] = []

    def engine(model: str, dimensions: int) -> SearchEngine:
        opened.append(request.param(request)(model, dimensions))
        return opened[-1]

    catalog = open_catalog(f"sqlite:///{tmp_path / 'catalog.sqlite3'}", tmp_path / "files")
    made = Folder(catalog, engine)
    take_in(made.catalog, [document("XC/PV.1", Said(WANT), Said("We want bread."))])
    made.opened(embedder).changeover.catch_up()
    yield made
    for each in opened:
        each.close()


def test_the_old_model_serves_until_the_new_one_has_read_all(
    folder: Folder, embedder: CTranslateEmbedder, exact: CTranslateEmbedder
) -> None:
    process = folder.opened(exact, embedder)
    assert (process.model, process.changeover.pending, process.changeover.complete()) == (
        embedder.model.name,
        True,
        False,
    )
    answer = process.search(mode="meaning")
    assert (answer.results[0].text, notices(answer)) == (WANT, {"model_changing"})
    assert notices(process.search(mode="keyword")) == set()
    change = process.changeover.change()
    assert change is not None
    assert (change.serving, change.coming, change.read, change.of) == (embedder.model.name, exact.model.name, 0, 2)

    done = process.changeover.catch_up(change=True)
    assert done.vectors == 2
    assert (process.model, process.changeover.change(), process.changeover.complete()) == (exact.model.name, None, True)
    answer = process.search(mode="meaning")
    assert (answer.results[0].text, notices(answer)) == (WANT, set())
    assert process.changeover.verify() == []
    assert process.changeover.catch_up(change=True) == CaughtUp()


def test_whoever_does_not_change_it_feeds_the_index_as_it_is(
    folder: Folder, embedder: CTranslateEmbedder, exact: CTranslateEmbedder
) -> None:
    process = folder.opened(exact, embedder)
    take_in(folder.catalog, [document("XC/PV.2", Said("We want rice."))])
    assert process.changeover.catch_up().vectors == 1
    assert (process.model, process.changeover.verify()) == (embedder.model.name, [])


def test_what_was_read_before_a_kill_is_not_read_again(
    folder: Folder, embedder: CTranslateEmbedder, exact: CTranslateEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.projection.EMBED_AT_ONCE", 1)
    # A process that ends after its first batch; nothing but the catalog remembers it.
    assert folder.opened(exact, embedder).changeover.embed_batch() == 1
    process = folder.opened(exact, embedder)
    assert process.model == embedder.model.name
    assert process.changeover.catch_up(change=True).vectors == 1
    assert (process.model, process.changeover.verify()) == (exact.model.name, [])


def test_going_back_midway_needs_nothing(
    folder: Folder, embedder: CTranslateEmbedder, exact: CTranslateEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("search.projection.EMBED_AT_ONCE", 1)
    folder.opened(exact, embedder).changeover.embed_batch()
    back = folder.opened(embedder, exact)
    assert (back.changeover.pending, back.changeover.catch_up(change=True).vectors) == (False, 0)
    assert (back.model, back.changeover.verify()) == (embedder.model.name, [])


def test_another_process_that_changes_it_is_followed_in_the_middle_of_searches(
    folder: Folder, embedder: CTranslateEmbedder, exact: CTranslateEmbedder
) -> None:
    before = folder.opened(embedder, exact)
    assert before.search(mode="meaning").results
    folder.opened(exact, embedder).changeover.catch_up(change=True)
    with pytest.raises(EngineMismatch, match=exact.model.name):
        before.serving.wanted.engine.status()
    assert before.search(mode="meaning").results[0].text == WANT
    assert before.serving.current().embedder is exact
    # Its own settings are another's, and it leaves the index as it is now.
    assert before.serving.changed_elsewhere
    before.changeover.catch_up(change=True)
    assert (before.model, before.changeover.change()) == (exact.model.name, None)


def test_without_the_old_model_words_are_found(folder: Folder, exact: CTranslateEmbedder) -> None:
    process = folder.opened(exact)
    answer = process.search("peace")
    assert [result.matched for result in answer.results] == [["keyword"]]
    assert {"model_changing", "meaning_unavailable"} <= notices(answer)
    take_in(folder.catalog, [document("XC/PV.2", Said("We want peace and rice."))])
    process.changeover.catch_up()
    assert process.search("rice").results
    process.changeover.catch_up(change=True)
    assert (process.model, process.changeover.verify()) == (exact.model.name, [])


def test_a_rebuild_reads_all_first_where_the_index_can_be_used(
    folder: Folder, embedder: CTranslateEmbedder, exact: CTranslateEmbedder
) -> None:
    process = folder.opened(exact, embedder)
    process.changeover.rebuild()
    state = process.serving.look().engine.status()
    assert (state.model, state.vectors) == (exact.model.name, 2)


def test_vectors_of_a_model_are_kept_until_it_neither_serves_nor_is_to_come(
    folder: Folder, embedder: CTranslateEmbedder, exact: CTranslateEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("catalog.vectors._DISCARDED_AT_ONCE", 1)
    process = folder.opened(exact, embedder)
    process.changeover.embed_batch()
    assert folder.catalog.vectors.models() == {embedder.model.name: 2, exact.model.name: 2}
    assert process.changeover.discard_unused_vectors() == {}
    process.changeover.catch_up(change=True)
    assert process.changeover.unused_vectors() == {embedder.model.name: 2}
    assert folder.catalog.vectors.models()[embedder.model.name] == 2
    assert process.changeover.discard_unused_vectors() == {embedder.model.name: 2}
    assert folder.catalog.vectors.models() == {exact.model.name: 2}
    assert (process.changeover.verify(), process.search(mode="meaning").results[0].text) == ([], WANT)
    # Whoever goes back reads everything again.
    back = folder.opened(embedder, exact)
    assert (back.changeover.catch_up(change=True).vectors, back.model) == (2, embedder.model.name)
