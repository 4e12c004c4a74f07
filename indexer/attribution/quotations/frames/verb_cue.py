"""A verb that may be a cue, with its source and its dependents sorted by their relation."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.attribution.quotations.candidate import Candidate, Frame, Source, Tie
from indexer.attribution.quotations.marks import Quoted
from indexer.attribution.quotations.nearby_sources import nearby_source
from indexer.attribution.quotations.phrases import (
    VERBAL,
    Tokens,
    filled,
    lemma_of,
    stripped,
)
from indexer.attribution.quotations.sources import source_of_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


@dataclass(frozen=True, slots=True)
class VerbCue:
    """`below` maps a dependency relation to the dependents that stand in it, in order."""

    token: "Token"
    lemma: str
    source: Source
    below: dict[str, list["Token"]] = field(default_factory=dict)

    @property
    def end(self) -> int:
        """The offset behind the verb."""
        return self.token.idx + len(self.token)

    @property
    def phrasal(self) -> str:
        """The lemma with its particle, as in "rule out"; the lemma alone where there is none."""
        particle = self.first("prt")
        return self.lemma if particle is None else f"{self.lemma} {particle.lower_}"

    def first(self, relation: str) -> "Token | None":
        """The first dependent in the relation."""
        found = self.below.get(relation)
        return found[0] if found else None

    def all(self, *relations: str) -> list["Token"]:
        """All dependents in the relations, one relation after the other."""
        return [token for relation in relations for token in self.below.get(relation, ())]

    def candidate(self, frame: Frame, content: Tokens, head: "Token", key: str | None = None) -> Candidate:
        """With the content cleaned of the cue, the source and loose punctuation."""
        doc = self.token.doc
        own = {*self.source.tokens, self.token.i}
        words = stripped(doc, filled(doc, (i for i in content if i not in own)))
        return Candidate(frame, self.token, key or self.lemma, words, self.source, head)


def verb_cues(doc: "Doc", quoted: Quoted) -> list[VerbCue]:
    """All verbs outside quotations."""
    return [
        _cue(token, quoted)
        for token in doc
        if (token.pos_ in VERBAL or token.tag_.startswith("VB"))
        and token.text[:1].isalpha()
        and quoted.at(token.idx) is None
    ]


def _cue(token: "Token", quoted: Quoted) -> VerbCue:
    source = _outside(source_of_verb(token), quoted)
    if not source and source.tie is Tie.NONE:
        source = _outside(nearby_source(token), quoted)
    below = defaultdict(list)
    for child in token.children:
        below[child.dep_].append(child)
    return VerbCue(token, lemma_of(token), source, dict(below))


def _outside(source: Source, quoted: Quoted) -> Source:
    """The source, unless it stands in a quotation: that names what is spoken of, not who speaks."""
    within = source.head is not None and source.pronoun is None and quoted.at(source.head.idx) is not None
    return Source() if within else source
