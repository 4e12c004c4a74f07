"""What holds for any text under any title: offsets inside it, no overlap, and no exception but our own."""

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.formats.text import read_text
from indexer.records.ministry_statement import looks_like_statement, read_statement
from indexer.records.ministry_statement.naming import read_naming
from indexer.records.ministry_statement.words import LANGUAGES
from indexer.records.record import Hints
from statements.errors import UnreadableDocument
from tests.indexer.records.ministry_statement.made_texts import ARABIC, FRENCH, GROUP, MISSION, RUSSIAN, SPANISH

_LINES = sorted({line for paper in (ARABIC, FRENCH, GROUP, MISSION, RUSSIAN, SPANISH) for line in paper.splitlines()})


@settings(max_examples=40)
@given(st.lists(st.sampled_from(_LINES), min_size=1, max_size=25), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_lines_of_papers_in_any_order_are_read(lines: list[str], end: str) -> None:
    text = end.join(lines)
    with contextlib.suppress(UnreadableDocument):
        source = read_text(text.encode(), "paper.txt")
        assert 0 <= looks_like_statement(source, Hints("paper.txt")) <= 1
        (statement,) = read_statement(source, Hints("paper.txt")).statements
        position = 0
        for start, stop in statement.spans:
            assert position <= start < stop <= len(text)
            position = stop
        assert statement.speaker is None or statement.speaker.name


@settings(max_examples=60)
@given(st.text(st.characters(codec="ascii"), max_size=120), st.sampled_from([words.language for words in LANGUAGES]))
def test_a_name_is_always_printed_in_the_phrase(phrase: str, language: str) -> None:
    words = next(one for one in LANGUAGES if one.language == language)
    naming = read_naming(phrase, words)
    if naming and naming.name:
        assert all(part.casefold() in phrase.casefold() for part in naming.name.split())
