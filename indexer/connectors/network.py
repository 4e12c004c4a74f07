"""Connections to addresses that were checked, which end at a deadline."""

import ipaddress
import socket
import ssl
import time
from collections.abc import Callable, Iterable
from typing import Any

import httpcore2

from indexer.connectors.addresses import may_connect
from indexer.connectors.errors import NotFetched, Trouble

# Name and port to the numeric addresses behind it.
Resolve = Callable[[str, int], list[str]]


def resolved(host: str, port: int) -> list[str]:
    """The addresses of a name, by this machine's resolver. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class CheckedNetwork(httpcore2.NetworkBackend):
    """Connects only where it is allowed: to the very address that was checked, so no later answer can differ.

    `private_hosts` are the names that may stand for this machine or its network. `seconds` are for all that is
    done over one connection: a server that sends one byte in ten seconds is left as well.
    """

    def __init__(self, private_hosts: Iterable[str], seconds: float, resolve: Resolve = resolved) -> None:
        self._private = frozenset(private_hosts)
        self._until = time.monotonic() + seconds
        self._resolve = resolve
        self._sockets = httpcore2.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore2.SOCKET_OPTION] | None = None,
    ) -> httpcore2.NetworkStream:
        """As the library's port says; raises NotFetched where the host is no place to go."""
        failure: Exception | None = None
        for address in self.allowed(host, port):
            try:
                wait = left(self._until, timeout)
                stream = self._sockets.connect_tcp(address, port, wait, local_address, socket_options)
                return _TimedStream(stream, self._until)
            except (httpcore2.ConnectError, httpcore2.ConnectTimeout) as error:
                failure = error
        raise failure or httpcore2.ConnectError("no address")

    def allowed(self, host: str, port: int) -> list[str]:
        """The addresses of a host that may be connected to. Raises NotFetched where there is none."""
        try:
            found = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise NotFetched(
                Trouble.UNREACHABLE, f"{host} has no address: the name is not known here.", "Check the name."
            ) from error
        private = host.casefold() in self._private
        allowed = [a for a in found if may_connect(ipaddress.ip_address(a.partition("%")[0]), private=private)]
        if not allowed:
            raise NotFetched(
                Trouble.ADDRESS,
                f"{host} leads to an address that is not public, and such are not connected to.",
                "If it is meant, write `private: true` into the definition of the source.",
            )
        return allowed


class _TimedStream(httpcore2.NetworkStream):
    """A connection no operation on which waits beyond the deadline."""

    def __init__(self, stream: httpcore2.NetworkStream, until: float) -> None:
        self._stream = stream
        self._until = until

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, left(self._until, timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, left(self._until, timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, left(self._until, timeout))
        return _TimedStream(stream, self._until)

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


def left(until: float, timeout: float | None) -> float:
    """The seconds that an operation may take. Raises ReadTimeout where none are left."""
    remaining = until - time.monotonic()
    if remaining <= 0:
        raise httpcore2.ReadTimeout("deadline")
    return remaining if timeout is None else min(timeout, remaining)
