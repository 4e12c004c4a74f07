"""What a reported statement is for: told by the clause behind the speaker's name, or by the heading above."""

import re

from statements.vocabulary import StatementKind, VoteTiming

Kind = tuple[StatementKind, VoteTiming | None]
SPEECH: Kind = (StatementKind.SPEECH, None)

_REPLY = re.compile(r"\bright\s+(?:of|to)\s+reply\b", re.IGNORECASE)
_ORDER = re.compile(r"\bpoint\s+of\s+order\b", re.IGNORECASE)
_EXPLAINS = re.compile(
    r"\b(?:explanations?\s+of|explain(?:ing|ed)?)\s+(?:(?:its|his|her|their|the)\s+)?(?:votes?|positions?)\b"
    r"|\bstatements?\s+(?:made\s+)?(?:before|after)\s+the\s+(?:vot(?:e|ing)|adoption)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\bbefore\s+(?:the\s+)?(?:vot|adopt|decision|action)", re.IGNORECASE)
_AFTER = re.compile(r"\bafter\s+(?:the\s+)?(?:vot|adopt|decision|action)", re.IGNORECASE)


def kind_told(words: str, *, decided: bool) -> Kind | None:
    """The kind that a clause or a heading tells; None where it tells none. `decided` says that a vote was taken."""
    if _REPLY.search(words):
        return StatementKind.RIGHT_OF_REPLY, None
    if _ORDER.search(words):
        return StatementKind.POINT_OF_ORDER, None
    if not _EXPLAINS.search(words):
        return None
    if _BEFORE.search(words):
        return StatementKind.EXPLANATION_OF_VOTE, VoteTiming.BEFORE
    after = decided or bool(_AFTER.search(words))
    return StatementKind.EXPLANATION_OF_VOTE, VoteTiming.AFTER if after else VoteTiming.BEFORE
