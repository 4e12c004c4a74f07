"""GOV.UK: its search says what there is, its content interface has the text."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from indexer.connectors.answer import Validators
from indexer.connectors.dates import feed_day
from indexer.connectors.definition import GovUkSource, Parameter
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.files import file_name
from indexer.connectors.json_values import entries_at, json_of, text_at
from indexer.connectors.pages import PageDocuments
from indexer.connectors.paging import with_parameters
from indexer.connectors.port import Ask, Document, Item, Known, ListedPage

_FIELDS: list[str | int] = ["title", "link", "public_timestamp", "content_store_document_type"]


class GovUkConnector(PageDocuments):
    """Search results; their documents are the JSON of the content interface."""

    definition: GovUkSource

    def pages(self, ask: Ask, known: Known) -> Iterator[ListedPage]:
        """The pages of results."""
        for page in range(self.definition.pages.most):
            address = self._address(page * self.definition.most)
            answer = ask(address, known.validators(address)) if page == 0 else ask(address)
            if answer.unchanged:
                yield ListedPage(address, (), answer.validators, unchanged=True)
                return
            found = [self._item(result) for result in entries_at(answer, "results")]
            yield ListedPage(address, tuple(item for item in found if item), answer.validators)
            if len(found) < self.definition.most:
                return

    def document(self, ask: Ask, item: Item, validators: Validators) -> Document | None:
        """As the port says."""
        answer = ask(item.address, validators)
        if answer.unchanged:
            return None
        content = json_of(answer)
        if text_at(content, "schema_name") is None:
            raise NotFetched(
                Trouble.CHANGED, f"{item.address} is no content item.", "See whether the site has changed."
            )
        name = file_name(item.page or item.address, "application/json")
        return Document(answer.body, name, answer.validators)

    def _address(self, start: int) -> str:
        source = self.definition
        params: dict[str, Parameter] = {
            "filter_content_store_document_type": list(source.document_types),
            "order": "-public_timestamp",
            "count": source.most,
            "start": start,
            "fields": _FIELDS,
        }
        if source.organisations:
            params["filter_organisations"] = list(source.organisations)
        if source.world_locations:
            params["filter_world_locations"] = list(source.world_locations)
        return with_parameters(f"{source.url.rstrip('/')}/api/search.json", params)

    def _item(self, result: Any) -> Item | None:
        link = text_at(result, "link")
        if link is None or not link.startswith("/"):  # results on other sites
            return None
        site = self.definition.url.rstrip("/")
        path = quote(link, safe="/.-_~%")
        printed = text_at(result, "public_timestamp")
        return Item(
            identity=f"{site}{path}",
            address=f"{site}/api/content{path}",
            title=text_at(result, "title"),
            printed_date=printed,
            date=feed_day(printed, self.definition.dates),
            changed=printed,
            page=f"{site}{path}",
        )
