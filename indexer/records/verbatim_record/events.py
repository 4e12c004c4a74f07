"""Everything in a record that is not a speaker's words: labels, directions, votes, headings, page lines."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType

from indexer.attribution.label import Label
from indexer.attribution.scanned_labels import ScannedLabels
from indexer.formats.layout import SourceText
from indexer.records.verbatim_record.candidates import Candidate, candidates
from indexer.records.verbatim_record.directions import Direction
from indexer.records.verbatim_record.furniture import is_page_line
from indexer.records.verbatim_record.headings import agenda_heading_at, may_be_title
from indexer.records.verbatim_record.label_places import LabelJudge
from indexer.records.verbatim_record.labels_of_text import LabelsOfText
from indexer.records.verbatim_record.record_words import RecordWords
from indexer.records.verbatim_record.run_on_votes import run_on_votes
from indexer.records.verbatim_record.typography import Typography

_MOSTLY = 0.8
_PROSE_WORDS = 25
_ENDS_SENTENCE = re.compile(r"[.!?。！？؟][\"”’»」』）)\]]*\s*\Z")
_SENTENCE_ENDS = frozenset('.!?:”"’)]»。！？：」』）؟')


class EventKind(StrEnum):
    """What an event is."""

    LABEL = "label"
    DIRECTION = "direction"
    VOTES = "votes"
    HEADING = "heading"
    LANGUAGE = "language"
    PAGE_LINE = "page_line"


@dataclass(frozen=True, slots=True)
class Event:
    """A range of the text that nobody said, and what it is."""

    start: int
    end: int
    kind: EventKind
    label: Label | None = None
    direction: Direction | None = None


class EventScanner:
    """Reads the events of one source in a single pass over its candidates.

    `facing` are labels that only another column of the same pages shows, by their offset.
    """

    def __init__(
        self, source: SourceText, words: RecordWords, facing: Mapping[int, Label] = MappingProxyType({})
    ) -> None:
        self.text = source.text
        self._source = source
        self._facing = facing
        self._misread = ScannedLabels(words.labels) if source.scanned else None
        self._words = words
        self._labels = LabelsOfText(source.text, words.labels)
        self._alone = words.labels.marks.alone
        self._type = Typography(source)
        self._candidates = list(candidates(source))
        self._plain = source.media_type.startswith("text/plain")
        self._judge = LabelJudge(source.text, self._type, self._candidates, self._labels)
        self._last = 0
        self._labelled = False
        self._in_heading = False
        self._in_votes = False
        self._events: list[Event] = []

    def scan(self) -> list[Event]:
        """All events in order, apart from each other."""
        for candidate in self._candidates:
            if candidate.start < self._last:
                continue
            event = self._event_at(candidate)
            if event:
                self._events.append(event)
                self._last = event.end
        labelled = [e for e in self._events if e.kind is EventKind.LABEL]
        self._events += self._titles_before(labelled)
        self._events += [Event(s.start, s.end, EventKind.PAGE_LINE) for s in self._words.disclaimer.spans(self.text)]
        self._events += self._language_marks()
        for vote in run_on_votes(self._source, self._words.votes, self._words.directions):
            self._events.append(Event(*vote.taken, EventKind.DIRECTION, direction=Direction.VOTE))
            self._events.append(Event(*vote.lists, EventKind.VOTES))
        return apart(self._events)

    def _event_at(self, candidate: Candidate) -> Event | None:
        label = self._label_at(candidate)
        if label:
            self._labelled = True
            self._in_heading = self._in_votes = False
            # The number of the paragraph before the label is nobody's word either.
            return Event(candidate.start, label.end, EventKind.LABEL, label=label)
        if candidate.typographic or candidate.joined:
            return self._list_amid(candidate) or self._direction_at(candidate)
        if self._plain and is_page_line(self.text[candidate.start : candidate.end]):
            return Event(candidate.start, candidate.end, EventKind.PAGE_LINE)
        votes = self._words.votes.heading_at(self.text, candidate.start)
        if votes:
            self._in_votes, self._in_heading = True, False
            return Event(candidate.start, max(votes, candidate.end), EventKind.VOTES)
        direction = self._direction_at(candidate)
        if direction and direction.direction is Direction.PEOPLE:
            # Some years print the countries of a list in italics, too.
            direction = self._vote_line_at(candidate) or direction
        if direction:
            self._in_votes = direction.kind is EventKind.VOTES
            return direction
        return self._heading_at(candidate) or self._vote_line_at(candidate)

    def _label_at(self, candidate: Candidate) -> Label | None:
        if candidate.start in self._facing:
            return self._facing[candidate.start]
        label = self._labels.at(candidate.start)
        misread = self._misread_at(candidate)
        bare = label is None or not (label.place or label.office)
        if misread and bare and (label is None or misread.end > label.end):
            # A colon amid misread letters ends what reads like a bare name before its label ends.
            return misread
        named = label and (label.titled or label.office or label.place)
        if named and label and self._accepts(label, candidate):
            return self._misread.completed(label, self.text) if self._misread else label
        if misread:
            return misread
        # Below the cover, and at the beginning of a paragraph only: elsewhere prose looks like that too.
        near = self._labels.nearly_at(candidate.start) if candidate.fresh and self._labelled else None
        if near and self._accepts(near, candidate):
            return near
        return label if label and not named and self._accepts(label, candidate) else None

    def _misread_at(self, candidate: Candidate) -> Label | None:
        """In a scan, the label at the beginning of a paragraph as far as its letters can be read."""
        if not self._misread or not candidate.fresh or not self._labelled:
            return None
        return self._misread.read(self.text, candidate.start)

    def _accepts(self, label: Label, candidate: Candidate) -> bool:
        if not self._judge.accepts(label, candidate) or self._is_on_cover(label):
            return False
        return not (label.misprinted and self._tells(label, candidate))

    def _is_on_cover(self, label: Label) -> bool:
        """Whether a label is the cover's line that tells who presides, which some languages print like a label."""
        officer = self._words.officer
        return bool(label.chairs and officer and officer.match(self.text, label.end)) and not self._labelled

    def _tells(self, label: Label, candidate: Candidate) -> bool:
        """Whether what reads like a misprinted label tells of somebody: on the cover, in a direction or a list."""
        if not self._labelled:
            return True
        after = (
            label.end + len(self.text[label.end : label.end + 4]) - len(self.text[label.end : label.end + 4].lstrip())
        )
        listed = self._labels.named_at(after)
        return listed or bool(self._words.directions.at(self.text, candidate.start, candidate.paragraph_end))

    def _direction_at(self, candidate: Candidate) -> Event | None:
        start, end = candidate.start, candidate.paragraph_end
        italic = self._type.tells_italic and self._type.italic(start, end) >= _MOSTLY
        if italic and not candidate.typographic and not self._alone.match(self.text, start, end):
            kind = self._words.directions.italic(self.text[start:end])
            return Event(start, end, EventKind.DIRECTION, direction=kind)
        found = self._words.directions.at(self.text, start, end)
        if not found or not self._stands_alone(found[0], candidate):
            return None
        if candidate.typographic and self._type.italic(start, found[0]) < _MOSTLY:
            return None
        return Event(start, found[0], EventKind.DIRECTION, direction=found[1])

    def _stands_alone(self, end: int, candidate: Candidate) -> bool:
        """Whether what ends at `end` is parted from words: by the end of a line or by what follows."""
        if not candidate.fresh and not candidate.typographic and not self._after_sentence(candidate.start):
            return False
        rest = self.text[end : candidate.paragraph_end].lstrip(" \t\r.")
        if not rest.strip() or rest.startswith("\n"):
            return True
        follows = candidate.paragraph_end - len(rest)
        if self._type.tells_italic:
            return self._type.italic(candidate.start, end) >= _MOSTLY
        return self._begins_something(follows, candidate.paragraph_end)

    def _begins_something(self, at: int, end: int) -> bool:
        return bool(self._labels.at(at) or self._words.directions.at(self.text, at, end))

    def _after_sentence(self, start: int) -> bool:
        """Whether a sentence or an event ends before `start`, so that something new can begin."""
        before = start - 1
        while before >= 0 and self.text[before].isspace():
            before -= 1
        return before < self._last or self.text[before] in _SENTENCE_ENDS

    def _heading_at(self, candidate: Candidate) -> Event | None:
        start, end = candidate.start, candidate.end
        bold = self._type.tells_bold and self._type.bold(start, end) >= _MOSTLY
        opens = (candidate.fresh or self._after_sentence(start)) and self._is_agenda(start, end)
        if not bold and not opens and not (self._in_heading and not self._is_prose(candidate)):
            if candidate.fresh:
                self._in_heading = False
            return None
        self._in_heading, self._in_votes = True, False
        return Event(start, end, EventKind.HEADING)

    def _is_agenda(self, start: int, end: int) -> bool:
        return agenda_heading_at(self.text, start, end, self._words.agenda_heading)

    def _is_prose(self, candidate: Candidate) -> bool:
        """Whether a paragraph under a heading is speech all the same: long, and it ends as sentences do."""
        words = self.text[candidate.start : candidate.paragraph_end]
        return self._words.chair.count(words) >= _PROSE_WORDS and bool(_ENDS_SENTENCE.search(words))

    def _vote_line_at(self, candidate: Candidate) -> Event | None:
        if not self._in_votes:
            return None
        # Where the last line of a list is full, the result may stand in its paragraph: italics part the two.
        end = self._type.italic_begins(candidate.start, candidate.end)
        if self._words.votes.is_country_list(self.text[candidate.start : end]):
            return Event(candidate.start, end, EventKind.VOTES)
        self._in_votes = False
        return None

    def _list_amid(self, candidate: Candidate) -> Event | None:
        """A list whose heading in italics stands behind the full last line of the list before."""
        heading = self._words.votes.heading_at(self.text, candidate.start) if self._in_votes else None
        if heading is None or not candidate.typographic:
            return None
        end = self._type.italic_begins(heading, candidate.end)
        listed = self._words.votes.is_country_list(self.text[heading:end])
        return Event(candidate.start, end if listed else heading, EventKind.VOTES)

    def _titles_before(self, labels: list[Event]) -> Iterable[Event]:
        """Titles without a form of their own that stand on lines between the last sentence and a label."""
        ends = {e.end: e for e in self._events}
        by_start = {e.start for e in labels}
        run: list[Candidate] = []
        for candidate in self._candidates:
            if candidate.typographic or candidate.joined:
                continue
            if candidate.start in by_start:
                yield from (Event(c.start, c.end, EventKind.HEADING) for c in run if c.end not in ends)
            if candidate.start in by_start or not self._may_be_title(candidate, after_title=bool(run)):
                run = []
            else:
                run.append(candidate)

    def _may_be_title(self, candidate: Candidate, *, after_title: bool) -> bool:
        words = self.text[candidate.start : candidate.end]
        if after_title and not candidate.fresh:
            return not _ENDS_SENTENCE.search(words) and len(words) < 240
        return (candidate.fresh or self._after_sentence(candidate.start)) and may_be_title(words)

    def _language_marks(self) -> Iterable[Event]:
        """Marks of a language switch in mid-speech: nobody's words."""
        for match in self._alone.finditer(self.text):
            yield Event(match.start(), match.end(), EventKind.LANGUAGE)


def apart(events: Iterable[Event]) -> list[Event]:
    """Events in order without overlap; labels win over all others, then the one that begins first."""
    labels = sorted((e for e in events if e.kind is EventKind.LABEL), key=lambda e: e.start)
    others = sorted((e for e in events if e.kind is not EventKind.LABEL), key=lambda e: (e.start, -e.end))
    kept: list[Event] = []
    rest = iter(others)
    other = next(rest, None)
    last = 0
    for label in [*labels, None]:
        limit = label.start if label else None
        while other and (limit is None or other.start < limit):
            start = max(other.start, last)
            end = other.end if limit is None else min(other.end, limit)
            if start < end:
                kept.append(replace(other, start=start, end=end))
                last = end
            other = next(rest, None)
        if label:
            kept.append(label)
            last = label.end
            while other and other.start < last:
                other = next(rest, None)
    return kept
