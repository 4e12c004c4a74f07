"""What every `Embedder` keeps to, run against each with the same real weights."""

import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from search.embedding.built_in import MULTILINGUAL
from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.port import Embedder
from search.embedding.weights import MINILM, locate
from tests.support.models import NEEDS_MULTILINGUAL

TEXTS = [
    "The representative of Xanadu regrets that no agreement was reached on the budget.",
    "Fisheries feed the islands.",
    "",
    "We call for an immediate ceasefire, and for the release of everyone held without charge. " * 40,
    "Нам нужен мир, а не перемирие.",
    "يجب أن تتوقف الحرب اليوم.",
    "ﷺ ﷺ 👩‍👩‍👧 e\u0301 \u202eabc\u202c \x00 \ufeff",
    "a lone surrogate \ud83d stands here",
]


def _built_in(quantization: str) -> Callable[[Path], Embedder]:
    return lambda home: CTranslateEmbedder(home, quantization=quantization)


def _multilingual(home: Path) -> Embedder:
    return CTranslateEmbedder(home, MULTILINGUAL)


def _any_other(_home: Path) -> Embedder:
    pytest.importorskip("sentence_transformers", reason="the extra `models` is not installed")
    from search.embedding.sentence_transformers import SentenceTransformersEmbedder  # noqa: PLC0415  after the skip

    return SentenceTransformersEmbedder(str(locate(MINILM)))


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(_built_in("int8"), id="ctranslate-int8"),
        pytest.param(_built_in("float32"), id="ctranslate-float32"),
        pytest.param(_multilingual, id="multilingual-int8", marks=[pytest.mark.slow, NEEDS_MULTILINGUAL]),
        pytest.param(_any_other, id="sentence-transformers", marks=pytest.mark.models),
    ],
)
def embedder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Embedder:
    opened: Embedder = request.param(tmp_path_factory.mktemp("contract"))
    return opened


def test_passages_are_rows_of_unit_length(embedder: Embedder) -> None:
    vectors = embedder.passages(TEXTS)
    assert vectors.dtype == np.float32
    assert vectors.shape == (len(TEXTS), embedder.model.dimensions)
    assert np.isfinite(vectors).all()
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_a_query_is_one_vector_of_unit_length(embedder: Embedder) -> None:
    for text in TEXTS:
        vector = embedder.query(text)
        assert vector.dtype == np.float32
        assert vector.shape == (embedder.model.dimensions,)
        assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-6)


def test_no_texts_give_no_rows(embedder: Embedder) -> None:
    assert embedder.passages([]).shape == (0, embedder.model.dimensions)


def test_a_text_has_the_same_row_alone_and_in_any_company(embedder: Embedder) -> None:
    together = embedder.passages(TEXTS)
    backwards = embedder.passages(TEXTS[::-1])[::-1]
    alone = np.concatenate([embedder.passages([text]) for text in TEXTS])
    np.testing.assert_allclose(together, alone, atol=1e-6)
    np.testing.assert_allclose(together, backwards, atol=1e-6)


def test_rows_stand_in_the_order_of_the_texts(embedder: Embedder) -> None:
    numbered = [f"Resolution {number} concerns {'very ' * number}small islands." for number in range(40)]
    assert (embedder.passages(numbered) @ embedder.passages(numbered).T).argmax(axis=1).tolist() == list(range(40))


def test_a_query_finds_the_passage_that_answers_it(embedder: Embedder) -> None:
    passages = [
        "My delegation voted against because the text ignores the right of return of the displaced.",
        "The reef is bleaching, and with it goes the catch that our fishermen live on.",
        "We shall open an embassy in the capital next spring.",
        "The Fund will lend two billion against a reform of the customs service.",
    ]
    cosines = embedder.passages(passages) @ embedder.query("loss of fish stocks because of warming seas")
    assert cosines.argmax() == 1
    assert cosines[1] > embedder.model.floor


def test_nothing_done_to_an_answer_changes_the_next_one(embedder: Embedder) -> None:
    first = embedder.query("sanctions").copy()
    answer = embedder.query("sanctions")
    if answer.flags.writeable:
        answer[:] = 0
    rows = embedder.passages(["sanctions"])
    rows[:] = 0
    np.testing.assert_array_equal(embedder.query("sanctions"), first)


def test_the_last_token_within_the_limit_is_seen_and_the_next_is_not(embedder: Embedder) -> None:
    words = embedder.model.max_tokens - embedder.token_count("peace") + 1  # some places are for marks and prompt
    inside, outside = "peace " * (words - 1), "peace " * words
    assert embedder.token_count(inside + "water") == embedder.model.max_tokens
    water, money = embedder.passages([inside + "water", inside + "money"])
    assert np.abs(water - money).max() > 1e-3
    water, money = embedder.passages([outside + "water", outside + "money"])
    np.testing.assert_allclose(water, money, atol=1e-6)


def test_token_count_grows_with_the_text_and_counts_the_marks(embedder: Embedder) -> None:
    marks = embedder.token_count("peace") - 1
    assert marks >= 2
    assert embedder.token_count("") >= marks
    assert embedder.token_count("peace peace") == marks + 2
    assert embedder.token_count(" ".join(["peace"] * 1000)) == marks + 1000
    assert embedder.token_count("\udcff") >= 2


def test_threads_get_what_one_alone_would(embedder: Embedder) -> None:
    expected = embedder.passages(TEXTS)
    found: list[float] = []

    def work() -> None:
        for _ in range(3):
            found.append(float(np.abs(embedder.passages(TEXTS) - expected).max()))
            embedder.token_count(TEXTS[0])
            embedder.query(TEXTS[1])

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 12
    assert max(found) <= 1e-6


def test_the_model_says_which_runtime_made_the_vectors(embedder: Embedder) -> None:
    name, _, precision = embedder.model.name.rpartition("/")
    assert name
    assert precision in {"int8", "float32"}
    assert embedder.model.understands("en")
