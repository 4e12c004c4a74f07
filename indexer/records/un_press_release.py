"""Press releases of the United Nations that are one statement: of the Secretary-General, for him, or of the Council.

Their first line says whose the words below it are. (Coverage of meetings has a grammar of its own.)
"""

import re
from dataclasses import dataclass

from indexer.attribution.affiliation import UNITED_NATIONS, place
from indexer.attribution.honorifics import without_courtesy
from indexer.formats.layout import SourceText
from indexer.languages import language_of
from indexer.printed_dates import find_dates
from indexer.records.meetings_coverage.head import press_symbol
from indexer.records.record import Hints, Record
from statements.parsed import ParsedStatement, ReadingWarning, Span, Speaker
from statements.vocabulary import Capacity, DocumentType, StatementKind

_HEAD = 3_000
_NAME = r"(?P<name>(?-i:[A-ZÀ-Þ])[^,:;\n(]{2,60}?)"
_SECRETARY = r"(?:(?:UN|United\s+Nations)\s+)?(?P<role>(?:Deputy\s+)?Secretary-General)\s+"
_OTHER = r"(?:(?:UN|United\s+Nations)\s+)?(?:Deputy\s+)?Secretary-General"
_TODAY = r"(?:[,]?\s+(?:today|on\s+[\w ,]{3,30}|aujourd['’]hui|ce\s+jour))?"
_ISSUED = r"(?:was|were|has\s+been)\s+(?:issued|released|made|delivered)"
_END = r"[^\n:]{0,300}:\s*"
_FORMS = (
    # for him
    re.compile(
        rf"The\s+following\s+statement\s+{_ISSUED}{_TODAY}\s+by\s+(?P<label>(?:the\s+)?(?:[\w-]+\s+){{0,2}}Spokes\w+"
        rf"\s+(?:for|of)\s+(?:the\s+)?{_OTHER}[^:\n]{{0,80}}?)\s*:\s*",
        re.IGNORECASE,
    ),
    re.compile(
        r"La\s+déclaration\s+suivante\s+a\s+été\s+communiquée\s*,?\s*(?:aujourd['’]hui|ce\s+jour)?\s*,?\s*par\s+"
        r"(?P<label>l[ea]\s+Porte-parole\s+d[^:\n]{5,120}?)\s*:\s*",
        re.IGNORECASE,
    ),
    # his own
    re.compile(
        rf"The\s+following\s+(?:joint\s+)?(?:statement|message)\s+(?:by|of"
        rf"|from)\s+(?P<label>{_SECRETARY}{_NAME})\s+{_ISSUED}{_END}",
        re.IGNORECASE,
    ),
    re.compile(
        rf"Following\s+(?:is|are)\s+(?:the\s+)?(?:text\s+of\s+)?(?P<label>{_SECRETARY}{_NAME})['’]s?\s+[^:\n]{{0,80}}?"
        rf"\b(?:remarks|message|statement|address|speech|opening|lecture|video){_END}",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?:On\s+trouvera|Vous\s+trouverez)\s+ci-après\s+[^:\n]{3,80}?\s+(?:prononcée?\s+par\s+|du\s+"
        r"|de\s+la\s+)(?:le\s+|la\s+)?"
        rf"(?P<label>(?P<role>(?:Vice-)?Secrétaire\s+générale?)\s+de\s+l['’]ONU,\s+(?:M\.\s+"
        rf"|Mme\s+)?{_NAME})\s*,{_END}",
        re.IGNORECASE,
    ),
    # of the Council
    re.compile(
        rf"The\s+following\s+(?P<council>Security\s+Council)\s+press\s+statement\s+{_ISSUED}{_TODAY}\s+by\s+(?P<label>(?:Security\s+)?Council\s+"
        rf"President\s+(?:for\s+\w+\s+)?{_NAME}\s*\((?P<place>[^()\n]{{3,80}})\))\s*:\s*",
        re.IGNORECASE,
    ),
    re.compile(
        r"La\s+déclaration\s+à\s+la\s+presse\s+suivante\s+a\s+été\s+faite\s*,?\s*(?:aujourd['’]hui"
        r"|ce\s+jour)?\s*,?\s*par\s+"
        r"(?P<label>l[ea]\s+Présidente?\s+du\s+(?P<council>Conseil\s+de\s+sécurité)[^:\n]{0,60}?,\s+(?:M\.\s+"
        r"|Mme\s+)?"
        rf"{_NAME}\s*\((?P<place>[^()\n]{{3,80}})\))\s*:\s*",
        re.IGNORECASE,
    ),
)  # fmt: skip
_REMARKS = re.compile(r"\b(?:remarks|address|speech|lecture|message|discours|allocution|propos)\b", re.IGNORECASE)
_CLOSING = re.compile(
    r"(?m)^\s*(?:\*\s?\*{2,3}\s?\*|For information media|À l['’]intention des organes|_{4,}).*\Z", re.DOTALL
)


@dataclass(frozen=True, slots=True)
class _Credit:
    """Whose the words are."""

    speaker: Speaker | None
    organization: str
    capacity: Capacity
    resolved: bool = True


def read_un_press_release(source: SourceText, hints: Hints) -> Record | None:
    """The release as one statement; None for a text whose head does not say in these words whose it is."""
    head = source.text[:_HEAD]
    found = next((match for form in _FORMS if (match := form.search(head))), None)
    if found is None or found.start() > _HEAD // 2:
        return None
    span = _words(source.text, found.end())
    if span.start >= span.end:
        return None
    symbol = press_symbol(source, hints)
    title = hints.title or source.facts.title or _title(head[: found.start()]) or " ".join(found[0].split())
    language = hints.language or language_of(source.text[span.start : span.end])
    date = hints.date or next((d.date for d in find_dates(head[: found.end()]) if d.date), None) or source.facts.date
    spoken = bool(_REMARKS.search(found[0]))
    return Record(
        type=DocumentType.SPEECH if spoken else DocumentType.MINISTRY_STATEMENT,
        title=title,
        language=language,
        statements=(_statement(source, found, span, spoken=spoken),),
        symbol=symbol.text if symbol and symbol.press else None,
        date=date,
        url=hints.url or source.facts.url,
        publisher=source.facts.publisher or UNITED_NATIONS,
        warnings=() if date else (ReadingWarning("no_date", "The text has no date; give it with --date YYYY-MM-DD."),),
    )


def _statement(source: SourceText, found: re.Match[str], span: Span, *, spoken: bool) -> ParsedStatement:
    credit = _credit(found)
    return ParsedStatement(
        ordinal=0,
        kind=StatementKind.SPEECH if spoken else StatementKind.COMMUNIQUE,
        label=" ".join(found["label"].split()),
        spans=(span,),
        capacity=credit.capacity,
        rule="release-line",
        speaker=credit.speaker,
        organization=credit.organization,
        page=next((page.number for page in reversed(source.pages) if page.start <= span.start), None),
        resolved=credit.resolved,
    )


def _credit(found: re.Match[str]) -> _Credit:
    told = found.groupdict()
    if told.get("council"):
        name = without_courtesy(" ".join(found["name"].split()))
        known = place(found["place"]).known
        return _Credit(Speaker(name, role="President"), "Security Council", Capacity.PRESIDING, known)
    if told.get("name"):
        speaker = Speaker(" ".join(found["name"].split()), role=" ".join(found["role"].split()))
        return _Credit(speaker, UNITED_NATIONS, Capacity.ORGANIZATION)
    return _Credit(None, UNITED_NATIONS, Capacity.ORGANIZATION)


def _words(text: str, start: int) -> Span:
    closing = _CLOSING.search(text, start)
    words = text[start : closing.start() if closing else len(text)]
    return Span(start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _title(head: str) -> str | None:
    lines = [line.strip() for line in head.splitlines() if len(line.split()) > 3 and not any(find_dates(line))]
    return lines[-1] if lines else None
