"""What one cue may credit: the frame round it, the words credited and their source."""

from dataclasses import dataclass, field
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from indexer.attribution.quotations.phrases import Tokens

if TYPE_CHECKING:
    from spacy.tokens import Token


class Frame(StrEnum):
    """The syntactic pattern that joins a cue to what it credits; names as in cues.csv."""

    THAT = "that"  # said that it rained
    CLAUSE = "clause"  # said it rained
    TAG = "tag"  # it rained, he said
    QUESTION = "question"  # asked whether it rained
    COMMENT = "comment"  # it rained, as he put it
    ACCORDING = "according to"
    INFINITIVE = "infinitive"  # plans to leave
    GERUND = "gerund"  # suggested leaving
    OBJECT = "object"  # condemned the attack
    PREDICATE = "predicate"  # called it a mistake
    OBJECT_AS = "object as"  # described it as a mistake
    OBJECT_INFINITIVE = "object infinitive"  # urged them to leave
    OBJECT_PREPOSITION = "object preposition"  # expressed concern about it
    PREPOSITION = "preposition"  # called for a halt
    PASSIVE = "passive"  # the halt was demanded
    PASSIVE_INFINITIVE = "passive infinitive"  # is expected to leave
    PASSIVE_AS = "passive as"  # is seen as a mistake
    APPEARANCE = "appearance"  # seems to leave
    NOUN_THAT = "noun that"  # the claim that it rained
    NOUN_INFINITIVE = "noun infinitive"  # a promise to leave
    NOUN_PREPOSITION = "noun preposition"  # criticism of the halt
    NOUN_IS = "noun is"  # his message is that it rained
    ADJECTIVE_THAT = "adjective that"  # confident that it rained
    ADJECTIVE_INFINITIVE = "adjective infinitive"  # eager to leave
    ADJECTIVE_PREPOSITION = "adjective preposition"  # critical of the halt
    QUOTATION = "quotation"  # only the words between marks, with a verb beside them
    CONTINUED = "continued"  # a quotation that goes on from the paragraph before
    LINE = "line"  # Name: words


CLAUSAL = frozenset({Frame.THAT, Frame.CLAUSE, Frame.TAG, Frame.QUESTION, Frame.COMMENT})
# What "it is said", "is expected to" and "the claim that" credit to nobody; other frames without a source describe.
UNSOURCED = CLAUSAL | {
    Frame.PASSIVE_INFINITIVE,
    Frame.PASSIVE_AS,
    Frame.APPEARANCE,
    Frame.NOUN_THAT,
    Frame.INFINITIVE,
    Frame.ADJECTIVE_THAT,
}


class Tie(Enum):
    """How a source is tied to its cue."""

    SUBJECT = "subject"
    RELATIVE = "relative"  # the envoy, who said
    PARTICIPLE = "participle"  # an envoy saying
    AGENT = "agent"  # was demanded by the envoy
    CONTROLLER = "controller"  # asked the envoy to say
    INHERITED = "inherited"  # the subject of a verb above
    POSSESSOR = "possessor"  # the envoy's claim
    PASSIVE = "passive"  # was demanded, by nobody
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Source:
    """Who says it: the head of the phrase, None where nobody is named, and the tokens of the whole phrase."""

    head: "Token | None" = None
    tie: Tie = Tie.NONE
    pronoun: "Token | None" = None
    tokens: Tokens = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.tokens)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with its frame; `key` is what the table of cues knows it by, `head` the head of the content."""

    frame: Frame
    cue: "Token"
    key: str
    content: Tokens
    source: Source
    head: "Token"
    worth: float = 0.0
