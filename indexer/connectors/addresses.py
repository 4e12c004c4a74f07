"""Web addresses: their one form, and which network addresses may be connected to.

A list fetched from outside may name any address, and a name may resolve to any: without a rule it could make this
machine ask its own services, its network's, or the cloud's metadata service, and store what they answer.
"""

import ipaddress
import re
from urllib.parse import parse_qsl, quote, urlencode, urljoin, urlsplit

from indexer.connectors.errors import NotFetched, Trouble

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address

# Public by its number and answered by the host of a virtual machine: Azure's platform, like 169.254.169.254 elsewhere.
_METADATA = frozenset({ipaddress.ip_address("168.63.129.16")})
# IPv4 addresses travel inside these.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
# Marks where a reader came from, and names no other page.
_TRACKING = re.compile(r"(?i)utm_\w+|fbclid|gclid|mc_[ce]id|WT\.\w+")
_SAFE = "!$%&'()*+,/:;=?@[]~-._"
_LONGEST = 2_000


def web_address(address: str, base: str = "") -> str:
    """The address in one form: absolute, ASCII, without fragment and tracking parameters.

    Raises NotFetched where it is no address of the web, or has a name and password in it.
    """
    joined = urljoin(base, address.strip())
    try:
        parts = urlsplit(joined)
        host, port = parts.hostname, parts.port
        named = parts.username is not None or parts.password is not None
        ascii_host = host.encode("idna").decode("ascii") if host and not host.isascii() else host
    except ValueError:
        raise _refused(f"“{address[:200]}” is no address.") from None
    if parts.scheme not in {"http", "https"} or not ascii_host:
        raise _refused(f"“{joined[:200]}” is no web address: only http and https are fetched.")
    if named:
        raise _refused(f"The address at {ascii_host} has a name or password in it.")
    if len(joined) > _LONGEST:
        raise _refused(f"The address at {ascii_host} has more than {_LONGEST:,} characters.")
    shown = f"[{ascii_host}]" if ":" in ascii_host else ascii_host
    place = shown if port in {None, 80 if parts.scheme == "http" else 443} else f"{shown}:{port}"
    path = quote(parts.path or "/", safe=_SAFE)
    query = quote(_without_tracking(parts.query), safe=_SAFE)
    return f"{parts.scheme}://{place}{path}" + (f"?{query}" if query else "")


def host_of(address: str) -> str:
    """The host of a web address, in small letters."""
    return urlsplit(address).hostname or ""


def may_connect(ip: Ip, *, private: bool) -> bool:
    """Whether an address may be connected to; `private`: also this machine and its network.

    Link-local addresses and the metadata services of clouds never.
    """
    ip = _inner(ip)
    if ip in _METADATA or ip.is_link_local or ip.is_multicast or ip.is_unspecified:
        return False
    return ip.is_global or (private and (ip.is_private or ip.is_loopback))


def _inner(ip: Ip) -> Ip:
    """The IPv4 address that an IPv6 address stands for, or the address itself."""
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return ip.ipv4_mapped
        if ip.sixtofour is not None:
            return ip.sixtofour
        if ip in _NAT64:
            return ipaddress.IPv4Address(int(ip) & 0xFFFF_FFFF)
    return ip


def _without_tracking(query: str) -> str:
    if not _TRACKING.search(query):
        return query
    pairs = [(k, v) for k, v in parse_qsl(query, keep_blank_values=True) if not _TRACKING.fullmatch(k)]
    return urlencode(pairs)


def _refused(message: str) -> NotFetched:
    return NotFetched(Trouble.ADDRESS, message, "Give the address of a page or file on the web.")
