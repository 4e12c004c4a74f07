"""What a language prints in the title block of a statement, as data for the grammar that reads it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from indexer.attribution.spoken_for import Known, known


@dataclass(frozen=True, slots=True)
class StatementWords:
    """The words of one language.

    `opens` ends before whoever makes the statement ("Statement by "), `titled` has one named `who` before the word
    ("Foreign Ministry statement"). `spoken` are words for what is said to an audience. `events` begins where the
    naming is over. `courtesies` are marks of address before a name, `roles` words of offices and their fields,
    `links` those that join them, `particles` small words within names; all three are lower case. `offices` are
    the words that head an office, `several` their plurals and what joins two names; `bodies` makes a phrase a body's,
    `spokesperson` an office that speaks for one. Languages that change the endings of words have
    `stems` of roles as a pattern of whole words, and `name` that gives a name in the nominative; `places` resolves the
    name of a country or body. `capitals` is false for scripts that have none.
    """

    language: str
    opens: re.Pattern[str]
    spoken: re.Pattern[str]
    events: re.Pattern[str]
    courtesies: re.Pattern[str]
    roles: frozenset[str]
    links: frozenset[str]
    offices: re.Pattern[str]
    several: re.Pattern[str]
    bodies: re.Pattern[str]
    spokesperson: re.Pattern[str]
    titled: re.Pattern[str] = re.compile(r"(?!)")
    particles: frozenset[str] = frozenset()
    stems: re.Pattern[str] = re.compile(r"(?!)")
    capitals: bool = True
    name: Callable[[str], str] = str
    places: Callable[[str], Known | None] = known

    def is_role(self, word: str) -> bool:
        """Whether a word belongs to an office, not to a name."""
        bare = word.casefold().strip(".’'")
        if self.stems.fullmatch(bare) or bare in self.roles:
            return True
        parts = [part for part in bare.split("-") if part]
        return len(parts) > 1 and all(part in self.roles or part in self.links for part in parts)


def words_of(text: str) -> frozenset[str]:
    """The words of a list, in lower case."""
    return frozenset(text.casefold().split())


def opening(kinds: str, by: str, *, before: str = r"(?:\A|[\n:;,.(–—-]\s*)") -> re.Pattern[str]:
    """A pattern of a statement's word and the word for its maker, at the beginning of a title or of a part of one."""
    return re.compile(rf"{before}\W{{0,3}}(?:{kinds}){by}", re.IGNORECASE)
