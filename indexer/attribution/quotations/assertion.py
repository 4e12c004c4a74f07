"""Whether a report tells that something was said: not where that is denied, imagined, asked or still to come.

"Did not say that", "would say", "if he says", "refused to say", "without naming", "nobody said", "did he say that?".
Such sayings are found and flagged; dropping them costs .4 F where they count, and nobody would be shown them as said.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from indexer.attribution.quotations.candidate import Frame, Tie
from indexer.attribution.quotations.phrases import VERBAL, has_mark, lemma_of
from indexer.attribution.quotations.report import Saying

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = frozenset(
    {"would", "could", "might", "will", "should", "may", "must", "can", "shall", "'d", "'ll", "wo", "ca"}
)
_CONDITIONS = ("if", "unless", "whether")
_HARDLY = frozenset({"hardly", "barely", "scarcely", "rarely", "seldom", "never", "nowhere"})
_NOBODY = frozenset({"nobody", "none", "neither", "nothing"})
_NOT_DOING = frozenset({
    "refuse", "decline", "fail", "forget", "neglect", "hesitate", "avoid", "refrain", "stop", "cease", "forbid",
    "prevent",
})  # fmt: skip
_SPEAKING = frozenset({
    "say", "comment", "answer", "respond", "speak", "talk", "confirm", "name", "identify", "explain", "elaborate",
    "discuss", "disclose", "specify", "reply", "predict", "speculate", "reveal", "tell", "provide", "give",
})  # fmt: skip
_WITHOUT = frozenset({"without", "instead", "against", "from", "before"})
# "Denied claims that": the claims are not those of who denies them.
_DISOWNING = frozenset({
    "deny", "reject", "dismiss", "dispute", "refute", "rebut", "counter", "ridicule", "challenge", "question",
    "contradict", "doubt", "decry", "criticize", "condemn", "mock", "ignore", "face", "debunk", "deflect", "hear",
    "answer",
})  # fmt: skip
_UPWARDS = frozenset({"xcomp", "pcomp"})


def is_asserted(saying: Saying) -> bool:
    """Whether the report says that the source said, wrote or thought so."""
    cue = saying.token
    if cue is None:
        return True
    if cue.pos_ not in VERBAL:
        return _noun_is_asserted(saying, cue)
    if _is_nobody(saying) or _is_silence(saying):
        return False
    return not any(_is_unreal(verb) or (below is not None and _undoes(verb, below)) for verb, below in _governing(cue))


def _noun_is_asserted(saying: Saying, noun: "Token") -> bool:
    """A noun of somebody else's saying: "rejected the claim that"; else as its verb is."""
    above = noun.head
    if above.pos_ not in VERBAL:
        return True
    source = saying.candidate.source if saying.candidate else None
    if source is not None and source.tie is Tie.INHERITED and lemma_of(above) in _DISOWNING:
        return False
    return not any(_is_unreal(verb) for verb, _ in _governing(above))


def _governing(cue: "Token") -> Iterator[tuple["Token", "Token | None"]]:
    """The cue, then the verbs that it completes, each with the one below: (say, None), (refuse, say)."""
    yield cue, None
    below, above = cue, cue.head
    while below.dep_ in _UPWARDS and above.i != below.i:
        if above.pos_ in VERBAL:
            yield above, below
        elif above.lower_ in _WITHOUT:
            yield above, below
            return
        below, above = above, above.head


def _is_unreal(verb: "Token") -> bool:
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in _MODALS):
            return True
        if child.dep_ == "advmod" and child.lower_ in _HARDLY:
            return True
    return has_mark(verb, *_CONDITIONS) or _is_asked(verb)


def _is_asked(verb: "Token") -> bool:
    """Whether it is asked, as in "Did he say that ...?"."""
    subject = next((child.i for child in verb.children if child.dep_ == "nsubj"), None)
    auxiliary = next((child.i for child in verb.children if child.dep_ == "aux"), None)
    inverted = subject is not None and auxiliary is not None and auxiliary < subject < verb.i
    return inverted and any(token.text == "?" for token in verb.doc[verb.i : verb.sent.end])


def _undoes(above: "Token", below: "Token") -> bool:
    """Refused to say; without saying it."""
    return lemma_of(above) in _NOT_DOING if above.pos_ in VERBAL else below.dep_ == "pcomp"


def _is_silence(saying: Saying) -> bool:
    """Declined to comment, refused to say whether."""
    found = saying.candidate
    if found is None or found.frame is not Frame.INFINITIVE or found.key not in _NOT_DOING:
        return False
    return lemma_of(found.head) in _SPEAKING


def _is_nobody(saying: Saying) -> bool:
    source = saying.candidate.source if saying.candidate else saying.verb.source if saying.verb else None
    if source is None or source.head is None:
        return False
    head = source.head
    if head.lower_ in _NOBODY:
        return True
    return head.lower_ != "doubt" and any(child.lower_ == "no" and child.dep_ == "det" for child in head.children)
