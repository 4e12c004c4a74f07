"""Press releases of one statement: whose the words are stands in the line above them."""

import pytest

from indexer.formats.text import read_text
from indexer.records.record import Hints, Record
from indexer.records.registry import read_record
from indexer.records.un_press_release import read_un_press_release
from statements.vocabulary import Capacity, DocumentType, StatementKind

TITLE = "Secretary-General Calls for Opening of Lock"


def release(line: str, words: str = "The lock must open before the winter.", symbol: str = "SG/SM/99123") -> str:
    head = f"{symbol}\n18 May 2026\n\n{TITLE}"
    return f"{head}\n\n{line}\n\n{words}\n\n* *** *\n\nFor information media. Not an official record.\n"


def read(text: str) -> Record:
    return read_record(read_text(text.encode(), "a.txt"), Hints("a.txt"))


def test_a_statement_of_the_spokesperson() -> None:
    text = release("The following statement was issued today by the Spokesman for UN Secretary-General Stefan Darrow:")
    record = read(text)
    (statement,) = record.statements
    assert (record.type, record.symbol, record.title) == (DocumentType.MINISTRY_STATEMENT, "SG/SM/99123", TITLE)
    assert (statement.kind, statement.speaker, statement.organization) == (
        StatementKind.COMMUNIQUE,
        None,
        "United Nations",
    )
    assert [text[a:b] for a, b in statement.spans] == ["The lock must open before the winter."]


@pytest.mark.parametrize(
    "line",
    [
        "Following are UN Secretary-General Stefan Darrow’s remarks to the conference on rivers, in Halmere today:",
        "Following is the text of UN Secretary-General Stefan Darrow’s message for River Day, observed on 18 May:",
        "On trouvera ci-après le message du Secrétaire général de l’ONU, M. Stefan Darrow, pour le Jour du fleuve :",
    ],
)
def test_words_of_the_secretary_general_are_a_speech(line: str) -> None:
    record = read(release(line))
    (statement,) = record.statements
    assert record.type is DocumentType.SPEECH
    assert statement.speaker
    assert (statement.speaker.name, statement.organization) == ("Stefan Darrow", "United Nations")


def test_a_press_statement_of_the_council_is_the_councils() -> None:
    line = "The following Security Council press statement was issued today by Council President Oda Okapi (Valdoria):"
    (statement,) = read(release(line, symbol="SC/99125")).statements
    assert (statement.organization, statement.capacity) == ("Security Council", Capacity.PRESIDING)
    assert statement.country is None


@pytest.mark.parametrize(
    "text",
    [
        "It rained.",
        "The following statement was issued today by the ministry:\n\nIt rained.",
        "Kestria said that the statement issued today by the Spokesman for the Secretary-General was welcome.",
    ],
)
def test_other_texts_are_none(text: str) -> None:
    assert read_un_press_release(read_text(text.encode(), "a.txt"), Hints("a.txt")) is None
