"""What every kind of source can do, in the same terms."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Protocol

from indexer.connectors.answer import NO_VALIDATORS, Answer, Validators


@dataclass(frozen=True, slots=True)
class Item:
    """One document that a source lists.

    `identity` is what it stays in this source; `address` is fetched, `page` is cited where that is another one.
    `printed_date` is the date as listed, `date` its day where it can be read one way. `body` is the text that the
    list itself has, as HTML. `changed` is when it last changed, as listed: another value there is worth a look.
    `awaited`: an address that may have nothing yet.
    """

    identity: str
    address: str
    title: str | None = None
    printed_date: str | None = None
    date: dt.date | None = None
    body: str | None = None
    changed: str | None = None
    page: str | None = None
    language: str | None = None
    awaited: bool = False


@dataclass(frozen=True, slots=True)
class ListedPage:
    """One page of a list, in its order. `unchanged`: the site says that it is as it was, so nothing was read."""

    address: str
    items: tuple[Item, ...]
    validators: Validators = NO_VALIDATORS
    unchanged: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """The bytes of one document. `served` are those that the site sent, where it is cut or made out of them."""

    data: bytes
    file_name: str
    validators: Validators
    charset: str | None = None
    served: bytes | None = None


class Ask(Protocol):
    """Asks a site with the manners of one source. Raises NotFetched and Stopped."""

    def __call__(self, address: str, validators: Validators = ...) -> Answer:
        """An answer with status 200, or 304 to validators."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a source when it is asked again.

    `validators` gives those of a list's page; `fetched` says whether an item's document was had.
    """

    validators: Callable[[str], Validators]
    fetched: Callable[[str], bool]


NOTHING_KNOWN = Known(lambda _: NO_VALIDATORS, lambda _: False)


class Connector(Protocol):
    """One kind of source. It keeps nothing between calls."""

    def pages(self, ask: Ask, known: Known) -> Iterator[ListedPage]:
        """The pages of its list, newest first, each fetched when it is asked for. Raises NotFetched."""

    def document(self, ask: Ask, item: Item, validators: Validators) -> Document | None:
        """An item's document, None where the site says that it is as it was. Raises NotFetched."""
