"""Errors that people see: what is wrong, and what to do."""

import pytest

from statements.errors import OnRecordError, UnreadableDocument, UnsupportedDocument


def test_an_error_says_what_is_wrong_and_then_what_to_do() -> None:
    error = OnRecordError("notes.pdf is empty.", "Fetch it again.")
    assert (error.message, error.remedy) == ("notes.pdf is empty.", "Fetch it again.")
    assert str(error) == "notes.pdf is empty. Fetch it again."


def test_an_error_without_remedy_ends_without_a_blank() -> None:
    assert str(OnRecordError("There is no passage 7k2m.")) == "There is no passage 7k2m."


@pytest.mark.parametrize(
    ("kind", "code"),
    [(OnRecordError, "failed"), (UnreadableDocument, "unreadable"), (UnsupportedDocument, "unsupported")],
)
def test_every_kind_has_its_code(kind: type[OnRecordError], code: str) -> None:
    assert kind("Message.").code == code


def test_a_code_of_its_own_stays_with_its_error() -> None:
    assert UnreadableDocument("Message.", code="encrypted").code == "encrypted"
    assert UnreadableDocument("Message.").code == "unreadable"


def test_an_unsupported_document_is_caught_as_an_unreadable_one() -> None:
    with pytest.raises(UnreadableDocument):
        raise UnsupportedDocument("scan.pdf is a scan.")
