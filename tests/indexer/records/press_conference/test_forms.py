"""Long transcripts in each printed form: who asks, who answers, for whom, and what is nobody's words."""

import datetime as dt

from statements.parsed import ParsedStatement
from statements.vocabulary import Capacity, DocumentType, StatementKind
from tests.indexer.records.press_conference.made_transcripts import read, said

DEPARTMENT = """Department Press Briefing – May 18, 2026
Ned Weir, Department Spokesperson

Halmere, Valdoria

May 18, 2026

2:18 p.m. EDT

MR WEIR: Good afternoon, everybody. (Laughter.) I have two things at the top: the lock and the dam.

First, the Secretary will travel to Orsavia. There are three reasons: water, grain and rail.

With that, I'm happy to take your questions. Matt.

QUESTION: Thanks, Ned. On the lock at Hallow —

MR WEIR: Yeah.

QUESTION: — has anybody told you when it opens? Note: your colleagues said Friday.

QUESTION: And the dam?

MR WEIR: One at a time. (Laughter.) The lock opens when the commission says so. (Off-mike.) No barge before spring.

QUESTION: (Off-mike.)

STAFF: Last question.

QUESTION: Thank you.

MR. WEIR: Thank you, everyone.

(The briefing was concluded at 2:57 p.m.)

# # #

Tags: rivers, locks
"""
AVAILABILITY = """Secretary Antony J. Veller And Kestrian Foreign Minister Oda Okapi At a Joint Press Availability

Department of State of Valdoria
May 18, 2026

FOREIGN MINISTER OKAPI: (Via interpreter) Good morning. We have spoken at length about the river.

SECRETARY VELLER: Well, good morning. It is a pleasure to be here, and I thank the minister.

MODERATOR: We will now take two questions. The first goes to Ana Reed of the Courier.

QUESTION: For both of you: will the lock open?

SECRETARY VELLER: I think so.

FOREIGN MINISTER OKAPI: I hope so.
"""
NOON = """Daily Press Briefing by the Office of the Spokesperson for the Secretary-General

18 May 2026

The following is a near-verbatim transcript of today's noon briefing by Stefan Darrow,
Spokesman for the Secretary-General.

Good afternoon, everyone.

**Kestria

The Secretary-General is following the situation on the river with concern. He calls on all: keep the lock open.

** Valdoria

Our colleagues at the food agency tell us that 400 barges wait.

**Questions and Answers

Spokesman: Ana?

Question: Thank you, Stefan. Has he spoken to the minister?

Spokesman: He has not. Yes, please.

Correspondent: I did not ask about that.

Spokesman: Then ask.

Deputy Spokesman: We will let you know.
"""
MEDIA = """Transcript of Weekly Media Briefing by the Official Spokesperson (July 18, 2026)

July 19, 2026

Shri Ranveer Jaisal, Official Spokesperson: Good afternoon, friends. I have one announcement.

We now open the floor.

Sidhant: Sir, this is Sidhant from River TV. Is there any update on the lock?

Speaker 1: Adding to this, has anyone spoken to Kestria?

Shri Ranveer Jaisal, Official Spokesperson: Let me take these together. We have seen the reports.

Kalli: My question is on the grain. Will it move?

Shri Ranveer Jaisal: It will. Thank you.
"""
ALLIANCE = """Joint press conference with NATO Secretary General Jon Harrow and the Prime Minister of Kestria, Oda Okapi

18 May 2026

Prime Minister Oda Okapi: Welcome to Kestrova.

NATO Secretary General Jon Harrow: Thank you so much, Prime Minister. It is good to be back.

Moderator: We have time for one question. Courier.

Ana Reed (Valdor Courier): Will you defend the lock?

NATO Secretary General Jon Harrow: We defend every inch.

Prime Minister Oda Okapi: As he said: every inch.
"""


def kinds(statements: tuple[ParsedStatement, ...]) -> str:
    return " ".join(statement.kind for statement in statements)


def test_a_department_briefing() -> None:
    record = read(DEPARTMENT, country="XVA")
    assert record.type is DocumentType.PRESS_CONFERENCE
    assert record.title == "Department Press Briefing – May 18, 2026"
    assert record.date == dt.date(2026, 5, 18)
    assert kinds(record.statements) == ("speech question answer question question answer procedural question answer")
    opening, first, *_, last = record.statements
    assert opening.speaker
    assert (opening.speaker.name, opening.speaker.role) == ("Ned Weir", "Department Spokesperson")
    assert (opening.label, opening.country, opening.capacity) == ("MR WEIR", "XVA", Capacity.NATIONAL)
    assert (first.label, first.speaker, first.country, first.resolved) == ("QUESTION", None, None, True)
    assert last.label == "MR. WEIR"
    assert last.speaker == opening.speaker
    words = " ".join(said(statement, DEPARTMENT) for statement in record.statements)
    for left_out in ("Laughter", "Off-mike", "concluded", "Tags", "EDT", "#"):
        assert left_out not in words
    assert "two things at the top: the lock and the dam." in words


def test_the_place_of_a_ministrys_own_briefing_tells_whose_it_is_and_says_so() -> None:
    record = read(DEPARTMENT)
    assert record.statements[0].country == "XVA"
    assert [warning.code for warning in record.warnings] == ["issuer_by_place"]


def test_ministers_of_two_countries() -> None:
    record = read(AVAILABILITY)
    assert kinds(record.statements) == "speech speech procedural question answer answer"
    guest, host, lead, _, one, other = record.statements
    assert guest.speaker
    assert (guest.speaker.name, guest.country) == ("Oda Okapi", "XKE")
    assert (host.country, one.country, other.country) == ("XVA", "XVA", "XKE")
    assert (lead.speaker, lead.resolved) == (None, True)
    assert said(guest, AVAILABILITY).startswith("Good morning")


def test_a_noon_briefing() -> None:
    record = read(NOON)
    opening, called, _, answer, remark, _, deputy = record.statements
    assert opening.kind is StatementKind.SPEECH
    assert opening.rule == "transcript-opening"
    assert {s.organization for s in (opening, called, answer, deputy)} == {"United Nations"}
    assert opening.speaker == answer.speaker
    assert deputy.speaker is None
    assert (remark.kind, remark.label) == (StatementKind.QUESTION, "Correspondent")
    words = said(opening, NOON)
    assert words.startswith("Good afternoon, everyone.")
    assert words.endswith("400 barges wait.")
    assert "Kestria" not in words
    assert "*" not in words


def test_a_ministrys_briefing_with_first_names() -> None:
    record = read(MEDIA, country="XOR")
    assert kinds(record.statements) == "speech question question answer question answer"
    opening, named, speaker, answer, _, short = record.statements
    assert opening.speaker
    assert opening.speaker.name == "Ranveer Jaisal"
    assert {s.country for s in (opening, answer, short)} == {"XOR"}
    assert named.speaker
    assert (named.speaker.name, named.resolved, named.country) == ("Sidhant", False, None)
    assert (speaker.label, speaker.speaker) == ("Speaker 1", None)


def test_an_alliance_prints_name_and_post() -> None:
    record = read(ALLIANCE)
    guest, host, _, asked, *answers = record.statements
    assert guest.country == "XKE"
    assert host.organization == "North Atlantic Treaty Organization"
    assert asked.speaker
    assert (asked.speaker.name, asked.organization, asked.kind) == (
        "Ana Reed",
        "Valdor Courier",
        StatementKind.QUESTION,
    )
    assert [s.kind for s in answers] == [StatementKind.ANSWER] * 2
