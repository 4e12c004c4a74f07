"""What a reader is told about pages that could not be read: a warning for some, an error for all."""

from collections import Counter
from collections.abc import Sequence
from itertools import groupby

from indexer.formats.layout import Page
from indexer.formats.pdf_pages import Fault, PageReading
from statements.errors import UnreadableDocument
from statements.parsed import ReadingWarning

_OCR = "Run OCR on it, for example `ocrmypdf --force-ocr IN.pdf OUT.pdf`, and add the result."
_ABOUT = {
    Fault.DAMAGED: "damaged and left out",
    Fault.IMAGE: "an image without a text layer and left out; OCR would make it readable",
    Fault.ILLEGIBLE: "left out, for the text layer is broken; OCR would make it readable",
    Fault.BLANK: "without text and images: blank, or damaged",
}


def refuse_if_nothing_is_left(readings: Sequence[PageReading], file_name: str) -> None:
    """Raises UnreadableDocument where no page has a line of text, with the reason that most pages have."""
    if any(reading.lines for reading in readings):
        return
    faults = Counter(reading.fault for reading in readings if reading.fault and reading.fault is not Fault.BLANK)
    most = faults.most_common(1)[0][0] if faults else Fault.BLANK
    pages = "its only page" if len(readings) == 1 else f"none of its {len(readings):,} pages"
    if most is Fault.ILLEGIBLE:
        sign = next(reading.sign for reading in readings if reading.fault is Fault.ILLEGIBLE)
        raise UnreadableDocument(f"{file_name} has a broken text layer: {sign}.", _OCR, code="illegible")
    if most is Fault.IMAGE:
        verb = "has no" if len(readings) == 1 else "has a"
        raise UnreadableDocument(
            f"{file_name} is an image without text: {pages} {verb} text layer.", _OCR, code="no_text_layer"
        )
    if most is Fault.DAMAGED:
        raise UnreadableDocument(
            f"{file_name} is damaged: no page can be read.", "Download or copy it again.", code="damaged"
        )
    raise UnreadableDocument(f"{file_name} has only blank pages.", "Check that it is the right file.", code="empty")


def page_warnings(readings: Sequence[PageReading], pages: Sequence[Page]) -> tuple[ReadingWarning, ...]:
    """One warning for each kind of fault, which names the pages and starts where the first of them would be."""
    warnings = []
    for fault, about in _ABOUT.items():
        numbers = [number for number, reading in enumerate(readings, start=1) if reading.fault is fault]
        if numbers:
            is_or_are = f"Page {numbers[0]} is" if len(numbers) == 1 else f"Pages {_listed(numbers)} are"
            warnings.append(ReadingWarning(fault.value, f"{is_or_are} {about}.", pages[numbers[0] - 1].start))
    return tuple(warnings)


def _listed(numbers: Sequence[int]) -> str:
    """Numbers in order with ranges: 3, 5-7."""
    runs = []
    for _, run in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        runs.append(str(members[0]) if len(members) == 1 else f"{members[0]}-{members[-1]}")
    return ", ".join(runs)
