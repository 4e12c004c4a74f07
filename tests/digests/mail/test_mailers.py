"""What every mailer does, and what bad mail servers do to one."""

import datetime as dt
import ssl
from collections.abc import Generator
from dataclasses import replace
from pathlib import Path

import pytest

from digests.mail.folder import FolderMailer
from digests.mail.message import Letter, message_bytes
from digests.mail.port import MailDelayed, Mailer, MailRefused, MailUnusable
from digests.mail.server_address import MailServer, read_server_address
from digests.mail.smtp import SmtpMailer
from tests.support.certificates import signed
from tests.support.mail_server import NAME, PASSWORD, Inbox, mail_server

SENDER, RECIPIENT = "records@archive.example", "desk@mission.example"
LETTER = Letter("What is new", "« Prior notification »\n.\n.hidden\n", "<p>Prior notification</p>", "en")
NOW = dt.datetime(2026, 11, 18, 9, tzinfo=dt.UTC)
MAIL = message_bytes(LETTER, sender=SENDER, recipient=RECIPIENT, key="owner 1, window 7", now=NOW)


@pytest.fixture
def inbox() -> Generator[Inbox]:
    with mail_server() as serving:
        yield serving


@pytest.fixture
def smtp(inbox: Inbox) -> SmtpMailer:
    return SmtpMailer(_server(inbox), seconds=5)


def _server(inbox: Inbox) -> MailServer:
    return read_server_address(f"smtp://127.0.0.1:{inbox.port}")


def _taken(mailer: Mailer, request: pytest.FixtureRequest) -> list[bytes]:
    if isinstance(mailer, FolderMailer):
        return [file.read_bytes() for file in sorted(mailer._folder.glob("*.eml"))]
    return [content for _, _, content in request.getfixturevalue("inbox").taken]


@pytest.fixture(params=["smtp", "folder"])
def mailer(request: pytest.FixtureRequest, tmp_path: Path) -> Mailer:
    """Every implementation in turn."""
    if request.param == "folder":
        return FolderMailer(tmp_path / "mails")
    found = request.getfixturevalue("smtp")
    assert isinstance(found, SmtpMailer)
    return found


def test_bytes_arrive_as_they_are_and_in_order(mailer: Mailer, request: pytest.FixtureRequest) -> None:
    mails = [MAIL, MAIL, MAIL.replace(b"What is new", b"What else is new")]
    for mail in mails:
        mailer.send(mail, SENDER, RECIPIENT)
    assert _taken(mailer, request) == mails


def test_to_check_sends_nothing(mailer: Mailer, request: pytest.FixtureRequest) -> None:
    assert mailer.check()
    assert _taken(mailer, request) == []


def test_mails_in_a_folder_are_for_its_owner_alone(tmp_path: Path) -> None:
    folder = tmp_path / "mails"
    FolderMailer(folder).send(MAIL, SENDER, RECIPIENT)
    (file,) = folder.iterdir()
    assert (file.stat().st_mode & 0o777, folder.stat().st_mode & 0o777) == (0o600, 0o700)


def test_a_folder_that_cannot_be_written_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "mails").write_text("a file")
    mailer = FolderMailer(tmp_path / "mails")
    with pytest.raises(MailUnusable, match="cannot be written"):
        mailer.send(MAIL, SENDER, RECIPIENT)
    with pytest.raises(MailUnusable, match="cannot be written"):
        mailer.check()


def test_the_envelope_is_the_one_that_was_given(smtp: SmtpMailer, inbox: Inbox) -> None:
    smtp.send(MAIL, SENDER, RECIPIENT)
    assert [(sender, recipients) for sender, recipients, _ in inbox.taken] == [(SENDER, [RECIPIENT])]


@pytest.mark.parametrize(("to", "of_recipient"), [(RECIPIENT, True), ("DATA", False)])
def test_what_is_refused_for_good_says_whether_the_address_is_at_fault(
    smtp: SmtpMailer, inbox: Inbox, to: str, *, of_recipient: bool
) -> None:
    inbox.answers[to] = "550 5.1.1 no such box"
    with pytest.raises(MailRefused, match="no such box") as refused:
        smtp.send(MAIL, SENDER, RECIPIENT)
    assert refused.value.of_recipient is of_recipient
    assert inbox.taken == []


@pytest.mark.parametrize("to", [SENDER, RECIPIENT, "DATA"])
@pytest.mark.parametrize("answer", ["451 4.7.1 greylisted, come again", None])
def test_what_may_be_taken_later_is_delayed(smtp: SmtpMailer, inbox: Inbox, to: str, answer: str | None) -> None:
    inbox.answers[to] = answer
    with pytest.raises(MailDelayed) as delayed:
        smtp.send(MAIL, SENDER, RECIPIENT)
    assert not isinstance(delayed.value, MailUnusable)
    inbox.answers.clear()
    smtp.send(MAIL, SENDER, RECIPIENT)
    assert [content for _, _, content in inbox.taken] == [MAIL]


def test_a_sender_who_is_refused_is_for_the_operator_to_mend(smtp: SmtpMailer, inbox: Inbox) -> None:
    inbox.answers[SENDER] = "553 5.7.1 not from there"
    with pytest.raises(MailUnusable, match="takes no mail from here: 553"):
        smtp.send(MAIL, SENDER, RECIPIENT)


def test_a_server_that_is_too_slow_is_left(inbox: Inbox) -> None:
    inbox.waits = 1.0
    with pytest.raises(MailDelayed, match="timed out"):
        SmtpMailer(_server(inbox), seconds=0.2).send(MAIL, SENDER, RECIPIENT)


def test_a_server_that_is_away_is_told_as_such() -> None:
    with mail_server() as gone:
        server = _server(gone)
    for use in (SmtpMailer(server).check, lambda: SmtpMailer(server).send(MAIL, SENDER, RECIPIENT)):
        with pytest.raises(MailDelayed, match="cannot be reached"):
            use()


@pytest.mark.parametrize("at_once", [False, True])
def test_name_and_password_go_through_tls_to_whom_is_trusted(tmp_path: Path, *, at_once: bool) -> None:
    authority, certificate = signed(tmp_path)
    with mail_server(certificate, at_once=at_once, password=True) as inbox:
        server = MailServer("127.0.0.1", inbox.port, at_once, not at_once, NAME.decode(), PASSWORD.decode(), authority)
        SmtpMailer(server, seconds=5).send(MAIL, SENDER, RECIPIENT)
        assert len(inbox.taken) == 1
        with pytest.raises(MailUnusable, match="refuses name and password") as refused:
            SmtpMailer(replace(server, password="guessed"), seconds=5).check()  # noqa: S106 - the wrong one
        assert "guessed" not in str(refused.value)
        with pytest.raises(MailUnusable, match="no TLS that can be trusted"):
            SmtpMailer(replace(server, authorities=None), seconds=5).check()
    assert PASSWORD.decode() not in repr(server) + str(server)


def test_nothing_is_sent_to_a_server_without_the_tls_that_is_asked_for(inbox: Inbox) -> None:
    server = replace(_server(inbox), starttls=True)
    with pytest.raises(MailUnusable, match="STARTTLS"):
        SmtpMailer(server, seconds=5).send(MAIL, SENDER, RECIPIENT)
    assert inbox.taken == []


def test_a_file_of_authorities_that_holds_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ca.crt").write_text("none")
    with pytest.raises(ssl.SSLError):
        SmtpMailer(MailServer("127.0.0.1", 25, authorities=tmp_path / "ca.crt"))
