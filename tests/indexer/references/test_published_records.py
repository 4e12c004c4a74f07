"""References of published records, read for false finds by hand (docs/accuracy.md)."""

from pathlib import Path

import pytest

from indexer.reading import read_document
from indexer.records.record import Hints

# Distinct symbols that each record names, and its numbers of which nothing tells the body; all were read.
NAMED = {
    "A_64_PV.121": (21, []),
    "A_76_PV.102": (34, []),
    "S_PV.3756": (5, []),
    "S_PV.8422": (5, ["resolution 2248 (2018)"]),
}


@pytest.mark.parametrize("name", NAMED)
def test_a_published_record_names_what_was_found_by_hand(data_folder: Path, name: str) -> None:
    path = data_folder / "un_verbatim_pdf" / f"{name}.pdf"
    parsed, _ = read_document(path.read_bytes(), Hints(path.name))
    symbols, left_open = NAMED[name]
    assert len({r.symbol for r in parsed.references if r.symbol}) == symbols
    # The one is a misprint: the Council adopted that number in another year.
    assert [r.printed for r in parsed.references if r.symbol is None] == left_open
    assert all(parsed.text[slice(*r.span)] == r.printed for r in parsed.references)
