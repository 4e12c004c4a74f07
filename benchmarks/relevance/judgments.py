"""Judged queries as they are kept: in our own words, with the places in the documents that answer them.

One JSON file for each kind, a list of {"query", "places"}; `places` holds for each document, by file name, pairs of a
character offset into its text and a grade: 2 states or answers what is asked, 1 touches it, 0 was read and does not. A
passage has the best grade of the places it holds, so that judgments outlive another cutting into passages.
"""

import json
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from catalog.reading import Entry

FOLDER = Path(__file__).parent / "judgments"
# In the order of the report; queries of exact wording are made at run time (wording.py).
KINDS = ("topic", "question", "name_and_date")


class Place(NamedTuple):
    """A character of a document's text, and how well the passage that holds it answers."""

    document: str
    at: int
    grade: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with all the places that were read for it."""

    kind: str
    query: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Graded:
    """A query with the grades of the passages of one corpus that were judged, by passage id."""

    kind: str
    query: str
    grades: Mapping[str, int]


class LostPlaces(ValueError):
    """Judged places that lie in no passage of the corpus: its documents are not those that were judged."""


def load(folder: Path = FOLDER, kinds: Iterable[str] = KINDS) -> list[Judged]:
    """The kept queries, kind by kind."""
    return [
        Judged(kind, kept["query"], tuple(Place(name, at, grade) for name in kept["places"] for at, grade in
               kept["places"][name]))
        for kind in kinds
        for kept in json.loads((folder / f"{kind}.json").read_text(encoding="utf-8"))
    ]  # fmt: skip


def save(queries: Iterable[Judged], folder: Path = FOLDER) -> None:
    """Writes one file for each kind, a line for each document so that changes can be reviewed."""
    by_kind: dict[str, list[str]] = defaultdict(list)
    for judged in queries:
        places: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for place in sorted(judged.places):
            places[place.document].append((place.at, place.grade))
        lines = ",\n".join(f"    {json.dumps(name)}: {json.dumps(pairs)}" for name, pairs in places.items())
        query = json.dumps(judged.query, ensure_ascii=False)
        by_kind[judged.kind].append(f'  {{"query": {query}, "places": {{\n{lines}\n  }}}}')
    for kind, written in by_kind.items():
        (folder / f"{kind}.json").write_text("[\n" + ",\n".join(written) + "\n]\n", encoding="utf-8")


class Passages:
    """The passages of a corpus, found by a place in a document."""

    def __init__(self, entries: Collection[Entry]) -> None:
        self._of: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for entry in entries:
            passage = entry.passage
            self._of[entry.document.file_name].append((passage.start, passage.end, passage.id))
        for cut in self._of.values():
            cut.sort()

    def at(self, place: Place) -> str | None:
        """The id of the passage that holds the place, None where it lies in none."""
        cut = self._of.get(place.document, [])
        before = bisect_right(cut, (place.at, float("inf"), "")) - 1
        return cut[before][2] if before >= 0 and place.at < cut[before][1] else None

    def graded(self, judged: Judged) -> Graded:
        """The grades as they fall on these passages. Raises LostPlaces where a relevant place lies in none."""
        grades: dict[str, int] = {}
        for place in judged.places:
            id_ = self.at(place)
            if id_ is not None:
                grades[id_] = max(place.grade, grades.get(id_, 0))
            elif place.grade:
                raise LostPlaces(f"“{judged.query}”: no passage of {place.document} holds character {place.at}")
        return Graded(judged.kind, judged.query, grades)
