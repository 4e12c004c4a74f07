import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.embedding import ctranslate
from search.embedding.ctranslate import BATCH, STEP, CTranslateEmbedder, batches
from search.embedding.port import Vectors
from tests.embedding.test_parity import SENTENCES

TEXTS = [f"The delegation of Xanadu {'deeply ' * number}regrets paragraph {number}." for number in range(0, 260, 13)]
# The first six components that sentence-transformers 6.2 gives in float32 for the same weights: what
# test_parity.py compares in full where that library is installed.
PUBLISHED = {
    "Peace.": [-0.00127, 0.11123, -0.00832, -0.01351, -0.02662, 0.03407],
    "The Minister said that the border would stay closed until the mines were cleared.": [
        -0.00143, 0.09617, -0.01552, 0.02718, 0.07012, -0.0398,
    ],
    "naïve CAFÉ, 東京 — ﷺ": [0.05317, 0.00704, 0.05754, -0.0034, -0.00512, 0.00074],
    "sanctions " * 400: [-0.03137, -0.01246, -0.02988, 0.00903, 0.0014, 0.03588],
    "": [-0.11884, 0.0483, -0.00255, -0.01101, 0.05195, 0.01029],
}  # fmt: skip
LAZY = """
import sys
from pathlib import Path
from search.embedding.factory import open_embedder
embedder = open_embedder(None, Path(sys.argv[1]))
assert embedder.model.dimensions == 384
print(sorted({"ctranslate2", "tokenizers", "safetensors", "huggingface_hub", "torch"} & set(sys.modules)))
"""


@pytest.fixture(scope="module")
def rows(embedder: CTranslateEmbedder) -> Vectors:
    return embedder.passages(TEXTS)


def test_opening_loads_and_writes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    done = subprocess.run([sys.executable, "-c", LAZY, str(home)], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
    assert not home.exists()


@given(chosen=st.lists(st.integers(0, len(TEXTS) - 1), min_size=1, max_size=20))
def test_a_text_gives_the_same_bits_in_any_batch(
    chosen: list[int], embedder: CTranslateEmbedder, rows: Vectors
) -> None:
    np.testing.assert_array_equal(embedder.passages([TEXTS[row] for row in chosen]), rows[chosen])


def test_float32_vectors_are_those_of_the_published_model(model_home: Path) -> None:
    found = CTranslateEmbedder(model_home, quantization="float32").passages(list(PUBLISHED))
    np.testing.assert_allclose(found[:, :6], list(PUBLISHED.values()), atol=2e-5)


@pytest.mark.parametrize("threads", [1, 3])
def test_the_number_of_threads_does_not_change_a_bit(threads: int, model_home: Path, rows: Vectors) -> None:
    np.testing.assert_array_equal(CTranslateEmbedder(model_home, threads=threads).passages(TEXTS), rows)


@given(text=st.text(st.characters(codec=None, exclude_categories=()), max_size=80))
def test_any_string_has_a_vector(text: str, embedder: CTranslateEmbedder) -> None:
    vector = embedder.query(text)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-6)
    assert embedder.token_count(text) >= 2


@pytest.mark.parametrize("text", ["\ufdfa" * 5000, "\U0001f468\u200d\U0001f469" * 900, "\u202e" * 9000, "a" * 200_000])
def test_long_runs_of_odd_characters_have_a_vector(text: str, embedder: CTranslateEmbedder) -> None:
    assert np.linalg.norm(embedder.passages([text])[0]) == pytest.approx(1, abs=1e-6)


def test_a_lone_surrogate_counts_for_nothing(embedder: CTranslateEmbedder) -> None:
    np.testing.assert_array_equal(embedder.query("peace \udcff talks"), embedder.query("peace  talks"))


def test_query_and_passage_of_a_text_are_one_vector_for_there_are_no_prompts(embedder: CTranslateEmbedder) -> None:
    np.testing.assert_array_equal(embedder.query(TEXTS[3]), embedder.passages([TEXTS[3]])[0])


def test_queries_are_remembered_and_cannot_be_written_to(embedder: CTranslateEmbedder) -> None:
    vector = embedder.query("arms embargo")
    assert embedder.query("arms embargo") is vector
    with pytest.raises(ValueError, match="read-only"):
        vector[0] = 0


def test_int8_and_float32_are_near_but_not_one_model(model_home: Path, embedder: CTranslateEmbedder) -> None:
    # Of sentences as people say them: the same word two hundred times tells more of a processor than of the weights.
    exact = CTranslateEmbedder(model_home, quantization="float32")
    cosines = (exact.passages(SENTENCES) * embedder.passages(SENTENCES)).sum(axis=1)
    assert cosines.mean() > 0.995
    assert cosines.max() < 0.99999
    assert exact.model.name == "all-MiniLM-L6-v2/float32"


def test_the_built_in_model_says_what_it_is(embedder: CTranslateEmbedder) -> None:
    model = embedder.model
    assert (model.name, model.dimensions, model.max_tokens) == ("all-MiniLM-L6-v2/int8", 384, 256)
    assert model.understands("en")
    assert not model.understands("ru")
    assert (model.query_prompt, model.passage_prompt) == ("", "")


@given(lengths=st.lists(st.integers(2, 256), max_size=100))
def test_every_row_is_in_one_batch_of_its_own_length(lengths: list[int]) -> None:
    made = list(batches(lengths))
    assert sorted(row for _, rows in made for row in rows) == list(range(len(lengths)))
    for padded, rows in made:
        assert 1 <= len(rows) <= BATCH
        assert padded % STEP == 0
        assert all(padded - STEP < lengths[row] <= padded for row in rows)


def test_threads_are_two_at_most() -> None:
    assert ctranslate.default_threads() in {1, 2}
