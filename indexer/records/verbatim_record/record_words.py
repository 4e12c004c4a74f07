"""All that reading a record has to know of the language it is printed in."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from indexer.attribution.floor import Floor
from indexer.attribution.label import LabelGrammar
from indexer.records.verbatim_record.chair_words import ChairWords
from indexer.records.verbatim_record.cover_words import CoverWords
from indexer.records.verbatim_record.directions import Directions
from indexer.records.verbatim_record.furniture import Disclaimer
from indexer.records.verbatim_record.kind_cues import KindCues
from indexer.records.verbatim_record.national_pieces import NationalWords
from indexer.records.verbatim_record.presiding import ChairChanges
from indexer.records.verbatim_record.vote_lists import VoteWords


@dataclass(frozen=True, slots=True)
class RecordWords:
    """One printed language; `language` is its ISO 639-1 code.

    `on_behalf_of` gives the groups or countries for whom words are spoken (the words, and the speaker's own country by
    its ISO code), `aligned_with` those with whose statement the speaker agrees. `closed` ends the direction that closes
    a meeting; `officer` matches what follows "President:" on a cover, where the label of his words is printed like
    that line; `secretariat` ends the offices of the Secretariat; `body_of_post` has a group `body`. `mended`
    gives a text of the same length in which broken letters are whole, to be read in place of the printed one.
    """

    language: str
    labels: LabelGrammar
    floor: Floor
    directions: Directions
    votes: VoteWords
    agenda_heading: re.Pattern[str]
    disclaimer: Disclaimer
    kinds: KindCues
    chair: ChairWords
    national: NationalWords
    changes: ChairChanges
    cover: CoverWords
    on_behalf_of: Callable[[str, str | None], tuple[str, ...]]
    aligned_with: Callable[[str], tuple[str, ...]]
    closed: re.Pattern[str]
    secretariat: re.Pattern[str]
    body_of_post: re.Pattern[str]
    officer: re.Pattern[str] | None = None
    mended: Callable[[str], str] | None = None
