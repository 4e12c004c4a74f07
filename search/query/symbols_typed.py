"""Symbols as people type them, to how they are printed: "s/pv 8698", "S / PV . 8698", "resolution 2504 (2020)"."""

import re

from statements.organizations import resolve_organization
from statements.resolutions import Body, Numbered, bodies_of, symbol_of

_GAP = r"[\s_/.-]*"
_MEETING = re.compile(rf"([A-Z]{{1,3}})[\s_/-]+(?:(\d{{1,3}})[\s_/-]+)?(PV|SR){_GAP}(\d.*)", re.IGNORECASE)
_RESOLUTION = re.compile(r"([A-Z]{1,3}(?:\s*/\s*HRC)?)[\s_/-]+(RES|DEC)[\s_/-]+(\w.*)", re.IGNORECASE)
_AROUND_MARKS = re.compile(r"\s*([/.])\s*")
# A resolution by its number; the year without brackets where words of a query are taken one by one.
_NUMBERED = re.compile(
    r"(?P<body>\D*?)\s*\b(?:(?P<council>UNSCR|SCR)|resolution|résolution|resolución|резолюци[яию]|res\.?)\s+"
    r"(?:(?P<session>\d{1,4})/)?(?P<number>\d{1,4})(?:\s*\(?(?P<year>(?:19|20)\d\d)\)?)?",
    re.IGNORECASE,
)
_BODIES = {
    "Security Council": Body.COUNCIL,
    "General Assembly": Body.ASSEMBLY,
    "Economic and Social Council": Body.ECONOMIC_AND_SOCIAL_COUNCIL,
    "Human Rights Council": Body.HUMAN_RIGHTS_COUNCIL,
}


def as_printed(typed: str) -> str | None:
    """The symbol of a meeting or a resolution in its printed form; None for what has no such form."""
    text = " ".join(typed.split())
    if meeting := _MEETING.fullmatch(text):
        organ, session, kind, number = meeting.groups()
        return "/".join([organ.upper(), *([session] if session else []), f"{kind.upper()}.{number}"])
    if resolution := _RESOLUTION.fullmatch(text):
        organ, kind, number = resolution.groups()
        return f"{closed_up(organ).upper()}/{kind.upper()}/{closed_up(number)}"
    return _by_number(text)


def closed_up(typed: str) -> str:
    """The text without blanks around slashes and points."""
    return _AROUND_MARKS.sub(r"\1", typed.strip())


def _by_number(text: str) -> str | None:
    """Where its year or session, or the body that is named with it, tells whose resolution it is."""
    match = _NUMBERED.fullmatch(text)
    if match is None:
        return None
    what = Numbered(int(match["number"]), match["session"], match["year"])
    named = match["body"].strip() or ("Security Council" if match["council"] else "")
    possible = set() if what.alone and not named else set(bodies_of(what))
    if named:
        known = resolve_organization(named)
        possible &= {_BODIES.get(known.name if known else "", Body.OTHER)}
    return symbol_of(possible.pop(), what) if len(possible) == 1 else None
