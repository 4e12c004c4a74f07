"""The parse keeps every offset of the report."""

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.attribution.quotations.parsing import PARAGRAPHS, analyse, spelling
from statements.parsed import Span
from tests.indexer.attribution.quotations.made_reports import paragraphs_of

TEXTS = st.text(max_size=80) | st.lists(
    st.sampled_from(["The weir", "“", "''", "’s", " (KNA)", "\n", "\n\n", "  ", " said.", "水", "é", "\t"]), max_size=20
).map("".join)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_tokens_stand_at_their_offsets(text: str) -> None:
    doc = analyse(text, paragraphs_of(text))
    position = 0
    for token in doc:
        assert token.idx == position
        position += len(token) + len(token.whitespace_)
    assert position in {0, len(text)}, "without a paragraph there is nothing to parse"


@given(st.text(max_size=60))
def test_the_parsers_spelling_is_of_the_same_length(words: str) -> None:
    assert len(spelling(words)) == len(words)


def test_words_outside_paragraphs_are_not_read_and_sentences_end_with_their_paragraph() -> None:
    text = "A headline\nThe weir leaks and\nMs. Oake said so."
    doc = analyse(text, [Span(11, 29), Span(30, 47)])
    assert "headline" not in doc.text
    assert [span.start_char for span in doc.spans[PARAGRAPHS]] == [11, 30]
    assert 30 in {sentence.start_char for sentence in doc.sents}


def test_an_over_long_paragraph_is_cut_between_sentences() -> None:
    text = "The lake was calm that day. " * 300
    doc = analyse(text, [Span(0, len(text))])
    assert {sentence.text.strip() for sentence in doc.sents} == {"The lake was calm that day."}
