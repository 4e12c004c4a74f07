"""The walk over the words of one part of a title block: offices and places up to a name, the name, and what follows."""

import re
from dataclasses import dataclass

from indexer.records.ministry_statement.words.statement_words import StatementWords
from statements.demonyms import state_of_demonym

_WORD = re.compile(r"[^\W\d_]\.(?=\s)|[^\W\d_](?:[^\s,;:()\[\]“”«»\"/]*[^\W_.,;:()\[\]“”«»\"/]\.?)?|&|[dDlL]['’]")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]*\.?", re.UNICODE)
_BLANKS = re.compile(r"\s+")
_MOST_NAME_WORDS = 8
_LONGEST_PLACE = 9  # words
_AND = frozenset({"and", "&", "et", "y", "e", "und", "и", "та", "і", "й"})


@dataclass(frozen=True, slots=True)
class Part:
    """One part between commas or line ends: its office before the name, the name, its office behind it.

    `marked` is true where a mark of address stands before the name.
    """

    before: str
    name: str
    behind: str
    marked: bool

    @property
    def is_empty(self) -> bool:
        """Whether it names neither a person nor an office."""
        return not (self.before or self.name or self.behind)


def read_part(text: str, words: StatementWords) -> Part:
    """What the words of a part name."""
    walk = _Walk(text, words)
    walk.run()
    return walk.part()


@dataclass(slots=True)
class _Walk:
    """Where the walk stands: `in_office` while words of an office are read, `name` is the range of the name."""

    text: str
    words: StatementWords
    at: int = 0
    name: tuple[int, int] | None = None
    marked: bool = False
    in_office: bool = False
    behind_link: bool = False
    office_before: bool = False

    def run(self) -> None:
        """Goes on as long as words belong to an office or a name."""
        while self.at < len(self.text):
            blank = _BLANKS.match(self.text, self.at)
            if blank:
                self.at = blank.end()
            elif not (self._takes_mark() or self._takes_word()):
                return

    def part(self) -> Part:
        """What was found; a name of too many words is none."""
        if self.name is None or len(self.text[slice(*self.name)].split()) > _MOST_NAME_WORDS:
            office = self.text.strip() if self.office_before and self.name is None else ""
            return Part(office, "", "", self.marked)
        start, end = self.name
        before = _without_marks(self.text[:start], self.words) if self.office_before else ""
        return Part(before, _trimmed(self.text[start:end], self.words), self.text[end:].strip(" ,.'’"), self.marked)

    def _takes_mark(self) -> bool:
        mark = self.words.courtesies.match(self.text, self.at) if self.name is None else None
        if mark is None or mark.end() == self.at:
            return False
        self.marked, self.in_office, self.at = True, False, mark.end()
        return True

    def _takes_word(self) -> bool:
        word = _WORD.match(self.text, self.at)
        if word is None:
            self.at += 1
            return self.name is None
        form = word[0]
        if self.name is None and not self.in_office and not self.marked and form.casefold() in self.words.links:
            self.at = word.end()
            return True
        # "Ms. Oda King": what ends a name behind a mark of address belongs to it.
        last = self.marked and not self.text[word.end() :].strip(" .,")
        if self.name is None and not self.marked and not self.in_office and self._takes_body_of_office():
            return True
        people = self.name is None and not self.marked and self.words.language == "en" and state_of_demonym(form)
        if people or (self.words.is_role(form) and not (last and (self.name or not self.in_office))):
            return self._takes_office(word.end())
        return (self.in_office and self._takes_rest_of_office(form, word.end())) or self._takes_name(word)

    def _takes_body_of_office(self) -> bool:
        """A country or body before an office: "River Commission Chairperson"."""
        end = place_end(self.text, self.at, self.words)
        following = _WORD.match(self.text, end + 1) if end else None
        if end is None or following is None or not self.words.is_role(following[0]):
            return False
        return self._takes_office(end)

    def _takes_office(self, end: int) -> bool:
        if self.name is not None:
            return False
        self.in_office = self.office_before = True
        self.behind_link = False
        self.at = end
        return True

    def _takes_rest_of_office(self, form: str, end: int) -> bool:
        """What joins the words of an office, and the country or body it is held for."""
        if self.name is not None:
            return False
        place = place_end(self.text, self.at, self.words)
        link = form.casefold() in self.words.links
        # "Minister of Locks": a field that no list has stands right behind "of".
        if place is None and not link and not (self.behind_link and self.words.capitals and form[0].isupper()):
            return False
        self.behind_link = link and form.casefold() not in _AND
        self.at = place or end
        return True

    def _takes_name(self, word: re.Match[str]) -> bool:
        if not _is_name_word(word[0], self.words, first=self.name is None):
            return False
        self.name = (self.name[0] if self.name else word.start(), word.end())
        self.at = word.end()
        return True


def _without_marks(text: str, words: StatementWords) -> str:
    return re.sub(rf"(?<!\w)(?:{words.courtesies.pattern})", "", text, flags=words.courtesies.flags).strip(" ,")


def place_end(text: str, at: int, words: StatementWords) -> int | None:
    """Where the longest name of a country or body ends that begins at a word; None where none does."""
    ends: list[int] = []
    position = at
    for _ in range(_LONGEST_PLACE):
        blank = _BLANKS.match(text, position)
        word = _WORD.match(text, blank.end() if blank else position)
        if word is None:
            break
        ends.append(word.end())
        position = word.end()
    if not ends or not (text[at].isupper() or not words.capitals):
        return None
    return next((end for end in reversed(ends) if words.places(text[at:end].strip(" .'’"))), None)


def _is_name_word(form: str, words: StatementWords, *, first: bool) -> bool:
    if form.casefold() in words.particles and (not first or form[0].isupper()):
        return True
    if not words.capitals:
        return form.casefold() not in words.links
    return form[0].isupper() or _INITIALS.fullmatch(form) is not None or (form[:3].casefold() in {"al-", "el-"})


def _trimmed(name: str, words: StatementWords) -> str:
    """The name without particles that ended up behind it."""
    parts = name.split()
    while parts and parts[-1].casefold() in words.particles | words.links and not parts[-1][0].isupper():
        parts.pop()
    return " ".join(parts)
