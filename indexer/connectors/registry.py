"""Which connector reads which kind of source."""

from collections.abc import Callable
from typing import Any

from indexer.connectors.definition import Definition
from indexer.connectors.feed import FeedConnector
from indexer.connectors.govuk import GovUkConnector
from indexer.connectors.html_list import ListConnector
from indexer.connectors.json_api import JsonConnector
from indexer.connectors.port import Connector
from indexer.connectors.sitemap import SitemapConnector
from indexer.connectors.un_documents import UnDocumentsConnector
from indexer.connectors.wordpress import WordPressConnector

# By the word that a definition has in `kind`; each takes the definitions of that kind.
_CONNECTORS: dict[str, Callable[[Any], Connector]] = {
    "feed": FeedConnector,
    "govuk": GovUkConnector,
    "json_api": JsonConnector,
    "list": ListConnector,
    "sitemap": SitemapConnector,
    "un_documents": UnDocumentsConnector,
    "wordpress": WordPressConnector,
}


def connector_for(definition: Definition) -> Connector:
    """What reads the source."""
    return _CONNECTORS[definition.kind](definition)
