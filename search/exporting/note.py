"""What is written to a file, whichever its format: passages with their credit, and where they come from."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from search.answer import Result, Total
from statements import countries
from statements.citations import Citable


class Quotation(NamedTuple):
    """One passage as a search gives it, and what its citations are made from."""

    result: Result
    cited: Citable


@dataclass(frozen=True, slots=True)
class Note:
    """Passages in their order. `heading` says in words what they are, `address` where the same is found again.

    `found` counts what the search found, None where nothing was searched; `complete` is false where there is more
    than a note may hold. `gone` are ids that were asked for and are no longer on record.
    """

    heading: str
    address: str
    made_on: dt.date
    quotations: Sequence[Quotation]
    found: Total | None = None
    complete: bool = True
    notices: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    query: dict[str, Any] = field(default_factory=dict)

    @property
    def remarks(self) -> list[str]:
        """What a reader has to know of the whole, a sentence each: how much of it is here, and what it is worth."""
        told = [_count(self)]
        if any(_is_invented(quotation.result) for quotation in self.quotations):
            told.append("Specimen: countries, speakers and words of the specimen corpus are invented.")
        if self.gone:
            told.append(f"No longer on record and left out: {', '.join(self.gone)}.")
        return [sentence for sentence in (*told, *self.notices) if sentence]


def _count(note: Note) -> str:
    here = len(note.quotations)
    if note.found is None:
        return ""
    value = f"{'at least ' if note.found.relation == 'at_least' else ''}{note.found.value:,}"
    if not note.complete:
        return f"The first {here:,} of {value} passages: a file holds no more."
    if here != note.found.value:
        return f"{here:,} passages; {value} were found, and what several documents publish stands here once."
    return f"{here:,} passage{'' if here == 1 else 's'}."


def _is_invented(result: Result) -> bool:
    country = countries.by_code(result.country.code) if result.country else None
    return country is not None and country.invented
