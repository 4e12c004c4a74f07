from dataclasses import replace

import numpy as np

from catalog.catalog import Catalog
from catalog.intake import Origin
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
    assert sorted(catalog.vectors.missing(MODEL, None, 10)) == sorted([(north, NORTH[1]), (south, SOUTH[1])])
    catalog.vectors.put(MODEL, {north: vector(1)})
    assert [id_ for id_, _ in catalog.vectors.missing(MODEL, None, 10)] == [south]
    assert catalog.vectors.count_missing(MODEL, None) == 1
    assert catalog.vectors.count_missing(OTHER, None) == 2
    assert len(catalog.vectors.missing(OTHER, None, 1)) == 1


def test_only_languages_that_a_model_understands_are_missing(catalog: Catalog, parse: Parse, origin: Origin) -> None:
    document = parse(NORTH, SOUTH)
    french = replace(document, passages=(document.passages[0], replace(document.passages[1], language="fr")))
    catalog.intake.commit(french, origin)
    assert [id_ for id_, _ in catalog.vectors.missing(MODEL, {"en"}, 10)] == [document.passages[0].id]
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
