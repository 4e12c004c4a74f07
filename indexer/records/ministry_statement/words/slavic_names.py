"""Names of people in Russian and Ukrainian as titles print them, behind a word that asks for the genitive.

"Выступление Министра Томаса Тапирова" is of Tomas Tapirov. Only endings that leave no doubt are turned back, and only
where the first name tells the gender: a surname behind initials ("М.В.Рыжова") may be a man's or a woman's, and stays
as printed.
"""

import re

# Genitive of a man's first name, and its nominative: "Сергея", "Дмитрия", "Томаса", "Петра", "Игоря"; "Миколи", "Ильи".
_OF_MEN = (("ия", "ий"), ("ія", "ій"), ("ея", "ей"), ("ая", "ай"), ("оя", "ой"), ("ря", "рь"), ("ля", "ль"))
_OF_WOMEN = (("ии", "ия"), ("ії", "ія"), ("ьи", "ья"), ("еи", "ея"), ("ы", "а"), ("и", "а"))
# Men's names that end like women's.
_MEN_IN_A = {
    "миколи": "Микола",
    "ильи": "Илья",
    "никиты": "Никита",
    "микити": "Микита",
    "іллі": "Ілля",
    "олекси": "Олекса",
    "луки": "Лука",
    "саввы": "Савва",
    "кузьмы": "Кузьма",
    "фомы": "Фома",
    "петра": "Петро",
    "павла": "Павло",
    "данила": "Данило",
    "михайла": "Михайло",
    "дмитра": "Дмитро",
    "кирила": "Кирило",
    "василя": "Василь",
    "ігоря": "Ігор",
    "олега": "Олег",
}
_MENS_SURNAMES = (
    ("ского", "ский"),
    ("цкого", "цкий"),
    ("ського", "ський"),
    ("цького", "цький"),
    ("зького", "зький"),
    ("ого", "ый"),
    ("его", "ий"),
    ("енка", "енко"),
    ("ова", "ов"),
    ("ева", "ев"),
    ("єва", "єв"),
    ("їва", "їв"),
    ("ёва", "ёв"),
    ("ина", "ин"),
    ("іна", "ін"),
    ("ына", "ын"),
    ("еля", "ель"),
    ("аля", "аль"),
    ("оля", "оль"),
    ("аря", "арь"),
    ("ая", "ай"),
    ("ея", "ей"),
    ("ія", "ій"),
)
_WOMENS_SURNAMES = (
    ("ской", "ская"),
    ("цкой", "цкая"),
    ("ської", "ська"),
    ("цької", "цька"),
    ("зької", "зька"),
    ("овой", "ова"),
    ("евой", "ева"),
    ("ової", "ова"),
    ("євої", "єва"),
    ("иной", "ина"),
    ("іної", "іна"),
    ("ной", "ная"),
)
_CONSONANT = re.compile(r"[бвгґджзклмнпрстфхцчшщ]а\Z", re.IGNORECASE)


def nominative(name: str) -> str:
    """The name in the nominative where its first name is surely in the genitive, else as printed."""
    words = name.split()
    if len(words) < 2 or "." in words[0]:
        return name
    first, gender = _first_name(words[0])
    if gender is None:
        return name
    endings = _MENS_SURNAMES if gender == "m" else _WOMENS_SURNAMES
    return " ".join((first, *(_surname(word, endings, gender) for word in words[1:])))


def _first_name(word: str) -> tuple[str, str | None]:
    lower = word.casefold()
    if lower in _MEN_IN_A:
        return _MEN_IN_A[lower], "m"
    for ending, other in _OF_MEN:
        if lower.endswith(ending) and len(word) > 3:
            return _turned(word, ending, other), "m"
    if _CONSONANT.search(lower):
        return word[:-1], "m"
    for ending, other in _OF_WOMEN:
        if lower.endswith(ending) and len(word) > 3:
            return _turned(word, ending, other), "f"
    return word, None


def _surname(word: str, endings: tuple[tuple[str, str], ...], gender: str) -> str:
    if "-" in word:
        return "-".join(_surname(part, endings, gender) for part in word.split("-"))
    lower = word.casefold()
    for ending, other in endings:
        if lower.endswith(ending) and len(word) > len(ending) + 1:
            return _turned(word, ending, other)
    if gender == "m" and _CONSONANT.search(lower) and len(word) > 3:
        return word[:-1]
    return word


def _turned(word: str, ending: str, other: str) -> str:
    stem = word[: len(word) - len(ending)]
    return stem + (other.upper() if word.isupper() else other)
