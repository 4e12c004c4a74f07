"""Votes and results as English records print them."""

import re

from indexer.records.verbatim_record.votes.words import NUMBER, VoteResultWords
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter

_WORDS = "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_NUMBERS = {word: number for number, word in enumerate(_WORDS.split())} | {"none": 0, "nil": 0, "zero": 0}
_N = rf"\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_ORDINAL = r"(?:\w+(?:-\w+)?)"


def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.IGNORECASE)


_PART = (
    rf"(?:preambular|operative)\s+(?:sub-?)?paragraphs?|{_ORDINAL}\s+(?:and\s+{_ORDINAL}\s+)?(?:preambular\s+|operative\s+)?"
    r"(?:sub-?)?paragraphs?|(?:sub-?)?paragraphs?\s+\d|the\s+words\s+[“\"]|the\s+phrase\s+[“\"]|section\s+[IVX\d]|annex"
)
_VERB = (
    r"(?:was|were|is|ha(?:s|ve|d)\s+(?:not\s+|thus\s+|therefore\s+)*been)\s+(?:therefore\s+|thus\s+|hereby\s+|unanimously\s+|not\s+)*"
    r"(?:adopted|rejected|retained|carried|lost|approved|defeated|deleted|withdrawn)"
)

WORDS = VoteResultWords(
    choices=(
        (VoteChoice.NOT_PARTICIPATING, _pattern(r"not\s+participating|not\s+voting")),
        (VoteChoice.IN_FAVOUR, _pattern(r"favou?r")),
        (VoteChoice.AGAINST, _pattern("against")),
        (VoteChoice.ABSTAINING, _pattern("abst")),
        (VoteChoice.ABSENT, _pattern("absent")),
    ),
    manners=(
        (VoteManner.BALLOT, _pattern(r"ballot")),
        (VoteManner.SHOW_OF_HANDS, _pattern(r"show\s+of\s+hands")),
        (VoteManner.ROLL_CALL, _pattern(r"roll[\s-]call")),
        (VoteManner.NON_RECORDED, _pattern(r"non-recorded|unrecorded")),
        (VoteManner.RECORDED, _pattern("recorded")),
    ),
    matters=(
        (VoteMatter.PART, _pattern(rf"\b(?:{_PART})")),
        (VoteMatter.AMENDMENT, _pattern(r"\b(?:draft\s+|proposed\s+|oral\s+|sub-?)*amendments?\b")),
        (VoteMatter.MOTION, _pattern(r"\b(?:motions?|proposal\s+(?:to|for)\b|request\s+for\b)")),
        (VoteMatter.DECISION, _pattern(r"\bdraft\s+decisions?\b|(?<!\ba\s)\bdecisions?\b(?!\s+on\b)")),
        (VoteMatter.RESOLUTION, _pattern(r"\b(?:draft\s+)?resolutions?\b")),
        (VoteMatter.OTHER, _pattern(r"\b(?:agenda|recommendations?|proposals?|declaration|text)\b")),
    ),
    draft=_pattern(r"\bdrafts?\b|\bamendments?\b"),
    last=re.compile(r"\s+and\s+"),
    subject=_pattern(rf"\A(?:By\s+[^,]{{1,60}}(?:,\s+with[^,]{{1,40}})?,\s+)?(?P<subject>.+?)\s*,?\s+{_VERB}\b"),
    adopted=_pattern(
        r"\b(?:was|were|has|have|is|been)\s+(?:(?:been|therefore|thus|hereby|unanimously|also)\s+)*"
        r"(?:adopted|retained|carried|approved)\b"
    ),
    rejected=_pattern(
        r"\bnot\s+(?:been\s+)?(?:adopted|retained|carried|approved)\b|\b(?:rejected|defeated|lost|deleted)\b"
        r"|\bfailed\s+(?:of\s+adoption|to\s+(?:be\s+adopted|obtain|receive|secure))"
    ),
    consensus=_pattern(r"without\s+(?:a|any)?\s*vote|by\s+(?:consensus|acclamation)|without\s+objection"),
    resolution=_pattern(rf"\b(?:(?P<decision>decision)|resolution)s?\s+{NUMBER}"),
    counts=(
        _pattern(
            rf"\bby\s+(?:a\s+(?:recorded\s+)?vote\s+of\s+)?(?P<in_favour>{_N})\s+(?:votes?\s+)?(?:in\s+favour\s+)?(?:to|against)\s+(?P<against>{_N})\b"
            rf"(?:\s+(?:votes?\s*)?(?:against)?)?(?:\s*,?\s*(?:with|and)\s+(?P<abstaining>{_N})\s+abst)?"
        ),
        _pattern(rf"\b(?P<in_favour>{_N})\s+(?:votes?\s+)?(?:in\s+favou?r|for)\b"),
        _pattern(rf"\bin\s+favou?r\s*:\s*(?P<in_favour>{_N})\b"),
        _pattern(rf"\bagainst\s*:\s*(?P<against>{_N})\b"),
        _pattern(rf"\babst\w+\s*:\s*(?P<abstaining>{_N})\b"),
        _pattern(rf"\b(?P<against>{_N})\s+(?:votes?\s+)?against\b"),
        _pattern(rf"\b(?P<abstaining>{_N})\s+(?:members?\s+)?(?:abstentions?|abstaining|abstained)\b"),
    ),
    numbers=_NUMBERS,
    adopt=_pattern(r"\b(?:adopt|approve|take\s+note\s+of)\b"),
    announced=_pattern(
        r"\bdraft\s+(?:resolution|decision)\b[^.]{0,160}\bhas\s+(?:thus\s+|therefore\s+)?been\s+adopted\b[^.]{0,80}\bas\s+(?:resolution|decision)\s"
    ),
    several=_pattern(
        r"\b(?:draft\s+)?(?:resolutions|decisions|texts|proposals)\b|\bany\s+or\s+all\b|\b(?:draft\s+)?amendments\b"
    ),
    note=_pattern(
        r"\b(?:delegations?|representatives?)\s+of\s+(?P<names>[^;\[\]]+?)\s+(?:later\s+|subsequently\s+)?"
        r"(?:informed|advised|notified|indicated|stated|had|that\s+it)\b(?P<rest>[^;\]]*)"
    ),
    intended=(
        (VoteChoice.NOT_PARTICIPATING, _pattern(
            r"\bnot\s+(?:intended\s+)?to\s+(?:participate|vote|take\s+part)|\bnot\s+participat|\bto\s+be\s+absent"
        )),
        (VoteChoice.IN_FAVOUR, _pattern(r"\bin\s+favou?r")),
        (VoteChoice.AGAINST, _pattern(r"\bagainst\b")),
        (VoteChoice.ABSTAINING, _pattern(r"\babst")),
    ),
)  # fmt: skip
