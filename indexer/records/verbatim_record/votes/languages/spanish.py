"""Votes and results as Spanish records print them."""

import re

from indexer.records.verbatim_record.votes.words import NUMBER, VoteResultWords
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter

_WORDS = "cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince"
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split())} | {
    "un": 1, "una": 1, "ninguno": 0, "ninguna": 0, "ningún": 0,
}  # fmt: skip
_N = rf"\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


_IS = r"(?:queda|quedan|es|son|ha\s+sido|han\s+sido|fue|fueron|resulta|se\s+(?:aprueba|rechaza|mantiene))"
_VERB = rf"(?:no\s+)?{_IS}(?:\s+(?:aprobad|rechazad|mantenid|retenid|adoptad)[oa]s?)?"
_BY = r"(?:Por\s+[^,]{1,60}(?:,\s+(?:con|y)\s[^,]{1,40})?,\s+)?"

WORDS = VoteResultWords(
    choices=(
        (VoteChoice.NOT_PARTICIPATING, _pattern(r"participan?|sin\s+votar")),
        (VoteChoice.IN_FAVOUR, _pattern("favor")),
        (VoteChoice.AGAINST, _pattern("contra")),
        (VoteChoice.ABSTAINING, _pattern("abst")),
        (VoteChoice.ABSENT, _pattern("ausente")),
    ),
    manners=(
        (VoteManner.BALLOT, _pattern("secreta")),
        (VoteManner.SHOW_OF_HANDS, _pattern(r"ordinaria|mano\s+alzada|levantando\s+la\s+mano")),
        (VoteManner.ROLL_CALL, _pattern("nominal")),
        (VoteManner.RECORDED, _pattern("registrada")),
    ),
    matters=(
        (VoteMatter.PART, _pattern(r"\b(?:párrafos?|apartados?|inciso)\b")),
        (VoteMatter.AMENDMENT, _pattern(r"\b(?:proyectos?\s+de\s+|sub)?enmiendas?\b")),
        (VoteMatter.MOTION, _pattern(r"\bmoci(?:ón|ones)\b")),
        (VoteMatter.DECISION, _pattern(r"\bproyectos?\s+de\s+decisión\b|(?<!\buna\s)\bdecisi(?:ón|ones)(?!\s+sobre)")),
        (VoteMatter.RESOLUTION, _pattern(r"\b(?:proyectos?\s+de\s+)?resoluci(?:ón|ones)\b")),
        (VoteMatter.OTHER, _pattern(r"\b(?:orden\s+del\s+día|programa|recomendaci(?:ón|ones)|propuestas?|texto)\b")),
    ),
    draft=_pattern(r"\bproyectos?\b|\benmiendas?\b"),
    last=re.compile(r"\s+[ye]\s+"),
    subject=_pattern(
        rf"\A{_BY}(?:{_VERB}\s+(?P<after>(?:el|la|los|las)\s.+?)(?=\s*\(|\s+por\s+\d|\.?\Z)|(?P<subject>.+?)\s*,?\s+{_VERB})\b"
    ),
    adopted=_pattern(
        r"\b(?:queda|quedan|es|son|sido|fue|fueron|resulta)\s+(?:por\s+unanimidad\s+)?"
        r"(?:aprobad|mantenid|retenid|adoptad)[oa]s?\b|\bse\s+(?:aprueban?|mantienen?)\b"
    ),
    rejected=_pattern(
        r"\bno\s+(?:queda|quedan|es|son|ha\s+sido|han\s+sido|fue|fueron|resulta|se)\s+(?:aprob|aprueb|mant|adopt)\w+"
        r"|\brechazad[oa]s?\b|\bse\s+rechazan?\b"
    ),
    consensus=_pattern(r"sin\s+(?:someterse\s+a\s+)?votación|por\s+(?:consenso|aclamación)"),
    resolution=_pattern(rf"\b(?:(?P<decision>decisión)|resolución)\s+{NUMBER}"),
    counts=(
        _pattern(
            rf"\bpor\s+(?P<in_favour>{_N})\s+votos?\s+(?:a\s+favor\s+)?(?:contra|y)\s+(?P<against>{_N})\b"
            rf"(?:\s+votos?)?(?:\s+en\s+contra)?(?:\s*,?\s*(?:y|con)\s+(?P<abstaining>{_N})\s+abst)?"
        ),
        _pattern(rf"\b(?P<in_favour>{_N})\s+(?:votos?\s+)?a\s+favor\b"),
        _pattern(rf"\b(?P<against>{_N})\s+(?:votos?\s+)?en\s+contra\b"),
        _pattern(rf"\b(?P<abstaining>{_N})\s+abst"),
    ),
    numbers=_NUMBERS,
    adopt=_pattern(r"\b(?:aprobar|adoptar|aprueba|adopta|apruebe)\b"),
    announced=_pattern(
        r"\bproyecto\s+de\s+(?:resolución|decisión)\b[^.]{0,160}\bha\s+sido\s+aprobado\b[^.]{0,80}\bcomo\s+(?:resolución|decisión)\s"
    ),
    several=_pattern(r"\b(?:resoluciones|decisiones|textos|propuestas|proyectos)\b"),
    note=_pattern(
        r"\b(?:delegaci(?:ón|ones)|representantes?)\s+(?:de\s+los\s+|de\s+las\s+|de\s+la\s+|del\s+|de\s+)"
        r"(?P<names>[^;\[\]]+?)\s+(?:informó|informaron|comunicó|comunicaron|informa|informan|había|habían|ha|han|indicó)\b(?P<rest>[^;\]]*)"
    ),
    intended=(
        (VoteChoice.NOT_PARTICIPATING, _pattern(r"\bno\s+(?:participar|votar|tomar\s+parte)")),
        (VoteChoice.IN_FAVOUR, _pattern(r"\ba\s+favor")),
        (VoteChoice.AGAINST, _pattern(r"\ben\s+contra")),
        (VoteChoice.ABSTAINING, _pattern(r"\babst")),
    ),
)  # fmt: skip
