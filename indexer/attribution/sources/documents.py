"""Documents as sources: "the statement", "the ministry’s report", "a letter from the envoy"."""

from collections.abc import Callable
from dataclasses import replace

from indexer.attribution.sources.credit import SourceCredit
from indexer.attribution.sources.people import Person
from indexer.attribution.sources.report import Report
from indexer.attribution.sources.source import Source, part_from
from statements.vocabulary import Certainty

_ISSUED_WORDS = (
    "statement letter declaration communiqué communique note message release memo memorandum email e-mail tweet"
    " post speech briefing op-ed announcement notice warning complaint dispatch"
)
_ISSUED = frozenset(_ISSUED_WORDS.split())
_PUBLISHED_WORDS = (
    "report study poll survey article book bill law editorial column review analysis document documents ad"
    " advertisement video filing lawsuit indictment ruling order paper proposal plan resolution draft transcript"
    " interview website account statements letters reports emails e-mails polls records data figures text summary"
    " brief story list"
)
_PUBLISHED = frozenset(_PUBLISHED_WORDS.split())
# Beyond these others may have issued another: "the statement" is then only likely the one that was told of.
_MOST_PARAGRAPHS = 6
_BY = frozenset({"by", "from", "of"})

Resolve = Callable[[Report, Source], tuple[SourceCredit, Person | None]]


def credit_document(report: Report, source: Source, resolve: Resolve) -> tuple[SourceCredit, Person | None] | None:
    """The credit of a source that is a document: its issuer's; None for other sources."""
    part = source.head
    words = report.items.words
    noun = words.forms[part.core].lower()
    if part.kind != "word" or noun not in _ISSUED | _PUBLISHED:
        return None
    named = _named_issuer(report, source, resolve)
    if named:
        return named
    if words.forms[part.start].lower() not in {"the", "this", "that", "its", "his", "her", "their"}:
        return SourceCredit(source.label, "document"), None
    # "The school's letter" is that of a school of which nothing is known.
    owned = any(i in words.possessive for i in range(part.start, part.core))
    issuer = None if owned else _issuer(report, noun)
    if issuer is None:
        return SourceCredit(source.label, "document-open", resolved=False), None
    credit, person, offset = issuer
    far = report.paragraph(source.offset) - report.paragraph(offset) > _MOST_PARAGRAPHS
    certainty = Certainty.LIKELY if far else credit.certainty
    return replace(credit, label=source.label, rule="document-of-issuer", certainty=certainty), person


def _named_issuer(report: Report, source: Source, resolve: Resolve) -> tuple[SourceCredit, Person | None] | None:
    """The issuer before the noun ("Kestria’s statement", "a ministry report") or behind "by", "from"."""
    words = report.items.words
    part = source.head
    start = part.start + (words.forms[part.start].lower() in {"a", "an", "the"})
    before = report.items.within(start, part.core)
    inner = None
    if before and before[0].start == start:
        inner = part_from(report.items, start, before[-1].end, part_of=source)
    elif part.core + 1 < source.last and words.forms[part.core + 1].lower() in _BY:
        inner = part_from(report.items, part.core + 2, source.last, part_of=source)
    elif part.core + 2 < source.last and words.forms[part.core + 2].lower() == "by":
        inner = part_from(report.items, part.core + 3, source.last, part_of=source)
    if inner is None:
        return None
    credit, person = resolve(report, inner)
    if not (credit.country or credit.organization or credit.speaker):
        return None
    return replace(credit, label=source.label, rule="document-of-issuer"), person


def _issuer(report: Report, noun: str) -> tuple[SourceCredit, Person | None, int] | None:
    """Who was last said to speak in such a document; of a statement or letter else the last body that spoke."""
    for said in report.lately_said():
        if (
            noun in report.sentence_text(said.offset).lower().split()
            or f"{noun}." in report.sentence_text(said.offset).lower()
        ):
            return said.credit, said.person, said.offset
    if noun in _ISSUED:
        for said in report.lately_said():
            if said.person is None and said.credit.organization and said.credit.speaker is None:
                return said.credit, None, said.offset
    return None
