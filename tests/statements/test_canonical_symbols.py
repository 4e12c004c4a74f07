"""Symbols that are printed differently and name the same document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.symbols import canonical, corrected_by, find_symbols, parse_symbol


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        ("A/RES/377(V)", "A/RES/377 (V)"),
        ("A/RES/377 (V)", "A/RES/377 (V)"),
        ("A/RES/377\n(V)", "A/RES/377 (V)"),
        ("A/RES/217(III)A", "A/RES/217 (III)"),
        ("S/RES/2448(2018)", "S/RES/2448 (2018)"),
        ("S/RES/2448", "S/RES/2448 (2018)"),
        ("S/RES/99999", "S/RES/99999"),
        ("S/PV.8527 (Resumption 1)*", "S/PV.8527 (Resumption 1)"),
        ("S/PV.8527(Resumption1)", "S/PV.8527 (Resumption 1)"),
        ("S/PV.8527 (Resumption)", "S/PV.8527 (Resumption 1)"),
        ("S/PV.8527 (Resumption\n1)", "S/PV.8527 (Resumption 1)"),
        ("S/PV.8527*", "S/PV.8527"),
        ("A/48/L.13 and Corr.1", "A/48/L.13"),
        ("A/76/\nPV.102", "A/76/PV.102"),
        ("A/65/456/Add.2(Part II)", "A/65/456/Add.2 (Part II)"),
        ("A/65/456 (Vol.I)", "A/65/456 (Vol. I)"),
        ("A/65/456 (Vol. I)", "A/65/456 (Vol. I)"),
        ("E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1", "E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1"),
        ("NPT/CONF.2020/PC.III/WP.5", "NPT/CONF.2020/PC.III/WP.5"),
        ("A/HRC/RES/40/1", "A/HRC/RES/40/1"),
        ("A/48/L.13/Corr.1", "A/48/L.13/Corr.1"),
        ("XC/PV.1147*", "XC/PV.1147"),
        ("  no   symbol* ", "no symbol"),
        ("", ""),
    ],
)
def test_every_way_of_printing_a_symbol_has_one_form(printed: str, form: str) -> None:
    assert canonical(printed) == form
    assert canonical(form) == form


@pytest.mark.parametrize(
    ("printed", "named"),
    [
        ("A/48/L.13", ["A/48/L.13"]),
        ("A/48/L.13 and Corr.1", ["A/48/L.13", "A/48/L.13/Corr.1"]),
        ("A/48/L.13 and Corr.1 and 2", ["A/48/L.13", "A/48/L.13/Corr.1", "A/48/L.13/Corr.2"]),
        ("S/2020/12 and Add.1-3", ["S/2020/12", "S/2020/12/Add.1", "S/2020/12/Add.2", "S/2020/12/Add.3"]),
        ("S/2020/12 y Add.1, Corr.2", ["S/2020/12", "S/2020/12/Add.1", "S/2020/12/Corr.2"]),
        ("S/2020/12 и Corr.1", ["S/2020/12", "S/2020/12/Corr.1"]),
    ],
)
def test_what_is_named_beside_is_a_document_of_its_own(printed: str, named: list[str]) -> None:
    symbol = parse_symbol(printed)
    assert symbol is not None
    assert list(symbol.named) == named


def test_a_number_that_follows_is_none_of_a_document() -> None:
    found = [symbol.named for _, _, symbol in find_symbols("A/48/L.13 and Corr.1 and 2 letters, 12 May")]
    assert found == [("A/48/L.13", "A/48/L.13/Corr.1")]


@pytest.mark.parametrize(
    ("symbol", "corrected"),
    [
        ("S/PV.3756/Corr.1", "S/PV.3756"),
        ("S/PV.3336(Resumption 2)/Corr.1", "S/PV.3336 (Resumption 2)"),
        ("XC/PV.1147/Corr.1*", "XC/PV.1147"),
        ("S/PV.3756", None),
        ("S/PV.3756/Add.1", None),
        ("S/PV.3756 and Corr.1", None),
    ],
)
def test_a_corrigendum_tells_what_it_corrects(symbol: str, corrected: str | None) -> None:
    assert corrected_by(symbol) == corrected


_WORDS = st.sampled_from(["as stated in", "see", "and in", "(", "），", "документ", "الوثيقة"])
_SYMBOLS = st.sampled_from(
    ["S/PV.8527 (Resumption 1)", "A/RES/377 (V)", "S/RES/2448 (2018)", "A/HRC/RES/40/1", "CCPR/C/SR.3500", "S/8710",
     "A/65/456/Add.2 (Part II)", "E/CN.4/Sub.2/AC.2/1987/WP.4/Add.1", "ST/SGB/2003/7", "XC/PV.1147/Corr.1",
     "NPT/CONF.2020/PC.III/WP.5", "A/INF/74/4/Rev.1", "S/PRST/2019/8", "A/ES-11/PV.1", "A/RES/ES-11/1", "SC/13812"]
)  # fmt: skip


@given(st.lists(st.tuples(_WORDS, _SYMBOLS), max_size=6), st.sampled_from([" ", "\n", ", "]))
def test_canonical_symbols_are_found_again_in_running_text(pairs: list[tuple[str, str]], between: str) -> None:
    text = between.join(f"{word} {symbol}" for word, symbol in pairs)
    found = find_symbols(text)
    assert [symbol.canonical for _, _, symbol in found] == [symbol for _, symbol in pairs]
    assert all(text[start:end] == symbol for (start, end, _), (_, symbol) in zip(found, pairs, strict=True))


@given(st.text(max_size=40))
def test_the_form_of_any_text_is_stable(text: str) -> None:
    assert canonical(canonical(text)) == canonical(text)
