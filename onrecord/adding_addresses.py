"""Adds documents by their addresses on the web: a page, a file, or a permalink of the United Nations."""

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from indexer.connectors.addresses import host_of, web_address
from indexer.connectors.answer import NO_VALIDATORS, Answer, Limits, Validators
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.fetcher import Fetcher, Manners
from indexer.connectors.files import file_name
from indexer.connectors.port import Document
from indexer.connectors.un_documents import UnDocumentsConnector
from indexer.connectors.walls import refuse_other_page
from indexer.reading import read_document
from indexer.records.record import Hints
from onrecord.adding import PATIENCE_SECONDS, Addition, Run, follow, ingest
from onrecord.fetching import open_fetcher
from onrecord.fetching_source import manners_of
from onrecord.incoming import internal_error
from onrecord.source_book import source_book
from onrecord.wiring import Application
from search.projection import Progress
from statements.errors import OnRecordError

# What a person names may be a scanned record on a slow server.
_LIMITS = Limits(bytes=100_000_000, seconds=300.0)
_PAUSE = 2.0
# Permalinks lead to a page that shows the file, not to the file.
_PERMALINK = re.compile(r"https?://(?:www\.)?(?:docs\.un\.org|undocs\.org)/(?:(ar|en|es|fr|ru|zh)/)?([^?#]+/[^?#]+)")


def add_addresses(
    application: Application, addresses: Sequence[str], hints: Hints, progress: Progress, run: Run
) -> None:
    """Fetches the addresses, one after the other, and makes what they have searchable; adds to `run`."""
    fetcher = open_fetcher(application.settings)
    run.files += len(addresses)
    for number, address in enumerate(addresses, start=1):
        if run.stop.is_set():
            break
        run.additions.append(_add(application, fetcher, address, hints, quiet=run.quiet))
        progress("Fetching", number, len(addresses))
    follow(application, run, progress, patience=PATIENCE_SECONDS)


def _add(application: Application, fetcher: Fetcher, address: str, hints: Hints, *, quiet: bool) -> Addition:
    try:
        document, url = _fetched(application, fetcher, address)
        application.catalog.files.put(document.data)
        known = replace(hints, file_name=document.file_name, url=hints.url or url, charset=document.charset)
        ingested = ingest(application.catalog, document.data, known, read_document, quiet=quiet)
        return Addition(Path(address), ingested, address=address)
    except OnRecordError as error:
        return Addition(Path(address), None, error, address=address)
    except Exception as error:  # noqa: BLE001 - a fault met in one document must not cost the others
        return Addition(Path(address), None, internal_error(Path(address), error), address=address)


def _fetched(application: Application, fetcher: Fetcher, address: str) -> tuple[Document, str]:
    """The document and the address to cite it by. Raises NotFetched."""
    if permalink := _PERMALINK.fullmatch(address):
        return _by_symbol(application, fetcher, unquote(permalink[2]), permalink[1])
    url = web_address(address)
    # Whoever types the name of a machine nearby means it; where it redirects to is another matter.
    answer = fetcher.get(url, Manners(_PAUSE, _LIMITS, frozenset({host_of(url)})))
    refuse_other_page(url, answer)
    name = file_name(answer.address, answer.media_type)
    return Document(answer.body, name, NO_VALIDATORS, answer.charset), url


def _by_symbol(application: Application, fetcher: Fetcher, symbol: str, language: str | None) -> tuple[Document, str]:
    source = source_book(application.settings.home).of_symbols()
    connector, manners = UnDocumentsConnector(source), manners_of(source)

    def ask(address: str, validators: Validators = NO_VALIDATORS) -> Answer:
        return fetcher.get(address, manners, validators)

    item = connector.item(symbol, language or source.languages[0])
    document = connector.document(ask, item, NO_VALIDATORS)
    if document is None:
        raise NotFetched(Trouble.EMPTY, f"{item.address} did not give {symbol}.", "Try again later.")
    return document, item.page or item.address
