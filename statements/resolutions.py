"""Symbols of resolutions and decisions that a text names by number and body.

Bodies count in different ways, and the way tells which bodies a number can be of. The Council counts on and adds the
year: 2448 (2018). The Assembly counted on and added its session until the thirtieth, 3314 (XXIX), and begins anew with
every session since: 76/305. The Economic and Social Council added its session until 1977 and counts by year since:
1996/31. The Human Rights Council counts by session as the Assembly does.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from statements.council_resolutions import is_of, year_of


class Body(StrEnum):
    """A body whose resolutions have symbols that follow from their numbers: the value is how these begin."""

    COUNCIL = "S"
    ASSEMBLY = "A"
    HUMAN_RIGHTS_COUNCIL = "A/HRC"
    ECONOMIC_AND_SOCIAL_COUNCIL = "E"
    COMMISSION_ON_HUMAN_RIGHTS = "E/CN.4"
    TRUSTEESHIP_COUNCIL = "T"
    # Any other, whose numbers lead nowhere.
    OTHER = ""


@dataclass(frozen=True, slots=True)
class Numbered:
    """A printed number, taken apart: "63/565 B" has the session 63, "2448 (2018)" the bracket 2018.

    `session` may be a year ("1996/31") or a special session ("ES-11/1"); `part` is the letter behind the number.
    """

    number: int
    session: str | None = None
    bracket: str | None = None
    part: str = ""
    decision: bool = False

    @property
    def alone(self) -> bool:
        """Whether neither session nor year are printed."""
        return self.session is None and self.bracket is None


# One resolution of each session of the Assembly that printed it in Roman numerals. Numbers ran on, so what is printed
# with a session lies between the landmarks of its neighbours: "96 (IV)" is no resolution of the Assembly.
_LANDMARKS: Mapping[str, int] = MappingProxyType({
    "I": 95, "II": 181, "III": 217, "IV": 319, "V": 377, "VI": 512, "VII": 637, "VIII": 742, "IX": 808, "X": 913,
    "XI": 1125, "XII": 1148, "XIII": 1348, "XIV": 1386, "XV": 1514, "XVI": 1721, "XVII": 1803, "XVIII": 1962,
    "XIX": 1995, "XX": 2131, "XXI": 2200, "XXII": 2312, "XXIII": 2443, "XXIV": 2574, "XXV": 2625, "XXVI": 2758,
    "XXVII": 2997, "XXVIII": 3068, "XXIX": 3314, "XXX": 3379,
})  # fmt: skip
_AFTER_THE_LAST = 3_600
_SESSIONS = tuple(_LANDMARKS)
# The first session of which resolutions are printed "31/1", and the year in which it opened.
_FIRST_SESSION, _OPENED = 31, 1976
# Decisions of the Assembly are numbered from 401 in every session; no other body reached a number as high.
_FIRST_DECISION = 401
_LAST_HUMAN_RIGHTS_COMMISSION = 2006
_SPECIAL = re.compile(r"E?S-\d{1,2}\Z")


def symbol_of(body: Body, what: Numbered) -> str | None:
    """The canonical symbol of a body's resolution or decision; None where the body has none numbered so."""
    if body not in bodies_of(what):
        return None
    kind = "DEC" if what.decision else "RES"
    if what.session is not None:
        return f"{body}/{kind}/{what.session}/{what.number}{what.part}"
    year = year_of(what.number) if what.alone else what.bracket
    return f"{body}/{kind}/{what.number} ({year})" if year else None


def bodies_of(what: Numbered, year: int | None = None) -> frozenset[Body]:
    """The bodies that can have numbered a resolution so by the end of `year`, where that is known."""
    if what.session is not None:
        return frozenset(_by_session(what.session, what, year))
    if what.decision:
        return frozenset()
    if what.alone:
        return frozenset({Body.COUNCIL} if year_of(what.number) else ())
    bracket = what.bracket or ""
    if bracket.isdigit():
        return frozenset({Body.COUNCIL} if is_of(what.number, int(bracket)) else ())
    return frozenset({Body.ECONOMIC_AND_SOCIAL_COUNCIL, Body.TRUSTEESHIP_COUNCIL} | _by_numeral(what.number, bracket))


def _by_session(session: str, what: Numbered, year: int | None) -> set[Body]:
    if session.startswith("ES-"):
        return {Body.ASSEMBLY}
    if _SPECIAL.match(session):
        return {Body.ASSEMBLY, Body.HUMAN_RIGHTS_COUNCIL}
    count = int(session)
    if count >= _OPENED:
        old = {Body.COMMISSION_ON_HUMAN_RIGHTS} if count < _LAST_HUMAN_RIGHTS_COMMISSION else set()
        return old | {Body.ECONOMIC_AND_SOCIAL_COUNCIL}
    if what.decision and what.number >= _FIRST_DECISION:
        return {Body.ASSEMBLY} if count >= _FIRST_SESSION else set()
    latest = _FIRST_SESSION + (year or 9_999) - _OPENED
    assembly = {Body.ASSEMBLY} if _FIRST_SESSION <= count <= latest and not what.decision else set()
    # The Human Rights Council has met three times a year since 2006.
    rights = {Body.HUMAN_RIGHTS_COUNCIL} if count <= 3 * ((year or 9_999) - 2005) else set()
    return assembly | rights


def _by_numeral(number: int, numeral: str) -> set[Body]:
    if numeral.startswith(("S-", "ES-")):
        return {Body.ASSEMBLY}
    if numeral not in _LANDMARKS:
        return set()
    at = _SESSIONS.index(numeral)
    before = _LANDMARKS[_SESSIONS[at - 1]] if at else 0
    after = _LANDMARKS[_SESSIONS[at + 1]] if at + 1 < len(_SESSIONS) else _AFTER_THE_LAST
    return {Body.ASSEMBLY} if before < number < after else set()
