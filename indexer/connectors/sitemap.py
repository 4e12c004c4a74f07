"""Sitemaps: every address of a site, and when it last changed."""

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.connectors.addresses import web_address
from indexer.connectors.answer import Answer
from indexer.connectors.dates import address_day
from indexer.connectors.definition import SitemapSource
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.following import followed
from indexer.connectors.markup import name_of, words_in, xml_of
from indexer.connectors.pages import PageDocuments
from indexer.connectors.port import Ask, Item, Known, ListedPage
from indexer.connectors.unpacking import GZIP, TooMuch, unpacked

_ROOTS = frozenset({"urlset", "sitemapindex"})
# Many sitemaps are packed files, whatever their headers say.
_MOST_UNPACKED = 60_000_000


class SitemapConnector(PageDocuments):
    """Addresses of a sitemap, those that changed last first. `lastmod` is change, not publication."""

    definition: SitemapSource

    def pages(self, ask: Ask, known: Known) -> Iterator[ListedPage]:
        """The sitemap, or the newest ones of an index."""
        address = self.definition.url
        answer = ask(address, known.validators(address))
        if answer.unchanged:
            yield ListedPage(address, (), answer.validators, unchanged=True)
            return
        root_is_index, found = _entries(answer)
        if not root_is_index:
            yield ListedPage(address, self._items(found), answer.validators)
            return
        maps = [entry for entry in _newest_first(found) if re.search(self.definition.maps, entry[0])]
        for inner, _ in maps[: self.definition.pages.most]:
            inner_address = web_address(inner, address)
            is_index, entries = _entries(ask(inner_address))
            if not is_index:
                yield ListedPage(inner_address, self._items(entries))

    def _items(self, entries: list[tuple[str, str | None]]) -> tuple[Item, ...]:
        items: dict[str, Item] = {}
        for stated, changed in _newest_first(entries):
            try:
                address = followed(web_address(stated), self.definition.follow)
            except NotFetched:
                continue
            if address is not None:
                items.setdefault(address, Item(address, address, date=address_day(address), changed=changed))
            if len(items) >= self.definition.most:
                break
        return tuple(items.values())


def _entries(answer: Answer) -> tuple[bool, list[tuple[str, str | None]]]:
    """Whether a sitemap is an index, and its addresses with their `lastmod`. Raises NotFetched."""
    if answer.body.startswith(GZIP):
        try:
            answer = replace(answer, body=unpacked([answer.body], "gzip", _MOST_UNPACKED))
        except TooMuch:
            raise NotFetched(Trouble.TOO_LARGE, f"{answer.address} is too large a sitemap.", "Use its index.") from None
    root = xml_of(answer, _ROOTS, "a sitemap")
    entries = []
    for element in root:
        parts = {name_of(part): words_in(part) for part in element}
        if parts.get("loc"):
            entries.append((parts["loc"], parts.get("lastmod") or None))
    return name_of(root) == "sitemapindex", entries


def _newest_first(entries: list[tuple[str, str | None]]) -> list[tuple[str, str | None]]:
    return sorted(entries, key=lambda entry: entry[1] or "", reverse=True)
