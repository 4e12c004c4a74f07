"""Which addresses of a list are taken, and where the documents behind them are."""

import re
from urllib.parse import urljoin

from indexer.connectors.addresses import web_address
from indexer.connectors.answer import Answer
from indexer.connectors.definition import Follow
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.markup import base_of, first_value, html_of


def followed(address: str, follow: Follow) -> str | None:
    """The address to fetch for a listed one, None where the source does not take it. Raises NotFetched."""
    if follow.match and not re.search(follow.match, address):
        return None
    if follow.skip and re.search(follow.skip, address):
        return None
    for pattern, replacement in follow.replace.items():
        address = re.sub(pattern, replacement, address)
    return web_address(address)


def linked_document(answer: Answer, selector: str) -> str:
    """The address of the document that a page links to. Raises NotFetched where it links to none."""
    tree = html_of(answer)
    link = first_value(tree, selector if "@" in selector else f"{selector}@href")
    if link is None:
        raise NotFetched(
            Trouble.CHANGED, f"{answer.address} has no link to its document.", "See whether the site has changed."
        )
    return web_address(urljoin(base_of(tree, answer.address), link))
