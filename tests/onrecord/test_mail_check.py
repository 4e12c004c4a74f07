"""What `onrecord doctor` says of mails: where they go, whether that can be reached, and what waits."""

import socket
from typing import Any

import pytest

from tests.onrecord.conftest import Commands
from tests.support.mail_server import mail_server

pytestmark = pytest.mark.slow


def found(commands: Commands, code: int = 0, **variables: str) -> dict[str, Any]:
    checks = commands.run("doctor", "--json", code=code, **variables).json
    (mail,) = [check for check in checks if check["check"] == "mail"]
    return dict(mail)


def test_a_server_is_asked_and_gets_no_mail(commands: Commands) -> None:
    with mail_server() as inbox:
        mail = found(commands, ONRECORD_SMTP_URL=f"smtp://127.0.0.1:{inbox.port}")
    assert mail["ok"]
    assert f"smtp://127.0.0.1:{inbox.port}; 0 mails waiting" in mail["finding"]
    assert inbox.taken == []


def test_a_server_that_is_not_there_is_to_be_mended(commands: Commands) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    mail = found(commands, code=1, ONRECORD_SMTP_URL=f"smtp://127.0.0.1:{port}")
    assert not mail["ok"]
    assert f"smtp://127.0.0.1:{port} cannot be reached" in mail["finding"]
