"""The words for the terms of the closed lists, and for numbers of things."""

from typing import NamedTuple

from statements.phrases import gettext, gettext_noop
from statements.vocabulary import DocumentType, StatementKind


class Words(NamedTuple):
    """A term alone, and in the plural within a sentence."""

    one: str
    many: str


KINDS: dict[str, Words] = {
    StatementKind.SPEECH: Words(gettext_noop("Speech"), gettext_noop("speeches")),
    StatementKind.EXPLANATION_OF_VOTE: Words(gettext_noop("Explanation of vote"), gettext_noop("explanations of vote")),
    StatementKind.RIGHT_OF_REPLY: Words(gettext_noop("Right of reply"), gettext_noop("rights of reply")),
    StatementKind.POINT_OF_ORDER: Words(gettext_noop("Point of order"), gettext_noop("points of order")),
    StatementKind.PROCEDURAL: Words(gettext_noop("Procedural remark"), gettext_noop("procedural remarks")),
    StatementKind.QUESTION: Words(gettext_noop("Question"), gettext_noop("questions")),
    StatementKind.ANSWER: Words(gettext_noop("Answer to the press"), gettext_noop("answers to the press")),
    StatementKind.COMMUNIQUE: Words(gettext_noop("Communiqué"), gettext_noop("communiqués")),
    StatementKind.JOINT_STATEMENT: Words(gettext_noop("Joint statement"), gettext_noop("joint statements")),
    StatementKind.QUOTATION: Words(gettext_noop("Quoted in a report"), gettext_noop("quotations in reports")),
}

TYPES: dict[str, Words] = {
    DocumentType.VERBATIM_RECORD: Words(gettext_noop("Verbatim record"), gettext_noop("verbatim records")),
    DocumentType.SUMMARY_RECORD: Words(gettext_noop("Summary record"), gettext_noop("summary records")),
    DocumentType.MEETINGS_COVERAGE: Words(gettext_noop("Meetings coverage"), gettext_noop("meetings coverage")),
    DocumentType.MINISTRY_STATEMENT: Words(gettext_noop("Ministry statement"), gettext_noop("ministry statements")),
    DocumentType.PRESS_CONFERENCE: Words(gettext_noop("Press conference"), gettext_noop("press conferences")),
    DocumentType.JOINT_STATEMENT: Words(gettext_noop("Joint statement"), gettext_noop("joint statements")),
    DocumentType.NEWS_ARTICLE: Words(gettext_noop("News article"), gettext_noop("news articles")),
    DocumentType.SPEECH: Words(gettext_noop("Speech"), gettext_noop("speeches")),
}


def kind_word(kind: str) -> str:
    """Explanation of vote, for explanation_of_vote; an unknown kind reads as its own name."""
    return gettext(KINDS[kind].one) if kind in KINDS else kind.replace("_", " ").capitalize()


def type_word(type_: str) -> str:
    """Verbatim record, for verbatim_record; an unknown type reads as its own name."""
    return gettext(TYPES[type_].one) if type_ in TYPES else type_.replace("_", " ").capitalize()


def kind_words(kind: str) -> str:
    """Several of a kind within a sentence: explanations of vote."""
    return gettext(KINDS[kind].many) if kind in KINDS else kind


def type_words(type_: str) -> str:
    """Several of a type within a sentence: verbatim records."""
    return gettext(TYPES[type_].many) if type_ in TYPES else type_


def counted(number: int, one: str, many: str | None = None) -> str:
    """1 passage, 2 passages, 12,806 passages."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def lasting(seconds: float) -> str:
    """40 s, 3 min, 5 h, 12 days: about how long, in the largest unit of which there are two or more."""
    for size, unit in ((86_400, "days"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{seconds / size:,.0f} {unit}"
    return f"{seconds:.0f} s"
