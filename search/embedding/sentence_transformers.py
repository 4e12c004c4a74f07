"""Any other model of the model hub, or a folder with one, run by sentence-transformers (extra `models`)."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import RLock
from typing import Any

import numpy as np

from search.embedding.errors import ModelsExtraMissing, ModelUnusable
from search.embedding.port import Model, Vectors
from search.embedding.presets import PRESETS
from search.embedding.readable import readable

# Weights are taken as float32 whatever the model's file holds: half precision is slow on processors,
# and the same name must not mean two kinds of vectors on two machines.
PRECISION = "float32"
BATCH_ON_PROCESSOR = 8
BATCH_ON_ACCELERATOR = 64
QUERIES_REMEMBERED = 256


class SentenceTransformersEmbedder:
    """`Embedder` by any sentence-transformers model, on a graphics card where there is one.

    `name` is a name on the model hub, with `@revision` at its end where that must not move, or the path
    of a folder. Prompts, dimensions and maximum tokens come from `PRESETS` or the model's own
    configuration; code that a model brings along is never run. Rows agree with those of other batches
    to about 1e-6. Raises ModelsExtraMissing.
    """

    def __init__(self, name: str) -> None:
        if find_spec("sentence_transformers") is None:
            raise ModelsExtraMissing(
                f"The embedding model {name} runs in sentence-transformers, which is not installed.",
                'Install it (pip install "onrecord[models]"), or leave ONRECORD_EMBEDDING_MODEL empty for the '
                "built-in model.",
            )
        self._source, self._revision = _split(name)
        self._name = f"{name}/{PRECISION}"
        # Its tokenizer keeps the padding of the last call, so two threads must not be inside at once.
        self._turn = RLock()
        self._loaded: tuple[Any, Model] | None = None
        preset = PRESETS.get(self._source)
        self._preset = replace(preset, name=self._name) if preset else None
        self._remembered = lru_cache(maxsize=QUERIES_REMEMBERED)(self._query)

    @property
    def model(self) -> Model:
        """The model behind the vectors; loads it where no preset says how it is made."""
        return self._preset or self._runtime()[1]

    def passages(self, texts: Sequence[str]) -> Vectors:
        """float32[n, dimensions] of unit length. Raises ModelUnusable where the model cannot be loaded."""
        return self._encode(texts, self.model.passage_prompt)

    def query(self, text: str) -> Vectors:
        """float32[dimensions] of unit length, read-only because it is remembered."""
        return self._remembered(text)

    def token_count(self, text: str) -> int:
        """Tokens of the text as a passage, with prompt and the model's own marks, before any cut."""
        prompted = readable(self.model.passage_prompt + text)
        with self._turn:
            tokenizer = self._runtime()[0].tokenizer
            return len(tokenizer(prompted, truncation=False, verbose=False)["input_ids"])

    def _query(self, text: str) -> Vectors:
        vector: Vectors = self._encode([text], self.model.query_prompt)[0]
        vector.setflags(write=False)
        return vector

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        if not texts:
            return np.empty((0, self.model.dimensions), np.float32)
        with self._turn:
            runtime, _ = self._runtime()
            vectors: Vectors = runtime.encode(
                [readable(text) for text in texts],
                prompt=prompt,
                batch_size=BATCH_ON_PROCESSOR if runtime.device.type == "cpu" else BATCH_ON_ACCELERATOR,
                normalize_embeddings=True,
                show_progress_bar=False,
            ).astype(np.float32, copy=False)
        return vectors

    def _runtime(self) -> tuple[Any, Model]:
        with self._turn:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    def _load(self) -> tuple[Any, Model]:
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415  torch takes 5 to 12 s to import

        try:
            runtime = SentenceTransformer(
                self._source, revision=self._revision, model_kwargs={"dtype": PRECISION}, trust_remote_code=False
            )
        except (OSError, ValueError, RuntimeError, ImportError, KeyError) as error:
            reason = next(iter(str(error).splitlines()), type(error).__name__)
            raise ModelUnusable(
                f"sentence-transformers cannot load the embedding model {self._source}: {reason}",
                "Check the name in ONRECORD_EMBEDDING_MODEL and the way to the model hub (HF_HUB_OFFLINE, HF_TOKEN).",
            ) from error
        found = _described(runtime, self._name)
        model = self._preset or found
        if model.dimensions != found.dimensions:
            raise ModelUnusable(
                f"{self._source} gives {found.dimensions} dimensions where {model.dimensions} are expected.",
                "Name the published model, or give the path of the changed one's folder.",
            )
        runtime.max_seq_length = model.max_tokens
        return runtime, model


def _split(name: str) -> tuple[str, str | None]:
    """A model's name and the revision after its last @; a folder's path may have an @ of its own."""
    source, mark, revision = name.rpartition("@")
    return (name, None) if not mark or Path(name).exists() else (source, revision)


def _described(runtime: Any, name: str) -> Model:
    """The model in the words of its own configuration."""
    prompts: dict[str, str] = runtime.prompts
    return Model(
        name=name,
        dimensions=int(runtime.get_embedding_dimension()),
        max_tokens=int(runtime.max_seq_length or 512),  # where a model states none, the least that any takes
        query_prompt=prompts.get("query") or "",
        passage_prompt=prompts.get("document") or prompts.get("passage") or "",
    )
