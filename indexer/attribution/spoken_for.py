"""For whom a speaker speaks and with whom he agrees, in languages that print it in few forms.

As in English only the first person counts. A group is a name of the tables, a list of countries, or words that
say of themselves that they are a group; everything else is left out rather than guessed.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from statements.countries import Country, resolve
from statements.organizations import Organization, resolve_organization

_LONGEST = 320
_BEFORE = 24  # a negation stands right before its verb
_LONGEST_NAME = 14
_FAR = 3_000  # a quotation mark opened farther back than this was left open
_QUOTES = (("“", "”"), ("«", "»"), ("「", "」"))
Known = Country | Organization


@lru_cache(maxsize=4096)
def known(name: str) -> Known | None:
    """The country or body of a printed name."""
    return resolve(name) or resolve_organization(name)


@dataclass(frozen=True, slots=True)
class BehalfWords:
    """The formulas of one language.

    `speaks` ends before the name of the group, and may have a group `name` instead; `aligns` finds the beginning of
    an agreement and ends at its verb, `disagrees` says that it is none; `behalf` and `by` end before a name within
    that sentence, `sentence_ends` after it. `stop` ends a name, `article` begins one; `nobody` are words that name no
    group, `group` those that make one; `between` parts the names of a list, and `tail` is what may
    follow a group without being part of its name. `look_up` resolves one printed name.
    """

    speaks: tuple[re.Pattern[str], ...]
    aligns: re.Pattern[str]
    disagrees: re.Pattern[str]
    behalf: re.Pattern[str]
    by: re.Pattern[str]
    sentence_ends: re.Pattern[str]
    stop: re.Pattern[str]
    article: re.Pattern[str]
    nobody: re.Pattern[str]
    group: re.Pattern[str]
    between: re.Pattern[str]
    tail: re.Pattern[str]
    look_up: Callable[[str], Known | None] = known


class SpokenFor:
    """Reads whom words are spoken for, in one language."""

    def __init__(self, words: BehalfWords) -> None:
        self._words = words

    def on_behalf_of(self, said: str, own: str | None = None) -> tuple[str, ...]:
        """The groups or countries for whom the speaker of these words says to speak, as printed, in order.

        `own` is the ISO code of the speaker's country: to speak for it alone is to speak for nobody else.
        """
        found: list[str] = []
        for form in self._words.speaks:
            for match in form.finditer(said):
                if not _in_quotes(said, match.start()):
                    name = match.groupdict().get("name")
                    found += self._groups(name or said[match.end() : match.end() + _LONGEST], own)
        return self._distinct(found)

    def aligned_with(self, said: str) -> tuple[str, ...]:
        """The groups, bodies or countries with whose statement the speaker agrees, as printed, in order."""
        found: list[str] = []
        for match in self._words.aligns.finditer(said):
            end = self._words.sentence_ends.search(said, match.end())
            sentence = said[match.end() : end.start() if end else len(said)]
            if _in_quotes(said, match.start()) or self._words.disagrees.search(
                said, max(0, match.start() - _BEFORE), match.end() + min(len(sentence), _LONGEST)
            ):
                continue
            groups = [group for behalf in self._names_after(self._words.behalf, sentence) for group in behalf]
            found += groups or [name for by in self._names_after(self._words.by, sentence) for name in by]
        return self._distinct(found)

    def _names_after(self, form: re.Pattern[str], sentence: str) -> Iterator[list[str]]:
        for match in form.finditer(sentence):
            name = match.groupdict().get("name")
            yield self._groups(name or sentence[match.end() : match.end() + _LONGEST], own="")

    def _groups(self, phrase: str, own: str | None) -> list[str]:
        """The groups that a phrase names; `own` None refuses a lone country, which may be the speaker's."""
        stop = self._words.stop.search(phrase)
        printed = " ".join(phrase[: stop.start() if stop else len(phrase)].split()).strip(" ,،、")
        name = self._words.tail.sub("", self._words.article.sub("", printed)).strip()
        if not name or self._words.nobody.search(name):
            return []
        whole = self._words.look_up(name)
        if isinstance(whole, Country):
            return [] if own in {None, whole.code} else [name]
        if whole:
            return [name]
        return self._list(name) or ([name] if self._words.group.search(name) else self._beginning(name, own))

    def _list(self, name: str) -> list[str]:
        """The names of a list whose every part is a country or a body; empty where one is neither."""
        parts = [self._words.article.sub("", part.strip()).strip() for part in self._words.between.split(name)]
        parts = [part for part in parts if part]
        return parts if len(parts) > 1 and all(self._words.look_up(part) for part in parts) else []

    def _beginning(self, phrase: str, own: str | None) -> list[str]:
        """The longest known name that the phrase begins with: what goes on has no mark of its own."""
        words = phrase.split(" ")[:_LONGEST_NAME]
        for count in range(len(words) - 1, 0, -1):
            name = " ".join(words[:count]).strip(" ,،")
            found = self._words.look_up(name)
            if found:
                lone = isinstance(found, Country) and own in {None, found.code}
                return [] if lone else [name]
        return []

    def _distinct(self, names: list[str]) -> tuple[str, ...]:
        """Each once, as it was printed first."""
        seen: dict[str, str] = {}
        for name in names:
            body = self._words.look_up(name)
            key = body.id if isinstance(body, Organization) else re.sub(r"\W", "", name).casefold()
            seen.setdefault(key, name)
        return tuple(seen.values())


def _in_quotes(said: str, at: int) -> bool:
    """Whether a quotation is open; every quoted paragraph opens its own."""
    start = max(0, at - _FAR, said.rfind("\n\n", max(0, at - _FAR), at))
    return any(said.rfind(opens, start, at) > said.rfind(closes, start, at) for opens, closes in _QUOTES)
