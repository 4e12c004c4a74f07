"""The words of records printed in English."""

import re

from indexer.attribution.languages.english import LABELS
from indexer.attribution.languages.english_floor import FLOOR
from indexer.attribution.on_behalf import aligned_with, on_behalf_of
from indexer.records.verbatim_record.languages.english.chair_changes import CHANGES
from indexer.records.verbatim_record.languages.english.chair_words import CHAIR_WORDS
from indexer.records.verbatim_record.languages.english.cover import COVER
from indexer.records.verbatim_record.languages.english.directions import DIRECTIONS
from indexer.records.verbatim_record.languages.english.furniture import AGENDA_HEADING, DISCLAIMER, VOTES
from indexer.records.verbatim_record.languages.english.kind_cues import CUES
from indexer.records.verbatim_record.languages.english.national import NATIONAL
from indexer.records.verbatim_record.record_words import RecordWords

WORDS = RecordWords(
    language="en",
    labels=LABELS,
    floor=FLOOR,
    directions=DIRECTIONS,
    votes=VOTES,
    agenda_heading=AGENDA_HEADING,
    disclaimer=DISCLAIMER,
    kinds=CUES,
    chair=CHAIR_WORDS,
    national=NATIONAL,
    changes=CHANGES,
    cover=COVER,
    on_behalf_of=on_behalf_of,
    aligned_with=aligned_with,
    closed=re.compile(r"rose|adjourned|closed"),
    secretariat=re.compile(r"(?:Secretary-General|Legal Counsel|High Commissioner)\Z"),
    body_of_post=re.compile(
        r"\bof\s+the\s+(?P<body>[A-Z][^,]*?\b(?:Committee|Commission|Council|Conference|Group|Board|Assembly|Court|Bureau)\b[^,]*)"
    ),
)
