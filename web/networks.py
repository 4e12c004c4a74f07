"""Where a request comes from, as it is counted: by network and not by person, and never in clear."""

import hashlib
from ipaddress import ip_address, ip_network

from fastapi import Request

# Whoever has one address of IPv6 has 2^64 of them.
_IPV6_PREFIX = 64


def network_key(request: Request) -> str:
    """The network of whoever asks, as a hash of 24 hexadecimal digits."""
    network = _network(request.client.host if request.client else "")
    return hashlib.sha256(network.encode()).hexdigest()[:24]


def _network(host: str) -> str:
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return str(ip_network(f"{address}/{_IPV6_PREFIX}", strict=False)) if address.version == 6 else host
