"""Pieces of a dependency parse as numbers of tokens, and what the tokens round a verb say of it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from indexer.attribution.quotations.extents import Extent, union
from statements.parsed import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Tokens = list[int]  # numbers of tokens in their document, growing

VERBAL = frozenset({"VERB", "AUX"})
RELATIVE_PRONOUNS = frozenset({"who", "that", "which", "whom"})
# Marks that belong to the phrase they open or close; others are stripped from its ends.
_OPENING = frozenset({'"', "$", "#", "("})
_CLOSING = frozenset({'"', ")", "%", "!", "?"})
# The parser's lemma rules stumble over doubled consonants and silent letters of verbs that matter here.
_LEMMAS = {
    "hop": "hope", "retweete": "retweet", "underly": "underlie", "accord": "accord", "opin": "opine", "sai": "say",
    "quippe": "quip", "blaste": "blast", "slamme": "slam", "decrie": "decry", "underscor": "underscore",
    "vowe": "vow", "urg": "urge", "pledg": "pledge", "reiterat": "reiterate", "plead": "plead",
}  # fmt: skip
_LARGEST_GAP = 3


def lemma_of(token: "Token") -> str:
    """The lemma in small letters, with the parser's slips put right."""
    lemma: str = token.lemma_.lower()
    return _LEMMAS.get(lemma, lemma)


def subtree(*tokens: "Token") -> Tokens:
    """All tokens below these, and these, in order."""
    return sorted({below.i for token in tokens for below in token.subtree})


def has_mark(token: "Token", *words: str) -> bool:
    """Whether one of the words introduces the clause."""
    return any(child.dep_ == "mark" and child.lower_ in words for child in token.children)


def has_to(token: "Token") -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(child.lower_ == "to" and child.dep_ == "aux" for child in token.children)


def is_passive(verb: "Token") -> bool:
    """Whether its subject suffers what it says."""
    return any(child.dep_ in {"nsubjpass", "auxpass"} for child in verb.children)


def stripped(doc: "Doc", tokens: Tokens) -> Tokens:
    """Without blanks and punctuation at the ends."""
    first, last = 0, len(tokens)
    while first < last and _loose(doc[tokens[first]], _OPENING):
        first += 1
    while last > first and _loose(doc[tokens[last - 1]], _CLOSING):
        last -= 1
    return tokens[first:last]


def _loose(token: "Token", kept: frozenset[str]) -> bool:
    return token.is_space or (token.is_punct and token.text not in kept)


def filled(doc: "Doc", tokens: Iterable[int]) -> Tokens:
    """With punctuation and blanks that stand between two of them."""
    whole: Tokens = []
    for number in sorted(tokens):
        if whole and number - whole[-1] <= _LARGEST_GAP:
            between = range(whole[-1] + 1, number)
            if all(doc[i].is_punct or doc[i].is_space for i in between):
                whole.extend(between)
        whole.append(number)
    return whole


def noun_phrase(head: "Token", cue: "Token | None" = None) -> Tokens:
    """The unbroken phrase round a noun, on its own side of the cue."""
    below = {token.i for token in head.subtree}
    if cue is not None:
        below = {i for i in below if i != cue.i and (i < cue.i) == (head.i < cue.i)}
    first = last = head.i
    while first - 1 in below:
        first -= 1
    while last + 1 in below:
        last += 1
    return stripped(head.doc, list(range(first, last + 1))) or [head.i]


def letters(doc: "Doc", tokens: Tokens) -> int:
    """Letters and figures of the words among the tokens."""
    return sum(len(doc[i]) for i in tokens if doc[i].is_alpha or doc[i].like_num)


def extent_of(doc: "Doc", tokens: Sequence[int]) -> Extent:
    """Where the tokens stand in the text; runs of tokens become one span, blanks between them included."""
    spans: list[Span] = []
    before = -2
    for number in tokens:
        token = doc[number]
        if number == before + 1 and spans:
            spans[-1] = Span(spans[-1].start, token.idx + len(token))
        else:
            spans.append(Span(token.idx, token.idx + len(token)))
        before = number
    return union(spans)
