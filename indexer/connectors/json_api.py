"""Lists in JSON that sites offer to their own pages."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urljoin

from indexer.connectors.addresses import web_address
from indexer.connectors.answer import Validators
from indexer.connectors.dates import feed_day
from indexer.connectors.definition import JsonSource
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.following import followed
from indexer.connectors.json_values import entries_at, json_of, text_at
from indexer.connectors.made_page import made_page
from indexer.connectors.markup import plain
from indexer.connectors.pages import PageDocuments
from indexer.connectors.paging import page_addresses, with_parameters
from indexer.connectors.port import Ask, Document, Item, Known, ListedPage

_FIELD = re.compile(r"\{([\w.]+)\}")


class JsonConnector(PageDocuments):
    """Entries of a JSON list; their documents are the pages behind them, or made of their own JSON."""

    definition: JsonSource

    def pages(self, ask: Ask, known: Known) -> Iterator[ListedPage]:
        """The pages of the list."""
        source = self.definition
        for number, address in enumerate(page_addresses(with_parameters(source.url, source.params), source.pages)):
            answer = ask(address, known.validators(address)) if number == 0 else ask(address)
            if answer.unchanged:
                yield ListedPage(address, (), answer.validators, unchanged=True)
                return
            found = (_item(entry, source) for entry in entries_at(answer, source.items))
            yield ListedPage(address, tuple(item for item in found if item), answer.validators)

    def document(self, ask: Ask, item: Item, validators: Validators) -> Document | None:
        """As the port says."""
        if self.definition.detail is None or self.definition.text is None:
            return super().document(ask, item, validators)
        answer = ask(item.address, validators)
        if answer.unchanged:
            return None
        text = text_at(json_of(answer), self.definition.text)
        if text is None:
            raise NotFetched(
                Trouble.CHANGED,
                f"{item.address} has no text at “{self.definition.text}”.",
                "See whether the site has changed.",
            )
        return made_page(item, text, answer)


def _item(entry: Any, source: JsonSource) -> Item | None:
    fields = source.fields
    link = text_at(entry, fields.link)
    if link is None:
        return None
    try:
        page = followed(web_address(urljoin(source.url, link)), source.follow)
    except NotFetched:
        return None
    if page is None:
        return None
    printed = text_at(entry, fields.date)
    address = page if source.detail is None else _detail(source.detail, entry)
    if address is None:
        return None
    return Item(
        identity=page,
        address=address,
        title=plain(text_at(entry, fields.title) or "") or None,
        printed_date=printed,
        date=feed_day(printed, source.dates),
        body=text_at(entry, fields.body),
        changed=text_at(entry, fields.changed),
        page=page if address != page else None,
    )


def _detail(template: str, entry: Any) -> str | None:
    """The address of the entry's own JSON, with its fields put in; None where one of them is missing."""
    values = {name: text_at(entry, name) for name in _FIELD.findall(template)}
    if None in values.values():
        return None
    return _FIELD.sub(lambda found: str(values[found[1]]), template)
