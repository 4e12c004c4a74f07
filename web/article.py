"""A report as a whole: its text by paragraphs, each quotation a link to its passage."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from catalog.reading import StatementView, WholeText
from indexer.formats.text_paragraphs import text_layout
from statements.phrases import gettext
from statements.vocabulary import Standing
from web.addresses import passage_address

_QUOTED = Markup('<a class="quoted" href="{href}"{id}>{words}</a>')
_DOUBTFUL = Markup('<a class="quoted doubtful" href="{href}"{id}>{words}<span class="hush"> {doubtful}</span></a>')
_ID = Markup(' id="said-{}"')
_REPORTER = Markup('<span class="reporter">{}</span>')


@dataclass(frozen=True, slots=True)
class _Piece:
    """A range of the text, and whose statement it is of; None where it is the report's."""

    start: int
    end: int
    statement: StatementView | None


def article(whole: WholeText, statements: Sequence[StatementView]) -> list[Markup]:
    """The paragraphs of the text. A word that two quotations hold belongs to the one that begins first."""
    passages: dict[str, str] = {}
    for passage in whole.passages:
        if passage.statement_id:
            passages.setdefault(passage.statement_id, passage.id)
    pieces = list(_pieces(statements, len(whole.text)))
    linked: set[str] = set()
    layout, _ = text_layout(whole.text)
    return [
        Markup().join(
            _element(whole.text[max(piece.start, p.start) : min(piece.end, p.end)], piece.statement, passages, linked)
            for piece in pieces
            if max(piece.start, p.start) < min(piece.end, p.end)
        )
        for p in layout
    ]


def _pieces(statements: Sequence[StatementView], length: int) -> Iterator[_Piece]:
    spans = sorted((span.start, span.end, number) for number, s in enumerate(statements) for span in s.spans)
    done = 0
    for begins, end, number in spans:
        start = max(begins, done)
        if start >= end:
            continue
        if done < start:
            yield _Piece(done, start, None)
        yield _Piece(start, end, statements[number])
        done = end
    if done < length:
        yield _Piece(done, length, None)


def _element(words: str, statement: StatementView | None, passages: dict[str, str], linked: set[str]) -> Markup:
    """The words as they stand in a paragraph; the first of a statement's carry its id, so that a link leads there."""
    if not words.strip():
        return escape(words)
    if statement is None:
        return _REPORTER.format(words)
    passage = passages.get(statement.id)
    href = passage_address(passage) if passage else f"/statements/{statement.id}"
    own_id = Markup() if statement.id in linked else _ID.format(statement.id)
    linked.add(statement.id)
    link = _DOUBTFUL if statement.standing is Standing.DOUBTFUL else _QUOTED
    return link.format(id=own_id, href=href, words=words, doubtful=gettext("(doubtful)"))
