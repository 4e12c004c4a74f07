"""The words that say whose a joint statement is: in the line above it, in its title, or in its first sentence."""

import re
from dataclasses import dataclass
from itertools import takewhile

from indexer.attribution.affiliation import Affiliation, post
from indexer.attribution.honorifics import without_courtesy
from indexer.formats.layout import SourceText
from indexer.records.joint_statement.parties import names_group, parties
from indexer.records.record import Hints
from statements.parsed import Span

_OPENING = 4_000
_MOST_TITLE_LINES = 8
_LONGEST_TITLE = 400
_TEXT = r"(?:statement|declaration|communiqu[eé]|message)"
_RELEASED = re.compile(
    rf"(?:(?:the\s+)?(?:full\s+)?text\s+of\s+)?the\s+following\s+(?:is\s+the\s+text\s+of\s+)?(?P<joint>(?:a\s+)?joint\s+)?{_TEXT}"
    r"\s+(?:(?:was|is)\s+(?:being\s+)?|has\s+been\s+)?(?:released|issued|adopted|agreed|made"
    r"|approved)\s+(?:today\s+|jointly\s+)?"
    r"(?:on\s+[\w ,]{3,40}?\s+)?by\s+(?P<who>[^\n]{5,1500}?)"
    r"(?P<end>\s*(?::|\.(?=\s|\Z)|\n|(?:,\s+)?(?:on\s+the\s+(?:occasion|margins|sidelines)"
    r"|following\s+(?:their|the)|at\s+the\s+conclusion)[^\n]*))",
    re.IGNORECASE,
)
_AS_CHAIR = re.compile(
    r"(?P<name>[^,\n]{3,80}),\s+(?P<post>[^\n]{3,200}?),?\s+in\s+(?:his|her"
    r"|their)\s+capacity\s+as\s+(?:the\s+)?(?P<office>[^\n]{3,160})",
    re.IGNORECASE,
)
_JOINT_WORDS = (
    r"joint\s+(?:press\s+|ministerial\s+|leaders[’']?\s+|media\s+)?(?:statement|declaration|communiqu[eé])"
    r"|(?:déclaration|communiqué)\s+(?:de\s+presse\s+)?(?:conjointe?|commune?)|(?:declaración"
    r"|comunicado)\s+(?:de\s+prensa\s+)?conjunt[oa]"
    r"|(?:declaração|comunicado)\s+conjunt[oa]|(?:dichiarazione|comunicato)\s+congiunt[oa]"
    r"|gemeinsame\s+erklärung|ortak\s+(?:bildiri|açıklama)"
    r"|совместн(?:ое|ая)\s+(?:заявление|коммюнике|декларация)|спільна\s+заява|联合声明|联合公报|联合新闻公报"
    r"|共同声明|共同宣言|聯合聲明"
    r"|(?:ال)?بيان\s+(?:ال)?مشترك|(?:ال)?إعلان\s+(?:ال)?مشترك"
)
# "Ministers sign a joint declaration" is told of one.
_JOINT = re.compile(rf"(?<!\ba\s)(?<!\ban\s)(?<!\bthe\s)(?<!\bune\s)(?<!\buna\s)(?:{_JOINT_WORDS})", re.IGNORECASE)
# Before the words a title has names; a verb there tells of somebody else's statement: "Okapi welcomes joint statement".
_TELLS = re.compile(
    r"(?<![\w’'])(?!(?:of|the|and|for|on|in|at|to|by|with|foreign|ministers?|leaders?|trilateral|bilateral"
    r"|quadrilateral|press|members"
    r"|states|countries|group|y|e|et|und|de|des|du|del|la|las|los|les|le|и)\b)[a-zà-þ]{3,}"
)
_SENTENCE_ENDS = re.compile(r"[.!?。]\Z")
_GROUPS = re.compile(
    r"(?:ministers|ministerial|leaders|sherpas|directors|presidency)[’']?\s+(?:joint\s+)?(?:statement"
    r"|declaration|communiqu[eé])"
    r"|(?:statement|declaration|communiqu[eé])\s+(?:by|of)\s+(?:the\s+)?[^\n]{0,40}(?:ministers|leaders)",
    re.IGNORECASE,
)
_OF_SEVERAL = (
    r"(?:(?:[\w\d-]+\s+){0,3}(?:ministers|leaders|heads|presidents|representatives|governments|secretaries"
    r"|members|chancellors|kings)\b)"
    r"|(?:ministres|chefs|dirigeants|présidents|représentants)\b|(?:ministros|jefes|líderes|presidentes"
    r"|representantes)\b"
    r"|(?:министры|главы|лидеры|президенты|представители)\b|(?:وزراء|قادة|رؤساء|ممثلي?)\b"
)
_WE = re.compile(
    rf"(?:\A|(?<=\n))[ \t“\"]*(?:We|Nous|Nosotros|Мы|نحن)\b[,،]?\s+(?P<who>(?:the\s+|les\s+"
    rf"|los\s+)?(?:{_OF_SEVERAL})[^\n.;]{{5,900}}?)"
    r"(?=,\s+(?!(?:and|as\s+well|et|y|и|de|du|des|d['’]|la|le|los|las|del)\b)(?-i:[a-zа-яé])|[.:]\s|\s+(?:met"
    r"|reaffirm|express|strongly|welcome"
    r"|condemn|call|are\s+united|stand|note|reiterate|exprim\w+"
    r"|réaffirm\w+|condamn\w+|saluons|expresamos|condenamos|заявляем|выражаем|осуждаем)\b)",
    re.IGNORECASE,
)
_FAR = 1_200
_ALONE = re.compile(r"\b(?:I|my)\b|\bje\b|\bj['’]|\byo\b|(?<!\w)я(?!\w)")
_TOPIC = re.compile(
    r"\s+(?:on|regarding|concerning|about|following|sur|sobre|по|относительно|о|об|zu|zur|zum|über)\s+|关于"
    r"|有关|بشأن|حول",
    re.IGNORECASE,
)
# Said by one for others, or told by a newspaper: not this kind of paper.
_SPOKEN = re.compile(
    r"(?:delivered|read\s+out|presented)\s+by\b|\bI\s+have\s+the\s+honou?r\b|\bI\s+(?:am\s+)?(?:speak|deliver)"
    r"|^(?:Mr|Madam)\.?\s+(?:President|Chair)"
    r"|prononcée?\s+par|check\s+against\s+delivery|j['’]ai\s+l['’]honneur|tengo\s+el\s+honor",
    re.IGNORECASE | re.MULTILINE,
)
_BY = re.compile(r"\A(?:by|between|from|of|entre|by and between)\s+", re.IGNORECASE)
_OFFICE = re.compile(r"\b(?:chair\w*|president|presidency|coordinator|host)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Issuing:
    """Whose a text is: the printed phrase, its parties, and the chair who issued it for them, if one did.

    `after` is where the words may begin, None where the phrase stands in the words themselves or in a page's title.
    """

    label: str
    parties: tuple[str, ...]
    title: str | None
    after: int | None = None
    chair: str | None = None
    where: Affiliation | None = None


def find_issuing(source: SourceText, hints: Hints) -> Issuing | None:
    """Whose the joint statement is; None for a text that does not say that it is one of several."""
    opening = source.text[:_OPENING]
    if _SPOKEN.search(opening[:_FAR]) or _ALONE.search(opening):
        return None
    title = _title(source, hints)
    return _released(opening, title) or _titled(opening, title) or _we(opening, title)


def _title(source: SourceText, hints: Hints) -> str | None:
    """The title known, else the first lines that call the text a joint one."""
    known = hints.title or source.facts.title
    if known:
        return known
    lines = [line.strip() for line in source.text[:_OPENING].splitlines() if line.strip()][:_MOST_TITLE_LINES]
    titles = takewhile(lambda line: len(line) < _LONGEST_TITLE and not _SENTENCE_ENDS.search(line), lines)
    return next((line for line in titles if _JOINT.search(line) or _GROUPS.search(line)), None)


def _released(opening: str, title: str | None) -> Issuing | None:
    found = _RELEASED.search(opening)
    if not found:
        return None
    who = " ".join(found["who"].split())
    chair = _AS_CHAIR.fullmatch(who)
    end = found.end()
    if chair:
        group = parties(chair["office"]) if _OFFICE.search(chair["office"]) else ()
        if not group:
            return None
        return Issuing(who, group[:1], title, end, without_courtesy(chair["name"]), post(chair["post"]))
    named = parties(who)
    several = len(named) > 1 or (named and (names_group(who) or found["joint"]))
    return Issuing(who, named, title, end) if several else None


def _titled(opening: str, title: str | None) -> Issuing | None:
    """A title that calls the text joint, or a group's, and names whose it is."""
    if not title or len(title) > _LONGEST_TITLE:
        return None
    joint = _JOINT.search(title)
    if joint and _TELLS.search(title, 0, joint.start()):
        return None
    if not joint and not (_GROUPS.search(title) and names_group(title)):
        return None
    phrases = _phrases(title, joint)
    for phrase in phrases:
        named = parties(phrase)
        if len(named) > 1 or (named and names_group(phrase)):
            at = opening.find(title)
            return Issuing(" ".join(phrase.split()), named, title, at + len(title) if at >= 0 else None)
    return _we(opening, title) if joint else None


def _phrases(title: str, joint: re.Match[str] | None) -> list[str]:
    """The parts of a title that may name whose the statement is: before the words, behind them, behind "by"."""
    if joint is None:
        return [_TOPIC.split(title, maxsplit=1)[0]]
    behind, before = title[joint.end() :], title[: joint.start()]
    by = re.search(r"\s(?:by|between|from|of|des|de|du|entre|los|der|von)\s+", behind)
    late = re.search(r"\s(?:by|between|from)\s+", behind)
    candidates = [
        _TOPIC.split(before, maxsplit=1)[0],
        _TOPIC.split(behind, maxsplit=1)[0],
        behind[late.end() :] if late else "",
        _TOPIC.split(behind[by.end() :], maxsplit=1)[0] if by else "",
    ]
    plain = (_BY.sub("", phrase.strip(" :–—-,")) for phrase in candidates)
    return [phrase for phrase in plain if phrase]


def _we(opening: str, title: str | None) -> Issuing | None:
    """The first sentence names them: "We, the Foreign Ministers of A, B and C, reaffirm"."""
    match = _WE.search(opening, 0, _FAR)
    if match is None:
        return None
    who = " ".join(match["who"].split()).strip(" ,،")
    named = parties(who)
    return Issuing(who, named, title) if len(named) > 1 else None


def trimmed(text: str, start: int, end: int) -> Span:
    """The range without blanks at its ends."""
    words = text[start:end]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
