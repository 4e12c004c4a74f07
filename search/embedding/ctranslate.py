"""The built-in models, run by CTranslate2: no torch, MiniLM loaded in 0.3 s and E5 in 0.8 s when first used."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from search.embedding import model_folder
from search.embedding.built_in import ENGLISH, BuiltIn
from search.embedding.errors import ModelUnusable
from search.embedding.port import Model, Vectors
from search.embedding.readable import readable
from search.embedding.weights import locate

if TYPE_CHECKING:
    from tokenizers import Tokenizer

# Batches hold texts of one length, rounded up to STEP tokens, and at most BATCH of them. With int8 weights
# a text then gives the same bits alone and in any batch: integer products are exact, and all else runs
# over the text's own rows, whose number is the same. (float32 weights: to 2e-7, for the products of
# matrices sum in an order that depends on their height.) Larger batches are slower on two cores too
# (32: minus 30 %).
STEP = 16
BATCH = 8

# Pages and result lists ask for the vector of one query several times over (next page, another facet).
QUERIES_REMEMBERED = 256


@dataclass(frozen=True, slots=True)
class _Runtime:
    tokenizer: "Tokenizer"
    encoder: Any
    storage: Any


class CTranslateEmbedder:
    """`Embedder` by one of the built-in models on the processor.

    `models` is the folder that converted models are kept in. Nothing is read before the first text comes: a keyword
    search never loads the model. Vectors of float32 and of int8 weights lie .997 apart and are different models by
    name.
    """

    def __init__(
        self, models: Path, built_in: BuiltIn = ENGLISH, *, quantization: str = "int8", threads: int | None = None
    ) -> None:
        model = built_in.model
        self._built_in = built_in
        self._folder = models / f"{model.name}-{quantization}-{built_in.publication.fingerprint[:8]}"
        self._quantization = quantization
        self._threads = threads or default_threads()
        self._loading = Lock()
        self._loaded: _Runtime | None = None
        self._remembered = lru_cache(maxsize=QUERIES_REMEMBERED)(self._query)
        self._model = replace(model, name=f"{model.name}/{quantization}")

    @property
    def model(self) -> Model:
        """The model behind the vectors."""
        return self._model

    def passages(self, texts: Sequence[str]) -> Vectors:
        """float32[n, dimensions] of unit length; a text of no words has a vector too.

        What follows the last token that the model takes is not seen. Raises EmbeddingError where the model cannot
        be had.
        """
        return self._encode(texts, self._model.passage_prompt)

    def query(self, text: str) -> Vectors:
        """float32[dimensions] of unit length, read-only because it is remembered."""
        return self._remembered(text)

    def token_count(self, text: str) -> int:
        """Tokens of the text as a passage, with prompt and the model's own marks, before any cut."""
        return len(self._runtime().tokenizer.encode(readable(self._model.passage_prompt + text)).ids)

    def _query(self, text: str) -> Vectors:
        vector: Vectors = self._encode([text], self._model.query_prompt)[0]
        vector.setflags(write=False)
        return vector

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        vectors = np.empty((len(texts), self._model.dimensions), np.float32)
        if not texts:
            return vectors
        runtime = self._runtime()
        encodings = runtime.tokenizer.encode_batch_fast([readable(prompt + text) for text in texts])
        sequences = [_cut(encoding.ids, self._model.max_tokens) for encoding in encodings]
        for length, rows in batches([len(sequence) for sequence in sequences]):
            vectors[rows] = _encode(runtime, [sequences[row] for row in rows], length)
        return vectors

    def _runtime(self) -> _Runtime:
        if self._loaded is None:
            with self._loading:
                if self._loaded is None:
                    self._loaded = self._load()
        return self._loaded

    def _load(self) -> _Runtime:
        # Imported with the model, for they cost 0.1 s of a command's start that a keyword search need not pay.
        import ctranslate2  # noqa: PLC0415
        from tokenizers import Tokenizer  # noqa: PLC0415

        files = model_folder.load(self._folder, self._convert)
        tokenizer = Tokenizer.from_buffer(files.pop("tokenizer.json"))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        try:
            encoder = ctranslate2.Encoder(
                str(self._folder), device="cpu", intra_threads=self._threads, inter_threads=1, files=files
            )
        except (RuntimeError, ValueError) as error:
            raise ModelUnusable(
                f"CTranslate2 {ctranslate2.__version__} cannot load {self._folder}: {error}.",
                "Delete the folder; it is made again on the next start.",
            ) from error
        return _Runtime(tokenizer, encoder, ctranslate2.StorageView)

    def _convert(self, target: Path) -> None:
        self._built_in.convert(locate(self._built_in.publication), target, self._quantization)


def default_threads() -> int:
    """Two, or one where the process has one processor."""
    affinity = getattr(os, "sched_getaffinity", None)
    available = len(affinity(0)) if affinity else os.cpu_count() or 1
    return min(2, available)


def _cut(ids: list[int], most: int) -> list[int]:
    """At most so many, the closing mark kept."""
    return ids if len(ids) <= most else [*ids[: most - 1], ids[-1]]


def batches(lengths: Sequence[int]) -> Iterator[tuple[int, list[int]]]:
    """Padded length and rows of each batch, longest first."""
    by_length: dict[int, list[int]] = {}
    for row, length in enumerate(lengths):
        by_length.setdefault(-(-length // STEP) * STEP, []).append(row)
    for length in sorted(by_length, reverse=True):
        rows = by_length[length]
        for start in range(0, len(rows), BATCH):
            yield length, rows[start : start + BATCH]


def _encode(runtime: _Runtime, sequences: Sequence[Sequence[int]], length: int) -> Vectors:
    """Unit vectors of one batch: the mean over each text's own tokens, whose divisor the norm cancels."""
    lengths = np.array([len(sequence) for sequence in sequences], np.int32)
    real = np.arange(length, dtype=np.int32) < lengths[:, None]
    ids = np.zeros((len(sequences), length), np.int32)
    ids[real] = np.concatenate(sequences)
    storage = runtime.storage.from_array
    hidden = np.array(runtime.encoder.forward_batch(storage(ids), storage(lengths)).last_hidden_state)
    sums = np.einsum("bsh,bs->bh", hidden, real.astype(np.float32))
    vectors: Vectors = sums / np.linalg.norm(sums, axis=1, keepdims=True)
    return vectors
