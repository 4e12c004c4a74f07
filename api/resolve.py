"""A text in, and out what it names and quotes of what is on record."""

import datetime as dt
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Annotated, Literal

from fastapi import APIRouter, Body, Depends
from pydantic import BaseModel, Field, field_validator

from api import examples
from api.answers import answers
from api.callers import Asking
from api.parameters import take_none
from api.sent import Sent
from catalog.library import Library
from catalog.references import References
from indexer.references import Home, find_references, home_of
from search.answer import DocumentSummary, Result
from search.presenting import summary
from search.quotations import Quotation, find_quotations
from search.quoted_words import words_of
from search.serving import Searching
from search.tracing import FEWEST_WORDS, MOST_CHARACTERS, Match, trace
from statements.symbols import canonical, parse_symbol

_MEETING = re.compile(r"/PV\.(\d+)")
LONGEST_TEXT = 100_000
MOST_SYMBOLS = 1_000
MOST_QUOTATIONS = 50
MATCHES = 3
# One thread works for it.
MOST_SECONDS = 20.0


class ResolveRequest(Sent):
    """A text, and what is known of it."""

    text: Annotated[
        str,
        Field(
            max_length=LONGEST_TEXT,
            description="Any text, such as a note or an article",
            examples=["XC/PV.1147 has “prior notification of every release of water”."],
        ),
    ]
    symbol: Annotated[
        str | None,
        Field(
            max_length=200,
            description="Symbol of the document that the text is of: a number without a body is that of its body, and "
            "the document itself is not named where its own head has it",
            examples=["XC/PV.1147"],
        ),
    ] = None
    date: Annotated[
        dt.date | None,
        Field(
            description="Day that the text is of, today where it is left out: a number tells its body where no other "
            "one had come so far",
            examples=["2026-11-12"],
        ),
    ] = None

    @field_validator("symbol")
    @classmethod
    def _is_symbol(cls, symbol: str | None) -> str | None:
        if symbol is None or not symbol.strip():
            return None
        if parse_symbol(symbol) is None:
            raise ValueError("this is no symbol of a document, such as S/PV.9453 or A/80/L.2")
        return canonical(symbol)


class SymbolFound(BaseModel):
    """A document that the text names, by its symbol or as a resolution, decision or meeting by number."""

    start: int
    end: int
    printed: str
    symbol: str | None = Field(description="Canonical; null where nothing tells whose number is printed")
    documents: list[DocumentSummary] = Field(description="The document, where it is on record, by language")


class DifferenceBody(BaseModel):
    """Words of the quotation, and what stands on record in their place; empty where nothing does."""

    quoted: str
    on_record: str


class MatchBody(BaseModel):
    """A passage with the words of the quotation, or with words much like them."""

    passage: Result
    exact: bool = Field(description="All words in their order, whatever their signs and capitals")
    similarity: float = Field(description="1 where all words stand there in their order without any between")
    on_record: str = Field(description="How the words stand on record; they may run on into the passage after it")
    differences: list[DifferenceBody]


class QuotationFound(BaseModel):
    """Words in quotation marks, and where they come from."""

    start: int
    end: int
    text: str
    status: Literal["exact", "close", "not_found", "too_long", "out_of_time"] = Field(
        description="not_found: not on record here, which does not mean that nobody said it; too_long: more than "
        f"{MOST_CHARACTERS:,} characters; out_of_time: not looked for any more, to be sent again"
    )
    matches: list[MatchBody]


class ResolveAnswer(BaseModel):
    """What a text names and quotes, in its order; offsets count code points of the text, marks left out."""

    symbols: list[SymbolFound]
    symbols_left_out: int = Field(description=f"How many there are beyond the first {MOST_SYMBOLS:,}")
    quotations: list[QuotationFound]
    quotations_left_out: int = Field(description=f"How many there are beyond the first {MOST_QUOTATIONS}")


def make_resolve(
    searching: Searching,
    library: Library,
    references: References,
    clock: Callable[[], float] = time.monotonic,
    today: Callable[[], dt.date] = lambda: dt.datetime.now(dt.UTC).date(),
) -> APIRouter:
    """The route over one catalog and one engine."""
    router = APIRouter(prefix="/api/v1")

    @router.post(
        "/resolve",
        operation_id="resolve",
        summary="Symbols and quotations of a text",
        dependencies=[Depends(take_none)],
        responses=answers(400, 408, 413, example=examples.RESOLVE),
    )
    def resolve(asking: Asking, asked: Annotated[ResolveRequest, Body()]) -> ResolveAnswer:
        """Finds the documents that a text names, and where the words come from that it has in quotation marks.

        Quotations of fewer than four words are passed over: they would be found everywhere. Each other one takes as
        much of the quotas as a request, the first one as much as the request itself.
        """
        quoted = [one for one in find_quotations(asked.text) if len(words_of(one.text)) >= FEWEST_WORDS]
        traced = quoted[:MOST_QUOTATIONS]
        asking.spend(len(traced) - 1)
        until = clock() + MOST_SECONDS
        named = find_references(asked.text, _home(asked, today()), asked.symbol, ())
        shown = named[:MOST_SYMBOLS]
        known = _documents(references, {one.symbol for one in shown if one.symbol})
        return ResolveAnswer(
            symbols=[
                SymbolFound(
                    start=one.span.start,
                    end=one.span.end,
                    printed=one.printed,
                    symbol=one.symbol,
                    documents=known.get(one.symbol or "", []),
                )
                for one in shown
            ],
            symbols_left_out=len(named) - len(shown),
            quotations=[_quotation(searching, library, one, in_time=clock() < until) for one in traced],
            quotations_left_out=len(quoted) - len(traced),
        )

    return router


def _home(asked: ResolveRequest, today: dt.date) -> Home:
    """The body and the year of the text; a record of a meeting has the meeting's number in its symbol."""
    home = home_of(asked.symbol, None, (asked.date or today).year)
    meeting = _MEETING.search(asked.symbol or "")
    return replace(home, meeting=int(meeting[1])) if meeting else home


def _documents(references: References, symbols: Iterable[str]) -> dict[str, list[DocumentSummary]]:
    held = references.held(set(symbols))
    return {symbol: [summary(document) for document in documents] for symbol, documents in held.items()}


def _quotation(searching: Searching, library: Library, found: Quotation, *, in_time: bool) -> QuotationFound:
    told = QuotationFound(start=found.start, end=found.end, text=found.text, status="out_of_time", matches=[])
    if len(found.text) > MOST_CHARACTERS:
        return told.model_copy(update={"status": "too_long"})
    if not in_time:
        return told
    traced = trace(searching, library, found.text, most=MATCHES)
    # Half alike is another sentence on the same matter: it is none of the quotation's.
    matches = _bodies(traced.matches) if traced.verdict != "not_found" else []
    return told.model_copy(update={"status": traced.verdict.value, "matches": matches})


def _bodies(matches: Sequence[Match]) -> list[MatchBody]:
    return [
        MatchBody(
            passage=match.result,
            exact=match.exact,
            similarity=match.similarity,
            on_record=match.said,
            differences=[DifferenceBody(quoted=one.quoted, on_record=one.on_record) for one in match.differences],
        )
        for match in matches
    ]
