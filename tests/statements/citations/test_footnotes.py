"""The footnote and the short form, to the letter, for each kind of document."""

import re
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.citations import Citable, bluebook, footnote, oscola, short
from tests.statements.citations import cases

FOOTNOTES = [
    (cases.COUNCIL, "Council of Concord, 1147th meeting, 12 November 2026, XC/PV.1147, p. 6 (Ms. Tennant, Valdoria)"),
    (
        cases.CHAIR,
        "Council of Concord, 1147th meeting, 12 November 2026, XC/PV.1147, p. 6 (the President, Samira Al-Wadi)",
    ),
    (
        cases.GROUP,
        (
            "Council of Concord, 1147th meeting, 12 November 2026, XC/PV.1147, p. 6 (Ms. Tennant, Valdoria,"
            " on behalf of the Lower Riparian Group and Kestria)"
        ),
    ),
    (
        cases.SECURITY_COUNCIL,
        "Security Council, 99422nd meeting, 12 November 2026, S/PV.99422, p. 6 (Ms. Tennant, Valdoria)",
    ),
    (cases.ASSEMBLY, "General Assembly, 102nd meeting, 12 November 2026, A/81/PV.102, p. 6 (Ms. Tennant, Valdoria)"),
    (
        cases.COMMITTEE,
        "Third Committee, 43rd meeting, 12 November 2026, A/C.3/81/SR.43, para. 12 (Ms. Tennant, Valdoria)",
    ),
    (
        cases.ECONOMIC_AND_SOCIAL,
        "Economic and Social Council, 11th meeting, 12 November 2026, E/2026/SR.11, para. 12 (Ms. Tennant, Valdoria)",
    ),
    (
        cases.HUMAN_RIGHTS,
        "Human Rights Council, 22nd meeting, 12 November 2026, A/HRC/63/SR.22, para. 12 (Ms. Tennant, Valdoria)",
    ),
    (
        cases.SPEECH,
        (
            "Odile Vautrelle (Aurelle), “Déclaration à la quatorzième séance”, 29 October 2026,"
            " para. 3, https://voisinage.aurelle.example/2026/seance (accessed 16 November 2026)"
        ),
    ),
    (
        cases.MINISTRY,
        (
            "Ministère des relations extérieures (Aurelle), “Communiqué sur le cessez-le-feu”, 29 October 2026,"
            " para. 3, https://voisinage.aurelle.example/2026/seance (accessed 16 November 2026)"
        ),
    ),
    (
        cases.NEWS,
        (
            "Odile Vautrelle (Aurelle), quoted in “Rivers rise, and so do voices”, 29 October 2026,"
            " https://news.example/rivers (accessed 16 November 2026)"
        ),
    ),
    (
        cases.COURIER,
        (
            "Odile Vautrelle (Aurelle), quoted in Edda Holm and Tomas Reyne, “Rivers rise, and so do voices”,"
            " The Amaranth Courier, 29 October 2026, https://news.example/rivers (accessed 16 November 2026)"
        ),
    ),
    (
        cases.COURIER_TELLS,
        (
            "Odile Vautrelle (Aurelle), reported in “Rivers rise, and so do voices”,"
            " The Amaranth Courier, 29 October 2026, https://news.example/rivers (accessed 16 November 2026)"
        ),
    ),
    (
        cases.COURIER_DENIES,
        (
            "Edda Holm and Tomas Reyne, “Rivers rise, and so do voices”, The Amaranth Courier, 29 October 2026,"
            " https://news.example/rivers (accessed 16 November 2026)"
        ),
    ),
    (
        cases.COURIER_ITSELF,
        (
            "“Rivers rise, and so do voices”, The Amaranth Courier, 29 October 2026,"
            " https://news.example/rivers (accessed 16 November 2026)"
        ),
    ),
    (
        cases.PRESS_COVERAGE,
        (
            "Odile Vautrelle (Aurelle), quoted in “Council hears riparians”, SC/99812, 29 October 2026,"
            " https://news.example/rivers (accessed 16 November 2026)"
        ),
    ),
    (cases.BARE, "Untitled document"),
]
SHORT = [
    (cases.COUNCIL, "XC/PV.1147, p. 6 (Valdoria)"),
    (cases.CHAIR, "XC/PV.1147, p. 6 (the President)"),
    (cases.SECURITY_COUNCIL, "S/PV.99422, p. 6 (Valdoria)"),
    (cases.COMMITTEE, "A/C.3/81/SR.43, para. 12 (Valdoria)"),
    (cases.SPEECH, "Odile Vautrelle (Aurelle), 29 October 2026, para. 3"),
    (cases.NEWS, "Odile Vautrelle (Aurelle), quoted in “Rivers rise, and so do voices”, 29 October 2026"),
    (cases.COURIER, "Odile Vautrelle (Aurelle), quoted in The Amaranth Courier, 29 October 2026"),
    (cases.COURIER_TELLS, "Odile Vautrelle (Aurelle), reported in The Amaranth Courier, 29 October 2026"),
    (cases.COURIER_DENIES, "The Amaranth Courier, 29 October 2026"),
    (cases.COURIER_ITSELF, "The Amaranth Courier, 29 October 2026"),
    (cases.UNPLACED, "A senior official, quoted in The Amaranth Courier, 29 October 2026"),
    (cases.AGENCY_QUOTED, "Aurelle Wire, quoted in The Amaranth Courier, 29 October 2026"),
    (cases.MINISTRY_QUOTED, "River Ministry (Aurelle), quoted in The Amaranth Courier, 29 October 2026"),
    (cases.STATE_QUOTED, "Aurelle, reported in The Amaranth Courier, 29 October 2026"),
    (cases.PRESS_COVERAGE, "SC/99812 (Aurelle)"),
    (replace(cases.COUNCIL, symbol=None), "Council of Concord, 1147th meeting, 12 November 2026, p. 6 (Valdoria)"),
    (replace(cases.COUNCIL, country_name=None), "XC/PV.1147, p. 6 (Ms. Tennant)"),
    (cases.BARE, "Untitled document"),
]


@pytest.mark.parametrize(("cited", "expected"), FOOTNOTES)
def test_footnotes(cited: Citable, expected: str) -> None:
    assert footnote(cited) == f"{expected}. OnRecord 7k2m9qx4vd0c."


@pytest.mark.parametrize(("cited", "expected"), SHORT)
def test_short_forms(cited: Citable, expected: str) -> None:
    assert short(cited) == expected


def test_the_country_of_the_chair_is_not_the_country_of_the_words() -> None:
    assert cases.CHAIR.country_name == "Sarmadia"
    assert "Sarmadia" not in footnote(cases.CHAIR) + short(cases.CHAIR)


def test_a_national_statement_from_the_chair_is_the_countrys() -> None:
    national = replace(cases.CHAIR, capacity="national", kind="speech")
    assert footnote(national).endswith("p. 6 (Samira Al-Wadi, Sarmadia). OnRecord 7k2m9qx4vd0c.")
    assert short(national) == "XC/PV.1147, p. 6 (Sarmadia)"


def test_our_own_count_of_paragraphs_is_no_place_in_a_record() -> None:
    assert short(replace(cases.COMMITTEE, printed_paragraph=None)) == "A/C.3/81/SR.43, p. 6 (Valdoria)"
    assert short(replace(cases.COUNCIL, page=None)) == "XC/PV.1147 (Valdoria)"


@given(cases.citables)
def test_both_are_one_line_without_holes(cited: Citable) -> None:
    for text in (footnote(cited), short(cited)):
        assert text == " ".join(text.split())
        assert len(text.splitlines()) == 1


_FACTS = (
    "symbol", "body", "meeting_number", "date", "page", "label", "speaker", "country_name", "source_url", "publisher",
)  # fmt: skip


@given(st.sets(st.sampled_from(_FACTS)))
def test_a_missing_fact_leaves_no_hole(missing: set[str]) -> None:
    without: dict[str, Any] = {fact: "" if fact == "label" else None for fact in missing}
    for case in (cases.COUNCIL, cases.COMMITTEE, cases.SPEECH, cases.NEWS, cases.COURIER, cases.COURIER_ITSELF):
        poorer = replace(case, **without)
        for style in (footnote, short, bluebook, oscola):
            assert not re.search(r"^[ ,.(]|,,|, ,|\(\)|\( |, \)|,[.)]|  |None", style(poorer))
