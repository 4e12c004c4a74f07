import pytest

from digests.mail.server_address import MailServer, read_server_address


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("smtp://mail.example", MailServer("mail.example", 587, starttls=True)),
        ("smtp://mail.example:25?tls=never", MailServer("mail.example", 25)),
        ("smtps://a%40b:p%2Fw@mail.example", MailServer("mail.example", 465, True, name="a@b", password="p/w")),  # noqa: S106
        ("smtp://localhost:1025", MailServer("localhost", 1025)),
        ("smtp://[::1]:25?tls=required", MailServer("::1", 25, starttls=True)),
        ("smtp://a:b@127.0.0.1:25/", MailServer("127.0.0.1", 25, name="a", password="b")),  # noqa: S106
    ],
)
def test_tls_is_used_with_every_server_but_one_on_this_machine(url: str, server: MailServer) -> None:
    assert read_server_address(url) == server


@pytest.mark.parametrize(
    "url",
    [
        "mail.example", "http://mail.example", "smtp://", "smtp://mail.example:port", "smtp://name@mail.example",
        "smtp://mail.example/path", "smtp://mail.example?tls=perhaps", "smtp://mail.example?starttls=1",
        "smtp://a:b@mail.example?tls=never", "smtp://mail.example?authorities=/nowhere/ca.crt", "smtp://[::1",
    ],
)  # fmt: skip
def test_what_names_no_server_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        read_server_address(url)
