"""What has to be known of a language to read the first page of a record."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from indexer.records.verbatim_record.meeting_time import TimeWords
from indexer.records.verbatim_record.members import MemberWords


@dataclass(frozen=True, slots=True)
class CoverWords:
    """The words of covers in one language.

    `record` names the type where nothing else can be a title. `number` has a group of that name, read by
    `read_number`, and may have `plenary`; `meeting` prints both, `resumption` is a format of its number. `session` has
    a group of that name. `foot` begins what stands below the agenda. `bodies` are the names of bodies on a line of
    their own, `committee` finds one of a committee, `provisional` ends a line behind a name; a line with `body_word`
    and without `no_body` is a body's too. `places` stand on a line of their own, `held_at` has a group `place`.
    `agenda` ends where its first item begins, which `goes_on` over the line behind these endings. `heads` are the
    words before a colon that begin lines: a scan may misread them. `number_in_words` has a group `number` of words that
    `value_of` reads, for covers that print no figures.
    """

    record: str
    number: re.Pattern[str]
    meeting: Callable[[int, str], str]
    resumption: str
    session: re.Pattern[str]
    foot: re.Pattern[str]
    bodies: tuple[str, ...]
    committee: re.Pattern[str]
    provisional: re.Pattern[str]
    body_word: re.Pattern[str]
    no_body: re.Pattern[str]
    places: tuple[str, ...]
    held_at: re.Pattern[str]
    agenda: re.Pattern[str]
    goes_on: tuple[str, ...]
    time: TimeWords
    members: MemberWords
    read_number: Callable[[str], int] = int
    between: str = ", "
    before_item: str = ": "
    heads: tuple[str, ...] = ()
    number_in_words: re.Pattern[str] | None = None
    value_of: Callable[[str], int | None] = int
