"""Adjectives of states, and names of states that other tables lack, in the six languages that are not parsed.

The table has one form of each; the others follow from the endings below. Only whole words decide. A word of two
peoples ("congolais") is nobody's and not in the table.
"""

from functools import cache

from statements.name_keys import name_key
from statements.reference import rows

_ENDINGS = {
    "fr": ("", "e", "s", "es", "ne", "nes"),
    "es": ("", "s", "es"),
    "de": ("", "e", "en", "er", "es", "em"),
    "ru": ("ий", "ая", "ое", "ие", "ого", "ой", "их", "им", "ими", "ому", "ую", "ом"),
    "ar": ("", "ة", "ون", "ين"),
    "zh": ("", "方"),
}
# Spanish adjectives that change their ending: that of the table, and all of them.
_SPANISH = {"o": ("o", "a", "os", "as"), "és": ("és", "esa", "eses", "esas")}
_ARABIC_ARTICLE = "ال"


def state_of_adjective(printed: str, language: str) -> str | None:
    """The alpha-3 code of the state that "kestrienne" or "кестрийского" tells, in Chinese 中 or 中方; None if unknown.

    Case and accents do not count.
    """
    return _table(language, "adjective").get(name_key(printed))


def state_of_local_name(printed: str, language: str) -> str | None:
    """The code of the state that a German name, or a Russian one in a case that no rule leads to, stands for.

    `statements.countries.resolve` knows the names in the languages of the United Nations, in the first case.
    """
    return _table(language, "name").get(name_key(printed)) if printed[:1].isupper() else None


@cache
def _table(language: str, kind: str) -> dict[str, str]:
    return {
        name_key(form): row["code"]
        for row in _rows(language, kind)
        for word in row["words"].split("|")
        for form in _inflected(word, language, kind)
    }


def _rows(language: str, kind: str) -> list[dict[str, str]]:
    return [row for row in rows("peoples.csv") if (row["language"], row["kind"]) == (language, kind)]


def _inflected(word: str, language: str, kind: str) -> tuple[str, ...]:
    if kind == "name":
        return (word, word + "s") if language == "de" else (word,)  # "Kestriens Außenminister"
    if language == "es":
        for ending, endings in _SPANISH.items():
            if word.endswith(ending):
                return tuple(word.removesuffix(ending) + other for other in endings)
    forms = tuple(word + ending for ending in _ENDINGS[language])
    return (*forms, *(_ARABIC_ARTICLE + form for form in forms)) if language == "ar" else forms
