"""Russian names in other cases than the one that tables hold: "представителю Кестрии", "от имени Группы ...".

The nominatives that an ending can stand for are tried one after another, and only whole names of the tables count. If
they lead to several countries or bodies, the name is nobody's.
"""

import re
from functools import lru_cache
from itertools import product

from indexer.attribution.spoken_for import Known, known

# Ending in genitive, dative, accusative or prepositional: what it may be in the nominative.
_ENDINGS = (
    ("ого", ("ый", "ой", "ий", "ое")), ("его", ("ий", "ее", "ый")), ("ому", ("ый", "ой", "ий", "ое")),
    ("ему", ("ий", "ее", "ый")), ("ии", ("ия",)), ("ию", ("ия", "ие")), ("ия", ("ие",)), ("ой", ("ая", "ой")),
    ("ей", ("яя", "ая", "и", "ея")), ("ую", ("ая",)), ("юю", ("яя",)), ("ых", ("ые",)), ("их", ("ие",)),
    ("ов", ("ы", "а")), ("ева", ("ев",)), ("ву", ("в", "во")), ("ья", ("ье",)), ("ы", ("а",)),
    ("и", ("ь", "я", "а")), ("у", ("", "а", "о")), ("ю", ("й", "ь", "я", "е")), ("е", ("а", "", "о", "я", "ь")),
    ("а", ("", "о")), ("я", ("й", "ь", "е")),
)  # fmt: skip
_MOST_CHANGED = 3
_MOST_WORDS = 9
_STEM = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ами|ями|ой|ей|ий|ый|ая|яя|ую|юю|ом|ем|ым|им|ою|ею|а|я|у|ю|ы|и|е|о|ь|й)\Z"
)
_SHORTEST_STEM = 3


@lru_cache(maxsize=4096)
def look_up(name: str) -> Known | None:
    """The country or body of a name in any case; None where none or several can be meant."""
    whole = known(name)
    if whole:
        return whole
    words = name.split()
    if not words or len(words) > _MOST_WORDS:
        return None
    for changed in range(1, min(_MOST_CHANGED, len(words)) + 1):
        forms = [_nominatives(word) for word in words[:changed]]
        found = {known(" ".join((*form, *words[changed:]))) for form in product(*forms)} - {None}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def table_name(name: str) -> str:
    """The name that the tables have for a name in any case; the printed one where they have none."""
    found = look_up(name)
    return found.name if found else name


def name_stem(word: str) -> str:
    """A word of a person's name without its case ending, so that "Фенрика" and "Фенрик" compare equal."""
    stem = _STEM.sub("", word)
    return stem if len(stem) >= _SHORTEST_STEM else word


def _nominatives(word: str) -> list[str]:
    lower = word.lower()
    found = [word]
    for ending, nominatives in _ENDINGS:
        if lower.endswith(ending) and len(word) > len(ending) + 1:
            found += [word[: len(word) - len(ending)] + nominative for nominative in nominatives]
    return found
