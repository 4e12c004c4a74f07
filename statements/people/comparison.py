"""What two printed names are to each other. The names alone never decide who is one person: see `clustering`.

Parts are aligned in order, as OpenSanctions does it, and not put into a bag of words: a measure that ignores order
takes "Mohammed Abdullah" for "Abdullah Mohammed", and one that ignores what is left over takes every surname for
everybody who bears it.
"""

from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import OSA

from statements.people.names import PersonName
from statements.people.spelling import consonants, folded, same_word


class Relation(Enum):
    """SAME: as many parts, each a spelling of the other. PART: the shorter name leaves parts of the longer out.

    NEAR: one family name, and first names of which one may be a misprint of the other: for people to look at.
    """

    SAME = "same"
    PART = "part"
    NEAR = "near"
    OTHER = "other"


@lru_cache(1 << 16)
def relation(one: PersonName, other: PersonName, *, family_first: bool) -> Relation:
    """What two names of people of one country are to each other, the same whichever comes first."""
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return Relation.OTHER
    short, long = sorted((one, other), key=lambda name: (name.full_words, len(name.words), name.key))
    if short.words == long.words:
        return Relation.SAME
    if len(short.words) == 1 or len(long.words) == 1:
        return _one_word(short, long, family_first=family_first)
    if _joined_alike(short, long):
        return Relation.SAME
    if family_first:
        return _family_first(short, long)
    return _given_first(short, long)


def _one_word(short: PersonName, long: PersonName, *, family_first: bool) -> Relation:
    if len(short.words) > 1:  # an initial and a surname against a single name
        short, long = long, short
    word = short.words[0]
    if len(long.words) == 1:
        return Relation.SAME if same_word(word, long.words[0]) else Relation.OTHER
    if _joined_alike(short, long):
        return Relation.SAME
    places = long.words[:1] if family_first else long.words[1:]
    return Relation.PART if any(same_word(word, place) for place in places) else Relation.OTHER


def _joined_alike(short: PersonName, long: PersonName) -> bool:
    """The same letters with other gaps: "Zhaoxu" and "Zhao Xu", "Alkidwa" and "Al Kidwa"."""
    first, second = ("".join(w.lstrip("~") for w in name.words) for name in (short, long))
    if first == second:
        return True
    if len(short.words) == len(long.words) or len(short.words) < 2:
        return False
    return consonants(first) == consonants(second) and OSA.distance(folded(first), folded(second)) <= 1


def _family_first(short: PersonName, long: PersonName) -> Relation:
    if _family_first_in_order(short.words, long.words):
        return Relation.PART if _initialled(short) != _initialled(long) else Relation.SAME
    # Printed the European way: "Zhaoxu Ma".
    turned = (*short.words[1:], short.words[0]), (short.words[-1], *short.words[:-1])
    if any(_family_first_in_order(words, long.words) for words in turned) and not _initialled(short):
        return Relation.SAME
    return Relation.OTHER


def _family_first_in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    if not same_word(short[0], long[0]):
        return False
    rest, other = "".join(short[1:]), "".join(long[1:])
    if "~" in rest + other:
        return False
    initials = {rest, "".join(w[0] for w in long[1:])} if max(map(len, short[1:])) == 1 else set()
    return same_word(rest, other) or len(initials) == 1 or (len(rest) == 1 and other.startswith(rest))


def _given_first(short: PersonName, long: PersonName) -> Relation:
    given = _given_alike(short.words[0], long.words[0])
    rest = _in_order(short.words[1:], long.words[1:])
    if given and rest:
        alike = len(short.words) == len(long.words) and _initialled(short) == _initialled(long)
        return Relation.SAME if alike else Relation.PART
    if len(short.words) < len(long.words) and _ends_with(long.words, short.words):
        return Relation.PART
    family = same_word(short.words[-1], long.words[-1])
    first, second = short.words[0], long.words[0]
    if family and not given and min(len(first), len(second)) > 3 and first[0] == second[0]:
        return Relation.NEAR if OSA.distance(folded(first), folded(second)) <= 2 else Relation.OTHER
    return Relation.OTHER


def _given_alike(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return same_word(one, other)


def _in_order(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of the shorter stand in the longer in the same order, at least one of them in full."""
    at, full = 0, False
    for word in short:
        while at < len(long) and not _given_alike(word, long[at]):
            at += 1
        if at == len(long):
            return False
        full = full or (len(word) > 1 and len(long[at]) > 1)
        at += 1
    return full


def _ends_with(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether two surnames or more are those of the longer name: "Weir Oriel" of "Ana Weir Oriel"."""
    if any(len(word) == 1 for word in short):
        return False
    return all(same_word(a, b) for a, b in zip(short, long[-len(short) :], strict=True))


def _initialled(name: PersonName) -> bool:
    return any(len(word) == 1 for word in name.words)
