"""Votes and results as French records print them."""

import re

from indexer.records.verbatim_record.votes.words import NUMBER, VoteResultWords
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter

_WORDS = "zéro une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split())} | {"un": 1, "aucune": 0, "aucun": 0}
_N = rf"\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


_IS = r"(?:est|sont|a\s+été|ont\s+été|n['’]est|n['’]a|ne\s+sont|n['’]ont)"
_VERB = rf"{_IS}\s+(?:(?:pas|donc|ainsi|été)\s+)*(?:adopté|rejeté|approuvé|maintenu|conservé|repoussé)e?s?"
_BY = r"(?:Par|À)\s+[^,]{1,60}(?:,\s+(?:avec|et)\s[^,]{1,40})?,\s+|"

WORDS = VoteResultWords(
    choices=(
        (VoteChoice.NOT_PARTICIPATING, _pattern(r"participent\s+pas|votant\s+pas")),
        (VoteChoice.ABSTAINING, _pattern("abst")),
        (VoteChoice.AGAINST, _pattern("contre")),
        (VoteChoice.IN_FAVOUR, _pattern("pour")),
        (VoteChoice.ABSENT, _pattern("absent")),
    ),
    manners=(
        (VoteManner.BALLOT, _pattern(r"scrutin\s+secret")),
        (VoteManner.SHOW_OF_HANDS, _pattern(r"main\s+levée")),
        (VoteManner.ROLL_CALL, _pattern(r"appel\s+nominal|par\s+appel")),
        (VoteManner.RECORDED, _pattern("enregistré")),
    ),
    matters=(
        (VoteMatter.PART, _pattern(r"\b(?:alinéas?|paragraphes?\b|membre\s+de\s+phrase)")),
        (VoteMatter.AMENDMENT, _pattern(r"\b(?:projets?\s+d['’]\s?|sous-)?amendements?\b")),
        (VoteMatter.MOTION, _pattern(r"\bmotions?\b")),
        (VoteMatter.DECISION, _pattern(r"\bprojets?\s+de\s+décision\b|(?<!\bune\s)\bdécisions?\b(?!\s+sur\b)")),
        (VoteMatter.RESOLUTION, _pattern(r"\b(?:projets?\s+de\s+)?résolutions?\b")),
        (VoteMatter.OTHER, _pattern(r"\b(?:ordre\s+du\s+jour|recommandations?|propositions?|texte)\b")),
    ),
    draft=_pattern(r"\bprojets?\b|\bamendements?\b"),
    last=re.compile(r"\s+et\s+"),
    subject=_pattern(rf"\A(?:{_BY})(?P<subject>.+?)\s*,?\s+{_VERB}\b"),
    adopted=_pattern(
        r"\b(?:est|sont|été)\s+(?:(?:donc|ainsi|à\s+l['’]unanimité)\s+)*(?:adopté|approuvé|maintenu|conservé)e?s?\b"
    ),
    rejected=_pattern(
        r"\b(?:n['’]est|n['’]a|ne\s+sont|n['’]ont)\s+(?:donc\s+)?pas\s+(?:été\s+)?(?:adopté|maintenu|conservé|approuvé)"
        r"|\b(?:rejeté|repoussé)e?s?\b"
    ),
    consensus=_pattern(r"sans\s+(?:être\s+)?(?:mis(?:es?)?\s+aux\s+voix|vote)|par\s+(?:consensus|acclamation)"),
    resolution=_pattern(rf"\b(?:(?P<decision>décision)|résolution)s?\s+{NUMBER}"),
    counts=(
        _pattern(
            rf"\bpar\s+(?P<in_favour>{_N})\s+voix\s+(?:pour\s+)?(?:contre|et)\s+(?P<against>{_N})\b"
            rf"(?:\s+voix)?(?:\s+contre)?(?:\s*,?\s*(?:avec|et)\s+(?P<abstaining>{_N})\s+abst)?"
        ),
        _pattern(rf"\b(?P<in_favour>{_N})\s+(?:voix|votes?)\s+(?:pour|favorables?)\b"),
        _pattern(rf"\b(?P<against>{_N})\s+(?:voix\s+|votes?\s+)?contre\b"),
        _pattern(rf"\b(?P<abstaining>{_N})\s+(?:abstentions?|membres?\s+s['’](?:est|étant|sont)\s+abst)"),
    ),
    numbers=_NUMBERS,
    adopt=_pattern(r"\b(?:adopter|approuver|adopte)\b"),
    announced=_pattern(
        r"\bprojet\s+de\s+(?:résolution|décision)\b[^.]{0,160}\b(?:est|a\s+été)\s+adopté[^.]{0,80}\ben\s+tant\s+que\s+(?:résolution|décision)\s"
    ),
    several=_pattern(r"\b(?:résolutions|décisions|textes|propositions|projets)\b"),
    note=_pattern(
        r"\b(?:délégations?|représentante?s?)\s+(?:de\s+la\s+|de\s+l['’]|du\s+|des\s+|d['’]|de\s+)"
        r"(?P<names>[^;\[\]]+?)\s+(?:a|ont|informe|informent|fait|font|avait|avaient)\b(?P<rest>[^;\]]*)"
    ),
    intended=(
        (VoteChoice.NOT_PARTICIPATING, _pattern(r"\bne\s+pas\s+(?:participer|voter|prendre\s+part)")),
        (VoteChoice.IN_FAVOUR, _pattern(r"\b(?:voter\s+pour|en\s+faveur|vot\w+\s+pour)")),
        (VoteChoice.AGAINST, _pattern(r"\bcontre\b")),
        (VoteChoice.ABSTAINING, _pattern(r"\babst")),
    ),
)  # fmt: skip
