"""The bytes of a mail, read back by another reader."""

import datetime as dt
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.mail.message import Letter, MalformedMail, message_bytes, message_id
from digests.mail.unsubscribing import list_headers

NOW = dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC)
LONG = "https://records-of-the-standing-delegation.ministry-of-foreign-affairs.example/onrecord"
HEADERS = list_headers(LONG, "k" * 22, 1234567)


def made(letter: Letter, recipient: str = "desk@mission.example") -> bytes:
    return message_bytes(letter, sender="records@archive.example", recipient=recipient, key="k", now=NOW)


def read(mail: bytes) -> EmailMessage:
    message = message_from_bytes(mail, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def test_what_is_written_is_read_back() -> None:
    letter = Letter("Trois déclarations nouvelles", "Eau\n.\n" + "x" * 2000, "<p>«Eau»</p>", "fr", HEADERS)
    message = read(made(letter))
    assert (message["From"], message["To"]) == ("OnRecord <records@archive.example>", "desk@mission.example")
    assert (message["Subject"], message["Date"].datetime) == (letter.subject, NOW)
    assert (message["Auto-Submitted"], message["Content-Language"]) == ("auto-generated", "fr")
    assert message.get_content_type() == "multipart/alternative"
    plain, html = message.iter_parts()
    assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    said = [part.get_content().replace("\r\n", "\n") for part in (plain, html)]
    assert said == [f"{letter.text}\n", f"{letter.html}\n"]


def test_addresses_in_headers_are_whole_and_not_in_code() -> None:
    mail = made(Letter("New", "New", "<p>New</p>", "en", HEADERS))
    lines = mail.split(b"\r\n")
    assert f"List-Unsubscribe: <{LONG}/unsubscribe/{'k' * 22}?search=1234567>".encode() in lines
    assert b"List-Unsubscribe-Post: List-Unsubscribe=One-Click" in lines
    assert any(line.startswith(b"List-Id: OnRecord <searches.records-of") for line in lines)
    assert max(map(len, lines)) <= 998


def test_the_same_mail_has_the_same_id_and_another_has_not() -> None:
    first, again = (read(made(Letter("New", "New", "New", "en"))) for _ in range(2))
    assert first["Message-ID"] == again["Message-ID"] == message_id("k", "records@archive.example")
    assert message_id("l", "records@archive.example") != first["Message-ID"]


@pytest.mark.parametrize("sign", ["\r\n", "\n", "\r", "\x00", "\u2028"])
def test_no_header_begins_within_another(sign: str) -> None:
    evil = f"New{sign}Bcc: all@mission.example"
    for letter in (
        Letter(evil, "", "", "en"),
        Letter("New", "", "", "en", {"List-Id": evil}),
        Letter("N", "", "", evil),
    ):
        with pytest.raises(MalformedMail):
            made(letter)
    with pytest.raises(MalformedMail):
        made(Letter("New", "", "", "en"), recipient=f"a@b.example{sign}Bcc: c@d.example")


@pytest.mark.parametrize(
    "headers", [{"Subject": "Other"}, {"to": "b@c.example"}, {"List-Id": "é"}, {"List-Id": "x" * 999}]
)
def test_a_letter_sets_no_header_that_is_not_its_own(headers: dict[str, str]) -> None:
    with pytest.raises(MalformedMail):
        made(Letter("New", "", "", "en", headers))


@given(st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=200), st.text(max_size=300))
def test_any_words_make_a_mail_in_seven_bits(subject: str, text: str) -> None:
    mail = made(Letter(subject, text, "<p></p>", "en"))
    assert mail.isascii()
    assert all(len(line) <= 998 for line in mail.split(b"\r\n"))
    assert "".join(read(mail)["Subject"].split()) == subject
