"""Labels that a scan does not show in one column and the column beside it prints at the same height.

Records in two languages were set so that both columns stay in step: a paragraph and its translation begin side by side.
Where the letters of a label are lost in one column, the other has the same label, read by OCR once more. That is no
guess but the same page; it is used only in a record whose other labels show that its columns are in step.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from indexer.attribution.affiliation import place
from indexer.attribution.label import Label
from indexer.attribution.scanned_labels import ScannedLabels, legibility, mended_brackets
from indexer.formats.layout import Place, SourceText
from indexer.records.verbatim_record.record_words import RecordWords

# Two lines at one height are this close in points; the rows of a column are 10 apart.
_SAME_HEIGHT = 6.0
# How far the same label may stand in the other column and still be the same.
_NEAR = 40.0
# So many labels, and this share of them, stand at the same height where columns are in step.
_FEWEST = 3
_SHARE = 0.75
_LONGEST = 180
_CLOSED = re.compile(r"[)\]}]\s{0,2}[.,'’]?\s?[:;]")
_COLON = re.compile(r"[:;](?=\s|\Z)")
_BARE_LABEL = 40
_LIKE = 0.5


@dataclass(frozen=True, slots=True)
class _Placed:
    """A label with the height at which it stands, and who it names: the chair, or a country by its code.

    `sound` says that it can be read as printed.
    """

    label: Label
    where: Place
    who: str
    sound: bool


class _Column:
    """One language's text with the places of its lines."""

    def __init__(self, source: SourceText, words: RecordWords) -> None:
        self.text = source.text
        self.starts = [line.start for line in source.lines]
        self._places = source.places
        self._source = source
        self._words = words

    def labels(self) -> list[_Placed]:
        """The labels at the beginnings of paragraphs that say who speaks."""
        grammar, misread = self._words.labels, ScannedLabels(self._words.labels)
        found = []
        for paragraph in self._source.paragraphs:
            label = grammar.read(self.text, paragraph.start)
            sound = label is not None and (label.chairs or bool(label.place and place(label.place).country))
            label = label if sound else misread.read(self.text, paragraph.start)
            who = _who(label) if label else None
            where = self.place_of(paragraph.start)
            if label and where and who:
                printed = self.text[label.start : label.end]
                label = replace(misread.completed(label, self.text), facing=printed)
                found.append(_Placed(label, where, who, sound and (label.chairs or legibility(label.name) == 1.0)))
        return found

    def place_of(self, offset: int) -> Place | None:
        """Where the line that begins at an offset stands."""
        at = bisect_left(self.starts, offset)
        return self._places[at] if at < len(self.starts) and self.starts[at] == offset else None

    def line_beside(self, where: Place) -> int | None:
        """The offset of the line at a height of a page; None where there is none."""
        beside = [
            (abs(stands.height - where.height), start)
            for start, stands in zip(self.starts, self._places, strict=True)
            if stands.page == where.page and abs(stands.height - where.height) <= _SAME_HEIGHT
        ]
        return min(beside)[1] if beside else None

    def next_line(self, where: Place) -> int | None:
        """The offset of the first line below a height at which the column has none."""
        below = (
            start
            for start, stands in zip(self.starts, self._places, strict=True)
            if stands.page > where.page or (stands.page == where.page and stands.height < where.height)
        )
        return next(below, None)


def facing_labels(source: SourceText, words: RecordWords, beside: RecordWords) -> dict[int, Label]:
    """The labels that only the column beside tells, by the offset in `source` where the words below them begin.

    `beside` are the words of the other column's language. A label ends behind its colon, or where it begins if OCR left
    it out; its name, place and language are those of the other column.
    """
    other = source.beside.get(beside.language)
    if other is None or not source.places:
        return {}
    own, facing = _Column(source, words), _Column(replace(other, text=mended_brackets(other.text)), beside)
    shown = own.labels()
    missing: list[_Placed] = []
    steps: list[float] = []
    for told in facing.labels():
        same = min(
            (mine for mine in shown if mine.who == told.who),
            key=lambda mine: _distance(mine.where, told.where),
            default=None,
        )
        apart = _distance(same.where, told.where) if same else _NEAR
        if same and same.sound and apart < _NEAR:
            steps.append(apart)
        elif not (same and apart < _SAME_HEIGHT and _reads_better(same.label, told.label)):
            missing.append(told)
    if len(steps) < _FEWEST or sum(step <= _SAME_HEIGHT for step in steps) < _SHARE * len(steps):
        return {}
    taken = {mine.label.start for mine in shown if mine.sound}
    return _filled_in(own, missing, taken, (words.language, beside.language))


def _filled_in(
    own: _Column, missing: Sequence[_Placed], taken: set[int], languages: tuple[str, str]
) -> dict[int, Label]:
    """The missing labels by their offsets; where OCR left one out with its line, the line below it has its words."""
    found: dict[int, Label] = {}
    for told in missing:
        at = own.line_beside(told.where)
        end = _label_end(own.text, at, told.label) if at is not None else None
        if at is not None and end is not None:
            found[at] = _as_own(told.label, at, end, *languages)
    for told in missing:
        below = None if own.line_beside(told.where) is not None else own.next_line(told.where)
        if below is not None and below not in taken and below not in found:
            found[below] = _as_own(told.label, below, below, *languages)
    return found


def _as_own(label: Label, start: int, end: int, language: str, beside: str) -> Label:
    """The other column's label at its place in this one; who spoke in its language has no mark there."""
    alone = sum(map((label.facing or "").count, "([{")) == (0 if label.chairs else 1)
    spoken = beside if alone else label.language or language
    return replace(
        label,
        start=start,
        end=end,
        name_end=end,
        language=None if spoken == language else spoken,
        marked_language=spoken != language,
        scanned=label.scanned or label.chairs or legibility(label.name) < 1.0,
        titled=True,
    )


def _reads_better(own: Label, facing: Label) -> bool:
    return legibility(own.name) >= legibility(facing.name)


def _label_end(text: str, at: int, facing: Label) -> int | None:
    """Where a misread label ends; None where the line does not look like one."""
    closed = _CLOSED.search(text, at, at + _LONGEST)
    if closed and "\n\n" not in text[at : closed.start()]:
        return closed.end()
    colon = _COLON.search(text, at, at + _BARE_LABEL)
    alike = SequenceMatcher(None, text[at : at + len(facing.name)].casefold(), facing.name.casefold()).ratio() >= _LIKE
    return colon.end() if colon and alike else None


def _who(label: Label) -> str | None:
    if label.chairs:
        return "chair"
    return label.misread_country or (place(label.place).country if label.place else None)


def _distance(one: Place, two: Place) -> float:
    return abs(one.height - two.height) if one.page == two.page else float("inf")
