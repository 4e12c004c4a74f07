"""Who speaks on from sentence to sentence: reported speech runs without a cue until somebody else is told of."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from indexer.records.meetings_coverage.sentence import SentenceReader, Told
from indexer.records.meetings_coverage.speakers import People, Who
from indexer.records.meetings_coverage.words import CoverageWords
from statements.parsed import Span
from statements.sentences import sentences

_MOST_WORDS_OF_HEADING = 14
_STOPS = (".", "?", "!", ":", ";", "”", '"', "»", ")")


@dataclass(slots=True)
class Run:
    """What one speaker is told to have said, without a break."""

    who: Who
    label: Span
    clause: str
    content: list[Span] = field(default_factory=list)
    cues: list[Span] = field(default_factory=list)
    sources: list[Span] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)

    def take(self, told: Told, sentence: Span) -> None:
        """Adds a sentence with its source."""
        self.sentences.append(sentence)
        self.content += told.content
        self.cues += told.cue
        self.sources.append(told.source)


def people_in(text: str, paragraphs: Iterable[Span], words: CoverageWords) -> People:
    """Everybody whom a paragraph names in capitals at its beginning."""
    people = People()
    reader = SentenceReader(words, people)
    for paragraph in paragraphs:
        first = next(sentences(text, *paragraph), None)
        told = reader.capitals(text, Span(*first)) if first else None
        if told and told.who:
            people.add(told.who)
    return people


def find_runs(text: str, paragraphs: Sequence[Span], words: CoverageWords, people: People) -> list[Run]:
    """The runs of the coverage in order."""
    return list(_Runs(text, words, SentenceReader(words, people)).of(paragraphs))


def is_the_services(text: str, paragraph: Span, words: CoverageWords) -> bool:
    """Whether a paragraph is a heading, a note or what the press service itself tells."""
    printed = text[paragraph.start : paragraph.end].strip()
    if words.closing.match(printed) or words.told.match(printed):
        return True
    short = len(printed.split()) <= _MOST_WORDS_OF_HEADING and not printed.endswith(_STOPS)
    return short or bool(words.heading.fullmatch(printed))


class _Runs:
    def __init__(self, text: str, words: CoverageWords, reader: SentenceReader) -> None:
        self._text = text
        self._words = words
        self._reader = reader
        self._run: Run | None = None
        self._over_paragraphs = False
        # Below the summary each speaker has paragraphs of his own.
        self._in_detail = False

    def of(self, paragraphs: Sequence[Span]) -> Iterator[Run]:
        for paragraph in paragraphs:
            if is_the_services(self._text, paragraph, self._words):
                self._run = None
                printed = self._text[paragraph.start : paragraph.end].strip()
                self._in_detail = self._in_detail or bool(self._words.heading.fullmatch(printed))
                continue
            if not self._over_paragraphs:
                # In the summary above the statements only a source or a pronoun takes a speaker to the next paragraph.
                self._run = self._run if self._goes_on(paragraph) else None
            for number, (start, end) in enumerate(sentences(self._text, *paragraph)):
                new = self._sentence(Span(start, end), first=not number)
                if new:
                    yield new

    def _goes_on(self, paragraph: Span) -> bool:
        first = next(sentences(self._text, *paragraph), None)
        told = self._reader.read(self._text, Span(*first), begins_paragraph=True) if first else None
        return told is not None and told.who is None

    def _sentence(self, sentence: Span, *, first: bool) -> Run | None:
        told = self._reader.read(self._text, sentence, begins_paragraph=first)
        if told is None:
            if self._run and not self._words.told.match(self._text, *sentence):
                self._run.content.append(sentence)
                self._run.sentences.append(sentence)
            elif self._run:
                self._run = None
            return None
        if told.who is None:
            if self._run:
                self._run.take(told, sentence)
            return None
        if self._run and self._run.who.is_same(told.who) and not first:
            self._run.take(told, sentence)
            return None
        self._in_detail = self._in_detail or told.capitals
        self._over_paragraphs = first and self._in_detail and _is_turn(told)
        self._run = Run(told.who, told.source, told.clause)
        self._run.take(told, sentence)
        return self._run


def _is_turn(told: Told) -> bool:
    """Whether somebody's turn begins, which goes on over paragraphs: the sentence opens with its source."""
    return told.who is not None and bool(told.content) and told.source.start < told.content[0].start
