import json
import shutil

import numpy as np
import pytest

from search.embedding.errors import ModelUnusable
from search.embedding.sentence_transformers import SentenceTransformersEmbedder
from search.embedding.weights import MINILM, locate

pytest.importorskip("sentence_transformers", reason="the extra `models` is not installed")
pytestmark = [pytest.mark.models, pytest.mark.slow]

PROMPTS = {"query": "search for: ", "document": "passage: "}


@pytest.fixture(scope="module")
def prompted(tmp_path_factory: pytest.TempPathFactory) -> SentenceTransformersEmbedder:
    """The built-in model's weights under a configuration with prompts and another limit."""
    folder = tmp_path_factory.mktemp("models") / "me@home"
    shutil.copytree(locate(MINILM), folder)
    (folder / "config_sentence_transformers.json").write_text(json.dumps({"prompts": PROMPTS}), encoding="utf-8")
    (folder / "sentence_bert_config.json").write_text('{"max_seq_length": 64}', encoding="utf-8")
    return SentenceTransformersEmbedder(str(folder))


@pytest.fixture(scope="module")
def plain() -> SentenceTransformersEmbedder:
    return SentenceTransformersEmbedder(str(locate(MINILM)))


def test_shape_and_prompts_come_from_the_models_own_configuration(prompted: SentenceTransformersEmbedder) -> None:
    model = prompted.model
    assert (model.dimensions, model.max_tokens) == (384, 64)
    assert (model.query_prompt, model.passage_prompt) == ("search for: ", "passage: ")
    assert model.name.endswith("me@home/float32")
    assert model.languages is None


def test_prompts_stand_before_the_text(
    prompted: SentenceTransformersEmbedder, plain: SentenceTransformersEmbedder
) -> None:
    text = "fishing rights"
    assert not np.allclose(prompted.query(text), prompted.passages([text])[0], atol=1e-3)
    np.testing.assert_allclose(prompted.query(text), plain.query(f"search for: {text}"), atol=1e-5)
    np.testing.assert_allclose(prompted.passages([text])[0], plain.query(f"passage: {text}"), atol=1e-5)
    assert prompted.token_count(text) == plain.token_count(f"passage: {text}")


def test_a_preset_is_known_without_loading() -> None:
    embedder = SentenceTransformersEmbedder("intfloat/multilingual-e5-small@614241f")
    assert embedder.model.name == "intfloat/multilingual-e5-small@614241f/float32"
    assert (embedder.model.query_prompt, embedder.model.passage_prompt) == ("query: ", "passage: ")
    assert embedder._loaded is None


def test_a_model_that_cannot_be_had_is_named() -> None:
    with pytest.raises(ModelUnusable, match="xanadu/none") as caught:
        SentenceTransformersEmbedder("xanadu/none").query("peace")
    assert "ONRECORD_EMBEDDING_MODEL" in caught.value.remedy
