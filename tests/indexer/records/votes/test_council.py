"""Votes of a Council: lists after a show of hands, and the result in the President's words."""

import pytest

from statements.parsed import ParsedVote, Tally
from statements.vocabulary import StatementKind, VoteChoice, VoteManner, VoteMatter
from tests.indexer.records.made_records import read_record

ASKED = (
    "The President: Members have before them document XC/2026/31, which contains the text of a draft resolution "
    "submitted by Aurelle. I shall put the draft resolution to the vote now."
)
TAKEN = "A vote was taken by show of hands."
LISTS = ("In favour:\nAurelle, Lanze and Monteluna", "Against:\nKestria", "Abstaining:\nNone")


def votes(*paragraphs: str) -> tuple[ParsedVote, ...]:
    return read_record(*paragraphs).votes


@pytest.mark.parametrize(
    ("result", "tally"),
    [
        ("The draft resolution received 3 votes in favour, 1 against and no abstentions.", Tally(3, 1, 0)),
        ("The draft resolution received three votes in favour, one vote against and none abstaining.", Tally(3, 1, 0)),
        ("The result of the voting is as follows: 3 votes in favour, one against and no abstentions.", Tally(3, 1, 0)),
        ("There were 3 votes in favour and 1 against.", Tally(3, 1, None)),
        ("The result of the vote is as follows:\n\n3 in favour, 1 against.", Tally(3, 1, None)),
    ],
)
@pytest.mark.parametrize(
    ("told", "adopted", "resolution"),
    [
        ("The draft resolution has been adopted as resolution 12 (2026).", True, "XC/RES/12 (2026)"),
        ("The draft resolution has therefore been adopted as resolution 12 (2026).", True, "XC/RES/12 (2026)"),
        ("The draft resolution has not been adopted, owing to the negative vote of a permanent member.", False, None),
        (
            "The draft resolution has not been adopted, having failed to obtain the required votes.",
            False,
            None,
        ),
        ("The draft resolution has not been adopted.", False, None),
    ],
)
def test_the_president_tells_the_result(
    result: str, tally: Tally, told: str, adopted: bool, resolution: str | None
) -> None:
    after = "I shall now give the floor to those members who wish to make statements following the voting."
    (vote,) = votes(ASKED, TAKEN, *LISTS, f"The President: {result} {told}\n\n{after}", "Mr. Arkelis (Kestria): No.")
    assert (vote.manner, vote.matter, vote.adopted) == (VoteManner.SHOW_OF_HANDS, VoteMatter.RESOLUTION, adopted)
    assert (vote.draft, vote.resolution, vote.tally) == ("XC/2026/31", resolution, tally)
    assert vote.result is not None
    assert vote.result.endswith(told)
    assert [p.country for p in vote.positions if p.choice is VoteChoice.AGAINST] == ["XKE"]


def test_who_did_not_participate_is_told_apart() -> None:
    (vote,) = votes(
        ASKED, TAKEN, *LISTS, "Not participating in the voting:\nSarmadia",
        "The President: There were 3 votes in favour and 1 against. One member did not participate in "
        "the voting. The draft resolution has been adopted as resolution 12 (2026).",
    )  # fmt: skip
    assert [(p.country, p.choice) for p in vote.positions][-1] == ("XSM", VoteChoice.NOT_PARTICIPATING)
    assert (vote.adopted, vote.resolution) == (True, "XC/RES/12 (2026)")


def test_two_drafts_are_voted_on_one_after_the_other() -> None:
    first, second = votes(
        "The President: I shall first put to the vote the draft resolution contained in document XC/2026/31.",
        TAKEN, *LISTS,
        "The President: There were 3 votes in favour and 1 against. The draft resolution has not been adopted.\n\n"
        "I shall now put to the vote the draft resolution contained in document XC/2026/32.",
        TAKEN, *LISTS,
        "The President: There were 3 votes in favour and 1 against. The draft has been adopted as "
        "resolution 12 (2026).",
    )  # fmt: skip
    assert [(vote.draft, vote.adopted) for vote in (first, second)] == [("XC/2026/31", False), ("XC/2026/32", True)]


def test_a_vote_on_the_agenda_is_on_no_draft() -> None:
    (vote,) = votes(
        "The President: XC/2026/31 contains a draft resolution. I shall put the provisional agenda to the vote.",
        TAKEN, *LISTS,
        "The President: There were 3 votes in favour and 1 against. The provisional agenda has been adopted.",
    )  # fmt: skip
    assert (vote.matter, vote.draft, vote.adopted) == (VoteMatter.OTHER, None, True)
    assert vote.subject == "The provisional agenda"


def test_an_adoption_by_acclamation_is_told_by_the_president_alone() -> None:
    (vote,) = votes(
        "The President: The draft resolution XC/2026/31 has been adopted by acclamation as resolution 12 (2026)."
    )
    assert (vote.manner, vote.adopted, vote.resolution) == (VoteManner.WITHOUT_VOTE, True, "XC/RES/12 (2026)")


def test_a_vote_without_a_result_says_so() -> None:
    record = read_record(ASKED, TAKEN, *LISTS, "Mr. Arkelis (Kestria): We voted against.")
    assert record.votes[0].adopted is None
    assert [warning.code for warning in record.warnings] == ["vote_without_result"]


def test_the_chairs_result_stays_part_of_what_the_chair_said() -> None:
    result = "The draft resolution received 3 votes in favour and 1 against. The draft resolution has not been adopted."
    record = read_record(ASKED, TAKEN, *LISTS, f"The President: {result}")
    assert [s.kind for s in record.statements] == [StatementKind.PROCEDURAL] * 2
    assert record.statements[1].spans[0].end - record.statements[1].spans[0].start == len(result)


def test_documents_that_are_only_drawn_attention_to_are_no_drafts() -> None:
    (vote,) = votes(
        "The President: Members have before them document XC/2026/31, which contains the text of a draft resolution "
        "submitted by Aurelle. I wish to draw attention to document XC/2026/9, which contains a letter of the River "
        "Commission pursuant to resolution 11 (2025). I shall put the draft resolution to the vote now.",
        TAKEN, *LISTS, "The President: There were 3 votes in favour and 1 against. The draft has not been adopted.",
    )  # fmt: skip
    assert vote.draft == "XC/2026/31"


def test_a_vote_amid_a_paragraph_that_lost_its_lines_is_read_and_is_nobodys_words() -> None:
    before = "I shall put the draft resolution in document XC/2026/31 to the vote now."
    lists = "In favour: Aurelle, Lanze and Monteluna Against: Kestria Abstaining: None"
    record = read_record(
        f"The President: {before} A vote was taken by show of hands. {lists}",
        "The President: There were 3 votes in favour and 1 against. It has been adopted as resolution 12 (2026).",
    )
    (vote,) = record.votes
    assert (vote.manner, vote.draft, vote.resolution) == (VoteManner.SHOW_OF_HANDS, "XC/2026/31", "XC/RES/12 (2026)")
    assert [(p.country, p.choice) for p in vote.positions][-1] == ("XKE", VoteChoice.AGAINST)
    first = record.statements[0].spans
    assert [span.end - span.start for span in first] == [len(before)]


def test_what_a_speaker_tells_of_a_vote_is_no_vote() -> None:
    told = "A vote was taken by show of hands. In favour: that is what we were, and we are so still."
    record = read_record("The President: Kestria has the floor.", f"Mr. Arkelis (Kestria): {told}")
    assert record.votes == ()
    assert record.statements[1].spans[0].end - record.statements[1].spans[0].start == len(told)
