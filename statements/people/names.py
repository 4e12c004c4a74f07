"""A printed name of a person, taken apart for comparison."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from statements.marks_of_address import bare_name
from statements.name_particles import NOT_COMPARED
from statements.people.spelling import romanized, without_vowels

Gender = Literal["m", "f", ""]

# States whose people are printed family name first, in their own records and in those of the United Nations.
FAMILY_FIRST = frozenset({"CHN", "TWN", "HKG", "MAC", "PRK", "KOR", "VNM", "KHM"})

_APOSTROPHES = re.compile(r"[’‘ʿʾʼ`´'ʻʹ\"“”«»]")
_SUFFIX = re.compile(r"[,\s]+(?P<suffix>jr|sr|ii|iii|iv)\.?\s*$", re.IGNORECASE)
_COURTESY = re.compile(r"(?:(?:MRS?|MS|MISS|MME|DR)(?:\.[.\s]*|\s+))+", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+", re.UNICODE)
_MEN = re.compile(r"(?:Mr\.?|M\.|MM\.|Sr\.|Sir|Lord|Г-н[ауо]?м?|г-н[ауо]?м?|السيد)\s|.*先生$")
_WOMEN = re.compile(
    r"(?:Mrs\.?|Ms\.?|Miss|Mme\.?|Mlle|Sra\.|Srta\.|Dame|Lady|[Гг]-ж[ауеио]й?|السيدة|الآنسة)\s|.*(?:女士|夫人|小姐)$"
)


@dataclass(frozen=True, slots=True)
class PersonName:
    """The words of a name in printed order, without marks of address, particles, accents and case.

    A single letter is an initial; "~" before a word says that its script writes no vowels. `suffix` is jr, iii
    and the like, else empty.
    """

    words: tuple[str, ...]
    suffix: str = ""

    @property
    def key(self) -> str:
        """What identifies the name among those of one country; `from_key` reads it."""
        return " ".join(self.words) + (f", {self.suffix}" if self.suffix else "")

    @property
    def full_words(self) -> int:
        """How many words are more than an initial."""
        return sum(len(word.lstrip("~")) > 1 for word in self.words)

    @property
    def alone(self) -> bool:
        """Whether only one name is printed, as a surname is."""
        return self.full_words < 2 and len(self.words) < 2


def from_key(key: str) -> PersonName:
    """The name of a key."""
    words, _, suffix = key.partition(", ")
    return PersonName(tuple(words.split(" ")), suffix)


@lru_cache(1 << 14)
def person_name(printed: str, country: str | None = None) -> PersonName | None:
    """The name as it is compared; None for text that holds no word.

    `country` (alpha-3) decides how Cyrillic is written in Latin letters.
    """
    bare = _unmarked(printed)
    suffix = _SUFFIX.search(bare)
    if suffix:
        bare = bare[: suffix.start()]
    vowelless = "~" if without_vowels(bare) else ""
    latin = _APOSTROPHES.sub("", romanized(_composed(_APOSTROPHES.sub("", bare)), country)).casefold()
    words = tuple(vowelless + word for word in _WORD.findall(latin))
    kept = tuple(word for word in words if word.lstrip("~") not in NOT_COMPARED)
    if not kept and not words:
        return None
    return PersonName(kept or words, suffix["suffix"].casefold() if suffix else "")


def gender_of_label(label: str) -> Gender:
    """What the mark of address in a printed label tells; empty where it tells nothing."""
    head = " ".join(re.split(r"[(（:：]", label, maxsplit=1)[0].split())
    if _WOMEN.match(head):
        return "f"
    return "m" if _MEN.match(head) else ""


def _unmarked(printed: str) -> str:
    """Without marks of address, also in capitals ("MR. WEIR") and misprinted ("Mr..Weir")."""
    text = " ".join(unicodedata.normalize("NFKC", printed).split())
    courtesy = _COURTESY.match(text)
    text = text[courtesy.end() :] if courtesy and courtesy.end() < len(text) else text
    return bare_name(text.title() if text.isupper() else text)


def _composed(text: str) -> str:
    """Without accents: anyascii would write ü as u and ö as o as well, but decomposed marks as nothing at all."""
    plain = unicodedata.normalize("NFKD", text)
    if any("\u0400" <= c <= "\u04ff" for c in plain):
        return text
    return unicodedata.normalize("NFC", "".join(c for c in plain if not unicodedata.combining(c)))
