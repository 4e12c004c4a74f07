"""Who a paragraph of a summary record reports on: the subject of its first sentence."""

import re
from dataclasses import dataclass

from indexer.attribution.label import Label
from indexer.attribution.languages.english import LABELS

# What a reporter says that somebody did. "Had called" and "was" tell of the matter, not of the meeting.
_VERBS = (
    "acknowledged added agreed aligned announced answered apologized appealed asked associated assured called "
    "challenged cited clarified commended commented concluded concurred condemned confirmed congratulated "
    "declared deferred delivered described drew echoed emphasized encouraged endorsed explained expressed gave "
    "highlighted indicated informed inquired introduced invited joined made moved nominated noted objected "
    "observed offered opened outlined paid pointed presented proposed put questioned raised read recalled "
    "referred regretted reiterated rejected remarked reminded replied reported requested responded reviewed "
    "said seconded sought spoke stated stressed submitted suggested summarized supported thanked took "
    "underlined underscored urged voiced warned welcomed wished withdrew wondered"
)
_REPORTS = rf"(?:{'|'.join(_VERBS.split())})"
_ADVERB = r"(?:(?:also|then|again|briefly|orally|first|finally|further|strongly|once\s+again)\s+)*"
_ABBREVIATED = r"(?:[^.;]|\.(?=[\w,])|(?<=\b[A-Z])\.|(?<=\bMr)\.|(?<=\bMs)\.|(?<=\bMrs)\.)"
_SAYS = re.compile(rf"\s*(?P<clause>(?:,{_ABBREVIATED}{{1,500}}?,)?)\s*{_ADVERB}(?P<verb>{_REPORTS})\b")
_OFFICE = re.compile(
    r"The\s+(?P<office>(?:(?:Acting|Temporary|Provisional|Interim)\s+)?(?:Chair(?:man|person|woman)?|President)"
    r"|(?:Vice|Co)-?(?:Chair(?:man|person|woman)?|President)|(?:Deputy\s+)?Secretary-General|Rapporteur"
    r"|(?:Deputy\s+)?Secretary(?:\s+of\s+the\s+(?:Committee|Commission|Council|Conference))?|High\s+Commissioner"
    r"|Legal\s+Counsel|Controller|Moderator|Facilitator)(?=[\s,])"
)
_CHAIRS = re.compile(
    r"(?:(?:Acting|Temporary|Provisional|Interim)\s+)?(?:Chair\w*|President)\Z|(?:Vice|Co)-?(?:Chair|Pres)\w*\Z"
)
_OBSERVER = re.compile(r"\A(?:Permanent\s+)?(?:Observer|Representative)\s+(?:for|of)\s+(?:the\s+)?(?=[A-Z])")
_POST = re.compile(
    r"\A(?:[A-Z][\w-]*\s+){0,5}?(?:Director|Chief|Secretary|Rapporteur|Chair\w*|Expert|Coordinator|Commissioner|Controller|Head"
    r"|President|Envoy|Adviser|Officer|Representative|Administrator|Counsel|Member|General|Minister)\b(?=[\s,-])"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """A speaker at the beginning of a paragraph; `clause` are the words between the name and the verb."""

    label: Label
    clause: str


def read_subject(text: str, at: int, end: int, *, bold: bool = False) -> Subject | None:
    """The speaker whom the paragraph from `at` to `end` begins with; None where it goes on with the one before.

    `bold` says that the first words are printed bold, as names of speakers are.
    """
    label = _office(text, at) or LABELS.read_subject(text, at)
    if label is None or label.end >= end:
        return None
    says = _SAYS.match(text, label.end, end)
    if not says and not bold and not label.place:
        return None
    clause = says["clause"] if says else text[label.end : end].partition(".")[0]
    return Subject(label, " ".join(clause.strip(", \n").split()))


def _office(text: str, at: int) -> Label | None:
    match = _OFFICE.match(text, at)
    if not match:
        return None
    office = " ".join(match["office"].split())
    return Label(
        start=at,
        end=match.end(),
        name=" ".join(match.group().split()),
        name_end=match.end(),
        office=office,
        chairs=bool(_CHAIRS.match(office)),
        colon="",
    )


def place_of_observer(place: str) -> str:
    """The country or body that "Observer for ..." in a parenthesis names."""
    return _OBSERVER.sub("", place)


def is_post(place: str) -> bool:
    """Whether a parenthesis tells a post with its body, as those of officials do, and not a country or a body."""
    return bool(_POST.match(place))
