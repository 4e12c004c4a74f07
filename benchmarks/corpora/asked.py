"""Two hundred queries made out of a corpus by a fixed rule, so that nobody chose those that come out well."""

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from catalog.reading import Entry
from search.engines.function_words import FUNCTION_WORDS

SEED = 2026
# How many of each kind; 200 in all.
NUMBERS = {"word": 60, "words": 30, "phrase": 40, "exclusion": 20, "filter": 30, "question": 20}
# A word of this many passages at least counts as common, one of fewer than the other as rare.
COMMON, RARE = 200, 10
_WORD = re.compile(r"[^\W\d_]{3,}")
_PHRASE = re.compile(r"\w+(?: \w+){2}")


class Asked(NamedTuple):
    """A query of one kind: the parameters of a search request."""

    kind: str
    parameters: dict[str, Any]


def asked_of(entries: Sequence[Entry]) -> list[Asked]:
    """The same queries whenever the same passages are given in the same order."""
    maker = _Maker(entries)
    return [Asked(kind, maker.make[kind](number)) for kind, count in NUMBERS.items() for number in range(count)]


class _Maker:
    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._chance = random.Random(SEED)  # noqa: S311 - no secret
        held = Counter(word for entry in entries for word in set(_words(entry)))
        self._strata = [
            sorted(word for word, count in held.items() if count >= COMMON),
            sorted(word for word, count in held.items() if RARE <= count < COMMON),
            sorted(word for word, count in held.items() if count < RARE),
        ]
        self.make: dict[str, Callable[[int], dict[str, Any]]] = {
            "word": lambda number: {"q": self._chance.choice(self._strata[number % 3])},
            "words": lambda number: {"q": " ".join(self._together(2 + number % 2))},
            "phrase": lambda number: {
                "q": f"“{self._phrase()}”" + (f" {self._together(1)[0]}" if number % 4 == 0 else "")
            },
            "exclusion": lambda _: {"q": " -".join(self._together(2))},
            "filter": self._filtered,
            "question": self._question,
        }

    def _entry(self) -> Entry:
        return self._chance.choice(self._entries)

    def _together(self, count: int) -> list[str]:
        """Words of one passage."""
        while len(words := sorted(set(_words(self._entry())))) < count:
            pass
        return self._chance.sample(words, count)

    def _phrase(self) -> str:
        """Three words that stand side by side in a passage."""
        while not (found := _PHRASE.findall(self._entry().passage.text)):
            pass
        return str(self._chance.choice(found))

    def _filtered(self, number: int) -> dict[str, Any]:
        """A common word within one country, speaker, type, language or span of years."""
        entry = self._entry()
        said = entry.statement
        wanted: list[dict[str, Any]] = [
            {"country": [said.country]} if said and said.country else {},
            {"speaker": [said.speaker]} if said and said.speaker else {},
            {"type": [entry.document.type]},
            {"language": [entry.passage.language]},
            {"from": f"{entry.document.date.year - 2}-01-01", "to": str(entry.document.date)}
            if entry.document.date
            else {},
        ]
        return {"q": self._chance.choice(self._strata[0]), **wanted[number % len(wanted)]}

    def _question(self, number: int) -> dict[str, Any]:
        first, second = self._together(2)
        forms = (
            "What was said about the {} of {}?",
            "Which countries called for {} and {}?",
            "How does {} affect {}?",
            "Who spoke against {} because of {}?",
        )
        return {"q": forms[number % len(forms)].format(first, second)}


def _words(entry: Entry) -> list[str]:
    return [word for word in _WORD.findall(entry.passage.text) if word.casefold() not in FUNCTION_WORDS]
