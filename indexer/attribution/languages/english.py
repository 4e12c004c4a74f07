"""The words of labels in English."""

import re

from indexer.attribution.honorifics import ENGLISH
from indexer.attribution.label import LabelWords, TitledLabels
from indexer.attribution.language_marks import LanguageMarks

_CHAIR = (
    r"(?:(?:Acting|Temporary|Provisional|Interim)\s+)?(?:President|Chair(?:man|person|woman|lady)?)"
    r"|(?:Vice|Co)-?\s?(?:President|Chair(?:man|person|woman)?)s?|Presiding\s+Officer|Moderator"
)
_OFFICE = re.compile(
    rf"The\s+(?P<office>{_CHAIR}|(?:Deputy\s+|Acting\s+|Assistant\s+|Under-)?Secretary-?\s?General|Rapporteur"
    r"|(?:Acting\s+|Deputy\s+)?Secretary(?:\s+of\s+the\s+(?:Committee|Commission|Council|Conference))?"
    r"|Facilitator|High\s+Commissioner|Legal\s+Counsel|Special\s+Rapporteur|Registrar|Prosecutor|Director-General)"
    r"(?=\s*[:;：(])",
    re.IGNORECASE,
)
_VOCATIVE = re.compile(
    r"(?:Mr|Mrs|Ms|Miss|Madam|Madame)\.?\s+(?P<office>President|Chair(?:man|person|woman)?|Vice-President"
    r"|Secretary-General"
    r"|Moderator|Foreign\s+Minister|Minister|Prime\s+Minister|Ambassador|Speaker)\Z",
    re.IGNORECASE,
)
_PARTICLE_WORDS = (
    "a af al ap as at av ban bar ben bin bint da dal dall dalla das de deh del dela della den der des di do dos du "
    "e el et i ibn ibnu la las le lo los na of ou saint san st te ten ter the tom ul um und ur van ver vom von y "
    "zu zum zur"
)
_POST = re.compile(
    r"\s*,\s*(?P<post>(?:(?:Acting|Special|Deputy|Under|Assistant|Permanent|First|Co|Vice)[\s-]+)*"
    r"(?:Rapporteur|Chair(?:man|person|woman)?|President|Coordinator|Facilitator|Moderator|Secretary|Representative"
    r"|Minister|Director|Head|Commissioner|Envoy|Speaker)\b[^:;.()“”\"\n]{0,120}(?:\n{1,2}[^:;.()“”\"\n]{1,60}){0,2}?)"
    r"(?=\s*[:：(])"
)
_SPOKE = r"(?:spoke|speaking|speaks|continued|resumed|continuing|interpret(?:ation|ed)|translat(?:ion|ed))"
_MARK = re.compile(rf"{_SPOKE}(?:\s+speaking)?\s+(?:in|from)\s+(?:the\s+)?(?P<language>[^\W\d_]+)", re.IGNORECASE)
# Old scans misprint the preposition ("translated jram Russian"), so any short word may stand for it.
_MISPRINTED = re.compile(r"tra[nr]?sl?lated\s+\w{2,5}\s+(?P<language>[^\W\d_]+)", re.IGNORECASE)

MARKS = LanguageMarks(
    forms=(_MARK, _MISPRINTED),
    alone=re.compile(rf"\(\s*{_SPOKE}(?:\s+speaking)?\s+(?:in|from)\s+[^()\n]{{3,80}}\)"),
    printed=tuple(
        f"{translated} from {language}"
        for language in ("French", "Russian", "Spanish", "Chinese", "Arabic")
        for translated in ("translated", "interpretation")
    ),
)
LABELS = TitledLabels(
    LabelWords(
        address=ENGLISH,
        marks=MARKS,
        office=_OFFICE,
        chair=re.compile(rf"(?:{_CHAIR})\Z", re.IGNORECASE),
        vocative=_VOCATIVE,
        somebody=re.compile(r"(?:Mr|Mrs|Ms|Miss|Sir|Dame|Dr)\b\.?\s[^():;]{2,80}\("),
        post=_POST,
        particles=frozenset(_PARTICLE_WORDS.split()),
        chairs=(
            "The President",
            "The Acting President",
            "The Temporary President",
            "The Chairman",
            "The Chairperson",
            "The Vice-President",
        ),
        article=re.compile(r"The\s+(?=[A-Z])"),
        before_name=re.compile(r"Co-?\s?Chair(?:man|person|woman)?\s+(?=[^\W\d_])"),
    )
)
