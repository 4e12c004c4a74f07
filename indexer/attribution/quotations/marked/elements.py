"""A paragraph as the rules see it: words with their classes, punctuation, and quotations as one element each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache

from indexer.attribution.quotations.marked.lexicon import Cue, Lexicon, lexicon, normal
from indexer.attribution.quotations.marked.marks import Stretch
from statements.parsed import Span
from statements.sentences import ABBREVIATIONS, word_count

# A quotation that ends so is a whole sentence, unless the words after it go on.
SPEECH_ENDS = ",.?!…。？！，؟،—–-"
_SENTENCE_ENDS = ".!?…。！？؟"
_GOES_ON = ",—–-，、،:：;；)"
_STRIP = '«»“”„"＂「」『』 \t\r\n\u00a0\u202f\u2009'
_QUOTED_TITLE = r"《[^《》\n]{1,60}》"
_DAY = r"\d+[年月日时]"
_ELIDED = r"(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)['’](?=\w|\s?\Z)"
_INVERTED = r"(?=-(?:t-)?(?:il|elle|ils|elles|on)\b)"
_WORDS = {
    "fr": rf"{_ELIDED}|\w+?{_INVERTED}|(?<=-)t(?=-)|\w+(?:[-.]\w+)*?{_INVERTED}|\w+(?:[-’']\w+)*",
    "ar": r"[\w\u064b-\u0652]+",  # vowel signs are no letters to \w
    "zh": rf"{_QUOTED_TITLE}|{_DAY}|[A-Za-z0-9][\w.-]*|[^\W_]|·",
}
# The letters that one letter of a normal form stands for.
_LETTERS = {"'": "['’]", "ا": "[اأإآ]", "ي": "[يى]", "е": "[её]", "ss": "(?:ss|ß)"}
_INSIDE_A_WORD = re.compile(r"(?<=\w)-(?=\w)")  # of "a-t-il"
_ANY_WORD = r"\w+(?:[-’'·]\w+)*"


class Kind(Enum):
    """What an element of a paragraph is."""

    WORD = "word"
    MARK = "mark"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Element:
    """A word, a punctuation mark or a quotation; `form` is its normal form, for a quotation its last character."""

    kind: Kind
    start: int
    end: int
    form: str
    classes: frozenset[str] = frozenset()
    cues: tuple[Cue, ...] = ()
    capital: bool = False
    words: int = 1

    def has(self, *names: str) -> bool:
        """Whether it belongs to one of these classes of words."""
        return not self.classes.isdisjoint(names)

    def is_mark(self, marks: str) -> bool:
        """Whether it is one of these punctuation marks."""
        return self.kind is Kind.MARK and self.form in marks

    @property
    def speech_like(self) -> bool:
        """Whether a quotation ends as somebody's words do before "he said"."""
        return self.kind is Kind.QUOTE and self.form in SPEECH_ENDS


Elements = Sequence[Element]


@cache
def _scanner(language: str) -> re.Pattern[str]:
    phrases = "|".join(_written(phrase) for phrase in lexicon(language).phrases if not phrase.endswith("'"))
    border = ("", "") if language == "zh" else (r"(?<!\w)", r"(?!\w)")
    led = rf"{border[0]}(?:{phrases}){border[1]}|" if phrases else ""
    return re.compile(rf"{led}{_WORDS.get(language, _ANY_WORD)}|[^\w\s]", re.IGNORECASE)


def _written(phrase: str) -> str:
    """A pattern for every way in which a phrase in its normal form may be printed."""
    pattern = re.escape(phrase).replace(r"\ ", r"\s+")
    for letter, letters in _LETTERS.items():
        pattern = pattern.replace(letter, letters)
    return pattern


def elements(text: str, start: int, end: int, stretches: Sequence[Stretch], language: str) -> list[Element]:
    """The elements of text[start:end], in order."""
    words = lexicon(language)
    found: list[Element] = []
    at = start
    for stretch in stretches:
        found.extend(_outside(text, at, stretch.start, words))
        found.append(_quote(text, stretch))
        at = stretch.end
    found.extend(_outside(text, at, end, words))
    return found


def _outside(text: str, start: int, end: int, words: Lexicon) -> list[Element]:
    found = []
    for match in _scanner(words.language).finditer(text, start, end):
        token = match[0]
        if not token[0].isalnum() and token[0] not in "《·":
            if not _INSIDE_A_WORD.match(text, match.start()):
                found.append(Element(Kind.MARK, match.start(), match.end(), token))
            continue
        found.append(_word(token, match.start(), words))
    return found


def _word(token: str, start: int, words: Lexicon) -> Element:
    form = " ".join(normal(token).split())
    classes, capital = words.classes(form), token[0].isupper()
    if capital and "adverb" not in classes and words.language != "de":
        # Months have small letters: Julio and Mai are people.
        classes -= {"time"}
    if words.language == "zh" and token[0].isdigit():
        classes |= {"time"}
    return Element(Kind.WORD, start, start + len(token), form, classes, words.cue(form), capital)


def _quote(text: str, stretch: Stretch) -> Element:
    inside = text[stretch.start : stretch.end].strip(_STRIP)
    return Element(
        Kind.QUOTE, stretch.start, stretch.end, inside[-1:], capital=inside[:1].isupper(), words=word_count(inside)
    )


def sentences(found: Elements, language: str) -> list[tuple[int, int]]:
    """Where the sentences of a paragraph begin and end among its elements; quotations are not looked into."""
    borders, begin = [], 0
    for number, element in enumerate(found):
        following = found[number + 1] if number + 1 < len(found) else None
        if following is None or _ends(element, found[number - 1] if number else None, following, language):
            borders.append((begin, number + 1))
            begin = number + 1
    return borders


def _ends(element: Element, before: Element | None, following: Element, language: str) -> bool:
    if element.kind is Kind.QUOTE:
        return element.form in _SENTENCE_ENDS and element.form != "" and not _goes_on(following, language)
    if not element.is_mark(_SENTENCE_ENDS) or following.is_mark(_SENTENCE_ENDS + ")»”"):
        return False
    if element.form == "." and before is not None and before.kind is Kind.WORD and language not in {"ar", "zh"}:
        short = before.form in ABBREVIATIONS or (before.end - before.start == 1 and before.capital)
        if short and before.end == element.start:
            return False
    return not (following.kind is Kind.WORD and _lower(following, language))


def _goes_on(following: Element, language: str) -> bool:
    """Whether the sentence runs on behind a quotation that is itself a whole sentence."""
    if following.kind is Kind.MARK:
        return following.form in _GOES_ON
    return language == "zh" or (following.kind is Kind.WORD and _lower(following, language))


def _lower(word: Element, language: str) -> bool:
    return language in {"fr", "es", "de", "ru"} and not word.capital and not word.form[:1].isdigit()


def span(found: Elements, begin: int, end: int) -> Span:
    """From the first to the last of these elements; `end` is exclusive."""
    return Span(found[begin].start, found[end - 1].end)
