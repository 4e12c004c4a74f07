"""Whatever is asked and answered, in whatever form: the same labels and words come back, nobody asks and answers."""

from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.vocabulary import StatementKind
from tests.indexer.records.press_conference.made_transcripts import (
    ANSWERS,
    ASKS,
    HEADS,
    Turn,
    printed,
    read,
    transcript,
)

ASKING = {"question-label", "outlet-label", "asker-named", "asker-with-outlet"}
WORDS = st.lists(
    st.sampled_from(
        [
            "the lock",
            "on Friday: at ten",
            "we said: wait",
            "(see the map)",
            "barges",
            "“we stay”",
            "no",
            "A",
            "Kestria's lock",
            "grain;",
        ]
    ),
    min_size=1,
    max_size=8,
).map(" ".join)
PARAGRAPHS = st.lists(WORDS, min_size=1, max_size=3)


def turns_of(form: str) -> st.SearchStrategy[list[Turn]]:
    """Answers of one or more paragraphs and questions of one, somebody answering at least once after a question."""
    asked = st.tuples(st.sampled_from(ASKS[form]), WORDS.map(lambda words: f"So {words}?"))
    answered = st.tuples(
        st.sampled_from(ANSWERS[form]), PARAGRAPHS.map(lambda parts: "\n\n".join(f"Well, {part}." for part in parts))
    )
    groups = st.lists(st.one_of(st.tuples(asked, answered), st.tuples(answered)), min_size=2, max_size=6)
    return groups.map(lambda found: [(ANSWERS[form][0], "Good day to all."), *chain.from_iterable(found), *_ends(form)])


def _ends(form: str) -> list[Turn]:
    """Every label once more, so that each recurs."""
    asked = [(label, "Is that all?") for label in ASKS[form]]
    return [turn for question in asked for turn in (question, (ANSWERS[form][0], "It is."))]


@pytest.mark.parametrize("form", HEADS)
@settings(max_examples=10)
@given(data=st.data())
def test_labels_and_words_come_back(form: str, data: st.DataObject) -> None:
    turns = data.draw(turns_of(form))
    text = transcript(form, turns)
    record = read(text)
    assert printed(record, text) == turns
    asks = {label for label, _ in turns if label in ASKS[form]}
    for statement in record.statements:
        assert (statement.kind is StatementKind.QUESTION) == (statement.label in asks)
        if statement.kind is StatementKind.QUESTION:
            assert statement.country is None
            assert statement.rule in ASKING
