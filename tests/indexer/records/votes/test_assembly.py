"""Votes of an Assembly: directions tell how one was taken and what came of it."""

import pytest

from statements.parsed import ParsedVote, Tally
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter
from tests.indexer.records.votes.made_votes import assembly

HEADING = "Agenda item 14\n\nTolls on bridges\n\nDraft resolution (XA/64/L.72)"
ASKED = "The President: The Assembly will now take a decision on draft resolution XA/64/L.72, entitled “Tolls”."
TAKEN = "A recorded vote was taken."
LISTS = ("In favour:\nAurelle, Lanze, Monteluna", "Against:\nKestria", "Abstaining:\nOrsavia, Sarmadia")
BY = "by 3 votes to 1, with 2 abstentions"
TALLY = Tally(3, 1, 2)


def votes(*paragraphs: str) -> tuple[ParsedVote, ...]:
    return assembly(HEADING, *paragraphs).votes


def only(*paragraphs: str) -> ParsedVote:
    (vote,) = votes(*paragraphs)
    return vote


@pytest.mark.parametrize(
    ("decided", "matter", "adopted", "resolution"),
    [
        (f"Draft resolution XA/64/L.72 was adopted {BY} (resolution 64/299).", VoteMatter.RESOLUTION, True,
         "XA/RES/64/299"),
        (f"Draft resolution XA/64/L.72, as orally revised, was adopted {BY} (resolution 64/299).*",
         VoteMatter.RESOLUTION, True, "XA/RES/64/299"),
        ("By 3 votes to 1, with 2 abstentions, draft resolution XA/64/L.72 was adopted (resolution 64/299).",
         VoteMatter.RESOLUTION, True, "XA/RES/64/299"),
        (f"The draft resolution, as a whole, was adopted {BY} (resolution 64/299 A).", VoteMatter.RESOLUTION, True,
         "XA/RES/64/299A"),
        (f"The draft resolution was adopted {BY} (resolution ES-11/1).", VoteMatter.RESOLUTION, True, "XA/RES/ES-11/1"),
        (f"The draft resolution was adopted {BY} (resolution 3314 (XXIX)).", VoteMatter.RESOLUTION, True,
         "XA/RES/3314 (XXIX)"),
        (f"The draft decision was adopted {BY} (decision 64/555).", VoteMatter.DECISION, True, "XA/DEC/64/555"),
        (f"The draft resolution was rejected {BY}.", VoteMatter.RESOLUTION, False, None),
        ("The draft resolution was not adopted, having received 3 votes in favour, 1 against and 2 abstentions.",
         VoteMatter.RESOLUTION, False, None),
        (f"The oral amendment was rejected {BY}.", VoteMatter.AMENDMENT, False, None),
        (f"The motion for adjournment of the debate was carried {BY}.", VoteMatter.MOTION, True, None),
        (f"The motion was lost {BY}.", VoteMatter.MOTION, False, None),
        (f"Operative paragraph 5 was retained {BY}.", VoteMatter.PART, True, None),
        (f"The seventh preambular paragraph was not retained {BY}.", VoteMatter.PART, False, None),
        (f"The proposed amendments were rejected {BY}.", VoteMatter.AMENDMENT, False, None),
        (f"The third, fourth and fifth preambular paragraphs were retained {BY}.", VoteMatter.PART, True, None),
        (f"Subparagraph (a) of operative paragraph 5 was retained {BY}.", VoteMatter.PART, True, None),
        (f"The words “and gates” were retained {BY}.", VoteMatter.PART, True, None),
        (f"Draft resolutions I and II were adopted {BY} (resolutions 64/31 and 64/32).", VoteMatter.RESOLUTION, True,
         None),
    ],
)  # fmt: skip
def test_the_direction_says_what_came_of_a_vote(
    decided: str, matter: VoteMatter, adopted: bool, resolution: str | None
) -> None:
    vote = only(ASKED, TAKEN, *LISTS, decided)
    assert (vote.manner, vote.matter, vote.adopted) == (VoteManner.RECORDED, matter, adopted)
    assert (vote.resolution, vote.tally) == (resolution, TALLY)
    assert [p.country for p in vote.positions] == ["XAU", "XLZ", "XML", "XKE", "XOR", "XSM"]


@pytest.mark.parametrize(
    ("taken", "manner"),
    [
        ("A recorded vote was taken.", VoteManner.RECORDED),
        ("A vote was taken by roll-call.", VoteManner.ROLL_CALL),
        ("A vote was taken by show of hands.", VoteManner.SHOW_OF_HANDS),
        ("A vote was taken by secret ballot.", VoteManner.BALLOT),
        ("A non-recorded vote was taken.", VoteManner.NON_RECORDED),
    ],
)
def test_the_record_says_how_a_vote_was_taken(taken: str, manner: VoteManner) -> None:
    assert only(ASKED, taken).manner is manner


def test_a_count_without_lists_is_a_vote_without_names() -> None:
    vote = only(ASKED, f"Draft resolution XA/64/L.72 was adopted {BY}.")
    assert (vote.manner, vote.tally, vote.positions) == (VoteManner.NON_RECORDED, TALLY, ())


@pytest.mark.parametrize(
    ("decided", "tally"),
    [
        ("was adopted by 6 votes to none, with 3 abstentions.", Tally(6, 0, 3)),
        ("was adopted by 6 votes to none.", Tally(6, 0, None)),
        ("was adopted by a recorded vote of 121 to 3, with 43 abstentions.", Tally(121, 3, 43)),
        ("was adopted by 121 votes in favour to 3 against, with 43 abstentions.", Tally(121, 3, 43)),
        ("was adopted by ten votes to two, with three abstentions.", Tally(10, 2, 3)),
        ("was adopted unanimously.", None),
    ],
)
def test_the_printed_tally_is_taken_as_printed(decided: str, tally: Tally | None) -> None:
    assert only(ASKED, f"Draft resolution XA/64/L.72 {decided}").tally == tally


def test_the_draft_is_the_one_that_the_chair_named_last() -> None:
    first = f"The draft resolution was adopted {BY} (resolution 64/299)."
    second = (
        "The President: We turn to draft resolution XA/64/L.73, entitled “Fares”. Draft resolution XA/64/L.72 is done."
    )
    third = "The President: We turn to draft resolutions XA/64/L.74 and XA/64/L.75."
    found = votes(
        ASKED, TAKEN, *LISTS, first,
        second.replace(" Draft resolution XA/64/L.72 is done.", ""), TAKEN, *LISTS, first,
        third, TAKEN, *LISTS, first,
        "The President: We take up the next.", TAKEN, *LISTS, first,
    )  # fmt: skip
    assert [(vote.draft, vote.title) for vote in found] == [
        ("XA/64/L.72", "Tolls"), ("XA/64/L.73", "Fares"), (None, None), (None, None),
    ]  # fmt: skip


def test_a_draft_of_a_report_is_known_by_its_number_there() -> None:
    asked = "The President: We turn to draft resolution II, entitled “Water”, in paragraph 9 of the report (XA/64/460)."
    vote = only(asked, TAKEN, *LISTS, f"Draft resolution II was adopted {BY} (resolution 64/31).")
    assert (vote.subject, vote.draft, vote.title, vote.resolution) == (
        "Draft resolution II", None, "Water", "XA/RES/64/31",
    )  # fmt: skip


def test_an_amendment_and_its_draft_are_kept_apart() -> None:
    amendment = "The President: We shall first take a decision on the amendment in document XA/64/L.73."
    first, second = votes(
        ASKED, amendment, TAKEN, *LISTS, f"The amendment was rejected {BY}.",
        "The President: I now put the draft resolution to the vote.", TAKEN, *LISTS,
        f"The draft resolution was adopted {BY}.",
    )  # fmt: skip
    assert (first.matter, first.draft, first.adopted) == (VoteMatter.AMENDMENT, "XA/64/L.73", False)
    assert (second.matter, second.draft, second.adopted) == (VoteMatter.RESOLUTION, "XA/64/L.72", True)


def test_votes_on_paragraphs_leave_the_draft_to_be_decided() -> None:
    first, second, third = votes(
        ASKED, TAKEN, *LISTS, f"Operative paragraph 5 was retained {BY}.",
        TAKEN, *LISTS, f"The seventh preambular paragraph was retained {BY}.",
        "The President: I now put it to the vote as a whole.", TAKEN, *LISTS,
        f"Draft resolution XA/64/L.72, as a whole, was adopted {BY} (resolution 64/299).",
    )  # fmt: skip
    assert (first.part, second.part) == ("Operative paragraph 5", "The seventh preambular paragraph")
    assert {vote.draft for vote in (first, second, third)} == {"XA/64/L.72"}
    assert third.part is None


@pytest.mark.parametrize(
    "procedure",
    [
        ("The agenda was adopted.",),
        ("The President: May I take it that the Assembly wishes to conclude its consideration of item 14?",
         "It was so decided."),
        ("The President: At its 12th meeting the Assembly adopted resolution 64/184 by 100 votes to 2.",),
        ("The President: I call on the representative of Kestria.",
         "Mr. Arkelis (Kestria): Draft resolution XA/64/L.5 was adopted by 10 votes to 2, and we were two."),
    ],
)  # fmt: skip
def test_procedure_and_what_is_told_of_other_meetings_are_no_votes(procedure: tuple[str, ...]) -> None:
    assert votes("The President: We begin.", *procedure) == ()


def test_what_was_asked_before_it_was_so_decided_says_what_it_was() -> None:
    asked = "May I take it that the Assembly decides to adopt draft decision XA/64/L.9, entitled “Work”?"
    vote = only(f"The President: Good morning. {asked}", "It was so decided.")
    assert (vote.matter, vote.draft, vote.title, vote.subject) == (VoteMatter.DECISION, "XA/64/L.9", "Work", asked)


INTENDED = (
    "Subsequently, the delegations of Kestria and Thessmark informed the Secretariat that they had intended to vote in "
    "favour; the delegation of Orsavia had intended to abstain."
)


@pytest.mark.parametrize("note", [f"[{INTENDED}]", f"* {INTENDED}"])
def test_intentions_are_kept_beside_the_votes_and_change_none(note: str) -> None:
    vote = only(ASKED, TAKEN, *LISTS, f"Draft resolution XA/64/L.72 was adopted {BY} (resolution 64/299).*", note)
    assert [(told.country, told.intended) for told in vote.notes] == [
        ("XKE", VoteChoice.IN_FAVOUR), ("XTH", VoteChoice.IN_FAVOUR), ("XOR", VoteChoice.ABSTAINING),
    ]  # fmt: skip
    assert [(p.country, p.choice) for p in vote.positions if p.note] == [
        ("XKE", VoteChoice.AGAINST), ("XOR", VoteChoice.ABSTAINING),
    ]  # fmt: skip
    assert vote.tally == TALLY


def test_the_span_of_a_vote_holds_all_that_is_printed_of_it() -> None:
    decided = f"Draft resolution XA/64/L.72 was adopted {BY} (resolution 64/299)."
    record = assembly(HEADING, ASKED, TAKEN, *LISTS, decided)
    (vote,) = record.votes
    said = [span for statement in record.statements for span in statement.spans]
    assert len(vote.spans) == 3
    assert all(one.end <= two.start or two.end <= one.start for one in vote.spans for two in said)
    assert vote.result == decided


def test_a_secret_ballot_keeps_the_count_that_was_read_out_and_nobodys_position() -> None:
    count = (
        "Number of ballot papers: 9\nNumber of invalid ballots: 1\nAbstentions: 0\nRequired majority: 5\n"
        "Number of votes obtained:\nKestria 6\nLanze 2"
    )
    record = assembly(
        HEADING, "The President: We now proceed to the election of one member.", "A vote was taken by secret ballot.",
        f"The President: The result of the voting is as follows:\n\n{count}\n\nKestria is elected in 2026.",
    )  # fmt: skip
    (vote,) = record.votes
    assert (vote.manner, vote.matter, vote.adopted) == (VoteManner.BALLOT, VoteMatter.ELECTION, None)
    assert (vote.result, vote.positions, vote.tally) == (count, (), None)
    assert record.warnings == ()
    assert [len(statement.spans) for statement in record.statements] == [1, 1]


@pytest.mark.parametrize(
    "paragraph",
    [
        "A vote was taken by show of hands, as follows:\nIn favour: Aurelle, Lanze.\nAgainst: Kestria.",
        "A vote was taken by show of hands, as follows:\n\nIn favour: Aurelle, Lanze.\n\nAgainst: Kestria.",
    ],
)
def test_lists_may_follow_in_the_paragraph_that_tells_of_the_vote(paragraph: str) -> None:
    vote = only(ASKED, paragraph, "The draft resolution was rejected by 2 votes to 1.")
    assert (vote.manner, vote.adopted, vote.tally) == (VoteManner.SHOW_OF_HANDS, False, Tally(2, 1, None))
    assert [(p.country, p.choice) for p in vote.positions] == [
        ("XAU", VoteChoice.IN_FAVOUR), ("XLZ", VoteChoice.IN_FAVOUR), ("XKE", VoteChoice.AGAINST),
    ]  # fmt: skip


def test_a_vote_and_its_result_may_be_one_sentence() -> None:
    told = (
        "A vote was taken by show of hands, and the draft resolution was adopted by 9 votes to none, with 1 abstention."
    )
    vote = only(ASKED, told)
    assert (vote.manner, vote.adopted, vote.tally, vote.result) == (
        VoteManner.SHOW_OF_HANDS, True, Tally(9, 0, 1), told,
    )  # fmt: skip


def test_names_that_a_scan_broke_apart_are_known() -> None:
    vote = only(
        ASKED,
        TAKEN,
        "In favour:\nAurelle, Lanze, Monteluna, Orsavia, Port A maranth, Sarmadia, Valdoria",
        "The draft resolution was rejected by 2 votes to none.",
    )
    assert [p.country for p in vote.positions] == ["XAU", "XLZ", "XML", "XOR", "XPA", "XSM", "XVA"]
