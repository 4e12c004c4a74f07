"""A real mail server on loopback, which can be told to behave as bad ones do."""

import asyncio
import ssl
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

NAME, PASSWORD = b"onrecord", b"p@ss/word"


@dataclass
class Inbox:
    """What a server took, and what it answers to what: `answers` by sender, recipient or the word DATA.

    None as an answer breaks the connection off. `waits`: seconds before it answers to a mail. `at` is called with
    MAIL, RCPT and DATA before the answer to each, with TAKEN when a mail is taken and not yet answered.
    """

    port: int = 0
    taken: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    answers: dict[str, str | None] = field(default_factory=dict)
    waits: float = 0.0
    at: Callable[[str], None] = field(default=lambda _step: None)

    async def handle_MAIL(  # noqa: N802 - aiosmtpd's names, here and below
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        self.at("MAIL")
        envelope.mail_from = address
        return self._answer(server, address)

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        self.at("RCPT")
        answer = self._answer(server, address)
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.at("DATA")
        await asyncio.sleep(self.waits)
        answer = self._answer(server, "DATA")
        if answer.startswith("250"):
            assert isinstance(envelope.original_content, bytes)
            self.taken.append((envelope.mail_from or "", list(envelope.rcpt_tos), envelope.original_content))
            self.at("TAKEN")
        return answer

    def _answer(self, server: SMTP, to: str) -> str:
        answer = self.answers.get(to, "250 OK")
        if answer is None:
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
            return "421 gone"
        return answer


class _OnAnyPort(Controller):
    """The package asks the port that it was given whether it answers, also where that was none."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]  # the package leaves it without


@contextmanager
def mail_server(certificate: Path | None = None, *, at_once: bool = False, password: bool = False) -> Generator[Inbox]:
    """Serves until the end; with a certificate by TLS alone, after a greeting or from the first byte."""
    inbox = Inbox()
    context = None
    if certificate is not None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate)
    controller = _OnAnyPort(
        inbox,
        hostname="127.0.0.1",
        port=0,
        ssl_context=context if at_once else None,
        tls_context=None if at_once else context,
        require_starttls=context is not None and not at_once,
        authenticator=_authenticate if password else None,
        # It knows of no TLS but its own after a greeting, and warns where a password is a must without.
        auth_required=password and not at_once,
        auth_require_tls=not at_once,
    )
    controller.start()
    try:
        inbox.port = controller.port
        yield inbox
    finally:
        controller.stop()


def _authenticate(_server: object, _session: object, _envelope: object, _mechanism: str, data: object) -> AuthResult:
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (NAME, PASSWORD)
    return AuthResult(success=right, handled=False)
