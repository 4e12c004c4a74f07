"""How a cluster is reached."""

import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from elasticsearch import Elasticsearch

from search.engines.elasticsearch.quick_json import serializers

# A search that takes longer is of no use to the person who waits; what fails at once is tried on another node.
SEARCH_SECONDS = 10.0
_RETRIES = 2


@dataclass(frozen=True, slots=True)
class Cluster:
    """Addresses of one cluster, and what opens it. `prefix` begins the names of all its indices that are ours."""

    urls: tuple[str, ...]
    api_key: str | None = field(default=None, repr=False)
    ca_certificate: Path | None = None
    prefix: str = "onrecord"

    @property
    def alias(self) -> str:
        """The name under which the index that serves is known."""
        return f"{self.prefix}-passages"

    def shown(self) -> str:
        """The addresses without names and passwords."""
        return ", ".join(_without_secret(url) for url in self.urls)


def open_client(cluster: Cluster) -> Elasticsearch:
    """A client for many threads. It connects when it is first used.

    Raises ValueError for an impossible address, OSError for a file that holds no certificate.
    """
    options: dict[str, Any] = {"api_key": cluster.api_key} if cluster.api_key else {}
    if cluster.ca_certificate is not None:
        # Read here, because the client would read it with the first connection and call any fault a lost one.
        options["ssl_context"] = ssl.create_default_context(cafile=cluster.ca_certificate)
    return Elasticsearch(
        list(cluster.urls),
        request_timeout=SEARCH_SECONDS,
        max_retries=_RETRIES,
        retry_on_timeout=False,
        retry_on_status=(502, 503, 504),
        serializers=serializers(),
        **options,
    )


def _without_secret(url: str) -> str:
    scheme, mark, rest = url.partition("://")
    return f"{scheme}{mark}{rest.rpartition('@')[2]}"
