"""Labels of scans whose letters were misread, known by their form: a bracket that is closed before a colon.

A label that is overlooked puts the words below it into the mouth of the speaker before. So what has the form of a
label is one, and who is named in it is told as far as it can be read: the chair where hardly anything else fits, the
country by `misread_places`. The name is never mended.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from indexer.attribution.affiliation import place
from indexer.attribution.label import Label, LabelGrammar, LabelWords
from indexer.attribution.misread_places import misread_country

LONGEST = 180
_CLOSED = re.compile(r"[)\]}]\s{0,2}[.,'’]?\s?[:;]")
# Dirt before the first letter.
_STAIN = re.compile(r"[\W_]{1,3}(?=[^\W\d_])")
_OPEN = re.compile(r"[(\[{]")
_GROUP = re.compile(r"[(\[{]\s*(?P<inside>[^()\[\]{}]{3,60}?)\s*[)\]}]\s*\Z")
_NAME_ALONE = re.compile(r"(?P<name>[^:;()\n]{6,24}?)\s?[:;](?=\s)")
_SHORTEST_NAME = 3
# Sentences that begin like labels are longer; the longest names with an office have six words.
_LONGEST_NAME = 48
_MOST_WORDS = 7
_BRACES = str.maketrans("{}", "()")
_IN_NAMES = frozenset(" .-'’")
# Likeness, 0 to 1, of a misread mark or office to the one that was printed, and how far the next one has to be off.
_LIKE_MARK = 0.6
_LIKE_LANGUAGE = 0.6
_LIKE_CHAIR = 0.65
_LIKE_BARE_CHAIR = 0.8
_FOR_BRACKET = 0.05
_OFF = 0.15
# "Le Président" and "La Présidente", "The President" and "The Acting President" are no rivals: the nearer is meant.
_SAME_OFFICE = 0.75


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark of language as far as it can be read; `language` is an ISO 639-1 code."""

    language: str | None


class ScannedLabels:
    """Reads misread labels in one language, at the beginning of a paragraph or a line."""

    def __init__(self, grammar: LabelGrammar) -> None:
        self._grammar = grammar
        self._words = grammar.words

    def read(self, text: str, at: int) -> Label | None:
        """The label that begins at `at` and cannot be read as printed; None where nothing has the form of one."""
        words = self._words
        if words is None:
            return None
        stain = _STAIN.match(text, at)
        clean = self._grammar.read(text, stain.end()) if stain else None
        if clean and (clean.chairs or (clean.place and place(clean.place).country)):
            return clean
        closed = _CLOSED.search(text, at, at + LONGEST)
        if closed and "\n\n" not in text[at : closed.start()]:
            found = self._bracketed(words, text, at, closed)
            if found:
                return found
        return self._bare(words, text, at)

    def completed(self, label: Label, text: str) -> Label:
        """The label with the language that its mark names and the country of its place, misread as they are."""
        if label.place and not label.chairs and not place(label.place).known:
            label = replace(label, misread_country=misread_country(label.place))
        if label.language:
            return label
        opening = max(text.rfind(sign, label.start, label.end) for sign in "([{")
        inside = " ".join(text[opening + 1 : label.end].rstrip(" :;)]}").split())
        mark = self._mark(inside) if opening >= 0 and (label.chairs or inside != label.place) else None
        return replace(label, marked_language=True, language=mark.language) if mark else label

    def _bracketed(self, words: LabelWords, text: str, at: int, closed: re.Match[str]) -> Label | None:
        """The label whose last bracket is closed before the colon: chair, place, or both place and mark."""
        for opening in reversed([sign.start() for sign in _OPEN.finditer(text, at, closed.start())]):
            name, inside = text[at:opening].rstrip(), " ".join(text[opening + 1 : closed.start()].split())
            if not _may_be_name(name) or len(inside) < _SHORTEST_NAME:
                continue
            titled = self._grammar.address.end(text, at) > at
            label = Label(at, closed.end(), " ".join(name.split()), at + len(name), titled=titled, scanned=True)
            # "(Kestria) ftranslated from French) :" has lost the opening bracket of its mark.
            unopened = inside.rsplit(")", 1)
            found = _placed(label, unopened[0]) if len(unopened) > 1 else None
            if found:
                return self.completed(found, text)
            mark = self._mark(inside)
            if mark:
                label = replace(label, marked_language=True, language=mark.language)
                group = _GROUP.search(name)
                if group:
                    name = name[: group.start()].rstrip()
                    label = replace(label, name=" ".join(name.split()), name_end=at + len(name))
                    return _placed(label, group["inside"])
                return self._chair(words, label, _LIKE_CHAIR)
            found = _placed(label, inside) or self._chair(words, label, _LIKE_BARE_CHAIR - _FOR_BRACKET)
            if found:
                return found
        return None

    def _bare(self, words: LabelWords, text: str, at: int) -> Label | None:
        """The chair without a mark of language, its letters misread."""
        alone = _NAME_ALONE.match(text, at)
        # "President: Mr. Okapi" on a cover is no label, and neither are "The precedents: ..." in a speech.
        if not alone or not any(map(str.isupper, alone["name"].partition(" ")[2])):
            return None
        label = Label(at, alone.end(), " ".join(alone["name"].split()), alone.end("name"), scanned=True)
        return self._chair(words, label, _LIKE_BARE_CHAIR)

    def _chair(self, words: LabelWords, label: Label, least: float) -> Label | None:
        likeness = sorted(((_likeness(label.name, office), office) for office in words.chairs), reverse=True)
        (best, office), *others = likeness
        rival = max((other for other, name in others if _likeness(name, office) < _SAME_OFFICE), default=0.0)
        if best < least or best < rival + _OFF:
            return None
        article = words.article.match(office)
        return replace(label, office=office[article.end() :] if article else office, chairs=True)

    def _mark(self, inside: str) -> _Mark | None:
        marks = self._grammar.marks
        if marks.is_mark(inside) and (language := marks.language_of(inside)):
            return _Mark(language)
        if not any(_likeness(inside, printed) >= _LIKE_MARK for printed in marks.printed):
            return _Mark(None) if marks.is_mark(inside) else None
        last = inside.rsplit(maxsplit=1)[-1]
        likeness = {printed: _likeness(last, printed.split()[-1]) for printed in marks.printed}
        best = max(likeness, key=lambda printed: likeness[printed])
        language = marks.language_of(best)
        rival = max((like for printed, like in likeness.items() if marks.language_of(printed) != language), default=0.0)
        return _Mark(language if likeness[best] >= max(_LIKE_LANGUAGE, rival + _OFF) else None)


def _may_be_name(printed: str) -> bool:
    """Whether the words before a bracket are few enough for a name; another bracket may stand among them."""
    name = _OPEN.split(printed)[0] or printed
    return len(printed) >= _SHORTEST_NAME and len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS


def _placed(label: Label, printed: str) -> Label | None:
    """The label with its place; what is no country, even with letters misread, is no place of a misread label."""
    name = " ".join(printed.split())
    if place(name).country:
        return replace(label, place=name)
    code = misread_country(name)
    return replace(label, place=name, misread_country=code) if code else None


def mended_brackets(text: str) -> str:
    """The text with round brackets for braces, which OCR puts for them and records do not print."""
    return text.translate(_BRACES)


def is_misread(label: Label) -> bool:
    """Whether the name in a label of a scan cannot be trusted: it holds what no name does, or no mark of address."""
    return label.scanned and (legibility(label.name) < 1.0 or not label.titled)


def legibility(name: str) -> float:
    """How much of a printed name is letters, blanks and the marks that names have: 1 where nothing is misread."""
    return sum(letter.isalpha() or letter in _IN_NAMES for letter in name) / len(name) if name else 0.0


def _likeness(one: str, two: str) -> float:
    return SequenceMatcher(None, _letters(one), _letters(two), autojunk=False).ratio()


def _letters(words: Iterable[str]) -> str:
    return "".join(letter for letter in words if not letter.isspace()).casefold()
