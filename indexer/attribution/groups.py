"""The names of groups in phrases such as "on behalf of the Group of 77 and China"."""

import re

from statements.countries import resolve
from statements.organizations import resolve_organization

# What comes after the name of a group: the speaker's next words, or where and why he speaks.
_AFTER_COMMA = (
    r"I|we|let|allow|my|and\s+(?:I|to|we)|which|who|whose|to|in|on|as|at|with|it|please|may|permit|first|Mr|Madam|Sir|this"
    r"|speaking|namely|made|delivered|including|for|the\s+representative|respectively|among|the\s+(?:co-?)?penholders"
)
_AFTER_IN = (
    r"my|our|its|his|her|their|the\s+capacity|explanation|connection|this|relation|order|response"
    r"|support|today|exercise"
)
_AFTER_ON = r"this|the|agenda|draft|item|today|a\s|these|resolution|women|children|sub"
_AFTER_TO = r"the|explain|make|this|thank|express|introduce|present|convey|congratulate|say|address|speak|deliver"
_AFTER_AND = r"I|we|to|would|in\s+(?:my|our)|also|wish|should|by|on|with|thank|add|make|align|associate"
_AFTER_I = r"would|wish|want|have|am|will|should|shall|thank|express|convey"
_NEXT_WORDS = (
    rf"in\s+(?:{_AFTER_IN})|with\s+(?:regard|respect|the)|on\s+(?:{_AFTER_ON})|at\s+(?:this|today|the)|today"
    rf"|this\s+(?:morning|afternoon|evening|week)|to\s+(?:{_AFTER_TO})|regarding|concerning|under\s+(?:this|the|agenda)"
    r"|during|before|after|by\s+(?:the|its|our)|as\s+(?:well\s+as\s+in|its|the|Chair|a\s+whole)|about|when|that(?!\s+are\s+members)"
    rf"|and\s+(?:{_AFTER_AND})|I\s+(?:{_AFTER_I})|we\s+(?:would|wish|express|thank)"
    r"|for\s+(?:the|his|her|their|this|whom|which)|just|is|are(?!\s+members)|was|were|has|have|had|will|would|made|delivered|earlier|see"
)
_STOP = re.compile(
    rf"[.;:!?“”\"]|\s[—–-]\s?|\s?[—–]\s|,\s+(?:{_AFTER_COMMA})\b|\s+(?:{_NEXT_WORDS})\b"
    r"|\s*\(\s*see\b|\s*\((?![^()]{0,40}\)\s*(?:and|,))|\n\n",
    re.IGNORECASE,
)
# "the river countries — Kestria and Lanze — and Monteluna": the list between the dashes is an aside.
_ASIDE = re.compile(
    r"\s*[—–]\s?[^—–.;]{3,200}?[—–]\s?(?=(?:and|as\s+well\s+as)\s)|\s+-\s[^.;]{3,200}?\s-\s+(?=(?:and|as\s+well\s+as)\s)"
)
_KINDS_OF_GROUP = (
    r"Group(?:ing)?s?|Union|Movement|countries|States|members|Members|Community|League|Alliance|Forum|Association|Organi[sz]ation"
    r"|delegations|missions|Caucus|partners|signatories|Friends|Initiative|Network|sponsors|co-sponsors|co-chairs|Coalition"
    r"|Commonwealth|Bloc|Pact|Conference|Cooperation|Partnership|Committee|Council\s+for|Council\s+of\s+(?!the\s+United)"
    r"|(?:co-)?penholders|(?:co-)?facilitators|configuration|Secretary-General"
)
_NAMES_OF_GROUPS = (
    r"A3(?:\s?\+\s?1|\s+plus|\s+Plus)?|P3|E-?10|E3|Quint|Troika|Nordics?|Baltics?|Benelux|GRULAC|CARICOM|CANZ|NAM|AOSIS|ASEAN|JUSCANZ"
    r"|LDCs|LLDCs|SIDS|OIC|CSTO|CIS|BRICS|GCC|CELAC|SADC|ECOWAS|IGAD|Mountains|Pacific|Visegr[aá]d|G-?\s?\d+|Core\s+Group"
    r"|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
)
_GROUP = re.compile(rf"\b(?:{_KINDS_OF_GROUP}|{_NAMES_OF_GROUPS})\b")
_SELF_OR_ALL = (
    r"my|our|his|her|their|its|your|all|everyone|everybody|myself|ourselves|us|me|him|them|those|these|this|that|every|each"
    r"|both\s+of\s+us|humanity|mankind|peace"
)
_PEOPLE = (
    r"delegation|Government|people|peoples|myself|ourselves|victims|membership|mission|colleague|family|families|children|women"
    r"|citizens|Majesty|Excellency|nation"
)
_ORGANS = r"(?:General\s+Assembly|Security\s+Council)"
_NOT_A_GROUP = re.compile(
    rf"\A(?:{_SELF_OR_ALL})\b|\b(?:{_PEOPLE})\b|\A(?:Chair\w*|President)\b"
    rf"|\A(?:{_ORGANS}|Assembly|Council|Members?\s+of\s+the\s+(?:Security\s+)?(?:Council|Assembly))\b"
    rf"|\A(?:\w+\s+)?{_ORGANS}\Z",
    re.IGNORECASE,
)
# Somebody, but nobody in particular: "on behalf of the sponsors".
_UNNAMED = re.compile(
    r"(?:all\s+|its\s+|other\s+|main\s+|many\s+)*(?:(?:co-)?sponsors?|countries|States|(?:Member\s+States|members)|delegations|missions|partners"
    r"|signatories|friends)",
    re.IGNORECASE,
)
_LISTED = re.compile(
    r"\A(?:the\s+)?(?:delegations?|representatives|Governments?|Permanent\s+Missions?|missions|countries"
    r"|following\s+(?:\w+\s+)?(?:countries|States|delegations|members|Member\s+States|missions)"
    r"|(?:a\s+)?(?:cross-regional\s+)?group\s+of\s+(?:\w+\s+)?(?:countries|States),?\s+namely)"
    r"(?:\s+of\b|\s*[:,])?\s*(?:the\s+)?",
    re.IGNORECASE,
)
_PARTS = re.compile(r",\s*(?:and\s+(?:of\s+)?|as\s+well\s+as\s+)?|\s+and\s+(?:of\s+)?|\s+as\s+well\s+as\s+")
_OWN = re.compile(
    r"\A(?:on\s+behalf\s+of\s+)?my\s+own\s+(?:country|delegation)\b[,\s]*|\Amy\s+(?:country|delegation)\b[,\s]*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?:\s+and|,?\s+and\s+of)\s+(?:its|their|the|all\s+its|all)\s+(?:(?:\w+|27|28)\s+)?(?:[Mm]ember\s+States|members)\Z",
    re.IGNORECASE,
)
_STATES_MEMBERS = re.compile(
    r"\A(?:the\s+)?(?:States\s+members|member\s+States|Member\s+States|members|member\s+countries)\s+of\s+(?:the\s+)?(?=[A-Z])"
)
_NAMELY = re.compile(r",?\s+namely\b[,:]?\s+(?:the\s+)?", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<!\bSt)[.;!?](?=\s|\Z)|\n\n")
_ABBREVIATED = re.compile(r"\s*\([^()]{1,20}\)\Z")
_LONGEST = 320


def groups_in(phrase: str, own: str | None = None) -> list[str]:
    """The groups or countries that a phrase after "on behalf of" names, as printed and without article.

    Several named countries give several names. `own` is the speaker's country: speaking for it alone
    is speaking for nobody else. Nothing is given for one's delegation, Government, people, all of us or
    sponsors whom nobody names.
    """
    return _groups(phrase, own) or _named_behind(phrase)


def _groups(phrase: str, own: str | None) -> list[str]:
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
    name = _ABBREVIATED.sub("", _TAIL.sub("", _STATES_MEMBERS.sub("", name)))
    country = resolve(name)
    if country:
        return [] if own in {None, country.code} else [name]
    if _UNNAMED.fullmatch(name):
        return []
    return [name] if _GROUP.search(name) or resolve_organization(name) else []


def _named_behind(phrase: str) -> list[str]:
    """The countries that "namely" lists behind words that name no group: "members of the Council, namely A and B"."""
    sentence = _SENTENCE.split(phrase[:_LONGEST], maxsplit=1)[0]
    listed = _NAMELY.search(sentence)
    named = _countries(_phrase(sentence[listed.end() :])) if listed else []
    return named if len(named) > 1 else []


def _phrase(phrase: str) -> str:
    """The words up to where the name ends; a colon and a dash may open the list of its members."""
    phrase = _ASIDE.sub(" ", phrase[:_LONGEST])
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
        name = _without_article(_ABBREVIATED.sub("", _OWN.sub("", part.strip(" ,"))))
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
