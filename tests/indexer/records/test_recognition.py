"""Records are told from other texts, whatever language they are printed in."""

import pytest

from indexer.formats.text import read_text
from indexer.records.record import Hints, Record
from indexer.records.registry import LIKELY, read_record
from indexer.records.verbatim_record import looks_like_verbatim_record
from statements.vocabulary import DocumentType
from tests.indexer.records.made_records import record_text
from tests.indexer.records.test_languages import COVERS

SPEECH = (
    "Mr. President,\n\nWe read the record of the last meeting (XC/PV.1131). The meeting was called to order at ten, "
    "and the representative of Kestria said: the road is closed.\n\nWe disagree, for the following reasons: snow melts."
)


def likeliness(text: str, name: str = "a.txt") -> float:
    return looks_like_verbatim_record(read_text(text.encode(), name), Hints(name))


def detected(text: str) -> Record:
    return read_record(read_text(text.encode(), "a.txt"), Hints("a.txt"))


def test_a_record_is_recognised() -> None:
    text = record_text("The President: I see.", "Mr. Arkelis (Kestria): We see it too.")
    assert likeliness(text) > LIKELY
    assert detected(text).type is DocumentType.VERBATIM_RECORD


@pytest.mark.parametrize("language", COVERS)
def test_a_record_in_another_language_is_recognised(language: str) -> None:
    assert likeliness(COVERS[language]) > LIKELY
    assert detected(COVERS[language]).type is DocumentType.VERBATIM_RECORD


@pytest.mark.parametrize("text", [SPEECH, "It rained.", "President: one. President: two. Chair: three.", "\n\n:\n\n(x"])
def test_other_texts_are_not(text: str) -> None:
    assert likeliness(text) <= LIKELY


def test_a_summary_record_is_not_taken_for_one_speech() -> None:
    text = "XA/C.3/12/SR.44\nSummary record of the 44th meeting\n\n1. Mr. Arkelis (Kestria) said that it had snowed.\n"
    assert detected(text).type is DocumentType.SUMMARY_RECORD
    assert detected("We refer to the summary record (XA/C.3/12/SR.44), in which it snows.").type is DocumentType.SPEECH


def test_a_speech_cut_out_of_a_record_is_a_speech_by_its_file_name() -> None:
    foot = "XA/80/PV.14 21/09/2025\n\nThis record contains the text of speeches delivered in Valdorian.\n\n"
    text = f"At the outset we thank the keeper of the lock.\n\n{foot}We ask that the dam be opened.\n"
    assert likeliness(text) > LIKELY
    source = read_text(text.encode(), "XVA_80_2025.txt")
    record = read_record(source, Hints("XVA_80_2025.txt"))
    assert (record.type, [statement.country for statement in record.statements]) == (DocumentType.SPEECH, ["XVA"])
