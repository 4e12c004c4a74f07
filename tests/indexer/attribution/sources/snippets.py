"""Reports in small, written with marks: `<source>`, `{content}`, `^cue^`; the n-th of each belong together."""

import datetime as dt
import re
from functools import cache

from spacy.tokens import Doc

from indexer.attribution.quotations.parsing import analyse
from indexer.attribution.quotations.quotation import Quotation
from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.crediting import credit_quotations
from statements.parsed import Span
from statements.vocabulary import Certainty, Form

_MARK = re.compile(r"[<>{}^]")
_PAIR = {">": "<", "}": "{"}


def read_marks(marked: str) -> tuple[str, list[Quotation]]:
    """The text without marks, and its quotations; without a cue the source is one as well."""
    text = ""
    at = 0
    open_at: dict[str, int] = {}
    found: dict[str, list[Span]] = {"<": [], "{": [], "^": []}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        sign = mark.group()
        opening = _PAIR.get(sign, sign)
        if sign in _PAIR or (sign == "^" and "^" in open_at):
            found[opening].append(Span(open_at.pop(opening), len(text)))
        else:
            open_at[sign] = len(text)
    text += marked[at:]
    cues = found["^"] or [Span(s.end, s.end + 1) for s in found["<"]]
    pairs = zip(found["{"], found["<"], cues, strict=True)
    return text, [Quotation((content,), (source,), (cue,), Form.DIRECT, "marked") for content, source, cue in pairs]


@cache
def parsed(text: str) -> Doc:
    return analyse(text, [Span(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text)])


def credit_all(marked: str, *, on: dt.date | None = None) -> tuple[SourceCredit, ...]:
    text, quotations = read_marks(marked)
    return credit_quotations(text, quotations, parsed(text), on)


def shown(credit: SourceCredit) -> str:
    """`rule: Name [role] country (organization)`, and what is not certain, for comparison in one line."""
    speaker = credit.speaker
    parts = [f"{credit.rule}:"]
    if speaker:
        parts.append(speaker.name)
        parts += [f"[{speaker.role}]"] if speaker.role else []
    parts += [credit.country] if credit.country else []
    parts += [f"({credit.organization})"] if credit.organization else []
    parts += [] if credit.resolved else ["open"]
    parts += ["likely"] if credit.certainty is Certainty.LIKELY else []
    return " ".join(parts)
