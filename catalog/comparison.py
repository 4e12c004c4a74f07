"""Two readings of one document beside each other: what was reworded, added, withdrawn, credited otherwise."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from catalog.alignment import align
from catalog.reading import DocumentView, PassageView, StatementView
from statements.differences import Change, Piece, differences

# What stands between two passages where several are compared as one text. Blanks are no difference.
BETWEEN = "\n\n"


class Fate(StrEnum):
    """What became of passages. `moved`: the same words, elsewhere; `credited`: the same words, to somebody else."""

    UNCHANGED = "unchanged"
    MOVED = "moved"
    CREDITED = "credited"
    CHANGED = "changed"
    ADDED = "added"
    WITHDRAWN = "withdrawn"


class Said(NamedTuple):
    """A passage and the statement it stands in; None where nobody is credited with it."""

    passage: PassageView
    statement: StatementView | None


@dataclass(frozen=True, slots=True)
class Reading:
    """A document as one revision was read, its passages in the order of the text."""

    document: DocumentView
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Passages of the earlier reading and those of the later one that stand for them.

    `pieces` are the differences of their words, joined by BETWEEN; empty unless they were changed.
    """

    fate: Fate
    before: tuple[Said, ...]
    now: tuple[Said, ...]
    pieces: tuple[Piece, ...] = ()

    @property
    def passages(self) -> int:
        """How many passages it is, on the side that has more."""
        return max(len(self.before), len(self.now))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two readings of one document, stretch by stretch in the order of the later one."""

    before: DocumentView
    now: DocumentView
    stretches: tuple[Stretch, ...]

    def counts(self) -> dict[Fate, int]:
        """How many passages met each fate, those that nobody met left out."""
        found: Counter[Fate] = Counter()
        for stretch in self.stretches:
            found[stretch.fate] += stretch.passages
        return {fate: found[fate] for fate in Fate if found[fate]}


def compare(before: Reading, now: Reading) -> Comparison:
    """What changed from one reading to the other."""
    old, new = before.said, now.said
    texts = {said.passage.id: said.passage.text for said in (*old, *new)}
    aligned = align([said.passage.id for said in old], [said.passage.id for said in new], texts)
    stretches = (
        _stretch(tuple(old[n] for n in s.before), tuple(new[n] for n in s.now), moved=s.moved) for s in aligned
    )
    return Comparison(before.document, now.document, tuple(stretches))


def _stretch(before: tuple[Said, ...], now: tuple[Said, ...], *, moved: bool) -> Stretch:
    if not before or not now:
        return Stretch(Fate.WITHDRAWN if before else Fate.ADDED, before, now)
    pieces = () if _same_passage(before, now) else tuple(differences(joined(before), joined(now)))
    if any(piece.change is not Change.SAME for piece in pieces):
        return Stretch(Fate.CHANGED, before, now, pieces)
    if _credits(before) != _credits(now):
        return Stretch(Fate.CREDITED, before, now)
    return Stretch(Fate.MOVED if moved else Fate.UNCHANGED, before, now)


def joined(said: Sequence[Said]) -> str:
    """The words of passages as one text."""
    return BETWEEN.join(one.passage.text for one in said)


def _same_passage(before: tuple[Said, ...], now: tuple[Said, ...]) -> bool:
    return len(before) == len(now) == 1 and before[0].passage.id == now[0].passage.id


def _credits(said: Sequence[Said]) -> list[tuple[object, ...]]:
    """Who is credited, each in turn once, as it was read: a correction by people is no change of the document."""
    found: list[tuple[object, ...]] = []
    for _, statement in said:
        credit = _credit(statement)
        if credit not in found[-1:]:
            found.append(credit)
    return found


def _credit(statement: StatementView | None) -> tuple[object, ...]:
    if statement is None:
        return ()
    read = statement.correction or statement
    label = " ".join(statement.label.split())
    return label, read.speaker, read.country, read.organization, statement.on_behalf_of, statement.standing


class Near(NamedTuple):
    """One text made of passages that follow each other, and the range of those that are asked for in it."""

    text: str
    start: int
    end: int


def near(passages: Sequence[PassageView], asked: Collection[str]) -> Near:
    """Passages, in the order of the text, with their neighbours in the same statement.

    Where words went over to a neighbour, a comparison with the passage alone would show them as gone.
    """
    among = [n for n, passage in enumerate(passages) if passage.id in asked]
    first, last = among[0], among[-1]
    before = [p for p in passages[:first] if p.end <= passages[first].start][-1:]
    after = [p for p in passages[last + 1 :] if p.start >= passages[last].end][:1]
    own = passages[first : last + 1]
    before = [p for p in before if p.statement_id == own[0].statement_id]
    after = [p for p in after if p.statement_id == own[-1].statement_id]
    start = sum(len(p.text) + len(BETWEEN) for p in before)
    middle = BETWEEN.join(p.text for p in own)
    return Near(BETWEEN.join(p.text for p in (*before, *own, *after)), start, start + len(middle))


def seen(before: Near, now: Near, *, from_now: bool) -> tuple[Piece, ...]:
    """The asked passages of the later text whole with what is gone from them, or of the earlier with what is new.

    What stays has the words of the side that it is seen from on both.
    """
    shown, other = (now, before) if from_now else (before, now)
    kept, at, there = [], 0, 0
    for change, was, became in differences(before.text, now.text):
        own, others = (became, was) if from_now else (was, became)
        part = _clipped(own, at, shown)
        if not own and shown.start <= at <= shown.end:
            part = _clipped(others, there, other)
            part = part if part.strip() else ""
        at, there = at + len(own), there + len(others)
        if part:
            kept.append(Piece(change, "" if change is Change.NEW else part, "" if change is Change.GONE else part))
    return tuple(kept)


def _clipped(text: str, at: int, to: Near) -> str:
    """What of a text, which begins at this place, is in the asked passages."""
    return text[max(0, to.start - at) : max(0, to.end - at)]
