"""The exact term that a chosen value of a filter stands for, so that one value is one choice however it was typed."""

from collections.abc import Callable

from search.query.values import UnknownValue, country_code, language_code, organ_name, symbols_of
from statements.groups import asked_key

_TERMS: dict[str, Callable[[str], str]] = {
    "country": country_code,
    "language": language_code,
    "spoken": language_code,
    "group": asked_key,
    "behalf": asked_key,
    "organ": organ_name,
}


def document_named(value: str) -> str:
    """The document of a symbol, or XC/PV… for all whose symbols begin so."""
    try:
        named = symbols_of(value)
    except UnknownValue:
        return value
    return named.exact[0] if named.exact else f"{named.beginnings[0][:-1]}…"


def term_of(field: str, value: str) -> str:
    """The code of a country by any of its names, and the like; the value itself where it names nothing."""
    try:
        return _TERMS[field](value) if field in _TERMS else value
    except UnknownValue:
        return value
