"""What reads differently in a passage, as earlier and later words side by side."""

from typing import NamedTuple

from statements.differences import Change, differences

# A mail shows what a correction usually is; whoever wants a rewritten passage whole follows the link.
MOST_CHANGES = 3
_LONGEST = 160
# Words that stay the same, before and after: "of forty-eight hours" says more than "forty-eight".
_AROUND = 3


class Changed(NamedTuple):
    """One change: words that stay before it, the earlier and the later ones, and words that stay after it.

    Earlier words are empty where something was put in, later ones where something was left out.
    """

    before: str
    earlier: str
    later: str
    after: str


def changes_between(before: str, now: str) -> list[Changed]:
    """The changes in their order."""
    found: list[Changed] = []
    lead = gone = new = ""
    for piece in differences(before, now):
        if piece.change is Change.GONE:
            gone += piece.before
        elif piece.change is Change.NEW:
            new += piece.now
        else:
            if gone.strip() or new.strip():
                found.append(_changed(lead, gone, new, piece.now))
            lead, gone, new = piece.now, "", ""
    if gone.strip() or new.strip():
        found.append(_changed(lead, gone, new, ""))
    return found


def _changed(lead: str, gone: str, new: str, tail: str) -> Changed:
    return Changed(" ".join(lead.split()[-_AROUND:]), _short(gone), _short(new), " ".join(tail.split()[:_AROUND]))


def _short(words: str) -> str:
    words = " ".join(words.split())
    if len(words) <= _LONGEST:
        return words
    return f"{words[: words.rfind(' ', 0, _LONGEST) or _LONGEST]} […]"
