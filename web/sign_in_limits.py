"""How often links are mailed: to one address, and for whoever asks from one network."""

import hashlib
from ipaddress import ip_address, ip_network

from fastapi import Request

from statements.errors import OnRecordError
from statements.mail_addresses import address_key
from statements.phrases import gettext
from statements.rate_windows import RateWindow
from web.accounts import Accounts

# Nobody's mailbox is filled by others, and whoever has lost a link asks again. An office shares one network address.
TO_ONE_ADDRESS = (RateWindow(5, 3600, "hour"), RateWindow(15, 86_400, "day"))
FROM_ONE_NETWORK = (RateWindow(30, 3600, "hour"),)
# Whoever has one address of IPv6 has 2^64 of them.
_IPV6_PREFIX = 64


class TooManyLinks(OnRecordError):
    """As many links were asked for as are mailed in a while."""

    code = "too_many_links"


def count_link(accounts: Accounts, request: Request, address: str) -> None:
    """Counts one link. Raises TooManyLinks, whether or not the address is known to us.

    Networks and addresses are kept as hashes, and no longer than they are counted.
    """
    network = _network(request.client.host if request.client else "")
    if accounts.counts.take(_caller("network", network), FROM_ONE_NETWORK, 1) is None:
        raise TooManyLinks(
            gettext("Too many links have been asked for from your network."), gettext("Try again in an hour.")
        )
    if accounts.counts.take(_caller("address", address_key(address)), TO_ONE_ADDRESS, 1) is None:
        raise TooManyLinks(
            gettext("Too many links have been asked for with this address."),
            gettext("Use the link of the last mail, or try again in an hour."),
        )


def _caller(kind: str, value: str) -> str:
    return f"link:{kind}:{hashlib.sha256(value.encode()).hexdigest()[:24]}"


def _network(host: str) -> str:
    try:
        address = ip_address(host)
    except ValueError:
        return host
    return str(ip_network(f"{address}/{_IPV6_PREFIX}", strict=False)) if address.version == 6 else host
