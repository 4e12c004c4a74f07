"""The countries and bodies that a phrase names: "the G7 Foreign Ministers of A, B and C, and the ... of D"."""

import re
from collections.abc import Iterator

from indexer.attribution.languages.russian_cases import look_up
from statements.countries import Country, by_code, name_of
from statements.demonyms import state_of_demonym
from statements.organizations import Organization
from statements.peoples import state_of_adjective

_LONGEST = 9
_LONGEST_CHINESE = 14
_WORD = re.compile(r"[^\s,;:()/|–—]+(?:['’]s?)?")
_HAN = re.compile(r"[\u3400-\u9fff]")
_ELIDED = re.compile(r"(?:[dDlL]['’])")
_POSSESSIVE = re.compile(r"(?:['’]s|s['’]|['’])\Z")
_ARABIC_JOINT = re.compile(r"\A[وبلف](?=\w{3})")
# Alone these are words of posts and bodies' committees, and short forms of too many things.
_NOT_ALONE = frozenset({"council", "assembly", "president", "general assembly", "secretariat", "government", "and"})


def parties(phrase: str) -> tuple[str, ...]:
    """The parties in order, each once, as printed; an adjective ("Kestrian") gives the country's name."""
    found: dict[str, str] = {}
    for printed, party in _named(phrase):
        key = party.code if isinstance(party, Country) else party.id
        found.setdefault(key, printed)
    return tuple(found.values())


Party = Country | Organization


def _named(phrase: str) -> Iterator[tuple[str, Party]]:
    if _HAN.search(phrase):
        yield from _chinese(phrase)
        return
    words = list(_WORD.finditer(phrase))
    at = 0
    while at < len(words):
        for count in range(min(_LONGEST, len(words) - at), 0, -1):
            start, end = words[at].start(), words[at + count - 1].end()
            found = _party(phrase[start:end], several=count > 1)
            if found:
                yield found
                at += count
                break
        else:
            yield from _hyphened(words[at][0])
            at += 1


def _party(printed: str, *, several: bool) -> tuple[str, Party] | None:
    forms = dict.fromkeys((
        printed, _POSSESSIVE.sub("", printed), _ELIDED.sub("", printed, count=1), _ARABIC_JOINT.sub("", printed),
    ))  # fmt: skip
    for name in forms:
        plain = name.strip(' ."“”«»')
        if not plain[:1].isupper() and not _is_uncased(plain):
            continue
        if plain.casefold() in _NOT_ALONE:
            continue
        party = look_up(plain)
        if party:
            return plain, party
        if not several and (code := _of_people(plain)) and (country := by_code(code)):
            return name_of(code), country
    return None


def _is_uncased(name: str) -> bool:
    return bool(name) and name[0].isalpha() and name[0].upper() == name[0].lower()


def _of_people(word: str) -> str | None:
    code = state_of_demonym(word)
    return code or next((found for lang in ("fr", "es", "ru") if (found := state_of_adjective(word, lang))), None)


def _hyphened(word: str) -> Iterator[tuple[str, Party]]:
    """Two names or adjectives joined by a hyphen."""
    parts = re.split(r"[-‐‑]", word)
    if len(parts) > 1:
        for part in parts:
            found = _party(part, several=False)
            if found:
                yield found


def _chinese(phrase: str) -> Iterator[tuple[str, Party]]:
    at = 0
    while at < len(phrase):
        for count in range(min(_LONGEST_CHINESE, len(phrase) - at), 1, -1):
            name = phrase[at : at + count]
            party = look_up(name) if _HAN.match(name) else None
            if party:
                yield name, party
                at += count
                break
        else:
            at += 1


def names_group(phrase: str) -> str | None:
    """The group of states that the phrase begins with or names first, as printed: "G7", "Quad"."""
    for printed, party in _named(phrase):
        if isinstance(party, Organization) and party.kind == "group":
            return printed
    return None
