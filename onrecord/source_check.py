"""What a source's definition would take, without taking it: the site is asked, nothing is stored."""

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from indexer.connectors.answer import NO_VALIDATORS, Answer
from indexer.connectors.definition import Definition
from indexer.connectors.port import NOTHING_KNOWN, Item
from indexer.connectors.registry import connector_for
from indexer.reading import read_document
from onrecord.fetching import open_fetcher
from onrecord.fetching_source import hints_for, manners_of
from onrecord.settings import Settings
from statements.errors import OnRecordError
from statements.parsed import ParsedDocument

LISTED = 20


@dataclass(slots=True)
class Taken:
    """One document that was looked into: what it reads as, or why it cannot be had or read."""

    item: Item
    parsed: ParsedDocument | None = None
    error: OnRecordError | None = None


@dataclass(slots=True)
class SourceCheck:
    """What the first page of a source's list has, and what the first documents on it are."""

    definition: Definition
    items: list[Item] = field(default_factory=list)
    taken: list[Taken] = field(default_factory=list)
    error: OnRecordError | None = None


def check_source(settings: Settings, definition: Definition, documents: int) -> SourceCheck:
    """Reads the list as a fetch would, and the first documents on it."""
    fetcher, manners = open_fetcher(settings, threading.Event()), manners_of(definition)

    def ask(address: str, validators: object = NO_VALIDATORS) -> Answer:  # noqa: ARG001 - nothing is known before
        return fetcher.get(address, manners)

    check = SourceCheck(definition)
    connector = connector_for(definition)
    try:
        page = next(iter(connector.pages(ask, NOTHING_KNOWN)), None)
        check.items = list(page.items) if page else []
    except OnRecordError as error:
        check.error = error
        return check
    for item in islice(check.items, documents):
        taken = Taken(item)
        try:
            document = connector.document(ask, item, NO_VALIDATORS)
            if document is not None:
                taken.parsed, _ = read_document(document.data, hints_for(definition, item, document))
        except OnRecordError as error:
            taken.error = error
        check.taken.append(taken)
    return check


def lines(check: SourceCheck) -> Iterator[str]:
    """What a check found, for people."""
    definition = check.definition
    yield f"{definition.title} ({definition.kind}, {definition.speaker})"
    if check.error:
        yield f"  {check.error}"
        return
    yield f"  {len(check.items):,} documents listed" + ("" if check.items else ": the definition finds nothing there")
    for item in check.items[:LISTED]:
        yield f"  {item.date or 'no date   '}  {item.title or item.identity}"
        yield f"              {item.address}"
    for taken in check.taken:
        yield f"  {taken.item.address}"
        if taken.parsed is None:
            yield f"    {taken.error or 'nothing'}"
            continue
        read = taken.parsed
        yield f"    {read.type}, {read.date or 'no date'}, {read.language}: {read.title}"
        for statement in read.statements[:3]:
            yield f"    {statement.label or 'no label'} ({statement.country or statement.organization or 'nobody'})"
