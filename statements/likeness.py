"""Whether two texts are the same words: sketches of texts, compared without the texts.

A text is the set of its runs of three words; two texts are as alike as the share of runs that they have in common
(Jaccard). A sketch (MinHash, by rensa) tells that share from 512 bytes, with a standard error of .04. The thresholds
are measured by `python -m benchmarks.duplicates`, see docs/accuracy.md.
"""

import hashlib
import re
import struct
import unicodedata
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA
from rensa import RMinHash

# Runs of words that two texts have to share. An edit in every eighth word leaves .5.
ALIKE = 0.5
# Below this many words a text that is made by a form, as read-outs of telephone calls are, is as like the next one as
# a copy is: there no name and no figure may stand in place of another.
SHORT = 250
# With fewer words nothing tells a copy from a common phrase.
FEWEST = 25
SLOTS = 128
# 42 bands of 3: half of the runs in common are found in 99.6 of 100 cases, a tenth in 4.
BANDS, ROWS = 42, 3

_RUN = 3
_SEED = 1
# Whether a hyphen at the end of a line belongs to the word nothing tells, so none counts. Begins with the rare
# character, as a look behind would take five times as long.
_HYPHEN = re.compile(r"[-\u2010\u2011\xad](?:[^\S\n]*\n\s*)?(?=\w)")
# Marks that one of two copies often lacks: soft hyphens, marks of direction, Arabic vowels and lengthening.
_DROPPED = re.compile(r"[\xad\u0300-\u036f\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ARABIC = re.compile(r"[\u0622-\u0649]")
_ARABIC_FORMS = str.maketrans("أإآٱىة", "اااايه")
# Scripts that put no blanks between words.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]+|[^\W_{_UNSPACED}]+")
_UNSPACED_RUN = re.compile(rf"[{_UNSPACED}]")
_ASCII_WORD = re.compile(r"[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text for comparison.

    `words` counts its words, `slots` are the 128 numbers of the MinHash. `vocabulary` holds its different words where
    it is short, else None; `names` are those of them that are written like names, or are figures, or stand in a script
    without capitals.
    """

    words: int
    slots: tuple[int, ...]
    vocabulary: frozenset[str] | None = None
    names: frozenset[str] = frozenset()

    def packed(self) -> bytes:
        """The numbers as 512 bytes."""
        return struct.pack(f"<{SLOTS}I", *self.slots)


def unpacked(packed: bytes) -> tuple[int, ...]:
    """The reverse of `Sketch.packed`."""
    return struct.unpack(f"<{SLOTS}I", packed)


def words_of(text: str) -> list[str]:
    """The words as they are compared: without case, punctuation, breaks of lines and marks that copies lose.

    Where a script puts no blanks between words, each pair of neighbouring letters stands for one.
    """
    return _words(_HYPHEN.sub("", text).casefold())


def _words(joined: str) -> list[str]:
    if joined.isascii():
        return _ASCII_WORD.findall(joined)
    plain = _DROPPED.sub("", unicodedata.normalize("NFKC", joined))
    if _ARABIC.search(plain):
        plain = plain.translate(_ARABIC_FORMS)
    found: list[str] = _WORD.findall(plain)
    if not _UNSPACED_RUN.search(plain):
        return found
    return [part for word in found for part in _parts(word)]


def _names_of(text: str, vocabulary: frozenset[str]) -> frozenset[str]:
    """The words that stand in no place with a small letter: names, and what begins sentences alone."""
    printed = set(_words(_HYPHEN.sub("", text)))
    small = {word for word in printed if word[0].islower() and word.isalpha()}
    return frozenset(vocabulary - small)


def _parts(word: str) -> Sequence[str]:
    if len(word) < _RUN or not _UNSPACED_RUN.match(word):
        return (word,)
    return list(map("".join, pairwise(word)))


def runs_of(words: Sequence[str]) -> list[str]:
    """Every three words in a row."""
    return list(map(" ".join, zip(*(words[at:] for at in range(_RUN)), strict=False)))


def sketch_of(text: str) -> Sketch | None:
    """The sketch of a text; None where it has too few words to be told from others."""
    words = words_of(text)
    if len(words) < FEWEST:
        return None
    made = RMinHash(num_perm=SLOTS, seed=_SEED)
    made.update(runs_of(words))
    slots = tuple(made.digest())
    if len(words) >= SHORT:
        return Sketch(len(words), slots)
    vocabulary = frozenset(words)
    return Sketch(len(words), slots, vocabulary, _names_of(text, vocabulary))


def similarity(one: Sketch, other: Sketch) -> float:
    """The share of runs that two texts have in common, from 0 to 1, as their sketches tell it."""
    return sum(map(int.__eq__, one.slots, other.slots)) / SLOTS


def alike(one: Sketch, other: Sketch) -> bool:
    """Whether two texts are near-identical; the same whichever comes first."""
    if similarity(one, other) < ALIKE:
        return False
    if one.vocabulary is None or other.vocabulary is None:
        return True
    return not (
        _unmatched(one.names, other.vocabulary - one.vocabulary, other.vocabulary)
        and _unmatched(other.names, one.vocabulary - other.vocabulary, one.vocabulary)
    )


def _unmatched(names: AbstractSet[str], alone: AbstractSet[str], others: AbstractSet[str]) -> bool:
    """Whether a name of one text is not in the other, nor a spelling of one of the words that stand in that alone."""
    return any(not any(_spelled_alike(name, word) for word in alone) for name in names - others)


def _spelled_alike(one: str, other: str) -> bool:
    """One letter apart, and not the first one: Gambia is not Zambia, nor is one year the next."""
    if min(len(one), len(other)) < 5 or one[0] != other[0] or abs(len(one) - len(other)) > 1:
        return False
    return (one + other).isalpha() and OSA.distance(one, other) <= 1


def bands(sketch: Sketch, *salt: str) -> list[int]:
    """Numbers below 2**63 of which two alike sketches with the same salt share at least one, nearly always.

    The version of the algorithm counts as salt: a sketch of another one is never found.
    """
    begin = hashlib.blake2b("\x1f".join((str(RMinHash.ALGORITHM_VERSION), *salt)).encode(), digest_size=8)
    packed = sketch.packed()
    size = 4 * ROWS
    found = []
    for at in range(BANDS):
        band = begin.copy()
        band.update(bytes((at,)) + packed[at * size : (at + 1) * size])
        found.append(int.from_bytes(band.digest(), "big") >> 1)
    return found


def print_of(text: str, *salt: str) -> int | None:
    """A number below 2**63 that two texts of the same words share; None where there are too few of them."""
    words = words_of(text)
    if len(words) < FEWEST // 2:
        return None
    made = hashlib.blake2b("\x1f".join((*salt, " ".join(words))).encode("utf-8", "surrogatepass"), digest_size=8)
    return int.from_bytes(made.digest(), "big") >> 1
