"""/documents/.../revisions: every state of a document, and any two of them side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from fastapi import Request, Response

from catalog.comparison import Comparison, Fate, Said, Stretch
from catalog.reading import DocumentView
from catalog.references import Revision
from catalog.wording import usual_pair
from statements.differences import Change, Piece
from statements.phrases import gettext
from web.addresses import passage_address
from web.credit import Credit, credit
from web.excerpt import Excerpt, excerpt
from web.pages import Pages
from web.problems import NotOnRecord
from web.record_pages import source_file
from web.references import history
from web.rewording import Paragraphs, one_side

# A passage that stayed is only named.
_NAMED = 120
_FOLDED = {Fate.UNCHANGED, Fate.MOVED}


@dataclass(frozen=True, slots=True)
class Words:
    """Passages of one side with who is credited; `place` is where they stand, `address` where the first is read."""

    credits: tuple[Credit, ...]
    address: str
    page: int | None
    paragraph: int
    language: str
    text: Paragraphs


@dataclass(frozen=True, slots=True)
class Beside:
    """Two wordings side by side, one of which may be missing."""

    fate: Fate
    before: Words | None
    now: Words | None


@dataclass(frozen=True, slots=True)
class Named:
    """A passage that stayed as it was, by its beginning."""

    address: str
    language: str
    beginning: Excerpt


@dataclass(frozen=True, slots=True)
class Fold:
    """Passages in a row that met the same fate and say the same."""

    fate: Fate
    passages: tuple[Named, ...]


def revisions_page(pages: Pages, request: Request, document_id: str) -> Response:
    """The revisions, and the two that are asked for side by side, else the newest and the one before."""
    found = pages.services.document(document_id)
    if found is None:
        raise NotOnRecord(gettext("There is no document %(id)s on record.", id=document_id))
    document = found.document
    states = history(pages, document)
    readable = pages.services.wording().readable(document_id)
    before, now = _asked(request, states)
    compared = pages.services.wording().compare(document_id, before, now) if len(states) > 1 else None
    context = {
        "document": document,
        "history": states,
        "readable": readable,
        "before": before,
        "now": now,
        "lost": sorted({before, now} - readable),
        "counts": compared.counts() if compared else {},
        "rows": list(_rows(compared)) if compared else [],
    }
    return pages.show(request, "revisions.html", context)


def revision_file(pages: Pages, document_id: str, number: str) -> Response:
    """The stored bytes of a revision."""
    if not _is_number(number):
        raise NotOnRecord(
            gettext("There is no revision %(number)s of a document %(id)s on record.", number=number, id=document_id)
        )
    return source_file(pages, document_id, int(number))


def _asked(request: Request, states: Sequence[Revision]) -> tuple[int, int]:
    """The numbers of the two revisions to compare. Raises NotOnRecord for one that the document does not have."""
    known = sorted(state.number for state in states)
    chosen = []
    for name, otherwise in zip(("from", "to"), usual_pair(states), strict=True):
        stated = request.query_params.get(name) or str(otherwise)
        if not _is_number(stated) or int(stated) not in known:
            raise NotOnRecord(
                gettext("There is no revision %(number)s of this document.", number=stated),
                gettext("It has %(numbers)s.", numbers=", ".join(map(str, known))),
            )
        chosen.append(int(stated))
    return chosen[0], chosen[1]


def _is_number(stated: str) -> bool:
    return stated.isascii() and stated.isdigit() and len(stated) < 8


def _rows(compared: Comparison) -> Iterator[Beside | Fold]:
    folded: list[Stretch] = []
    for stretch in compared.stretches:
        if folded and stretch.fate is not folded[-1].fate:
            yield _fold(folded)
            folded = []
        if stretch.fate in _FOLDED:
            folded.append(stretch)
        else:
            yield _beside(compared, stretch)
    if folded:
        yield _fold(folded)


def _fold(stretches: Sequence[Stretch]) -> Fold:
    named = (
        Named(passage_address(said.passage.id), said.passage.language, excerpt(said.passage.text, _NAMED))
        for stretch in stretches
        for said in stretch.now
    )
    return Fold(stretches[0].fate, tuple(named))


def _beside(compared: Comparison, stretch: Stretch) -> Beside:
    before = _words(compared.before, stretch.before, stretch.pieces, now=False) if stretch.before else None
    now = _words(compared.now, stretch.now, stretch.pieces, now=True) if stretch.now else None
    return Beside(stretch.fate, before, now)


def _words(document: DocumentView, said: Sequence[Said], pieces: Sequence[Piece], *, now: bool) -> Words:
    first = said[0].passage
    texts = [Piece(Change.SAME, one.passage.text + "\n\n", one.passage.text + "\n\n") for one in said]
    credited: list[Credit] = []
    for one in said:
        whose = credit(one.statement, document) if one.statement else None
        if whose and whose not in credited:
            credited.append(whose)
    return Words(
        tuple(credited),
        f"{passage_address(first.id)}?revision={document.revision}",
        first.page,
        first.paragraph,
        first.language,
        one_side(pieces or texts, now=now),
    )
