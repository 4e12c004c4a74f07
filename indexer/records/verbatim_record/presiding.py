"""Who is in the chair at every moment of a record."""

import re
from dataclasses import dataclass

from indexer.attribution.affiliation import place
from statements.parsed import Officer

TWO_PRESIDENTS = "one-of-two-presidents"


@dataclass(frozen=True, slots=True)
class ChairChanges:
    """The directions of one language that change the chair, blanks made single.

    `took` have a group `name`, may have `place`, and `vice` where the printed office stands in for another;
    `stands_in` finds such an office in a label.
    """

    took: tuple[re.Pattern[str], ...]
    returned: re.Pattern[str]
    stands_in: re.Pattern[str]
    absence: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class InTheChair:
    """The officer behind a chair label and the rule that says so; no officer where nobody is named.

    Not `sure` where the cover names two who took turns, and nothing says which of them it is.
    """

    officer: Officer | None
    rule: str
    sure: bool = True


class Chair:
    """Follows the chair from the cover through the stage directions."""

    def __init__(self, changes: ChairChanges, president: Officer | None, stand_in: Officer | None = None) -> None:
        self._changes = changes
        self._president = InTheChair(president, "cover-president" if president else "unresolved")
        if president and len(president_names(president)) > 1:
            self._president = InTheChair(president, TWO_PRESIDENTS, sure=False)
        self._stand_in = InTheChair(stand_in, "cover-president") if stand_in else None

    def hear(self, direction: str) -> None:
        """Takes note of a stage direction that changes the chair."""
        words = " ".join(direction.split())
        if self._changes.returned.search(words):
            self._stand_in = None
            return
        took = next((match for form in self._changes.took if (match := form.search(words))), None)
        if not took:
            return
        groups = took.groupdict()
        where = groups.get("place")
        officer = Officer(took["name"].strip(), place(where).country if where else None)
        found = InTheChair(officer, "took-the-chair")
        if (groups.get("vice") or "").strip() or self._changes.absence.search(words):
            self._stand_in = found
        else:
            # "Mr. X (Kestria) took the Chair." after an election: from now on he is the President.
            self._stand_in, self._president = found, found

    def who(self, office: str) -> InTheChair:
        """The officer whom a label such as "The Acting President" means now."""
        if self._changes.stands_in.search(office):
            return self._stand_in or InTheChair(None, "unresolved")
        return self._president


def president_names(officer: Officer) -> list[str]:
    """The names of the officers whom a cover prints as one: "Mrs. Tennant/Mr. Reeve" took turns."""
    return [name for part in officer.name.split("/") if (name := part.strip())]
