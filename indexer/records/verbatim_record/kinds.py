"""What a statement is for: speech, explanation of vote, right of reply, point of order, procedure.

The chair says what follows and what is over; the state holds until the chair ends it, a vote ends the
explanations before it, or a new agenda heading begins.
"""

import re
from dataclasses import dataclass
from enum import Enum

from indexer.records.verbatim_record import kind_cues as cues
from indexer.records.verbatim_record.directions import Direction
from indexer.records.verbatim_record.events import Event, EventKind
from statements.vocabulary import StatementKind, VoteTiming

_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n\n")
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
            if cues.EXPLAINED.search(sentence) or cues.REPLIED.search(sentence) or cues.ENDS.search(sentence):
                self._reset()
            elif cues.REPLIES.search(sentence):
                self.phase, self.timing = _Phase.REPLYING, None
            elif cues.EXPLAINS.search(sentence) and not cues.ADVICE_ON_EXPLAINING.search(sentence):
                self._explain(sentence)
            if cues.ORDER.search(sentence):
                self.point_of_order = True
            self.outside = bool(cues.OBSERVER.search(sentence)) or self.outside

    def floor_to_outsider(self) -> None:
        """The chair calls on somebody who has no vote: the explanations are over."""
        if self.phase is _Phase.EXPLAINING:
            self._reset()

    def kind_of(self, words: str) -> tuple[StatementKind, VoteTiming | None]:
        """The kind of a delegate's words in this state, and the timing of an explanation of vote."""
        opening = words[:_OPENING]
        if self.point_of_order or cues.OWN_ORDER.search(words[:250]):
            self.point_of_order = False
            return StatementKind.POINT_OF_ORDER, None
        own_reply = cues.OWN_REPLY.search(opening)
        if self.phase is _Phase.REPLYING or (own_reply and not cues.NO_REPLY.search(own_reply.group())):
            return StatementKind.RIGHT_OF_REPLY, None
        if self.phase is _Phase.EXPLAINING and not self.outside:
            return StatementKind.EXPLANATION_OF_VOTE, self.timing
        if cues.OWN_EXPLANATION.search(opening):
            return StatementKind.EXPLANATION_OF_VOTE, self._timing_now(opening)
        return StatementKind.SPEECH, None

    def _explain(self, sentence: str) -> None:
        # The reminder that explanations are limited to ten minutes follows the announcement and has no timing.
        if cues.LIMIT.search(sentence) and self.phase is _Phase.EXPLAINING and not cues.BEFORE.search(sentence):
            return
        self.phase, self.timing = _Phase.EXPLAINING, self._timing_now(sentence)

    def _timing_now(self, sentence: str) -> VoteTiming:
        # "Before giving the floor to speakers in explanation of vote" tells nothing of the vote.
        if cues.BEFORE.search(sentence):
            return VoteTiming.BEFORE
        if cues.AFTER.search(sentence):
            return VoteTiming.AFTER
        return VoteTiming.AFTER if self.decided else VoteTiming.BEFORE

    def _reset(self) -> None:
        self.phase, self.timing = _Phase.NONE, None
