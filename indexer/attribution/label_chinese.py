"""The label of a turn in Chinese, its mark of address behind the name: `NAME MARK [(PLACE)] [(LANGUAGE)]:`."""

import re

from indexer.attribution.honorifics import MarksOfAddress
from indexer.attribution.label import LONGEST, Label
from indexer.attribution.label_parentheses import read_parentheses
from indexer.attribution.language_marks import LanguageMarks

MARK = (
    r"(?:女爵士|爵士|女男爵|男爵夫人|男爵|女勋爵|勋爵|先生|女士|夫人|小姐|博士|教授|大使|总统|国王|王后|女王|王储|亲王|王子|公主|首相|总理|部长|将军|大主教|主教"
    r"|酋长|埃米尔|苏丹|陛下|殿下|阁下|法官)"
)
NAME = rf"(?:[^\s\d，。：:；;（）()、“”「」《》！？!?]|[·・‧][ ]?|(?<=[A-Za-z.]) (?=[A-Z])){{1,40}}?{MARK}+"
# A name is longer nowhere than some thirty signs; a paragraph without such a beginning is not looked at further.
_NAMED = re.compile(rf"(?P<name>{NAME})(?=\s*[（(：:])")
_CHAIR = r"(?:代理|临时|副|共同|执行)?主席|主持人"
_OFFICE = re.compile(
    rf"(?P<office>{_CHAIR}|(?:常务|代理|助理)?副?秘书长|(?:特别)?报告员|(?:委员会|理事会|会议)?秘书|调解人|协调人|高级专员|法律顾问|书记官长|检察官|总干事)"
    r"(?=\s*[（(：:])"
)
_PRESIDES = re.compile(rf"(?:{_CHAIR})\Z")
_VOCATIVE = re.compile(
    rf"(?:{_CHAIR}|秘书长|部长|大使|总统|总理)(?:先生|女士|夫人|阁下)\Z|(?:尊敬的|各位|女士们)|\A(?:先生|女士|阁下|殿下|陛下)"
)
_COLON = re.compile(r"\s*[：:]")
_NOBODY = re.compile(r"(?!)")
ADDRESS = MarksOfAddress(_NOBODY.pattern, _NOBODY, _NOBODY)


class ChineseLabels:
    """Labels whose mark of address stands behind the name."""

    def __init__(self, marks: LanguageMarks) -> None:
        self._marks = marks

    @property
    def address(self) -> MarksOfAddress:
        """No mark: none stands before a name."""
        return ADDRESS

    @property
    def words(self) -> None:
        """None: where two signs make a label, one slip leaves nothing to know it by."""

    @property
    def marks(self) -> LanguageMarks:
        """The marks that tell the language spoken."""
        return self._marks

    def read(self, text: str, at: int) -> Label | None:
        """The label that begins at `at`, or None; never looks further than `LONGEST` characters."""
        office = _OFFICE.match(text, at)
        named = None if office else _NAMED.match(text, at)
        if not office and (named is None or _VOCATIVE.search(named["name"])):
            return None
        name_end = office.end() if office else named.end("name") if named else at
        inside = read_parentheses(text, name_end, at + LONGEST, self._marks)
        colon = _COLON.match(text, inside.end)
        if not colon or colon.end() - at > LONGEST:
            return None
        return Label(
            start=at,
            end=colon.end(),
            name=" ".join(text[at:name_end].split()),
            name_end=name_end,
            place=inside.places[0] if inside.places else None,
            marked_language=bool(inside.marks),
            language=next((code for code in map(self._marks.language_of, inside.marks) if code), None),
            office=office["office"] if office else None,
            chairs=bool(office and _PRESIDES.match(office["office"])),
            titled=named is not None,
            misprinted=inside.left_open,
        )
