"""Bluebook and OSCOLA, to the letter, for each body."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given

from statements.citations import Citable, bluebook, oscola
from tests.statements.citations import cases

MONTHS = "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec."
SAID = "(Nov. 12, 2026) (statement of Ms. Tennant, Valdoria)."
SUMMED = "(Nov. 12, 2026) (summary of statement by Ms. Tennant, Valdoria)."
BLUEBOOK = [
    (cases.SECURITY_COUNCIL, f"U.N. SCOR, 81st Sess., 99422d mtg. at 6, U.N. Doc. S/PV.99422 {SAID}"),
    (cases.ASSEMBLY, f"U.N. GAOR, 81st Sess., 102d plen. mtg. at 6, U.N. Doc. A/81/PV.102 {SAID}"),
    (
        cases.EMERGENCY_SESSION,
        f"U.N. GAOR, 19th Emergency Special Sess., 3d plen. mtg. at 6, U.N. Doc. A/ES-19/PV.3 {SAID}",
    ),
    (cases.COMMITTEE, f"U.N. GAOR 3d Comm., 81st Sess., 43d mtg. ¶ 12, U.N. Doc. A/C.3/81/SR.43 {SUMMED}"),
    (cases.ECONOMIC_AND_SOCIAL, f"U.N. ESCOR, 2026 Sess., 11th mtg. ¶ 12, U.N. Doc. E/2026/SR.11 {SUMMED}"),
    (cases.HUMAN_RIGHTS, f"Human Rights Council, 63d Sess., 22d mtg. ¶ 12, U.N. Doc. A/HRC/63/SR.22 {SUMMED}"),
    (cases.COUNCIL, f"Council of Concord, 1147th mtg. at 6, Doc. XC/PV.1147 {SAID}"),
    (
        cases.CHAIR,
        (
            "Council of Concord, 1147th mtg. at 6, Doc. XC/PV.1147 (Nov. 12, 2026)"
            " (statement of the President, Samira Al-Wadi)."
        ),
    ),
    (
        cases.SPEECH,
        (
            "Odile Vautrelle, Aurelle, Déclaration à la quatorzième séance ¶ 3 (Oct. 29, 2026),"
            " https://voisinage.aurelle.example/2026/seance."
        ),
    ),
    (
        cases.NEWS,
        (
            "Odile Vautrelle, Aurelle, quoted in Rivers rise, and so do voices (Oct. 29, 2026),"
            " https://news.example/rivers."
        ),
    ),
    (
        cases.COURIER,
        (
            "Odile Vautrelle, Aurelle, quoted in Edda Holm and Tomas Reyne, Rivers rise, and so do voices,"
            " The Amaranth Courier (Oct. 29, 2026), https://news.example/rivers."
        ),
    ),
    (
        cases.COURIER_TELLS,
        (
            "Rivers rise, and so do voices, The Amaranth Courier (Oct. 29, 2026), https://news.example/rivers"
            " (reporting statement of Odile Vautrelle, Aurelle)."
        ),
    ),
    (
        cases.UNPLACED,
        (
            "A senior official, quoted in Edda Holm and Tomas Reyne, Rivers rise, and so do voices,"
            " The Amaranth Courier (Oct. 29, 2026), https://news.example/rivers."
        ),
    ),
    (
        cases.COURIER_DENIES,
        (
            "Edda Holm and Tomas Reyne, Rivers rise, and so do voices, The Amaranth Courier (Oct. 29, 2026),"
            " https://news.example/rivers."
        ),
    ),
    (
        cases.PRESS_COVERAGE,
        (
            "Odile Vautrelle, Aurelle, quoted in SC/99812, Council hears riparians (Oct. 29, 2026),"
            " https://news.example/rivers."
        ),
    ),
]
OSCOLA = [
    (cases.SECURITY_COUNCIL, "UNSC Verbatim Record (12 November 2026) UN Doc S/PV.99422, 6 (Ms Tennant, Valdoria)"),
    (cases.ASSEMBLY, "UNGA Verbatim Record (12 November 2026) UN Doc A/81/PV.102, 6 (Ms Tennant, Valdoria)"),
    (
        cases.COMMITTEE,
        "Third Committee Summary Record (12 November 2026) UN Doc A/C.3/81/SR.43, para 12 (Ms Tennant, Valdoria)",
    ),
    (
        cases.ECONOMIC_AND_SOCIAL,
        "ECOSOC Summary Record (12 November 2026) UN Doc E/2026/SR.11, para 12 (Ms Tennant, Valdoria)",
    ),
    (cases.COUNCIL, "Council of Concord Verbatim Record (12 November 2026) Doc XC/PV.1147, 6 (Ms Tennant, Valdoria)"),
    (
        cases.MINISTRY,
        (
            "Ministère des relations extérieures, Aurelle, ‘Communiqué sur le cessez-le-feu’ (29 October 2026), para 3"
            " <https://voisinage.aurelle.example/2026/seance> accessed 16 November 2026"
        ),
    ),
    (
        cases.NEWS,
        (
            "Odile Vautrelle, Aurelle, quoted in ‘Rivers rise, and so do voices’ (29 October 2026)"
            " <https://news.example/rivers> accessed 16 November 2026"
        ),
    ),
    (
        cases.COURIER,
        (
            "Odile Vautrelle, Aurelle, quoted in Edda Holm and Tomas Reyne, ‘Rivers rise, and so do voices’"
            " The Amaranth Courier (29 October 2026) <https://news.example/rivers> accessed 16 November 2026"
        ),
    ),
    (
        cases.COURIER_TELLS,
        (
            "Odile Vautrelle, Aurelle, reported in ‘Rivers rise, and so do voices’ The Amaranth Courier"
            " (29 October 2026) <https://news.example/rivers> accessed 16 November 2026"
        ),
    ),
    (
        cases.COURIER_ITSELF,
        (
            "‘Rivers rise, and so do voices’ The Amaranth Courier (29 October 2026)"
            " <https://news.example/rivers> accessed 16 November 2026"
        ),
    ),
]


@pytest.mark.parametrize(("cited", "expected"), BLUEBOOK)
def test_bluebook(cited: Citable, expected: str) -> None:
    assert bluebook(cited) == expected


@pytest.mark.parametrize(("cited", "expected"), OSCOLA)
def test_oscola(cited: Citable, expected: str) -> None:
    assert oscola(cited) == expected


@pytest.mark.parametrize(
    ("month", "printed"),
    list(enumerate(MONTHS.split(), start=1)),
)
def test_the_bluebook_has_months_of_its_own(month: int, printed: str) -> None:
    assert f"({printed} 1, 2026)" in bluebook(replace(cases.SECURITY_COUNCIL, date=dt.date(2026, month, 1)))


@pytest.mark.parametrize(
    ("number", "printed"),
    [(1, "1st"), (2, "2d"), (3, "3d"), (11, "11th"), (12, "12th"), (22, "22d"), (111, "111th"), (123, "123d")],
)
def test_the_bluebook_has_ordinals_of_its_own(number: int, printed: str) -> None:
    assert f" {printed} mtg." in bluebook(replace(cases.SECURITY_COUNCIL, meeting_number=number))


def test_the_first_year_of_the_council_is_1946() -> None:
    assert ", 1st Sess., " in bluebook(replace(cases.SECURITY_COUNCIL, date=dt.date(1946, 1, 17)))
    assert "Sess." not in bluebook(replace(cases.SECURITY_COUNCIL, date=None))


def test_early_symbols_of_the_assembly_tell_no_session() -> None:
    assert bluebook(replace(cases.ASSEMBLY, symbol="A/PV.2229")).startswith(
        "U.N. GAOR, 102d plen. mtg. at 6, U.N. Doc. A/PV.2229"
    )


def test_nothing_known_leaves_no_holes() -> None:
    assert (bluebook(cases.BARE), oscola(cases.BARE)) == ("Untitled document.", "Verbatim Record")


@given(cases.citables)
def test_both_are_one_line(cited: Citable) -> None:
    for text in (bluebook(cited), oscola(cited)):
        assert text == " ".join(text.split())
        assert len(text.splitlines()) == 1
