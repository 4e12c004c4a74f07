"""The closed lists, word by word: they are part of the API, the files and the links."""

from enum import StrEnum

import pytest

from statements.vocabulary import (
    Capacity,
    Certainty,
    DocumentType,
    Form,
    StatementKind,
    VoteChoice,
    VoteManner,
    VoteMatter,
    VoteTiming,
)

LISTS: dict[type[StrEnum], str] = {
    DocumentType: "verbatim_record summary_record meetings_coverage ministry_statement press_conference joint_statement"
    " news_article speech",
    StatementKind: "speech explanation_of_vote right_of_reply point_of_order procedural question answer communique"
    " joint_statement quotation",
    Capacity: "national presiding group organization briefer personal",
    Form: "direct mixed indirect",
    Certainty: "sure likely",
    VoteTiming: "before after",
    VoteManner: "recorded roll_call show_of_hands secret_ballot non_recorded without_vote",
    VoteMatter: "resolution decision amendment part motion election other",
    VoteChoice: "in_favour against abstaining not_participating absent",
}


@pytest.mark.parametrize(("words", "expected"), LISTS.items())
def test_the_lists_are_closed(words: type[StrEnum], expected: str) -> None:
    assert [str(word) for word in words] == expected.split()


@pytest.mark.parametrize("words", LISTS)
def test_an_unknown_word_is_refused(words: type[StrEnum]) -> None:
    with pytest.raises(ValueError, match="chorus"):
        words("chorus")
