"""What the lines above the words of a statement are, one by one, in the light of those before."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from indexer.records.ministry_statement import head_lines
from indexer.records.ministry_statement.letterhead import is_letterhead
from indexer.records.ministry_statement.makers import is_maker
from indexer.records.ministry_statement.naming import is_name, read_naming
from indexer.records.ministry_statement.words import LANGUAGES
from statements.name_keys import name_key

Kind = Literal[
    "title", "opener", "by", "naming", "date", "furniture", "letterhead", "label", "event", "occasion", "other"
]
# "The below is attributable to Spokesperson Ned Oriel:" stands above what the spokesperson says.
ATTRIBUTABLE = re.compile(
    r"(?:the\s+)?(?:following|below)(?:\s+(?:statement|read-?out))?\s+(?:is|can\s+be"
    r"|may\s+be)\s+attribut(?:able|ed)\s+to\s+(?:the\s+)?(?P<who>[^:\n]{3,120}):?",
    re.IGNORECASE,
)
_LONGEST = 45  # words of a line of a title
_LONGEST_OPENER = 90  # groups print speaker, post, meeting, item and day as one line
_FIRST = 3
_SHORT = 14
_BY = re.compile(
    r"\s*(?:(?:as\s+)?(?:delivered|presented|made|pronounced|prononcée?|pronunciad[oa]|a\s+cargo\s+de"
    r"|gehalten|يلقيها|ألقاها)\s+)?(?:by|par|por|pelo|pela|von)\b\s*:?\s*(?=\S|$)",
    re.IGNORECASE,
)
_FINISHED = re.compile(r"[.!?。！？؟]['\"”’»)\]]*\s*\Z")
_ABBREVIATED = re.compile(r"(?:\b[A-ZА-Я]\.|\bH\.E\.|\b(?:No|St|Mr|Mrs|Ms|Dr|г))\s*\Z")
# "at the General Debate", "on agenda item 86", "under the theme", "New York"
_EVENT = re.compile(
    r"\s*(?:at|on|in|to|before|during|under|delivered|for|of|theme|topic|agenda\s+item|item|session|à|au|aux"
    r"|lors|devant|sur|sous|en|ante|durante|sobre|con|bei|vor|zum|zur|на|в|по|перед|في|أمام|حول|بشأن)\b",
    re.IGNORECASE,
)
# "General Debate of the 80th Session", "Sixth Committee": where something is said, not an office.
_OCCASION = re.compile(
    r"\s*(?:(?:at|in|to|of|the|during|for|on|delivered|before)\s+)*(?:\d{1,3}(?:st|nd|rd|th)?\s+|\w+(?:st|nd"
    r"|rd|th)\s+)?(?:annual\s+|regular\s+|special\s+|plenary\s+|high-?level\s+)*"
    r"(?:general\s+(?:assembly|debate)|security\s+council|(?:first|second|third|fourth|fifth"
    r"|sixth)\s+committee|session|agenda\s+item|plenary|conference|summit|united\s+nations\s+general|segment"
    r"|meeting|week)\b",
    re.IGNORECASE,
)
_NAMES_BEFORE: set[Kind] = {"opener", "naming", "by", "label"}
_ON_BEHALF = re.compile(
    r"\W{0,3}(?:\w+\s+)?(?:statement|declaration|remarks|intervention|déclaration|declaración|intervención"
    r"|заявление|выступление|بيان|كلمة)\s+"
    r"(?:delivered\s+|made\s+)?(?:on\s+behalf|au\s+nom|en\s+nombre|от\s+имени|نيابة|باسم)\b",
    re.IGNORECASE,
)
_HEADED = re.compile(
    r"\W{0,3}(?:(?:National|Opening|Closing|Press|Joint|General|Keynote|Written|Introductory)\s+)?"
    r"(?:(?:Statement|Remarks|Speech|Address|Intervention|Comments|Message|Explanation\s+of\s+Vote)"
    r"\s+(?:at|on|to|before|in|during|for|following|under|regarding|after)"
    r"|(?:Discours|Allocution|Intervention|Déclaration)\s+(?:à|au|aux|devant|lors|sur)"
    r"|(?:Discurso|Intervención|Declaración|Palabras)\s+(?:en|ante|sobre|durante)"
    r"|(?:Выступление|Заявление|Обращение)\s+(?:на|в|о|об|перед|по)|(?:كلمة|بيان|خطاب)\s+(?:في|أمام|بشأن|حول))\b",
)
# "18 May 2026, New York – Statement by ..."
_DATED = re.compile(r"(?=[^–—]*\d{4})[^–—]{6,60}[–—-]\s+")
_INVOCATION = re.compile(r"\s*بسم\s+(?:الله|هللا)[^.]{0,40}\Z")
_LISTED = re.compile(r"\A\s*[-–•*]?\s*")
_PROVES_A_TITLE: set[Kind] = {"opener", "label", "title", "by", "naming", "letterhead"}
_LONGEST_OTHER = 25  # words of a line that only its place tells to be one of a title
_MOST_OTHERS = 8  # lines above anything that shows a head
_CLOSES_ADDRESS = (",", "!", ":", ";", "،", "。", "：", "，")


@dataclass(frozen=True, slots=True)
class Line:
    """A line, the one below it, the kinds of those above, how many these are, and the titles known from elsewhere.

    `begins` is false within wrapped prose, where any word may come first in its line.
    """

    text: str
    following: str | None
    seen: set[Kind]
    above: int
    titles: set[str]
    begins: bool

    @property
    def words(self) -> int:
        """How many words it has."""
        return len(self.text.split())

    @property
    def is_finished(self) -> bool:
        """Whether it ends as a sentence does."""
        return bool(_FINISHED.search(self.text)) and not _ABBREVIATED.search(self.text)

    @property
    def is_below_title(self) -> bool:
        """Whether something above it shows that this is a head."""
        return bool(self.seen & _PROVES_A_TITLE)


def kind_of_line(line: Line) -> Kind | None:
    """What a line is; None where the words begin with it."""
    return next(kind for test, kind in _TESTS if test(line))


def _is_title(line: Line) -> bool:
    return name_key(line.text) in line.titles


def _is_part_of_title(line: Line) -> bool:
    """A title that wraps over lines."""
    key = name_key(line.text)
    return line.words > 3 and any(len(title) > 20 and (title in key or key in title) for title in line.titles)


def _is_attributed(line: Line) -> bool:
    return ATTRIBUTABLE.fullmatch(line.text.strip()) is not None


def _is_invocation(line: Line) -> bool:
    """The name of God above a title; above anything else it is the first that is said."""
    if line.following is None or not _INVOCATION.match(line.text):
        return False
    return head_lines.is_label(line.following) or _opens(line.following)


def _is_opener(line: Line) -> bool:
    return line.begins and line.words <= _LONGEST_OPENER and not line.is_finished and _opens(line.text)


def _is_headed(line: Line) -> bool:
    """A title that says what the paper is and not who speaks: "Remarks at a Briefing on the Serane"."""
    return line.begins and line.words <= _LONGEST_OTHER and not line.is_finished and bool(_HEADED.match(line.text))


def _is_letterhead(line: Line) -> bool:
    return "opener" not in line.seen and not line.is_finished and is_letterhead(line.text)


def _is_short_salutation(line: Line) -> bool:
    return head_lines.is_salutation(line.text) and line.text.rstrip().endswith(_CLOSES_ADDRESS)


def _is_by(line: Line) -> bool:
    return line.begins and line.is_below_title and line.words <= _LONGEST and _BY.match(line.text) is not None


def _is_naming(line: Line) -> bool:
    near = line.is_below_title or (line.above < _FIRST and line.words <= _SHORT)
    return near and _names(line.text, line.following, line.seen)


def _is_said(line: Line) -> bool:
    return head_lines.is_salutation(line.text) or line.words > _LONGEST or line.is_finished


def _is_address(line: Line) -> bool:
    return _is_addressed(line.text, line.following)


def _is_occasion(line: Line) -> bool:
    return _OCCASION.match(line.text) is not None


def _is_event(line: Line) -> bool:
    return line.is_below_title and _EVENT.match(line.text) is not None


def _is_other(line: Line) -> bool:
    if not line.is_below_title and line.seen and line.text.isupper():
        return True
    return line.words <= _LONGEST_OTHER and (line.is_below_title or line.above < _MOST_OTHERS)


# The first that holds decides; None is where the words begin.
_TESTS: tuple[tuple[Callable[[Line], bool], Kind | None], ...] = (
    (_is_title, "title"),
    (lambda line: head_lines.is_date_line(line.text), "date"),
    (lambda line: head_lines.is_furniture(line.text), "furniture"),
    (lambda line: head_lines.is_label(line.text), "label"),
    (_is_attributed, "by"),
    (_is_invocation, "furniture"),
    (_is_opener, "opener"),
    (_is_headed, "label"),
    (_is_letterhead, "letterhead"),
    (_is_short_salutation, None),
    (_is_by, "by"),
    (_is_naming, "naming"),
    (_is_said, None),
    (_is_part_of_title, "title"),
    (_is_address, None),
    (_is_occasion, "occasion"),
    (_is_event, "event"),
    (_is_other, "other"),
    (lambda _: True, None),
)


def _opens(text: str) -> bool:
    """Whether a line says whose statement this is; place and day may stand before it."""
    dated = _DATED.match(text)
    return _says_whose(text) or (dated is not None and _says_whose(text[dated.end() :]))


def _says_whose(text: str) -> bool:
    if _ON_BEHALF.match(text) or any(words.opens.match(f"{text} ") for words in LANGUAGES):
        return True
    return any(is_maker(match["who"], words) for words in LANGUAGES if (match := words.titled.match(text)))


def _names(text: str, following: str | None, seen: set[Kind]) -> bool:
    """Whether a line is the speaker's name or office alone. One that a comma ends is addressed, as are those below."""
    stripped = text.rstrip()
    if len(stripped.split()) > 30 or stripped.startswith(("-", "–", "•")):
        return False
    if _is_addressed(text, following) or _OCCASION.match(text):
        return False
    for words in LANGUAGES:
        naming = read_naming(stripped, words)
        if naming is None:
            continue
        if naming.loose and naming.role:
            return False  # a sentence: "Deputy Minister Weir received the Ambassador"
        office = naming.role is not None and words.offices.search(naming.role)
        # One word without a mark of address may be anything: "Readout of the Minister's call".
        named = naming.name is not None and (naming.marked or " " in naming.name)
        if (office and (named or (naming.name is None and seen & _NAMES_BEFORE))) or (
            naming.marked and is_name(stripped, words)
        ):
            return True
    return False


def _is_addressed(text: str, following: str | None) -> bool:
    """Whether a line addresses somebody by name and ends as an address: "- H.E. Mr. Tom Tapir, President,"."""
    stripped = text.rstrip()
    at = _LISTED.match(stripped)
    marked = any(words.courtesies.match(stripped, at.end() if at else 0) for words in LANGUAGES)
    return marked and stripped.endswith((",", "،", "!", "؛")) and not _goes_on(following)


def _goes_on(following: str | None) -> bool:
    """Whether the next line is an office: then a comma only ends the name."""
    if following is None or head_lines.is_salutation(following):
        return False
    return any(words.is_role(following.split()[0]) for words in LANGUAGES if following.split())
