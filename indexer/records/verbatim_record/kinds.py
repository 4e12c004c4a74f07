"""What a statement is for: speech, explanation of vote, right of reply, point of order, procedure.

The chair says what follows and what is over; the state holds until the chair ends it, a vote ends the
explanations before it, or a new agenda heading begins.
"""

import re
from dataclasses import dataclass
from enum import Enum

from indexer.records.verbatim_record.directions import Direction
from indexer.records.verbatim_record.events import Event, EventKind
from statements.vocabulary import StatementKind, VoteTiming

_EXPLAINS = re.compile(
    r"\bexplanations?\s+of\s+(?:(?:their|his|her|its|the)\s+)?(?:votes?|positions?)\b|\bexplain(?:ing)?\s+(?:their|his|her|its)\s+(?:votes?|positions?)\b|\bstatements?\s+of\s+position\b"
    r"|\bmake\s+(?:a\s+)?(?:further\s+)?statements?\s+(?:before|prior\s+to|after|following)\s+the\s+(?:vot(?:e|ing)|adoption)\b"
    r"|\bstatements?\s+(?:before|after|following)\s+the\s+vot(?:e|ing)\b",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    r"\b(?:heard|was|were)\s+the\s+(?:last|only|final)\s+(?:speakers?|statements?|explanations?)\b[^.]{0,60}\b(?:explanations?|vot(?:e|ing)|position)\b|\bend\s+of\s+the\s+vot(?:e|ing)\s+(?:procedure|process)"
    r"|\bconcluded?\s+(?:the|its|this\s+stage\s+of\s+the)\s+vot(?:e|ing)|\bno\s+(?:more|further|other)\s+(?:speakers|explanations)\b|\bhear\s+(?:other\s+)?statements\s+after\s+the\s+adoption",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:before|prior\s+to|in\s+advance\s+of)\s+(?:the\s+|a\s+|any\s+|taking\s+|we\s+)?(?:vot(?:e|ing)|action|adoption|decision|taking|take|proceed|a\s+decision)",
    re.IGNORECASE,
)
_AFTER = re.compile(r"\b(?:after|following)\s+(?:the\s+)?(?:vot(?:e|ing)|adoption|action|decision)|\bjust\s+(?:been\s+)?(?:adopted|taken|voted)|\bon\s+(?:the\s+)?(?:decision|resolution)s?\s+[\dIVX]", re.IGNORECASE)
_LIMIT = re.compile(r"\bexplanations?[^.]{0,40}\blimited\s+to\b", re.IGNORECASE)
_REPLIES = re.compile(r"\brights?\s+(?:of|to)\s+reply\b", re.IGNORECASE)
_REPLIED = re.compile(
    r"\b(?:heard|was|were)\s+the\s+(?:last|only|final)\s+(?:speakers?|statements?)\b[^.]{0,60}\breply\b|\bno\s+(?:more|further|other)\s+(?:requests|speakers)\b|\bconcluded?\b[^.]{0,60}\breply\b",
    re.IGNORECASE,
)
_ORDER = re.compile(r"\bpoints?\s+of\s+order\b", re.IGNORECASE)
_ENDS = re.compile(r"\b(?:there\s+are\s+no\s+(?:more|further|other)\s+(?:names|speakers)|has\s+thus\s+concluded|conclude\s+its\s+consideration|heard\s+the\s+last\s+speaker\s+(?:in\s+the\s+debate|for\s+this|on\s+this|under\s+this))", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\n")
_OWN_REPLY = re.compile(
    r"\b(?:I|we|my\s+delegation|delegation\s+of\s+[\w\s]{2,40}|my\s+country)\b[^.]{0,110}\b(?:exercis\w+|us(?:e|ing)|avail\w*|speak\w*\s+in|floor\s+in|make\s+use\s+of|invok\w+)\b[^.]{0,50}\bright\s+(?:of|to)\s+reply\b"
    r"|\b[A-Z][\w\s]{2,40}\b(?:would\s+like|wishes|wants)\s+to\s+exercise\s+its\s+right\s+(?:of|to)\s+reply",
)
_NO_REPLY = re.compile(r"\breserv\w+|\bnot\s+(?:\w+\s+){0,3}(?:exercis|us)", re.IGNORECASE)
_OWN_ORDER = re.compile(
    r"\b(?:I|we|my\s+delegation)\b[^.]{0,90}\b(?:rais\w+|on|make|making|have)\s+(?:a\s+|this\s+|to\s+)?point\s+of\s+order\b|\A\W*(?:On\s+a\s+)?[Pp]oint\s+of\s+order\b",
)
_OWN_EXPLANATION = re.compile(
    r"\b(?:I|we|my\s+delegation|statement|[A-Z]\w+)\b[^.]{0,120}\b(?:in\s+explanation\s+of|explain\w*)\s+(?:its|our|my|their|the|this|a)?\s*(?:vote|position)\b|\b(?:deliver|make|give|giving|making|delivering)\s+(?:this|the\s+following|an?|our|its)\s+explanation\s+of\s+(?:vote|position)\b",
)
_OBSERVER = re.compile(r"\b(?:observer|in\s+its\s+capacity\s+as\s+(?:an\s+)?observer)\b", re.IGNORECASE)
_OPENING = 700


class _Phase(Enum):
    NONE = 0
    EXPLAINING = 1
    REPLYING = 2


@dataclass(slots=True)
class Agenda:
    """What the chair has announced; `decided` says whether a decision was taken under this heading."""

    phase: _Phase = _Phase.NONE
    timing: VoteTiming | None = None
    decided: bool = False
    point_of_order: bool = False
    outside: bool = False

    def pass_by(self, events: list[Event]) -> None:
        """Takes note of what happened before a turn: headings reset, votes end explanations before them."""
        for event in events:
            if event.kind is EventKind.HEADING:
                self._reset()
                self.decided = False
            elif event.direction is Direction.DECISION or event.direction is Direction.VOTE:
                self.decided = True
                if self.phase is _Phase.EXPLAINING and self.timing is VoteTiming.BEFORE:
                    self._reset()

    def hear_chair(self, words: str) -> None:
        """Takes note of what the chair says comes next and what is over, sentence by sentence."""
        self.point_of_order = self.outside = False
        for sentence in _SENTENCE.split(" ".join(words.split())):
            if _EXPLAINED.search(sentence) or _REPLIED.search(sentence) or _ENDS.search(sentence):
                self._reset()
            elif _REPLIES.search(sentence):
                self.phase, self.timing = _Phase.REPLYING, None
            elif _EXPLAINS.search(sentence):
                self._explain(sentence)
            if _ORDER.search(sentence):
                self.point_of_order = True
            self.outside = bool(_OBSERVER.search(sentence)) or self.outside

    def floor_to_outsider(self) -> None:
        """The chair calls on somebody who has no vote: the explanations are over."""
        if self.phase is _Phase.EXPLAINING:
            self._reset()

    def kind_of(self, words: str) -> tuple[StatementKind, VoteTiming | None]:
        """The kind of a delegate's words in this state, and the timing of an explanation of vote."""
        opening = words[:_OPENING]
        if self.point_of_order or _OWN_ORDER.search(words[:250]):
            self.point_of_order = False
            return StatementKind.POINT_OF_ORDER, None
        own_reply = _OWN_REPLY.search(opening)
        if self.phase is _Phase.REPLYING or (own_reply and not _NO_REPLY.search(own_reply.group())):
            return StatementKind.RIGHT_OF_REPLY, None
        if self.phase is _Phase.EXPLAINING and not self.outside:
            return StatementKind.EXPLANATION_OF_VOTE, self.timing
        if _OWN_EXPLANATION.search(opening):
            return StatementKind.EXPLANATION_OF_VOTE, self._timing_now(opening)
        return StatementKind.SPEECH, None

    def _explain(self, sentence: str) -> None:
        # The reminder that explanations are limited to ten minutes follows the announcement and has no timing.
        if _LIMIT.search(sentence) and self.phase is _Phase.EXPLAINING and not _BEFORE.search(sentence):
            return
        self.phase, self.timing = _Phase.EXPLAINING, self._timing_now(sentence)

    def _timing_now(self, sentence: str) -> VoteTiming:
        # "Before giving the floor to speakers in explanation of vote" tells nothing of the vote.
        if _BEFORE.search(sentence):
            return VoteTiming.BEFORE
        if _AFTER.search(sentence):
            return VoteTiming.AFTER
        return VoteTiming.AFTER if self.decided else VoteTiming.BEFORE

    def _reset(self) -> None:
        self.phase, self.timing = _Phase.NONE, None
