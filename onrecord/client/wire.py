"""Headers and times as httpcore2 takes and gives them."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from onrecord.client.exchange import Send


def headers_of(headers: Sequence[tuple[bytes, bytes]]) -> dict[str, str]:
    """Headers by their small names, the last of several."""
    return {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in headers}


def headers_to_send(request: Send) -> dict[bytes | str, bytes | str]:
    """The headers of a request, with whom it is for."""
    headers: dict[bytes | str, bytes | str] = {"Host": urlsplit(request.address).netloc.rpartition("@")[2]}
    headers.update(request.headers)
    if request.body is not None:
        headers["Content-Length"] = str(len(request.body))
    return headers


def timeouts(seconds: float) -> dict[str, Any]:
    """The same for each wait."""
    return {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), seconds)}
