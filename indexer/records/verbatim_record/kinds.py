"""What a statement is for: speech, explanation of vote, right of reply, point of order, procedure.

The chair says what follows and what is over; the state holds until the chair ends it, a vote ends the
explanations before it, or a new agenda heading begins.
"""

import re
from dataclasses import dataclass
from enum import Enum

from indexer.records.verbatim_record.directions import Direction
from indexer.records.verbatim_record.events import Event, EventKind
from indexer.records.verbatim_record.kind_cues import KindCues
from statements.vocabulary import StatementKind, VoteTiming

_SENTENCE = re.compile(r"(?<=[.!?؟])\s+|(?<=[。！？])\s*|\n\n")
# Chinese prints no blanks; where one stands, a column or page was turned.
_WIDE_GAP = re.compile(r"(?<=[\u2e80-\uffef]) (?=[\u2e80-\uffef])")
_OPENING = 700


class _Phase(Enum):
    NONE = 0
    EXPLAINING = 1
    REPLYING = 2


@dataclass(slots=True)
class Agenda:
    """What the chair has announced; `decided` says whether a decision was taken under this heading."""

    cues: KindCues
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
        for sentence in _SENTENCE.split(_WIDE_GAP.sub("", " ".join(words.split()))):
            if (
                self.cues.explained.search(sentence)
                or self.cues.replied.search(sentence)
                or self.cues.ends.search(sentence)
            ):
                self._reset()
            elif self.cues.replies.search(sentence):
                self.phase, self.timing = _Phase.REPLYING, None
            elif self.cues.explains.search(sentence) and not self.cues.advice.search(sentence):
                self._explain(sentence)
            if self.cues.order.search(sentence):
                self.point_of_order = True
            self.outside = bool(self.cues.observer.search(sentence)) or self.outside

    def floor_to_outsider(self) -> None:
        """The chair calls on somebody who has no vote: the explanations are over."""
        if self.phase is _Phase.EXPLAINING:
            self._reset()

    def kind_of(self, words: str) -> tuple[StatementKind, VoteTiming | None]:
        """The kind of a delegate's words in this state, and the timing of an explanation of vote."""
        opening = words[:_OPENING]
        if self.point_of_order or self.cues.own_order.search(words[:250]):
            self.point_of_order = False
            return StatementKind.POINT_OF_ORDER, None
        own_reply = self.cues.own_reply.search(opening)
        if self.phase is _Phase.REPLYING or (own_reply and not self.cues.no_reply.search(own_reply.group())):
            return StatementKind.RIGHT_OF_REPLY, None
        if self.phase is _Phase.EXPLAINING and not self.outside:
            return StatementKind.EXPLANATION_OF_VOTE, self.timing
        if self.cues.own_explanation.search(opening):
            return StatementKind.EXPLANATION_OF_VOTE, self._timing_now(opening)
        return StatementKind.SPEECH, None

    def _explain(self, sentence: str) -> None:
        # The reminder that explanations are limited to ten minutes follows the announcement and has no timing.
        if (
            self.cues.limit.search(sentence)
            and self.phase is _Phase.EXPLAINING
            and not self.cues.before.search(sentence)
        ):
            return
        self.phase, self.timing = _Phase.EXPLAINING, self._timing_now(sentence)

    def _timing_now(self, sentence: str) -> VoteTiming:
        # "Before giving the floor to speakers in explanation of vote" tells nothing of the vote.
        if self.cues.before.search(sentence):
            return VoteTiming.BEFORE
        if self.cues.after.search(sentence):
            return VoteTiming.AFTER
        return VoteTiming.AFTER if self.decided else VoteTiming.BEFORE

    def _reset(self) -> None:
        self.phase, self.timing = _Phase.NONE, None
