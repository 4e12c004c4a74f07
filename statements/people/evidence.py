"""Where somebody credited in a document belongs: the evidence without which no two people are taken for one."""

from collections.abc import Sequence
from dataclasses import dataclass

from statements.countries import by_code
from statements.name_keys import name_key
from statements.organizations import resolve_organization
from statements.parsed import Officer
from statements.people.comparison import Relation, relation
from statements.people.names import FAMILY_FIRST, Gender, PersonName, gender_of_label, person_name

_ORGANIZATION = "org:"
_UNITED_NATIONS = "united-nations"
# Who works for the Secretariat moves between its departments, offices and missions.
_SECRETARIAT = frozenset({"organ", "department", "mission"})
# Two statements of one document under one name are one person's, however their country is told.
_ONE_PERSON = frozenset({Relation.SAME, Relation.PART})


@dataclass(frozen=True, slots=True)
class Credited:
    """What one statement tells of its speaker. `marked` sets a statement apart from others under the same name."""

    speaker: str
    label: str
    country: str | None
    organization: str | None
    marked: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """Somebody with a place: `scope` is that of a country or an organization, within which names are compared."""

    scope: str
    name: PersonName
    gender: Gender


def scope_of_country(code: str) -> str:
    """The scope of a country's people; those of a state that is no more go on in the state that continues it."""
    seen = {code}
    country = by_code(code)
    while country and country.successor and country.successor not in seen:
        seen.add(country.successor)
        country = by_code(country.successor)
    return country.code if country else code


def scope_of_organization(name: str) -> str:
    """The scope of an organization's people."""
    known = resolve_organization(name)
    if known is None:
        return _ORGANIZATION + name_key(name)
    return _ORGANIZATION + (_UNITED_NATIONS if known.kind in _SECRETARIAT else known.id)


def country_of_scope(scope: str) -> str | None:
    """The alpha-3 code of a country's scope; None for that of an organization."""
    return None if scope.startswith(_ORGANIZATION) else scope.partition("#")[0]


def family_first(scope: str) -> bool:
    """Whether people of the scope are printed family name first."""
    return country_of_scope(scope) in FAMILY_FIRST


def place_all(credited: Sequence[Credited], president: Officer | None) -> list[Placed | None]:
    """Who is meant by each statement of one document, in order; None where no place is told.

    A chair speaks for no country: the cover tells whose person he or she is, or another statement of the same
    document under the same name does, where only one place is told with that name.
    """
    told = [_told(statement) for statement in credited]
    known = {
        (scope, person_name(s.speaker, country_of_scope(scope)))
        for s, scope in zip(credited, told, strict=True)
        if scope
    }
    return [
        _placed(statement, scope or _elsewhere(statement, known, president))
        for statement, scope in zip(credited, told, strict=True)
    ]


def _told(statement: Credited) -> str | None:
    if statement.country:
        return scope_of_country(statement.country)
    return scope_of_organization(statement.organization) if statement.organization else None


def _elsewhere(statement: Credited, known: set[tuple[str, PersonName | None]], president: Officer | None) -> str | None:
    name = person_name(statement.speaker)
    if name is None:
        return None
    if president and president.country:
        scope = scope_of_country(president.country)
        if _alike(name, person_name(president.name, country_of_scope(scope)), scope):
            return scope
    scopes = {scope for scope, other in known if _alike(name, other, scope)}
    return scopes.pop() if len(scopes) == 1 else None


def _alike(name: PersonName, other: PersonName | None, scope: str) -> bool:
    return other is not None and relation(name, other, family_first=family_first(scope)) in _ONE_PERSON


def _placed(statement: Credited, scope: str | None) -> Placed | None:
    name = person_name(statement.speaker, country_of_scope(scope)) if scope else None
    if scope is None or name is None:
        return None
    mark = f"#{statement.marked}" if statement.marked else ""
    gender = gender_of_label(statement.label) or gender_of_label(statement.speaker)
    # A full name tells more than the mark before it, which misprints get wrong.
    return Placed(scope + mark, name, gender if name.alone else "")
