"""The first meeting of a session: a Temporary President opens it, the elected one goes on."""

from statements.parsed import Officer
from statements.vocabulary import StatementKind
from tests.indexer.records.made_records import read_plain, statements

OPENING = """Concord XA/80/PV.1
Concord Assembly
Eighty-second session
Official Records

1st plenary meeting
Tuesday, 9 September 2025, 3 p.m.
Halmere

Temporary President: Mr. Shen . . . . . . (Lanze)
President: Ms. Pell . . . . . . (Port Amaranth)

The meeting was called to order at 3.10 p.m.

The Temporary President: I declare the session open.

Ms. Pell took the Chair.

The President: I invite all to be seated.
"""


def test_the_temporary_president_of_the_cover_opens_and_the_president_goes_on() -> None:
    record = read_plain(OPENING)
    assert record.meeting is not None
    assert record.meeting.president == Officer("Ms. Pell", "XPA")
    speakers = [(s.speaker.name, s.resolved) for s in record.statements if s.speaker]
    assert speakers == [("Mr. Shen", True), ("Ms. Pell", True)]
    assert not record.warnings


def test_a_session_printed_with_a_hyphen_is_part_of_the_title() -> None:
    assert read_plain(OPENING).title.startswith("Concord Assembly, eighty-second session, 1st plenary meeting")


def test_replies_are_over_when_a_guest_is_heard() -> None:
    kinds = [
        s.kind
        for s in statements(
            "The President: I call on the representative of Orsavia in exercise of the right of reply.",
            "Mr. Dovalle (Orsavia): We reject it.",
            "The President: We shall now hear a statement by the Director of the Lock Institute.",
            "Ms. Geyer (Lock Institute): Good morning.",
        )
    ]
    assert (kinds[1], kinds[3]) == (StatementKind.RIGHT_OF_REPLY, StatementKind.SPEECH)
