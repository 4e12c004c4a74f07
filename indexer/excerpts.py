"""What of a document becomes passages: statements, quotations with their sentences, and the rest of a report."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.formats.layout import Paragraph, SourceText
from indexer.records.record import Record
from statements.parsed import ParsedStatement, Span


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Ranges that are cut into passages of one statement, or of none; `after` paragraphs are counted before them."""

    statement: int | None
    spans: tuple[Span, ...]
    after: int = 0


def excerpts_of(record: Record, source: SourceText) -> tuple[Excerpt, ...]:
    """The excerpts of a document in the order of its text.

    A document that lists its own sentences is a report: there a quotation is shown in the sentences in
    which it stands, with source and cue, and the sentences without any are background. Two quotations
    in one sentence each have that sentence. Paragraphs are counted within the statement, in a report
    within the report.
    """
    if not record.sentences:
        return tuple(Excerpt(statement.ordinal, statement.spans) for statement in record.statements)
    runs: list[tuple[int | None, range]] = []
    quoted: set[int] = set()
    for statement in record.statements:
        for run in _quoting(record.sentences, statement):
            runs.append((statement.ordinal, run))
            quoted.update(run)
    rest = (number for number in range(len(record.sentences)) if number not in quoted)
    runs += [(None, run) for run in _runs(rest)]
    runs.sort(key=lambda found: (found[1].start, found[0] is None, found[0] or 0))
    return tuple(_excerpt(record.sentences, source.paragraphs, statement, run) for statement, run in runs)


def _excerpt(sentences: Sequence[Span], paragraphs: Sequence[Paragraph], statement: int | None, run: range) -> Excerpt:
    span = Span(sentences[run.start].start, sentences[run.stop - 1].end)
    return Excerpt(statement, (span,), bisect_right(paragraphs, span.start, key=lambda p: p.end))


def _quoting(sentences: Sequence[Span], statement: ParsedStatement) -> Iterator[range]:
    """The runs of sentences that hold what was said, and source and cue where these stand beside it."""
    content = _touched(sentences, statement.spans)
    credit = _touched(sentences, (*statement.source_spans, *statement.cue_spans))
    return (run for run in _runs(sorted(content | credit)) if content.intersection(run))


def _touched(sentences: Sequence[Span], spans: Sequence[Span]) -> set[int]:
    numbers: set[int] = set()
    for span in spans:
        first = bisect_right(sentences, span.start, key=lambda sentence: sentence.end)
        numbers.update(range(first, bisect_left(sentences, span.end, key=lambda sentence: sentence.start)))
    return numbers


def _runs(numbers: Iterator[int] | Sequence[int]) -> Iterator[range]:
    """Consecutive numbers as ranges."""
    start = end = -1
    for number in numbers:
        if number != end:
            if end > start:
                yield range(start, end)
            start = number
        end = number + 1
    if end > start:
        yield range(start, end)
