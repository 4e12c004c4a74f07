"""Queries of exact wording, made out of the corpus by a fixed rule: nothing of it is kept, and nobody chose them.

Passages are drawn with a seed; of each, 6 to 10 consecutive words become a query, once as words and once in quotation
marks. Relevant are all passages that hold these words one after the other.
"""

import random
import re
from collections.abc import Iterator, Sequence

from benchmarks.relevance.judgments import Graded
from catalog.reading import Entry
from statements.vocabulary import Standing, StatementKind

SEED, PASSAGES = 2026, 30
QUOTED, PLAIN = "exact wording, quoted", "exact wording, plain"
_WORD = re.compile(r"\w+(?:[’'-]\w+)*")
# Formulas of the chair are in hundreds of passages, and nobody looks for one of them.
_MOST_ALIKE = 10


def wordings(entries: Sequence[Entry], passages: int = PASSAGES) -> list[Graded]:
    """Two queries for each passage drawn; the same whenever the same passages are given in the same order."""
    chance = random.Random(SEED)  # noqa: S311 - no secret
    said = [
        entry
        for entry in entries
        if entry.standing is Standing.SAID
        and entry.statement is not None
        and entry.statement.kind is not StatementKind.PROCEDURAL
    ]
    folded = {entry.passage.id: _folded(entry.passage.text) for entry in said}
    made: list[Graded] = []
    for text in _drawn(said, chance):
        holders = [id_ for id_, held in folded.items() if _folded(text) in held]
        if holders and len(holders) <= _MOST_ALIKE:
            grades = dict.fromkeys(holders, 2)
            made += [Graded(QUOTED, f"“{text}”", grades), Graded(PLAIN, text, grades)]
        if len(made) == 2 * passages:
            break
    return made


def _drawn(entries: Sequence[Entry], chance: random.Random) -> Iterator[str]:
    """Runs of words of passages drawn at random, each passage once."""
    for entry in chance.sample(entries, len(entries)):
        # Between stops: a person copies from within a sentence, and signs would be operators in a plain query.
        runs = [run for run in re.split(r"[^\w\s’'-]+", entry.passage.text) if len(_WORD.findall(run)) >= 6]
        if runs:
            words = _WORD.findall(chance.choice(runs))
            length = min(len(words), chance.randint(6, 10))
            start = chance.randint(0, len(words) - length)
            yield " ".join(words[start : start + length])


def _folded(text: str) -> str:
    return f" {' '.join(_WORD.findall(text.casefold()))} "
