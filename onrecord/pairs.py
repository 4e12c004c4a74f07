"""Puts an engine and a model together: the wanted ones, and those of an index that is there."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from catalog.catalog import Catalog
from onrecord.engines import open_engine
from onrecord.settings import Settings
from search.embedding.errors import EmbeddingError, ModelUnusable
from search.embedding.factory import open_embedder, open_embedder_of
from search.embedding.lost import LostEmbedder
from search.embedding.port import Embedder
from search.engines.port import IndexedModel
from search.presenting import Presenter
from search.projection import Projection
from search.service import SearchService
from search.serving import Pair


@dataclass(frozen=True, slots=True)
class Pairs:
    """Opens pairs over one catalog. `holder` as for `Projection`."""

    settings: Settings
    catalog: Catalog
    presenter: Presenter
    turn: Callable[[], AbstractContextManager[None]]
    holder: str | None

    def wanted(self) -> Pair:
        """The pair of the settings. Raises WrongSetting and EmbeddingError where they name what is not installed."""
        return self._pair(open_embedder(self.settings.embedding_model, self.settings.models), loaded=True)

    def of(self, model: IndexedModel) -> Pair:
        """The pair of an index; where its model cannot be had any more, one that finds words."""
        try:
            embedder = open_embedder_of(model.name, self.settings.models)
            made = IndexedModel(embedder.model.name, embedder.model.dimensions)
            if made != model:
                raise ModelUnusable(f"The model {made.name} has not the {model.dimensions} dimensions of the index.")
        except EmbeddingError as error:
            return self._pair(LostEmbedder(model.name, model.dimensions, error), loaded=False)
        return self._pair(embedder, loaded=True)

    def _pair(self, embedder: Embedder, *, loaded: bool) -> Pair:
        engine = open_engine(self.settings, embedder.model)
        projection = Projection(self.catalog, engine, embedder, self.turn, self.holder)
        service = SearchService(self.catalog.library, engine, embedder, self.presenter, projection.complete)
        return Pair(engine, embedder, projection, service, loaded)
