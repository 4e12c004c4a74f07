"""The second set: every turn is found, with its kind and whoever is credited; nobody who asks gets a country."""

import pytest

from indexer.formats.text import read_text
from indexer.records.record import Hints
from indexer.records.registry import read_record
from statements.vocabulary import DocumentType, StatementKind
from tests.indexer.records.press_conference.made_transcripts import said
from tests.indexer.records.press_conference.second_set import SECOND_SET


@pytest.mark.parametrize("name", SECOND_SET)
def test_a_transcript_of_the_second_set(name: str) -> None:
    transcript = SECOND_SET[name]
    text = transcript.text
    record = read_record(read_text(text.encode(), "a.txt"), Hints("a.txt", **transcript.hints))  # type: ignore[arg-type]
    assert record.type is DocumentType.PRESS_CONFERENCE
    assert [said(s, text) for s in record.statements] == [words for *_, words in transcript.turns]
    for statement, (kind, label, speaker, place, _) in zip(record.statements, transcript.turns, strict=True):
        assert statement.kind == kind
        assert label is None or statement.label in label
        assert (statement.country or statement.organization) == place or statement.kind is StatementKind.QUESTION
        assert speaker is None or (statement.speaker is not None and speaker in statement.speaker.name)
        assert statement.country is None or statement.kind is not StatementKind.QUESTION
