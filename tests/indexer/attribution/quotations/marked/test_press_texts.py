import pytest

from indexer.attribution.quotations.marked.extraction import find_marked_quotations
from statements.vocabulary import Certainty
from tests.indexer.attribution.quotations.marked.scoring import examples, paragraphs_of, score

# Share of the quotations marked by hand in the invented texts that are found with the right words, source and standing.
# What is found and wrong must be nothing that is shown as said.
REACHED = {"fr": 0.9, "es": 0.9, "de": 0.9, "ru": 0.88, "ar": 0.95, "zh": 0.95}


@pytest.mark.parametrize("language", REACHED)
def test_what_is_found_is_right_and_most_is_found(language: str) -> None:
    reached = score(language)
    assert reached.wrong == []
    assert reached.precision == 1.0
    assert reached.recall >= REACHED[language], reached.missed


@pytest.mark.parametrize("language", REACHED)
def test_there_are_texts_enough_and_most_of_what_is_found_may_be_shown(language: str) -> None:
    texts = examples(language)
    found = [q for text in texts for q in find_marked_quotations(text.text, paragraphs_of(text.text), language)]
    shown = [q for q in found if q.asserted and q.certainty is Certainty.SURE]
    assert len(texts) >= 12
    assert len(shown) >= 0.75 * len(found)
