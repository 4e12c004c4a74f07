"""How English records tell who takes the chair."""

import re

from indexer.records.verbatim_record.presiding import ChairChanges

_VICE = r"(?P<vice>(?:[\w\s-]{0,60}\b(?:Vice|Acting|Co|Temporary|Rapporteur)\b[^,]{0,60},?\s*)?)"
_TAKES = r"(?:then\s+)?(?:took|assumed|in)\s+the\s+(?:Chair|presidency)"
_TOOK = re.compile(
    r"(?:\A|,\s|;\s)(?P<name>[^,;()]{2,80}?)\s*\((?P<place>(?:[^()]|\([^()]*\)){1,120})\)\s*,?\s*" + _VICE + _TAKES,
    re.IGNORECASE,
)
_TOOK_BARE = re.compile(r"(?:\A|,\s|;\s)(?P<name>(?!the\s)[^,;()]{2,80}?)\s*,?\s*" + _VICE + _TAKES, re.IGNORECASE)
_RETURNED = re.compile(
    r"\bThe\s+(?:President|Chair\w*)\s+(?:then\s+)?(?:returned\s+to|resumed|took|in|again\s+took)\s+the\s+(?:Chair|presidency)",
    re.IGNORECASE,
)
_STANDS_IN = re.compile(r"\b(?:Acting|Temporary|Provisional|Vice)\b", re.IGNORECASE)

CHANGES = ChairChanges(
    took=(_TOOK, _TOOK_BARE),
    returned=_RETURNED,
    stands_in=_STANDS_IN,
    absence=re.compile(r"\babsence\b", re.IGNORECASE),
)
