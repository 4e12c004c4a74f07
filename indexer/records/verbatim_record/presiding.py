"""Who is in the chair at every moment of a record."""

import re
from dataclasses import dataclass

from indexer.attribution.affiliation import place
from statements.parsed import Officer

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


@dataclass(frozen=True, slots=True)
class InTheChair:
    """The officer behind a chair label and the rule that says so; no officer where nobody is named."""

    officer: Officer | None
    rule: str


class Chair:
    """Follows the chair from the cover through the stage directions."""

    def __init__(self, president: Officer | None, stand_in: Officer | None = None) -> None:
        self._president = InTheChair(president, "cover-president" if president else "unresolved")
        self._stand_in = InTheChair(stand_in, "cover-president") if stand_in else None

    def hear(self, direction: str) -> None:
        """Takes note of a stage direction that changes the chair."""
        words = " ".join(direction.split())
        if _RETURNED.search(words):
            self._stand_in = None
            return
        took = _TOOK.search(words) or _TOOK_BARE.search(words)
        if not took:
            return
        where = took.groupdict().get("place")
        officer = Officer(took["name"].strip(), place(where).country if where else None)
        found = InTheChair(officer, "took-the-chair")
        if took["vice"].strip() or "absence" in words.lower():
            self._stand_in = found
        else:
            # "Mr. X (Kestria) took the Chair." after an election: from now on he is the President.
            self._stand_in, self._president = found, found

    def who(self, office: str) -> InTheChair:
        """The officer whom a label such as "The Acting President" means now."""
        if _STANDS_IN.search(office):
            return self._stand_in or InTheChair(None, "unresolved")
        return self._president
