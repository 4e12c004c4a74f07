"""Resolutions, decisions and meetings named by number, in six languages, and what is left open."""

import pytest

from indexer.references import find_references, home_of

ENGLISH = {
    "resolution 2448 (2018)": ["S/RES/2448 (2018)"],
    "resolutions 242 (1967) and 338 (1973)": ["S/RES/242 (1967)", "S/RES/338 (1973)"],
    "resolutions 242(1967), 338 (1973), and 425 (1978)": ["S/RES/242 (1967)", "S/RES/338 (1973)", "S/RES/425 (1978)"],
    "resolution 1261\n(1999) on children": ["S/RES/1261 (1999)"],
    "resolution 3314 (XXIX)": ["A/RES/3314 (XXIX)"],
    "the resolution [194 (III)]": ["A/RES/194 (III)"],
    "resolution 377 A (V)": ["A/RES/377 (V)"],
    "resolution 3362 (S-VII)": ["A/RES/3362 (S-VII)"],
    "resolutions 1497 (XV) of 31 October 1960 and 1661 (XVI)": ["A/RES/1497 (XV)", "A/RES/1661 (XVI)"],
    "General Assembly resolution ES-11/1": ["A/RES/ES-11/1"],
    "General Assembly resolution 76/305 and 154 States": ["A/RES/76/305"],
    "In May, the General Assembly adopted resolution 74/275.": ["A/RES/74/275"],
    "resolutions 48/218 B, 54/244 and 59/272 of the General Assembly": [
        "A/RES/48/218B", "A/RES/54/244", "A/RES/59/272",
    ],
    "decision 74/544": ["A/DEC/74/544"],
    "Human Rights Council resolution 40/1": ["A/HRC/RES/40/1"],
    "Economic and Social Council resolution 1996/31": ["E/RES/1996/31"],
    "the Economic and Social Council [resolution 1523 (XLIX)]": ["E/RES/1523 (XLIX)"],
    "Commission on Human Rights resolution 2005/69": ["E/CN.4/RES/2005/69"],
    "Security Council resolution 1325 on women": ["S/RES/1325 (2000)"],
    "Security Council resolutions 1325, 1820 and 1888": ["S/RES/1325 (2000)", "S/RES/1820 (2008)", "S/RES/1888 (2009)"],
    "Security Council resolution 242 of 22 November 1967": ["S/RES/242 (1967)"],
    "the 8527th meeting of the Security Council": ["S/PV.8527"],
    "the statement of its President (S/PRST/2019/8)": ["S/PRST/2019/8"],
}  # fmt: skip
OTHERS = {
    "la résolution 2448 (2018) du Conseil de sécurité": ["S/RES/2448 (2018)"],
    "les résolutions 242 (1967) et 338 (1973)": ["S/RES/242 (1967)", "S/RES/338 (1973)"],
    "la résolution 76/305 de l’Assemblée générale": ["A/RES/76/305"],
    "à la 8527e séance du Conseil de sécurité": ["S/PV.8527"],
    "la resolución 2448 (2018)": ["S/RES/2448 (2018)"],
    "las resoluciones 76/305 y 76/306 de la Asamblea General": ["A/RES/76/305", "A/RES/76/306"],
    "en la 8527ª sesión del Consejo de Seguridad": ["S/PV.8527"],
    "в резолюции 2448 (2018)": ["S/RES/2448 (2018)"],
    "резолюция 76/305 Генеральной Ассамблеи": ["A/RES/76/305"],
    "на 8527-м заседании Совета Безопасности": ["S/PV.8527"],
    "安全理事会第2448(2018)号决议": ["S/RES/2448 (2018)"],
    "第242（1967）号和第338（1973）号决议": ["S/RES/242 (1967)", "S/RES/338 (1973)"],
    "大会第76/305号决议": ["A/RES/76/305"],
    "安全理事会第8527次会议": ["S/PV.8527"],
    "القرار 2448 (2018) وقرار الجمعية العامة 76/305": ["S/RES/2448 (2018)", "A/RES/76/305"],
    "القرارين ٢٤٢ (١٩٦٧) و ٣٣٨ (١٩٧٣)": ["S/RES/242 (1967)", "S/RES/338 (1973)"],
    "جلسة مجلس الأمن 8527": [],
    "مجلس الأمن في جلسته 8527": ["S/PV.8527"],
}


def named(text: str, own: str | None = None, year: int | None = 2026) -> list[str | None]:
    return [reference.symbol for reference in find_references(text, home_of(own, None, year), own, ())]


@pytest.mark.parametrize(("text", "symbols"), [*ENGLISH.items(), *OTHERS.items()])
def test_numbers_lead_to_documents(text: str, symbols: list[str]) -> None:
    assert named(f"{text}.") == symbols
    assert named(f"Before it all.\n\n{text}\n\nAfter it all.") == symbols


@pytest.mark.parametrize(
    "text",
    [
        "resolution 40/1",
        "resolution 1996/31",
        "resolution 96 (IV) adopted at Nairobi",
        "resolution 1523 (XLIX)",
        "resolution 598 (1978)",  # of 1987
        "decision 2/113",
        "the League of Arab States in its resolution 76/305",
    ],
)
def test_a_number_whose_body_nothing_tells_stays_open(text: str) -> None:
    assert named(text) == [None]


@pytest.mark.parametrize(
    "text",
    [
        "resolution 1325",
        "a resolution of 24 November 1947",
        "the decision in January 1991 to meet",
        "decision of 2 per cent",
        "Security Council resolution 1514 of 14 December 1960",
        "the resolution adopted by 154 States",
        "the 100th meeting of the Committee",
        "the solution 12/3 and the decisive 4/5",
    ],
)
def test_what_names_no_document_is_left_alone(text: str) -> None:
    assert named(text) == []


def test_a_bare_number_is_of_the_body_whose_record_it_stands_in() -> None:
    assert named("resolution 76/305", "A/76/PV.102") == ["A/RES/76/305"]
    assert named("resolution 40/1", "A/HRC/40/SR.2") == ["A/HRC/RES/40/1"]
    assert named("resolution 1996/31", "E/1996/SR.3") == ["E/RES/1996/31"]
    assert named("resolution 1325", "S/PV.8600") == ["S/RES/1325 (2000)"]
    assert named("at its 8527th meeting", "S/PV.8600") == ["S/PV.8527"]
    assert named("resolution 60/1", "S/PV.8600") == [None]


def test_a_session_that_no_other_body_has_reached_is_the_assemblys() -> None:
    assert named("resolution 76/305") == ["A/RES/76/305"]
    assert named("resolution 76/305", year=None) == [None]
    assert named("resolution 40/1", year=2005) == ["A/RES/40/1"]  # before there was a Human Rights Council


def test_a_session_that_had_not_been_is_none_of_the_assembly() -> None:
    assert named("resolution 76/305", "A/76/PV.102", 2021) == ["A/RES/76/305"]
    assert named("resolution 76/305", "A/64/PV.121", 2010) == [None]


def test_a_body_named_once_is_known_in_the_whole_text() -> None:
    text = "The General Assembly adopted resolution 71/248. Years later, resolution 71/248 still stands."
    assert named(text) == ["A/RES/71/248"] * 2
    both = "General Assembly resolution 40/1. Human Rights Council resolution 40/1. Then, resolution 40/1."
    assert named(both) == ["A/RES/40/1", "A/HRC/RES/40/1", None]


def test_the_council_of_others_is_not_the_security_council() -> None:
    assert named("our Peace and Security Council, at its 1491st meeting", "S/PV.8600") == []
