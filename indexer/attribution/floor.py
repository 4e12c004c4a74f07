"""Whom the chair gives the floor to, and with which post: the words before a label without parentheses."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.attribution.honorifics import HONORIFIC

_GIVES = (
    r"(?:give\s+(?:back\s+)?the\s+floor(?:\s+once\s+again|\s+again)?\s+to|giving\s+the\s+floor\s+to|call\s+(?:up)?on|invite|call"
    r"|floor\s+is\s+(?:now\s+)?given\s+to|hear\s+(?:an?\s+)?(?:address|statement|briefing|introduction|presentation)s?\s+(?:by|from)|hear\s+from"
    r"|give\s+(?:him|her|them)\s+the\s+floor|recognize)"
)
_REPRESENTATIVE = re.compile(
    rf"\b{_GIVES}\s+(?:now\s+)?(?:[^.;:]{{0,60}}?\b)?(?:the\s+)?(?:distinguished\s+)?(?:deputy\s+|permanent\s+|chargé\s+d['’]affaires\s+)?"
    r"(?:representative|observer|delegation|delegate|ambassador|permanent\s+observer)s?\s+(?:of|for|from)\s+(?:the\s+)?(?P<place>[^.;:]{2,120})",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    rf"(?P<name>(?:(?:His|Her|Their)\s+(?:Excellency|Majesty|Highness|Royal\s+Highness|Eminence|Honour)\s+)?(?:the\s+Honou?rable\s+)?"
    rf"(?:(?:{HONORIFIC})\s+)*(?:[^\W\d_a-z][^\s,.;:()]*|(?:[A-Z]\.)+|de|da|van|von|der|den|bin|ibn|al|el|du|la|le|dos|do|ter|y)"
    rf"(?:\s+(?:[^\W\d_a-z][^\s,.;:()]*|(?:[A-Z]\.)+|[a-zà-ÿ]{{1,3}}[-'’]?[^\W\d_a-z][^\s,.;:()]*|de|da|van|von|der|den|bin|bint|ibn|al|el|du|la|le|dos|do|ter|y|of)){{0,7}})"
    r"\s*,\s*(?P<post>(?:the\s+)?(?:[A-Z]|[a-z]+(?:ing)?\s+[A-Z])[^.;:]{3,220})",
)
_HAS_TITLE = re.compile(rf"(?:His|Her|Their|the\s+Honou?rable|(?:{HONORIFIC})\s)")
_POST_ENDS = re.compile(
    r",?\s+(?:and|as\s+well\s+as)\s+(?=(?:(?:His|Her)\s+Excellency\s+)?(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr|Prof|Lord|Lady|Judge|General)\b)"
    r"|,\s+(?:for|to\s+(?:make|take|give|brief|deliver|introduce|present|participate|speak|address)|who|whom|on\s+(?:behalf|his|her|the\s+work)|in\s+(?:his|her)"
    r"|representing|speaking|and\s+(?:to|I|give|thank|invite)|whose|I\s|we\s|with\s)|\s+to\s+(?:participate|take|make|give\s|brief|deliver|address|introduce"
    r"|present|speak|join|the\s+(?:Council|meeting|podium|rostrum))|,?\s+(?:and|who|whom)\s+(?:to\s+(?:give|invite)|is\s|has\s|will\s|I\s|wish)"
    r"|\s+for\s+(?:his|her|their|the)\s+(?:\w+\s+)?(?:briefing|statement|remarks|presentation|participation)|,\s+(?=(?:Mr|Mrs|Ms|Miss|Sir|Dr|His|Her)\b)"
    r"|\s+(?:was|is|were|are|took|has|have|had|will)\s|[“”\"]|\s\(",
    re.IGNORECASE,
)
_PLACE_ENDS = re.compile(
    r",\s|\s+(?:who|whom|to\s|on\s|for\s+(?:a|an|the|his|her)\s|in\s|and\s+(?:then|to|now)|wishing|wishes|as\s|has\s|is\s|under\s|at\s)|[“”\"(]",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(
    rf"(?P<name>(?:(?:{HONORIFIC})\s+)+[^\W\d_][^\s,;:()]*(?:\s+[^\W\d_][^\s,;:()]*){{0,6}})\s*\((?P<place>[^()]{{2,90}}(?:\([^()]*\)[^()]*)?)\)"
)
_THANKS = re.compile(r"\b(?:thank|thanks)\b", re.IGNORECASE)
_FEW = 4


@dataclass(frozen=True, slots=True)
class Announcement:
    """A person somebody announced by name; `post` as printed, or `place` from a parenthesis after the name."""

    name: str
    post: str | None = None
    place: str | None = None


def people_announced(words: str) -> Iterator[Announcement]:
    """Everybody named with a post or a place in the words, in order."""
    for match in _SOMEBODY.finditer(words):
        name = match["name"]
        if not _HAS_TITLE.match(name):
            continue
        post = _POST_ENDS.split(match["post"], maxsplit=1)[0].strip(" ,")
        if len(post) >= _FEW:
            yield Announcement(" ".join(name.split()), post=" ".join(post.split()))
    for match in _PARENTHESIS.finditer(words):
        yield Announcement(" ".join(match["name"].split()), place=" ".join(match["place"].split()))


def places_given_the_floor(words: str) -> list[str]:
    """The countries or bodies whose representative gets the floor, as printed; the last is next to speak."""
    places = []
    for match in _REPRESENTATIVE.finditer(words):
        before = words[max(0, match.start() - _FEW * 15) : match.start()]
        if _THANKS.search(before.rsplit(".", 1)[-1]):
            continue
        place = _PLACE_ENDS.split(match["place"], maxsplit=1)[0]
        place = " ".join(place.split()).strip(" ,")
        if place:
            places.append(place)
    return places
