"""Where posts may go: to addresses of the web that are public, and not back to this installation."""

from collections.abc import Collection
from dataclasses import dataclass
from urllib.parse import urlsplit

from indexer.connectors.addresses import host_of, web_address
from indexer.connectors.errors import NotFetched
from statements.errors import OnRecordError
from statements.phrases import gettext

_LONGEST = 1_000


class WrongWebhook(OnRecordError):
    """An address to which nothing is posted."""

    code = "wrong_webhook"


@dataclass(frozen=True, slots=True)
class Allowed:
    """The rule of one installation. `own_host` is its own name; nothing is posted to itself.

    `private_hosts` may be on this machine or its network and need no HTTPS: none, but for a server in tests.
    """

    own_host: str
    private_hosts: frozenset[str] = frozenset()

    def read(self, typed: str) -> str:
        """The address in its one form. Raises WrongWebhook; where the name leads is seen when it is connected to."""
        try:
            address = web_address(typed) if "://" in typed else ""
        except NotFetched:
            address = ""
        if not address or len(address) > _LONGEST:
            raise WrongWebhook(
                gettext("This is no address of the web."), gettext("Write it whole, such as https://example.org/hook.")
            )
        parts, host = urlsplit(address), host_of(address)
        if parts.scheme != "https" and host not in self.private_hosts:
            raise WrongWebhook(
                gettext("Only to addresses that begin with https:// anything is posted."),
                gettext("What you look for is to be read by nobody on the way."),
            )
        if host.rstrip(".") == self.own_host:
            raise WrongWebhook(
                gettext("This address is one of OnRecord itself."), gettext("Give the address of your own program.")
            )
        return address

    def is_private(self, host: str) -> bool:
        """Whether a host may be on this machine or its network."""
        return host.casefold() in self.private_hosts


def not_public() -> WrongWebhook:
    """What is said of an address that leads to this machine, its network, or the services of a cloud."""
    return WrongWebhook(
        gettext("This address leads to a machine that is not public."),
        gettext("Nothing is posted to private networks, and nothing back to this machine."),
    )


def are_equal(one: object, other: object) -> bool:
    """Whether two ends of a connection, as sockets name them, are of one machine."""
    return isinstance(one, Collection) and isinstance(other, Collection) and tuple(one)[:1] == tuple(other)[:1]
