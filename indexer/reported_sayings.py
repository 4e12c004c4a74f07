"""What a report quotes as a statement of the catalog: the quotation, and whom it is credited to."""

from indexer.attribution.quotations.quotation import Quotation
from indexer.attribution.sources.credit import SourceCredit
from indexer.formats.layout import SourceText
from statements.parsed import ParsedStatement, Span
from statements.vocabulary import Certainty, StatementKind


def reported_saying(
    source: SourceText, quotation: Quotation, credit: SourceCredit, ordinal: int = 0
) -> ParsedStatement:
    """The statement of one quotation, sure where both what was said and who said it are.

    Where no source is printed its label is the words that introduce the quotation, else its own.
    """
    text = source.text
    sure = quotation.certainty is Certainty.SURE and credit.certainty is Certainty.SURE
    first = quotation.content[0]
    return ParsedStatement(
        ordinal=ordinal,
        kind=StatementKind.QUOTATION,
        label=credit.label or _words(text, quotation.cue) or text[first.start : first.end],
        spans=quotation.content,
        capacity=credit.capacity,
        rule=credit.rule,
        speaker=credit.speaker,
        country=credit.country,
        organization=credit.organization,
        form=quotation.form,
        cue_spans=quotation.cue,
        source_spans=quotation.source,
        page=next((page.number for page in reversed(source.pages) if page.start <= first.start), None),
        resolved=credit.resolved,
        asserted=quotation.asserted,
        certainty=Certainty.SURE if sure else Certainty.LIKELY,
    )


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " … ".join(text[start:end] for start, end in spans)
