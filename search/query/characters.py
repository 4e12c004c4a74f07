"""Characters of a query: one form for those that mean the same, and which of them make words."""

import re
import unicodedata

# Marks that open a quotation and those that may close it; straight marks do both.
QUOTES = {
    '"': '"”“', "“": '”“"', "‟": '”“"', "„": '“”"', "«": "»", "»": "«", "‹": "›", "›": "‹",
    "「": "」", "『": "』", "﹁": "﹂", "﹃": "﹄", "〝": "〞〟",
}  # fmt: skip
# A mark that only closes ends a word too, and means nothing where no quotation is open.
MARKS = frozenset("".join(QUOTES) + "".join(QUOTES.values()))

_FULL_WIDTH = {0xFF01 + place: 0x21 + place for place in range(94)}
# Punctuation that stands between words without a blank beside it: Chinese, Japanese, Arabic.
_SEPARATORS = dict.fromkeys(map(ord, "，；？！、。《》〈〉【】〔〕・،؛؟۔"), " ")
# What nobody sees: marks of direction, joiners of lines, soft hyphens; and control characters that are no blanks.
_INVISIBLE = dict.fromkeys(
    (0xAD, 0x61C, 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x206A), 0xFEFF)
) | dict.fromkeys(n for n in (*range(32), *range(127, 160)) if not chr(n).isspace())
# Half of a character, as only broken input has.
_BROKEN = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_FORMS: dict[int, int | str | None] = {**_FULL_WIDTH, **_BROKEN, **_SEPARATORS, **_INVISIBLE, ord("−"): "-"}
# A wide colon is the one of a field where the name of a field may stand before it.
_LOOSE_COLON = re.compile("(?<![A-Za-z])：")
_BLANK = re.compile(r"\s+")
_ENDS = re.escape("".join(sorted(MARKS))) + "()|;"
# Characters up to a blank, a quotation mark or a bracket. A bracket within a word, State(s) or 242(1967), is part of
# it, and so is the comma of a number.
RUN = re.compile(rf"(?:[^\s{_ENDS},]|(?<=\d),(?=\d)|(?<=[^\s{_ENDS},])\([^\s{_ENDS},]{{1,40}}\))+")


class Source:
    """The text of a query in one form, and where each of its characters stood."""

    def __init__(self, text: str) -> None:
        self.original = text
        loose = _LOOSE_COLON.sub(" ", text)
        self.text = loose.translate(_FORMS)
        self._places = None
        if len(self.text) != len(text):
            self._places = [place for place, character in enumerate(loose) if ord(character) not in _INVISIBLE]

    def place(self, position: int) -> int:
        """Where in the original a character of the text stood; behind the last one, its end."""
        if self._places is None:
            return position
        return self._places[position] if position < len(self._places) else len(self.original)


def has_word(text: str) -> bool:
    """Whether there is anything to search for: a letter or a digit of any script."""
    return any(map(_begins_word, text))


def bare(text: str) -> str:
    """The text without what is no letter or digit at its ends; a bracket that belongs to the word stays."""
    start, end = 0, len(text)
    while start < end and not _begins_word(text[start]):
        start += 1
    while end > start and not _ends_word(text[end - 1]) and not (text[end - 1] == ")" and "(" in text[start:end]):
        end -= 1
    return text[start:end]


def quotable(text: str) -> str:
    """The text as it can stand between straight quotation marks, on one line."""
    return _BLANK.sub(" ", "".join(" " if character in MARKS else character for character in text)).strip()


def is_one_token(text: str) -> bool:
    """Whether the text is letters and digits without anything between them."""
    return bool(text) and all(map(_ends_word, text)) and _begins_word(text[0])


def is_wide(text: str) -> bool:
    """Whether every character is a word by itself, as in Chinese."""
    return bool(text) and all("\u2e80" <= character <= "\ua4cf" or character >= "\U00020000" for character in text)


def letters(text: str) -> int:
    """The number of letters and digits."""
    return sum(map(_begins_word, text))


def _begins_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LN"


def _ends_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LNM"
