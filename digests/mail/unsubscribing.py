"""The links and headers by which a mail can be stopped, without signing in."""

from collections.abc import Mapping
from urllib.parse import quote, urlsplit


def unsubscribe_address(base_url: str, mail_key: str, search_id: int | None = None) -> str:
    """Where everything can be stopped that goes to one owner, or one saved search alone."""
    address = f"{base_url}/unsubscribe/{quote(mail_key, safe='')}"
    return address if search_id is None else f"{address}?search={search_id}"


def list_headers(base_url: str, mail_key: str, search_id: int | None = None) -> Mapping[str, str]:
    """Headers of every mail that was asked for once and comes again.

    RFC 8058: a mail program sends a POST to the address, without a cookie, and nothing is asked. RFC 2919: a name of
    the list, by which it is sorted.
    """
    host = urlsplit(base_url).hostname or "localhost"
    return {
        "List-Unsubscribe": f"<{unsubscribe_address(base_url, mail_key, search_id)}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "List-Id": f"OnRecord <searches.{host}>",
    }
