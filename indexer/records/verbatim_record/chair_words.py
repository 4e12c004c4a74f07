"""Whether what is said from the chair is procedure or has substance of its own."""

import re
from collections.abc import Callable
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"(?<=[.!?؟])\s+|(?<=[。！？])\s*")
# The chair's own thoughts on a subject are longer than any formula; a tribute is substance sooner.
_SUBSTANCE_WORDS = 150
_TRIBUTE_WORDS = 60


def count_by_blanks(sentence: str) -> int:
    """The words of a sentence in a script that parts them by blanks."""
    return len(sentence.split())


@dataclass(frozen=True, slots=True)
class ChairWords:
    """The procedural cues of one language, those of a tribute, and how its words are counted."""

    procedure: re.Pattern[str]
    tribute: re.Pattern[str]
    count: Callable[[str], int] = count_by_blanks


def has_substance(words: str, cues: ChairWords) -> bool:
    """Whether a chair's words say something beyond procedure: a tribute, or many words without a procedural cue."""
    free = 0
    tribute = False
    for paragraph in words.split("\n\n"):
        sentences = _SENTENCE_END.split(paragraph)
        free_here = sum(cues.count(sentence) for sentence in sentences if not cues.procedure.search(sentence))
        free += free_here
        tribute = tribute or bool(free_here and cues.tribute.search(paragraph))
    return free >= _SUBSTANCE_WORDS or (tribute and free >= _TRIBUTE_WORDS)
