"""The printed name of a label: words with a capital, and particles between them."""

import re
from collections.abc import Callable

LONGEST_NAME = 110
_MOST_LINE_ENDS = 4
# Names of Tonga and of the Netherlands begin with an apostrophe: "‘Aho‘eitu", "’t Hooft".
_WORD = re.compile(r"[‘’'ʻ]?[^\W\d_][^\s():;：,،“”«»\"]*|[\"“«][^\"“”«»():;\n]{1,30}[\"”»]")
_INITIAL = re.compile(r"(?:[^\W\d_]\.)+(?:-?[^\W\d_]\.)*|Jr\.|Sr\.|St\.|Mrs?\.|Ms\.|Dr\.")
_BLANK = re.compile(r"\s*")
_ELIDED = frozenset({"d'", "d’", "l'", "l’"})
_CLIPPED = frozenset({"’t", "‘t", "'t"})


class NameReader:
    """Finds where names end; `begins` says whether something else begins at an offset, such as a label."""

    def __init__(self, particles: frozenset[str], begins: Callable[[str, int], bool]) -> None:
        self._particles = particles
        self._begins = begins

    def end(self, text: str, start: int, position: int) -> int | None:
        """Where the words of a name end that begin at `position`, in a label that begins at `start`."""
        end, capitals, breaks = None, 0, 0
        limit = start + LONGEST_NAME
        while position <= limit and text.count("\n", start, position) <= _MOST_LINE_ENDS:
            word = _WORD.match(text, position)
            if word is None or not self._is_name_word(word.group()):
                break
            capitals += word.group().lower() not in self._particles
            end = word.end()
            blank = _BLANK.match(text, end)
            position = blank.end() if blank else end
            parted = text.count("\n\n", end, position)
            breaks += parted
            if parted and self._begins(text, position):
                # Above a label stands the last word of something else, such as a country of a vote list.
                return None
            if breaks > 1 or (position == end and text[position : position + 1] != ","):
                break
            if text.startswith(", Jr.", end):
                end += 5
                break
        return end if capitals else None

    def _is_name_word(self, word: str) -> bool:
        if word.lower() in self._particles or word[:2].lower() in _ELIDED:
            return True
        if word.endswith(".") and not _INITIAL.fullmatch(word) and len(word) > 3:
            return False
        if word in _CLIPPED:
            return True
        head = word.lstrip("\"“«'’‘`ʻ")
        return head[:1].isupper() or (head[:1].isalpha() and head.upper() == head.lower()) or _capital_inside(head)


def _capital_inside(word: str) -> bool:
    """Names such as "al-Ja’afari", "bint Al-Thani" or "eSwatini": a small start, a capital later."""
    return not word[1:8].islower() and any(map(str.isupper, word[1:8]))
