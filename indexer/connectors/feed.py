"""RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom as entries."""

from collections.abc import Iterator

from lxml import etree
from lxml.html import tostring

from indexer.connectors.addresses import web_address
from indexer.connectors.answer import Answer
from indexer.connectors.dates import feed_day
from indexer.connectors.definition import FeedSource
from indexer.connectors.errors import NotFetched
from indexer.connectors.following import followed
from indexer.connectors.markup import name_of, plain, words_in, xml_of
from indexer.connectors.pages import PageDocuments
from indexer.connectors.port import Ask, Item, Known, ListedPage

_ROOTS = frozenset({"rss", "RDF", "feed"})
_ENTRIES = frozenset({"item", "entry"})
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")
_CHANGES = ("updated", "modified")
# The whole text where there is one, else what there is.
_BODIES = ("encoded", "content", "description", "summary")
_IDENTITIES = ("guid", "id")


class FeedConnector(PageDocuments):
    """Entries of a feed; their documents are the pages behind them, else what the feed has of them."""

    definition: FeedSource

    def pages(self, ask: Ask, known: Known) -> Iterator[ListedPage]:
        """The feed, which has no further pages."""
        address = self.definition.url
        answer = ask(address, known.validators(address))
        if answer.unchanged:
            yield ListedPage(address, (), answer.validators, unchanged=True)
            return
        yield ListedPage(address, tuple(entries(answer, self.definition)), answer.validators)


def entries(answer: Answer, definition: FeedSource) -> Iterator[Item]:
    """The entries of a feed that have an address. Raises NotFetched where the answer is no feed."""
    root = xml_of(answer, _ROOTS, "a feed")
    seen: set[str] = set()
    for element in root.iter():
        if name_of(element) not in _ENTRIES:
            continue
        item = _item(element, answer.address, definition)
        if item is not None and item.identity not in seen:
            seen.add(item.identity)
            yield item


def _item(element: etree._Element, base: str, definition: FeedSource) -> Item | None:
    parts: dict[str, list[etree._Element]] = {}
    for part in element:
        parts.setdefault(name_of(part), []).append(part)
    identity = _text(parts, _IDENTITIES)
    link = _link(parts)
    stated = (identity or link) if definition.link == "guid" else (link or _permalink(parts, identity))
    if not stated:
        return None
    try:
        address = followed(web_address(stated, element.base or base), definition.follow)
    except NotFetched:
        return None
    if address is None:
        return None
    printed = _text(parts, _DATES)
    return Item(
        identity=identity or address,
        address=address,
        title=plain(_text(parts, ("title",)) or "") or None,
        printed_date=printed,
        date=feed_day(printed, definition.dates),
        body=_body(parts),
        changed=_text(parts, _CHANGES),
    )


def _text(parts: dict[str, list[etree._Element]], names: tuple[str, ...]) -> str | None:
    found = (words_in(part) for name in names for part in parts.get(name, ()))
    return next((words for words in found if words), None)


def _link(parts: dict[str, list[etree._Element]]) -> str | None:
    """The address of the entry's page: FeedBurner keeps the true one beside its own."""
    for name in ("origLink", "link"):
        for part in parts.get(name, ()):
            stated = part.get("href") or words_in(part)
            if stated and part.get("rel", "alternate") == "alternate":
                return str(stated)
    return None


def _permalink(parts: dict[str, list[etree._Element]], identity: str | None) -> str | None:
    is_address = identity is not None and identity.startswith(("http://", "https://"))
    declined = any(part.get("isPermaLink") == "false" for part in parts.get("guid", ()))
    return identity if is_address and not declined else None


def _body(parts: dict[str, list[etree._Element]]) -> str | None:
    """The text of the entry as HTML."""
    for name in _BODIES:
        for part in parts.get(name, ()):
            if len(part):  # Atom with XHTML within
                return "".join(str(tostring(child, encoding="unicode", with_tail=True)) for child in part)
            if text := str(part.text or "").strip():
                return text
    return None
