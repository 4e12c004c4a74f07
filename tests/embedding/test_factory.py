import sys
from pathlib import Path

import pytest

from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.errors import ModelsExtraMissing
from search.embedding.factory import open_embedder
from search.embedding.presets import PRESETS
from search.embedding.sentence_transformers import _split


@pytest.mark.parametrize("name", [None, "", "  ", "all-MiniLM-L6-v2"])
def test_the_built_in_model_is_the_default(name: str | None, tmp_path: Path) -> None:
    assert isinstance(open_embedder(name, tmp_path), CTranslateEmbedder)
    assert list(tmp_path.iterdir()) == []


def test_multilingual_names_the_other_built_in_model(tmp_path: Path) -> None:
    embedder = open_embedder("multilingual", tmp_path)
    assert embedder.model.languages is None
    assert embedder.model.query_prompt == "query: "
    assert list(tmp_path.iterdir()) == []


def test_another_model_without_the_extra_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Python's own way of having a module count as absent, whether or not it is installed here.
    monkeypatch.setitem(sys.modules, "sentence_transformers", None)
    with pytest.raises(ModelsExtraMissing) as caught:
        open_embedder("BAAI/bge-m3", tmp_path)
    assert "BAAI/bge-m3" in caught.value.message
    assert 'pip install "onrecord[models]"' in caught.value.remedy


def test_a_revision_follows_the_last_at_sign(tmp_path: Path) -> None:
    assert _split("BAAI/bge-m3") == ("BAAI/bge-m3", None)
    assert _split("BAAI/bge-m3@5617a9f") == ("BAAI/bge-m3", "5617a9f")
    folder = tmp_path / "me@home"
    folder.mkdir()
    assert _split(str(folder)) == (str(folder), None)


def test_presets_with_prompts_have_one_for_the_query() -> None:
    for name, preset in PRESETS.items():
        assert preset.name == name
        assert not preset.passage_prompt or preset.query_prompt
