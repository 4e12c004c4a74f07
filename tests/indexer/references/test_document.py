"""Where references stand: in which statement, in which words, and what is none."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from indexer.parse_output import parse_output
from indexer.reading import read_document
from indexer.records.record import Hints
from indexer.references import find_references, home_of
from statements.symbols import canonical

RECORD = """XC/PV.1147

Council of Concord

1147th meeting

Thursday, 12 November 2026, 3 p.m.

President: Mr. Arkelis (Kestria)

Agenda

Letter from the keeper of the lock (XC/2026/77)

The meeting was called to order at 3.05 p.m.

The President: I draw attention to documents XC/2026/12 and Corr.1, and to the record XC/PV.
1131. I call on the representative of Valdoria.

Ms. Tennant (Valdoria): We recall resolution 2448 (2018) and what stands on page 4 of this record, XC/PV.1147.

XC/PV.1147 The lock of Aurelle 12/11/2026

We also recall resolution 40/1.

The meeting rose at 5 p.m.
"""


def test_references_of_a_record_stand_in_its_statements() -> None:
    parsed, _ = read_document(RECORD.encode(), Hints("record.txt"))
    found = [(r.symbol, r.printed, r.statement) for r in parsed.references]
    assert found == [
        ("XC/2026/77", "XC/2026/77", None),
        ("XC/2026/12", "XC/2026/12 and Corr.1", 0),
        ("XC/2026/12/Corr.1", "XC/2026/12 and Corr.1", 0),
        ("XC/PV.1131", "XC/PV.\n1131", 0),
        ("S/RES/2448 (2018)", "resolution 2448 (2018)", 1),
        ("XC/PV.1147", "XC/PV.1147", 1),
        (None, "resolution 40/1", 1),
    ]
    assert all(parsed.text[r.span.start : r.span.end] == r.printed for r in parsed.references)
    first = parse_output(parsed)["references"][0]
    start = RECORD.index("XC/2026/77")
    assert first == {
        "start": start, "end": start + 10, "symbol": "XC/2026/77", "printed": "XC/2026/77", "statement": None,
    }  # fmt: skip


_SAID = st.sampled_from(
    ["resolution 2448 (2018)", "S/PV.8527 (Resumption 1)*", "resolutions 242 (1967) and 338 (1973)",
     "A/48/L.13 and Corr.1",
     "the General Assembly", "decision 74/544", "第242(1967)号决议", "القرار 242 (1967)", "\n\n", ". ", "(",
     "resolution 40/1",
     "Human Rights Council", "at its 8527th meeting", "резолюции 242 (1967) и 338 (1973)", "12/11/2026", "A/76/"]
)  # fmt: skip


@given(st.lists(st.one_of(_SAID, st.text(max_size=6)), max_size=14))
def test_spans_are_verbatim_in_order_and_apart(pieces: list[str]) -> None:
    text = " ".join(pieces)
    references = find_references(text, home_of("A/76/PV.102", None, 2026), "A/76/PV.102", ())
    spans = list(dict.fromkeys(r.span for r in references))
    assert [r.span for r in references] == sorted(r.span for r in references)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    for reference in references:
        assert text[reference.span.start : reference.span.end] == reference.printed
        assert reference.symbol is None or canonical(reference.symbol) == reference.symbol
