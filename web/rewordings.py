"""What became of a passage's wording, as its page says it: the words before, the words after, and when."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from catalog.comparison import near, seen
from catalog.reading import DocumentView, PassageInContext, PassageView
from catalog.wording import EarlierWording, FormerPassage, Replacement
from statements.differences import Change, Piece
from web.addresses import passage_address
from web.pages import Pages
from web.rewording import Paragraphs, reworded


@dataclass(frozen=True, slots=True)
class Happened:
    """When a wording was replaced and by which revision; `compare` leads to both side by side.

    `reworded` is false where the document stayed as it was and was read otherwise.
    """

    revision: int
    replaced_by: int
    noticed: dt.date
    reworded: bool
    compare: str | None


@dataclass(frozen=True, slots=True)
class Earlier:
    """What a passage said before. `wordings` are addresses of all earlier ones, the newest first."""

    happened: Happened | None
    changes: Paragraphs | None
    wordings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Former:
    """What became of a passage that is gone. `suffix` is what its permalink needs to show it and not its successor."""

    happened: Happened | None
    changes: Paragraphs | None
    successor: str | None
    suffix: str


def earlier_wording(pages: Pages, found: PassageInContext, came_by: str | None) -> Earlier | None:
    """What a living passage said before; None where nothing is known to have changed.

    That its document was only read otherwise is told to those alone who `came_by` a passage of that reading.
    """
    passage = found.passage
    wordings = pages.services.wording().earlier(found.document.id, {passage.id}).get(passage.id)
    if not wordings:
        return None
    newest = wordings[0]
    ids = {one.id for wording in wordings for one in wording.passages}
    if newest.replacement and not newest.replacement.reworded and came_by not in ids:
        return None
    pieces = seen(newest.context, near(found.siblings, {passage.id}), from_now=True)
    return Earlier(
        _happened(found.document.id, newest.replacement),
        reworded(pieces) if _differ(pieces) else None,
        tuple(former_address(one.id, wording) for wording in wordings for one in wording.passages),
    )


@dataclass(frozen=True, slots=True)
class Reworded:
    """The passages of a statement whose wording changed, and when that was noticed last."""

    passages: tuple[str, ...]
    noticed: dt.date | None


def reworded_passages(pages: Pages, document: DocumentView, passages: Sequence[PassageView]) -> Reworded | None:
    """What changed in a statement; None where nothing is known to have."""
    found = pages.services.wording().earlier(document.id, {passage.id for passage in passages})
    changed = {
        id_: [one.replacement for one in wordings]
        for id_, wordings in found.items()
        if any(one.replacement is None or one.replacement.reworded for one in wordings)
    }
    noticed = [one.noticed_at.date() for happened in changed.values() for one in happened if one and one.reworded]
    in_order = tuple(passage.id for passage in passages if passage.id in changed)
    return Reworded(in_order, max(noticed, default=None)) if in_order else None


def former_wording(pages: Pages, former: FormerPassage) -> Former:
    """What became of a passage that is gone."""
    after = pages.services.passage(former.successor) if former.successor else None
    changes = None
    if after:
        siblings = former.found.siblings if former.found else (former.passage,)
        now = near(after.siblings, {after.passage.id})
        pieces = seen(near(siblings, {former.passage.id}), now, from_now=False)
        changes = reworded(pieces) if _differ(pieces) else None
    return Former(
        _happened(former.passage.document_id, former.replacement),
        changes,
        passage_address(former.successor) if former.successor else None,
        _suffix(former.replacement) if former.successor else "",
    )


def former_address(passage_id: str, wording: EarlierWording) -> str:
    """Where an earlier wording is shown: its own address leads on."""
    return passage_address(passage_id) + _suffix(wording.replacement)


def _suffix(replacement: Replacement | None) -> str:
    return f"?revision={replacement.revision}" if replacement else "?revision=former"


def _happened(document_id: str, replacement: Replacement | None) -> Happened | None:
    if replacement is None:
        return None
    before, after = replacement.revision, replacement.replaced_by
    compare = f"/documents/{document_id}/revisions?from={before}&to={after}" if replacement.reworded else None
    return Happened(before, after, replacement.noticed_at.date(), replacement.reworded, compare)


def _differ(pieces: tuple[Piece, ...]) -> bool:
    return any(piece.change is not Change.SAME for piece in pieces)
