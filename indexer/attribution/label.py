"""The printed label of a turn: `[N.] HONORIFIC? NAME [(PLACE)] [, POST] [(spoke in LANGUAGE)] :`.

The grammar is read by a scanner that goes forward only, because one regular expression with nested
parentheses and wrapped names would backtrack; a label is at most `LONGEST` characters, so that reading
a candidate costs the same in every document.
"""

import re
from dataclasses import dataclass
from typing import Protocol

from indexer.attribution.honorifics import MarksOfAddress
from indexer.attribution.label_names import LONGEST_NAME, NameReader
from indexer.attribution.label_parentheses import read_parentheses
from indexer.attribution.language_marks import LanguageMarks

LONGEST = 420

_NUMBER = re.compile(r"\d{1,3}\s?\.\s+(?=\S)")
_PUNCTUATION = re.compile(r"\s*(?P<mark>[:;：؛])")
# Most lines of prose have no colon near: a look ahead spares reading their first words as a name.
_ENDS = re.compile(rf"[^:;：]{{1,{LONGEST}}}+[:;：]")
_BLANK = re.compile(r"\s*")
# A misprint: the colon is left out before a sentence.
_LEFT_OUT = re.compile(r"\.?(?=[ \t]+[“\"«]?[^\W\d_])")


@dataclass(frozen=True, slots=True)
class Label:
    """A label and its parts; `start` and `end` are offsets in the text, the colon is inside.

    `name` is the printed name with its marks of address, blanks made single; `place` the words of the
    parenthesis that is no language mark; `office` is set where the label names an office, not a person, and
    `chairs` where that office presides; `post` is printed behind the place. `misprinted` is true where a
    parenthesis is left open or the colon left out, `unknown` where the printed words name nobody. A label is `scanned`
    where its letters were misread: `misread_country` is then the ISO code of the country that those of `place` nearly
    name, and `facing` the label as the column beside it prints it in another language.
    """

    start: int
    end: int
    name: str
    name_end: int
    place: str | None = None
    marked_language: bool = False
    language: str | None = None
    office: str | None = None
    chairs: bool = False
    titled: bool = False
    colon: str = ":"
    post: str | None = None
    misprinted: bool = False
    unknown: bool = False
    scanned: bool = False
    misread_country: str | None = None
    facing: str | None = None


@dataclass(frozen=True, slots=True)
class LabelWords:
    """The words of labels in one printed language.

    `office` has a group of that name and ends before the colon or a parenthesis; `chair` matches an office
    that presides. `vocative` matches the whole of an address such as "Mr. President", with a group `office`;
    `chairs` are the printed labels of the chair, with the `article` that begins those of offices;
    `somebody` begins what may be a label without a colon; `post` has a group of that name and begins behind
    the place. A name of more than `most_words` words counts only with a parenthesis: letters without case
    do not show where a name ends.
    """

    address: MarksOfAddress
    marks: LanguageMarks
    office: re.Pattern[str]
    chair: re.Pattern[str]
    vocative: re.Pattern[str]
    somebody: re.Pattern[str]
    post: re.Pattern[str]
    particles: frozenset[str]
    chairs: tuple[str, ...]
    article: re.Pattern[str]
    before_name: re.Pattern[str] | None = None
    most_words: int | None = None


class LabelGrammar(Protocol):
    """Reads the labels of one printed language."""

    @property
    def address(self) -> MarksOfAddress:
        """The marks of address that stand at a name."""

    @property
    def marks(self) -> LanguageMarks:
        """The marks that tell the language spoken."""

    @property
    def words(self) -> LabelWords | None:
        """What has to be known to mend labels; None where none are mended."""

    def read(self, text: str, at: int) -> Label | None:
        """The label that begins at `at`, or None; never looks further than `LONGEST` characters."""


class TitledLabels:
    """Labels whose mark of address stands before the name, as in all of the six languages but Chinese."""

    def __init__(self, words: LabelWords) -> None:
        self._words = words
        self._names = NameReader(words.particles, self._begins)
        self._office_at = words.office.match
        self._somebody_at = words.somebody.match

    @property
    def words(self) -> LabelWords:
        """The words of these labels."""
        return self._words

    @property
    def address(self) -> MarksOfAddress:
        """The marks of address before a name."""
        return self._words.address

    @property
    def marks(self) -> LanguageMarks:
        """The marks that tell the language spoken."""
        return self._words.marks

    def read(self, text: str, at: int) -> Label | None:
        """The label that begins at `at`, or None; never looks further than `LONGEST` characters."""
        number = _NUMBER.match(text, at)
        start = number.end() if number else at
        if start >= len(text) or not text[start].isalpha():
            return None
        if not _ENDS.match(text, start) and not self._somebody_at(text, start):
            return None
        office = self._office_at(text, start)
        name_end = office.end() if office else self._name_end(text, start)
        if name_end is None or name_end - start > LONGEST_NAME:
            return None
        label = self._rest(text, start, name_end, office)
        return label if label and self._is_plausible(label, text) else None

    def read_subject(self, text: str, at: int) -> Label | None:
        """Somebody named as the subject of a sentence, with mark of address and place and without a colon."""
        if self._words.address.end(text, at) == at:
            return None
        name_end = self._name_end(text, at)
        if name_end is None or name_end - at > LONGEST_NAME:
            return None
        inside = read_parentheses(text, name_end, at + LONGEST, self._words.marks)
        name = " ".join(text[at:name_end].split())
        place = inside.places[0] if inside.places else None
        return Label(at, inside.end, name, name_end, place, titled=True, colon="", misprinted=inside.left_open)

    def _rest(self, text: str, start: int, name_end: int, office: re.Match[str] | None) -> Label | None:
        """The label whose name ends at `name_end`: its parentheses, its post and its colon."""
        marks = self._words.marks
        inside = read_parentheses(text, name_end, start + LONGEST, marks)
        post = self._words.post.match(text, inside.end) if inside.places else None
        more = read_parentheses(text, post.end(), start + LONGEST, marks) if post else None
        after = more.end if more else inside.end
        told = inside.marks + more.marks if more else inside.marks
        colon = _PUNCTUATION.match(text, after) or (_left_out(text, after) if inside.places else None)
        if not colon or colon.end() - start > LONGEST:
            return None
        name = " ".join(text[start:name_end].split())
        named_office = self._office(name, office, marked=bool(told))
        return Label(
            start=start,
            end=colon.end(),
            name=name,
            name_end=name_end,
            place=inside.places[0] if inside.places else None,
            marked_language=bool(told),
            language=next((code for code in map(marks.language_of, told) if code), None),
            office=named_office,
            chairs=bool(named_office and self._words.chair.match(named_office)),
            titled=self._titled(text, start),
            colon=colon.group().strip(" .\t\r\n"),
            post=" ".join(post["post"].split()) if post else None,
            misprinted=inside.left_open or not colon.group().strip(" ."),
        )

    def _begins(self, text: str, at: int) -> bool:
        return bool(self._words.office.match(text, at)) or self._words.address.end(text, at) > at

    def _titled(self, text: str, start: int) -> bool:
        before = self._words.before_name
        return self._words.address.end(text, start) > start or bool(before and before.match(text, start))

    def _office(self, name: str, office: re.Match[str] | None, *, marked: bool) -> str | None:
        """The office that a label names; "Mr. President (spoke in French):" is a slip for "The President"."""
        if office:
            return " ".join(office["office"].split())
        slip = self._words.vocative.match(name) if marked else None
        return slip["office"] if slip and self._words.chair.match(slip["office"]) else None

    def _is_plausible(self, label: Label, text: str) -> bool:
        """Whether the parts make a label: an address such as "Mr. President:" and a semicolon in prose do not."""
        if label.office is None and self._words.vocative.match(label.name) and not label.marked_language:
            return False
        most = self._words.most_words
        if most and not label.office and not label.place and label.name.count(" ") >= most:
            return False
        if label.colon in {";", "؛"}:
            # Scans print ';' for ':'. In prose a semicolon goes on in lower case.
            blank = _BLANK.match(text, label.end)
            follows = text[blank.end() : blank.end() + 1] if blank else ""
            return bool(label.place or label.marked_language or label.office) and not follows.islower()
        return True

    def _name_end(self, text: str, start: int) -> int | None:
        before = self._words.before_name.match(text, start) if self._words.before_name else None
        first = before.end() if before else start
        # "Ms. King" and "Mr. Bishop": what reads like a title may be the name.
        address = self._words.address
        return self._names.end(text, start, address.end(text, first)) or self._names.end(
            text, start, address.courtesies_end(text, first)
        )


def _left_out(text: str, at: int) -> re.Match[str] | None:
    """The place of a colon left out: what follows begins a sentence."""
    match = _LEFT_OUT.match(text, at)
    follows = text[match.end() : match.end() + 4].lstrip(' \t“"«') if match else ""
    return None if follows[:1].islower() else match
