"""A model that made vectors once and cannot be had any more."""

from collections.abc import Sequence
from typing import Never

from search.embedding.errors import EmbeddingError
from search.embedding.port import Model, Vectors


class LostEmbedder:
    """`Embedder` in name only: says which model is missing and why to whoever asks for a vector."""

    def __init__(self, name: str, dimensions: int, reason: EmbeddingError) -> None:
        # No language is understood, so that no passage waits for a vector of it.
        self._model = Model(name=name, dimensions=dimensions, max_tokens=0, languages=frozenset())
        self._reason = reason

    @property
    def model(self) -> Model:
        """The model that is missed."""
        return self._model

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Raises the error with which the model could not be loaded."""
        self._missed(texts)

    def query(self, text: str) -> Vectors:
        """The same."""
        self._missed(text)

    def token_count(self, text: str) -> int:
        """The same."""
        self._missed(text)

    def _missed(self, _text: object) -> Never:
        # A new one each time: an error carries the frames of whoever raised it last.
        raise type(self._reason)(self._reason.message, self._reason.remedy)
