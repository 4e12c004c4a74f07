"""A saved search: the search request itself, what it follows besides, and when its owner is written to."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from digests.closeness import Closeness
from digests.schedule import Frequency, Schedule
from search.engines.port import Sort
from search.request import SearchRequest
from statements.errors import OnRecordError
from statements.phrases import gettext

# Raised when what is stored has to be read otherwise than before.
VERSION = 1
_LONGEST_SHOWN = 80


class SearchLost(OnRecordError):
    """A saved search that cannot be run any more."""

    code = "saved_search_lost"


class Event(StrEnum):
    """What somebody wants to be told of: what is said for the first time, or what reads differently now."""

    NEW = "new"
    REWORDED = "reworded"


class Wanted(BaseModel):
    """What somebody wants to be told of.

    `closeness` is how like the words a passage must be that is found by meaning alone. Beside what the request finds,
    `person` is the id of the one speaker whose words count, `role` words that the printed role must hold, and
    `document` the id of the one document.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    request: SearchRequest = SearchRequest()
    closeness: Closeness = Closeness.CLOSE
    event: Event = Event.NEW
    person: Annotated[str | None, Field(max_length=16)] = None
    role: Annotated[str | None, Field(max_length=200)] = None
    document: Annotated[str | None, Field(max_length=16)] = None

    @field_validator("request")
    @classmethod
    def _as_searches_are_saved(cls, request: SearchRequest) -> SearchRequest:
        """Page, order and number of results are the reader's of the moment."""
        return request.model_copy(update={"cursor": None, "sort": Sort.BEST, "limit": 20, "per": None})

    def stored(self) -> dict[str, Any]:
        """As it is kept, in the form `VERSION`."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def read_wanted(version: int, stored: Mapping[str, Any]) -> Wanted:
    """What was stored. Raises SearchLost where this version of OnRecord does not understand it."""
    if version != VERSION:
        raise SearchLost(
            gettext(
                "The search was saved by a newer version of OnRecord (form %(form)s, known: %(known)s).",
                form=version,
                known=VERSION,
            ),
            gettext("Install that version, or save the search again."),
        )
    try:
        return Wanted.model_validate(stored)
    except ValidationError as error:
        first = error.errors()[0]
        name = next((str(part) for part in reversed(first["loc"]) if isinstance(part, str)), "")
        raise SearchLost(
            gettext(
                "It asks for the %(name)s “%(given)s”, which is not known any more.",
                name=name,
                given=str(first["input"])[:_LONGEST_SHOWN],
            ),
            gettext("Search for it anew, save that and delete this one."),
        ) from error


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """One saved search. `told_until` is the number of the change sequence up to which its owner has been told.

    `rhythm` is how often one that is off was mailed before. `due_at` is when the next mail may go, in UTC, None where
    none will. `paused_because` is why it runs no more; `wanted` is None where it cannot be read.
    """

    id: int
    owner_id: int
    name: str
    wanted: Wanted | None
    schedule: Schedule
    rhythm: Frequency | None
    created_at: dt.datetime
    told_until: int
    due_at: dt.datetime | None
    paused_because: str | None = None

    @property
    def again(self) -> Schedule:
        """How it is mailed, or would be if it were not off."""
        if self.schedule.frequency is not Frequency.OFF:
            return self.schedule
        return replace(self.schedule, frequency=self.rhythm or Frequency.DAILY)
