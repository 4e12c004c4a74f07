"""Stage directions: what the record tells between words, without a speaker.

Where italics are known they are the strongest cue; the forms of a language decide where they are not, and tell
which directions matter for the chair and for the kind of what follows.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

LONGEST = 2000
# No direction ends its first printed line sooner; a text in lines of one word would else cost much.
_SHORTEST_LINE = 8


class Direction(StrEnum):
    """What a stage direction tells."""

    SITTING = "sitting"  # opened, suspended, resumed, closed
    DECISION = "decision"
    VOTE = "vote"
    CHAIR = "chair"
    PEOPLE = "people"  # seats taken, escorts, silence, films


@dataclass(frozen=True, slots=True)
class Form:
    """One printed form of a direction, matched at its beginning."""

    kind: Direction
    pattern: re.Pattern[str]


def form(kind: Direction, pattern: str) -> Form:
    """A form whose case does not matter."""
    return Form(kind, re.compile(pattern, re.IGNORECASE))


@dataclass(frozen=True, slots=True)
class DirectionWords:
    """The directions of one language: how one may begin, its forms, words that none holds, and bracketed notes."""

    first_words: re.Pattern[str]
    forms: tuple[Form, ...]
    never: re.Pattern[str]
    bracketed: re.Pattern[str] | None = None
    shortest_line: int = _SHORTEST_LINE


class Directions:
    """Finds directions in one language."""

    def __init__(self, words: DirectionWords) -> None:
        self._words = words
        self._begins = words.first_words.match
        self._forms = [(one.kind, one.pattern.match) for one in words.forms]

    def at(self, text: str, at: int, end: int) -> tuple[int, Direction] | None:
        """Where the direction that begins at `at` ends, and what it tells; never beyond `end`."""
        if not self._begins(text, at) or text.find("\n", at, at + self._words.shortest_line) >= 0:
            return None
        words = self._words
        end = min(end, at + LONGEST)
        bracketed = words.bracketed.match(text, at, end) if words.bracketed else None
        if bracketed:
            return bracketed.end(), Direction.VOTE
        for kind, matches in self._forms:
            match = matches(text, at, end)
            if match and not words.never.search(match.group()):
                return match.end(), kind
        return None

    def italic(self, words: str) -> Direction:
        """What italic words tell that stand alone; PEOPLE where no form fits."""
        found = self.at(words, 0, len(words))
        return found[1] if found else Direction.PEOPLE
