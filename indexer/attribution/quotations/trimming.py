"""The end of an indirect content, cut where the report's own voice takes over.

A non-restrictive relative clause, an aside behind a dash, a further clause with its own subject, ", while ..." and
", according to ..." are the writer's more often than the speaker's: together +.3 F, 1.3 for mixed quotations.
Participles, appositions, "because", "if" and "when" belong to what was said: cutting them loses.
"""

from typing import TYPE_CHECKING

from indexer.attribution.quotations.marks import MARK
from indexer.attribution.quotations.phrases import VERBAL, Tokens, has_mark, stripped

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DASHES = frozenset({"-", "–", "—", "--"})
_ASIDES = frozenset({"while", "though", "even", "although"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "expl"})
_MOST_CUTS = 4


def trimmed(doc: "Doc", tokens: Tokens) -> Tokens:
    """`tokens` are in order; what is cut never holds a quotation mark."""
    for _ in range(_MOST_CUTS):
        cut = _tail_clause(doc, tokens) or _dash(doc, tokens)
        if not cut:
            break
        tokens = _without_joints(doc, tokens[:cut])
    return stripped(doc, tokens)


def _tail_clause(doc: "Doc", tokens: Tokens) -> int:
    """Where the last clause that is not the speaker's begins, as a place in `tokens`; 0 where there is none."""
    inside = set(tokens)
    last = tokens[-1] if tokens else 0
    for number in tokens[1:]:
        token = doc[number]
        left, right = token.left_edge.i, token.right_edge.i
        if right < last and not all(doc[i].is_punct for i in range(right + 1, last + 1)):
            continue
        if left > last or left <= tokens[0] or left - 1 not in inside or not _is_aside(token, left):
            continue
        if not _holds_mark(doc, left, min(right, last)):
            return tokens.index(left) if left in inside else 0
    return 0


def _is_aside(token: "Token", left: int) -> bool:
    doc = token.doc
    after_comma = doc[left - 1].text == ","
    if token.dep_ == "relcl":
        return after_comma
    if token.dep_ == "advcl":
        opening = next((c.lower_ for c in token.children if c.dep_ in {"mark", "advmod"} and c.i < token.i), "")
        return after_comma and opening in _ASIDES
    if token.dep_ == "prep":
        return after_comma and token.lower_ == "according"
    if token.dep_ == "conj" and token.pos_ in VERBAL and any(child.dep_ in _SUBJECTS for child in token.children):
        joint = doc[left - 1].lower_ in {"but", "and"} and doc[left - 2].text == ","
        return joint and not has_mark(token, "that")
    return False


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
    while end and (doc[tokens[end - 1]].text in {",", *_DASHES} or doc[tokens[end - 1]].lower_ in {"and", "but"}):
        end -= 1
    return tokens[:end]
