"""Quotations in marks in languages that are read without a parser: by marks, reporting verbs and the tag's grammar."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.attribution.quotations.marked.continuation import going_on
from indexer.attribution.quotations.marked.credited import Credited, Frame
from indexer.attribution.quotations.marked.elements import Elements, Kind, elements, sentences
from indexer.attribution.quotations.marked.insertions import behind_dash
from indexer.attribution.quotations.marked.lexicon import LANGUAGES
from indexer.attribution.quotations.marked.marks import Stretch, marked_stretches
from indexer.attribution.quotations.marked.sentence_reader import SentenceReader
from indexer.attribution.quotations.marked.tags import Tag, leading_tag
from indexer.attribution.quotations.quotation import Quotation
from indexer.formats.layout import Paragraph
from statements.parsed import Span
from statements.vocabulary import Form


def find_marked_quotations(text: str, paragraphs: Sequence[Paragraph], language: str) -> tuple[Quotation, ...]:
    """The quotations of a report that its marks and tags show, sorted and apart; none where a tag is missing.

    `language` is an ISO 639-1 code; there is nothing for languages other than those of `LANGUAGES`. Spans are
    code points of `text`. Content includes its marks. Where the language leaves out a subject that is the last
    one ("dijo", "وأضاف"), `source` is empty.
    """
    if language not in LANGUAGES:
        return ()
    return tuple(_apart(_Report(text, paragraphs, language).quotations()))


class _Report:
    """One text on its way through the rules, paragraph after paragraph."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], language: str) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._language = language
        # What ended the paragraph before: a tag with a colon, or a quotation whose mark is still open.
        self._announced: Tag | None = None
        self._in_marks: set[Span] = set()
        self._open: Credited | None = None

    def quotations(self) -> Iterator[Quotation]:
        stretches = marked_stretches(self._text, self._paragraphs, self._language)
        credited: list[Credited] = []
        for paragraph, marked in zip(self._paragraphs, stretches, strict=True):
            self._in_marks.update(Span(stretch.start, stretch.end) for stretch in marked)
            credited.extend(self._paragraph(paragraph, marked, credited))
        for found in going_on(credited, self._paragraphs, self._language):
            yield self._quotation(found)

    def _paragraph(self, paragraph: Paragraph, marked: Sequence[Stretch], before: list[Credited]) -> list[Credited]:
        found = elements(self._text, paragraph.start, paragraph.end, marked, self._language)
        if not found:
            return []
        announced, self._announced = self._announced, None
        if self._open is not None and found[0].kind is Kind.QUOTE:
            return self._going_on(found, marked, before)
        self._open = None
        credited: list[Credited] = []
        borders = sentences(found, self._language)
        for low, high in borders:
            SentenceReader(self._text, found, (low, high), self._language, announced).read(credited)
            announced = None
        if not credited and not marked:
            dash = behind_dash(self._text, found[0].start, paragraph.end, self._language)
            credited.extend([dash] if dash else [])
        if found[-1].is_mark(":："):
            self._announced = leading_tag(found, borders[-1][0], len(found) - 1, self._language)
        if marked and marked[-1].left_open and credited and credited[-1].content[-1].end == marked[-1].end:
            self._open = credited.pop()
            return [*credited, self._open]
        return credited

    def _going_on(self, found: Elements, marked: Sequence[Stretch], before: list[Credited]) -> list[Credited]:
        """A paragraph that takes up the mark that the one before left open: one more part of the same content."""
        if self._open is None:
            return []
        longer = replace(self._open, content=(*self._open.content, Span(found[0].start, found[0].end)))
        before[before.index(self._open)] = longer
        self._open = longer if marked[0].left_open else None
        return []

    def _quotation(self, found: Credited) -> Quotation:
        tag = found.tag
        parted = found.frame in {Frame.DASH, Frame.INSERTION}
        in_marks = parted or all(span in self._in_marks for span in found.content)
        form = Form.DIRECT if in_marks else Form.MIXED
        return Quotation(found.content, tag.source, tag.cue, form, found.frame.value, tag.asserted, tag.certainty)


def _apart(quotations: Iterator[Quotation]) -> Iterator[Quotation]:
    """Without those that reach into one before, or whose source lies in their content."""
    end = -1
    for quotation in quotations:
        inner = [span for span in (*quotation.source, *quotation.cue) if _touches(span, quotation.content)]
        if quotation.content[0].start < end or inner:
            continue
        end = quotation.content[-1].end
        yield quotation


def _touches(span: Span, content: tuple[Span, ...]) -> bool:
    return any(span.start < part.end and part.start < span.end for part in content)
