"""The definition says what the domain says, and nothing is left to Elasticsearch's defaults that move."""

import dataclasses
from typing import Any

import pytest

from mappings.loader import FALLBACK, passages_index, preferred_analyzers, schema_version, text_fields
from search.engines.embedded.analysis import STEMMERS
from search.engines.port import Field, IndexedPassage

BOOKKEEPING = {"checkpoint", "year", "month", "text_all", "text_other"}


def built(*missing: str) -> dict[str, Any]:
    return passages_index("invented/model", 384, missing, groups="tables-of-today")


def properties() -> dict[str, Any]:
    fields: dict[str, Any] = built()["mappings"]["properties"]
    return fields


def test_every_fact_of_a_passage_has_its_field_and_every_field_its_fact() -> None:
    facts = {field.name for field in dataclasses.fields(IndexedPassage)}
    assert properties().keys() == facts | BOOKKEEPING | text_fields()


@pytest.mark.parametrize("field", Field)
def test_what_passages_are_filtered_by_is_exact(field: Field) -> None:
    name = "groups" if field is Field.GROUP else field.value
    assert properties()[name]["type"] == "keyword"
    assert "normalizer" not in properties()[name]


@pytest.mark.parametrize("name", ["speaker", "organization"])
def test_names_that_people_type_are_folded_beside(name: str) -> None:
    folded = properties()[name]["fields"]["folded"]
    assert folded == {"type": "keyword", "normalizer": "folded"}
    assert built()["settings"]["analysis"]["normalizer"]["folded"]["filter"] == ["asciifolding", "lowercase"]


def test_nothing_is_mapped_by_guess() -> None:
    assert built()["mappings"]["dynamic"] == "strict"


def test_the_vector_says_how_it_is_indexed() -> None:
    vector = properties()["vector"]
    assert vector["dims"] == 384
    assert vector["similarity"] == "dot_product"
    assert vector["index_options"] == {"type": "int8_hnsw", "m": 16, "ef_construction": 100}


def test_it_carries_what_it_was_built_for() -> None:
    meta = built()["mappings"]["_meta"]
    assert (meta["schema"], meta["model"], meta["dimensions"]) == (schema_version(), "invented/model", 384)
    assert meta["groups"] == "tables-of-today"
    assert meta["analyzers"]["text_fr"] == "french"
    assert meta["analyzers"]["text_zh"] == "smartcn"


def test_what_a_cluster_lacks_is_done_without() -> None:
    index = built("smartcn", "french")["mappings"]
    assert index["properties"]["text_zh"]["analyzer"] == "cjk"
    assert index["properties"]["text_en"]["analyzer"] == "english"
    assert index["properties"]["text_fr"]["analyzer"] == FALLBACK
    assert index["_meta"]["analyzers"]["text_fr"] == FALLBACK


def test_the_languages_of_the_records_and_of_the_embedded_engine_have_fields() -> None:
    assert {f"text_{code}" for code in ("ar", "en", "es", "fr", "ru", "zh")} <= text_fields()
    # Elasticsearch has no analyzer for Tamil.
    assert {f"text_{code}" for code in STEMMERS if code != "ta"} <= text_fields()


def test_a_text_is_written_once_and_searched_twice() -> None:
    for name in preferred_analyzers():
        assert name == "text_zh" or properties()[name]["copy_to"] == "text_all"
    assert properties()["text_other"] == {"type": "text", "index": False, "copy_to": "text_all"}
    assert properties()["text"] == {"type": "keyword", "index": False, "doc_values": False}
