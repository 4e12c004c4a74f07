"""Speech, explanation of vote, right of reply, point of order: what the chair announced and what speakers declare."""

import pytest

from statements.vocabulary import StatementKind, VoteTiming
from tests.indexer.records.made_records import last, statements

KESTRIA = "Mr. Arkelis (Kestria): We have thought about it for a long time."
LANZE = "Mr. Shen Baiyu (Lanze): So have we."
ADOPTED = "Draft resolution XC/L.3 was adopted (resolution 12/3)."
EXPLANATION, SPEECH = StatementKind.EXPLANATION_OF_VOTE, StatementKind.SPEECH


@pytest.mark.parametrize(
    ("announced", "timing"),
    [
        ("I shall give the floor to those who wish to make statements before the voting.", VoteTiming.BEFORE),
        ("I call on those who wish to speak in explanation of vote before the vote.", VoteTiming.BEFORE),
        ("I shall now call on those representatives who wish to explain their votes.", VoteTiming.BEFORE),
        ("I call on the representative of Kestria in explanation of vote after the vote.", VoteTiming.AFTER),
        ("I give the floor to members of the Council who wish to make statements following the voting.",
         VoteTiming.AFTER),
    ],
)  # fmt: skip
def test_explanations_are_what_the_chair_says_they_are(announced: str, timing: VoteTiming) -> None:
    first, second = statements(f"The President: {announced}", KESTRIA, LANZE)[1:]
    assert (first.kind, first.vote_timing) == (EXPLANATION, timing)
    assert (second.kind, second.vote_timing) == (EXPLANATION, timing)


def test_positions_after_adoption_without_a_vote_are_explained_after_it() -> None:
    statement = last(
        "The President: May I take it that the Council wishes to adopt the draft resolution?",
        ADOPTED,
        "The President: I give the floor to speakers in explanation of position.",
        KESTRIA,
    )
    assert (statement.kind, statement.vote_timing) == (EXPLANATION, VoteTiming.AFTER)


def test_the_vote_ends_the_explanations_before_it() -> None:
    statement = last(
        "The President: I give the floor to those who wish to speak in explanation of vote before the vote.",
        KESTRIA,
        "A recorded vote was taken.",
        LANZE,
    )
    assert statement.kind is SPEECH


@pytest.mark.parametrize(
    "ends",
    [
        "The President: We have heard the last speaker in explanation of vote.",
        "The President: We have now come to the end of the voting procedure.",
        "Agenda item 15\n\nTolls on bridges\n\nThe President: We turn to tolls.",
    ],
)
def test_explanations_end(ends: str) -> None:
    begins = "The President: I call on those who wish to speak in explanation of vote before the vote."
    assert last(begins, KESTRIA, *ends.split("\n\n"), LANZE).kind is SPEECH


def test_advice_on_explanations_announces_none() -> None:
    advice = "The President: Delegations should, as far as possible, explain their votes only once."
    assert last(advice, KESTRIA).kind is SPEECH


def test_replies_go_on_until_the_last_is_heard() -> None:
    requested = "The President: The exercise of the right of reply has been requested."
    over = "The President: We have heard the last statement in exercise of the right of reply."
    kinds = [s.kind for s in statements(requested, KESTRIA, "The President: I thank him.", KESTRIA, over, LANZE)]
    reply = StatementKind.RIGHT_OF_REPLY
    assert [kinds[1], kinds[3], kinds[5]] == [reply, reply, SPEECH]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("I am exercising my right of reply.", StatementKind.RIGHT_OF_REPLY),
        ("My delegation reserves its right of reply.", SPEECH),
        ("I wish to raise a point of order.", StatementKind.POINT_OF_ORDER),
        ("I take the floor in explanation of our vote.", EXPLANATION),
        ("The explanation of the flood is snow.", SPEECH),
    ],
)
def test_a_speaker_declares_the_kind(words: str, kind: StatementKind) -> None:
    assert last("The President: I see.", f"Mr. Arkelis (Kestria): {words}").kind is kind


def test_a_point_of_order_is_one_statement() -> None:
    called = "The President: I call on the representative of Kestria on a point of order."
    order, _, speech = statements(called, KESTRIA, "The President: I thank him.", LANZE)[1:]
    assert (order.kind, speech.kind) == (StatementKind.POINT_OF_ORDER, SPEECH)


def test_a_guest_of_the_council_explains_no_vote() -> None:
    after = "The President: I give the floor to those who wish to make statements after the vote."
    assert last(after, KESTRIA, "Mr. Dovalle (Orsavia): We are only guests here.").kind is SPEECH
