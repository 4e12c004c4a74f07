"""Whose page or transcript a text is: the state or body behind an address, a publisher's name or a letterhead."""

import re
from functools import cache
from urllib.parse import urlsplit

from indexer.attribution.affiliation import Affiliation, place, post
from statements.countries import all_countries, resolve
from statements.national_bodies import resolve_national_body
from statements.organizations import resolve_organization

# Hosts that say neither by their ending nor by a word whose they are.
_BODIES = {
    "un.org": "United Nations",
    "ungeneva.org": "United Nations",
    "nato.int": "NATO",
    "osce.org": "OSCE",
    "au.int": "African Union",
    "asean.org": "ASEAN",
    "iaea.org": "IAEA",
    "who.int": "WHO",
    "icrc.org": "ICRC",
    "europa.eu": "European Union",
    "oas.org": "OAS",
    "coe.int": "Council of Europe",
}
_STATES = {
    "auswaertiges-amt.de": "DEU",
    "bundesregierung.de": "DEU",
    "russiaun.ru": "RUS",
    "elysee.fr": "FRA",
    "delegfrance.org": "FRA",
    "usmission.gov": "USA",
    "beehive.govt.nz": "NZL",
    "kantei.go.jp": "JPN",
    "valtioneuvosto.fi": "FIN",
    "presidentti.fi": "FIN",
    "regjeringen.no": "NOR",
    "government.se": "SWE",
    "esteri.it": "ITA",
    "lamoncloa.gob.es": "ESP",
    "press.vatican.va": "VAT",
    "rijksoverheid.nl": "NLD",
}
# The words in hosts of governments below the ending of a country: www.mofa.go.jp, www.gov.uk, mid.ru.
_OF_A_STATE = re.compile(
    r"(?:gov|govt|gob|gub|gouv|gouvernement|go|gv|government|mfa|mofa|mofaic|mid|mae|mre|mne|mzv|mea|mop"
    r"|minrex|maec|kremlin"
    r"|diplomatie|cancilleria|foreign|foreignminister|foreignaffairs|president|presidency|um|vm|kormany|newsd"
    r"|admin|gc|minbuza)"
)
_ENDINGS = {"uk": "GBR"}
_MINISTRY = re.compile(
    r"(?:(?:Federal |State )?(?:Ministry|Department|Office|Government|Presidency|Embassy"
    r"|(?:Permanent )?Mission|Delegation|Chancellery)"
    r"(?: of| for| to)?(?: the)? (?:[\w\-’', ]{0,70}? (?:of|for) )?(?:the )?)(?P<name>[^\n,;:|–—.(]{3,60}?)"
    r"(?= to the (?:UN|U\.N\.|United Nations|European)| in |[\n,;:|–—.(]|\Z)"
)
_UNKNOWN = Affiliation(known=False)


def issuer_of_address(url: str | None) -> Affiliation:
    """The state or body whose site an address is on; not `known` where the address does not tell."""
    try:
        host = (urlsplit(url).hostname or "") if url else ""
    except ValueError:
        return _UNKNOWN
    for ending, organization in _BODIES.items():
        if _ends(host, ending):
            return Affiliation(organization=place(organization).organization)
    for ending, state in _STATES.items():
        if _ends(host, ending):
            return Affiliation(country=state)
    *labels, last = host.split(".")
    if last in {"gov", "mil"}:
        return Affiliation(country="USA")
    code = _ENDINGS.get(last) or _by_alpha2().get(last.upper())
    if code and any(_OF_A_STATE.fullmatch(word) for label in labels for word in label.split("-")):
        return Affiliation(country=code)
    return _UNKNOWN


def issuer_of_name(printed: str | None) -> Affiliation:
    """The state or body that a publisher's name or a letterhead names; not `known` where it names none."""
    name = " ".join((printed or "").split()).strip(" .,")
    if not name:
        return _UNKNOWN
    national = resolve_national_body(name)
    if national:
        return Affiliation(country=national.country, organization=None) if national.country else _UNKNOWN
    organization = resolve_organization(name)
    if organization:
        return Affiliation(organization=organization.name)
    for ministry in _MINISTRY.finditer(name):
        country = resolve(ministry["name"].strip())
        if country:
            return Affiliation(country=country.code)
    found = post(name)
    return Affiliation(country=found.country) if found.country else _UNKNOWN


def _ends(host: str, ending: str) -> bool:
    return host == ending or host.endswith(f".{ending}")


@cache
def _by_alpha2() -> dict[str, str]:
    return {country.alpha2: country.code for country in all_countries() if country.alpha2 and country.end is None}
