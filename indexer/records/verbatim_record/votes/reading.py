"""Reads the votes and decisions of one record, in order, from what stands between the words and from the chair's."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from indexer.formats.layout import SourceText
from indexer.records.verbatim_record.directions import Direction
from indexer.records.verbatim_record.events import Event, EventKind
from indexer.records.verbatim_record.vote_lists import VoteWords
from indexer.records.verbatim_record.votes.ballots import ballot_in
from indexer.records.verbatim_record.votes.drafts import NamedDrafts
from indexer.records.verbatim_record.votes.finished import finished, warnings_of
from indexer.records.verbatim_record.votes.notes import notes_in
from indexer.records.verbatim_record.votes.open_vote import OpenVote
from indexer.records.verbatim_record.votes.positions import NamesOfCountries
from indexer.records.verbatim_record.votes.results import Result, resolution_in, result_in
from indexer.records.verbatim_record.votes.words import VoteResultWords
from statements.parsed import ParsedStatement, ParsedVote, ReadingWarning, Span
from statements.vocabulary import Capacity, VoteManner, VoteMatter

_TELLING = frozenset({EventKind.DIRECTION, EventKind.VOTES})
_NOTE_BEGINS = ("[", "［", "*")
_WHOLE = frozenset({VoteMatter.RESOLUTION, VoteMatter.DECISION, VoteMatter.OTHER})


class VotesOfRecord(NamedTuple):
    """The votes of a record, and what a reader should know about them."""

    votes: tuple[ParsedVote, ...]
    warnings: tuple[ReadingWarning, ...]


def read_votes(
    source: SourceText,
    events: list[Event],
    statements: tuple[ParsedStatement, ...],
    lists: VoteWords,
    words: VoteResultWords,
    organ: str | None,
    date: dt.date | None,
) -> VotesOfRecord:
    """The votes of a record whose events and statements are known; `organ` is the one in its symbol."""
    if not statements:
        return VotesOfRecord((), ())
    reader = _Reader(source, lists, words, organ, date)
    chair = [span for s in statements if s.capacity is Capacity.PRESIDING for span in s.spans]
    # A cover has headings and lists of its own.
    first = statements[0].spans[0].start
    told: list[Event | Span] = [
        event for event in events if event.kind is EventKind.HEADING or (event.kind in _TELLING and event.end > first)
    ]
    told = sorted([*told, *chair], key=lambda item: item.start)
    for in_list, group in groupby(told, key=_is_list):
        if in_list:
            reader.take_lists([event for event in group if isinstance(event, Event)])
        else:
            for item in group:
                reader.take(item)
    return reader.votes()


def _is_list(item: Event | Span) -> bool:
    return isinstance(item, Event) and item.kind is EventKind.VOTES


class _Reader:
    def __init__(
        self,
        source: SourceText,
        lists: VoteWords,
        words: VoteResultWords,
        organ: str | None,
        date: dt.date | None,
    ) -> None:
        self._text = source.text
        self._lists = lists
        self._words = words
        self._organ = organ
        self._names = NamesOfCountries(words, date)
        self._drafts = NamedDrafts(words, organ)
        self._pages = source.pages
        self._page_starts = [page.start for page in source.pages]
        self._asked = ""
        self._after_heading = False
        self._open: OpenVote | None = None
        self._closed: list[OpenVote] = []

    def votes(self) -> VotesOfRecord:
        """All of them, in the order in which they were taken."""
        self._close()
        votes = tuple(finished(vote, ordinal) for ordinal, vote in enumerate(self._closed))
        warnings = (warning for vote in votes for warning in warnings_of(vote))
        return VotesOfRecord(votes, tuple(warnings))

    def take(self, item: Event | Span) -> None:
        """An event that is no list, or words of the chair."""
        text = self._text[item.start : item.end]
        if not isinstance(item, Event):
            self._hear(text, item)
        elif item.kind is EventKind.HEADING:
            self._close()
            if not self._after_heading:
                self._drafts.forget()
                self._asked = ""
            self._drafts.hear(text)
        elif item.direction is Direction.VOTE and text.startswith(_NOTE_BEGINS):
            self._note(text, Span(item.start, item.end))
        elif item.direction is Direction.VOTE:
            self._close()
            self._take_vote(item, text)
        elif item.direction is Direction.DECISION:
            self._decide(text, Span(item.start, item.end))
        self._after_heading = isinstance(item, Event) and item.kind is EventKind.HEADING

    def _take_vote(self, item: Event, text: str) -> None:
        """A vote begins; lists and result may stand in the same paragraph, as records of the first decades have it."""
        self._open = self._begin(Span(item.start, item.end), self._words.manner_of(text))
        lists = self._lists.heading.search(text)
        if lists:
            self._list(self._open, text[lists.start() :])
        result = result_in(text[: lists.start()] if lists else text, self._words, self._organ)
        if result.adopted is not None:
            self._open.decided, self._open.said = result, [text]

    def take_lists(self, events: list[Event]) -> None:
        """The lists of one vote: each heading with the countries below it or behind it."""
        span = Span(events[0].start, events[-1].end)
        if self._open and self._open.manner is VoteManner.BALLOT:
            return
        if self._open is None or (self._open.decided.adopted is not None and len(self._open.spans) > 1):
            self._close()
            self._open = self._begin(span, VoteManner.RECORDED)
        else:
            self._open.spans.append(span)
        self._after_heading = False
        listed = "\n".join(self._text[event.start : event.end] for event in events)
        self._list(self._open, listed)

    def _list(self, vote: OpenVote, listed: str) -> None:
        for heading, names in self._parted(listed):
            if heading:
                vote.choice = self._words.choice_of(heading)
            if vote.choice:
                vote.positions += self._names.positions(names, vote.choice)

    def _parted(self, listed: str) -> Iterator[tuple[str, str]]:
        """Every heading of the lists with what stands below it; first what goes on from before, without one."""
        found = list(self._lists.heading.finditer(listed))
        ends = [*(match.start() for match in found), len(listed)]
        yield "", listed[: ends[0]]
        for match, end in zip(found, ends[1:], strict=True):
            yield match.group(), listed[match.end() : end]

    def _begin(self, span: Span, manner: VoteManner) -> OpenVote:
        matter = VoteMatter.ELECTION if manner is VoteManner.BALLOT else self._words.matter_of(self._asked)
        named = self._drafts.last(matter)
        return OpenVote(manner, matter or VoteMatter.OTHER, [span], named, page=self._page_at(span.start))

    def _note(self, text: str, span: Span) -> None:
        vote = self._open or (self._closed[-1] if self._closed else None)
        if vote:
            vote.notes += notes_in(text, self._words, self._names)
            vote.spans.append(span)

    def _decide(self, text: str, span: Span) -> None:
        """A direction that tells a decision: the result of the vote that is open, or one without a vote."""
        result = result_in(text, self._words, self._organ)
        if result.adopted is None:
            self._so_decided(text, span)
            return
        if self._open is None:
            if not (result.matter or result.resolution or result.tally) or self._is_agenda(result):
                return
            self._open = self._begin(span, VoteManner.NON_RECORDED if result.tally else VoteManner.WITHOUT_VOTE)
            self._open.spans.clear()
        self._open.decide(result, text, span)
        self._is_about(self._open, result)
        self._close()

    def _is_about(self, vote: OpenVote, result: Result) -> None:
        """What the words of the result say they are about outranks what the chair had said before the vote."""
        if result.matter is None or result.matter is VoteMatter.OTHER:
            return
        vote.matter = result.matter
        vote.named = self._drafts.decided_on(result.subject, result.matter) if result.subject else vote.named

    def _is_agenda(self, result: Result) -> bool:
        return result.matter is VoteMatter.OTHER and not result.resolution and not result.tally

    def _so_decided(self, text: str, span: Span) -> None:
        """A decision on a draft, where the chair had asked for one before "It was so decided", or one with a number."""
        resolution = resolution_in(text, self._words, self._organ)
        drafts = _WHOLE | {VoteMatter.AMENDMENT}
        asked = self._words.adopt.search(self._asked) and self._words.matter_of(self._asked) in drafts
        if self._open or not (resolution or (asked and self._drafts.last(VoteMatter.RESOLUTION))):
            return
        self._open = self._begin(span, VoteManner.WITHOUT_VOTE)
        self._open.spans.clear()
        if not asked:
            self._open.named, self._open.matter = None, VoteMatter.DECISION
        about = " ".join(self._asked.split()) or None
        self._open.decide(Result(adopted=True, subject=about, resolution=resolution, consensus=True), text, span)
        self._close()

    def _hear(self, text: str, span: Span) -> None:
        """The chair tells the result of a vote, and names what comes next."""
        if self._open and self._open.manner is VoteManner.BALLOT:
            self._count_ballots(self._open, text, span.start)
        at = 0
        told = False
        for sentence in self._words.sentence.split(text):
            start = text.index(sentence, at)
            at = start + len(sentence)
            if sentence and self._tells(sentence, Span(span.start + start, span.start + at)):
                told = True
                continue
            if self._open and self._open.decided.adopted is not None:
                self._close()
                told = False
            self._drafts.hear(sentence)
            if sentence.strip():
                self._asked = sentence
        if told:
            self._close()

    def _count_ballots(self, vote: OpenVote, text: str, start: int) -> None:
        count = ballot_in(text)
        if count:
            vote.decide(Result(), text[count.start : count.end], Span(start + count.start, start + count.end))
            self._close()

    def _tells(self, sentence: str, span: Span) -> bool:
        """Whether a sentence of the chair tells the result of the open vote, or of a decision without one."""
        if self._open and self._open.manner is VoteManner.BALLOT:
            return False
        if self._open is None:
            if not self._words.announced.search(sentence):
                return False
            self._open = self._begin(span, VoteManner.NON_RECORDED)
            self._open.spans.clear()
        result = result_in(sentence, self._words, self._organ)
        if result.tally is None and result.adopted is None:
            return False
        if self._open.decided.adopted is not None:
            return False
        self._open.decide(result, sentence, span)
        if result.adopted is not None:
            self._is_about(self._open, result)
        return True

    def _close(self) -> None:
        vote, self._open = self._open, None
        if vote is None:
            return
        self._closed.append(vote)
        if vote.matter in _WHOLE:
            self._drafts.forget()

    def _page_at(self, offset: int) -> int | None:
        index = bisect_right(self._page_starts, offset) - 1
        return self._pages[index].number if index >= 0 else None
