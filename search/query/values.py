"""Values of fields as people write them, to the exact terms that an index holds.

What is on a closed list, and countries, days and languages, must be known; names of groups, bodies and people may be
names that no table has, as the records print them.
"""

from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import NamedTuple, TypeVar

from search.query.errors import shown
from search.query.symbols_typed import as_printed, closed_up
from statements import countries, groups, languages
from statements.demonyms import state_of_demonym
from statements.errors import OnRecordError
from statements.name_keys import spaced
from statements.organizations import resolve_organization
from statements.phrases import gettext, gettext_noop
from statements.symbols import Symbol, parse_symbol
from statements.vocabulary import Capacity, DocumentType, StatementKind
from statements.wording import KINDS, TYPES, Words

_Found = TypeVar("_Found")

# Likeness costs the square of the length, and no name is longer.
_LONGEST_NAME = 60
_ALIKE = 0.75
# In texts these may mean anything; as the name of an organ they are of the press releases that everybody knows.
_ORGANS = {"SC": "UNSC", "GA": "UNGA"}
# Letters of Persian keyboards for those of Arabic names.
_PERSIAN = str.maketrans("یک", "يك")


class UnknownValue(OnRecordError):
    """A value that names nothing; `nearest` looks for one that names something and is like it.

    `field` is the one in which the value would name something.
    """

    code = "unknown_value"

    def __init__(
        self, message: str, remedy: str, nearest: Callable[[], str | None] = lambda: None, field: str | None = None
    ) -> None:
        super().__init__(message, remedy)
        self.nearest = nearest
        self.field = field


def country_code(typed: str) -> str:
    """The ISO 3166-1 alpha-3 code of a country by code, name, abbreviation or the word for its people, in any case.

    Raises UnknownValue.
    """
    known = countries.by_code(typed.upper()) or _first(countries.resolve, typed)
    if known is None and len(typed) == 2:
        known = countries.by_code(_by_alpha2().get(typed.upper(), ""))
    code = known.code if known else state_of_demonym(typed[:1].upper() + typed[1:])
    if code is None:
        raise _no_country(typed)
    return code


def _no_country(typed: str) -> UnknownValue:
    body = _first(resolve_organization, typed)
    if body is not None and groups.has_members(body.id):
        return UnknownValue(
            gettext("“%(typed)s” is a group of countries.", typed=shown(typed)),
            gettext("Ask for it as a group, and not as a country."),
            field="group",
        )
    return UnknownValue(
        gettext("“%(typed)s” is no country that is known.", typed=shown(typed)),
        gettext("Use its ISO 3166-1 alpha-3 code, such as FRA, or its name."),
        lambda: nearest(typed, _country_names()),
    )


def language_code(typed: str) -> str:
    """The ISO 639-1 code of a language by code or name. Raises UnknownValue."""
    code = _first(languages.iso_code_of, typed)
    if code is None:
        raise UnknownValue(
            gettext("“%(typed)s” is no language that is known.", typed=shown(typed)),
            gettext("Use its ISO 639-1 code, such as fr."),
        )
    return code


class Symbols(NamedTuple):
    """The documents that a typed symbol names: one by its canonical symbol, or all whose symbols begin so."""

    exact: tuple[str, ...]
    beginnings: tuple[str, ...] = ()


def symbols_of(typed: str) -> Symbols:
    """The document of a symbol, or all of its series where it has no number: S/PV, A/76/PV, A/C.1.

    Small letters are taken for capitals, and blanks and marks between the parts for those that are printed there.
    Raises UnknownValue for what has no form of a symbol.
    """
    for form in (as_printed(typed) or typed, typed.upper(), closed_up(typed), closed_up(typed).upper()):
        symbol = parse_symbol(form)
        if symbol is not None:
            one = _names_one(symbol)
            return Symbols((symbol.canonical,), () if one else (f"{symbol.canonical}/", f"{symbol.canonical}."))
    series = closed_up(typed).upper().rstrip("./*")
    beginnings = tuple(f"{series}{mark}" for mark in "./" if parse_symbol(f"{series}{mark}1") is not None)
    if beginnings:
        return Symbols((), beginnings)
    raise UnknownValue(
        gettext("“%(typed)s” is no symbol of a document.", typed=shown(typed)),
        gettext(
            "Write it as it is printed, A/76/PV.102 or S/RES/2334 (2016), or its beginning up to a slash or a point, "
            "S/PV."
        ),
    )


def _names_one(symbol: Symbol) -> bool:
    """Whether this is a document: A/76, A/C.1/75 and A/RES/75 may be the session that many of them begin with."""
    dated = symbol.session is not None or symbol.year is not None
    return symbol.number is not None and (dated or symbol.type not in {None, "RES"})


def organ_name(typed: str) -> str:
    """The English name of the body whose meetings are meant, as typed where no table has it."""
    known = _first(resolve_organization, _ORGANS.get(typed.upper(), typed))
    return known.name if known else typed


def organization_names(typed: str) -> tuple[str, ...]:
    """The name as typed and as resolved: records print organizations either way."""
    known = _first(resolve_organization, typed)
    return (typed, known.name) if known and known.name != typed else (typed,)


def _first(resolve: Callable[[str], _Found | None], typed: str) -> _Found | None:
    """What a name stands for as typed, in capitals, with blanks for its hyphens, or typed on a Persian keyboard."""
    forms = dict.fromkeys((typed, typed.upper(), apart := spaced(typed), apart.upper(), typed.translate(_PERSIAN)))
    return next((found for form in forms if (found := resolve(form)) is not None), None)


def kind_of(typed: str) -> str:
    """The kind of statement by its name in the vocabulary or in English. Raises UnknownValue."""
    return _listed(gettext_noop("“%(typed)s” is no kind of statement."), typed, StatementKind, _in_words(KINDS))


def type_of(typed: str) -> str:
    """The type of document by its name in the vocabulary or in English. Raises UnknownValue."""
    return _listed(gettext_noop("“%(typed)s” is no type of document."), typed, DocumentType, _in_words(TYPES))


def capacity_of(typed: str) -> str:
    """The capacity by its name in the vocabulary. Raises UnknownValue."""
    return _listed(gettext_noop("“%(typed)s” is no capacity."), typed, Capacity, {"chair": Capacity.PRESIDING})


def nearest(typed: str, known: Iterable[str], alike: float = _ALIKE) -> str | None:
    """The known name that is most like what was typed, case apart; None where none is near."""
    if not typed or len(typed) > _LONGEST_NAME:
        return None
    by_key = {name.casefold(): name for name in known}
    found = get_close_matches(typed.casefold(), by_key, n=1, cutoff=alike)
    return by_key[found[0]] if found else None


def _listed(otherwise: str, typed: str, listed: Iterable[str], more: dict[str, str]) -> str:
    known = {str(value).replace("_", " "): str(value) for value in listed}
    words = more | known
    key = " ".join(typed.replace("_", " ").replace("-", " ").casefold().split())
    if key in words:
        return str(words[key])
    raise UnknownValue(
        gettext(otherwise, typed=shown(typed)),
        gettext("There are %(known)s.", known=", ".join(known.values())),
        lambda: _near(key, words),
    )


def _near(key: str, words: Mapping[str, str]) -> str | None:
    """The one term that holds what was typed as a word of it, or else the one that is most like it."""
    holding = {str(term) for word, term in words.items() if key in word.split()}
    near = holding.pop() if len(holding) == 1 else words.get(nearest(key, words) or "")
    return str(near) if near else None


def _in_words(terms: Mapping[str, Words]) -> dict[str, str]:
    """The terms of a closed list by their words for people, one and many."""
    return {word.casefold(): term for term, words in terms.items() for word in words}


@cache
def _by_alpha2() -> dict[str, str]:
    return {country.alpha2: country.code for country in countries.all_countries() if country.alpha2}


@cache
def _country_names() -> tuple[str, ...]:
    official = (name for country in countries.all_countries() for name in countries.names_of(country.code).values())
    return tuple(dict.fromkeys((*official, *countries.other_short_names())))
