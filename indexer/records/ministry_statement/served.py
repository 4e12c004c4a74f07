"""For which country or body an office is held or a body speaks, by the names in its own words."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from indexer.attribution.affiliation import says_body
from indexer.records.ministry_statement.name_walk import place_end
from indexer.records.ministry_statement.words.statement_words import StatementWords
from statements.countries import Country, resolve
from statements.demonyms import state_of_demonym
from statements.national_bodies import resolve_national_body
from statements.organizations import Organization, preferred_name
from statements.peoples import state_of_adjective, state_of_local_name

_WORD = re.compile(r"[^\s,;:()\[\]“”«»\"]+")
_LINKS_BEFORE = re.compile(r"(?:^|\s+)(?:\S{1,4}\s+)?\S{0,3}['’]?\s*\Z")
# "to the United Nations": whom a post is held towards.
_TOWARDS = re.compile(
    r"\s+(?:to|auprès|ante|bei|при|лдо|до|لدى|junto)\s+(?:the\s+|de\s+|des\s+|las?\s+|den\s+|à\s+|às\s+)?"
    r"(?:U\.?N\b|ONU|ООН|ОНН|United\s+Nations|Nations?\s+Unies|Naciones\s+Unidas|Nações\s+Unidas|Vereinten\s+Nationen|Организации|الأمم).*\Z",
    re.IGNORECASE | re.DOTALL,
)
_ARTICLE = re.compile(r"\A(?:the|le|la|les|l['’]|el|los|las|der|die|das|o|a)\s+", re.IGNORECASE)
_SPOKESPERSON_OF = re.compile(
    r"(?:of|for|du|de\s+la|de|del|des|da|do)\s+(?:the\s+|la\s+|le\s+|el\s+)?(?=\S)|(?:باسم)\s+", re.IGNORECASE
)
_GOVERNMENT = re.compile(
    r"\A(?:(?:Royal|Federal|\w+n)\s+)?(?:Government|Gouvernement|Gobierno|Governo|Правительство|حكومة)\b", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Served:
    """The office without the country at its end, and for whom it is held."""

    role: str | None = None
    country: str | None = None
    organization: str | None = None


class _Place(NamedTuple):
    start: int
    end: int
    found: Country | Organization | str


def of_role(role: str | None, words: StatementWords, on: dt.date | None = None) -> Served:
    """What an office printed in a title block tells; a country outranks a body: ministers chair bodies too."""
    if not role:
        return Served()
    plain = _TOWARDS.sub("", role)
    places = list(_places(plain, words, on))
    country = next((place for place in places if isinstance(place.found, (Country, str))), None)
    shown = _without_article(role)
    if country is not None:
        code = country.found.code if isinstance(country.found, Country) else str(country.found)
        return Served(_without_place(plain, country, words) or shown, code)
    body = next((place for place in places if isinstance(place.found, Organization)), None)
    if body is not None and isinstance(body.found, Organization):
        return Served(_without_place(plain, body, words) or shown, None, body.found.name)
    unlisted = re.search(r"\bof\s+the\s+(?P<body>[A-Z].*)\Z", plain) if words.language == "en" else None
    if unlisted and says_body(unlisted["body"]) and not words.bodies.match(unlisted["body"]):
        return Served(_without_article(plain[: unlisted.start()].strip()), None, unlisted["body"])
    return Served(shown)


def of_body(printed: str, words: StatementWords, on: dt.date | None = None) -> Served:
    """What the name of a body tells; the organization is as printed, without article and without who speaks for it."""
    name = _without_article(" ".join(printed.split()).strip(" .,:;'’"))
    listed = resolve_national_body(name)
    if listed:
        return Served(None, listed.country, listed.name)
    places = list(_places(name, words, on))
    whole = next((place for place in places if place.start == 0 and place.end == len(name)), None)
    if whole is not None and isinstance(whole.found, Country):
        return Served(None, whole.found.code)
    country = next((p for p in places if isinstance(p.found, (Country, str))), None)
    code = None if country is None else country.found.code if isinstance(country.found, Country) else str(country.found)
    if code and _GOVERNMENT.match(name) and not words.spokesperson.search(name):
        return Served(None, code)
    return Served(None, code, preferred_name(without_spokesperson(name, words)))


def without_spokesperson(name: str, words: StatementWords) -> str:
    """The body for which a spokesperson speaks, whose name stands before or behind the word."""
    spokes = words.spokesperson.search(name)
    if spokes is None:
        return name
    before, behind = name[: spokes.start()].strip(" ,'’"), name[spokes.end() :].strip(" ,'’")
    joint = _SPOKESPERSON_OF.match(behind)
    if joint and behind[joint.end() :]:
        return behind[joint.end() :].strip()
    body = before if words.bodies.search(before) else behind if words.bodies.search(behind) else before or behind
    return re.sub(r"\s+(?:Official|Chief|Deputy|Principal)\Z", "", body) or name


def _places(text: str, words: StatementWords, on: dt.date | None) -> Iterator[_Place]:
    """Names of countries and bodies in the text, in order, the longest at each word; words for peoples as codes."""
    at = 0
    for word in _WORD.finditer(text):
        if word.start() < at:
            continue
        # Letters may be written in one with the name behind them: "d'Orsavie", "لكستريا".
        for start in _starts(word, words):
            end = place_end(text, start, words)
            if end is None:
                continue
            name = text[start:end].strip(" .'’")
            found = resolve(name, on) or words.places(name)
            if found is not None:
                yield _Place(start, end, found)
                at = end
                break
        else:
            code = _code_of(word[0].strip(".'’"), words.language)
            if code:
                yield _Place(word.start(), word.end(), code)
                at = word.end()


def _starts(word: re.Match[str], words: StatementWords) -> Iterator[int]:
    yield word.start()
    elided = re.match(r"[dlDL]['’]", word[0])
    if elided:
        yield word.start() + elided.end()
    if words.language == "ar":
        for prefix in ("ل", "و", "ب"):
            if word[0].startswith(prefix) and len(word[0]) > 4:
                yield word.start() + 1


def _code_of(form: str, language: str) -> str | None:
    if language == "en":
        return state_of_demonym(form) or state_of_demonym(form.capitalize() if form.isupper() else form)
    if language in {"fr", "es", "de", "ru", "ar"}:
        return state_of_adjective(form, language) or state_of_local_name(form, language)
    return None


def _without_place(text: str, place: _Place, words: StatementWords) -> str | None:
    """The office before the country's name, where nothing but the name and whom it is held towards follows."""
    rest = text[place.end :].strip(" .,")
    if isinstance(place.found, str) or any(words.is_role(part) for part in rest.split()):
        return None
    parts = text[: place.start].rstrip(" ,'’").split()
    while parts and (parts[-1].casefold() in words.links or parts[-1].casefold() in {"the", "l", "d"}):
        parts.pop()
    return _without_article(" ".join(parts)) or None


def _without_article(text: str) -> str:
    return _ARTICLE.sub("", " ".join(text.split()))
