"""Where mails of this installation go: to a server, or into a folder of the home."""

from digests.mail.folder import FolderMailer
from digests.mail.port import Mailer
from digests.mail.server_address import read_server_address
from digests.mail.smtp import SECONDS, SmtpMailer
from onrecord.settings import Settings


def open_mailer(settings: Settings, seconds: float = SECONDS) -> Mailer:
    """The mailer that the settings name. Nothing is connected or written before the first mail.

    `seconds`: longest time for one answer of a server.
    """
    if settings.smtp_url:
        return SmtpMailer(read_server_address(settings.smtp_url), seconds)
    return FolderMailer(settings.home / "mail")
