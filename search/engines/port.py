"""The port to a search engine: a projection of the catalog that answers plans.

No engine's dictionaries or exceptions cross it. Implementations raise `EngineError` and its kinds.
"""

import datetime as dt
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from typing import NamedTuple, Protocol

from search.embedding.port import Vectors
from search.engines.spellings import Spellings
from search.fields import Field as Field  # noqa: PLC0414  # part of the port: its plans name fields
from search.query.tree import Node
from statements.errors import OnRecordError
from statements.vocabulary import Standing


class EngineError(OnRecordError):
    """The engine cannot answer."""

    code = "engine_unavailable"


class EngineBusy(EngineError):
    """Another process is writing to the index."""

    code = "engine_busy"


class EngineMismatch(EngineError):
    """The index was built for another model or schema and must be rebuilt."""

    code = "engine_mismatch"


# Of these a passage may hold several values at once.
SETS = (Field.GROUP, Field.BEHALF, Field.CITES)


# Of these every value is counted, however many a facet shows of others: a chart that lacks some of its days is wrong.
_CHARTED = (Field.YEAR, Field.MONTH)
_MOST_CHARTED = 10_000


def most_values(field: Field, size: int) -> int:
    """How many values a facet of the field shows at most where others show `size`."""
    return _MOST_CHARTED if field in _CHARTED else size


class Sort(StrEnum):
    """Order of the results."""

    BEST = "best"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class IndexedPassage:
    """A passage as engines see it. Values are exact terms.

    `behalf` are the keys (`statements.groups`) of those on whose behalf was spoken; `groups` are these and the
    ids of all groups to which the country belonged on the day.

    `standing` is a word of `statements.vocabulary.Standing`; background has neither statement nor kind. `organ` is
    the name of the body that met, `symbol` the canonical symbol of the document, `cites` those named in the passage.
    """

    id: str
    document_id: str
    statement_id: str | None
    text: str
    language: str
    type: str
    kind: str | None
    standing: str = Standing.SAID
    country: str | None = None
    speaker: str | None = None
    organization: str | None = None
    groups: tuple[str, ...] = ()
    behalf: tuple[str, ...] = ()
    organ: str | None = None
    symbol: str | None = None
    capacity: str | None = None
    spoken: str | None = None
    cites: tuple[str, ...] = ()
    date: dt.date | None = None
    vector: Vectors | None = field(default=None, compare=False, repr=False)

    def digest(self) -> str:
        """What two projections of the same passage must agree on, vectors apart."""
        values = (
            self.id, self.document_id, self.statement_id or "", self.text, self.language, self.type, self.kind or "",
            self.country or "", self.speaker or "", self.organization or "", "\x1e".join(self.groups),
            self.date.isoformat() if self.date else "", "vector" if self.vector is not None else "",
            self.standing, "\x1e".join(self.behalf), self.organ or "", self.symbol or "", self.capacity or "",
            self.spoken or "", "\x1e".join(self.cites),
        )  # fmt: skip
        return sha256("\x1f".join(values).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Change:
    """One step of the change sequence: the passage as it is now, or None where it was retired."""

    sequence: int
    passage_id: str
    passage: IndexedPassage | None


@dataclass(frozen=True, slots=True)
class Filters:
    """Any of the values within a field, all of the fields; dates are inclusive."""

    terms: Mapping[Field, tuple[str, ...]] = field(default_factory=dict)
    start: dt.date | None = None
    end: dt.date | None = None


# Any factor from .65 down ranks the judged queries alike (docs/accuracy.md, "How searches rank").
LOWERED_TO = 0.5


class After(NamedTuple):
    """The place of a passage in an order of days, whether it is still there or not."""

    date: dt.date | None
    passage_id: str


@dataclass(frozen=True, slots=True)
class Plan:
    """One search as an engine runs it.

    `query` None with `keyword` true matches every passage the filters let through; where nothing matches `query`,
    `otherwise` is asked in its place. `depth` is the number of hits wanted of each branch, `offset` skips keyword hits.
    Sorted by day, `after` may take the place of `offset`: hits begin behind it, totals and facets are as without it.
    With both branches the one by meaning holds no more than the `depth` nearest, of equals at its edge any; alone, or
    where `all_near` is asked for, it holds all above `floor`.

    `lowered` are kinds of statement whose passages rank below others: their scores by words count `LOWERED_TO`,
    unless they hold `verbatim`. By meaning the order stays as it is, and hits say what they are. `language` is that
    of the query, where it is known and hits are to say whether they are in another one; `preferred` are filters of
    which each says how many it meets, and which neither hide nor order anything.

    `facets` are counted over all that is found: everything that either branch holds, once. A field that is filtered by
    is counted over what is found with and without its own filter together, so that a chosen value does not hide the
    others, and its own count is that of the answer.

    Filters bind both branches, and so does what of `query` is meant exactly (`search.engines.binding`), which is the
    same in `otherwise`; plain words bind the keyword branch alone. Equal scores are ordered by passage id, equal dates
    likewise; undated passages come last in both directions.
    """

    filters: Filters = field(default_factory=Filters)
    keyword: bool = True
    query: Node | None = None
    otherwise: Node | None = None
    vector: Vectors | None = None
    floor: float = 0.0
    depth: int = 100
    all_near: bool = False
    offset: int = 0
    after: After | None = None
    sort: Sort = Sort.BEST
    lowered: tuple[str, ...] = ()
    language: str | None = None
    verbatim: Node | None = None
    preferred: tuple[Filters, ...] = ()
    facets: tuple[Field, ...] = ()
    facet_size: int = 20


class Hit(NamedTuple):
    """A passage found; scores compare within one branch of one answer only.

    `lowered` says that it is of one of `Plan.lowered`, `translated` that it is in another language than
    `Plan.language`, and `verbatim`, of a hit by words, that it holds `Plan.verbatim`; then it is not lowered by words.
    `preferred` is the share of `Plan.preferred` that it meets. `date` is told where the plan sorts by day.
    """

    passage_id: str
    score: float
    lowered: bool = False
    translated: bool = False
    verbatim: bool = False
    preferred: float = 0.0
    date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Branch:
    """The best hits of one branch and how many it holds.

    `at_least` says that there may be more than `total`: beside words, meaning stops at the depth that was asked for,
    and an approximate index stops looking somewhere, never before 1,000 hits nor before that depth. `some_words` says
    that these are the hits of `Plan.otherwise`.
    """

    hits: tuple[Hit, ...]
    total: int
    at_least: bool = False
    some_words: bool = False


class FacetCount(NamedTuple):
    """How many passages hold one value."""

    value: str
    count: int  # type: ignore[assignment]  # hides tuple.count, which nobody asks for


@dataclass(frozen=True, slots=True)
class EngineAnswer:
    """Both branches, as far as the plan asked for them, and how many passages they hold together, each once.

    Most frequent facet values first, then by value. Where there are more values than a facet shows, a value that only
    hits by meaning have may be left out.
    """

    keyword: Branch | None
    meaning: Branch | None
    facets: Mapping[Field, tuple[FacetCount, ...]]
    total: int

    @property
    def at_least(self) -> bool:
        """Whether there may be more than `total`."""
        return any(branch.at_least for branch in (self.keyword, self.meaning) if branch)


class PassageText(NamedTuple):
    """What a passage says and in which language."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class EngineStatus:
    """State of the projection: `checkpoint` is the last sequence number applied, 0 for none."""

    name: str
    model: str | None
    passages: int
    vectors: int
    checkpoint: int
    bytes: int


class IndexedModel(NamedTuple):
    """The model whose vectors an index holds."""

    name: str
    dimensions: int


class SearchEngine(Protocol):
    """One index for vectors of one model. Any number of processes may read; one writes.

    Where the index that serves is for another model, all but `indexed_model` and `rebuild` raises EngineMismatch.
    """

    def apply(self, changes: Sequence[Change], up_to: int) -> None:
        """Makes the index reflect the changes and moves the checkpoint to `up_to`, in one commit.

        Applying changes again does no harm. Raises EngineBusy where another process writes.
        """

    def rebuild(self, batches: Iterable[tuple[Sequence[Change], int]]) -> None:
        """Builds a new index from the batches beside the old one, which serves until the swap."""

    def discard_replaced(self) -> tuple[str, ...]:
        """Deletes what rebuilds have replaced and the engine has kept; returns its names."""

    def run(self, plan: Plan) -> EngineAnswer:
        """Answers from the newest commit, whichever process made it.

        Of two branches that were asked for, one that could not be run is None; where none could, raises.
        """

    def walk(self, plan: Plan, size: int) -> Generator[tuple[Hit, ...]]:
        """All hits of the one branch that the plan asks for, in its order, `size` at a time.

        They are those of one state of the index, whatever is applied meanwhile. `depth`, `offset`, `otherwise` and
        facets of the plan are passed over. Of a branch by meaning what `run` can give at most. Whoever stops before
        the end closes the generator, which lets go of that state.
        """

    def highlights(self, query: Node, passages: Mapping[str, PassageText]) -> dict[str, tuple[tuple[int, int], ...]]:
        """Code-point ranges in the texts that match the query, sorted and apart, by passage id.

        Texts are those of the catalog, which an id stands for. What the index does not hold may be left out.
        """

    def spellings(self, words: Collection[str]) -> dict[str, Spellings]:
        """What each word may be a misspelling of: a few of the index's words, folded (`search.engines.spellings`).

        Without those that are too short or no words at all.
        """

    def contents(self) -> Iterator[tuple[str, str]]:
        """Passage id and `IndexedPassage.digest()` of everything in the index, for verification."""

    def status(self) -> EngineStatus:
        """The state of the projection."""

    def indexed_model(self) -> IndexedModel | None:
        """Whose vectors the index that serves holds at this moment, this engine's or not; None for no index yet."""

    def close(self) -> None:
        """Lets go of files and locks."""
