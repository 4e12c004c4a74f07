"""Cuts excerpts into passages: the citeable units, verbatim, at paragraph and sentence borders."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.excerpts import Excerpt
from indexer.formats.layout import Page, Paragraph, SourceText
from indexer.languages import SAMPLE, PieceLanguages, stretches
from statements.identity import text_ids
from statements.parsed import ParsedPassage
from statements.sentences import sentences, token_estimate, word_count

# About 60 to 180 words: below, a passage says too little to be found by meaning; above, the
# built-in encoder would cut it silently (256 tokens, two of them its own marks).
FEWEST_WORDS = 60
MOST_WORDS = 180
# The estimate may be 1.22 times too low, hence 210. That holds for English, the language of the
# built-in model: its tokenizer takes Cyrillic and Arabic to pieces of one letter, so that a passage
# that fits would be two sentences. Models that read these languages count as in English.
MOST_TOKENS = 210
_CLAUSE = re.compile(r"(?<=[,;:—،؛，；：、])\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A range that is not cut further, with its size."""

    start: int
    end: int
    words: int
    tokens: int
    paragraph: int

    def fits_with(self, other: "Piece") -> bool:
        """Whether both together are no more than one passage may hold."""
        return self.words + other.words <= MOST_WORDS and self.tokens + other.tokens <= MOST_TOKENS

    def joined(self, other: "Piece") -> "Piece":
        """Both and what stands between them."""
        return Piece(self.start, other.end, self.words + other.words, self.tokens + other.tokens, self.paragraph)


def cut_passages(
    identity: str, source: SourceText, excerpts: Iterable[Excerpt], language: str, *, one_language: bool = False
) -> tuple[ParsedPassage, ...]:
    """The passages of all excerpts, in order, with ids that depend on identity and text alone.

    Every word of an excerpt's spans that stands in a paragraph is in exactly one of its passages.
    `language` is the document's; a passage in another one has its own. `one_language` tells that the document does
    not change it within its script, which need not be looked for then (4 % of the time that a record takes).
    """
    starts = [page.start for page in source.pages]
    found: list[tuple[int | None, Piece]] = []
    excerpts = tuple(excerpts)
    ends = [span for excerpt in excerpts for span in excerpt.spans]
    parts = stretches(source.text, ends[0].start, ends[-1].end) if ends and not one_language else ()
    languages = PieceLanguages(_beginning(source.text, excerpts), language, parts)
    for excerpt in excerpts:
        paragraph = excerpt.after
        for span in excerpt.spans:
            pieces, paragraph = _paragraph_pieces(source, span.start, span.end, paragraph)
            found += [(excerpt.statement, piece) for piece in _merged(pieces)]
    texts = [source.text[piece.start : piece.end] for _, piece in found]
    ids = text_ids("passage", identity, texts)
    return tuple(
        ParsedPassage(
            id=id_,
            ordinal=ordinal,
            statement=statement,
            start=piece.start,
            end=piece.end,
            page=_page_at(source.pages, starts, piece.start),
            paragraph=piece.paragraph,
            language=languages.of(text),
        )
        for ordinal, (id_, text, (statement, piece)) in enumerate(zip(ids, texts, found, strict=True))
    )


def _beginning(text: str, excerpts: Iterable[Excerpt]) -> str:
    """The first words, enough to tell the document's script; its header may be in another."""
    words = ""
    for span in (span for excerpt in excerpts for span in excerpt.spans):
        words += text[span.start : min(span.end, span.start + SAMPLE)]
        if len(words) >= SAMPLE:
            break
    return words


def _page_at(pages: Sequence[Page], starts: Sequence[int], offset: int) -> int | None:
    return pages[bisect_right(starts, offset) - 1].number if pages else None


def _paragraph_pieces(source: SourceText, start: int, end: int, numbered: int) -> tuple[list[Piece], int]:
    """The paragraphs of one span in pieces that fit, and the number of the last paragraph."""
    pieces: list[Piece] = []
    for paragraph in _paragraphs_within(source.paragraphs, start, end):
        low, high = max(start, paragraph.start), min(end, paragraph.end)
        low, high = _without_blanks(source.text, low, high)
        if low < high:
            numbered += 1
            pieces += _balanced(source.text, low, high, numbered)
    return pieces, numbered


def _paragraphs_within(paragraphs: Sequence[Paragraph], start: int, end: int) -> Sequence[Paragraph]:
    first = bisect_right(paragraphs, start, key=lambda p: p.end)
    return paragraphs[first : bisect_left(paragraphs, end, key=lambda p: p.start)]


def _without_blanks(text: str, start: int, end: int) -> tuple[int, int]:
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - (len(part) - len(part.rstrip()))


def _balanced(text: str, start: int, end: int, number: int) -> list[Piece]:
    """One paragraph, whole where it fits, else in parts of about equal length at sentence borders."""
    whole = _piece(text, start, end, number)
    if whole.words <= MOST_WORDS and whole.tokens <= MOST_TOKENS:
        return [whole]
    units = [piece for low, high in sentences(text, start, end) for piece in _small(text, low, high, number)]
    parts = max(-(-whole.words // MOST_WORDS), -(-whole.tokens // MOST_TOKENS))
    goal = whole.words / parts
    pieces = [units[0]]
    for unit in units[1:]:
        if pieces[-1].words >= goal or not pieces[-1].fits_with(unit):
            pieces.append(unit)
        else:
            pieces[-1] = pieces[-1].joined(unit)
    return pieces


def _small(text: str, start: int, end: int, number: int) -> list[Piece]:
    """A sentence, cut at commas or, in the worst case, between words until every part fits."""
    piece = _piece(text, start, end, number)
    if piece.words <= MOST_WORDS and piece.tokens <= MOST_TOKENS:
        return [piece]
    middle = (start + end) // 2
    borders = [m.end() for m in _CLAUSE.finditer(text, start + 1, end - 1)]
    borders = borders or [m.end() for m in re.compile(r"\s+").finditer(text, start + 1, end - 1)]
    cut = min(borders, key=lambda border: abs(border - middle), default=middle)
    left, right = _without_blanks(text, start, cut), _without_blanks(text, cut, end)
    return _small(text, *left, number) + _small(text, *right, number)


def _piece(text: str, start: int, end: int, number: int) -> Piece:
    part = text[start:end]
    return Piece(start, end, word_count(part), token_estimate(part), number)


def _merged(pieces: Sequence[Piece]) -> list[Piece]:
    """Short neighbours put together; a passage that is long enough ends with its paragraph."""
    passages: list[Piece] = []
    for piece in pieces:
        if passages and passages[-1].words < FEWEST_WORDS and passages[-1].fits_with(piece):
            passages[-1] = passages[-1].joined(piece)
        else:
            passages.append(piece)
    if len(passages) > 1 and passages[-1].words < FEWEST_WORDS and passages[-2].fits_with(passages[-1]):
        last = passages.pop()
        passages[-1] = passages[-1].joined(last)
    return passages
