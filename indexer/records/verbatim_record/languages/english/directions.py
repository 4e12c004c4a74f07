"""Stage directions as English records print them."""

import re

from indexer.records.verbatim_record.directions import Direction, Directions, DirectionWords, form

# Whatever stands inside one sentence, symbols with a stop inside ("A/64/L.72") and initials included.
# Atomic, because a stop may fit several of its cases, and trying them all again doubles the work with each stop.
_IN = (
    r"(?>[^.!?]|\.(?=[\w,;:])|(?<=\b[A-Z])\.|(?<=\bMrs)\.|(?<=\bM[rs])\.|(?<=\bDr)\."
    r"|(?<=\b[ap])\.(?=\s?m\.)|(?<=[ap]\.m)\.(?=\s+[a-z(]))"
)
_THING = (
    r"(?:(?:the\s+)?(?:(?:draft|proposed|oral|revised|first|second|third|fourth|last)\s+){0,3}(?:resolutions?|decisions?|amendments?|recommendations?|text|presidential\s+statement|declaration|"
    r"motions?|proposals?|agenda|programme\s+of\s+work|report|oral\s+amendments?|conclusions)"
    r"|(?:(?:the\s+)?[\w-]+(?:(?:,\s+(?:and\s+)?|\s+and\s+)[\w-]+){0,4}\s+)?(?:preambular|operative)\s+(?:sub-?)?paragraphs?"
    r"|(?:sub-?)?paragraphs?\s+[\d(]|the\s+(?:words|phrase)\s+[“\"]|section\s+[IVX]|the\s+(?:provisional|revised|amended)\s+agenda"
    r"|the\s+\w+\s+(?:preambular|operative)\s+paragraph)"
)
_DECIDED = (
    r"(?:was|were|is|has\s+been)\s+(?:therefore\s+|thus\s+|unanimously\s+|not\s+)?"
    r"(?:adopted|rejected|retained|carried|lost|approved|defeated)"
)
_END = r"\s*\.?\]?\*{0,2}(?=\s|$)"
_FORMS = (
    form(
        Direction.SITTING,
        rf"The\s+(?:\w+\s+)?(?:meeting|sitting)\s+(?:was\s+(?:called\s+to\s+order|suspended|resumed|adjourned|opened|closed)"
        rf"|rose|resumed|adjourned)\b{_IN}{{0,200}}?(?:[ap]\.\s?m|noon|midnight|\d[.:]\d\d(?:\s?hours)?|\d\d\d\d){_IN}{{0,120}}{_END}",
    ),
    form(
        Direction.SITTING,
        r"The\s+(?:meeting|sitting)\s+(?:rose|was\s+(?:suspended|adjourned|called\s+to\s+order))\s*\.",
    ),
    form(Direction.DECISION, r"It\s+was\s+so\s+(?:decided|agreed|ordered)(?:\s*\([^()]{1,120}\))?" + _END),
    form(
        Direction.DECISION,
        rf"(?:By\s+\d{{1,3}}\s+votes?\b[^.]{{0,60}},\s+)?{_THING}\b(?:(?!\bthat\b){_IN}){{0,300}}?\b{_DECIDED}\b{_IN}{{0,260}}{_END}",
    ),
    form(Direction.VOTE, rf"(?:A|The)\s+(?:[\w-]+\s+){{0,3}}vote\s+was\s+(?:then\s+)?taken\b{_IN}{{0,240}}{_END}"),
    form(
        Direction.VOTE,
        rf"A\s+vote\s+(?:was\s+taken\s+)?by\s+(?:secret\s+ballot|roll-call|show\s+of\s+hands)\b{_IN}{{0,240}}{_END}",
    ),
    form(
        Direction.CHAIR,
        rf"(?:In\s+the\s+absence\s+of\b{_IN}{{1,160}},\s+)?(?:{_IN}{{2,160}}?)\b(?:(?:then\s+)?(?:took|resumed|returned\s+to|assumed)\s+"
        rf"(?:the\s+)?(?:Chair|presidency|podium)|in\s+the\s+Chair)\b(?!\w){_END}",
    ),
    form(
        Direction.PEOPLE,
        rf"(?:At\s+the\s+invitation\s+of\s+the\b{_IN}{{1,900}}?\b(?:took|take|was|were|sat|occupied|addressed)\b{_IN}{{1,1400}}{_END})",
    ),
    form(
        Direction.PEOPLE,
        rf"(?:The\s+)?(?:members|representatives|participants|delegations)\b{_IN}{{0,120}}\b(?:observed|stood)\b{_IN}{{0,60}}"
        rf"\b(?:silence|standing|meditation)\b{_IN}{{0,160}}{_END}",
    ),
    form(
        Direction.PEOPLE,
        rf"{_IN}{{3,260}}\b(?:was|were)\s+escorted\s+(?:to|from|into|out\s+of)\s+the\b{_IN}{{0,160}}{_END}",
    ),
    form(
        Direction.PEOPLE,
        rf"(?:An?|The)\s+(?:[\w-]+\s+){{0,4}}(?:video|film|recording|recorded\s+statement|song|anthem|musical\s+\w+|presentation)\b"
        rf"{_IN}{{0,120}}\b(?:was|were)\s+(?:then\s+)?(?:shown|played|screened|performed|projected|broadcast)\b{_IN}{{0,200}}{_END}",
    ),
    form(
        Direction.PEOPLE,
        rf"(?:Mr|Ms|Mrs|Sir|The\s+representative)\b{_IN}{{2,160}}\b(?:withdrew|left\s+the\s+(?:\w+\s+)?(?:table|Chamber|Hall)"
        rf"|took\s+(?:a|the|his|her|their)\s+(?:\w+\s+)?(?:seats?|places?))\b{_IN}{{0,400}}{_END}",
    ),
    form(
        Direction.PEOPLE,
        rf"(?:Mr|Ms|Mrs|Miss|Sir|Dame|Judge|The\s+(?:Secretary|President|Prosecutor|Judge))\b{_IN}{{1,200}}?"
        rf"\b(?:took|made|swore)\s+(?:the|his|her|an)\s+(?:following\s+)?(?:oath|solemn\s+declaration)\b{_IN}{{0,200}}{_END}",
    ),
)  # fmt: skip
_BRACKETED = re.compile(
    r"\[(?:Subsequently|The\s+delegations?|Resolution|The\s+(?:vote|draft))[^\[\]]{5,1200}\]"
    r"|\*{1,2}\s*Subsequently,[^\[\]\n]{5,400}?\bintended[^.\[\]]{2,200}\.|\((?:The\s+)?(?:applause|laughter)\)",
    re.IGNORECASE,
)
_FIRST_WORDS = re.compile(
    r"(?:The|It|A|An|At|In|By|Draft|\[|\*|Mr|Mrs|Ms|Sir|Dame|H|His|Her|Paragraph|Preambular|Operative|Section|Sub|Members|Representatives|Motion"
    r"|President|Prime|King|Queen|Oral|\()",
    re.IGNORECASE,
)
_NOT_A_DIRECTION = re.compile(r"\b(?:I|we|our|my|us|you|your)\b")

DIRECTIONS = Directions(DirectionWords(_FIRST_WORDS, _FORMS, _NOT_A_DIRECTION, _BRACKETED))
