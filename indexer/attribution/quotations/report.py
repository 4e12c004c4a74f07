"""A report under study: its text, parse, quotations and possible cues, and the sayings found in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.attribution.quotations.candidate import Candidate, Frame
from indexer.attribution.quotations.choice import best_candidates
from indexer.attribution.quotations.extents import Extent
from indexer.attribution.quotations.frames.verb_cue import VerbCue, verb_cues
from indexer.attribution.quotations.marks import Quoted, QuotedSpan, quoted_spans
from indexer.attribution.quotations.parsing import PARAGRAPHS
from indexer.attribution.quotations.sentence_ends import SentenceEnd, sentence_ends
from statements.parsed import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_INFINITE = float("inf")


@dataclass(slots=True)
class Saying:
    """One attribution in the making. `tag` says that its cue is a verb of speech, `quotations` what it owns."""

    content: Extent
    source: Extent
    cue: Span
    frame: Frame
    worth: float
    paragraph: int
    tag: bool
    quotations: list[QuotedSpan] = field(default_factory=list)
    verb: VerbCue | None = None
    candidate: Candidate | None = None

    @property
    def token(self) -> "Token | None":
        """The token of the cue; None where it is a colon."""
        if self.candidate is not None:
            return self.candidate.cue
        return None if self.verb is None else self.verb.token


class Report:
    """`best` holds the best candidate by the number of its cue's token, `verbs` all verbs outside quotations."""

    def __init__(self, text: str, doc: "Doc") -> None:
        self.text = text
        self.doc = doc
        self.paragraphs = tuple(
            Span(doc[span.start].idx, doc[span.end - 1].idx + len(doc[span.end - 1])) for span in doc.spans[PARAGRAPHS]
        )
        self.quoted = Quoted(quoted_spans(text, self.paragraphs))
        self.verbs = verb_cues(doc, self.quoted)
        self.best = best_candidates(doc, self.verbs, self.quoted)
        self._verb_starts = [verb.token.idx for verb in self.verbs]
        self._ends: dict[int, list[SentenceEnd]] = {}
        self._paragraph_starts = [paragraph.start for paragraph in self.paragraphs]

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph in which the offset stands."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    def verbs_between(self, start: int, end: int) -> list[VerbCue]:
        """The verbs outside quotations that begin in text[start:end]."""
        return self.verbs[bisect_left(self._verb_starts, start) : bisect_left(self._verb_starts, end)]

    def sentence_ends(self, paragraph: int, stretch: Span | None = None) -> list[SentenceEnd]:
        """The sentence ends of a paragraph, or those in a stretch of it."""
        if paragraph not in self._ends:
            self._ends[paragraph] = list(sentence_ends(self.text, self.paragraphs[paragraph], self.quoted))
        ends = self._ends[paragraph]
        if stretch is None:
            return ends
        return ends[bisect_right(ends, (stretch.start,)) : bisect_left(ends, (stretch.end,))]

    def sentence_round(self, paragraph: int, offset: int, tagged: Collection[int]) -> Span:
        """The sentence that holds an offset; it goes on behind the quotations that end at `tagged`."""
        ends = self.sentence_ends(paragraph)
        middle = bisect_right(ends, (offset, _INFINITE))
        before = (end.at for end in reversed(ends[:middle]) if end.quotation not in tagged)
        behind = (end.at for end in ends[middle:] if end.quotation not in tagged)
        start, end = self.paragraphs[paragraph]
        return Span(next(before, start), next(behind, end))

    def opens_with_quotation(self, paragraph: int) -> QuotedSpan | None:
        """The quotation with which a paragraph begins."""
        return self.quoted.at(self.paragraphs[paragraph].start)
