"""What a made statement is, and what should be read from it."""

import datetime as dt
from dataclasses import dataclass

from indexer.records.record import Hints


@dataclass(frozen=True)
class Expected:
    """What a reader of the paper would say of it."""

    name: str | None
    role: str | None
    country: str | None
    organization: str | None
    kind: str
    date: dt.date | None
    begins: str
    ends: str
    language: str = "en"
    type: str | None = None
    on_behalf_of: tuple[str, ...] = ()
    aligned_with: tuple[str, ...] = ()
    warnings: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Made:
    """One file as a ministry publishes it."""

    file_name: str
    data: bytes
    expected: Expected
    source: str | None = None
    date: dt.date | None = None

    def given(self) -> Hints:
        """What the adder says."""
        return Hints(self.file_name, source=self.source, date=self.date)
