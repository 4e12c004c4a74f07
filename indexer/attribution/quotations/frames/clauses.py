"""Clauses as content: said that, said it, asked whether, plans to, suggested doing, "as he put it", "..., he said"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from indexer.attribution.quotations.candidate import Candidate, Frame, Tie
from indexer.attribution.quotations.frames.verb_cue import VerbCue
from indexer.attribution.quotations.phrases import VERBAL, Tokens, has_mark, has_to, lemma_of, subtree

if TYPE_CHECKING:
    from spacy.tokens import Token

_TELLING = frozenset({"tell", "inform", "remind", "assure", "warn", "notify", "reassure", "advise", "brief"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl", "csubj"})
_MISTAKEN_FOR = ("dobj", "nsubj", "attr", "dative", "npadvmod", "nsubjpass", "prep")
_QUESTION_TAGS = frozenset({"WP", "WRB", "WDT", "WP$"})


def clause_candidates(cue: VerbCue) -> Iterator[Candidate]:
    """The finite clause below the cue, or the one that the cue is a tag or comment to."""
    clauses = cue.all("ccomp")
    verb = cue.token
    if clauses:
        words = [*_lost_subject(cue, clauses[0]), *subtree(*clauses)]
        yield cue.candidate(_frame_of(clauses[0], verb), words, clauses[0])
        return
    if told := clause_of_the_told(verb):
        yield cue.candidate(Frame.THAT, subtree(told), told)
        return
    if verb.head.i == verb.i or not cue.source:
        return
    if verb.dep_ == "parataxis":
        yield cue.candidate(Frame.TAG, _rest_of_sentence(verb), verb.head)
    elif verb.dep_ == "advcl" and cue.source.tie is Tie.SUBJECT and _opens_with_as(cue):
        yield cue.candidate(Frame.COMMENT, _rest_of_sentence(verb), verb.head)


def clause_of_the_told(verb: "Token") -> "Token | None":
    """In "told the Council that ..." the parser may hang the clause on whoever is told."""
    if lemma_of(verb) not in _TELLING:
        return None
    for told in verb.children:
        if told.dep_ in {"dobj", "dative"}:
            for clause in told.children:
                if clause.dep_ in {"acl", "relcl", "ccomp"} and clause.i > told.i and has_mark(clause, "that"):
                    return clause
    return None


def infinitive_candidates(cue: VerbCue) -> Iterator[Candidate]:
    """What somebody plans, refuses or suggests to do."""
    complement = cue.first("xcomp")
    if complement is not None and complement.pos_ in VERBAL:
        frame = Frame.INFINITIVE if has_to(complement) else Frame.GERUND
        yield cue.candidate(frame, subtree(complement), complement)


def for_clause_candidates(cue: VerbCue) -> Iterator[Candidate]:
    """Called for them to leave: the parser sees a clause introduced by "for"."""
    for clause in cue.all("advcl", "ccomp", "xcomp"):
        mark = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "for"), None)
        if mark is not None and mark.i > cue.token.i:
            below = [i for i in subtree(clause) if i != mark.i]
            yield cue.candidate(Frame.PREPOSITION, below, clause, f"{cue.phrasal} for")


def _frame_of(clause: "Token", verb: "Token") -> Frame:
    if has_mark(clause, "that"):
        return Frame.THAT
    if has_mark(clause, "whether", "if") or _is_question(clause):
        return Frame.QUESTION
    if has_to(clause):
        return Frame.INFINITIVE
    if clause.tag_ == "VBG" and not any(child.dep_ == "aux" for child in clause.children):
        return Frame.GERUND
    return Frame.TAG if clause.i < verb.i else Frame.CLAUSE


def _lost_subject(cue: VerbCue, clause: "Token") -> Tokens:
    """The phrase before a finite clause without a subject, which the parser has made an object of the cue."""
    if clause.i < cue.token.i or clause.tag_ not in _FINITE or any(c.dep_ in _SUBJECTS for c in clause.children):
        return []
    opening = clause.left_edge.i
    for child in reversed(cue.all(*_MISTAKEN_FOR)):
        if cue.token.i < child.i and opening - 1 <= child.right_edge.i < opening:
            return subtree(child)
    return []


def _is_question(clause: "Token") -> bool:
    return clause.left_edge.tag_ in _QUESTION_TAGS


def _opens_with_as(cue: VerbCue) -> bool:
    return any(child.lower_ == "as" for child in cue.all("mark", "advmod"))


def _rest_of_sentence(verb: "Token") -> list[int]:
    own = {token.i for token in verb.subtree}
    return [token.i for token in verb.head.subtree if token.i not in own]
