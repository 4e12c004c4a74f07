"""One POST to one address: no redirects, no waiting beyond a deadline, no more of the answer than is kept."""

import ssl
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpcore2

from digests.webhooks.allowed import Allowed, are_equal, not_public
from indexer.connectors.addresses import host_of
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.network import CheckedNetwork, Resolve, resolved
from statements.errors import OnRecordError

# For all of it, from the first packet to the last: whoever has much to do answers first and does it then.
SECONDS = 15.0
# What is kept of an answer, in bytes.
MOST_ANSWER = 4_096


class NotPosted(OnRecordError):
    """No answer came."""

    code = "not_posted"


@dataclass(frozen=True, slots=True)
class PostAnswer:
    """What came back: the status, and how the body begins."""

    status: int
    text: str

    @property
    def taken(self) -> bool:
        """Whether the other side has it."""
        return 200 <= self.status < 300

    @property
    def gone(self) -> bool:
        """Whether the other side wants nothing any more."""
        return self.status == 410


class Poster:
    """Posts to one address at a time, each over a connection of its own. For several threads at once.

    `agent` is how posts call themselves. Certificates are always checked, by `certificates` or the usual authorities.
    """

    def __init__(
        self,
        agent: str,
        allowed: Allowed,
        resolve: Resolve = resolved,
        certificates: ssl.SSLContext | None = None,
        seconds: float = SECONDS,
    ) -> None:
        self._agent = agent
        self._allowed = allowed
        self._resolve = resolve
        self._certificates = certificates
        self._seconds = seconds

    def check(self, address: str) -> None:
        """Looks where the name leads. Raises WrongWebhook and NotPosted; nothing is connected to."""
        parts = urlsplit(address)
        port = parts.port or (443 if parts.scheme == "https" else 80)
        try:
            self._network().allowed(host_of(address), port)
        except NotFetched as error:
            raise _refused(error) from error

    def post(self, address: str, headers: Mapping[str, str], body: bytes) -> PostAnswer:
        """What the other side answers, whatever its status. Raises WrongWebhook and NotPosted."""
        host = host_of(address)
        sent: dict[bytes | str, bytes | str] = {
            "Host": urlsplit(address).netloc,
            "User-Agent": self._agent,
            "Content-Type": "application/json",
            "Content-Length": str(len(body)),
            "Accept-Encoding": "identity",
            "Connection": "close",
        }
        sent.update(headers)
        waits = dict.fromkeys(("connect", "read", "write"), self._seconds)
        self._certificates = self._certificates or httpcore2.default_ssl_context()
        try:
            with (
                httpcore2.ConnectionPool(
                    self._certificates, max_connections=1, network_backend=self._network()
                ) as pool,
                pool.stream("POST", address, headers=sent, content=body, extensions={"timeout": waits}) as response,
            ):
                return PostAnswer(response.status, _beginning(response.iter_stream()))
        except NotFetched as error:
            raise _refused(error) from error
        except httpcore2.TimeoutException as error:
            raise NotPosted(f"{host} did not answer within {self._seconds:g} s.") from error
        except (httpcore2.NetworkError, httpcore2.ProtocolError, ssl.SSLError) as error:
            said = str(error).partition("] ")[2] or str(error) or type(error).__name__
            raise NotPosted(f"{host} cannot be reached: {said[:200]}.") from error

    def _network(self) -> "_Network":
        return _Network(self._allowed, self._seconds, self._resolve)


class _Network(CheckedNetwork):
    """Leaves also what turns out to be this machine under a public address of its own."""

    def __init__(self, allowed: Allowed, seconds: float, resolve: Resolve) -> None:
        super().__init__(allowed.private_hosts, seconds, resolve)
        self._rule = allowed

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        stream = super().connect_tcp(host, port, timeout, local_address, socket_options)
        # A machine that connects to an address of its own does so from that address.
        ends = stream.get_extra_info("client_addr"), stream.get_extra_info("server_addr")
        if are_equal(*ends) and not self._rule.is_private(host):
            stream.close()
            raise not_public()
        return stream


def _refused(error: NotFetched) -> OnRecordError:
    return not_public() if error.trouble is Trouble.ADDRESS else NotPosted(error.message)


def _beginning(chunks: Iterable[bytes]) -> str:
    kept = b""
    for chunk in chunks:
        kept += chunk
        if len(kept) >= MOST_ANSWER:
            break
    return kept[:MOST_ANSWER].decode("utf-8", "replace")
