"""Who is the source of a cue, as the parse tells: its subject, or somebody further up the tree.

The subject of the cue decides nine times in ten; climbing, issuers and possessors together gain 1.3 points of F1
with speaker on reports of politics.
"""

from typing import TYPE_CHECKING

from indexer.attribution.quotations.candidate import Source, Tie
from indexer.attribution.quotations.phrases import (
    RELATIVE_PRONOUNS,
    VERBAL,
    Tokens,
    is_passive,
    noun_phrase,
    stripped,
)

if TYPE_CHECKING:
    from spacy.tokens import Token

_FURTHEST = 4  # steps up the tree; from there on the subject is that of another saying
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
# Their objects do not do what the infinitive says: "used the forum to say".
_OBJECT_IDLE = frozenset({"use", "take", "make", "have", "begin", "spend", "waste"})
DOCUMENTS = frozenset({
    "statement", "letter", "ad", "advertisement", "email", "e-mail", "memo", "memorandum", "report", "tweet",
    "post", "message", "release", "note", "op-ed", "article", "column", "essay", "speech", "interview", "video",
    "filing", "document", "petition", "brief", "lawsuit", "complaint", "resolution", "text", "sign", "banner",
    "communique", "communiqué", "declaration", "cable", "dispatch", "transcript", "order", "ruling", "opinion",
    "book", "blog", "mailer", "flyer", "card",
})  # fmt: skip


def source_of_verb(verb: "Token") -> Source:
    """The source of a verb with its phrase; without tokens where nobody is named."""
    found = _acting(verb, 0)
    if found.head is None or (found.head.lower_ == "there" and found.tie is Tie.SUBJECT):
        return Source(tie=found.tie if found.head is None else Tie.NONE)
    return Source(found.head, found.tie, found.pronoun, _phrase(verb, found))


def _acting(verb: "Token", steps: int) -> Source:
    for child in verb.children:
        if child.dep_ == "nsubj":
            if child.lower_ in RELATIVE_PRONOUNS and verb.dep_ == "relcl":
                return Source(verb.head, Tie.RELATIVE, child)
            return Source(child, Tie.SUBJECT)
    passive = is_passive(verb)
    if passive or verb.dep_ == "acl":
        if agent := _agent(verb):
            return Source(agent, Tie.AGENT)
        if passive:
            return Source(tie=Tie.PASSIVE)
    return _inherited(verb, steps) if steps < _FURTHEST - 1 else Source()


def _agent(verb: "Token") -> "Token | None":
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for below in child.children:
                if below.dep_ == "pobj":
                    return below
    return None


def _inherited(verb: "Token", steps: int) -> Source:
    above = verb.head
    if verb.dep_ == "acl":
        if verb.tag_ == "VBG" and above.pos_ in _NOMINAL:
            return Source(above, Tie.PARTICIPLE)
        return Source(tie=Tie.PASSIVE) if verb.tag_ != "VBG" else climb(above, steps + 1)
    if verb.dep_ not in {"conj", "advcl", "xcomp", "pcomp", "ccomp", "dep", "parataxis"} or above.i == verb.i:
        return Source()
    if verb.dep_ == "pcomp":
        above = above.head
    if above.pos_ in VERBAL:
        return _from_verb_above(verb, above, steps)
    if verb.dep_ == "conj" and above.pos_ in {"NOUN", "PROPN"}:
        return Source()
    return climb(above, steps + 1)


def _from_verb_above(verb: "Token", above: "Token", steps: int) -> Source:
    if verb.dep_ == "xcomp":
        objects = [child for child in above.children if child.dep_ == "dobj" and child.i < verb.i]
        if objects and above.lemma_ not in _OBJECT_IDLE:
            return Source(objects[0], Tie.CONTROLLER)
    if verb.dep_ == "ccomp" and not steps and verb.tag_ not in {"VBG", "VB"}:
        return Source()
    return _acting(above, steps + 1)


def climb(token: "Token", steps: int) -> Source:
    """From an adjective, noun or preposition up to the verb whose subject acts: "was quick to add"."""
    for _ in range(_FURTHEST):
        if steps > _FURTHEST:
            break
        if token.pos_ in VERBAL:
            found = _acting(token, steps)
            return (
                found
                if found.head is None or found.tie is Tie.AGENT
                else Source(found.head, Tie.INHERITED, found.pronoun)
            )
        if token.pos_ in {"NOUN", "PROPN"}:
            for child in token.children:
                if child.dep_ == "poss":
                    return Source(child, Tie.INHERITED)
            if token.dep_ in {"nsubj", "nsubjpass"}:
                break
        if token.head.i == token.i:
            break
        token = token.head
    return Source()


def _phrase(verb: "Token", source: Source) -> Tokens:
    head = source.head
    assert head is not None  # noqa: S101  the caller has seen to it
    if source.tie not in {Tie.RELATIVE, Tie.PARTICIPLE}:
        return noun_phrase(head, verb)
    clause = verb.left_edge.i
    before = [i for i in noun_phrase(head, verb) if i < min(clause, verb.i)]
    phrase = stripped(verb.doc, before) or [head.i]
    phrase = _with_issuer(head, phrase)
    return sorted({*phrase, source.pronoun.i}) if source.pronoun is not None else phrase


def _with_issuer(document: "Token", phrase: Tokens) -> Tokens:
    """A statement says what its issuer says: "the ministry issued a statement saying" (mixed +.8)."""
    if document.lemma_.lower() not in DOCUMENTS or document.dep_ not in {"dobj", "pobj"}:
        return phrase
    for child in document.children:
        if child.dep_ == "poss":
            return sorted({*noun_phrase(child, document), *phrase})
    above = document.head.head if document.head.pos_ == "ADP" else document.head
    if above.pos_ not in VERBAL:
        return phrase
    issuer = _acting(above, 1)
    if issuer.head is None or issuer.head.i == document.i:
        return phrase
    return sorted({*noun_phrase(issuer.head, above), *phrase})
