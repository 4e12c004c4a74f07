from dataclasses import replace

import numpy as np

from catalog.catalog import Catalog
from catalog.intake import Origin
from statements.vocabulary import DocumentType
from tests.catalog.conftest import Parse

MODEL, OTHER = "a-model/int8", "another-model"
NORTH = ("Ms. Tennant (Valdoria):", "We speak of the north of the basin and of nothing else.")
SOUTH = ("Ms. Pell (Port Amaranth):", "We speak of the south of the basin and of nothing else.")


def vector(value: float) -> bytes:
    return np.full(4, value, "<f4").tobytes()


def two_passages(catalog: Catalog, parse: Parse, origin: Origin) -> list[str]:
    document = parse(NORTH, SOUTH)
    catalog.intake.commit(document, origin)
    return [passage.id for passage in document.passages]


def test_what_a_model_has_not_seen_is_missing_for_that_model_alone(
    catalog: Catalog, parse: Parse, origin: Origin
) -> None:
    north, south = two_passages(catalog, parse, origin)
    assert catalog.vectors.missing(MODEL, None, 10) == [(1, north, NORTH[1]), (2, south, SOUTH[1])]
    assert catalog.vectors.missing(MODEL, None, 10, after=1) == [(2, south, SOUTH[1])]
    catalog.vectors.put(MODEL, {north: vector(1)})
    assert [unseen.passage_id for unseen in catalog.vectors.missing(MODEL, None, 10)] == [south]
    assert catalog.vectors.count_missing(MODEL, None) == 1
    assert catalog.vectors.count_missing(OTHER, None) == 2
    assert catalog.vectors.count_missing(OTHER, None, after=1) == 1
    assert len(catalog.vectors.missing(OTHER, None, 1)) == 1


def test_only_languages_that_a_model_understands_are_missing(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    document = parse(NORTH, SOUTH)
    french = replace(document, passages=(document.passages[0], replace(document.passages[1], language="fr")))
    catalog.intake.commit(french, origin)
    assert [unseen.passage_id for unseen in catalog.vectors.missing(MODEL, {"en"}, 10)] == [document.passages[0].id]
    assert catalog.vectors.count_missing(MODEL, {"en", "fr"}) == 2
    assert catalog.vectors.count_missing(MODEL, set()) == 0


def test_retired_passages_need_no_vector(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    two_passages(catalog, parse, origin)
    catalog.intake.commit(parse(NORTH), origin)
    assert catalog.vectors.count_missing(MODEL, None) == 1


def test_vectors_come_back_bit_by_bit_and_the_first_stays(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    north, south = two_passages(catalog, parse, origin)
    catalog.vectors.put(MODEL, {north: vector(0.1)})
    catalog.vectors.put(MODEL, {north: vector(0.2), south: vector(0.3)})
    assert catalog.vectors.get(MODEL, [north, south, "unknown"]) == {north: vector(0.1), south: vector(0.3)}
    assert catalog.vectors.get(OTHER, [north]) == {}
    catalog.vectors.put(MODEL, {})


def test_a_passage_that_changed_again_is_missing_once(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    north, south = two_passages(catalog, parse, origin)
    catalog.intake.commit(replace(parse(NORTH, SOUTH), type=DocumentType.SPEECH), origin)
    assert catalog.sequence.last() == 4
    assert {unseen.passage_id for unseen in catalog.vectors.missing(MODEL, None, 10)} == {north, south}
    assert [unseen.sequence for unseen in catalog.vectors.missing(MODEL, None, 10)] == [3, 4]
    assert catalog.vectors.count_missing(MODEL, None, after=3) == 1


def test_a_vector_that_comes_is_a_change_of_its_passage_once(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    north, _ = two_passages(catalog, parse, origin)
    before = catalog.sequence.last()
    for _ in range(2):
        catalog.vectors.put(MODEL, {north: vector(1)})
    found, up_to = catalog.sequence.after(before, 10, catalog.sequence.last())
    assert [(change.sequence, change.passage_id) for change in found] == [(before + 1, north)]
    assert up_to == before + 1
