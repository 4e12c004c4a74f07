"""The officers and members printed on a cover, with dot leaders between country and name."""

import datetime as dt
import re

from indexer.attribution.honorifics import HONORIFIC
from statements.countries import resolve
from statements.parsed import Officer

_LEADERS = re.compile(r"(?:\s*[.…·_]){2,}\s*|\s{3,}|\t+")
_OFFICER = re.compile(
    r"(?m)^[ \t]*(?P<office>(?P<stands_in>(?:Acting|Temporary|Provisional)\s+)?"
    # Looked ahead for only, because the next line may print another officer.
    r"(?:President|Chair(?:man|person|woman)?))s?\s*[:：](?=\s*(?P<rest>\S.*(?:\n.*){0,2}))",
    re.IGNORECASE,
)
_LATER = re.compile(r"\b(?:later|then|subsequently)\s*[:：]", re.IGNORECASE)
_PLACE = re.compile(r"\((?P<place>(?:[^()]|\([^()]*\))*)\)")
_NAME = re.compile(rf"(?P<name>(?:(?:{HONORIFIC})\s+)?[^\W\d_][^():;]*?)\s*(?=\(|\Z)", re.DOTALL)
_MEMBERS = re.compile(r"(?m)^[ \t]*Members?\s*[:：][ \t]*")
_AFTER_MEMBERS = re.compile(
    r"(?m)^[ \t]*(?:Agenda\b|This\s+record\b|\d\d-\d{5}|\*\d{6,8}\*|The\s+meeting\s+was|Provisional\s*$|President\s*:)"
)
_SOMEBODY = re.compile(rf"(?:{HONORIFIC})\s+[^\W\d_]")


def read_president(cover: str, on: dt.date | None = None) -> Officer | None:
    """The officer printed on the cover with country; the name keeps its mark of address.

    The President is preferred to a Temporary one, who opens a session until the President is elected.
    """
    found = sorted(_OFFICER.finditer(cover), key=lambda match: bool(match["stands_in"]))
    return _officer(found[0], on) if found else None


def read_stand_in(cover: str, on: dt.date | None = None) -> Officer | None:
    """The Temporary or Acting President whom a cover prints; None on most covers."""
    found = next((match for match in _OFFICER.finditer(cover) if match["stands_in"]), None)
    return _officer(found, on) if found else None


def _officer(match: re.Match[str], on: dt.date | None) -> Officer | None:
    rest = _LATER.split(_LEADERS.sub("  ", match["rest"]))[0]
    place = _PLACE.search(rest)
    if not place:
        rest = rest.split("\n", 1)[0]
    name = _NAME.match(rest[: place.start()] if place else rest)
    if not name or not name["name"].strip(" ."):
        return None
    country = resolve(" ".join(place["place"].split()), on) if place else None
    return Officer(" ".join(name["name"].split()).strip(" ,"), country.code if country else None)


def read_members(cover: str, on: dt.date | None = None) -> list[tuple[str, str]]:
    """The members as (ISO code, printed name), in the order of the cover; unknown countries are left out."""
    match = _MEMBERS.search(cover)
    if not match:
        return []
    end = _AFTER_MEMBERS.search(cover, match.end())
    block = cover[match.end() : end.start() if end else len(cover)]
    found: list[tuple[str, str]] = []
    begun = ""
    for printed in block.split("\n"):
        line = f"{begun} {printed.strip()}".strip()
        pair = _pair(line)
        if pair is None:
            begun = line if printed.strip() and len(line) < 120 else ""
            continue
        begun = ""
        country = resolve(pair[0], on)
        if country:
            found.append((country.code, pair[1]))
    return found


def _pair(line: str) -> tuple[str, str] | None:
    """Country and name of a line: parted by leaders, or else where the mark of address stands."""
    somebody = _SOMEBODY.search(line)
    parted = [part for part in _LEADERS.split(line) if part.strip()]
    if len(parted) == 2 and len(parted[1]) > 1:
        return _clean(parted[0]), _clean(parted[1])
    if somebody and somebody.start() > 0:
        return _clean(line[: somebody.start()]), _clean(line[somebody.start() :])
    return None


def _clean(part: str) -> str:
    return " ".join(part.replace("…", " ").split()).strip(" .,")
