"""Pages that list documents by links."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import urljoin

from lxml.html import HtmlElement

from indexer.connectors.addresses import web_address
from indexer.connectors.answer import Answer
from indexer.connectors.dates import address_day, listed_day
from indexer.connectors.definition import ListSelectors, ListSource
from indexer.connectors.errors import NotFetched
from indexer.connectors.following import followed
from indexer.connectors.markup import base_of, first_value, html_of, selected, words_in
from indexer.connectors.pages import PageDocuments
from indexer.connectors.paging import page_addresses
from indexer.connectors.port import Ask, Item, Known, ListedPage

_LINK = ListSelectors(item="a[href]", link="@href")
# Text of a link that says nothing of what is behind it.
_FEWEST_LETTERS = 12
_LONGEST_DATE = 200


class ListConnector(PageDocuments):
    """Links of a page, and of those that follow it."""

    definition: ListSource

    def pages(self, ask: Ask, known: Known) -> Iterator[ListedPage]:
        """The pages of the list; only the first is asked for with conditions, for the others shift."""
        for number, address in enumerate(page_addresses(self.definition.url, self.definition.pages)):
            answer = ask(address, known.validators(address)) if number == 0 else ask(address)
            if answer.unchanged:
                yield ListedPage(address, (), answer.validators, unchanged=True)
                return
            yield ListedPage(address, tuple(listed(answer, self.definition)), answer.validators)


def listed(answer: Answer, definition: ListSource) -> Iterator[Item]:
    """The documents that a page links to, each once. Raises NotFetched where the answer is no page."""
    tree = html_of(answer)
    base = base_of(tree, answer.address)
    select = definition.select or _LINK
    found: dict[str, Item] = {}
    for element in selected(tree, select.item):
        item = _item(element, base, select, definition)
        if item is None:
            continue
        before = found.get(item.identity)
        # A picture and a headline often lead to the same page: the headline has the words.
        found[item.identity] = item if before is None else _joined(before, item)
    yield from found.values()


def _item(element: HtmlElement, base: str, select: ListSelectors, definition: ListSource) -> Item | None:
    link = first_value(element, select.link if "@" in select.link else f"{select.link}@href")
    if not link or link.startswith("#"):
        return None
    try:
        address = followed(web_address(urljoin(base, link)), definition.follow)
    except NotFetched:  # mailto: and the like
        return None
    if address is None:
        return None
    title = first_value(element, select.title) if select.title else _words_of_link(element, select)
    printed, date = _date(element, select, definition)
    return Item(address, address, title, printed, date or address_day(address))


def _words_of_link(element: HtmlElement, select: ListSelectors) -> str | None:
    link = next(selected(element, select.link), element)
    return link.get("title") or words_in(link) or None


def _date(element: HtmlElement, select: ListSelectors, definition: ListSource) -> tuple[str | None, dt.date | None]:
    """The date as printed and its day: where the definition says, else in the entry of the list."""
    dates = definition.dates
    if select.date:
        printed = first_value(element, select.date)
        return printed, listed_day(printed, dates)
    entry = _entry(element)
    for time in selected(entry, "time"):
        printed = time.get("datetime") or words_in(time)
        if day := listed_day(printed, dates):
            return printed, day
    words = " ".join(" ".join(entry.itertext()).split())
    day = listed_day(words, dates)
    return (words[:_LONGEST_DATE], day) if day else (None, None)


def _entry(element: HtmlElement) -> HtmlElement:
    """What stands around a link and around no other: the date is beside it as a rule."""
    if element.tag != "a":
        return element
    entry = element
    for ancestor in element.iterancestors():
        if ancestor.tag == "body" or len({link.get("href") for link in ancestor.iter("a")}) > 1:
            break
        entry = ancestor
    return entry


def _joined(one: Item, other: Item) -> Item:
    """One entry of two links to the same page: the first that says something is its title."""
    titles = [item.title for item in (one, other) if item.title]
    telling = (title for title in titles if len(title) >= _FEWEST_LETTERS)
    return replace(
        one,
        title=next(telling, titles[0] if titles else None),
        date=one.date or other.date,
        printed_date=one.printed_date or other.printed_date,
    )
