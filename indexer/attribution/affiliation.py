"""What a printed place or a post says of a speaker: a country, an organization, a role."""

import datetime as dt
import re
from dataclasses import dataclass

from statements.countries import resolve
from statements.organizations import resolve_organization

UNITED_NATIONS = "United Nations"

# Words that make an unlisted name an organization and not a misprinted country.
_BODY = re.compile(
    r"\b(?:Department|Office|Committee|Commission|Union|League|Organi[sz]ation|Fund|Programme|Agency|Court|Council|Bank|Institute"
    r"|Centre|Center|Order|Movement|Federation|Foundation|Network|Association|Society|Secretariat|Assembly|Alliance|Community|Forum"
    r"|Authority|University|Tribunal|Group|Conference|Institution|Initiative|Mission|Division|Bureau|Coalition|Service|Board|Academy"
    r"|International|Parliament|Parliamentary|Chamber|Corporation|Consortium|School|College|Trust|Campaign|Partnership|Observatory)s?\b"
)
_OF_THE_UN = re.compile(
    r"\b(?:Secretary-General|United\s+Nations|Under-Secretary|Assistant\s+Secretary|Peacekeeping|Humanitarian\s+Coordinator"
    r"|Emergency\s+Relief\s+Coordinator|High\s+Representative\s+for\s+Disarmament|Military\s+Adviser|Police\s+Adviser|Force\s+Commander)\b",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s+(?:of|for|from|at|to|and)\s+(?:the\s+)?", re.IGNORECASE)
_TO_THE_UN = re.compile(r"\s+to\s+the\s+(?:United\s+Nations|Organization)\b.*\Z", re.IGNORECASE | re.DOTALL)
_STATE = re.compile(
    r"\b(?:President|King|Queen|Emir|Prime\s+Minister|Minister|Permanent\s+Representative|Permanent\s+Observer|Representative|Ambassador"
    r"|Head\s+of\s+(?:State|Government|the\s+delegation)|Chancellor|Secretary\s+of\s+State|Foreign\s+Secretary|Crown\s+Prince|Sultan"
    r"|Deputy\s+Foreign\s+Minister|Charg|Vice-President|State\s+Secretary|Secretary\s+for\s+Foreign\s+Affairs|Attorney|Envoy|delegation)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Affiliation:
    """Where a speaker belongs; `known` is false where the printed words name nothing that could be placed."""

    country: str | None = None
    organization: str | None = None
    role: str | None = None
    known: bool = True


def is_known_place(printed: str | None) -> bool:
    """Whether a parenthesis names a country or an organization that is in the tables or says so itself."""
    return printed is not None and place(printed).known


def place(printed: str, on: dt.date | None = None) -> Affiliation:
    """The country or organization of a label's parenthesis; other words stay as organization, not known."""
    name = " ".join(printed.split()).strip(" .,")
    country = resolve(name, on) or resolve(re.sub(r"(?<=-)\s+", "", name), on)
    if country:
        return Affiliation(country=country.code)
    if resolve_organization(name) or _BODY.search(name):
        return Affiliation(organization=_without_article(name))
    found = _after_role(name, on) if _STATE.search(name) or _OF_THE_UN.search(name) else None
    return found or Affiliation(organization=_without_article(name) or None, known=False)


def post(printed: str, on: dt.date | None = None) -> Affiliation:
    """The role, and the country or organization, of a post as a chair announces it.

    "Minister for Foreign Affairs of Kestria" is a role and a country, "Executive Director of the Kestrian
    Relief Fund" a role and an organization, "Special Envoy of the Secretary-General for Valdoria" a role at
    the United Nations. The role is the printed post without the body that was recognised at its end.
    """
    phrase = _TO_THE_UN.sub("", " ".join(printed.split()).strip(" .,;:"))
    return _after_role(phrase, on) or Affiliation(role=phrase or None, known=False)


def _after_role(phrase: str, on: dt.date | None) -> Affiliation | None:
    of_the_un = _OF_THE_UN.search(phrase)
    first: Affiliation | None = None
    for joint in _JOINT.finditer(phrase):
        role, name = phrase[: joint.start()], phrase[joint.end() :]
        if joint.group().split()[0].lower() == "and":
            continue
        organization = resolve_organization(name)
        country = resolve(name, on)
        if country and not organization and not of_the_un:
            return Affiliation(country=country.code, role=role)
        if organization:
            return Affiliation(organization=organization.name, role=phrase if of_the_un else role)
        if first is None and _BODY.search(name) and joint.group().split()[0].lower() in {"of", "at", "from"}:
            first = Affiliation(organization=name, role=role)
    if of_the_un:
        return Affiliation(organization=UNITED_NATIONS, role=phrase)
    return first


def _without_article(name: str) -> str:
    return re.sub(r"\A[Tt]he\s+", "", name)
