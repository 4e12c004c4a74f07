"""The port to sentence embeddings: text in, unit vectors out."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Model:
    """What must be the same for two vectors to be comparable.

    `languages` are the ISO 639-1 codes whose text the model understands, None for any. A passage
    with more than `max_tokens` tokens is cut by the model, so passages are kept below it.
    `floor` is the cosine below which a hit is noise, as measured for this model.
    """

    name: str
    dimensions: int
    max_tokens: int
    languages: frozenset[str] | None = None
    query_prompt: str = ""
    passage_prompt: str = ""
    floor: float = 0.0

    def understands(self, language: str | None) -> bool:
        """Whether text in this language may be ranked by meaning."""
        return self.languages is None or language is None or language in self.languages


class Embedder(Protocol):
    """Turns text into vectors of unit length. Implementations are safe to call from threads."""

    @property
    def model(self) -> Model:
        """The model behind the vectors."""

    def passages(self, texts: Sequence[str]) -> Vectors:
        """float32[n, dimensions]; the same text gives the same row alone and in a batch."""

    def query(self, text: str) -> Vectors:
        """float32[dimensions]."""

    def token_count(self, text: str) -> int:
        """Tokens of the text with the model's own marks, before any cut."""
