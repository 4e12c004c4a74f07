"""Symbols in running text: where they begin and end, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.symbols import find_symbols


def _found(text: str) -> list[str]:
    return [str(symbol) for _, _, symbol in find_symbols(text)]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("as Valdoria said (see S/PV.8527).", ["S/PV.8527"]),
        (
            "documents A/48/L.13 and Corr.1, S/8710 and A/76/PV.102; none other",
            ["A/48/L.13 and Corr.1", "S/8710", "A/76/PV.102"],
        ),
        ("resolutions A/RES/377(V) and S/RES/2448 (2018)", ["A/RES/377(V)", "S/RES/2448 (2018)"]),
        ("the record A/76/\nPV.102 of the Assembly", ["A/76/PV.102"]),
        ("the record XC/PV.\n1147", ["XC/PV.1147"]),
        ("reissued as S/2020/123*", ["S/2020/123*"]),
        ("press release SC/13812", ["SC/13812"]),
        ("документы S/2020/123 и A/74/999", ["S/2020/123", "A/74/999"]),
        ("决议草案A/64/L.72，文件S/2018/1016号", ["A/64/L.72", "S/2018/1016"]),
        ("الوثيقة S/2018/1016، وA/64/L.72", ["S/2018/1016", "A/64/L.72"]),
        ("resolution S/RES/2448\u00a0(2018)", ["S/RES/2448\u00a0(2018)"]),
        ("[A/L.483 and Add. 1-3]", ["A/L.483 and Add. 1-3"]),
    ],
)
def test_symbols_are_found_whole(text: str, symbols: list[str]) -> None:
    assert _found(text) == symbols


@pytest.mark.parametrize(
    "text",
    [
        "his/her, and/or, 24/7, N/A, km/h, TCP/IP, AC/DC",
        "an A/4 sheet, an A/B test, a W/5, an S/O",
        "S/he said so, and the S/C too",
        "form GA/12, room SC/138",
        "the path /usr/A/76",
    ],
)
def test_what_only_looks_like_a_symbol_is_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize("text", ["S/PV.8527", "documents A/48/L.13 and Corr.1, S/8710 and A/76/\nPV.102"])
def test_offsets_slice_the_printed_symbol(text: str) -> None:
    for start, end, symbol in find_symbols(text):
        assert text[start:end].replace("\n", "") == str(symbol)


@given(st.text(alphabet="AS/PV.12C() -\n*and", max_size=60))
def test_finds_are_in_order_and_apart(text: str) -> None:
    last = 0
    for start, end, symbol in find_symbols(text):
        assert last <= start < end <= len(text)
        assert any(c.isdigit() for c in symbol.text)
        last = end
