"""For whom a speaker speaks, and with whose statement he agrees, in the speaker's own words.

Only the first person counts: "who will speak on behalf of", "the statement made by Benin on behalf of the
African Group" and "on behalf of my Government" name nobody for whom these words are spoken.
"""

import re

from indexer.attribution.groups import groups_in
from statements.countries import resolve
from statements.organizations import resolve_organization

_BEHALF = re.compile(r"\bon\s+(?:the\s+)?behalf\s+of\s+", re.IGNORECASE)
_VERB = (
    r"(?:speak(?:s|ing)?|tak(?:es?|ing)\s+the\s+floor|deliver(?:s|ing)?|mak(?:es?|ing)|present(?:ing)?|read(?:ing)?|address(?:ing)?"
    r"|giv(?:e|ing)|interven(?:e|ing)|introduc(?:e|ing)|submit|add|express(?:ing)?|convey|thank|congratulate|welcome|say|state"
    r"|extend|join|pay|take)"
)
_NO_END = r"[^;“”]"
_HONOUR = r"(?:honou?r(?:ed)?|pleasure|pleased|privileged?)"
_FIRST_PERSON = re.compile(
    rf"\b(?:I(?:['’]m)?|we|us|me|my\s+(?:country|delegation))\b{_NO_END}{{0,160}}?\b{_VERB}\b{_NO_END}{{0,140}}\Z"
    rf"|\b(?:honou?r|pleasure|privilege)\b{_NO_END}{{0,60}}\b{_VERB}\b{_NO_END}{{0,120}}\Z"
    rf"|\b(?:I|we)\b{_NO_END}{{0,80}}{_HONOUR}{_NO_END}{{0,40}},\s*\Z"
    rf"|\b(?:deliver|delivering|make|making)\s+our\b{_NO_END}{{0,60}}\Z|\b(?:I|we)\s+do\s+so\s*\Z",
    re.IGNORECASE,
)
_OWN_STATEMENT = re.compile(
    r"\b(?:This|following)\s+(?:joint\s+)?(?:statement|explanation)\s+is\s+(?:being\s+)?(?:made|delivered|given)?\s*\Z",
    re.IGNORECASE,
)
_OTHERS = (
    r"representatives?|Ambassador|(?<!my\s)delegation|observer|he|she|they|who|colleagues?|spokesperson"
    r"|Chair|President|Minister"
)
_OTHERS_ACT = r"act|acting|acted|adopt|adopting|work|worked|efforts?|submit|negotiat\w+|produced|voted"
_SOMEBODY_ELSE = re.compile(
    r"\b(?:delivered|made|given|presented|expressed|submitted|introduced|issued)\s+(?:\w+\s+){0,3}(?:by\b[^;]*)?\Z"
    rf"|\b(?:{_OTHERS})\b[^,;]{{0,90}}\Z|\b(?:his|her|their)\s+(?:\w+\s+)?(?:statement|remarks|intervention)\s*\Z"
    rf"|\b(?:{_OTHERS_ACT})\b[^,;]{{0,60}}\Z",
    re.IGNORECASE,
)
_OWN_OFFICE = re.compile(
    r"\b(?:in\s+(?:my|our)\s+capacity\s+as|as)\s+(?:the\s+)?(?:\w+\s+)?(?:Chair|President|representative|Coordinator)\b[^,;]{0,90}\Z",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?:\A|[.!?:]\s+|\n)\s*(?:(?:At\s+the\s+outset|Today|Now|First(?:ly)?|Mr\.\s+President|Madam\s+President|Also),?\s+)?\Z",
    re.IGNORECASE,
)
_OPENS_FIRST_PERSON = re.compile(
    r"[^.;]{0,260}?[,—–]\s*(?:I|we|let\s+(?:me|us)|allow\s+(?:me|us)|permit\s+me|may\s+I|it\s+is\s+(?:my|an|a)|please\s+allow)\b",
    re.IGNORECASE | re.DOTALL,
)
_AS_CHAIR = re.compile(
    # Asked in this order the letter is looked for first, which is quicker than a border of words.
    r"(?-i:I)(?<!\wI)\b[^.;“”]{0,60}\b(?:speak(?:ing)?|tak(?:e|ing)\s+the\s+floor|(?:deliver|mak)(?:e|ing)?\s+this\s+statement)\s+(?:today\s+)?"
    r"(?:in\s+my\s+capacity\s+)?as\s+(?:the\s+)?(?:\w+\s+)?(?:Chair(?:man|person|woman)?|President|Coordinator|representative)\s+of\s+",
    re.IGNORECASE,
)
_ALIGNING = ("align", "associate", "subscribe", "endorse", "concur", "dissociate")
_ALIGNS = re.compile(
    rf"\b(?:{'|'.join(_ALIGNING)}|disassociate)(?:s|d|ed|es|ing)?\b[^.;“”]{{0,60}}?"
    r"\b(?:statements?|explanations?|position|remarks|views|words|intervention|comments)\b",
    re.IGNORECASE,
)
_NOT_OWN = re.compile(
    r"\b(?:themselves|candidate\s+countr)|\bdis+ociat|\bdisassociat|\bnot\s+(?:\w+\s+)?(?:align|associate|subscribe|endorse|concur)",
    re.IGNORECASE,
)
_REPRESENTATIVES = r"(?:representatives?|observers?|delegations?|Ambassadors?|Permanent\s+Representatives?)"
_BY = re.compile(
    rf"\b(?:by|of)\s+(?:the\s+)?(?:(?:distinguished\s+|permanent\s+)?{_REPRESENTATIVES}\s+(?:of|from)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_PHRASE_ENDS = re.compile(r"[;.(—–“”]|\n\n")
_AND = re.compile(r",?\s*(?:and\s+(?:of\s+)?(?:the\s+)?)|,\s*(?:the\s+)?")
_SENTENCE_END = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\b[A-Z])[.!?;](?=\s|\Z|”)")
_BACK = 320
_LONGEST_NAME = 14


def on_behalf_of(words: str, own: str | None = None) -> tuple[str, ...]:
    """The groups or countries for whom the speaker of these words says to speak, as printed, in order.

    `own` is the ISO code of the speaker's country.
    """
    found: list[str] = []
    for match in _BEHALF.finditer(words) if "behalf" in words.casefold() else ():
        if _in_quotes(words, match.start()):
            continue
        start = _sentence_start(words, match.start())
        before = words[start : match.start()]
        opens = bool(_OPENS.search(words[max(0, match.start() - 40) : match.start()])) and bool(
            _OPENS_FIRST_PERSON.match(words, match.end())
        )
        if opens or _speaks(before, own):
            found += groups_in(words[match.end() : match.end() + _BACK], own)
    for match in _AS_CHAIR.finditer(words):
        if not _in_quotes(words, match.start()):
            found += groups_in(words[match.end() : match.end() + _BACK], own)
    return _distinct(found)


def _speaks(before: str, own: str | None) -> bool:
    """Whether the words before "on behalf of" are the speaker's announcement of speaking."""
    if _OWN_STATEMENT.search(before):
        return True
    office = _OWN_OFFICE.search(before)
    if _SOMEBODY_ELSE.search(before) and not office:
        return False
    if not _FIRST_PERSON.search(before):
        return False
    subject = re.match(r"\s*(?:The\s+)?([A-Z][\w\s’'-]{2,60}?)\s+has\s+the\s+(?:honou?r|pleasure|privilege)\b", before)
    country = resolve(subject[1]) if subject else None
    return country is None or own is None or country.code == own


def aligned_with(words: str) -> tuple[str, ...]:
    """The groups, bodies or countries with whose statement the speaker aligns, as printed, in order."""
    found: list[str] = []
    plain = words.casefold()
    for match in _ALIGNS.finditer(words) if any(stem in plain for stem in _ALIGNING) else ():
        if _in_quotes(words, match.start()):
            continue
        start = _sentence_start(words, match.start())
        end = _sentence_end(words, match.end())
        if _NOT_OWN.search(words, start, match.end()):
            continue
        sentence = words[match.end() : end]
        groups = [g for b in _BEHALF.finditer(sentence) for g in groups_in(sentence[b.end() :], own="")]
        if not groups:
            groups = [g for b in _BY.finditer(sentence) for g in _named(sentence[b.end() :])]
        found += groups
    return _distinct(found)


def _named(phrase: str) -> list[str]:
    """The country or body, or several, whose statement it was."""
    words = _PHRASE_ENDS.split(phrase, maxsplit=1)[0].split()[:_LONGEST_NAME]
    # The longest name first: "Saint Vincent and the Grenadines" is no statement of Saint Vincent.
    for count in range(len(words), 0, -1):
        if _known(name := " ".join(words[:count])):
            following = " ".join(words[count:])
            return [name, *_more(following)]
    return []


def _more(following: str) -> list[str]:
    """The names that "and" joins to the one before, as far as they are known."""
    joint = _AND.match(following)
    return _named(following[joint.end() :]) if joint else []


def _known(name: str) -> bool:
    return bool(resolve(name) or resolve_organization(name))


def _sentence_start(words: str, at: int) -> int:
    back = max(0, at - _BACK)
    start = back
    for end in _SENTENCE_END.finditer(words, back, at):
        start = end.end()
    paragraph = words.rfind("\n\n", start, at)
    return paragraph + 2 if paragraph >= 0 else start


def _sentence_end(words: str, at: int) -> int:
    end = _SENTENCE_END.search(words, at, at + 2 * _BACK)
    return end.start() if end else min(len(words), at + 2 * _BACK)


def _in_quotes(words: str, at: int) -> bool:
    """Whether a quotation is open; every quoted paragraph opens its own."""
    start = max(0, words.rfind("\n\n", 0, at))
    return words.rfind("“", start, at) > words.rfind("”", start, at)


def _distinct(names: list[str]) -> tuple[str, ...]:
    """Each once, as it was printed first: a body is often given its full name and then its short one."""
    seen: dict[str, str] = {}
    for name in names:
        known = resolve_organization(name)
        seen.setdefault(known.id if known else re.sub(r"\W", "", name).casefold(), name)
    return tuple(seen.values())
