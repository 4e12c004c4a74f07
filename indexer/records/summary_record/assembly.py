"""From the paragraphs of a summary record to statements: each speaker's paragraphs until somebody else speaks."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from indexer.attribution.affiliation import post
from indexer.attribution.groups import groups_in
from indexer.attribution.label import Label
from indexer.attribution.on_behalf import aligned_with
from indexer.formats.layout import SourceText
from indexer.records.summary_record.kinds import SPEECH, Kind, kind_told
from indexer.records.summary_record.paragraphs import Paragraph, Part
from indexer.records.summary_record.subjects import Subject, is_post, place_of_observer, read_subject
from indexer.records.verbatim_record.speakers import Credit, Speakers
from statements.countries import resolve
from statements.parsed import ParsedStatement, Span, Speaker
from statements.vocabulary import Capacity, Form, StatementKind

_BEHALF = re.compile(r"\b(?:on|also\s+on)\s+(?:the\s+)?behalf\s+of\s+", re.IGNORECASE)
_AS_NATIONAL = re.compile(
    r"\bspeaking\s+(?:in\s+(?:his|her|their)\s+capacity\s+)?as\s+(?:the\s+)?representative\s+of\s+(?:the\s+)?(?P<country>[A-Z][^,;]{2,80})"
    r"|\bin\s+(?:his|her|their)\s+national\s+capacity\b"
)


@dataclass(slots=True)
class _Run:
    """The paragraphs of one speaker."""

    subject: Subject
    credit: Credit
    kind: Kind
    groups: tuple[str, ...]
    spans: list[Span] = field(default_factory=list)


class Assembly:
    """Goes through the paragraphs of one record once, in order."""

    def __init__(self, source: SourceText, speakers: Speakers) -> None:
        self._text = source.text
        self._pages = source.pages
        self._page_starts = [page.start for page in source.pages]
        self._speakers = speakers
        self._under: Kind = SPEECH
        self._decided = False
        self._runs: list[_Run] = []
        self._open = False

    def statements(self, paragraphs: Iterable[Paragraph]) -> tuple[ParsedStatement, ...]:
        """The statements of all paragraphs."""
        for paragraph in paragraphs:
            if paragraph.part is Part.TEXT:
                self._say(paragraph)
            else:
                self._pass_by(paragraph)
        return tuple(self._statement(ordinal, run) for ordinal, run in enumerate(self._runs))

    def _pass_by(self, paragraph: Paragraph) -> None:
        words = self._text[paragraph.start : paragraph.end]
        self._open = False
        if paragraph.part is Part.HEADING:
            told = kind_told(words, decided=self._decided)
            self._under = told or SPEECH
            self._decided = self._decided and told is not None
        elif paragraph.part is Part.DIRECTION:
            self._speakers.hear_direction(words)
            self._decided = self._decided or "adopted" in words or "rejected" in words or "vote" in words

    def _say(self, paragraph: Paragraph) -> None:
        subject = read_subject(self._text, paragraph.start, paragraph.end, bold=paragraph.bold)
        span = Span(paragraph.start, paragraph.end)
        if subject:
            self._runs.append(self._run(subject))
            self._open = True
        # What follows a decision without a name is nobody's: the record itself tells it.
        if self._open:
            self._runs[-1].spans.append(span)

    def _run(self, subject: Subject) -> _Run:
        credit = self._credit(subject)
        if credit.capacity is Capacity.PRESIDING:
            return _Run(subject, credit, (StatementKind.PROCEDURAL, None), ())
        behalf = _BEHALF.search(subject.clause)
        groups = tuple(groups_in(subject.clause[behalf.end() :], credit.country)) if behalf else ()
        kind = kind_told(subject.clause, decided=self._decided) or self._under
        return _Run(subject, credit, kind, groups)

    def _credit(self, subject: Subject) -> Credit:
        label = subject.label
        if label.chairs:
            national = _AS_NATIONAL.search(subject.clause)
            chair, credit = self._speakers.presiding(label)
            if not national:
                return credit
            named = resolve(national["country"].strip()) if national["country"] else None
            code = named.code if named else chair.officer.country if chair.officer else None
            speaker = Speaker(chair.officer.name) if chair.officer else None
            return Credit(speaker, Capacity.NATIONAL, "national-capacity-of-chair", code, resolved=code is not None)
        if label.place is None:
            return self._speakers.credit(label)
        place = place_of_observer(label.place)
        return _of_post(label, place) if is_post(place) else self._speakers.credit(replace(label, place=place))

    def _statement(self, ordinal: int, run: _Run) -> ParsedStatement:
        label, credit = run.subject.label, run.credit
        kind, timing = run.kind
        words = "\n\n".join(self._text[start:end] for start, end in run.spans)
        return ParsedStatement(
            ordinal=ordinal,
            kind=kind,
            label=self._text[label.start : label.end],
            spans=tuple(run.spans),
            capacity=Capacity.GROUP if run.groups else credit.capacity,
            rule=credit.rule,
            speaker=credit.speaker,
            country=credit.country,
            organization=credit.organization,
            on_behalf_of=run.groups,
            aligned_with=() if kind is StatementKind.PROCEDURAL else aligned_with(words),
            vote_timing=timing,
            form=Form.INDIRECT,
            source_spans=(Span(label.start, label.end),),
            page=self._page_at(label.start),
            resolved=credit.resolved,
        )

    def _page_at(self, offset: int) -> int | None:
        index = bisect_right(self._page_starts, offset) - 1
        return self._pages[index].number if index >= 0 else None


def _of_post(label: Label, printed: str) -> Credit:
    """An official whose parenthesis tells the post: the word is that of the body, or of the country of a minister."""
    where = post(printed)
    capacity = (
        Capacity.NATIONAL if where.country else Capacity.ORGANIZATION if where.organization else Capacity.PERSONAL
    )
    speaker = Speaker(label.name, role=where.role)
    return Credit(speaker, capacity, "post-in-label", where.country, where.organization, resolved=where.known)
