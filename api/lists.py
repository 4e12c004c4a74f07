"""Lists that go on where they were left: what is asked of one, and the cursors between its pages."""

import datetime as dt
import json
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from api.cursors import LONGEST, Cursors
from catalog.lists import Place
from search.cursor import BadCursor
from search.filters import UnknownFilter
from search.query.values import UnknownValue, country_code


class ListRequest(BaseModel):
    """How much of a list, and from where on."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    limit: Annotated[int, Field(ge=1, le=200, description="Entries a page")] = 50
    cursor: Annotated[str | None, Field(max_length=LONGEST, description="From `next` of the page before")] = None

    def kind(self) -> str:
        """What its cursors are for: the same list with the same filters, whatever the size of pages."""
        asked = self.model_dump(mode="json", exclude={"limit", "cursor"}, exclude_none=True)
        return f"{type(self).__name__} {json.dumps(asked, sort_keys=True)}"


def country_of(typed: str | None) -> str | None:
    """The code of a country that is asked for. Raises UnknownFilter."""
    try:
        return country_code(typed) if typed else None
    except UnknownValue as error:
        near = error.nearest()
        raise UnknownFilter(error.message, f"Did you mean {near}? {error.remedy}" if near else error.remedy) from error


Next = Annotated[str | None, Field(description="Cursor of the next page; null at the end")]


class Pager:
    """Turns places of lists into cursors and back."""

    def __init__(self, cursors: Cursors) -> None:
        self._cursors = cursors

    def place(self, asked: ListRequest) -> Place | None:
        """Where the page begins. Raises BadCursor."""
        if asked.cursor is None:
            return None
        match self._cursors.opened(asked.kind(), asked.cursor):
            case [str(day), str(id_), int(number)]:
                return Place(dt.date.fromisoformat(day), id_, number)
        raise _no_place()

    def next(self, asked: ListRequest, place: Place | None) -> str | None:
        """The cursor of the page behind a place."""
        if place is None:
            return None
        return self._cursors.sealed(asked.kind(), [place.day.isoformat(), place.id, place.number])

    def name_and_id(self, asked: ListRequest) -> tuple[str, str] | None:
        """The same in a list by name."""
        if asked.cursor is None:
            return None
        match self._cursors.opened(asked.kind(), asked.cursor):
            case [str(name), str(id_)]:
                return name, id_
        raise _no_place()

    def behind(self, asked: ListRequest, name: str, id_: str) -> str:
        """The cursor of what stands behind a name."""
        return self._cursors.sealed(asked.kind(), [name, id_])

    def offset(self, asked: ListRequest) -> int:
        """How many entries were passed, in a list that is counted."""
        if asked.cursor is None:
            return 0
        found = self._cursors.opened(asked.kind(), asked.cursor)
        return found if isinstance(found, int) else 0

    def after(self, asked: ListRequest, count: int) -> str:
        """The cursor of what stands behind so many entries."""
        return self._cursors.sealed(asked.kind(), count)


def _no_place() -> BadCursor:
    """For what was sealed for such a list when its cursors held something else."""
    return BadCursor("The cursor is of an earlier version.", "Leave it out to begin at the first page.")
