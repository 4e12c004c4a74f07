"""All that reading votes has to know of the language that a record is printed in."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from statements.vocabulary import VoteChoice, VoteManner, VoteMatter

# "64/299", "64/299 A", "ES-11/1", "2448 (2018)", "3314 (XXIX)".
NUMBER = (
    r"(?P<number>(?:(?:ES|S)[-‑])?\d{1,3}/\d{1,4}(?:\s?[A-Z]\b)?"
    r"|\d{1,4}\s?[(（][SE‑-]{0,3}(?:[12]\d{3}|[IVXLC]{1,7})[)）])"
)

_HAMZA = str.maketrans("أإآ", "ااا")


@dataclass(frozen=True, slots=True)
class VoteResultWords:
    """How one language tells votes and their results.

    `choices` say what the heading of a list means, `manners` how a vote is said to have been taken, and `matters`
    what words name what was decided on: the one that stands first decides. `draft` names something that is to be
    decided on, not a resolution of before. `last` parts the last name of a list from the one before; `joined` begins a
    name there without a blank. `nominative` gives the name that tables have for one in another case.

    Of a result: `subject` has a group `subject`, or `after` for one behind the verb; `adopted` and `rejected` tell it,
    `consensus` that nobody voted; `resolution` has the groups `number` and, where it is a decision, `decision`.
    `counts` find numbers of votes, each pattern with some of the groups `in_favour`, `against` and `abstaining`;
    `numbers` are those printed as words.

    Said by the chair: `adopt` asks whether a draft shall be adopted, `announced` tells that one has been,
    `several` explains votes on more than one. A note has the groups `names` and `rest`; `intended` says what they had
    meant to do. `sentence` parts sentences.
    """

    choices: tuple[tuple[VoteChoice, re.Pattern[str]], ...]
    manners: tuple[tuple[VoteManner, re.Pattern[str]], ...]
    matters: tuple[tuple[VoteMatter, re.Pattern[str]], ...]
    draft: re.Pattern[str]
    last: re.Pattern[str]
    subject: re.Pattern[str]
    adopted: re.Pattern[str]
    rejected: re.Pattern[str]
    consensus: re.Pattern[str]
    resolution: re.Pattern[str]
    counts: tuple[re.Pattern[str], ...]
    numbers: Mapping[str, int]
    adopt: re.Pattern[str]
    announced: re.Pattern[str]
    several: re.Pattern[str]
    note: re.Pattern[str]
    intended: tuple[tuple[VoteChoice, re.Pattern[str]], ...]
    joined: str = ""
    nominative: Callable[[str], str] | None = None
    sentence: re.Pattern[str] = field(default=re.compile(r"(?<=[.!?؟])\s+|\n\s*\n"))

    def number_of(self, printed: str) -> int | None:
        """The number that a figure or a word of this language stands for."""
        return int(printed) if printed.isdecimal() else self.numbers.get(printed.lower().translate(_HAMZA))

    def matter_of(self, words: str) -> VoteMatter | None:
        """What kind of thing the words name first; "the text of a draft resolution" is a resolution."""
        found = [
            (matter is VoteMatter.OTHER, match.start(), matter)
            for matter, pattern in self.matters
            if (match := pattern.search(words))
        ]
        return min(found, key=lambda one: one[:2])[2] if found else None

    def manner_of(self, direction: str) -> VoteManner:
        """How a vote was taken by what a direction says; counted without names where it says nothing."""
        return next((m for m, pattern in self.manners if pattern.search(direction)), VoteManner.NON_RECORDED)

    def choice_of(self, heading: str) -> VoteChoice | None:
        """What those did whose names stand under a heading."""
        return next((choice for choice, pattern in self.choices if pattern.search(heading)), None)
