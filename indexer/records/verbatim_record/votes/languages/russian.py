"""Votes and results as Russian records print them."""

import re

from indexer.attribution.languages.russian_cases import table_name
from indexer.records.verbatim_record.votes.words import NUMBER, VoteResultWords
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter

# Nominative, genitive and instrumental, which the sentences of results take.
_FORMS = (
    "ноль нуль нулем ноля", "один одна одного одной одним", "два две двух двумя", "три трех трёх тремя",
    "четыре четырех четырёх четырьмя", "пять пяти пятью", "шесть шести шестью", "семь семи семью",
    "восемь восьми восемью восьмью", "девять девяти девятью", "десять десяти десятью",
    "одиннадцать одиннадцати одиннадцатью", "двенадцать двенадцати двенадцатью",
    "тринадцать тринадцати тринадцатью", "четырнадцать четырнадцати четырнадцатью",
    "пятнадцать пятнадцати пятнадцатью",
)  # fmt: skip
_NUMBERS = {form: number for number, forms in enumerate(_FORMS) for form in forms.split()} | {
    "никто": 0, "ни одного": 0, "ни один": 0,
}  # fmt: skip
_N = rf"\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


_VERB = (
    r"(?:не\s+)?(?:(?:был[аои]?|считается|считаются)\s+)?(?:не\s+)?(?:принимается|принимаются|утверждается|утверждаются"
    r"|отклоняется|отклоняются|сохраняется|сохраняются|принят\w*|утвержден\w*|отклонен\w*|сохранен\w*)"
)
_PASSED = (
    r"(?:принимаетс|принимаютс|утверждаетс|утверждаютс|сохраняетс|сохраняютс|принят\b|принят[аыо]\b|утвержден|сохранен)"
)

WORDS = VoteResultWords(
    choices=(
        (VoteChoice.NOT_PARTICIPATING, _pattern(r"не\s+участв|не\s+голосовали")),
        (VoteChoice.AGAINST, _pattern("против")),
        (VoteChoice.ABSTAINING, _pattern("воздерж")),
        (VoteChoice.ABSENT, _pattern("отсутств")),
        (VoteChoice.IN_FAVOUR, _pattern(r"\bза\b")),
    ),
    manners=(
        (VoteManner.BALLOT, _pattern("тайн")),
        (VoteManner.SHOW_OF_HANDS, _pattern(r"подняти\w+\s+рук")),
        (VoteManner.ROLL_CALL, _pattern("поименн")),
        (VoteManner.RECORDED, _pattern(r"занос\w+\s+в\s+отчет")),
    ),
    matters=(
        (VoteMatter.PART, _pattern(r"\b(?:пункт(?:ы|а|ов|у)?|абзац\w*)\b(?!\s+(?:\d+\s+)?повестки)")),
        (VoteMatter.AMENDMENT, _pattern(r"\b(?:проект\w*\s+)?(?<!внесенными\s)поправ\w+")),
        (VoteMatter.MOTION, _pattern(r"\b(?:предложени\w+\s+о\b|ходатайств\w+)")),
        (VoteMatter.DECISION, _pattern(r"\bпроект\w*\s+решени\w+|\bрешени\w+(?!\s+по\b)")),
        (VoteMatter.RESOLUTION, _pattern(r"\b(?:проект\w*\s+)?резолюци\w+")),
        (VoteMatter.OTHER, _pattern(r"\b(?:повестк\w+\s+дня|рекомендаци\w+|предложени\w+|текст\w*)\b")),
    ),
    draft=_pattern(r"\bпроект\w*|\bпоправ\w+"),
    last=re.compile(r"\s+и\s+"),
    subject=_pattern(
        rf"\A(?:\d{{1,3}}\s+голос\w+\s+против\s+.{{1,60}}?\s+(?=(?:проект|поправ|пункт|текст|абзац|\w+\s+пункт)))?(?P<subject>.+?)\s*,?\s+{_VERB}"
    ),
    # "Решение принимается" alone is how a record prints that it was so decided.
    adopted=_pattern(rf"\A(?!(?:Решение|Предложение)\s+принимается\b).*?\b{_PASSED}"),
    rejected=_pattern(rf"\b(?:отклоняетс|отклоняютс|отклонен)|\bне\s+(?:был[аои]?\s+)?{_PASSED}"),
    consensus=_pattern(r"без\s+(?:проведения\s+)?голосовани|консенсус\w*|путем\s+аккламации|без\s+возражений"),
    resolution=_pattern(rf"\b(?:(?P<decision>решени[ея])|резолюци[яию])\s+{NUMBER}"),
    counts=(
        _pattern(
            rf"\b(?P<in_favour>{_N})\s+голос\w*\s+(?:за\s+)?(?:против|при)\s+(?P<against>{_N})\b"
            rf"(?:\s+голос\w*)?(?:\s+против)?(?:\s*,?\s*(?:при|и)\s+(?P<abstaining>{_N})\s+воздерж)?"
        ),
        _pattern(rf"\b(?P<in_favour>{_N})\s+(?:голос\w*\s+|член\w*\s+)?(?:подан\w*\s+)?за\b"),
        _pattern(rf"\b(?:подан\w*|получил\w*|собрал\w*)\s+(?P<in_favour>{_N})\s+голос"),
        _pattern(r"\b(?P<against>никто)\s+не\s+голосовал\s+против\b"),
        _pattern(rf"\bза\s*[—–-]\s*(?P<in_favour>{_N})\b"),
        _pattern(rf"\b(?P<against>{_N})\s+(?:голос\w*\s+)?против\b"),
        _pattern(rf"\bпротив\s*[—–-]\s*(?P<against>{_N})\b"),
        _pattern(rf"\b(?P<abstaining>{_N})\s+(?:член\w*\s+(?:Совета\s+)?)?воздерж"),
        _pattern(rf"\bвоздержал\w+\s*[—–-]?\s*(?P<abstaining>{_N})\b"),
    ),
    numbers=_NUMBERS,
    adopt=_pattern(r"\b(?:принять|утвердить)\b"),
    announced=_pattern(
        r"\bпроект\s+(?:резолюции|решения)\b[^.]{0,160}\bпринят\b[^.]{0,80}\bв\s+качестве\s+(?:резолюции|решения)\s"
    ),
    several=_pattern(r"\b(?:резолюци(?:ям|ях)|решени(?:ям|ях)|проектам|проектах|текстам)\b"),
    note=_pattern(
        r"\b(?:делегаци[яи]|представител[ьи])\s+(?P<names>[^;\[\]]+?)\s+"
        r"(?:сообщил\w*|информировал\w*|уведомил\w*|проинформировал\w*|заявил\w*|намеревал\w*)\b(?P<rest>[^;\]]*)"
    ),
    intended=(
        (VoteChoice.NOT_PARTICIPATING, _pattern(r"\bне\s+(?:участвовать|голосовать|принимать\s+участи)")),
        (VoteChoice.ABSTAINING, _pattern(r"\bвоздерж")),
        (VoteChoice.AGAINST, _pattern(r"\bпротив\b")),
        (VoteChoice.IN_FAVOUR, _pattern(r"\bза\b")),
    ),
    nominative=table_name,
)  # fmt: skip
