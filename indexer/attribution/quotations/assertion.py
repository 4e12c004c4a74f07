"""Whether a report says that something was said, and how sure that is.

Negated, imagined and asked sayings are parsed and flagged: "did not say that", "would say", "if he says".
"""

from indexer.attribution.quotations.candidate import CLAUSAL, Frame
from indexer.attribution.quotations.phrases import has_mark
from indexer.attribution.quotations.report import Saying
from statements.vocabulary import Certainty

_MODALS = frozenset({"would", "could", "might", "will", "should", "may", "must", "can", "'d", "'ll", "wo", "ca"})
_NOBODY = frozenset({"it", "that", "this", "you", "which", "what", "these", "those", "there"})
_SURE = 0.6
_ALWAYS_SURE = CLAUSAL | {Frame.ACCORDING, Frame.QUOTATION, Frame.LINE, Frame.CONTINUED}


def is_asserted(saying: Saying) -> bool:
    """False for what is negated, imagined or asked."""
    if saying.verb is None:
        return True
    token = saying.verb.token
    for child in token.children:
        if child.dep_ == "neg" or (child.dep_ == "aux" and child.lower_ in _MODALS):
            return False
    return not has_mark(token, "if", "unless", "whether")


def certainty_of(saying: Saying) -> Certainty:
    """Likely where nobody is named, where the frame often errs, and where the subject is nobody who speaks."""
    if not saying.source:
        return Certainty.LIKELY
    if saying.frame not in _ALWAYS_SURE and saying.worth < _SURE:
        return Certainty.LIKELY
    head = saying.verb.source.head if saying.verb else None
    if head is not None and head.lower_ in _NOBODY and saying.verb and saying.verb.source.pronoun is None:
        return Certainty.LIKELY
    return Certainty.SURE
