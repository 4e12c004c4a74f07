"""Whom the chair gives the floor to, and with which post: the words before a label without parentheses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.attribution.honorifics import HONORIFIC

_GIVES = (
    r"(?:giv(?:e|ing)\s+(?:back\s+)?the\s+floor(?:\s+once\s+again|\s+again)?\s+to|floor\s+is\s+(?:now\s+)?given\s+to"
    r"|call\s+(?:up)?on|call|invite|recognize|give\s+(?:him|her|them)\s+the\s+floor|hear\s+from"
    r"|hear\s+(?:an?\s+)?(?:address|statement|briefing|introduction|presentation)s?\s+(?:by|from))"
)
_WHO = (
    r"(?:distinguished\s+)?(?:deputy\s+|permanent\s+|chargé\s+d['’]affaires\s+)?"
    r"(?:representative|observer|delegation|delegate|ambassador|permanent\s+observer)s?"
)
_REPRESENTATIVE = re.compile(
    rf"\b{_GIVES}\s+(?:now\s+)?(?:[^.;:]{{0,60}}?\b)?(?:the\s+)?{_WHO}\s+(?:of|for|from)\s+(?:the\s+)?(?P<place>[^.;:]{{2,120}})",
    re.IGNORECASE,
)
_PARTICLE = r"(?:de|da|van|von|der|den|bin|bint|ibn|al|el|du|la|le|dos|do|ter|y|of)"
_NAME_WORD = rf"(?:[^\W\d_a-z][^\s,.;:()]*|(?:[A-Z]\.)+|[a-zà-ÿ]{{1,3}}[-'’][^\W\d_a-z][^\s,.;:()]*|{_PARTICLE}(?=\s))"
_TITLE = (
    r"(?:(?:His|Her|Their)\s+(?:Excellency|Majesty|Highness|Royal\s+Highness|Eminence|Honour)|the\s+Honou?rable"
    rf"|{HONORIFIC})(?=\s)"
)
# A name with a mark of address; what stands behind its comma may be a post.
_SOMEBODY = re.compile(rf"(?<![\w.])(?P<name>{_TITLE}(?:\s+{_TITLE}){{0,4}}(?:\s+{_NAME_WORD}){{1,8}})\s*,\s*")
_POST = re.compile(r"(?:the\s+)?(?:[A-Z]|[a-z]+(?:-?[a-z]+)?\s+[A-Za-z])[^.;:]{3,220}")
_TITLED_PERSON = r"(?:(?:His|Her)\s+Excellency\s+)?(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Prof|Lord|Lady|Judge|General)\b"
_PURPOSE = (
    r"participate|make|take|give|brief|deliver|introduce|present|speak|address|join"
    r"|the\s+(?:Council|meeting|podium|rostrum)"
)
_POST_ENDS = re.compile(
    rf",?\s+(?:and|as\s+well\s+as)\s+(?={_TITLED_PERSON})|,\s+(?={_TITLED_PERSON})|,?\s+to\s+(?:{_PURPOSE})"
    r"|,\s+(?:for|who|whom|on\s+(?:behalf|his|her|the\s+work)|in\s+(?:his|her)|representing|speaking|whose|I\s|we\s|with\s"
    r"|and\s+(?:to|I|give|thank|invite))"
    r"|,?\s+(?:and|who|whom)\s+(?:to\s+(?:give|invite)|is\s|has\s|will\s|I\s|wish)"
    r"|\s+for\s+(?:his|her|their|the)\s+(?:\w+\s+)?(?:briefing|statement|remarks|presentation|participation)"
    r"|\s+(?:was|is|were|are|took|has|have|had|will)\s|[“”\"]|\s\(|\n\n",
    re.IGNORECASE,
)
_PLACE_ENDS = re.compile(
    r",\s|\s+(?:who|whom|to\s|on\s|for\s+(?:a|an|the|his|her)\s|in\s|and\s+(?:then|to|now)|wishing|wishes|as\s|has\s|is\s|under\s|at\s)"
    r"|[“”\"(]|\n\n",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(
    rf"(?P<name>{_TITLE}(?:\s+{_TITLE}){{0,4}}(?:\s+[^\W\d_][^\s,;:()]*){{1,7}})\s*"
    r"\((?P<place>[^()]{2,90}(?:\([^()]{0,90}\)[^()]{0,90})?)\)"
)
_THANKS = re.compile(r"\bthanks?\b", re.IGNORECASE)
_SHORTEST_POST = 4
_BEFORE = 60


@dataclass(frozen=True, slots=True)
class Announcement:
    """A person somebody announced by name; `post` as printed, or `place` from a parenthesis after the name."""

    name: str
    post: str | None = None
    place: str | None = None


def people_announced(words: str) -> Iterator[Announcement]:
    """Everybody named with a post or a place in the words, those with a post first."""
    at = 0
    while somebody := _SOMEBODY.search(words, at):
        at = somebody.end()
        printed = _POST.match(words, at)
        if not printed:
            continue
        post = _POST_ENDS.split(printed.group(), maxsplit=1)[0]
        at += len(post)
        post = " ".join(post.split()).strip(" ,")
        if len(post) >= _SHORTEST_POST:
            yield Announcement(" ".join(somebody["name"].split()), post=post)
    for match in _PARENTHESIS.finditer(words):
        yield Announcement(" ".join(match["name"].split()), place=" ".join(match["place"].split()))


def places_given_the_floor(words: str) -> list[str]:
    """The countries or bodies whose representative gets the floor, as printed; the last is next to speak."""
    places = []
    for match in _REPRESENTATIVE.finditer(words):
        before = words[max(0, match.start() - _BEFORE) : match.start()]
        if _THANKS.search(before.rsplit(".", 1)[-1]):
            continue
        place = " ".join(_PLACE_ENDS.split(match["place"], maxsplit=1)[0].split()).strip(" ,")
        if place:
            places.append(place)
    return places
