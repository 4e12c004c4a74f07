"""How an English-speaking chair gives the floor and announces people."""

import re

from indexer.attribution.affiliation import post
from indexer.attribution.floor import Floor, FloorWords
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
    rf"\b{_GIVES}\s+(?:now\s+)?(?:[^.;:]{{0,60}}?\b)?(?:the\s+)?{_WHO}\s+(?:of|for|from)\s+(?:the"
    rf"\s+)?(?P<place>[^.;:]{{2,120}})",
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
    r"|,\s+(?:for|who|whom|on\s+(?:behalf|his|her|the\s+work)|in\s+(?:his|her)|representing|speaking|whose|I\s|we\s"
    r"|with\s"
    r"|and\s+(?:to|I|give|thank|invite))"
    r"|,?\s+(?:and|who|whom)\s+(?:to\s+(?:give|invite)|is\s|has\s|will\s|I\s|wish)"
    r"|\s+for\s+(?:his|her|their|the)\s+(?:\w+\s+)?(?:briefing|statement|remarks|presentation|participation)"
    r"|\s+(?:was|is|were|are|took|has|have|had|will)\s|[“”\"]|\s\(|\n\n",
    re.IGNORECASE,
)
_PLACE_ENDS = re.compile(
    r",\s|\s+(?:who|whom|to\s|on\s|for\s+(?:a|an|the|his|her)\s|in\s|and\s+(?:then|to|now)|wishing|wishes|as\s|has\s"
    r"|is\s|under\s|at\s)"
    r"|[“”\"(]|\n\n",
    re.IGNORECASE,
)
_PARENTHESIS = re.compile(
    rf"(?P<name>{_TITLE}(?:\s+{_TITLE}){{0,4}}(?:\s+[^\W\d_][^\s,;:()]*){{1,7}})\s*"
    r"\((?P<place>[^()]{2,90}(?:\([^()]{0,90}\)[^()]{0,90})?)\)"
)
_THANKS = re.compile(r"\bthanks?\b", re.IGNORECASE)

FLOOR = Floor(
    FloorWords(
        gives=_REPRESENTATIVE,
        place_ends=_PLACE_ENDS,
        thanks=_THANKS,
        people=(_SOMEBODY,),
        post=_POST,
        post_ends=_POST_ENDS,
        placed=_PARENTHESIS,
        read_post=post,
    )
)
