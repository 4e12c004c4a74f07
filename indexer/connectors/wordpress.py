"""Posts of WordPress sites."""

from collections.abc import Iterator
from typing import Any

from indexer.connectors.addresses import web_address
from indexer.connectors.dates import feed_day
from indexer.connectors.definition import Parameter, WordPressSource
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.following import followed
from indexer.connectors.json_values import entries_at, text_at
from indexer.connectors.markup import plain
from indexer.connectors.pages import PageDocuments
from indexer.connectors.paging import with_parameters
from indexer.connectors.port import Ask, Item, Known, ListedPage

# The interface gives at most so many a page.
_MOST_A_PAGE = 100
# `date` is the site's local time without saying which; these are in UTC.
_FIELDS = "id,date_gmt,modified_gmt,link,title,content"


class WordPressConnector(PageDocuments):
    """Posts, newest first; their documents are their pages, else the text that the interface gives."""

    definition: WordPressSource

    def pages(self, ask: Ask, known: Known) -> Iterator[ListedPage]:
        """The pages of the list, until the one behind the last, which is an error 400."""
        for page in range(1, self.definition.pages.most + 1):
            address = self._address(page)
            try:
                answer = ask(address, known.validators(address)) if page == 1 else ask(address)
            except NotFetched as error:
                if page > 1 and error.trouble is Trouble.REFUSED:
                    return
                raise
            if answer.unchanged:
                yield ListedPage(address, (), answer.validators, unchanged=True)
                return
            found = [_item(post, self.definition) for post in entries_at(answer, "")]
            yield ListedPage(address, tuple(item for item in found if item), answer.validators)
            if len(found) < self._per_page:
                return

    @property
    def _per_page(self) -> int:
        return min(self.definition.most, _MOST_A_PAGE)

    def _address(self, page: int) -> str:
        base = f"{self.definition.url.rstrip('/')}/wp-json/wp/v2/{self.definition.posts}"
        params: dict[str, Parameter] = {"per_page": self._per_page, "page": page, "_fields": _FIELDS}
        return with_parameters(base, params | self.definition.params)


def _item(post: Any, source: WordPressSource) -> Item | None:
    link = text_at(post, "link")
    try:
        address = followed(web_address(link), source.follow) if link else None
    except NotFetched:
        return None
    if address is None:
        return None
    printed = text_at(post, "date_gmt")
    return Item(
        identity=address,
        address=address,
        title=plain(text_at(post, "title.rendered") or "") or None,
        printed_date=printed,
        date=feed_day(printed, source.dates),
        body=text_at(post, "content.rendered"),
        changed=text_at(post, "modified_gmt"),
    )
