"""The end of an indirect content, cut where the report's own voice or the next saying takes over.

A non-restrictive relative clause, an aside behind a dash, a further clause with its own subject, ", while ..." and
", according to ..." are the writer's more often than the speaker's: together +.3 F, 1.3 for mixed quotations.
Participles, appositions, "because", "if" and "when" belong to what was said: cutting them loses.
"""

from typing import TYPE_CHECKING

from indexer.attribution.quotations import cues
from indexer.attribution.quotations.candidate import CLAUSAL, Candidate, Frame
from indexer.attribution.quotations.marks import MARK
from indexer.attribution.quotations.phrases import VERBAL, Tokens, has_mark, lemma_of, stripped
from indexer.attribution.quotations.sources import resumes_the_speaker

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DASHES = frozenset({"-", "–", "—", "--"})
_ASIDES = frozenset({"while", "though", "even"})
_JOINTS = frozenset({"and", "but"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_FINITE_OR_PARTICIPLE = frozenset({"VBD", "VBZ", "VBG", "VBP"})
_MOST_CUTS = 4


def trimmed(candidate: Candidate, tokens: Tokens) -> Tokens:
    """`tokens` are the candidate's content, in order; what is cut never holds a quotation mark."""
    doc = candidate.cue.doc
    for _ in range(_MOST_CUTS):
        cut = _tail_clause(candidate, tokens) or _dash(doc, tokens)
        if not cut:
            break
        tokens = _without_joints(doc, tokens[:cut])
    return stripped(doc, tokens)


def _tail_clause(candidate: Candidate, tokens: Tokens) -> int:
    """Where the last clause that is not the speaker's begins, as a place in `tokens`; 0 where there is none."""
    doc = candidate.cue.doc
    inside = set(tokens)
    last = tokens[-1] if tokens else 0
    for number in tokens[1:]:
        token = doc[number]
        left, right = token.left_edge.i, token.right_edge.i
        if right < last and not all(doc[i].is_punct for i in range(right + 1, last + 1)):
            continue
        if left > last or left <= tokens[0] or left - 1 not in inside:
            continue
        if not (_is_aside(candidate, token, left) or _is_next_saying(candidate, token, left)):
            continue
        if not _holds_mark(doc, left, min(right, last)):
            return tokens.index(left) if left in inside else 0
    return 0


def _is_aside(candidate: Candidate, token: "Token", left: int) -> bool:
    doc = token.doc
    after_comma = doc[left - 1].text == ","
    if token.dep_ == "relcl":
        return after_comma
    if token.dep_ == "advcl":
        opening = next((c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"} and c.i < token.i), "")
        return after_comma and opening in _ASIDES
    if token.dep_ == "prep":
        return after_comma and token.lower_ == "according"
    if token.dep_ != "conj" or token.pos_ not in VERBAL or not _has_subject(token) or has_mark(token, "that"):
        return False
    # "He may be slow, they say, but he will come": what stands on both sides of a tag is said.
    around_tag = candidate.frame is Frame.TAG and candidate.content[0] < candidate.cue.i < left
    return doc[left - 1].lower_ in _JOINTS and doc[left - 2].text == "," and not around_tag


def _is_next_saying(candidate: Candidate, token: "Token", left: int) -> bool:
    """Said that it rained | and warned that it would go on; said it rained | , adding that it would go on."""
    if candidate.frame not in CLAUSAL or left != token.i or _has_subject(token):
        return False
    before = token.doc[left - 1]
    speaks = cues.credits_clause(lemma_of(token)) and any(child.dep_ == "ccomp" for child in token.children)
    if token.dep_ == "advcl":
        return token.tag_ == "VBG" and before.text == "," and speaks
    if token.dep_ != "conj" or before.lower_ not in _JOINTS or token.tag_ not in _FINITE_OR_PARTICIPLE:
        return False
    return token.tag_ == candidate.cue.tag_ and (token.head.tag_ != token.tag_ or speaks or resumes_the_speaker(token))


def _has_subject(token: "Token") -> bool:
    return any(child.dep_ in _SUBJECTS for child in token.children)


def _dash(doc: "Doc", tokens: Tokens) -> int:
    """Where an aside begins behind a single dash, as a place in `tokens`."""
    for place, number in enumerate(tokens):
        if place < 2 or doc[number].text not in _DASHES:
            continue
        if not (doc[number - 1].whitespace_ or doc[number].text == "—" or doc[number - 1].is_space):
            continue
        if _holds_mark(doc, number, tokens[-1]):
            continue
        closes = any(doc[i].text in _DASHES and doc[i - 1].whitespace_ for i in tokens[place + 1 :])
        return 0 if closes else place
    return 0


def _holds_mark(doc: "Doc", first: int, last: int) -> bool:
    return any(MARK.match(doc[i].text) for i in range(first, last + 1))


def _without_joints(doc: "Doc", tokens: Tokens) -> Tokens:
    end = len(tokens)
    while end and (doc[tokens[end - 1]].text in {",", *_DASHES} or doc[tokens[end - 1]].lower_ in _JOINTS):
        end -= 1
    return tokens[:end]
