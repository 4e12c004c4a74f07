"""Other names under which texts speak of the same country or body: North Korea and DPRK, UNHCR and its whole name.

A search for one looks for the others too, and says so. Hence names that mean something else as well are none of them,
and neither are names that stand within the name of somebody else ("Republic of Korea").
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from statements import countries
from statements.name_keys import name_key
from statements.organizations import resolve_organization
from statements.reference import rows

MOST = 5
# A name has not more words than this.
LONGEST = 9
_LONGEST_SIGNS = 400
# Abbreviations that are words of some language, compared as texts are: without case.
_WORDS = (
    "act aid aim are arc asp bid bur can car cas cat cop eco fund gap ice ida idea ifs ils imo inter iso las les mac"
    " mali mar me nam nor ocha of ohm old one or pam pas per pro rom sag sap sar sea sir son sur the tic top tpi un"
    " uno us who"
)
_WORDS_TOO = frozenset(_WORDS.split())
# Of two letters hardly any is safe: un, au, us, eu are words.
_SHORT = frozenset({"uk", "nz"})
# Typed in small letters these are still meant.
_MEANT = frozenset({"usa", "uae", "drc", "uk"})
# Names of regions, and parts of names of others.
_AMBIGUOUS = frozenset({"america", "congo", "lao", "korea", "micronesia", "guinea", "zanzibar", "tanganyika"})
# Not the same, to all who speak of them.
_DISTINCT = frozenset({
    "antigua", "chinese taipei", "emirates", "formosa", "occupied palestinian territory", "palestinian authority",
    "palestinian national authority", "republique de chine", "saint vincent", "sao tome", "saudi", "trinidad",
})  # fmt: skip
_FORMER_SINCE = "1980"
_ROMANCE = re.compile(r"\b(?:de|du|des|del|la|le|el|et|y)\b|[^\x00-\x7f]", re.IGNORECASE)
_SCRIPTS = {
    "ru": re.compile("[\u0400-\u04ff]"), "ar": re.compile("[\u0600-\u06ff]"), "zh": re.compile("[\u4e00-\u9fff]")
}  # fmt: skip
_LATIN = ("en", "fr", "es")
_ARTICLE = re.compile(r"^(?:(?:the|la|le|les|el|los|las) |l[’'])", re.IGNORECASE)
# Every Chinese character is a word, as in an index.
_TOKEN = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
_PLAIN = re.compile(r"[^(),/]+")


class OtherNames(NamedTuple):
    """Whom a name means, for people, and what else they are called, shortest first."""

    of: str
    names: tuple[str, ...]


def other_names(typed: str) -> OtherNames | None:
    """The other names of the country or body with this name; None where there are none, or the name is not clear."""
    return _known(typed) if is_clear(typed) and len(typed) <= _LONGEST_SIGNS else None


# Queries have the same words again and again: without it a query of four takes 0.13 ms in place of 0.02.
@lru_cache(maxsize=1 << 13)
def _known(typed: str) -> OtherNames | None:
    country = countries.resolve(typed) or (countries.resolve(typed.upper()) if _is_abbreviated(typed) else None)
    # A code that a body goes by as well is that body's in texts: NAM is the code of Namibia alone in lists.
    if country is not None and not (typed.upper() == country.code and resolve_organization(typed)):
        found = _others(typed, _of_country().get(country.code, {}).get(_language_of(typed, country.code), ()))
        return OtherNames(country.name, found) if found else None
    body = resolve_organization(typed) or (resolve_organization(typed.upper()) if _is_abbreviated(typed) else None)
    if body is None:
        return None
    found = _others(typed, [body.name, *([body.abbreviation] if body.abbreviation else [])])
    return OtherNames(body.name, found) if found else None


def is_clear(typed: str) -> bool:
    """Whether somebody who types this means the name: four letters at least, or an abbreviation in capitals."""
    key = name_key(typed)
    if key in _AMBIGUOUS:
        return False
    if typed.isascii() and typed.isupper() and len(typed) <= 6:
        return True
    return key in _MEANT or (len(key) > 3 and key not in _WORDS_TOO) or not typed.isascii()


def _is_abbreviated(typed: str) -> bool:
    return typed.isascii() and typed.isalpha() and (typed.isupper() or 3 < len(typed) < 8 or typed.casefold() in _MEANT)


def _others(typed: str, names: Iterable[str]) -> tuple[str, ...]:
    """Names that do not say the same: a text with "Islamic Republic of Iran" is found by "Iran"."""
    own = _tokens(typed)
    kept: list[tuple[str, ...]] = [own]
    found = []
    for name in sorted(names, key=lambda name: len(_tokens(name))):
        tokens = _tokens(name)
        if tokens and not any(_within(known, tokens) for known in kept):
            kept.append(tokens)
            found.append(name)
    return tuple(found[:MOST])


def _language_of(typed: str, code: str) -> str:
    """The language in which this is a name of the country; English where several fit."""
    tokens = _tokens(typed)
    by_language = _of_country().get(code, {})
    return next((language for language, names in by_language.items() if tokens in map(_tokens, names)), "en")


@cache
def _of_country() -> dict[str, dict[str, list[str]]]:
    """Names by code and language, English first."""
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for code, language, name in _official():
        found[code][language].append(_bare(name))
    aliases = [row for row in rows("country_aliases.csv") if _is_alias(row)]
    # Short ones first: a longer one with the same words says nothing more.
    for row in sorted(aliases, key=lambda row: len(_tokens(row["name"]))):
        by_language = found[row["code"]]
        by_language[_alias_language(row, by_language)].append(row["name"])
    parts = _parts(found)
    return {
        code: {
            language: [name for name in names if _is_safe(name) and parts.get(_tokens(name), {code}) == {code}]
            for language, names in by_language.items()
        }
        for code, by_language in found.items()
    }


def _official() -> Iterator[tuple[str, str, str]]:
    for language in countries.LANGUAGES:
        for row in rows("countries.csv"):
            yield from ((row["code"], language, row[column]) for column in (language, f"{language}_formal"))
        for table in ("historic_states.csv", "invented_countries.csv"):
            for row in rows(table):
                columns = ("name", "formal_name") if language == "en" else (language,)
                yield from ((row["code"], language, row[column]) for column in columns)


def _is_alias(row: Mapping[str, str]) -> bool:
    """Former names of countries that members of the United Nations bore within living memory."""
    if row["kind"] == "former" and row["until"][:4] < _FORMER_SINCE:
        return False
    return row["kind"] in {"abbreviation", "short", "former"} and bool(_PLAIN.fullmatch(row["name"]))


def _alias_language(row: Mapping[str, str], official: Mapping[str, list[str]]) -> str:
    """The language of an alias: that of the script, or of an official name with one of its words; else English."""
    alias = row["name"]
    script = next((language for language, script in _SCRIPTS.items() if script.search(alias)), None)
    if script:
        return script
    if row["kind"] == "abbreviation":
        return "fr" if "French" in row["reason"] else "en"
    words = set(_tokens(alias))
    shared = {language: any(words & set(_tokens(name)) for name in official.get(language, ())) for language in _LATIN}
    others = [language for language in ("fr", "es") if shared[language] and not shared["en"]]
    # What is left may still be French or Spanish, and nothing tells which.
    return others[0] if others else "other" if _ROMANCE.search(alias) and not shared["en"] else "en"


def _parts(found: Mapping[str, Mapping[str, list[str]]]) -> dict[tuple[str, ...], set[str]]:
    """Every run of words in a name, and whose names hold it."""
    parts: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for code, by_language in found.items():
        for tokens in {_tokens(name) for names in by_language.values() for name in names}:
            for start in range(len(tokens)):
                for end in range(start + 1, len(tokens) + 1):
                    parts[tokens[start:end]].add(code)
    return parts


def _is_safe(name: str) -> bool:
    """Whether a text with these words speaks of whom they name."""
    key = name_key(name)
    if not name or key in _AMBIGUOUS | _WORDS_TOO | _DISTINCT:
        return False
    return len(key.replace(".", "")) > 2 or key in _SHORT or not name.isascii()


def _bare(name: str) -> str:
    """A formal name without its article."""
    return _ARTICLE.sub("", name)


@lru_cache(1 << 13)
def _tokens(name: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(name_key(name)))


def _within(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return any(whole[start : start + len(part)] == part for start in range(len(whole) - len(part) + 1))
