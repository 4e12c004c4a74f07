"""Who is who in one record: members from the cover, invited and announced people, earlier labels."""

import datetime as dt
import re
import unicodedata
from dataclasses import dataclass, field

from indexer.attribution.affiliation import Affiliation, place
from indexer.attribution.floor import Floor
from indexer.attribution.honorifics import bare_name


@dataclass(frozen=True, slots=True)
class Entry:
    """What the record says of somebody, and the rule that a resolution by it is named after."""

    name: str
    affiliation: Affiliation
    rule: str


@dataclass(slots=True)
class Roster:
    """People of one record by the words of their names; asked with the name of a bare label."""

    floor: Floor
    on: dt.date | None = None
    _entries: dict[str, list[Entry]] = field(default_factory=dict)

    def add(self, name: str, affiliation: Affiliation, rule: str) -> None:
        """Remembers somebody; what was said before stays."""
        words = self._words_of(name)
        if words:
            entry = Entry(name, affiliation, rule)
            for word in set(words):
                self._entries.setdefault(word, []).append(entry)

    def hear(self, words: str, rule: str) -> None:
        """Remembers everybody whom a chair's words or a stage direction name with a post or a place."""
        for person in self.floor.people_announced(words):
            known = place(person.place, self.on) if person.place else self.floor.post(person.post or "", self.on)
            if person.place and not known.known:
                continue
            self.add(person.name, known, rule)

    def find(self, name: str, *, post_only: bool = False) -> Entry | None:
        """The one person whom the printed name can mean: every word of it, the latest saying first.

        Several people of that name who belong to different places are nobody. Somebody whose post was
        told and could not be placed is given with that post, `known` false.
        """
        words = self._words_of(name)
        if not words:
            return None
        found = [e for e in self._entries.get(words[-1], ()) if set(words) <= set(self._words_of(e.name))]
        if not found and len(words) > 1:
            found = [e for e in self._entries.get(words[0], ()) if set(words) <= set(self._words_of(e.name))]
        if post_only:
            found = [e for e in found if e.affiliation.role]
        places = {(e.affiliation.country, e.affiliation.organization) for e in found if e.affiliation.known}
        if len(places) > 1:
            return None
        with_post = (e for e in reversed(found) if e.affiliation.role)
        return next((e for e in reversed(found) if e.affiliation.known), next(with_post, None))

    def _words_of(self, name: str) -> list[str]:
        return [self.floor.name_stem(word) for word in name_words(name)]


def name_words(name: str) -> list[str]:
    """The words of a name without marks of address, accents and case; particles count as words."""
    plain = unicodedata.normalize("NFKD", bare_name(name))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return re.findall(r"\w+", re.sub(r"['’‘`]", "", plain))
