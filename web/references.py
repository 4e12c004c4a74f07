"""What a document refers to, who cites it, what corrects it, and the links of symbols in running text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fastapi import Request

from catalog.reading import DocumentView, PassageView
from catalog.references import Citing, ReferenceOnRecord, Revision
from statements.symbols import corrected_by, parse_symbol, permalink
from statements.vocabulary import Standing
from web.addresses import passage_address
from web.credit import Credit, credit
from web.highlights import Link
from web.pages import Pages

# Documents under "Cited by" on one page.
AT_ONCE = 20
_PARAMETER = "cited"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a symbol leads: to a document on record, else to the UN, else nowhere."""

    address: str | None = None
    held: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A document that the text refers to; `printed` is its first form. `symbol` is None where nothing tells whose."""

    symbol: str | None
    printed: str
    times: int
    target: Target


@dataclass(frozen=True, slots=True)
class Cited:
    """A place where this document is cited: who is credited with it, None where nobody is, and where to read it."""

    credit: Credit | None
    document: DocumentView
    printed: str
    address: str


@dataclass(frozen=True, slots=True)
class CitedIn:
    """A document that cites this one so many times, and the first of the places."""

    document: DocumentView
    times: int
    places: tuple[Cited, ...]

    @property
    def more(self) -> int:
        """Places that are left out."""
        return self.times - len(self.places)


@dataclass(frozen=True, slots=True)
class CitedPage:
    """Some of the documents, how many places and documents there are, and the addresses of those before and after."""

    total: int
    documents: int
    cited: tuple[CitedIn, ...]
    previous: str | None
    next: str | None


@dataclass(frozen=True, slots=True)
class Correction:
    """The document that a corrigendum corrects, and the corrigenda of this document that are on record."""

    corrects: str | None
    target: Target
    corrigenda: tuple[DocumentView, ...]


def refers_to(pages: Pages, document: DocumentView, references: Sequence[ReferenceOnRecord]) -> list[Named]:
    """What the document refers to, each once, in the order of its text."""
    targets = _targets(pages, document, references)
    counted: dict[str, list[ReferenceOnRecord]] = {}
    for reference in references:
        counted.setdefault(reference.symbol or reference.printed, []).append(reference)
    return [
        Named(found[0].symbol, " ".join(found[0].printed.split()), len(found), targets.get(key, Target()))
        for key, found in counted.items()
    ]


def cited_by(pages: Pages, request: Request, document: DocumentView) -> CitedPage | None:
    """Which documents cite this one, the newest first; None for one without a symbol."""
    if document.symbol is None:
        return None
    asked = request.query_params.get(_PARAMETER, "")
    number = int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 6 else 1
    number = max(1, number)
    found = pages.services.references().cited_by(document.symbol, AT_ONCE, (number - 1) * AT_ONCE)
    address = f"/documents/{document.id}?{_PARAMETER}={{}}#cited-by"
    return CitedPage(
        found.total,
        found.documents,
        tuple(CitedIn(one.document, one.times, tuple(map(_cited, one.places))) for one in found.citing),
        address.format(number - 1) if number > 1 else None,
        address.format(number + 1) if found.documents > number * AT_ONCE else None,
    )


def _cited(citing: Citing) -> Cited:
    reference, statement, document = citing.reference, citing.statement, citing.document
    said = statement is not None and statement.standing is Standing.SAID
    address = f"/documents/{document.id}"
    if reference.passage_id:
        address = passage_address(reference.passage_id)
    elif reference.statement_id:
        address = f"/statements/{reference.statement_id}"
    whose = credit(statement, document) if statement and said else None
    return Cited(whose, document, " ".join(reference.printed.split()), address)


def corrections(pages: Pages, document: DocumentView) -> Correction:
    """How the document and corrigenda belong together, as their symbols tell."""
    if document.symbol is None:
        return Correction(None, Target(), ())
    corrects = corrected_by(document.symbol)
    known = pages.services.references()
    target = _target(corrects, document, known.held([corrects]).get(corrects, [])) if corrects else Target()
    return Correction(corrects, target, tuple(known.corrigenda_of(document.symbol)))


def history(pages: Pages, document: DocumentView) -> list[Revision]:
    """Every state of the document's file, the newest first."""
    return pages.services.references().revisions_of(document.id)


def links_in(pages: Pages, document: DocumentView, passages: Iterable[PassageView]) -> dict[str, list[Link]]:
    """By the id of a passage the symbols in it that lead somewhere, as ranges of its text with their addresses."""
    references = [r for r in pages.services.references().of_document(document.id) if r.symbol]
    targets = _targets(pages, document, references)
    found: dict[str, list[Link]] = {}
    for passage in passages:
        for reference in references:
            address = targets[reference.symbol or ""].address
            start, end = reference.span
            if address and passage.start <= start and end <= passage.end:
                found.setdefault(passage.id, []).append(Link(start - passage.start, end - passage.start, address))
    return found


def _targets(pages: Pages, document: DocumentView, references: Iterable[ReferenceOnRecord]) -> dict[str, Target]:
    symbols = {reference.symbol for reference in references if reference.symbol}
    held = pages.services.references().held(symbols) if symbols else {}
    return {symbol: _target(symbol, document, held.get(symbol, [])) for symbol in symbols}


def _target(symbol: str, document: DocumentView, held: Sequence[DocumentView]) -> Target:
    """In the language of the document where it is there in it, else in English, else in whichever there is."""
    if held:
        order = sorted(held, key=lambda d: (d.language != document.language, d.language != "en", d.language))
        return Target(f"/documents/{order[0].id}", held=True)
    parsed = parse_symbol(symbol)
    # Decisions are printed in collections and have no page of their own.
    if parsed is None or parsed.type == "DEC":
        return Target()
    return Target(permalink(parsed, document.language))
