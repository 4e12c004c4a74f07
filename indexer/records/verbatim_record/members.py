"""The officers and members printed on a cover, with dot leaders between country and name."""

import datetime as dt
import re
from dataclasses import dataclass

from statements.countries import resolve
from statements.parsed import Officer

_LEADERS = re.compile(r"(?:\s*[.…·_]){2,}\s*|\s{3,}|\t+")
_PLACE = re.compile(r"[(（](?P<place>(?:[^()（）]|\([^()]*\)|（[^（）]*）)*)[)）]")
_NAME = re.compile(r"(?P<name>[^\W\d_][^():;（）：]*?)\s*(?=[(（]|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class MemberWords:
    """How the covers of one language print officers and members.

    `officer` has a group `stands_in` and a group `rest` that looks ahead at what follows the colon, because the next
    line may print another officer; `later` parts two officers of one line. `members` ends where the list begins,
    `after_members` begins behind it; `somebody` begins a name by its mark of address.
    """

    officer: re.Pattern[str]
    later: re.Pattern[str]
    members: re.Pattern[str]
    after_members: re.Pattern[str]
    somebody: re.Pattern[str]


def read_president(cover: str, words: MemberWords, on: dt.date | None = None) -> Officer | None:
    """The officer printed on the cover with country; the name keeps its mark of address.

    The President is preferred to a Temporary one, who opens a session until the President is elected.
    """
    found = sorted(words.officer.finditer(cover), key=lambda match: bool(match["stands_in"]))
    return _officer(found[0], words, on) if found else None


def read_stand_in(cover: str, words: MemberWords, on: dt.date | None = None) -> Officer | None:
    """The Temporary or Acting President whom a cover prints; None on most covers."""
    found = next((match for match in words.officer.finditer(cover) if match["stands_in"]), None)
    return _officer(found, words, on) if found else None


def _officer(match: re.Match[str], words: MemberWords, on: dt.date | None) -> Officer | None:
    rest = words.later.split(_LEADERS.sub("  ", match["rest"]))[0]
    place = _PLACE.search(rest)
    if not place:
        rest = rest.split("\n", 1)[0]
    name = _NAME.match(rest[: place.start()] if place else rest)
    if not name or not name["name"].strip(" ."):
        return None
    country = resolve(" ".join(place["place"].split()), on) if place else None
    return Officer(" ".join(name["name"].split()).strip(" ,"), country.code if country else None)


def read_members(cover: str, words: MemberWords, on: dt.date | None = None) -> list[tuple[str, str]]:
    """The members as (ISO code, printed name), in the order of the cover; unknown countries are left out."""
    match = words.members.search(cover)
    if not match:
        return []
    end = words.after_members.search(cover, match.end())
    block = cover[match.end() : end.start() if end else len(cover)]
    found: list[tuple[str, str]] = []
    begun = ""
    for printed in block.split("\n"):
        line = f"{begun} {printed.strip()}".strip()
        pair = _pair(line, words.somebody)
        if pair is None:
            begun = line if printed.strip() and len(line) < 120 else ""
            continue
        begun = ""
        country = resolve(pair[0], on)
        if country:
            found.append((country.code, pair[1]))
    return found


def _pair(line: str, address: re.Pattern[str]) -> tuple[str, str] | None:
    """Country and name of a line: parted by leaders, or else where the mark of address stands."""
    somebody = address.search(line)
    parted = [part for part in _LEADERS.split(line) if part.strip()]
    if len(parted) == 2 and len(parted[1]) > 1:
        return _clean(parted[0]), _clean(parted[1])
    if somebody and somebody.start() > 0:
        return _clean(line[: somebody.start()]), _clean(line[somebody.start() :])
    return None


def _clean(part: str) -> str:
    return " ".join(part.replace("…", " ").split()).strip(" .,")
