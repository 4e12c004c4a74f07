"""The words that tell of resolutions, decisions and meetings, in the six languages of the United Nations.

Texts mix languages, so all are looked for at once. A stem is what the nouns of several languages have in common: it
is found by plain search, which is fifty times as fast as a pattern tried at every letter.
"""

import re
from typing import NamedTuple

from statements.resolutions import Body


class Stem(NamedTuple):
    """A part of a noun, and how many letters of the noun stand before it at most."""

    text: str
    before: int


NOUN_STEMS = (Stem("solu", 2), Stem("cisi", 2), Stem("езолюци", 1), Stem("ешени", 1), Stem("قرار", 0), Stem("مقرر", 0))
# `one` is certainly a singular, and `decision` no resolution.
NOUN = re.compile(
    r"(?<![^\W\u0600-\u06ff])(?:(?P<one>[Rr]esolution|[Rr]ésolution|[Rr]esolución)(?!\w)"
    r"|[Rr]esolutions|[Rr]ésolutions|[Rr]esoluciones"
    r"|(?P<decision>[Dd]ecisions?|[Dd]écisions?|[Dd]ecisi(?:ón|ones)|[Рр]ешени(?:е|я|ю|ем|и|й|ям|ями|ях)|مقرر(?:ين|ات|ها|ه)?)"
    r"|[Рр]езолюци(?:я|и|ю|ей|й|ям|ями|ях)|قرار(?:ين|ان|ات|ها|ه|ي)?)(?!\w)"
)
# Chinese puts the noun behind the numbers: 第242(1967)号和第338(1973)号决议.
CHINESE_NOUNS = ("决议", "決議", "决定")
CHINESE_DECISION = "决定"

_NAMES: tuple[tuple[Body, str], ...] = (
    (
        Body.OTHER,
        (
        r"Peace\s+and\s+Security\s+Council|League\s+of\s+Arab\s+States|Arab\s+League|World\s+Health\s+Assembly"
        r"|Environment\s+Assembly|UNEP|UNESCO|UNCTAD|Commission\s+on\s+Narcotic\s+Drugs"
        r"|Commission\s+on\s+the\s+Status\s+of\s+Women|Conference\s+of\s+the\s+(?:States\s+)?Parties|OPCW|IAEA"
        r"|European\s+Parliament|Inter-Parliamentary\s+Union|Organization\s+of\s+(?:African\s+Unity|American\s+States)"
        r"|Parliamentary\s+Assembly|Conseil\s+de\s+paix\s+et\s+de\s+sécurité|Consejo\s+de\s+Paz\s+y\s+Seguridad"
        r"|Совет(?:а|у|ом|е)?\s+мира\s+и\s+безопасности|مجلس\s+السلام\s+والأمن|和平与安全理事会|和平与安全理事會"
        ),
    ),
    (
        Body.COUNCIL,
        (
        r"Security\s+Council|UNSC|Conseil\s+de\s+sécurité|Consejo\s+de\s+Seguridad|Совет(?:а|у|ом|е)?\s+Безопасности"
        r"|مجلس\s+الأمن|安全理事会|安理会"
        ),
    ),
    (
        Body.HUMAN_RIGHTS_COUNCIL,
        (
        r"Human\s+Rights\s+Council|HRC|Conseil\s+des\s+droits\s+de\s+l['’]homme|Consejo\s+de\s+Derechos\s+Humanos"
        r"|Совет(?:а|у|ом|е)?\s+по\s+правам\s+человека|مجلس\s+حقوق\s+الإنسان|人权理事会"
        ),
    ),
    (
        Body.ECONOMIC_AND_SOCIAL_COUNCIL,
        (
        r"Economic\s+and\s+Social\s+Council|ECOSOC|Conseil\s+économique\s+et\s+social|Consejo\s+Económico\s+y\s+Social"
        r"|Экономическ\w+\s+и\s+Социальн\w+\s+Совет\w*|المجلس\s+الاقتصادي\s+والاجتماعي|经济及社会理事会|经社理事会"
        ),
    ),
    (
        Body.COMMISSION_ON_HUMAN_RIGHTS,
        (
        r"Commission\s+on\s+Human\s+Rights|Commission\s+des\s+droits\s+de\s+l['’]homme|Comisión\s+de\s+Derechos\s+Humanos"
        r"|Комисси\w+\s+по\s+правам\s+человека|لجنة\s+حقوق\s+الإنسان|人权委员会"
        ),
    ),
    (
        Body.TRUSTEESHIP_COUNCIL,
        (
        r"Trusteeship\s+Council|Conseil\s+de\s+tutelle|Consejo\s+de\s+Administración\s+Fiduciaria"
        r"|Совет(?:а|у|ом|е)?\s+по\s+Опеке|مجلس\s+الوصاية|托管理事会"
        ),
    ),
    (
        Body.ASSEMBLY,
        (
        r"General\s+Assembly|UNGA|Assemblée\s+générale|Asamblea\s+General|Генеральн\w+\s+Ассамбле\w+"
        r"|الجمعية\s+العامة|联合国大会|大会"
        ),
    ),
)  # fmt: skip
BODY_NAMES = re.compile("|".join(rf"(?P<{body.name}>{names})" for body, names in _NAMES))
# Names of many bodies, which count only where they stand beside the noun.
SHORT_NAMES = re.compile(
    r"(?<!\w)(?:(?P<ASSEMBLY>Assembly|Assemblée|Asamblea|Ассамбле\w)"
    r"|(?P<OTHER>(?:Executive\s+)?(?:Committee|Commission|Conference|Board|Congress|Senate|Parliament|Union|League|Court"
    r"|Group|Tribunal|Comité|Conférence|Comisión|Conferencia|Комитет\w*|Конференци\w+)|委员会|会议|اللجنة|المؤتمر))(?!\w)"
)

# The word for a meeting and what its number looks like before it; Arabic puts the number behind.
MEETINGS = (
    (Stem("eeting", 1), re.compile(r"(?<![\w,.])(?P<number>\d{1,5})\s?(?:st|nd|rd|th)\s+(?:public\s+)?[Mm]?\Z")),
    (Stem("séance", 0), re.compile(r"(?<![\w,.])(?P<number>\d{1,5})\s?(?:e|è?re|ème)\s+\Z")),
    (Stem("sesión", 0), re.compile(r"(?<![\w,.])(?P<number>\d{1,5})\s?[ªaº.]{1,2}\s+\Z")),
    (Stem("заседани", 0), re.compile(r"(?<![\w,.])(?P<number>\d{1,5})-[а-яё]{1,3}\s+\Z")),
    (Stem("次会议", 0), re.compile(r"第\s?(?P<number>\d{1,5})\s?\Z")),
)
ARABIC_MEETING = (Stem("جلس", 0), re.compile(r"جلس(?:ة|ته|تها)\s+(?:ال)?(?P<number>\d{1,5})(?![\d/])"))
