"""Quotations in marks in languages that are read without a parser: by marks, reporting verbs and the tag's grammar."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.attribution.quotations.marked.continuation import going_on
from indexer.attribution.quotations.marked.elements import Element, Elements, Kind, elements, sentences
from indexer.attribution.quotations.marked.frames import FRAMES, Credited, Frame, Place, before_tag
from indexer.attribution.quotations.marked.insertions import behind_dash, within_marks
from indexer.attribution.quotations.marked.lexicon import LANGUAGES
from indexer.attribution.quotations.marked.marks import Stretch, marked_stretches
from indexer.attribution.quotations.marked.tags import DROPS_SUBJECT, Tag, leading_tag, shared_subject
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


# Between a tag and the part of the saying that goes on behind it: "..., a déclaré X devant la presse, « ... »".
_LONGEST_REST = 10
_FEWEST_GOING_ON = 3


class _Report:
    """One text on its way through the rules, paragraph after paragraph."""

    def __init__(self, text: str, paragraphs: Sequence[Paragraph], language: str) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._language = language
        # What ended the paragraph before: a tag with a colon, or a quotation whose mark is still open.
        self._announced: Tag | None = None
        self._open: Credited | None = None

    def quotations(self) -> Iterator[Quotation]:
        stretches = marked_stretches(self._text, self._paragraphs, self._language)
        credited: list[Credited] = []
        for paragraph, marked in zip(self._paragraphs, stretches, strict=True):
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
            _Sentence(self._text, found, (low, high), self._language, announced).read(credited)
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
        in_marks = all(self._text[span.start] in '«»“”„"＂「『' for span in found.content) or found.frame in {
            Frame.DASH,
            Frame.INSERTION,
            Frame.CONTINUED,
        }
        form = Form.DIRECT if in_marks else Form.MIXED
        return Quotation(found.content, tag.source, tag.cue, form, found.frame.value, tag.asserted, tag.certainty)


class _Sentence:
    """One sentence: each of its quotations goes to the first frame that fits."""

    def __init__(
        self, text: str, found: Elements, borders: tuple[int, int], language: str, announced: Tag | None
    ) -> None:
        self._text, self._found, self._language, self._announced = text, found, language, announced
        self._low, self._high = borders

    def read(self, credited: list[Credited]) -> None:
        """Adds what this sentence credits to what its paragraph has so far."""
        low, first = self._low, len(credited)
        for at in range(self._low, self._high):
            quote = self._found[at]
            if quote.kind is not Kind.QUOTE or at < low:
                continue
            if self._joined(at, credited):
                low = at + 1
                continue
            place = Place(low, at, self._high, self._language, self._low if first == len(credited) else low)
            fitting = self._announcement(at) or self._fitting(place, quote)
            if fitting is not None:
                shared = next((c.tag.source for c in reversed(credited[first:]) if c.tag.source), ())
                tag = shared_subject(fitting.tag, shared) if shared else fitting.tag
                if tag.source or self._language in DROPS_SUBJECT:
                    credited.append(replace(fitting, tag=tag))
                low = max(low, fitting.last + 1)

    def _fitting(self, place: Place, quote: Element) -> Credited | None:
        for frame in FRAMES:
            fitting = frame(self._found, place)
            if fitting is not None:
                return fitting
        return within_marks(self._text, quote, self._language)

    def _announcement(self, at: int) -> Credited | None:
        """A paragraph that opens with a quotation behind one that ended in a tag and a colon."""
        if self._announced is None or at != self._low:
            return None
        quote = self._found[at]
        return Credited((Span(quote.start, quote.end),), self._announced, Frame.COLON, at)

    def _joined(self, at: int, credited: list[Credited]) -> bool:
        """A quotation right behind another or its tag is one more part of the same saying, unless it has a tag."""
        if not credited or credited[-1].frame in {Frame.THAT, Frame.OBJECT} or credited[-1].last < 0:
            return False
        last = credited[-1]
        if not self._only_rest_of_tag(last.last + 1, at) or self._has_own_tag(at):
            return False
        quote = self._found[at]
        part = Span(quote.start, quote.end)
        credited[-1] = replace(last, content=(*last.content, part), last=at)
        return True

    def _only_rest_of_tag(self, begin: int, at: int) -> bool:
        """Whether only marks, an "and", or where and when it was said stand between."""
        between = self._found[begin:at]
        words = [word for word in between if word.kind is Kind.WORD]
        if len(words) > _LONGEST_REST or any(word.cues or word.is_mark(":：") for word in between):
            return False
        joined = not words or words[0].has("preposition", "adverb", "time", "coordination", "genitive")
        if words and words[0].has("coordination"):
            joined = len(words) == 1
        quote = self._found[at]
        alone = quote.speech_like or at + 1 == self._high or self._found[at + 1].kind is Kind.MARK
        return joined and alone and (at > self._low or quote.words >= _FEWEST_GOING_ON)

    def _has_own_tag(self, at: int) -> bool:
        return before_tag(self._found, Place(at, at, self._high, self._language, at)) is not None


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
