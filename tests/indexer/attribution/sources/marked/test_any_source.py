"""Whatever a report is made of, every quotation has its credit, made of words that stand in the text."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.attribution.quotations.marked.extraction import find_marked_quotations
from indexer.attribution.quotations.marked.lexicon import LANGUAGES
from indexer.attribution.sources.marked.crediting import credit_marked_quotations
from statements.countries import by_code
from tests.indexer.attribution.quotations.marked.scoring import examples, paragraphs_of

WORDS = sorted({word for language in LANGUAGES for e in examples(language) for word in re.findall(r"\w+|\W", e.text)})
TEXTS = st.one_of(st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join), st.text(max_size=200))
PIECES = [piece for language in LANGUAGES for e in examples(language) for piece in e.text.split("\n\n")]


@given(st.one_of(TEXTS, st.lists(st.sampled_from(PIECES), max_size=6).map("\n\n".join)), st.sampled_from(LANGUAGES))
@settings(max_examples=60)
def test_every_quotation_has_a_credit_of_printed_words(text: str, language: str) -> None:
    quotations = find_marked_quotations(text, paragraphs_of(text), language)
    credited = credit_marked_quotations(text, quotations, language, None)
    assert len(credited) == len(quotations)
    for credit in credited:
        assert credit.rule
        assert credit.country is None or by_code(credit.country)
        if credit.speaker:
            assert credit.speaker.name in text
            assert credit.speaker.name.strip() == credit.speaker.name != ""
