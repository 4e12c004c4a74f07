"""Who is credited with a passage, for whom, as what and where, in the words of a mail."""

from search.answer import Result
from statements.body_rules import credits_a_body
from statements.citations.citable import REPORTS
from statements.phrases import gettext, gettext_noop
from statements.spoken_names import country_name
from statements.vocabulary import DocumentType, Form, Standing, StatementKind
from statements.wording import kind_word, type_word

# What a ministry or several governments publish as their own word has no speaker to be identified.
_INSTITUTIONAL = {DocumentType.MINISTRY_STATEMENT, DocumentType.JOINT_STATEMENT}
_WHOSE = {
    Form.DIRECT: gettext_noop("the speaker’s own words, as a report quotes them"),
    Form.MIXED: gettext_noop("a report: only what is in quotation marks is the speaker’s"),
    Form.INDIRECT: gettext_noop("a report: the words are the reporter’s"),
}


def name_of(result: Result) -> str:
    """Who spoke: a person, or an institution in its own name; else what the document prints."""
    if result.speaker:
        return result.speaker
    if result.standing == Standing.BACKGROUND:
        return gettext("Nobody is credited")
    if result.kind == StatementKind.JOINT_STATEMENT and result.label:
        return result.label
    institutional = not result.label or result.document.type in _INSTITUTIONAL
    if institutional or (result.document.type in REPORTS and credits_a_body(result.rule)):
        body = result.organization or (country_name(result.country.code) if result.country else "")
        if body:
            return body
    return result.label or gettext("Speaker not identified")


def whom_of(result: Result) -> str:
    """The country or the organization spoken for; empty where it is the speaker itself, or nobody knows."""
    whom = country_name(result.country.code) if result.country else result.organization or ""
    return "" if whom == name_of(result) else whom


def kind_of(result: Result) -> str:
    """Explanation of vote; of plain speeches the type of the document tells more."""
    if result.standing == Standing.BACKGROUND:
        return gettext("A report’s own words")
    if result.standing == Standing.DOUBTFUL:
        return gettext("Doubtful report")
    if result.kind in {None, StatementKind.SPEECH}:
        return type_word(result.document.type)
    return kind_word(result.kind or "")


def whose_words(result: Result) -> str:
    """How a report renders what was said, empty for a speaker's own words in a record."""
    form = Form(result.form) if result.form and result.standing == Standing.SAID else None
    return gettext(_WHOSE[form]) if form else ""
