from pathlib import Path

from digests.mail.folder import FolderMailer
from digests.mail.smtp import SmtpMailer
from onrecord.mail import open_mailer
from onrecord.settings import Settings


def test_without_a_server_mails_are_files_of_the_home(tmp_path: Path) -> None:
    mailer = open_mailer(Settings(home=tmp_path))
    assert isinstance(mailer, FolderMailer)
    assert mailer.check() == f"files in {tmp_path / 'mail'}"


def test_a_server_takes_them_where_one_is_named(tmp_path: Path) -> None:
    assert isinstance(open_mailer(Settings(home=tmp_path, smtp_url="smtps://mail.example.org")), SmtpMailer)
