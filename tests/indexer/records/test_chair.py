"""What the chair says: procedure, substance, and a national statement inside the turn."""

import pytest

from statements.parsed import Officer
from statements.vocabulary import Capacity, StatementKind
from tests.indexer.records.made_records import read_plain, record_text, said, statements

NATIONAL = "Valdoria has dredged its harbour three times in ten years, and each time the silt came back."
AGAIN = "The President: I am in the Chair."
RESUMES = "I now resume my functions as President of the Council."


@pytest.mark.parametrize(
    "announcement",
    [
        "I shall now make a statement in my capacity as the representative of Valdoria.",
        "I shall now make a statement in my national capacity.",
        "I should now like to make a few remarks in my national capacity.",
        "I will now deliver a statement in my capacity as Minister for Foreign Affairs of Valdoria.",
        "I shall now make a national statement.",
    ],
)
def test_a_national_statement_is_cut_out_of_the_presidents_turn(announcement: str) -> None:
    turn = f"The President: {announcement}\n\n{NATIONAL}\n\n{RESUMES}\n\nThere are no other speakers."
    before, national, after = statements(turn)
    assert said(national, turn) == NATIONAL
    assert (national.capacity, national.country, national.kind) == (Capacity.NATIONAL, "XVA", StatementKind.SPEECH)
    assert national.speaker is not None
    assert (national.speaker.name, national.rule) == ("Mr. Reeve", "national-capacity-of-chair")
    assert {before.label, national.label, after.label} == {"The President:"}
    assert [s.capacity for s in (before, after)] == [Capacity.PRESIDING, Capacity.PRESIDING]
    assert said(after, turn).startswith(RESUMES)


def test_a_sentence_that_already_says_something_belongs_to_the_national_statement() -> None:
    turn = f"The President: I thank the speaker. In my national capacity, I add this. {NATIONAL} {RESUMES}"
    _, national, _ = statements(turn)
    assert said(national, turn) == f"In my national capacity, I add this. {NATIONAL}"


def test_a_president_may_speak_for_a_group_as_well() -> None:
    turn = (
        "The President: I shall now make a statement in my capacity as the representative of Valdoria and on behalf of "
        f"the Lower Riparian Group. {NATIONAL} {RESUMES}"
    )
    _, national, _ = statements(turn)
    assert (national.capacity, national.on_behalf_of) == (Capacity.GROUP, ("Lower Riparian Group",))


@pytest.mark.parametrize(
    "words",
    [
        "I shall now make a statement in my capacity as President of the Council. " + NATIONAL,
        "I thank the representative of Kestria, who spoke in his national capacity. " + NATIONAL,
        "As the representative of Kestria, I heard, has left, we go on. " + NATIONAL,
    ],
)
def test_the_chairs_own_words_stay_one_statement(words: str) -> None:
    (statement,) = statements(f"The President: {words}")
    assert statement.capacity is Capacity.PRESIDING


def test_procedure_is_told_from_substance() -> None:
    tribute = (
        "I should like to pay tribute to the memory of the ferrymen. " + "They knew each stone of the river. " * 12
    )
    procedure, substance = statements(
        "The President: I give the floor to the representative of Kestria.", f"The President: {tribute}"
    )
    assert (procedure.kind, substance.kind) == (StatementKind.PROCEDURAL, StatementKind.SPEECH)


def test_two_presidents_of_one_cover_are_not_told_apart_by_guessing() -> None:
    text = record_text("The President: I see.", "Mr. Reeve: We share the river.", "Mr. Reeve took the Chair.", AGAIN)
    record = read_plain(text.replace("Mr. Reeve (Valdoria)", "Mrs. Tennant/Mr. Reeve . . . . (Valdoria)"))
    assert record.meeting is not None
    assert record.meeting.president == Officer("Mrs. Tennant/Mr. Reeve", "XVA")
    first, reeve, again = record.statements
    assert (first.rule, first.resolved, first.country) == ("one-of-two-presidents", False, None)
    assert (reeve.country, reeve.rule) == ("XVA", "cover-president")
    assert again.speaker is not None
    assert (again.speaker.name, again.rule) == ("Mr. Reeve", "took-the-chair")
    (warning,) = record.warnings
    assert warning.code == "two_presidents"
    assert "Mrs. Tennant/Mr. Reeve" in warning.message


def test_an_oath_is_nobodys_words() -> None:
    oath = "Ms. Maradine took the oath of office."
    turn = ("The President: I invite Ms. Maradine to take the oath.", oath, "The President: I congratulate her.")
    assert [oath in said(statement, *turn) for statement in statements(*turn)] == [False, False]
