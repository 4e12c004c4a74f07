"""The names of groups in phrases such as "on behalf of the Group of 77 and China"."""

import re

from statements.countries import resolve
from statements.organizations import resolve_organization

_STOP = re.compile(
    r"[.;:!?“”\"]|\s[—–]\s?|\s?[—–]\s|,\s+(?:I|we|let|allow|my|and\s+(?:I|to|we)|which|who|whose|to|in|on|as|at|with|it|please|may|permit|first|Mr|Madam|Sir"
    r"|this|speaking|namely|made|delivered|including|for|the\s+representative)\b"
    r"|\s+(?:in\s+(?:my|our|its|his|her|their|the\s+capacity|explanation|connection|this|relation|order|response|support|today|exercise)|with\s+(?:regard|respect|the)|on\s+(?:this|the|agenda|draft|"
    r"item|today|a\s|these|resolution|women|children|sub)|at\s+(?:this|today|the)|today|this\s+(?:morning|afternoon|evening|week)|to\s+(?:the|explain|make|this|thank|express|introduce|present|convey|"
    r"congratulate|say|address|speak|deliver)|regarding|concerning|under\s+(?:this|the|agenda)|during|before|after|by\s+(?:the|its|our)|as\s+(?:well\s+as\s+in|its|the|Chair|a\s+whole)|about|when|that\s+I"
    r"|and\s+(?:I|we|to|would|in\s+(?:my|our)|also|wish|should|by|on|with|thank|add|make|align|associate)|I\s+(?:would|wish|want|have|am|will|should|shall|thank|express|convey)|we\s+(?:would|wish|express|thank)|for\s+(?:the|his|her|their|this|whom|which)|just|is|are|was|were|has|have|will|would|made|delivered|earlier)\b"
    r"|\s*\((?![^()]{0,40}\)\s*(?:and|,))|\n\n",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"\b(?:Group(?:ing)?s?|Union|Movement|countries|States|members|Members|Community|League|Alliance|Forum|Association|Organi[sz]ation|A3(?:\+1|\s+plus|\s+Plus)?|"
    r"P3|E-?10|E3|Quint|Troika|delegations|missions|Caucus|partners|signatories|Friends|Initiative|Network|sponsors|co-sponsors|co-chairs|Nordics?|Baltics?|Benelux|"
    r"GRULAC|CARICOM|CANZ|NAM|AOSIS|ASEAN|JUSCANZ|LDCs|LLDCs|SIDS|OIC|CSTO|CIS|BRICS|GCC|CELAC|SADC|ECOWAS|IGAD|Coalition|Commonwealth|Mountains|Pacific|"
    r"Visegr[aá]d|Bloc|Pact|Conference|Council\s+for|Council\s+of\s+(?!the\s+United)|Cooperation|Partnership|Committee|G-?\s?\d+|Secretary-General|Core\s+Group|Seven|Five|Ten|Three|Four|Six|Eight|Nine)\b"
)  # fmt: skip
_NOT_A_GROUP = re.compile(
    r"\A(?:my|our|his|her|their|its|your|all|everyone|everybody|myself|ourselves|us|me|him|them|those|these|this|that|every|each|both\s+of\s+us|humanity|mankind|peace)\b"
    r"|\b(?:delegation|Government|people|peoples|myself|ourselves|victims|membership|mission|colleague|family|families|children|women|citizens|Majesty|Excellency|nation)\b"
    r"|\A(?:General\s+Assembly|Security\s+Council|Assembly|Council|Members?\s+of\s+the\s+(?:Council|Assembly)|members\s+of\s+the\s+(?:Security\s+)?Council)\b"
    r"|\A(?:\w+\s+)?(?:General\s+Assembly|Security\s+Council)\Z",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\A(?:the\s+)?(?:delegations?|representatives|Governments?|Permanent\s+Missions?|missions|countries|following\s+(?:\w+\s+)?(?:countries|States|delegations|members|Member\s+States|missions)|"
    r"(?:a\s+)?(?:cross-regional\s+)?group\s+of\s+(?:\w+\s+)?(?:countries|States),?\s+namely)"
    r"(?:\s+of\b|\s*[:,])?\s*(?:the\s+)?",
    re.IGNORECASE,
)
_PARTS = re.compile(r",\s*(?:and\s+|as\s+well\s+as\s+)?|\s+and\s+|\s+as\s+well\s+as\s+")
_OWN = re.compile(r"\A(?:on\s+behalf\s+of\s+)?my\s+own\s+(?:country|delegation)\b[,\s]*|\Amy\s+(?:country|delegation)\b[,\s]*", re.IGNORECASE)
_TAIL = re.compile(
    r"(?:\s+and|,?\s+and\s+of)\s+(?:its|their|the|all\s+its|all)\s+(?:(?:\w+|27|28)\s+)?(?:member\s+States|Member\s+States|members)\Z", re.IGNORECASE
)
_STATES_MEMBERS = re.compile(r"\A(?:the\s+)?(?:States\s+members|member\s+States|Member\s+States|members|member\s+countries)\s+of\s+(?:the\s+)?(?=[A-Z])")
_LONGEST = 320


def groups_in(phrase: str, own: str | None = None) -> list[str]:
    """The groups or countries that a phrase after "on behalf of" names, as printed and without article.

    Several named countries give several names. `own` is the speaker's country: speaking for it alone
    is speaking for nobody else. Nothing is given for one's delegation, Government, people or all of us.
    """
    printed = _phrase(phrase)
    listed = _LISTED.match(printed)
    if listed and listed.end() < len(printed):
        named = _countries(printed[listed.end() :])
        if len(named) > 1:
            return named
    name = _without_article(printed)
    if not name or _NOT_A_GROUP.search(name):
        return []
    named = _countries(name)
    if len(named) > 1 and not resolve_organization(name):
        return named
    name = _TAIL.sub("", _STATES_MEMBERS.sub("", name))
    country = resolve(name)
    if country:
        return [] if own in {None, country.code} else [name]
    return [name] if _GROUP.search(name) or resolve_organization(name) else []


def _phrase(phrase: str) -> str:
    """The words up to where the name ends; a colon and a dash may open the list of its members."""
    phrase = phrase[:_LONGEST]
    listed = _LISTED.match(phrase)
    at = listed.end() if listed else 0
    stop = _STOP.search(phrase, at)
    return " ".join(phrase[: stop.start() if stop else len(phrase)].split()).strip(" ,")


def _countries(words: str) -> list[str]:
    """The names of a list whose every part is a country or a body; empty where one is neither."""
    if resolve(words):
        return [words]
    named = []
    for part in _PARTS.split(words):
        name = _without_article(_OWN.sub("", part.strip(" ,")))
        if not name and _OWN.match(part.strip(" ,")):
            continue
        if not name or not (resolve(name) or resolve_organization(name)):
            return _in_twos(words)
        named.append(name)
    return named


def _in_twos(words: str) -> list[str]:
    """Two bodies joined by "and" where a name holds the same word: "Trinidad and Tobago and Kestria"."""
    pieces = re.split(r"(,\s*(?:and\s+)?|\s+and\s+)", words)
    named: list[str] = []
    at = 0
    while at < len(pieces):
        for size in (3, 1):
            name = _without_article("".join(pieces[at : at + size]).strip(" ,"))
            if at + size <= len(pieces) and (resolve(name) or resolve_organization(name)):
                named.append(name)
                at += size + 1
                break
        else:
            return []
    return named


def _without_article(name: str) -> str:
    return re.sub(r"\A(?:the|all(?:\s+of)?\s+the)\s+", "", name.strip(), flags=re.IGNORECASE)
