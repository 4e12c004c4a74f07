"""What a printed place or a post says of a speaker: a country, an organization, a role."""

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache

from statements.countries import resolve
from statements.organizations import resolve_organization

UNITED_NATIONS = "United Nations"

# Words that make an unlisted name an organization and not a misprinted country.
_PUBLIC_BODY = (
    r"Department|Office|Committee|Commission|Court|Council|Bank|Secretariat|Assembly|Authority|Tribunal|Mission|Division"
    r"|Bureau|Service|Board|Parliament|Parliamentary|Agency|Fund|Programme|Conference"
)
_PRIVATE_BODY = (
    r"Union|League|Organi[sz]ation|Institute|Centre|Center|Order|Movement|Federation|Foundation|Network|Association|Society"
    r"|Alliance|Community|Forum|University|Group|Institution|Initiative|Coalition|Academy|International|Chamber|Corporation"
    r"|Consortium|School|College|Trust|Campaign|Partnership|Observatory"
)
_BODY = re.compile(rf"\b(?:{_PUBLIC_BODY}|{_PRIVATE_BODY})s?\b")
_OF_THE_UN = re.compile(
    r"\b(?:Secretary-\s?General|United\s+Nations|Under-Secretary|Assistant\s+Secretary|Peacekeeping|Humanitarian\s+Coordinator"
    r"|Emergency\s+Relief\s+Coordinator|High\s+Representative\s+for\s+Disarmament|Military\s+Adviser|Police\s+Adviser"
    r"|Force\s+Commander)\b",
    re.IGNORECASE,
)
_OF_A_STATE = re.compile(
    r"\b(?:President|King|Queen|Emir|Prime\s+Minister|Minister|Permanent\s+Representative|Permanent\s+Observer|Representative"
    r"|Ambassador|Head\s+of\s+(?:State|Government|the\s+delegation)|Chancellor|Secretary\s+of\s+State|Foreign\s+Secretary"
    r"|Crown\s+Prince|Sultan|Deputy\s+Foreign\s+Minister|Charg|Vice-President|State\s+Secretary|Secretary\s+for\s+Foreign\s+Affairs"
    r"|Attorney|Envoy|delegation)",
    re.IGNORECASE,
)
_JOINT = re.compile(r"\s+(?P<joint>of|for|from|at|to)\s+(?:the\s+)?|,\s+(?:the\s+)?", re.IGNORECASE)
_LEADS_TO_BODY = frozenset({"of", "at", "from", ""})
_TO_THE_UN = re.compile(r"\s+to\s+the\s+(?:United\s+Nations|Organization)\b.*\Z", re.IGNORECASE | re.DOTALL)
_ARTICLE = re.compile(r"\A[Tt]he\s+")
_BROKEN_HYPHEN = re.compile(r"(?<=-)\s+")
_LONGEST_PREFIX = 5


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


def says_body(name: str) -> bool:
    """Whether a word in the name says that it is a body's: Council, Office, League."""
    return bool(_BODY.search(name))


# A record prints the same few places over and over, and each is asked for when labels are judged and credited.
@lru_cache(maxsize=4096)
def place(printed: str, on: dt.date | None = None) -> Affiliation:
    """The country or organization of a label's parenthesis; other words stay as organization, not known."""
    name = " ".join(printed.split()).strip(" .,")
    country = resolve(name, on) or resolve(_BROKEN_HYPHEN.sub("", name), on)
    if country:
        return Affiliation(country=country.code)
    if resolve_organization(name) or _BODY.search(name):
        return Affiliation(organization=_ARTICLE.sub("", name))
    found = _after_role(name, on) if _OF_A_STATE.search(name) or _OF_THE_UN.search(name) else None
    return found or Affiliation(organization=_ARTICLE.sub("", name) or None, known=False)


def post(printed: str, on: dt.date | None = None) -> Affiliation:
    """The role, and the country or organization, of a post as a chair announces it.

    "Minister for Foreign Affairs of Kestria" is a role and a country, "Executive Director of the Kestrian
    Relief Fund" a role and an organization, "Special Envoy of the Secretary-General for Valdoria" a role at
    the United Nations. The role is the printed post without the body that was recognised at its end.
    """
    phrase = _TO_THE_UN.sub("", " ".join(printed.split()).strip(" .,;:"))
    found = _after_role(phrase, on) or _before_role(phrase) or _unlisted_body(phrase)
    return found or Affiliation(role=phrase or None, known=False)


def _after_role(phrase: str, on: dt.date | None) -> Affiliation | None:
    """The body at the end of a post, behind "of", "at" or a comma."""
    of_the_un = _OF_THE_UN.search(phrase)
    first: Affiliation | None = None
    for joint in _JOINT.finditer(phrase):
        role, name = phrase[: joint.start()], phrase[joint.end() :]
        organization = resolve_organization(name)
        country = resolve(name, on)
        if country and not organization and not of_the_un:
            return Affiliation(country=country.code, role=role)
        if organization:
            return Affiliation(organization=organization.name, role=phrase if of_the_un else role)
        if first is None and _BODY.search(name) and (joint["joint"] or "").lower() in _LEADS_TO_BODY:
            first = Affiliation(organization=name, role=role)
    return Affiliation(organization=UNITED_NATIONS, role=phrase) if of_the_un else first


def _before_role(phrase: str) -> Affiliation | None:
    """The body at the beginning of a post: "River Commission Commissioner for Floods"."""
    words = phrase.split(" ")
    for count in range(min(_LONGEST_PREFIX, len(words) - 1), 0, -1):
        organization = resolve_organization(" ".join(words[:count]))
        if organization:
            return Affiliation(organization=organization.name, role=" ".join(words[count:]))
    return None


def _unlisted_body(phrase: str) -> Affiliation | None:
    """A body without a word that says so, as in "Executive Director of Clear Water"; never for posts of a state."""
    role, joint, name = phrase.partition(" of ")
    name = _ARTICLE.sub("", name)
    if not joint or not name[:1].isupper() or _OF_A_STATE.search(role):
        return None
    return Affiliation(organization=name, role=role)
