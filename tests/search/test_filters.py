"""Filters as people state them."""

import datetime as dt

import pytest

from search.engines.port import Field
from search.filters import UnknownFilter, documents_of, filters_of
from search.query.parser import parse_query
from search.request import SearchRequest
from statements.vocabulary import Standing

SPEAKERS = ["Mira Tal", "Ana Tal", "Joren Äsk", "Tal", "O'Meara, Sheila"]


def terms(**parameters: object) -> dict[Field, tuple[str, ...]]:
    """All terms but that of what was said, which stands in every search that asks for nothing else."""
    found = dict(filters_of(SearchRequest.model_validate(parameters), lambda: SPEAKERS).terms)
    assert found.pop(Field.STANDING) == (Standing.SAID,)
    return found


@pytest.mark.parametrize("typed", ["XVA", "xva", "Valdoria", "the Republic of Valdoria", "Valdorie", "Вальдория"])
def test_a_country_by_code_or_any_of_its_names(typed: str) -> None:
    assert terms(country=[typed]) == {Field.COUNTRY: ("XVA",)}


@pytest.mark.parametrize("typed", ["Nowhereland", "XQQ", "…", "Valdor"])
def test_what_is_no_country_is_refused(typed: str) -> None:
    with pytest.raises(UnknownFilter, match="no country that is known") as caught:
        terms(country=["XVA", typed])
    assert "ISO 3166-1" in caught.value.remedy


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Mira Tal", ("Mira Tal",)),
        ("tal", ("Mira Tal", "Ana Tal", "Tal")),
        ("Tal", ("Tal",)),
        ("tal mira", ("Mira Tal",)),
        ("ask", ("Joren Äsk",)),
        ("omeara", ("omeara",)),
        ("o'meara", ("O'Meara, Sheila",)),
        ("oʼmeara sheila", ("O'Meara, Sheila",)),
        ("O’Meara", ("O'Meara, Sheila",)),
        ("Ta", ("Ta",)),
        ("…", ("…",)),
    ],
)
def test_a_speaker_by_any_words_of_the_name(typed: str, expected: tuple[str, ...]) -> None:
    assert terms(speaker=[typed]) == {Field.SPEAKER: expected}


def test_speakers_are_asked_for_only_where_needed() -> None:
    def never() -> list[str]:
        raise AssertionError

    request = SearchRequest(country=["XVA"], from_=dt.date(2020, 1, 1), to=dt.date(2020, 1, 2))
    filters = filters_of(request, never)
    assert (filters.start, filters.end) == (dt.date(2020, 1, 1), dt.date(2020, 1, 2))


def test_an_organization_under_the_printed_name_and_the_known_one() -> None:
    assert terms(organization=["Conseil de la Concorde"]) == {
        Field.ORGANIZATION: ("Conseil de la Concorde", "Council of Concord")
    }
    assert terms(organization=["Relief Office"]) == {Field.ORGANIZATION: ("Relief Office",)}


@pytest.mark.parametrize("asked", [["doubtful"], ["said", "background"], ["said", "doubtful", "background"]])
def test_what_nobody_said_is_looked_for_only_where_it_is_asked_for(asked: list[str]) -> None:
    filters = filters_of(SearchRequest.model_validate({"standing": asked}), lambda: SPEAKERS)
    assert filters.terms == {Field.STANDING: tuple(asked)}


@pytest.mark.parametrize("mark", "'’‘ʼʻʽ′´`‛＇")
def test_an_apostrophe_in_any_form_and_hyphens_for_blanks(mark: str) -> None:
    names = [f"Côte d{mark}Ivoire", f"Côte-d{mark}Ivoire", f"COTE_D{mark}IVOIRE"]
    assert terms(country=names)[Field.COUNTRY] == ("CIV",) * 3
    assert parse_query(" ".join(f'country:"{name}"' for name in names)).tree is not None
    assert terms(speaker=[f"o{mark}meara"])[Field.SPEAKER] == ("O'Meara, Sheila",)


def test_bodies_capacities_and_spoken_languages() -> None:
    assert terms(organ=["conseil-de-la-concorde"], capacity=["presiding"], spoken=["French", "RU"]) == {
        Field.ORGAN: ("Council of Concord",),
        Field.CAPACITY: ("presiding",),
        Field.SPOKEN: ("fr", "ru"),
    }
    with pytest.raises(UnknownFilter, match="no language"):
        terms(spoken=["Martian"])


def test_documents_by_symbol_or_its_beginning() -> None:
    asked = documents_of(SearchRequest(symbol=["xc/pv.7", "XC/SR"], cites=["XA/5/L.1"]))
    assert asked == [parse_query("symbol:(xc/pv.7 OR XC/SR)").tree, parse_query("cites:XA/5/L.1").tree]
    assert documents_of(SearchRequest()) == []
    with pytest.raises(UnknownFilter, match="no symbol"):
        documents_of(SearchRequest(symbol=["peace"]))


@pytest.mark.parametrize(("typed", "code"), [("pt-BR", "pt"), ("français", "fr"), ("RU", "ru")])
def test_a_language_by_code_tag_or_name(typed: str, code: str) -> None:
    found = filters_of(SearchRequest(language=[typed]), list)
    assert found.terms[Field.LANGUAGE] == (code,)


def test_a_language_that_is_none_is_refused() -> None:
    with pytest.raises(UnknownFilter, match="no language that is known") as caught:
        filters_of(SearchRequest(language=["Martian"]), list)
    assert "ISO 639-1" in caught.value.remedy


def test_closed_lists_and_languages() -> None:
    assert terms(
        kind=["speech", "answer"], type=["speech"], language=["EN", "fr"], group=["Group of Nine"], behalf=["P5"]
    ) == {
        Field.KIND: ("speech", "answer"),
        Field.TYPE: ("speech",),
        Field.LANGUAGE: ("en", "fr"),
        Field.GROUP: ("Group of Nine",),
        Field.BEHALF: ("p5",),
    }


@pytest.mark.parametrize("typed", ["Lower Riparian Group", "LRG", "lrg", "Grupo Ribereño Inferior", "下游沿岸国集团"])
def test_a_group_by_id_or_by_any_of_its_names_for_its_members_and_for_its_behalf(typed: str) -> None:
    assert terms(group=[typed], behalf=[typed]) == {
        Field.GROUP: ("lower-riparian-group",),
        Field.BEHALF: ("lower-riparian-group",),
    }
