"""How sure it is that a saying is one. Only sure ones are shown as said: they are right in five of six.

Clauses and quotations are sure, objects and nouns only with a good cue. What lowers the share of right ones on
reports of politics: no source (.5), "that" or "this" as source (.25), "it" (.43), "you" (.59), a bare infinitive
(.55), an object credited through a relative clause (.47), a content of a word or two (.5).
"""

from indexer.attribution.quotations.candidate import CLAUSAL, Frame, Source, Tie
from indexer.attribution.quotations.report import Saying
from statements.vocabulary import Certainty

_SURE_WORTH = 0.6
_SURE_FRAMES = CLAUSAL | {Frame.ACCORDING, Frame.QUOTATION, Frame.LINE, Frame.CONTINUED}
_SHORTEST = 10  # characters
_NOBODY = frozenset({"it", "that", "this", "you", "what", "these", "those", "there"})
_WRITER = frozenset({"i", "we"})  # outside quotations the first person is whoever writes the report
_REMOTE = frozenset({Tie.RELATIVE, Tie.PARTICIPLE, Tie.CONTROLLER})


def certainty_of(saying: Saying) -> Certainty:
    """Sure or likely; a quotation between marks makes up for a weak frame."""
    source = saying.candidate.source if saying.candidate else saying.verb.source if saying.verb else Source()
    doubtful = not saying.source or _is_nobody(source) or (not saying.quotations and _is_weak(saying, source))
    return Certainty.LIKELY if doubtful else Certainty.SURE


def _is_nobody(source: Source) -> bool:
    return source.head is not None and source.head.lower_ in _NOBODY and source.pronoun is None


def _is_weak(saying: Saying, source: Source) -> bool:
    cue = saying.token
    if (cue is not None and cue.tag_ == "VB") or (source.head is not None and source.head.lower_ in _WRITER):
        return True
    if saying.frame in _SURE_FRAMES:
        return False
    length = sum(end - start for start, end in saying.content)
    return saying.worth < _SURE_WORTH or length < _SHORTEST or source.tie in _REMOTE
