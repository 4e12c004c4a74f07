"""The words of a report with their places, as the reading of names needs them."""

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

# Abbreviated titles keep their stop, so that "Sen. Vel" is read as title and name; initials likewise.
_ABBREVIATED = (
    r"(?:Mr|Mrs|Ms|Mme|Dr|Sen|Rep|Gov|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Brig|Cmdr|Prof|Rev|Hon|St|Jr|Sr|Amb|Del|No)\."
    r"|(?:[^\W\d_]\.){2,}|[^\W\d_]\.(?=\s)"
)
_WORD = re.compile(rf"\b(?:{_ABBREVIATED})|[^\W_]+(?:['’‘ʿʼ`\-‐‑&.][^\W_]+)*|['’](?=[sS]\b)[sS]")
_POSSESSIVE = re.compile(r"['’]s\Z", re.IGNORECASE)
_BLANK = frozenset({" ", "\u00a0", "\u202f"})


@dataclass(frozen=True, slots=True)
class Words:
    """Words in order: `forms` without the mark of the possessive, `ends` behind it."""

    text: str
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    possessive: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.starts)

    def first_at(self, offset: int) -> int:
        """The first word that ends behind the offset."""
        return bisect_right(self.ends, offset)

    def first_from(self, offset: int) -> int:
        """The first word that begins at the offset or behind it."""
        return bisect_left(self.starts, offset)

    def joined(self, index: int) -> bool:
        """Whether nothing but one blank stands between this word and the next."""
        return index + 1 < len(self.starts) and self.text[self.ends[index] : self.starts[index + 1]] in _BLANK

    def gap(self, index: int) -> str:
        """What stands between this word and the next; to the end of the text behind the last."""
        end = self.starts[index + 1] if index + 1 < len(self.starts) else len(self.text)
        return self.text[self.ends[index] : end]

    def printed(self, start: int, end: int) -> str:
        """The words from `start` to before `end` as printed, blanks single, without a final possessive."""
        last = self.starts[end - 1] + len(self.forms[end - 1])
        return " ".join(self.text[self.starts[start] : last].split())

    def opens_sentence(self, index: int) -> bool:
        """Whether a sentence, a paragraph or a quotation begins with the word."""
        return index == 0 or any(mark in self.gap(index - 1) for mark in '\n.!?:“"‘—')

    def capital(self, index: int) -> bool:
        """Whether the word begins with a capital letter."""
        return self.forms[index][0].isupper()


def words_of(text: str) -> Words:
    """Every word of the text; "Kestria’s" and "Isles’" are possessives."""
    words = Words(text)
    for match in _WORD.finditer(text):
        form = match.group()
        if _POSSESSIVE.search(form) and len(form) > 2:
            form = form[:-2]
            words.possessive.add(len(words.starts))
        elif form[-1] in "sSzx" and text[match.end() : match.end() + 2] in _POSSESSIVE_PLURAL:
            words.possessive.add(len(words.starts))
        words.starts.append(match.start())
        words.ends.append(match.end())
        words.forms.append(form)
    return words


_POSSESSIVE_PLURAL = frozenset({"’ ", "' "})
