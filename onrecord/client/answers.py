"""What the API answers, as type checkers see it: plain dictionaries, with whatever fields are added later."""

from typing import Any, Literal, TypedDict


class Country(TypedDict):
    """A country by ISO 3166-1 alpha-3 code and its English name."""

    code: str
    name: str


class Document(TypedDict):
    """The document in which a passage stands."""

    id: str
    type: str
    symbol: str | None
    title: str
    url: str | None
    withdrawn_since: str | None


class Result(TypedDict):
    """One passage with who said it, for whom, when, and where it is written."""

    passage_id: str
    url: str
    text: str
    highlights: list[tuple[int, int]]
    score: float
    matched: list[Literal["keyword", "meaning"]]
    speaker: str | None
    person_id: str | None
    speaker_resolved: bool
    label: str
    country: Country | None
    organization: str | None
    role: str | None
    on_behalf_of: list[str]
    kind: str | None
    capacity: str | None
    date: str | None
    language: str
    spoken_language: str | None
    document: Document
    statement_id: str | None
    page: int | None
    paragraph: int
    citation: str
    footnote: str
    form: str | None
    rule: str | None
    standing: str
    said: list[tuple[int, int]]
    reported_by: str | None
    related_meeting: str | None
    said_on: str | None
    also_at: list[dict[str, Any]]


class Total(TypedDict):
    """How many passages were found."""

    value: int
    relation: Literal["exact", "at_least"]


class Notice(TypedDict):
    """Something to know about an answer."""

    code: str
    message: str


class SearchAnswer(TypedDict):
    """One page of results; `next` is the cursor of the page after it."""

    query: dict[str, Any]
    total: Total
    results: list[Result]
    facets: dict[str, list[dict[str, Any]]]
    next: str | None
    notices: list[Notice]
    understood: dict[str, Any]
    suggestions: list[dict[str, Any]]
    took_ms: float


class Counted(TypedDict):
    """How many passages a search finds."""

    query: dict[str, Any]
    total: Total
    notices: list[Notice]
    took_ms: float


class BatchItem(TypedDict):
    """What became of one search of several: its answer, or a problem."""

    status: int
    answer: SearchAnswer | None
    problem: dict[str, Any] | None


class ResolveAnswer(TypedDict):
    """The documents that a text names and the quotations in it, each with its place."""

    symbols: list[dict[str, Any]]
    symbols_left_out: int
    quotations: list[dict[str, Any]]
    quotations_left_out: int


class Passage(TypedDict):
    """A verbatim piece of one statement; offsets count code points in the document's text."""

    id: str
    text: str
    start: int
    end: int
    page: int | None
    paragraph: int
    language: str
    statement_id: str | None


class PassageAnswer(TypedDict):
    """A passage in the context of its statement, with citations by style."""

    passage: Passage
    url: str
    statement: dict[str, Any] | None
    document: dict[str, Any]
    siblings: list[Passage]
    citations: dict[str, str]
    standing: str
    said: list[tuple[int, int]]
    earlier: list[dict[str, Any]]
    withdrawn: dict[str, Any] | None


class StatementAnswer(TypedDict):
    """A statement with its passages in order."""

    statement: dict[str, Any]
    document: dict[str, Any]
    passages: list[Passage]
    also_at: list[dict[str, Any]]


class DocumentAnswer(TypedDict):
    """A document with its statements in order, and the votes that it reports."""

    document: dict[str, Any]
    statements: list[dict[str, Any]]
    votes: list[dict[str, Any]]


class RevisionsAnswer(TypedDict):
    """The revisions of a document, and what changed between two of them."""

    document_id: str
    revisions: list[dict[str, Any]]
    difference: dict[str, Any] | None


class Change(TypedDict):
    """A passage that came, changed or went, as it is now."""

    sequence: int
    kind: Literal["added", "changed", "retired"]
    passage_id: str
    url: str
    recorded_at: str
    successor: str | None
    passage: Passage | None
    standing: str | None
    speaker: str | None
    country: Country | None
    date: str | None
    document: Document | None


class ChangesAnswer(TypedDict):
    """Changes in order; ask for what came since `up_to` next."""

    changes: list[Change]
    up_to: int
    more: bool


class UsageAnswer(TypedDict):
    """Who asks, what they may, and what is left of each quota."""

    known_by: Literal["key", "address"]
    key: dict[str, Any] | None
    scopes: list[str]
    windows: list[dict[str, Any]]


class SavedSearch(TypedDict):
    """A search that its owner is told of; `search` can be sent back as it is."""

    id: int
    name: str
    search: dict[str, Any] | None
    frequency: str
    rhythm: str | None
    day: int
    created_at: str
    next_at: str | None
    paused_because: str | None


class Estimate(TypedDict):
    """What a saved search would have told in 30 and 365 days, and narrower ones."""

    month: int
    year: int
    at_least: bool
    days: list[dict[str, Any]]
    weeks: list[dict[str, Any]]
    samples: list[Result]
    narrower: list[dict[str, Any]]
    too_broad: str | None


class Delivery(TypedDict):
    """A passage that was told, with the saved searches that found it."""

    id: int
    told_at: str
    delivered: str
    searches: list[int]
    matched: list[Literal["keyword", "meaning"]]
    passage_id: str
    passage: Result | None
