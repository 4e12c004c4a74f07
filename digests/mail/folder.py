"""Mails as files of a folder, where no mail server is named: mail programs open them."""

import hashlib
import os
import time
from pathlib import Path

from digests.mail.port import MailUnusable


class FolderMailer:
    """Implements `digests.mail.port.Mailer`: each mail is a file .eml that only the account of this process reads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def send(self, message: bytes, sender: str, recipient: str) -> None:
        """Writes the mail; a half-written one is never seen."""
        # The newest is the last by name; two of one moment differ by what they hold.
        digest = hashlib.sha256(b"\n".join([sender.encode(), recipient.encode(), message])).hexdigest()
        stamp = time.strftime("%Y%m%dT%H%M%S", time.gmtime())
        whole = self._folder / f"{stamp}-{time.time_ns() % 10**9:09}-{digest[:12]}.eml"
        part = whole.with_suffix(f".{os.getpid()}.part")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as file:
                file.write(message)
                file.flush()
                os.fsync(file.fileno())
            part.rename(whole)
        except OSError as error:
            raise self._unusable(error) from error

    def check(self) -> str:
        """That the folder can be written."""
        probe = self._folder / f".{os.getpid()}.part"
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            probe.write_bytes(b"")
            probe.unlink()
        except OSError as error:
            raise self._unusable(error) from error
        return f"files in {self._folder}"

    def _unusable(self, error: OSError) -> MailUnusable:
        return MailUnusable(
            f"Mails cannot be written to {self._folder}: {error.strerror}.",
            "Make room there, or name a mail server in ONRECORD_SMTP_URL.",
        )
