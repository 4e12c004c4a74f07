"""How often links are mailed: to one address, and for whoever asks from one network."""

import hashlib

from fastapi import Request

from statements.errors import OnRecordError
from statements.mail_addresses import address_key
from statements.phrases import gettext
from statements.rate_windows import RateWindow
from web.accounts import Accounts
from web.networks import network_key

# Nobody's mailbox is filled by others, and whoever has lost a link asks again. An office shares one network address.
TO_ONE_ADDRESS = (RateWindow(5, 3600, "hour"), RateWindow(15, 86_400, "day"))
FROM_ONE_NETWORK = (RateWindow(30, 3600, "hour"),)


class TooManyLinks(OnRecordError):
    """As many links were asked for as are mailed in a while."""

    code = "too_many_links"


def count_link(accounts: Accounts, request: Request, address: str) -> None:
    """Counts one link. Raises TooManyLinks, whether or not the address is known to us.

    Networks and addresses are kept as hashes, and no longer than they are counted.
    """
    if accounts.counts.take(f"link:network:{network_key(request)}", FROM_ONE_NETWORK, 1) is None:
        raise TooManyLinks(
            gettext("Too many links have been asked for from your network."), gettext("Try again in an hour.")
        )
    hashed = hashlib.sha256(address_key(address).encode()).hexdigest()[:24]
    if accounts.counts.take(f"link:address:{hashed}", TO_ONE_ADDRESS, 1) is None:
        raise TooManyLinks(
            gettext("Too many links have been asked for with this address."),
            gettext("Use the link of the last mail, or try again in an hour."),
        )
