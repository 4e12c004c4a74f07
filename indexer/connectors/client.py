"""One GET, to one address, within limits. No redirects, no manners: `fetcher.py` has both."""

import ssl
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

import httpcore2

from indexer.connectors.addresses import host_of
from indexer.connectors.answer import Answer, Limits
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.network import CheckedNetwork, Resolve, resolved
from indexer.connectors.unpacking import TooMuch, unpacked

# A site that is silent for so long answers nobody.
_SILENCE = 30.0
_ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
Certificates = Callable[[], ssl.SSLContext]


class Client:
    """Asks one address at a time, each over a connection of its own. For several threads at once.

    `agent` is how the client calls itself to sites.
    """

    def __init__(self, agent: str, resolve: Resolve = resolved) -> None:
        self._agent = agent
        self._resolve = resolve
        # Certificates are always checked. SSL_CERT_FILE names others to trust, as in other programs.
        self._certificates = httpcore2.default_ssl_context()

    def get(
        self, address: str, headers: Mapping[str, str], limits: Limits, private_hosts: frozenset[str] = frozenset()
    ) -> Answer:
        """What the site answers, whatever its status. Raises NotFetched where it does not answer within the limits."""
        host = host_of(address)
        network = CheckedNetwork(private_hosts, limits.seconds, self._resolve)
        sent: dict[bytes | str, bytes | str] = {
            "Host": urlsplit(address).netloc,
            "User-Agent": self._agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": "gzip, deflate",
            "Connection": "close",
        }
        sent.update(headers)
        waits = dict.fromkeys(("connect", "read", "write"), _SILENCE)
        try:
            with (
                httpcore2.ConnectionPool(self._certificates, max_connections=1, network_backend=network) as pool,
                pool.stream("GET", address, headers=sent, extensions={"timeout": waits}) as response,
            ):
                told = _headers(response)
                body = unpacked(response.iter_stream(), told.get("content-encoding", ""), limits.bytes)
        except TooMuch:
            raise NotFetched(
                Trouble.TOO_LARGE,
                f"{address} has more than {limits.bytes / 1e6:,.0f} MB.",
                "Download it and add the file, if it is meant.",
            ) from None
        except httpcore2.TimeoutException as error:
            raise NotFetched(
                Trouble.TIMEOUT, f"{host} did not answer {address} within {limits.seconds:g} s.", "Try again later."
            ) from error
        except (httpcore2.NetworkError, httpcore2.ProtocolError, ssl.SSLError) as error:
            raise _failure(host, error) from error
        return Answer(address, response.status, told, body)


def _headers(response: httpcore2.Response) -> dict[str, str]:
    """Headers by their small names; those sent several times joined, cookies by lines."""
    told: dict[str, str] = {}
    for name, value in response.headers:
        key, text = name.decode("latin-1").casefold(), value.decode("latin-1")
        between = "\n" if key == "set-cookie" else ", "
        told[key] = f"{told[key]}{between}{text}" if key in told else text
    return told


def _failure(host: str, error: Exception) -> NotFetched:
    said = str(error)
    if "CERTIFICATE" in said.upper():
        return NotFetched(
            Trouble.CERTIFICATE,
            f"{host} shows a certificate that cannot be trusted: {said.rpartition(': ')[2][:120]}",
            "Certificates are never left unchecked; SSL_CERT_FILE may name an authority of your own.",
        )
    reason = said.partition("] ")[2] or said or type(error).__name__
    return NotFetched(Trouble.UNREACHABLE, f"{host} cannot be reached: {reason[:120]}.", "Try again later.")
