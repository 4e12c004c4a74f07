"""Posts as chairs announce them in other languages than English: role, and the country or body they belong to."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from indexer.attribution.affiliation import UNITED_NATIONS, Affiliation
from indexer.attribution.spoken_for import Known, known
from statements.countries import Country, resolve


@dataclass(frozen=True, slots=True)
class PostWords:
    """How one language prints a post.

    `joints` end before the country or body; `of_the_un` finds offices of the United Nations. `body` makes a name a
    body's that no table knows. `body_first` is true where the body stands before the role, as in Chinese.
    """

    joints: re.Pattern[str]
    of_the_un: re.Pattern[str]
    body: re.Pattern[str]
    body_first: bool = False
    look_up: Callable[[str], Known | None] = known

    def read(self, printed: str, on: dt.date | None = None) -> Affiliation:
        """The role, and the country or organization, of a post as printed; not known where none is found."""
        phrase = " ".join(printed.split()).strip(" .,;:،，。")
        if self.of_the_un.search(phrase):
            return Affiliation(organization=UNITED_NATIONS, role=phrase)
        for role, name in self._cuts(phrase):
            found = resolve(name, on) or self.look_up(name)
            if isinstance(found, Country):
                return Affiliation(country=found.code, role=role)
            if found:
                return Affiliation(organization=found.name, role=role)
        bodies = ((role, name) for role, name in self._cuts(phrase) if self.body.search(name))
        for role, name in bodies:
            return Affiliation(organization=name, role=role or None)
        return Affiliation(role=phrase or None, known=False)

    def _cuts(self, phrase: str) -> list[tuple[str, str]]:
        """Every way to part a post into a role and a name."""
        if self.body_first:
            return [(phrase[at:], phrase[:at].removesuffix("的")) for at in range(len(phrase) - 1, 1, -1)]
        return [
            (phrase[: joint.start()].strip(), phrase[joint.end() :].strip()) for joint in self.joints.finditer(phrase)
        ]
