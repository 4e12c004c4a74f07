"""From printed turns to statements: who speaks for whom, in which capacity, and what for."""

from bisect import bisect_right

from indexer.attribution.label import Label
from indexer.formats.layout import SourceText
from indexer.records.verbatim_record.chair_words import has_substance
from indexer.records.verbatim_record.cover import Cover
from indexer.records.verbatim_record.events import Event, EventKind
from indexer.records.verbatim_record.kinds import Agenda
from indexer.records.verbatim_record.legible_labels import LegibleLabels, legible_labels
from indexer.records.verbatim_record.national_pieces import Part, Piece, pieces_of
from indexer.records.verbatim_record.presiding import InTheChair
from indexer.records.verbatim_record.record_words import RecordWords
from indexer.records.verbatim_record.speakers import Credit, Speakers
from indexer.records.verbatim_record.spoken import spoken_language, switches
from indexer.records.verbatim_record.turns import Turn, part_of_spans, words_of
from statements.parsed import ParsedStatement, Span, Speaker
from statements.vocabulary import Capacity, StatementKind, VoteTiming

_MAY_SPEAK_FOR_GROUPS = frozenset({Capacity.NATIONAL, Capacity.ORGANIZATION, Capacity.PERSONAL})


class Assembly:
    """Goes through the turns of one record once, in order, because each says what the next ones are.

    `source` is the text to be read, `printed` the same as printed: labels are given as they stand there.
    """

    def __init__(self, source: SourceText, printed: str, cover: Cover, speakers: Speakers, words: RecordWords) -> None:
        self._printed = printed
        self._text = source.text
        self._words = words
        self._pages = source.pages
        self._page_starts = [page.start for page in source.pages]
        self._speakers = speakers
        self._on = speakers.on
        self._agenda = Agenda(words.kinds)
        self._seats = {code for code, _ in cover.members}
        if self._seats and cover.president and cover.president.country:
            self._seats.add(cover.president.country)
        self._made: list[ParsedStatement] = []
        self._legible = LegibleLabels()

    def statements(self, turns: list[Turn]) -> tuple[ParsedStatement, ...]:
        """The statements of all turns; a label without words gives none."""
        self._legible = legible_labels(self._printed, turns, self._on)
        for turn in turns:
            self._pass_by(turn.before)
            words = words_of(self._text, turn.spans)
            if words and turn.label.chairs:
                self._chair_turn(turn, words)
            elif words:
                self._other_turn(turn, words)
            self._pass_by(turn.during)
        return tuple(self._made)

    def _pass_by(self, events: list[Event]) -> None:
        self._agenda.pass_by(events)
        for event in events:
            if event.kind is EventKind.DIRECTION:
                self._speakers.hear_direction(self._text[event.start : event.end])

    def _chair_turn(self, turn: Turn, words: str) -> None:
        chair, credit = self._speakers.presiding(turn.label)
        country = chair.officer.country if chair.officer else None
        for piece in pieces_of(words, country, self._words.national):
            said = words[piece.start : piece.end]
            spans = part_of_spans(self._text, turn.spans, piece.start, piece.end)
            if not spans:
                continue
            if piece.part is Part.NATIONAL:
                self._national(turn, piece, said, spans, chair)
                continue
            kind = StatementKind.SPEECH if has_substance(said, self._words.chair) else StatementKind.PROCEDURAL
            self._add(turn, spans, credit, kind)
            self._agenda.hear_chair(said)
            self._speakers.hear_chair(said)

    def _national(self, turn: Turn, piece: Piece, said: str, spans: tuple[Span, ...], chair: InTheChair) -> None:
        """What the officer in the chair says for his country, between stepping out of the office and back."""
        speaker = Speaker(chair.officer.name) if chair.officer else None
        placed = piece.country is not None
        capacity = Capacity.NATIONAL if placed else Capacity.PERSONAL
        credit = Credit(speaker, capacity, "national-capacity-of-chair", piece.country, resolved=placed)
        kind, timing = self._agenda.kind_of(said)
        groups = self._words.on_behalf_of(f"{piece.announcement}\n\n{said}", piece.country)
        self._add(turn, spans, credit, kind, timing, groups, self._words.aligned_with(said))

    def _other_turn(self, turn: Turn, words: str) -> None:
        credit = self._speakers.credit(turn.label, self._legible)
        if self._seats and credit.country not in self._seats:
            self._agenda.floor_to_outsider()
        kind, timing = self._agenda.kind_of(words)
        groups = self._words.on_behalf_of(words, credit.country) if credit.capacity in _MAY_SPEAK_FOR_GROUPS else ()
        self._add(turn, tuple(turn.spans), credit, kind, timing, groups, self._words.aligned_with(words))

    def _add(
        self,
        turn: Turn,
        spans: tuple[Span, ...],
        credit: Credit,
        kind: StatementKind,
        timing: VoteTiming | None = None,
        groups: tuple[str, ...] = (),
        aligned: tuple[str, ...] = (),
    ) -> None:
        first = not self._made or self._made[-1].spans[-1].end <= turn.label.start
        self._made.append(
            ParsedStatement(
                ordinal=len(self._made),
                kind=kind,
                label=self._label(turn.label),
                spans=spans,
                capacity=Capacity.GROUP if groups else credit.capacity,
                rule=credit.rule,
                speaker=credit.speaker,
                country=credit.country,
                organization=credit.organization,
                on_behalf_of=groups,
                aligned_with=aligned,
                spoken_language=spoken_language(
                    spans, switches(self._text, turn.during, self._words.labels.marks), turn.label.language
                ),
                vote_timing=timing,
                page=self._page_at(turn.label.start if first else spans[0].start),
                resolved=credit.resolved,
                certainty=credit.certainty,
            )
        )

    def _label(self, label: Label) -> str:
        """The label as printed, here or in the column beside; a misread one as it is printed elsewhere, where known."""
        meant = self._legible.instead_of(label, self._on)
        return meant.label if meant else label.facing or self._printed[label.start : label.end]

    def _page_at(self, offset: int) -> int | None:
        index = bisect_right(self._page_starts, offset) - 1
        return self._pages[index].number if index >= 0 else None
