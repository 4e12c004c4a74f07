"""Who is credited, for which country or body, in which capacity, and by which rule."""

from statements.vocabulary import Capacity
from tests.indexer.records.made_records import last, read_plain, record_text, statements

INVITES = (
    "The President: In accordance with rule 39 of the Council’s provisional rules of procedure, I invite Ms. Ilse "
    "Maradine, Director of the Concord Relief Office, and Mr. Tam Fenwright, Chief Commissioner of the River "
    "Commission, to participate in this meeting."
)


def test_the_president_is_the_person_on_the_cover_and_no_countrys_voice() -> None:
    statement = last("The President: The meeting is open.")
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == ("Mr. Reeve", "President")
    assert (statement.capacity, statement.country, statement.rule) == (Capacity.PRESIDING, None, "cover-president")


def test_a_bare_surname_of_a_member_is_found_on_the_cover() -> None:
    statement = last("Mr. Arkelis: The pass is closed.")
    assert (statement.country, statement.capacity, statement.rule) == ("XKE", Capacity.NATIONAL, "cover-members")


def test_a_briefer_is_who_the_president_announced() -> None:
    statement = last(INVITES, "Mr. Fenwright: The river rises.")
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.speaker.role) == ("Mr. Fenwright", "Chief Commissioner")
    assert (statement.organization, statement.capacity, statement.country) == (
        "River Commission",
        Capacity.BRIEFER,
        None,
    )
    assert statement.resolved


def test_a_bare_label_is_the_representative_just_called_on() -> None:
    called = "The President: I give the floor to the representative of Orsavia."
    statement = last(called, "Mr. Dovalle: We share the river.")
    assert (statement.country, statement.rule) == ("XOR", "called-on-by-chair")


def test_a_bare_label_is_who_spoke_before_under_a_full_one() -> None:
    statement = last("Mr. Dovalle (Orsavia): We share it.", "The President: I see.", "Mr. Dovalle: We do.")
    assert (statement.country, statement.rule) == ("XOR", "earlier-label")


def test_two_people_of_one_surname_are_not_told_apart_by_guessing() -> None:
    spoken = ("Mr. Oake (Orsavia): We share it.", "Ms. Oake (Thessmark): So do we.", "Oddly, yes.")
    statement = last(*spoken, "The President: I see.", "Mr. Oake: We do.")
    assert (statement.country, statement.resolved, statement.rule) == (None, False, "unresolved")


def test_a_name_nobody_knows_stays_printed_and_unresolved() -> None:
    statement = last("The President: I see.", "Mr. Oake: It is now one metre and thirty.")
    assert statement.speaker is not None
    assert (statement.speaker.name, statement.resolved, statement.country) == ("Mr. Oake", False, None)


def test_an_unknown_place_is_kept_as_printed_and_unresolved() -> None:
    statement = last("The President: I see.", "Mr. Oake (Upper Nowhere): We are here.")
    assert (statement.organization, statement.country, statement.resolved) == ("Upper Nowhere", None, False)


def test_a_head_of_state_has_the_country_of_the_announcement() -> None:
    announced = (
        "The President: The Council will now hear an address by Her Majesty Queen Isaure, Queen of the Kingdom of "
        "Thessmark. I invite Her Majesty to take the floor."
    )
    statement = last(announced, "Queen Isaure: Water has no king.")
    assert statement.speaker is not None
    assert (statement.country, statement.speaker.role) == ("XTH", "Queen")


def test_the_post_announced_is_the_role_of_a_label_with_a_country() -> None:
    announced = "The President: I call on His Excellency Mr. Piers Dovalle, Minister for Water of Orsavia."
    statement = last(announced, "Mr. Dovalle (Orsavia): We share the river.")
    assert statement.speaker is not None
    assert statement.speaker.role == "Minister for Water"


def test_the_secretary_general_speaks_for_the_organization() -> None:
    statement = last("The President: I see.", "The Secretary-General: I shall be brief.")
    assert (statement.organization, statement.capacity) == ("United Nations", Capacity.ORGANIZATION)


def test_who_took_the_chair_presides_until_the_president_returns() -> None:
    acting, back = statements(
        "In the absence of the President, Ms. Caldevilla (Monteluna), Vice-President, took the Chair.",
        "The Acting President: I give the floor to nobody.",
        "The President returned to the Chair.",
        "The President: I am back.",
    )
    assert acting.speaker is not None
    assert back.speaker is not None
    assert (acting.speaker.name, acting.rule, acting.country) == ("Ms. Caldevilla", "took-the-chair", None)
    assert (back.speaker.name, back.rule) == ("Mr. Reeve", "cover-president")


def test_an_acting_president_whom_nobody_names_is_not_the_president() -> None:
    statement = last("The Acting President: I give the floor to nobody.")
    assert (statement.speaker, statement.resolved) == (None, False)


def test_who_chairs_later_speaks_for_his_country_before() -> None:
    speech, *_, acting = statements(
        "Ms. Caldevilla (Monteluna): We made the road.",
        "The President: I thank her.",
        "Ms. Caldevilla (Monteluna), Vice-President, took the Chair.",
        "The Acting President: I see no other speaker.",
    )
    assert (speech.country, speech.capacity) == ("XML", Capacity.NATIONAL)
    assert (acting.country, acting.capacity) == (None, Capacity.PRESIDING)


def test_a_chair_that_nobody_names_is_warned_of() -> None:
    text = record_text("The President: I see.").replace("President: Mr. Reeve (Valdoria)\n", "")
    record = read_plain(text)
    assert record.statements[0].speaker is None
    assert [warning.code for warning in record.warnings] == ["unknown_chair"]


def test_who_speaks_for_a_group_speaks_as_a_group() -> None:
    statement = last("Ms. Tennant (Valdoria): I have the honour to speak on behalf of the Lower Riparian Group.")
    assert (statement.capacity, statement.on_behalf_of) == (Capacity.GROUP, ("Lower Riparian Group",))
    assert statement.country == "XVA"


def test_national_then_group_is_one_statement_for_the_group() -> None:
    statement = last(
        "Ms. Tennant (Valdoria): In my national capacity, before I speak on behalf of the Lower Riparian Group, let me "
        "thank you. I now have the honour to deliver a statement on behalf of the Lower Riparian Group."
    )
    assert statement.on_behalf_of == ("Lower Riparian Group",)


def test_who_chaired_before_the_president_returned_chairs_no_more() -> None:
    statement = last(
        "Ms. Caldevilla (Monteluna), Vice-President, took the Chair.",
        "The Acting President: I see no other speaker.",
        "The President returned to the Chair.",
        "The Acting President: I am somebody else.",
    )
    assert (statement.speaker, statement.rule) == (None, "unresolved")
