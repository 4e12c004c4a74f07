"""Which mail server takes mails, as ONRECORD_SMTP_URL names it."""

from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

_FORM = "write smtp://NAME:PASSWORD@HOST:587, or smtps://NAME:PASSWORD@HOST:465"
# RFC 6409 and RFC 8314: submission, with TLS after a greeting or from the start.
_PORTS = {"smtp": 587, "smtps": 465}
_TLS = {"required": True, "never": False}


@dataclass(frozen=True, slots=True)
class MailServer:
    """A server and how to reach it.

    `tls_at_once`: TLS from the first byte. `starttls`: TLS after the greeting, without which nothing is sent.
    `authorities`: a file with certificates to trust beside those that the system trusts.
    """

    host: str
    port: int
    tls_at_once: bool = False
    starttls: bool = False
    name: str = ""
    password: str = field(default="", repr=False)
    authorities: Path | None = None

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{'smtps' if self.tls_at_once else 'smtp'}://{host}:{self.port}"


def read_server_address(url: str) -> MailServer:
    """The server that an address names. Raises ValueError with what is wrong.

    TLS is used with every server but one on this machine. `?tls=never` does without, `?tls=required` asks for it on
    this machine too, `?authorities=FILE` trusts the authorities in a file.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise ValueError(f"it is no address: {_FORM}") from error
    if parts.scheme not in _PORTS or not parts.hostname or parts.path not in {"", "/"} or parts.fragment:
        raise ValueError(_FORM)
    if bool(parts.username) != bool(parts.password):
        raise ValueError(f"name and password belong together: {_FORM}")
    asked = _asked(parts.query)
    at_once = parts.scheme == "smtps"
    starttls = not at_once and _TLS.get(asked.get("tls", ""), not _is_here(parts.hostname))
    name = unquote(parts.username or "")
    if name and not (at_once or starttls or _is_here(parts.hostname)):
        raise ValueError("a password is never sent without TLS to another machine: leave out tls=never")
    return MailServer(
        host=parts.hostname,
        port=port or _PORTS[parts.scheme],
        tls_at_once=at_once,
        starttls=starttls,
        name=name,
        password=unquote(parts.password or ""),
        authorities=Path(asked["authorities"]) if "authorities" in asked else None,
    )


def _asked(query: str) -> dict[str, str]:
    asked = dict(parse_qsl(query, keep_blank_values=True))
    if unknown := set(asked) - {"tls", "authorities"}:
        raise ValueError(f"it cannot ask for {min(unknown)}: there are tls and authorities")
    if asked.get("tls", "required") not in _TLS:
        raise ValueError("tls is required or never")
    if "authorities" in asked and not Path(asked["authorities"]).is_file():
        raise ValueError(f"there is no file {asked['authorities']}")
    return asked


def _is_here(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
