"""The count of a secret ballot, which the chair reads out line by line; nobody's position is known."""

import re

from statements.parsed import Span

_BEGINS = re.compile(
    r"(?:Total\s+)?Number\s+of\s+(?:ballot\s+papers|ballots\s+cast)|Nombre\s+de\s+bulletins|(?:Número\s+de\s+)?(?:papeletas|cédulas)"
    r"|(?:Число|Количество)\s+(?:\w+\s+)?бюллетеней|(?:收回)?选票(?:总)?数?|عدد\s+(?:بطاقات|أوراق)",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"\d[)）*]?\Z")


def ballot_in(words: str) -> Span | None:
    """Where the lines of the count stand: from the number of papers to the last line that ends with a number."""
    begins = _BEGINS.search(words)
    if begins is None:
        return None
    end = at = begins.start()
    for line in words[at:].splitlines(keepends=True):
        at += len(line)
        shown = line.strip()
        if _COUNTED.search(shown):
            end = at - (len(line) - len(line.rstrip()))
        elif shown and not shown.endswith((":", "：")):
            break
    return Span(begins.start(), end) if end > begins.start() else None
