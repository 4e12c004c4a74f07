"""What the words of each language do round a quotation: two tables, written by word class.

`cues.csv` has the verbs that report, with their inflected forms; `words.csv` the small words that tell where a
subject begins and ends, what is denied and what is only imagined. A star stands for any beginning or ending.
"""

import csv
import re
from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from statements.vocabulary import Certainty

LANGUAGES = ("fr", "es", "de", "ru", "ar", "zh")

# Vowel signs and the stretching line of Arabic; the seats of hamza, which are left out as often as written.
_UNWRITTEN = re.compile(r"[\u064b-\u0652\u0640]")
_ALIKE = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ё": "е", "’": "'"})
# و and ف, "and", are written onto the word that follows; ل, "to", likewise, and it takes the alif of the article.
_AND, _TO, _ARTICLE = ("و", "ف"), "ل", "ال"
_SHORTEST_STEM = 2


class Shape(StrEnum):
    """What a form of a verb needs to be a cue."""

    FINITE = "finite"
    PARTICIPLE = "participle"  # an auxiliary
    CONVERB = "converb"  # the subject of the sentence
    INFINITIVE = "infinitive"  # the same, and a word that leads in: "avant d'ajouter", "al señalar"


class Cue(NamedTuple):
    """One form of a reporting verb; `particle` is the part of it that stands apart ("fügte ... hinzu")."""

    kind: str
    shape: Shape
    particle: str
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language, by their normal form."""

    language: str
    cues: dict[str, tuple[Cue, ...]]
    exact: dict[str, frozenset[str]]
    patterns: tuple[tuple[re.Pattern[str], str], ...]
    phrases: tuple[str, ...]
    _known: dict[str, frozenset[str]] = field(default_factory=dict)

    def cue(self, word: str) -> tuple[Cue, ...]:
        """The reporting verbs that a word may be a form of."""
        found = self.cues.get(word, ())
        return found or self.cues.get(self._bare(word), ())

    def classes(self, word: str) -> frozenset[str]:
        """The classes that a word belongs to."""
        known = self._known.get(word)
        if known is None:
            known = self._listed(word) or self._listed(self._bare(word)) or self._speakers_led_in(word)
            if len(self._known) < 50_000:  # a long-running process must not keep every word it ever met
                self._known[word] = known
        return known

    def _listed(self, word: str) -> frozenset[str]:
        return self.exact.get(word, frozenset()) | {name for pattern, name in self.patterns if pattern.fullmatch(word)}

    def _bare(self, word: str) -> str:
        """An Arabic word without the "and" written onto it."""
        joined = self.language == "ar" and len(word) > _SHORTEST_STEM and word.startswith(_AND)
        return word[1:] if joined else word

    def _speakers_led_in(self, word: str) -> frozenset[str]:
        """An Arabic noun with the "to" written onto it: of its classes, that it can speak still holds."""
        if self.language != "ar" or len(word) <= _SHORTEST_STEM or not word.startswith(_TO):
            return frozenset()
        noun = _ARTICLE + word[2:] if word.startswith(_TO * 2) else word[1:]
        return self._listed(noun) & {"speaker", "document"}


def normal(word: str) -> str:
    """The form that the tables know a word by."""
    return _UNWRITTEN.sub("", word.casefold()).translate(_ALIKE)


@cache
def lexicon(language: str) -> Lexicon:
    """The tables of one of `LANGUAGES`."""
    cues: dict[str, list[Cue]] = defaultdict(list)
    for row in _rows("cues.csv", language):
        for shape in Shape:
            for form in _forms(row[f"{shape.value}s" if shape is not Shape.FINITE else "finite"]):
                verb, _, particle = form.partition("~")
                cues[verb].append(Cue(row["class"], shape, particle, Certainty(row["certainty"])))
    exact: dict[str, set[str]] = defaultdict(set)
    patterns: list[tuple[re.Pattern[str], str]] = []
    for row in _rows("words.csv", language):
        for form in _forms(row["forms"]):
            if "*" in form:
                patterns.append((re.compile(re.escape(form).replace(r"\*", ".*")), row["class"]))
            else:
                exact[form].add(row["class"])
    whole = {*cues, *exact}
    phrases = whole if language == "zh" else {form for form in whole if not form.isalpha()}
    return Lexicon(
        language,
        {form: tuple(found) for form, found in cues.items()},
        {form: frozenset(classes) for form, classes in exact.items()},
        tuple(patterns),
        tuple(sorted(phrases, key=len, reverse=True)),
    )


def _rows(table: str, language: str) -> list[dict[str, str]]:
    text = files("indexer.attribution.quotations.marked").joinpath(table).read_text(encoding="utf-8")
    return [row for row in csv.DictReader(text.splitlines()) if row["language"] == language]


def _forms(cell: str) -> list[str]:
    return [normal(form) for form in cell.split("|") if form]
