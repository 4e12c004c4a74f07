"""What passages said before, as the API gives it."""

import datetime as dt
from collections.abc import Sequence

from pydantic import BaseModel, Field

from catalog.wording import EarlierWording, Replacement


class ReplacementBody(BaseModel):
    """When a wording was replaced: `revision` had it last, `replaced_by` has another or, the same, was read anew."""

    revision: int
    replaced_by: int
    noticed_at: dt.datetime


class EarlierBody(BaseModel):
    """A passage whose place a newer one took."""

    id: str
    text: str
    replaced: ReplacementBody | None = Field(description="null where a version of OnRecord did not note it")


def replacement_body(replacement: Replacement | None) -> ReplacementBody | None:
    """When a wording was replaced."""
    if replacement is None:
        return None
    return ReplacementBody(
        revision=replacement.revision, replaced_by=replacement.replaced_by, noticed_at=replacement.noticed_at
    )


def earlier_bodies(wordings: Sequence[EarlierWording]) -> list[EarlierBody]:
    """Earlier wordings, the newest first."""
    return [
        EarlierBody(id=passage.id, text=passage.text, replaced=replacement_body(wording.replacement))
        for wording in wordings
        for passage in wording.passages
    ]
