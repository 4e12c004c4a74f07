"""In which language words were spoken, told by the mark in the label and the marks between paragraphs."""

from collections import Counter
from collections.abc import Iterable

from indexer.attribution.language_marks import LanguageMarks
from indexer.records.verbatim_record.events import Event, EventKind
from statements.parsed import Span


def spoken_language(spans: Iterable[Span], marks: Iterable[tuple[int, str]], first: str | None) -> str | None:
    """The ISO 639-1 code of the language that the label prints, else of that in which most words were spoken.

    `first` is the label's, None where it prints none; `marks` are (offset, code) of the switches after it.
    """
    if first:
        return first
    letters: Counter[str | None] = Counter()
    ordered = sorted(marks)
    for start, end in spans:
        at = start
        language: str | None = None
        for offset, code in ordered:
            if offset >= end:
                break
            if offset > at:
                letters[language] += offset - at
                at = offset
            language = code
        letters[language] += end - at
    return letters.most_common(1)[0][0] if letters else None


def switches(text: str, events: Iterable[Event], marks: LanguageMarks) -> list[tuple[int, str]]:
    """Offset and language of every mark that stands alone among the events."""
    found = []
    for event in events:
        if event.kind is EventKind.LANGUAGE:
            code = marks.language_of(text[event.start : event.end].strip("()（） \n"))
            if code:
                found.append((event.start, code))
    return found
