"""Votes as the API gives them."""

from pydantic import BaseModel, Field

from statements.parsed import ParsedVote


class PositionBody(BaseModel):
    """What one member did in a vote."""

    name: str = Field(description="As printed")
    country: str | None = Field(description="ISO 3166-1 alpha-3; null where no country has that name")
    choice: str = Field(description="in_favour, against, abstaining, not_participating or absent")
    note: str | None = Field(description="A printed note on what the member had intended")


class TallyBody(BaseModel):
    """The printed numbers of votes; null where none is printed."""

    in_favour: int | None
    against: int | None
    abstaining: int | None


class VoteBody(BaseModel):
    """A decision that a record reports, by vote or without."""

    ordinal: int
    manner: str = Field(
        description="recorded, roll_call, show_of_hands, secret_ballot, non_recorded (no names) or without_vote"
    )
    matter: str = Field(description="resolution, decision, amendment, part, motion, election or other")
    draft: str | None = Field(description="Symbol of the draft")
    resolution: str | None = Field(description="Symbol of the resolution or decision that it became")
    title: str | None
    subject: str | None = Field(description="What was decided on, in the record's words")
    part: str | None = Field(description="The paragraph that was voted on by itself, as printed")
    adopted: bool | None = Field(description="null where the record does not say")
    result: str | None = Field(description="The result in the record's words")
    tally: TallyBody | None
    positions: list[PositionBody]
    spans: list[tuple[int, int]] = Field(description="What the record prints of it")
    page: int | None


def vote_body(vote: ParsedVote) -> VoteBody:
    """A vote."""
    return VoteBody(
        ordinal=vote.ordinal, manner=vote.manner, matter=vote.matter, draft=vote.draft, resolution=vote.resolution,
        title=vote.title, subject=vote.subject, part=vote.part, adopted=vote.adopted, result=vote.result,
        tally=TallyBody(
            in_favour=vote.tally.in_favour, against=vote.tally.against, abstaining=vote.tally.abstaining
        ) if vote.tally else None,
        positions=[
            PositionBody(name=held.name, country=held.country, choice=held.choice, note=held.note)
            for held in vote.positions
        ],
        spans=list(vote.spans), page=vote.page,
    )  # fmt: skip
