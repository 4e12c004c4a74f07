"""Lists of who voted how; they look like labels and are none."""

import re
from dataclasses import dataclass

from statements.countries import resolve

_WORD = re.compile(r"[^\W\d_][\w'’\-‑]*")
_SENTENCE = re.compile(r"(?<!St)[.!?。؟](?:\s|$)")
NOBODY = re.compile(
    r"None|Nil|No\s+one|Néant|Aucun(?:e|\s+pays)?|Ningun[oa]|Nadie|Никто(?:\s+не\s+\w+)?|Нет|无|没有|لا\s+أحد|لا\s+يوجد|ل?ا\s+شيء",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"[ \t.…]*\d")
_BETWEEN = re.compile(r"[,،、;]|\.\s*\Z")


@dataclass(frozen=True, slots=True)
class VoteWords:
    """The headings of vote lists in one language, and the words in lower case that names of countries hold.

    `small` is None in scripts without case, where the names themselves have to be known.
    """

    heading: re.Pattern[str]
    small: frozenset[str] | None

    def heading_at(self, text: str, at: int) -> int | None:
        """Where the heading "In favour:" or the like that begins at `at` ends."""
        match = self.heading.match(text, at)
        # "Abstentions: 3" is a line of a count, read out by the chair.
        return match.end() if match and not _COUNTED.match(text, match.end()) else None

    def is_country_list(self, words: str) -> bool:
        """Whether the words can be the countries of a vote list: names and commas, no sentence; or say "None"."""
        if NOBODY.fullmatch(words.strip(" \t\r\n.。")):
            return True
        if self.small is None:
            return _are_countries(words)
        found = _WORD.findall(words)
        if not found or _SENTENCE.search(words.rstrip(" .")):
            return not found
        small = sum(1 for word in found if word[:1].islower() and word.lower() not in self.small)
        return small * 8 <= len(found)


def _are_countries(words: str) -> bool:
    names = [name for part in _BETWEEN.split(words) if (name := part.strip())]
    known = sum(resolve(name) is not None or resolve(name.removeprefix("و")) is not None for name in names)
    # A name may be broken over two lines of the list.
    return known * 2 >= len(names)
