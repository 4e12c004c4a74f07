"""How the chair changes hands in Spanish."""

import re

from indexer.records.verbatim_record.presiding import ChairChanges

_PLACED = r"(?:el\s+|la\s+)?(?P<name>[^,;()]{2,80}?)\s*\((?P<place>(?:[^()]|\([^()]*\)){1,120})\)\s*,?\s*"
_VICE = r"(?P<vice>(?:[\w\s-]{0,60}\b(?:Vice\w*|interin[oa]|provisional)\b[^,]{0,60},?\s*)?)"
_TAKES = r"(?:ocupa|asume)\s+la\s+Presidencia"
_BACK = (
    r"(?:vuelve\s+a\s+(?:ocupar|asumir)|reasume|ocupa\s+(?:de\s+nuevo|nuevamente)|asume\s+(?:de\s+nuevo"
    r"|nuevamente))\s+la\s+Presidencia"
)
CHANGES = ChairChanges(
    took=(
        re.compile(rf"(?:\A|,\s|;\s){_PLACED}{_VICE}{_TAKES}", re.IGNORECASE),
        re.compile(
            rf"(?:\A|,\s|;\s)(?:(?:el|la)\s+(?=Sr))?(?P<name>(?!(?:el|la)\s)[^,;()]{{2,80}}?)\s*,?\s*{_VICE}{_TAKES}",
            re.IGNORECASE,
        ),
    ),
    returned=re.compile(rf"\b(?:El|La)\s+President[ea]\s+(?:{_BACK}|{_TAKES})", re.IGNORECASE),
    stands_in=re.compile(r"\b(?:interin[oa]|provisional|temporal|en\s+funciones|suplente)\b|\bVice", re.IGNORECASE),
    absence=re.compile(r"\bausencia\b", re.IGNORECASE),
)
