"""One passage in a Word note: who, for whom, where and when; its words; its citation at the foot."""

import re
from collections.abc import Iterator

from docx.document import Document
from docx.text.paragraph import Paragraph

from search.answer import Result
from search.exporting.note import Quotation
from search.exporting.word.footnotes import Footnotes
from search.exporting.word.runs import add_own_words, add_paragraph, add_text, set_direction
from search.exporting.word.styles import LEAD_IN, QUOTATION, REMARK, REPORTER
from statements.citations import Citable, footnote
from statements.citations.typography import capitalized, long_day, one_line
from statements.languages import name_of
from statements.name_keys import name_key
from statements.parsed import Span
from statements.vocabulary import Form, Standing

_BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
_UNCREDITED = {
    Standing.DOUBTFUL: "Not reported as surely said; no speaker is cited",
    Standing.BACKGROUND: "A report’s own words, credited to nobody",
}
_FORMS = {
    Form.DIRECT: "Quoted word for word; what leans is the reporter’s.",
    Form.MIXED: "Quoted in part; what leans is the reporter’s.",
    Form.INDIRECT: "Reported in other words than were said.",
}


def add_quotation(document: Document, footnotes: Footnotes, quotation: Quotation) -> None:
    """The passage verbatim, divided where it is divided in its source."""
    result, cited = quotation
    lead = add_paragraph(document, LEAD_IN)
    name = add_own_words(lead, _credit(cited))
    name.bold = name.font.cs_bold = True
    add_own_words(lead, f"{_circumstances(result, cited)}:")
    if remarks := list(_remarks(result, cited)):
        told = add_paragraph(document, REMARK)
        told.paragraph_format.keep_with_next = True
        add_own_words(told, " ".join(remarks))
    last = lead
    for start, end in _divided(result.text):
        last = add_paragraph(document, QUOTATION)
        set_direction(last, result.language)
        _add_words(last, quotation, start, end)
    footnotes.add(last, footnote(cited), result.url)


def _credit(cited: Citable) -> str:
    if not cited.is_credited:
        return _UNCREDITED[Standing(cited.standing)]
    return capitalized(cited.credit) or "Speaker not identified"


def _circumstances(result: Result, cited: Citable) -> str:
    """After the name: the office that it does not tell yet, where it was said or reported, and the day."""
    role = one_line(result.role or "") if cited.is_credited and not cited.presiding else ""
    if name_key(role) in name_key(cited.credit):
        role = ""
    title = f"“{cited.title}”"
    place = f"in {cited.published_by or title}" if cited.is_report else cited.meeting or title
    day = long_day(cited.date) if cited.date else "undated"
    return "".join(f", {part}" for part in (role, place, day) if part)


def _remarks(result: Result, cited: Citable) -> Iterator[str]:
    if cited.is_summary:
        yield "A summary record gives the sense and not the words."
    if result.form and cited.is_credited:
        yield _FORMS[Form(result.form)]
    if result.spoken_language and result.spoken_language != result.language:
        yield f"Spoken in {name_of(result.spoken_language)}; the words are those of the record."
    if not result.speaker_resolved:
        yield "The source names somebody who could not be placed."
    if withdrawn := result.document.withdrawn_since:
        yield f"Withdrawn by its source; noticed on {long_day(withdrawn.date())}."


def _add_words(paragraph: Paragraph, quotation: Quotation, start: int, end: int) -> None:
    """The words from `start` to `end`; in a report what is not the speaker's leans."""
    result, cited = quotation
    if cited.is_report:
        said = [Span(*span) for span in result.said] if cited.is_credited else []
    else:
        said = [Span(0, len(result.text))]
    done = start
    for span in said:
        first, last = max(done, span.start), min(end, span.end)
        if first >= last:
            continue
        if done < first:
            add_text(paragraph, result.text[done:first], result.language, REPORTER)
        add_text(paragraph, result.text[first:last], result.language)
        done = last
    if done < end:
        add_text(paragraph, result.text[done:end], result.language, REPORTER)


def _divided(text: str) -> Iterator[tuple[int, int]]:
    """The ranges between blank lines that hold words."""
    start = 0
    for blank in [*_BLANK_LINES.finditer(text), None]:
        end = blank.start() if blank else len(text)
        if text[start:end].strip():
            yield start, end
        start = blank.end() if blank else end
