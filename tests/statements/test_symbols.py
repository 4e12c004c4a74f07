"""Document symbols: taken apart, printed again, linked to, read from file names."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.symbols import Symbol, from_file_name, language_from_file_name, parse_symbol, permalink

SYMBOLS = [
    Symbol("S/PV.8422", "S", type="PV", number=8422),
    Symbol("S/PV.8527 (Resumption 1)", "S", type="PV", number=8527, resumption=1),
    Symbol("S/PV.8527 (Resumption)", "S", type="PV", number=8527, resumption=1),
    Symbol("S/PV.3336 (Resumption 2)", "S", type="PV", number=3336, resumption=2),
    Symbol("A/76/PV.102", "A", session="76", type="PV", number=102),
    Symbol("A/PV.2229", "A", type="PV", number=2229),
    Symbol("A/S-30/PV.1", "A", session="S-30", type="PV", number=1),
    Symbol("A/ES-11/PV.1", "A", session="ES-11", type="PV", number=1),
    Symbol("A/RES/377(V)", "A", session="V", type="RES", number=377),
    Symbol("A/RES/3314 (XXIX)", "A", session="XXIX", type="RES", number=3314),
    Symbol("A/RES/76/305", "A", session="76", type="RES", number=305),
    Symbol("S/RES/2448 (2018)", "S", year=2018, type="RES", number=2448),
    Symbol("S/1994/1", "S", year=1994, number=1),
    Symbol("S/8710", "S", number=8710),
    Symbol("A/C.3/74/SR.44", "A", ("C.3",), session="74", type="SR", number=44),
    Symbol("S/AC.25/SR.14", "S", ("AC.25",), type="SR", number=14),
    Symbol("CCPR/C/SR.3500", "CCPR", ("C",), type="SR", number=3500),
    Symbol("E/2024/SR.10", "E", year=2024, type="SR", number=10),
    Symbol("A/48/L.13 and Corr.1", "A", session="48", type="L", number=13, companions=("Corr.1",)),
    Symbol("A/65/456/Add.2 (Part II)", "A", session="65", number=456, modifications=("Add.2",)),
    Symbol("A/INF/74/4/Rev.1", "A", session="74", type="INF", number=4, modifications=("Rev.1",)),
    Symbol("A/HRC/RES/40/1", "A", ("HRC",), session="40", type="RES", number=1),
    Symbol("ST/SGB/2003/7", "ST", ("SGB",), year=2003, number=7),
    Symbol("NPT/CONF.2020/PC.III/WP.5", "NPT", ("CONF.2020", "PC.III"), type="WP", number=5),
    Symbol(
        "E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1",
        "E",
        ("CN.4", "Sub.2", "AC.2"),
        year=1987,
        type="WP",
        number=4,
        modifications=("Add.1",),
    ),
    Symbol("SC/13812", "SC", number=13812, press=True),
    Symbol("GA/AB/4000", "GA", ("AB",), number=4000, press=True),
    Symbol("XC/PV.1147/Corr.1", "XC", type="PV", number=1147, modifications=("Corr.1",)),
]
LINKED = {
    "S/PV.8422": "S/PV.8422",
    "A/RES/3314 (XXIX)": "A/RES/3314(XXIX)",
    "S/PV.8527 (Resumption 1)*": "S/PV.8527(Resumption1)",
    "A/48/L.13 and Corr.1": "A/48/L.13",
}


@pytest.mark.parametrize("symbol", SYMBOLS, ids=str)
def test_a_symbol_is_taken_apart(symbol: Symbol) -> None:
    assert parse_symbol(f"  {symbol.text}\n") == symbol


@pytest.mark.parametrize("symbol", SYMBOLS, ids=str)
def test_a_reissue_differs_by_its_asterisk_alone(symbol: Symbol) -> None:
    reissue = parse_symbol(f"{symbol.text}*")
    assert reissue is not None
    assert reissue.reissued
    assert (reissue.text, str(reissue)) == (symbol.text, f"{symbol.text}*")


@pytest.mark.parametrize(
    "text", ["", "A", "A/", "S/he", "and/or", "24/7", "A/C", "S/PV.", "s/pv.8422", "S/PV.8422 and more"]
)
def test_what_is_no_symbol_gives_none(text: str) -> None:
    assert parse_symbol(text) is None


_numbers = st.integers(1, 9999).map(str)
_subsidiaries = st.lists(st.sampled_from(["C.1", "CN.4", "Sub.2", "AC.25", "HRC", "CONF.62"]), max_size=2)
_sessions = st.one_of(st.just(""), st.integers(1, 99).map(str), st.sampled_from(["S-30", "ES-11"]))
_types = st.sampled_from(["PV.", "SR.", "L.", "WP.", "CRP."])
_changes = st.lists(st.sampled_from(["Add.1", "Rev.2", "Corr.3"]), max_size=2, unique=True)
_tails = st.sampled_from(["", " (Resumption 1)", " (Part II)", "*", " (Resumption 2)*", " and Corr.1"])


@st.composite
def _symbols(draw: st.DrawFn) -> str:
    organ = draw(st.sampled_from(["A", "S", "E", "T", "TD", "CD", "XC"]))
    parts = [organ, *draw(_subsidiaries), draw(_sessions), draw(_types) + draw(_numbers), *draw(_changes)]
    return "/".join(part for part in parts if part) + draw(_tails)


@given(_symbols())
def test_printing_and_parsing_again_gives_the_same(text: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert str(symbol) == text
    assert parse_symbol(str(symbol)) == symbol


@given(_symbols())
def test_every_number_of_a_symbol_is_kept(text: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    kept = " ".join(
        [symbol.organ, *symbol.subsidiaries, symbol.session or "", str(symbol.number), *symbol.modifications]
    )
    printed = re.sub(r" ?\(.*| and .*|\*", "", text)
    assert sorted(re.findall(r"\d+", printed)) == sorted(re.findall(r"\d+", kept))


@given(st.text(max_size=40))
def test_any_text_is_answered(text: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is None or symbol.organ in text


@pytest.mark.parametrize(("text", "path"), LINKED.items())
@pytest.mark.parametrize("language", ["en", "fr", "zh"])
def test_documents_are_linked_in_the_un_languages(text: str, path: str, language: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert permalink(symbol, language) == f"https://docs.un.org/{language}/{path}"


def test_other_languages_lead_to_the_english_document() -> None:
    assert permalink(SYMBOLS[0], "de") == permalink(SYMBOLS[0], "en")


@pytest.mark.parametrize("text", ["SC/13812", "XC/PV.1147"])
def test_press_releases_and_invented_bodies_have_no_address_there(text: str) -> None:
    symbol = parse_symbol(text)
    assert symbol is not None
    assert permalink(symbol) is None


@pytest.mark.parametrize(
    ("name", "symbol", "language"),
    [
        ("S_PV.8527_E.pdf", "S/PV.8527", "en"),
        ("S_PV.8527-EN.pdf", "S/PV.8527", "en"),
        ("A_76_PV.102.pdf", "A/76/PV.102", None),
        ("A%2F76%2FPV.102-FR.pdf", "A/76/PV.102", "fr"),
        ("C:\\records\\A_C.3_74_SR.44_S.docx", "A/C.3/74/SR.44", "es"),
        ("/records/XC_PV.1147.pdf", "XC/PV.1147", None),
        ("S_PV.8527_(Resumption_1)_F.pdf", "S/PV.8527 (Resumption 1)", "fr"),
        ("report_E.pdf", None, None),
        ("notes.txt", None, None),
        ("", None, None),
    ],
)
def test_file_names_tell_symbol_and_language(name: str, symbol: str | None, language: str | None) -> None:
    found = from_file_name(name)
    assert (str(found) if found else None) == symbol
    assert language_from_file_name(name) == language
