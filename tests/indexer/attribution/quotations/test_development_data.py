"""What is found in a report whose quotations were marked by hand; it is measured and never shipped."""

import json
from pathlib import Path

from statements.parsed import Span
from tests.indexer.attribution.quotations.made_reports import quotations

_HALF = 0.5


def letters(text: str, spans: tuple[Span, ...] | list[list[int]]) -> set[int]:
    return {offset for start, end in spans for offset in range(start, end) if text[offset].isalnum()}


def test_nine_quotations_of_one_report_and_none_beside_them(data_folder: Path) -> None:
    folder = data_folder / "seed_article"
    text = (folder / "article.txt").read_bytes().decode()
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))["statements"]
    found = [quotation for quotation in quotations(text) if quotation.asserted and quotation.certainty == "sure"]
    matched = []
    for statement in gold:
        content = letters(text, statement["content"])
        for quotation in found:
            own = letters(text, quotation.content)
            if len(own & content) >= _HALF * len(own | content):
                matched.append((quotation.form in statement["form"], bool(letters(text, quotation.source))))
    assert matched == [(True, True)] * 9
    assert len(found) == 9
