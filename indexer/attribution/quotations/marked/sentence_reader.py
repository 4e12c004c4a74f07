"""One sentence of a report: which of its quotations is credited, to whom, and which parts belong together."""

from dataclasses import replace

from indexer.attribution.quotations.marked.credited import Credited, Frame, Place
from indexer.attribution.quotations.marked.elements import Element, Elements, Kind
from indexer.attribution.quotations.marked.frames import FRAMES
from indexer.attribution.quotations.marked.full_quotations import before_tag
from indexer.attribution.quotations.marked.insertions import within_marks
from indexer.attribution.quotations.marked.tags import DROPS_SUBJECT, Tag, shared_subject
from statements.parsed import Span

# Between a tag and the part of the saying that goes on behind it: "..., a déclaré X devant la presse, « ... »".
_LONGEST_REST = 10
_FEWEST_GOING_ON = 3
_JOINING_MARKS = ",.;—–-،，。、…!?"
_MOST_PARTS = 30
# Elements on either side of a quotation that are looked at: no tag is farther, and a paragraph of 100,000 marks
# must not cost its square.
_WINDOW = 80


class SentenceReader:
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
            place = self._place(low, at, self._low if first == len(credited) else low)
            fitting = self._announcement(at) or self._fitting(place, quote)
            if fitting is not None:
                shared = next((c.tag.source for c in reversed(credited[first:]) if c.tag.source), ())
                tag = shared_subject(fitting.tag, shared) if shared else fitting.tag
                if tag.source or self._language in DROPS_SUBJECT:
                    credited.append(replace(fitting, tag=tag))
                low = max(low, fitting.last + 1)

    def _place(self, low: int, at: int, start: int) -> Place:
        near = at - _WINDOW
        return Place(max(low, near), at, min(self._high, at + _WINDOW), self._language, max(start, near))

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
        if len(last.content) >= _MOST_PARTS:
            return False
        if not self._only_rest_of_tag(last.last + 1, at) or self._has_own_tag(at):
            return False
        quote = self._found[at]
        part = Span(quote.start, quote.end)
        credited[-1] = replace(last, content=(*last.content, part), last=at)
        return True

    def _only_rest_of_tag(self, begin: int, at: int) -> bool:
        """Whether only marks, an "and", or where and when it was said stand between."""
        if at - begin > 2 * _LONGEST_REST:
            return False
        between = self._found[begin:at]
        words = [word for word in between if word.kind is Kind.WORD]
        if len(words) > _LONGEST_REST or any(word.cues for word in words):
            return False
        if not all(word.kind is Kind.WORD or word.is_mark(_JOINING_MARKS) for word in between):
            return False
        if between and between[-1].kind is Kind.WORD and not (len(words) == 1 and words[0].has("coordination")):
            return False  # a name in marks: "au journal « La Voix »"
        joined = not words or words[0].has("preposition", "adverb", "time", "coordination", "genitive")
        if words and words[0].has("coordination"):
            joined = len(words) == 1
        quote = self._found[at]
        alone = quote.speech_like or at + 1 == self._high or self._found[at + 1].kind is Kind.MARK
        return joined and alone and (at > self._low or quote.words >= _FEWEST_GOING_ON)

    def _has_own_tag(self, at: int) -> bool:
        return before_tag(self._found, self._place(at, at, at)) is not None
