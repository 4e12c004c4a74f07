"""How each live source is doing, in a word and a sentence."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from catalog.source_health import SourceRecord
from catalog.sources import RunOutcome
from indexer.connectors.definition import Definition, UnDocumentsSource
from indexer.connectors.errors import Trouble
from statements.wording import counted

# Below so many days with something new a source's habits are not known.
_FEWEST_DAYS = 5
_LEAST_QUIET, _UNKNOWN_QUIET, _MOST_QUIET = 7, 30, 90
_TIMES_THE_LONGEST = 2


class SourceState(StrEnum):
    """How a source is doing."""

    WORKING = "working"
    QUIET = "quiet"  # nothing new for longer than is usual there
    BLOCKED = "blocked"
    CHANGED = "changed"
    UNREACHABLE = "unreachable"
    FAILING = "failing"
    NEVER = "never_asked"
    OFF = "off"


_STATES = {
    Trouble.BLOCKED: SourceState.BLOCKED,
    Trouble.ROBOTS: SourceState.BLOCKED,
    Trouble.THROTTLED: SourceState.BLOCKED,
    Trouble.CHANGED: SourceState.CHANGED,
    Trouble.GONE: SourceState.CHANGED,
    Trouble.EMPTY: SourceState.CHANGED,
    Trouble.REDIRECTS: SourceState.CHANGED,
    Trouble.REFUSED: SourceState.CHANGED,
    Trouble.UNREACHABLE: SourceState.UNREACHABLE,
    Trouble.TIMEOUT: SourceState.UNREACHABLE,
    Trouble.CERTIFICATE: SourceState.UNREACHABLE,
    Trouble.SERVER: SourceState.UNREACHABLE,
}
WARNINGS = frozenset(
    {
        SourceState.QUIET,
        SourceState.BLOCKED,
        SourceState.CHANGED,
        SourceState.UNREACHABLE,
        SourceState.FAILING,
    }
)


@dataclass(frozen=True, slots=True)
class SourceReport:
    """One source with its record. `words` is a sentence for people; `own`: defined in the home."""

    definition: Definition
    record: SourceRecord
    state: SourceState
    words: str
    own: bool = False


def report_on(definition: Definition, record: SourceRecord | None, *, own: bool = False) -> SourceReport:
    """What to say of a source; None for one that was never asked."""
    known = record or SourceRecord(definition.name)
    state, words = _state(definition, known)
    return SourceReport(definition, known, state, words, own)


def quiet_since(record: SourceRecord) -> dt.date | None:
    """The day of the last news of a source that has been quiet for longer than it ever was of late, else None."""
    today = record.now.date()
    days = [day for day in record.days if day <= today]
    last = max([*days[:1], *([record.last_new.date()] if record.last_new else [])], default=None)
    if last is None:
        return None
    longest = max(((one - other).days for one, other in pairwise(days)), default=0)
    usual = _UNKNOWN_QUIET if len(days) < _FEWEST_DAYS else max(_LEAST_QUIET, _TIMES_THE_LONGEST * longest)
    return last if (today - last).days > min(usual, _MOST_QUIET) else None


def _state(definition: Definition, record: SourceRecord) -> tuple[SourceState, str]:
    if not definition.enabled:
        return SourceState.OFF, f"Switched off: {definition.reason}"
    if record.last_run is None:
        return SourceState.NEVER, "Not asked yet."
    if record.outcome is RunOutcome.FAILED:
        trouble = Trouble(record.error_code) if record.error_code in set(Trouble) else None
        state = _STATES.get(trouble, SourceState.FAILING) if trouble else SourceState.FAILING
        return state, record.error or "The last run failed."
    return _state_of_working(definition, record)


def _state_of_working(definition: Definition, record: SourceRecord) -> tuple[SourceState, str]:
    """Of a source whose list was read the last time."""
    failed = sum(failing.items for failing in record.failing if failing.code != Trouble.NOT_PUBLISHED)
    if failed and not record.documents:
        return SourceState.FAILING, f"None of {counted(failed, 'document')} could be had: {record.failing[0].message}"
    if not isinstance(definition, UnDocumentsSource) and (since := quiet_since(record)):
        return SourceState.QUIET, f"Nothing new since {since.isoformat()}, which is longer than is usual there."
    if failed:
        return SourceState.WORKING, f"Working; {counted(failed, 'document')} could not be had."
    return SourceState.WORKING, "Working."
