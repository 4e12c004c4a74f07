"""Which language a text is in, for documents that do not say."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from statements.language_identifier import identifier

# Enough for the identifier to be sure; more only costs time.
SAMPLE = 3_000
# Below this many letters a guess is worth nothing.
FEWEST_LETTERS = 20
# A piece of a document is in another language than the rest where its letters are of another script
# by this share, and there are enough of them to tell which language that is.
_OTHER_SCRIPT = 0.8
_FEWEST_IN_PIECE = 100
# How sure the identifier has to be that a stretch of some thousand letters is in another language of the same script,
# and then that a passage is: statements of Canada or Belgium go from one to the other.
_SURE = 0.9999
_SURE_OF_PIECE = 0.99
_STRETCH = 1_200
# Any letter of another script; most passages have none, and need not be counted letter by letter.
_BEYOND_LATIN = re.compile(r"[\u0370-\u1dff\u2c00-\u2dff\u2e80-\ua71f\ua800-\ufaff\ufb13-\uffdc\U00010000-\U0010ffff]")


def language_of(text: str) -> str:
    """ISO 639-1 code of the text's language, `und` where there is too little text to tell."""
    sample = text[:SAMPLE]
    if sum(character.isalpha() for character in sample) < FEWEST_LETTERS:
        return "und"
    # Old PDF producers write Arabic in presentation forms and Latin with ligatures.
    language, _ = identifier().classify(unicodedata.normalize("NFKC", sample))
    return str(language)


def _identified(text: str) -> tuple[str, float]:
    """The language that a text is likeliest in, and how likely it is."""
    language, share = identifier().classify(unicodedata.normalize("NFKC", text))
    return str(language), float(share)


class PieceLanguages:
    """Tells the pieces of a document that are in another language than the document is.

    Another script is proof enough: within one script, short pieces of names and numbers would be taken for all sorts
    of languages, so there whole `stretches` of the document have to be in the other language first. (A statement in
    Arabic that goes on in English is met, and speeches that change between French and English.)
    """

    def __init__(self, document: str, language: str, stretches: Iterable[str] = ()) -> None:
        self._language = language
        self._script, _ = _main_script(document[:SAMPLE])
        self._also = frozenset(filter(None, map(self._other_of_script, stretches)))

    def _other_of_script(self, stretch: str) -> str | None:
        """The other language of the document's script that a long stretch surely is in."""
        if len(stretch) < _STRETCH or _main_script(stretch)[0] != self._script:
            return None
        found, share = _identified(stretch[:_STRETCH])
        return found if found != self._language and share >= _SURE else None

    def of(self, piece: str) -> str:
        """The language of a piece; that of the document where it is not surely another."""
        if self._also and (other := self._of_same_script(piece)):
            return other
        if self._script is None or (self._script == "LATIN" and not _BEYOND_LATIN.search(piece)):
            return self._language
        script, share = _main_script(piece)
        if script == self._script or share < _OTHER_SCRIPT:
            return self._language
        letters = sum(character.isalpha() for character in piece)
        return language_of(piece) if letters >= _FEWEST_IN_PIECE else self._language

    def _of_same_script(self, piece: str) -> str | None:
        """The other language of the document that a piece surely is in."""
        if sum(character.isalpha() for character in piece) < _FEWEST_IN_PIECE:
            return None
        found, share = _identified(piece)
        return found if found in self._also and share >= _SURE_OF_PIECE else None


def stretches(text: str, start: int, end: int) -> Iterator[str]:
    """Three stretches of a text between two offsets, by which it is told whether it changes its language."""
    for third in range(3):
        at = start + (end - start) * (2 * third + 1) // 6 - _STRETCH // 2
        if at >= start and at + _STRETCH <= end:
            yield text[at : at + _STRETCH]


def _main_script(text: str) -> tuple[str | None, float]:
    """The script that most letters are of, as its characters' names begin, and their share of all letters."""
    scripts: Counter[str] = Counter()
    for character, count in Counter(text).items():
        if character.isalpha():
            scripts[_script(character)] += count
    if not scripts:
        return None, 0.0
    script, letters = scripts.most_common(1)[0]
    return script, letters / scripts.total()


@cache
def _script(character: str) -> str:
    name = unicodedata.name(character, "").split(" ", 1)[0]
    return "CJK" if name in {"HIRAGANA", "KATAKANA"} else name
