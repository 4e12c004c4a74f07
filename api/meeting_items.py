"""Agenda items of meetings in which a country spoke, as the answer about a country holds them."""

import datetime as dt

from pydantic import BaseModel, Field

from catalog.meeting_items import ItemOfMeetings


class SpokenUnderBody(BaseModel):
    """Where a country began to speak under an item."""

    statement_id: str = Field(description="The first statement for the country in the document")
    symbol: str | None
    title: str
    date: dt.date | None
    language: str


class MeetingItemBody(BaseModel):
    """An agenda item under which a country spoke."""

    item: str = Field(description="First item of the agenda on the cover of a record, as printed")
    documents: int
    first: dt.date | None
    last: dt.date | None
    latest: list[SpokenUnderBody] = Field(description="The latest documents, 20 at most")


def meeting_item(found: ItemOfMeetings) -> MeetingItemBody:
    """An item of the catalog."""
    return MeetingItemBody(
        item=found.item, documents=found.documents, first=found.first, last=found.last,
        latest=[
            SpokenUnderBody(
                statement_id=one.statement_id, symbol=one.symbol, title=one.title, date=one.date, language=one.language
            )
            for one in found.latest
        ],
    )  # fmt: skip
