"""Marks of address before a printed name, and which of them belong to the name."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

# Courtesy alone: dropped from a speaker's name.
COURTESY = ("Mr.", "Mrs.", "Ms.", "Miss", "Mr", "Mrs", "Ms", "Mme.", "Mme", "M.", "Messrs.")

# Titles and offices that stand before a name in a label and stay part of it.
TITLES = (
    "Dr.", "Dr", "Prof.", "Professor", "Sir", "Dame", "Lord", "Lady", "Baroness", "Baron", "Viscount", "Count",
    "Countess", "Archbishop", "Bishop", "Monsignor", "Msgr.", "Cardinal", "Reverend", "Rev.", "Father", "Imam",
    "Rabbi", "King", "Queen", "Crown Prince", "Crown Princess", "Prince", "Princess", "Grand Duke",
    "Grand Duchess", "Emperor", "Empress", "Sheikh", "Sheikha", "Shaikh", "Sultan", "Emir", "Amir", "Ratu",
    "Prime Minister", "Deputy Prime Minister", "Vice-President", "First Vice-President", "President", "Chancellor",
    "Captain Regent", "General", "Lieutenant General", "Lieutenant-General", "Major General", "Major-General",
    "Brigadier General", "Brigadier", "Colonel", "Admiral", "Air Marshal", "Field Marshal", "Captain", "Major",
    "Commander", "Judge", "Justice", "Dato", "Dato’", "Dato'", "Dato’ Seri", "Datuk", "Datuk Seri", "Tan Sri",
    "Tun", "Tunku", "Tengku", "Nana", "Chief", "Ato", "Daw", "U", "H.E.", "H.R.H.", "HRH", "His Excellency",
    "Her Excellency", "His Majesty", "Her Majesty", "His Royal Highness", "Her Royal Highness", "His Highness",
    "Her Highness", "His Eminence", "Ambassador", "Minister", "Senator", "Governor", "Commissioner", "Begum",
    "Lt. Gen.", "Maj. Gen.", "Brig. Gen.", "Gen.", "Lt. Col.", "Col.", "Adm.", "Capt.",
    "Haji", "Sayyid", "Sayed", "Maulana", "Señor",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MarksOfAddress:
    """The marks of address of one printed language; `alternatives` is a pattern of any one of them."""

    alternatives: str
    several: re.Pattern[str]
    courtesies: re.Pattern[str]

    def end(self, text: str, at: int) -> int:
        """Where the marks of address that stand at `at` end, blank included; `at` itself where there are none."""
        match = self.several.match(text, at)
        return match.end() if match else at

    def courtesies_end(self, text: str, at: int) -> int:
        """Where Mr., Ms. and the like that stand at `at` end, blank included; `at` itself where there are none."""
        match = self.courtesies.match(text, at)
        return match.end() if match else at


def marks_of_address(courtesies: Iterable[str], titles: Iterable[str], also: str = "") -> MarksOfAddress:
    """The marks of a language: courtesies, titles that stay part of the name, and a pattern of more courtesies."""
    courtesy = _any_of(courtesies)
    alternatives = _any_of((*courtesies, *titles))
    more = f"|{also}" if also else ""
    return MarksOfAddress(
        alternatives,
        re.compile(rf"(?:(?:{alternatives})(?=\s)\s+)+"),
        re.compile(rf"(?:(?:{courtesy}{more})\s+)+"),
    )


def _any_of(marks: Iterable[str]) -> str:
    return "|".join(re.escape(mark).replace("\\ ", r"\s+") for mark in sorted(set(marks), key=len, reverse=True))


ENGLISH = MarksOfAddress(
    _any_of((*COURTESY, *TITLES)),
    re.compile(rf"(?:(?:{_any_of((*COURTESY, *TITLES))})(?=\s)\s+)+"),
    re.compile(r"(?:(?:Mrs?|Ms|Miss|Mme|Messrs|M)\.?\s+|(?:His|Her)\s+Excellency\s+|H\.\s?E\.\s+)+"),
)
HONORIFIC = ENGLISH.alternatives

# Courtesy in the other languages of records, for comparing and showing names; Chinese prints it behind the name.
_FOREIGN = r"Mlle|MM\.|Sra?s?\.|Srta\.|[Гг]-(?:н|жа|на|ну|жу|жи|же|ном|жой)|السيدة|السيد|الآنسة"
_COURTESIES = re.compile(rf"(?:{ENGLISH.courtesies.pattern}|(?:{_FOREIGN})\s+)+")
_BEHIND = re.compile(r"(?<=\w)(?:先生|女士|夫人|小姐)\Z")
_OF_ADDRESS = re.compile(r"(?:the\s+)?(?:Honou?rable|Right\s+Honou?rable|Excellency)\s+", re.IGNORECASE)


def without_courtesy(name: str) -> str:
    """The name without Mr., Ms. and the like; Sir, Dame, Lord, Prince and offices stay."""
    name = _BEHIND.sub("", " ".join(name.split()))
    for pattern in (_COURTESIES, _OF_ADDRESS, _COURTESIES):
        match = pattern.match(name)
        if match and match.end() < len(name):
            name = name[match.end() :]
    return name


def bare_name(name: str) -> str:
    """The name without any mark of address at all, for comparing names."""
    name = without_courtesy(name)
    while (end := ENGLISH.end(name, 0)) and end < len(name):
        name = name[end:]
    return name
