"""Revisions of a document, and what changed between two of them, as the API gives them."""

import datetime as dt
from collections.abc import Sequence

from pydantic import BaseModel, Field

from api.problems import NotFound
from api.schemas import PassageBody, Place, passage_body
from catalog.comparison import Comparison, Fate, Said, Stretch
from catalog.references import Revision
from catalog.wording import Wording, usual_pair
from statements.countries import name_of


class RevisionBody(BaseModel):
    """One state of a document's file."""

    number: int
    retrieved_at: dt.datetime
    stands: bool = Field(description="Whether its text is the document's")
    issue: str | None = Field(description="What the cover calls it, such as provisional or reissued")
    issued_on: dt.date | None = Field(description="The day of that, as the cover prints it")
    job_number: str | None = Field(description="The printer's number")
    file_name: str
    media_type: str
    bytes: int
    sha256: str
    comparable: bool = Field(description="Whether what it said is kept beside its file, so that it can be compared")


class SaidBody(BaseModel):
    """A passage as one revision has it, and who is credited with it there."""

    passage: PassageBody
    label: str | None = Field(description="As printed; null where nobody is credited")
    speaker: str | None
    country: Place | None
    organization: str | None


class PieceBody(BaseModel):
    """A run of words: all `before` joined are the earlier text, all `now` the later one, each verbatim."""

    change: str = Field(description="same (but for blanks), gone or new")
    before: str
    now: str


class StretchBody(BaseModel):
    """Passages of the earlier revision and those of the later one that stand for them."""

    fate: str = Field(description="changed, added, withdrawn, moved, or credited: the same words to somebody else")
    before: list[SaidBody]
    now: list[SaidBody]
    pieces: list[PieceBody] = Field(
        description="Of a changed one its words, passages joined by a blank line; else none"
    )


class DifferenceBody(BaseModel):
    """What changed from one revision to another; passages that stayed as they were are counted only."""

    earlier: int
    later: int
    counts: dict[str, int] = Field(description="Passages by fate, unchanged ones among them")
    stretches: list[StretchBody] = Field(description="In the order of the later revision")


class RevisionsAnswer(BaseModel):
    """Every state of a document, the newest first, and the difference of two."""

    document_id: str
    revisions: list[RevisionBody]
    difference: DifferenceBody | None = Field(description="Where `from` or `to` is given")


def revisions_answer(
    document_id: str, states: Sequence[Revision], wording: Wording, asked: tuple[int | None, int | None]
) -> RevisionsAnswer:
    """The revisions, and the difference of those that are asked for. Raises NotFound for one that is not there."""
    kept = wording.readable(document_id)
    bodies = [
        RevisionBody(
            number=s.number, retrieved_at=s.retrieved_at, stands=s.stands, issue=s.issue,
            issued_on=s.issued_on, job_number=s.job_number,
            file_name=s.file_name, media_type=s.media_type, bytes=s.bytes, sha256=s.sha256,
            comparable=s.number in kept,
        )
        for s in states
    ]  # fmt: skip
    difference = None if asked == (None, None) else _difference(document_id, states, wording, asked)
    return RevisionsAnswer(document_id=document_id, revisions=bodies, difference=difference)


def _difference(
    document_id: str, states: Sequence[Revision], wording: Wording, asked: tuple[int | None, int | None]
) -> DifferenceBody:
    known = sorted(state.number for state in states)
    before, later = usual_pair(states, asked[1])
    earlier = before if asked[0] is None else asked[0]
    for number in (earlier, later):
        if number not in known:
            raise NotFound(f"There is no revision {number} of this document.", f"It has {', '.join(map(str, known))}.")
    compared = wording.compare(document_id, earlier, later)
    if compared is None:
        raise NotFound(
            "What one of these revisions said was not kept beside its file.", "Compare those that are comparable."
        )
    return _difference_body(compared)


def _difference_body(compared: Comparison) -> DifferenceBody:
    return DifferenceBody(
        earlier=compared.before.revision,
        later=compared.now.revision,
        counts={fate.value: number for fate, number in compared.counts().items()},
        stretches=[_stretch(stretch) for stretch in compared.stretches if stretch.fate is not Fate.UNCHANGED],
    )


def _stretch(stretch: Stretch) -> StretchBody:
    return StretchBody(
        fate=stretch.fate,
        before=[_said(said) for said in stretch.before],
        now=[_said(said) for said in stretch.now],
        pieces=[PieceBody(change=change, before=before, now=now) for change, before, now in stretch.pieces],
    )


def _said(said: Said) -> SaidBody:
    statement = said.statement
    country = statement.country if statement else None
    return SaidBody(
        passage=passage_body(said.passage),
        label=statement.label if statement else None,
        speaker=statement.speaker if statement else None,
        country=Place(code=country, name=name_of(country)) if country else None,
        organization=statement.organization if statement else None,
    )
