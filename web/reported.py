"""What the pages say of a report: whose words are whose, who reports them, and where else they may stand."""

from collections.abc import Callable
from dataclasses import dataclass

from catalog.reading import DocumentView, StatementView
from statements.citations.citable import REPORTS
from statements.phrases import gettext, gettext_noop
from statements.symbols import parse_symbol, permalink
from statements.vocabulary import Form, Standing
from web.wording import listed

_VERBS = {
    Form.DIRECT: gettext_noop("quoted by"),
    Form.MIXED: gettext_noop("quoted in part by"),
    Form.INDIRECT: gettext_noop("reported in other words by"),
}
_UNSAID = gettext_noop("The report does not say that this was said: it denies it, or tells of it as possible.")
_UNSURE = gettext_noop(
    "The report may credit somebody else with this, or nobody: the rule that decided errs too often to rely on."
)


@dataclass(frozen=True, slots=True)
class RecordOfMeeting:
    """A record in which a reported saying may stand: at the UN, and on record here."""

    symbol: str
    permalink: str | None
    document: DocumentView | None


@dataclass(frozen=True, slots=True)
class Reported:
    """Who reports and how. `doubt` says why nobody is shown to have said it, None where somebody is."""

    publisher: str | None
    byline: str | None
    verb: str
    form: Form | None
    background: bool
    doubt: str | None
    record: RecordOfMeeting | None


def is_report(document: DocumentView) -> bool:
    """Whether the document tells what others have said."""
    return document.type in REPORTS


def reported(
    statement: StatementView | None, document: DocumentView, with_symbol: Callable[[str], list[DocumentView]]
) -> Reported | None:
    """What the report says of itself and of this saying; None for a document that is no report."""
    if not is_report(document):
        return None
    return Reported(
        publisher=document.publisher,
        byline=listed(list(document.authors)) if document.authors else None,
        verb=gettext(_VERBS[statement.form if statement and statement.form else Form.DIRECT]),
        form=statement.form if statement else None,
        background=statement is None,
        doubt=_doubt(statement),
        record=_record(statement, document.language, with_symbol),
    )


def _doubt(statement: StatementView | None) -> str | None:
    if statement is None or statement.standing is Standing.SAID:
        return None
    return gettext(_UNSURE if statement.asserted else _UNSAID)


def _record(
    statement: StatementView | None, language: str, with_symbol: Callable[[str], list[DocumentView]]
) -> RecordOfMeeting | None:
    if statement is None or statement.related_meeting is None:
        return None
    symbol = parse_symbol(statement.related_meeting)
    # In the language of the report where the record is there in it, else in English, else in whichever there is.
    found = sorted(
        with_symbol(statement.related_meeting), key=lambda d: (d.language != language, d.language != "en", d.language)
    )
    return RecordOfMeeting(
        statement.related_meeting, permalink(symbol, language) if symbol else None, found[0] if found else None
    )
