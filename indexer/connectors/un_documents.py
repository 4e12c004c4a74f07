"""Documents of the United Nations by symbol: the file behind the official permalink, no crawling.

A symbol without a file is answered with status 200 and nothing, or with a page.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from indexer.connectors.answer import Validators
from indexer.connectors.definition import UnDocumentsSource
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.files import file_name
from indexer.connectors.port import Ask, Document, Item, Known, ListedPage

_PDF = b"%PDF-"
_WITHIN = 1_024


class UnDocumentsConnector:
    """Symbols that count up, as far as files are found, and some numbers beyond."""

    def __init__(self, definition: UnDocumentsSource) -> None:
        self.definition = definition

    def pages(self, ask: Ask, known: Known) -> Iterator[ListedPage]:  # noqa: ARG002 - nothing is listed anywhere
        """The symbols to try next, a page for as many as may be missing in a row, until a whole page is."""
        source = self.definition
        for numbered in source.symbols:
            number, found = numbered.start, True
            while found:
                upto = number + source.missing
                items = [
                    self.item(numbered.pattern.replace("{n}", str(n)), language)
                    for n in range(number, upto)
                    for language in source.languages
                ]
                yield ListedPage(f"{numbered.pattern}#{number}", tuple(items))
                found = any(known.fetched(item.identity) for item in items)
                number = upto

    def item(self, symbol: str, language: str) -> Item:
        """The document with a symbol, in a language (ISO 639-1)."""
        source, shown = self.definition, quote(symbol, safe="")
        return Item(
            identity=f"{symbol}:{language}",
            address=source.file.replace("{symbol}", shown).replace("{language}", language),
            page=source.permalink.replace("{symbol}", quote(symbol, safe="/()")).replace("{language}", language),
            language=language,
            awaited=True,
        )

    def items(self, symbols: Iterable[str], languages: Iterable[str]) -> list[Item]:
        """The documents with these symbols, in each of the languages."""
        languages = list(languages)
        return [self.item(symbol.strip(), language) for symbol in symbols for language in languages]

    def document(self, ask: Ask, item: Item, validators: Validators) -> Document | None:
        """As the port says; what has no file yet is `not_published`."""
        try:
            answer = ask(item.address, validators)
        except NotFetched as error:
            if error.trouble is Trouble.GONE:
                raise _not_published(item) from error
            raise
        if answer.unchanged:
            return None
        if not answer.body.strip():
            raise _not_published(item)
        if _PDF not in answer.body[:_WITHIN]:
            raise NotFetched(
                Trouble.CHANGED, f"{item.address} gave no PDF file for {item.identity}.", "Look at its permalink."
            )
        if len(answer.body) < self.definition.least_bytes:
            raise NotFetched(
                Trouble.CHANGED,
                f"{item.identity} has only {len(answer.body):,} bytes: no record is so small.",
                "Look at its permalink.",
            )
        return Document(answer.body, _name(item), answer.validators)


def _name(item: Item) -> str:
    return file_name(
        f"https://x/{quote(item.identity.replace('/', '_').replace(':', '-'), safe='')}", "application/pdf"
    )


def _not_published(item: Item) -> NotFetched:
    return NotFetched(
        Trouble.NOT_PUBLISHED, f"There is no {item.identity} yet.", "Records are published weeks after a meeting."
    )
