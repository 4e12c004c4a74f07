"""Languages as records name them ("spoke in French"), by ISO 639-1 code."""

from functools import cache

from statements.name_keys import name_key
from statements.reference import rows

# All codes of two letters in ISO 639-1: for each first letter the second ones. Of most the table knows names as well.
_LETTERS = {
    "a": "abefkmnrsvyz", "b": "aegimnors", "c": "aehorsuvy", "d": "aevz", "e": "elnostu", "f": "afijory",
    "g": "adlnuv", "h": "aeiortuyz", "i": "adegikostu", "j": "av", "k": "agijklmnorsuvwy", "l": "abginotuv",
    "m": "ghiklnrsty", "n": "abdeglnorvy", "o": "cjmrs", "p": "ailst", "q": "u", "r": "mnouw",
    "s": "acdegiklmnoqrstuvw", "t": "aeghiklnorstwy", "u": "gkrz", "v": "eio", "w": "ao", "x": "h", "y": "io",
    "z": "ahu",
}  # fmt: skip
_ISO_639_1 = frozenset(first + second for first, seconds in _LETTERS.items() for second in seconds)


def code_of(name: str) -> str | None:
    """The code of a language named in one of the six UN languages or in itself; None if unknown.

    Takes the forms of the marks in records too: "parle en anglais" names "anglais", "говорит
    по-английски" "по-английски". A code itself is also a name of its language ("fr", "FR").
    """
    return _codes().get(name_key(name))


def iso_code_of(text: str) -> str | None:
    """The code of a language by code, tag ("pt-BR") or name; None where neither ISO 639-1 nor the table has one."""
    primary = text.strip().replace("_", "-").partition("-")[0].casefold()
    return primary if primary in _ISO_639_1 or primary in _languages() else code_of(text)


def name_of(code: str) -> str:
    """The English name, or the code itself where it is unknown."""
    row = _languages().get(code)
    return row["name"] if row else code


def own_name_of(code: str) -> str:
    """What the language calls itself (français, русский, العربية), or the code where it is unknown."""
    row = _languages().get(code)
    return row["own_name"] if row else code


def is_right_to_left(code: str) -> bool:
    """Whether the language is written from right to left."""
    row = _languages().get(code)
    return bool(row and row["direction"] == "rtl")


@cache
def _languages() -> dict[str, dict[str, str]]:
    return {row["code"]: row for row in rows("languages.csv")}


@cache
def _codes() -> dict[str, str]:
    codes = {code: code for code in _languages()}
    for code, row in _languages().items():
        names = [row["name"], row["own_name"], *row["also"].split("|")]
        codes |= {name_key(name): code for name in names if name.strip()}
    return codes
