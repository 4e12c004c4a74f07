import csv
from importlib.resources import files

import pytest

from indexer.attribution.quotations.marked.lexicon import LANGUAGES, Shape, lexicon, normal

TABLES = files("indexer.attribution.quotations.marked")
SHAPES = ("finite", "participles", "converbs", "infinitives")


def rows(table: str) -> list[dict[str, str]]:
    return list(csv.DictReader(TABLES.joinpath(table).read_text(encoding="utf-8").splitlines()))


def test_every_row_has_a_known_language_and_forms() -> None:
    for row in rows("cues.csv"):
        assert row["language"] in LANGUAGES
        assert row["class"] in {"say", "add", "tag", "judge", "lead", "write", "reading"}
        assert row["certainty"] in {"sure", "likely"}
        assert any(row[shape] for shape in SHAPES), row
    assert all(row["language"] in LANGUAGES for row in rows("words.csv"))


def test_no_verb_stands_twice() -> None:
    lemmas = [(row["language"], row["lemma"]) for row in rows("cues.csv")]
    assert sorted(lemmas) == sorted(set(lemmas))


@pytest.mark.parametrize(
    ("language", "form", "shape"),
    [
        ("fr", "déclarait", Shape.FINITE),
        ("fr", "reconnu", Shape.PARTICIPLE),
        ("fr", "ajoutant", Shape.CONVERB),
        ("es", "advirtió", Shape.FINITE),
        ("es", "señalando", Shape.CONVERB),
        ("de", "erwiderte", Shape.FINITE),
        ("de", "mitgeteilt", Shape.PARTICIPLE),
        ("ru", "подчёркивает", Shape.FINITE),
        ("ru", "добавив", Shape.CONVERB),
        ("ar", "وأكدت", Shape.FINITE),
        ("ar", "مُضيفًا", Shape.CONVERB),
        ("zh", "强调", Shape.FINITE),
    ],
)
def test_verbs_are_known_in_their_forms(language: str, form: str, shape: Shape) -> None:
    assert shape in {cue.shape for cue in lexicon(language).cue(normal(form))}


@pytest.mark.parametrize("word", ["وزير", "الوزير", "للوزير", "ووزير"])
def test_arabic_nouns_are_known_with_what_is_written_onto_them(word: str) -> None:
    assert "speaker" in lexicon("ar").classes(normal(word))
