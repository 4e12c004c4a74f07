"""Where the words for somebody begin and end, told by word classes and capitals."""

from indexer.attribution.quotations.marked.elements import Element, Elements, Kind
from statements.capitals import state_of_seat
from statements.countries import resolve

_INSIDE = ("genitive", "speaker", "title")
_NEVER_INSIDE = (
    "preposition", "conjunction", "relative", "that", "negation", "auxiliary", "adverb", "according", "as",
    "condition", "hearsay", "reported", "time", "according_after", "so", "verb", "not_subject", "pronoun",
)  # fmt: skip
_SKIPPED = ("adverb", "clitic", "auxiliary", "negation", "hearsay", "reported", "time")
_LONGEST = 16
_LONGEST_NAMED_BODY = 4
# Names of two to four characters are how Chinese people are called; longer ones are written with a point.
_CHINESE_NAME = range(2, 5)
_ADJECTIVES_BEFORE = 3


def phrase_end(found: Elements, begin: int, end: int, language: str) -> int:
    """Where the noun phrase that begins at `begin` ends; `begin` itself where none does."""
    if begin >= end or not _starts(found, begin, end, language):
        return begin
    if found[begin].has("pronoun"):
        return begin + 1
    number = begin
    while number < min(end, begin + _LONGEST) and _goes_on(found, begin, number, language):
        number += 1
    while number > begin and found[number - 1].has("genitive", "determiner") and not found[number - 1].has("speaker"):
        number -= 1
    return number


def with_apposition(found: Elements, begin: int, end: int, language: str) -> int:
    """Where the phrase ends with a second one between commas: "the minister, Jean Dorval,"."""
    first = phrase_end(found, begin, end, language)
    if first == begin or first + 1 >= end or not found[first].is_mark(",،"):
        return first
    second = phrase_end(found, first + 1, end, language)
    closed = second > first + 1 and (second == end or found[second].is_mark(",،.–—"))
    reads_as_one = closed and is_somebody(found, first + 1, second, language) and not found[first + 1].has("pronoun")
    return second if reads_as_one else first


def is_somebody(found: Elements, begin: int, end: int, language: str) -> bool:
    """Whether a noun phrase names a speaker: a pronoun, a noun of persons or bodies, or a proper name."""
    words = found[begin:end]
    if any(word.has("pronoun", "speaker", "title") for word in words):
        return True
    if language == "zh":
        named = any(word.form == "·" for word in words) or len(words) in _CHINESE_NAME
        return named or _is_government("".join(word.form for word in words))
    if language == "ar":
        return False
    names = [word for word in words if word.capital and not word.has("determiner")]
    if language == "de":
        # Every German noun is capital: a name is two of them in a row, or one without an article.
        return not words[0].has("determiner") and len(names) == len(words)
    return bool(names)


def _is_government(name: str) -> bool:
    """Whether a Chinese name is that of a state or its capital, which may be longer than a person's: 哈萨克斯坦."""
    return resolve(name) is not None or state_of_seat(name, "zh") is not None


def skippable(element: Element) -> bool:
    """Whether a word may stand between a subject and its verb."""
    return element.kind is Kind.WORD and element.has(*_SKIPPED) and not element.has("pronoun")


def inside(element: Element) -> bool:
    """Whether a word may stand within a noun phrase."""
    if element.kind is not Kind.WORD or element.has("that"):
        return False
    if element.has(*_INSIDE) or (element.capital and not element.has("adverb", "time", "preposition")):
        return True
    return element.has("determiner") or not (element.has(*_NEVER_INSIDE) or element.cues)


def _starts(found: Elements, begin: int, end: int, language: str) -> bool:
    first = found[begin]
    if first.kind is not Kind.WORD or first.has("time") or (first.has("adverb") and not first.has("pronoun")):
        return False
    if first.has("pronoun", "determiner", "speaker", "title"):
        return True
    if language in {"ar", "zh"}:
        return inside(first)
    if first.capital and inside(first):
        return True
    # "kestrian foreign minister": an adjective may come first where there is no article.
    ahead = found[begin : min(end, begin + _ADJECTIVES_BEFORE)]
    named = any(word.has("speaker") or (language == "ru" and word.capital) for word in ahead)
    return language in {"ru", "de"} and inside(first) and named


def _goes_on(found: Elements, begin: int, number: int, language: str) -> bool:
    element = found[number]
    before = found[number - 1] if number > begin else None
    if element.kind is Kind.QUOTE:
        return before is not None and element.words <= _LONGEST_NAMED_BODY and not element.speech_like
    if not inside(element):
        return _joins(found, number, language)
    if before is None:
        return True
    if element.has("determiner") and not element.has("genitive", "speaker") and not element.capital:
        return before.has("genitive")
    if language == "de" and before.capital and not element.capital:
        # Behind a German noun a small letter begins something else, unless it leads to another noun.
        return element.has("genitive", "determiner")
    return not (_named_twice(found, begin, number) and not element.capital and not element.has(*_INSIDE))


def _joins(found: Elements, number: int, language: str) -> bool:
    """Whether an "and" joins two nouns of one phrase: "le ministre et porte-parole"."""
    if not found[number].has("conjunction") or found[number].form not in {"et", "y", "e", "und", "и"}:
        return False
    if number + 1 >= len(found) or language == "zh":
        return False
    following = found[number + 1]
    return following.kind is Kind.WORD and (following.has("speaker") or (following.capital and inside(following)))


def _named_twice(found: Elements, begin: int, number: int) -> bool:
    """Whether two words of a name stand before, after which a small letter begins something else."""
    if number - begin < 2 or any(found[number - back].kind is not Kind.WORD for back in (1, 2)):
        return False
    return all(found[number - back].capital and not found[number - back].has("genitive", "speaker") for back in (1, 2))
