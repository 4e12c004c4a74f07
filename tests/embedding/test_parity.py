"""The built-in model against the same weights in sentence-transformers, which defines what they mean."""

import random
from itertools import count, islice
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.port import Vectors
from search.embedding.weights import MINILM, locate

pytestmark = [pytest.mark.models, pytest.mark.slow]

SENTENCES = """
The representative of Xanadu welcomed the report and thanked its authors.
My country has lost a third of its reefs in ten years.
We voted against the draft resolution because operative paragraph 7 is silent on arrears.
No people should have to choose between bread and medicine.
The blockade of the strait must end, and it must end now.
Mr. President, the credibility of this Council is at stake!
Women were at the table when the agreement was signed, and they stayed at it.
Our position on nuclear disarmament has not changed since 1995.
Who will pay for the reconstruction of Port Cobalt?
The Group of Island States aligns itself with the statement just made.
“We shall rebuild what was burnt,” the Minister for Foreign Affairs said on Tuesday.
Debt relief of $3.2 billion is a beginning, not an answer.
""".strip().splitlines()


def _passages(number: int) -> list[str]:
    chance = random.Random(11)  # noqa: S311  no secret
    lengths = (1 + turn % 12 for turn in count())
    return [" ".join(chance.choices(SENTENCES, k=length)) for length in islice(lengths, number)]


@pytest.fixture(scope="module")
def reference() -> Any:
    library = pytest.importorskip("sentence_transformers", reason="the extra `models` is not installed")
    return library.SentenceTransformer(str(locate(MINILM)), device="cpu", model_kwargs={"dtype": "float32"})


@pytest.fixture(scope="module")
def expected(reference: Any) -> Vectors:
    vectors: Vectors = reference.encode(_passages(96), normalize_embeddings=True, show_progress_bar=False)
    return vectors


def test_float32_gives_the_same_vectors(expected: Vectors, model_home: Path) -> None:
    found = CTranslateEmbedder(model_home, quantization="float32").passages(_passages(96))
    np.testing.assert_allclose((found * expected).sum(axis=1), 1, atol=1e-4)


def test_int8_gives_nearly_the_same_vectors(expected: Vectors, embedder: CTranslateEmbedder) -> None:
    cosines = (embedder.passages(_passages(96)) * expected).sum(axis=1)
    assert cosines.mean() >= 0.995
    assert cosines.min() >= 0.98


def test_int8_finds_the_same_passage_first(reference: Any, embedder: CTranslateEmbedder) -> None:
    exact = reference.encode(SENTENCES, normalize_embeddings=True, show_progress_bar=False)
    queries = ["coral", "abstention and unpaid contributions", "famine and health care", "naval closure", "loans"]
    asked = reference.encode(queries, normalize_embeddings=True, show_progress_bar=False)
    ours = np.stack([embedder.query(query) for query in queries]) @ embedder.passages(SENTENCES).T
    assert ours.argmax(axis=1).tolist() == (asked @ exact.T).argmax(axis=1).tolist()


def test_tokens_are_counted_alike(reference: Any, embedder: CTranslateEmbedder) -> None:
    for text in [*_passages(24), "naïve café, 東京, ﷺ", ""]:
        assert embedder.token_count(text) == len(
            reference.tokenizer(text, truncation=False, verbose=False)["input_ids"]
        )
