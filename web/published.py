"""Where else a statement is published: the other documents that hold the same words of the same speaker."""

import datetime as dt
from dataclasses import dataclass, replace

from catalog.duplicates import Copy
from catalog.reading import DocumentView, PassageInContext, StatementView
from statements.copies import OFFICIAL
from web.addresses import host_of, outside, passage_address
from web.pages import Pages


@dataclass(frozen=True, slots=True)
class Publication:
    """One other document: where its words are read here, and at whose site. `longer` counts words more than here.

    `longer` is None where only a passage is the same. `first_seen` is in UTC.
    """

    document: DocumentView
    address: str
    source: str | None
    host: str | None
    primary: bool
    official: bool
    longer: int | None = None
    first_seen: dt.datetime | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The others, the primary first. `primary` says why this one comes first ("official", "first"), else None."""

    others: tuple[Publication, ...]
    primary: str | None = None


def published(pages: Pages, statement: StatementView) -> Published | None:
    """The other documents that publish a statement; None where it stands in one alone."""
    copies = pages.services.statement_copies(statement.id)
    here = next((copy for copy in copies if copy.statement.id == statement.id), None)
    if here is None:
        return None
    reason = "official" if here.official else "first"
    others = tuple(_publication(copy, here, copies[0]) for copy in copies if copy is not here)
    return Published(others, reason if here is copies[0] else None)


def published_passage(pages: Pages, found: PassageInContext) -> Published | None:
    """The same for a passage: others lead to the passage there, and documents that hold no more than it are told."""
    whole = published(pages, found.statement) if found.statement else None
    there = {copy.document.id: copy for copy in reversed(pages.services.passage_copies(found))}
    if whole is not None:
        addresses = {id_: passage_address(copy.passage.id) for id_, copy in there.items()}
        known = {one.document.id for one in whole.others}
        there = {id_: copy for id_, copy in there.items() if id_ not in known}
        others = [replace(one, address=addresses.get(one.document.id, one.address)) for one in whole.others]
    else:
        others = []
    others += [
        Publication(
            copy.document, passage_address(copy.passage.id), *_site(copy.document), primary=False,
            official=copy.document.type in OFFICIAL,
        )
        for copy in reversed(there.values())
    ]  # fmt: skip
    return Published(tuple(others), whole.primary if whole else None) if others else None


def _publication(copy: Copy, here: Copy, primary: Copy) -> Publication:
    return Publication(
        copy.document, f"/statements/{copy.statement.id}", *_site(copy.document), copy is primary, copy.official,
        copy.words - here.words, copy.first_seen,
    )  # fmt: skip


def _site(document: DocumentView) -> tuple[str | None, str | None]:
    source = outside(document.url)
    return source, host_of(source) if source else None
