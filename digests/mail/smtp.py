"""Mails by SMTP: the server is asked step by step, so that what it refuses is known for what it is."""

import smtplib
import ssl
from collections.abc import Callable, Generator
from contextlib import contextmanager

from digests.mail.port import MailDelayed, MailRefused, MailUnusable
from digests.mail.server_address import MailServer

# Of one answer of the server. RFC 5321, 4.5.3.2, asks for minutes; a mail that waits is tried again anyway.
SECONDS = 60.0
_CHECK = "onrecord doctor says what the server answers."


class SmtpMailer:
    """Implements `digests.mail.port.Mailer` over one mail server, with a connection for each mail."""

    def __init__(self, server: MailServer, seconds: float = SECONDS) -> None:
        """`seconds`: longest time for one answer of the server."""
        self._server = server
        self._seconds = seconds
        self._trusted = ssl.create_default_context()
        if server.authorities is not None:
            self._trusted.load_verify_locations(server.authorities)

    def send(self, message: bytes, sender: str, recipient: str) -> None:
        """Hands the mail to the server."""
        with self._connection() as connection:
            # The sender is of the settings: that it is refused is no fault of this mail.
            self._expect(connection.mail(sender), self._refused_us)
            self._expect(connection.rcpt(recipient), lambda words: _refused(f"{recipient} was refused: {words}"))
            self._expect(connection.data(message), lambda words: _refused(f"A mail was refused: {words}", ours=True))

    def check(self) -> str:
        """Connects, makes itself known and says goodbye."""
        with self._connection():
            return str(self._server)

    @contextmanager
    def _connection(self) -> Generator[smtplib.SMTP]:
        server = self._server
        try:
            connection = self._connected()
            try:
                yield connection
                _say_goodbye(connection)
            finally:
                connection.close()
        except ssl.SSLError as error:
            raise MailUnusable(f"{server} has no TLS that can be trusted: {error.reason or error}.", _CHECK) from error
        except smtplib.SMTPAuthenticationError as error:
            raise MailUnusable(f"{server} refuses name and password: {_words(error.smtp_error)}", _CHECK) from error
        except smtplib.SMTPDataError as error:
            # What it says to the word DATA itself, before anything of the mail.
            self._expect((error.smtp_code, _bytes(error.smtp_error)), self._refused_us)
            raise MailDelayed(f"{server} did not take a mail: {_words(error.smtp_error)}") from error
        except smtplib.SMTPNotSupportedError as error:
            raise MailUnusable(f"{server} cannot do what is needed: {error}", _CHECK) from error
        except smtplib.SMTPResponseException as error:
            raise MailDelayed(f"{server} answers: {error.smtp_code} {_words(error.smtp_error)}") from error
        except (smtplib.SMTPException, OSError) as error:
            raise MailDelayed(f"{server} cannot be reached: {str(error) or type(error).__name__}.") from error

    def _connected(self) -> smtplib.SMTP:
        """A connection on which mails may be sent."""
        server = self._server
        if server.tls_at_once:
            connection: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=self._seconds, context=self._trusted
            )
        else:
            connection = smtplib.SMTP(server.host, server.port, timeout=self._seconds)
        try:
            if server.starttls:
                connection.ehlo()
                connection.starttls(context=self._trusted)
            connection.ehlo_or_helo_if_needed()
            if server.name:
                connection.login(server.name, server.password)
        except BaseException:
            connection.close()
            raise
        return connection

    def _expect(self, answer: tuple[int, bytes], refused: Callable[[str], Exception]) -> None:
        """Nothing where the server agrees; 4xx may be tried later, 5xx is what `refused` makes of its words."""
        code, said = answer
        if 200 <= code < 300:
            return
        words = f"{code} {_words(said)}"
        if code >= 500:
            raise refused(words)
        raise MailDelayed(f"{self._server} asks to wait: {words}")

    def _refused_us(self, words: str) -> Exception:
        return MailUnusable(f"{self._server} takes no mail from here: {words}", _CHECK)


def _refused(words: str, *, ours: bool = False) -> MailRefused:
    return MailRefused(words, of_recipient=not ours)


def _say_goodbye(connection: smtplib.SMTP) -> None:
    """The mail is taken by now: a server that does not take leave has taken it all the same."""
    try:
        connection.quit()
    except (smtplib.SMTPException, OSError):
        return


def _bytes(said: bytes | str) -> bytes:
    return said.encode() if isinstance(said, str) else said


def _words(said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    words = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    return words[:300]
