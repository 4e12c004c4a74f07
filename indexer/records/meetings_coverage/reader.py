"""Reads the coverage of one meeting: its head, what each speaker is told to have said, and what is nobody's."""

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.attribution.groups import groups_in
from indexer.attribution.on_behalf import aligned_with
from indexer.formats.layout import SourceText
from indexer.languages import language_of
from indexer.records.meetings_coverage.head import Head, read_head
from indexer.records.meetings_coverage.leftover import other_sayings
from indexer.records.meetings_coverage.runs import Run, find_runs, people_in
from indexer.records.meetings_coverage.words import LANGUAGES, CoverageWords
from indexer.records.record import Hints, Record
from indexer.records.summary_record.kinds import kind_told
from statements.errors import UnreadableDocument, UnsupportedDocument
from statements.languages import name_of
from statements.parsed import ParsedStatement, ReadingWarning, Span
from statements.sentences import sentences
from statements.vocabulary import Capacity, DocumentType, Form, StatementKind

_ENDING = re.compile(r"\.[A-Za-z0-9]{1,5}$")
_MARKED = re.compile(r"“[^”\n]{2,}”|«[^»\n]{2,}»|\"[^\"\n]{2,}\"")
_DIRECT, _INDIRECT = 0.8, 0.05


def read_meetings_coverage(source: SourceText, hints: Hints) -> Record:
    """The facts of the coverage and one statement for each stretch in which it tells what somebody said.

    Forms are indirect, or mixed where words stand between quotation marks. Raises UnsupportedDocument for another
    language than English and French, UnreadableDocument (`no_speakers`) where it tells of nobody.
    """
    head = read_head(source, hints)
    language = hints.language or language_of(source.text[head.start :])
    words = LANGUAGES.get(language)
    if words is None:
        raise UnsupportedDocument(
            f"{hints.file_name}: meetings coverage in {name_of(language)} is not read; English and French are.",
            "If the language is told wrongly, give it with --language en or fr.",
        )
    paragraphs = [Span(max(p.start, head.start), p.end) for p in source.paragraphs if p.end > head.start]
    body = _without_closing(source.text, paragraphs, words)
    runs = find_runs(source.text, body, words, people_in(source.text, body, words))
    all_sentences = tuple(Span(*s) for p in body for s in sentences(source.text, *p))
    statements = [_statement(source, run, head, words, language) for run in runs if run.content]
    statements += other_sayings(source, body, all_sentences, runs, language, head, words)
    if not statements:
        raise UnreadableDocument(
            f"{hints.file_name}: nothing in this coverage is told to be said by anybody.",
            "If it is one speech or statement, add it with --type speech.",
            code="no_speakers",
        )
    return Record(
        type=DocumentType.MEETINGS_COVERAGE,
        title=hints.title or head.title or _ENDING.sub("", hints.file_name),
        language=language,
        statements=_in_order(statements),
        symbol=head.symbol,
        date=head.date,
        url=hints.url or source.facts.url,
        meeting=head.meeting,
        publisher=source.facts.publisher or "United Nations",
        sentences=all_sentences,
        warnings=tuple(_warnings(head)),
    )


def _without_closing(text: str, paragraphs: Sequence[Span], words: CoverageWords) -> list[Span]:
    """The paragraphs up to the notes at the end."""
    kept = list(paragraphs)
    while len(kept) > 1 and words.closing.match(text[kept[-1].start : kept[-1].end].strip()):
        kept.pop()
    return kept


def _statement(source: SourceText, run: Run, head: Head, words: CoverageWords, language: str) -> ParsedStatement:
    behalf = words.behalf.search(run.clause)
    groups = _groups(run.clause[behalf.start() :], run.who.country, language) if behalf else ()
    kind, timing = kind_told(run.clause, decided=False) or (StatementKind.QUOTATION, None)
    told = " ".join(source.text[a:b] for a, b in run.sentences)
    where = source.text[run.label.start : run.label.end]
    return ParsedStatement(
        ordinal=0,
        kind=kind,
        label=" ".join(where.split()),
        spans=tuple(_joined(source.text, run.content)),
        capacity=Capacity.GROUP if groups else run.who.capacity,
        rule=run.who.rule,
        speaker=run.who.speaker,
        country=run.who.country,
        organization=run.who.organization,
        on_behalf_of=groups,
        aligned_with=aligned_with(told) if language == "en" else (),
        vote_timing=timing,
        form=form_of(source.text, run.content),
        cue_spans=tuple(run.cues),
        source_spans=tuple(run.sources),
        page=next((page.number for page in reversed(source.pages) if page.start <= run.label.start), None),
        resolved=run.who.resolved,
        related_meeting=head.record,
    )


def _groups(phrase: str, own: str | None, language: str) -> tuple[str, ...]:
    if language == "fr":
        from indexer.attribution.languages.french import SPOKEN_FOR  # noqa: PLC0415  read by no English coverage

        # The grammar of speeches reads the first person; the service tells the same words in the third.
        return SPOKEN_FOR.on_behalf_of(f"Je prends la parole {phrase}", own)
    return tuple(groups_in(re.sub(r"(?i)\A.*?\b(?:behalf\s+of|speaking\s+(?:also\s+)?for)\s+", "", phrase), own))


def form_of(text: str, content: Sequence[Span]) -> Form:
    """Direct where four fifths of the letters stand between marks, indirect where hardly any do."""
    letters = marked = 0
    for start, end in content:
        letters += sum(c.isalnum() for c in text[start:end])
        marked += sum(c.isalnum() for match in _MARKED.finditer(text, start, end) for c in match[0])
    share = marked / letters if letters else 0.0
    return Form.DIRECT if share >= _DIRECT else Form.MIXED if share > _INDIRECT else Form.INDIRECT


def _joined(text: str, spans: Sequence[Span]) -> list[Span]:
    """Neighbouring sentences as one span, where nothing but a blank parts them."""
    found: list[Span] = []
    for span in spans:
        if found and not text[found[-1].end : span.start].strip() and span.start - found[-1].end <= 2:
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return found


def _in_order(statements: Sequence[ParsedStatement]) -> tuple[ParsedStatement, ...]:
    ordered = sorted(statements, key=lambda s: s.spans[0])
    return tuple(replace(statement, ordinal=number) for number, statement in enumerate(ordered))


def _warnings(head: Head) -> list[ReadingWarning]:
    found = []
    if head.date is None:
        message = "The coverage has no date; it is left open. Give it with --date YYYY-MM-DD."
        found.append(ReadingWarning("no_date", message))
    if head.symbol is None:
        found.append(ReadingWarning("no_symbol", "The coverage prints no symbol such as SC/12482; it is left open."))
    if head.record is None:
        message = "Nothing tells for sure of which meeting's record this is the coverage; the link to it is left out."
        found.append(ReadingWarning("no_record", message))
    return found
