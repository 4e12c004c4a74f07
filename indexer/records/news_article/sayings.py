"""Every quotation of a report with whom it is credited to, in whichever language the report is."""

import datetime as dt
from collections.abc import Sequence

from indexer.attribution.quotations.quotation import Quotation
from indexer.attribution.sources.credit import SourceCredit
from indexer.formats.layout import Paragraph
from statements.parsed import Span

# English is parsed; in the others direct speech is found by its marks and cue verbs.
PARSED = "en"
MARKED = frozenset({"fr", "es", "de", "ru", "ar", "zh"})

Saying = tuple[Quotation, SourceCredit]


def is_read(language: str) -> bool:
    """Whether quotations are found in reports in this language (ISO 639-1)."""
    return language == PARSED or language in MARKED


def find_sayings(text: str, paragraphs: Sequence[Span], language: str, on: dt.date | None) -> list[Saying]:
    """The quotations in order of the text; `on` is the report's day, by which posts and names are looked up."""
    # On first use: whoever reads no report loads neither the tables of names and verbs nor the parser.
    if language == PARSED:
        from indexer.attribution.quotations.extraction import find_quotations  # noqa: PLC0415 - see above
        from indexer.attribution.quotations.parsing import analyse  # noqa: PLC0415 - see above
        from indexer.attribution.sources.crediting import credit_quotations  # noqa: PLC0415 - see above

        doc = analyse(text, paragraphs)
        quotations = find_quotations(text, doc)
        credits_ = credit_quotations(text, quotations, doc, on)
    else:
        from indexer.attribution.quotations.marked.extraction import find_marked_quotations  # noqa: PLC0415 - see above
        from indexer.attribution.sources.marked.crediting import credit_marked_quotations  # noqa: PLC0415 - see above

        places = [Paragraph(start, end, None) for start, end in paragraphs]
        quotations = find_marked_quotations(text, places, language)
        credits_ = credit_marked_quotations(text, quotations, language, on)
    return sorted(zip(quotations, credits_, strict=True), key=lambda saying: saying[0].content)
