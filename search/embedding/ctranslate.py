"""The built-in model, all-MiniLM-L6-v2, run by CTranslate2: no torch, loaded in 0.3 s when first used."""

import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

import numpy as np

from search.embedding import model_folder
from search.embedding.errors import ModelUnusable
from search.embedding.port import Model, Vectors
from search.embedding.readable import readable
from search.embedding.weights import MINILM, locate

if TYPE_CHECKING:
    from tokenizers import Tokenizer

NAME = "all-MiniLM-L6-v2"
DIMENSIONS = 384
MAX_TOKENS = 256

# The cosine below which a hit is noise (python -m benchmarks.embedding_floor). Of 1,190 questions (XQuAD,
# English) 98.6 % lie above it with the paragraph that answers them, 2.0 % of the pairs with paragraphs of
# other articles do. Of 30 queries on matters no diplomat speaks of, 23 find nothing among 4,000 passages
# of the General Debate and the rest 3 passages on average. At .200 it is 99.1 and 3.2 %, and 16 of 30 find
# nothing; at .250 it is 98.0 and 1.3 %, and 26 of 30.
FLOOR = 0.225

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
    """`Embedder` for English by all-MiniLM-L6-v2 on the processor.

    Nothing is read before the first text comes: a keyword search never loads the model. Vectors of
    float32 and of int8 weights lie .997 apart and are different models by name.
    """

    def __init__(self, home: Path, *, quantization: str = "int8", threads: int | None = None) -> None:
        self._folder = home / "models" / f"{NAME}-{quantization}-{MINILM.fingerprint[:8]}"
        self._quantization = quantization
        self._threads = threads or default_threads()
        self._loading = Lock()
        self._loaded: _Runtime | None = None
        self._remembered = lru_cache(maxsize=QUERIES_REMEMBERED)(self._one)
        self._model = Model(
            name=f"{NAME}/{quantization}",
            dimensions=DIMENSIONS,
            max_tokens=MAX_TOKENS,
            languages=frozenset({"en"}),
            floor=FLOOR,
        )

    @property
    def model(self) -> Model:
        """The model behind the vectors."""
        return self._model

    def passages(self, texts: Sequence[str]) -> Vectors:
        """float32[n, 384] of unit length; a text of no words has a vector too.

        What follows the 256th token is not seen. Raises EmbeddingError where the model cannot be had.
        """
        vectors = np.empty((len(texts), DIMENSIONS), np.float32)
        if not texts:
            return vectors
        runtime = self._runtime()
        encodings = runtime.tokenizer.encode_batch_fast([readable(text) for text in texts])
        sequences = [_cut(encoding.ids) for encoding in encodings]
        for length, rows in batches([len(sequence) for sequence in sequences]):
            vectors[rows] = _encode(runtime, [sequences[row] for row in rows], length)
        return vectors

    def query(self, text: str) -> Vectors:
        """float32[384] of unit length, read-only because it is remembered."""
        return self._remembered(text)

    def token_count(self, text: str) -> int:
        """Tokens of the text with the model's two marks, before any cut."""
        return len(self._runtime().tokenizer.encode(readable(text)).ids)

    def _one(self, text: str) -> Vectors:
        vector: Vectors = self.passages([text])[0]
        vector.setflags(write=False)
        return vector

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
        # Brings the runtime's writing half and safetensors, which are needed once per installation.
        from search.embedding.conversion import convert  # noqa: PLC0415

        published = locate(MINILM)
        convert(published, target, self._quantization)
        shutil.copyfile(published / "tokenizer.json", target / "tokenizer.json")


def default_threads() -> int:
    """Two, or one where the process has one processor."""
    affinity = getattr(os, "sched_getaffinity", None)
    available = len(affinity(0)) if affinity else os.cpu_count() or 1
    return min(2, available)


def _cut(ids: list[int]) -> list[int]:
    """At most MAX_TOKENS, the closing mark kept."""
    return ids if len(ids) <= MAX_TOKENS else [*ids[: MAX_TOKENS - 1], ids[-1]]


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
