"""Ordinal numbers in English words, as old covers print the number of the meeting."""

import re

_SMALL = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth"
)
_VALUES = {word: value for value, word in enumerate(_SMALL.split(), 1)}
_VALUES |= {word: value for value, word in enumerate(_ORDINALS.split(), 1)}
_VALUES |= {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
_VALUES |= {word.removesuffix("y") + "ieth": 10 * value for value, word in enumerate(_TENS.split(), 2)}
_TIMES = {"hundred": 100, "hundredth": 100, "thousand": 1000, "thousandth": 1000}
_WORD = re.compile(r"[a-z]+")

_CARDINAL = sorted({*_SMALL.split(), *_TENS.split(), "hundred", "thousand", "and"}, key=len, reverse=True)

# "Four hundred and ninety-second": words of numbers, the last of them an ordinal.
ORDINAL = (
    rf"(?:(?:{'|'.join(_CARDINAL)})[\s-]+)*"
    rf"(?:{_ORDINALS.replace(' ', '|')}|\w+ieth|hundredth|thousandth)"
)


def number_in_words(words: str) -> int | None:
    """The value of a number in words, 492 of "Four hundred and ninety-second"; None where a word is no number."""
    whole = part = 0
    for word in _WORD.findall(words.lower()):
        if word in _VALUES:
            part += _VALUES[word]
        elif word in _TIMES:
            part = max(part, 1) * _TIMES[word]
            if _TIMES[word] == _TIMES["thousand"]:
                whole, part = whole + part, 0
        elif word != "and":
            return None
    return whole + part or None
