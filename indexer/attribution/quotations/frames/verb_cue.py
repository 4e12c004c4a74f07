"""A verb that may be a cue, with its source and its dependents sorted by their relation."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from indexer.attribution.quotations.candidate import Candidate, Frame, Source, Tie
from indexer.attribution.quotations.marks import Quoted
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
    """All verbs outside quotations; a source inside one is none, for the quoted person names it."""
    return [
        _cue(token, quoted)
        for token in doc
        if (token.pos_ in VERBAL or token.tag_.startswith("VB")) and quoted.at(token.idx) is None
    ]


def _cue(token: "Token", quoted: Quoted) -> VerbCue:
    source = source_of_verb(token)
    if source.head is not None and source.pronoun is None and quoted.at(source.head.idx) is not None:
        source = Source(tie=Tie.NONE)
    below = defaultdict(list)
    for child in token.children:
        below[child.dep_].append(child)
    return VerbCue(token, lemma_of(token), source, dict(below))
