"""Languages as records name them ("spoke in French"), by ISO 639-1 code."""

from functools import cache

from statements.name_keys import name_key
from statements.reference import rows


def code_of(name: str) -> str | None:
    """The code of a language named in one of the six UN languages or in itself; None if unknown.

    Takes the forms of the marks in records too: "parle en anglais" names "anglais", "говорит
    по-английски" "по-английски". A code itself is also a name of its language ("fr", "FR").
    """
    return _codes().get(name_key(name))


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
