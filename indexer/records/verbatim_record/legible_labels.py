"""How a record prints its labels where they can be read, for the places where a scan misreads them."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from indexer.attribution.affiliation import place
from indexer.attribution.label import Label
from indexer.attribution.scanned_labels import is_misread, legibility
from indexer.records.verbatim_record.turns import Turn

# So much of the letters of a surname has to be left where a country has only one speaker in the record.
_FITS = 0.6
# Two printings of one name, one of them with a letter or two misread.
_SAME_NAME = 0.75


@dataclass(frozen=True, slots=True)
class Printed:
    """A label as it is printed where it can be read, and the name in it."""

    label: str
    name: str


@dataclass(frozen=True, slots=True)
class LegibleLabels:
    """The labels of one record that can be read: of the chair by language, of delegates by country.

    Only what can be meant by no other is here: one office that presides, one speaker of a country. `countries` are
    the codes of all that such labels print.
    """

    chair: Mapping[str | None, str] = field(default_factory=dict)
    speakers: Mapping[str, Printed] = field(default_factory=dict)
    countries: frozenset[str] = frozenset()

    def instead_of(self, label: Label, on: dt.date | None) -> Printed | None:
        """The label that is meant where a scan misreads one; None where it can be read, or nothing says which it is."""
        if label.chairs:
            broken = label.scanned and _is_cut(label.name)
            chair = self.chair.get(label.language) if broken else None
            return Printed(chair, label.name) if chair else None
        if not label.place or not is_misread(label) or label.misread_country:
            return None
        speaker = self.speakers.get(place(label.place, on).country or "")
        return speaker if speaker and _alike(_surname(label.name), _surname(speaker.name)) >= _FITS else None


def legible_labels(printed: str, turns: Sequence[Turn], on: dt.date | None) -> LegibleLabels:
    """The labels of a record that can be read; `printed` is its text, `on` its day."""
    labels = [turn.label for turn in turns if not turn.label.scanned and turn.label.facing is None]
    legible = [label for label in labels if legibility(label.name) == 1.0]
    codes = (place(label.place, on).country for label in legible if label.place and not label.misread_country)
    return LegibleLabels(
        _of_chair(printed, legible), _of_countries(printed, legible, on), frozenset(filter(None, codes))
    )


def _of_chair(printed: str, labels: Sequence[Label]) -> dict[str | None, str]:
    """The label of the chair by the language of its mark, as most print it; None stands for a mark that is unreadable.

    Empty where several offices preside in turn, for then nothing says which of them a misread label names.
    """
    chairs = [label for label in labels if label.chairs]
    if len({(label.office or "").casefold() for label in chairs}) != 1:
        return {}
    found: defaultdict[str | None, Counter[str]] = defaultdict(Counter)
    for label in chairs:
        found[label.language][_words(printed, label)] += 1
    most = {language: counts.most_common(1)[0][0] for language, counts in found.items()}
    return most | {None: next(iter(most.values()))} if len(most) == 1 else most


def _of_countries(printed: str, labels: Sequence[Label], on: dt.date | None) -> dict[str, Printed]:
    """The one speaker of each country that has only one, by its code."""
    names: defaultdict[str, Counter[Printed]] = defaultdict(Counter)
    for label in labels:
        country = place(label.place, on).country if label.place and label.titled else None
        if country:
            names[country][Printed(_words(printed, label), label.name)] += 1
    return {country: only for country, counts in names.items() if (only := _only(counts))}


def _only(counts: Counter[Printed]) -> Printed | None:
    most = counts.most_common(1)[0][0]
    return most if all(_alike(most.name, other.name) >= _SAME_NAME for other in counts) else None


def _words(printed: str, label: Label) -> str:
    return " ".join(printed[label.start : label.end].split())


def _is_cut(name: str) -> bool:
    """Whether a misread name holds a mark that ends names in labels, so that whoever reads on would cut it there."""
    return any(mark in name for mark in ":;()[]")


def _surname(name: str) -> str:
    """The letters of the last word of a name."""
    return "".join(filter(str.isalpha, (name.split() or [""])[-1]))


def _alike(one: str, two: str) -> float:
    return SequenceMatcher(None, one.casefold(), two.casefold(), autojunk=False).ratio()
