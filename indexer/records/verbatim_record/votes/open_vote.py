"""A vote while it is being read: lists, result and notes come one after the other."""

from dataclasses import dataclass, field

from indexer.records.verbatim_record.votes.drafts import Draft
from indexer.records.verbatim_record.votes.results import Result
from statements.parsed import Position, Span, VoteNote
from statements.vocabulary import VoteChoice, VoteManner, VoteMatter


@dataclass(slots=True)
class OpenVote:
    """What is known of a vote so far.

    `named` is the draft that the chair had named last, `decided` the result, `choice` that of the list last begun.
    """

    manner: VoteManner
    matter: VoteMatter
    spans: list[Span]
    named: Draft | None = None
    decided: Result = field(default_factory=Result)
    said: list[str] = field(default_factory=list)
    positions: list[Position] = field(default_factory=list)
    notes: list[VoteNote] = field(default_factory=list)
    choice: VoteChoice | None = None
    page: int | None = None

    @property
    def start(self) -> int:
        """Where it begins in the text."""
        return self.spans[0].start

    def decide(self, result: Result, words: str, span: Span) -> None:
        """Takes what a sentence tells of the result."""
        self.decided = self.decided.joined(result)
        self.said.append(words)
        self.spans.append(span)
