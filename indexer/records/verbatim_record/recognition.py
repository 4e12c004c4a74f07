"""Whether a text is a verbatim record at all, in any of the languages that records are printed in."""

import re
from typing import NamedTuple

from indexer.attribution.affiliation import is_known_place
from indexer.attribution.languages.english import LABELS
from indexer.formats.layout import SourceText
from indexer.records.record import Hints
from indexer.records.verbatim_record.annexed_statements import is_compilation

# A cover with the words before the first speaker fits into this, in the longest one met four times.
_COVER = 8_000
_LABELLED = 40_000


class _Sign(NamedTuple):
    pattern: re.Pattern[str]
    weight: float


# None is enough alone: a speech may name a record, and an article may tell when a meeting opened.
_SIGNS = (
    _Sign(re.compile(r"(?m)^.{0,60}?(?<![\w/(])[A-Z]{1,6}(?:/[\w.\-]+){0,5}/PV\.\s?\d+[A-Z]?[^\n.,;]{0,40}$"), 0.4),
    _Sign(re.compile(r"(?m)^\W{0,3}[^\n]{0,40}\b\d{1,5}\s?(?:st|nd|rd|th)\s+(?:\w+\s+){0,2}(?i:meeting)\b"), 0.2),
    _Sign(re.compile(r"(?:This|The) record contains the (?:original )?text of speeches"), 0.4),
    _Sign(re.compile(r"(?i)\bverbatim\s+record\b|\bprocès-verba(?:l|ux)\b|\bacta\s+literal\b"), 0.3),
    _Sign(re.compile(r"(?i)стенографическ|逐字记录|محضر حرفي"), 0.3),
    _Sign(re.compile(r"The (?:meeting|sitting) was (?:called to order|opened|resumed) at"), 0.4),
    _Sign(re.compile(r"La séance est ouverte|Se abre la sesión|Заседание открывается|[时分]开会|افتتحت الجلسة"), 0.4),
    _Sign(re.compile(r"(?m)^[ \t]*(?:Présidente?|Presidencia|Presidente|Председатель|主席|الرئيس)\s?[:：]"), 0.2),
    _Sign(re.compile(r"(?m)^[ \t]*(?:President|Chair\w*|Members)\s*:\s*\S"), 0.2),
)  # fmt: skip
_CHAIR_LABEL = re.compile(
    r"(?m)^[ \t]*(?:\d{1,3}\.\s+)?The\s+(?i:(?:(?:Acting|Temporary)\s+)?(?:President|Chair\w*))"
    r"\s*(?:\([^()\n]{4,60}\)\s*)?:"
)
_FILE_NAME = re.compile(r"(?i)(?:^|[^a-z])PV[._-]?\d+")


def looks_like_verbatim_record(source: SourceText, hints: Hints) -> float:
    """How likely the text is a verbatim record, 0 to 1; records in other languages count as such."""
    if is_compilation(source):
        return 1.0
    cover = source.text[:_COVER]
    found = sum(sign.weight for sign in _SIGNS if sign.pattern.search(cover))
    found += 0.2 if _FILE_NAME.search(hints.file_name) else 0.0
    return min(1.0, found + _label_weight(source))


def _label_weight(source: SourceText) -> float:
    """More for a chair that speaks again and again, and for paragraphs that begin with a name and its country."""
    chair = len(_CHAIR_LABEL.findall(source.text[:_LABELLED]))
    placed = 0
    for paragraph in source.paragraphs:
        if paragraph.start > _LABELLED or placed > 1:
            break
        label = LABELS.read(source.text, paragraph.start)
        placed += bool(label and label.titled and is_known_place(label.place))
    return 0.3 * (chair > 1) + 0.3 * (placed > 1)
