"""The English words for the terms of the closed lists, and for numbers of things."""

from typing import NamedTuple

from statements.vocabulary import DocumentType, StatementKind


class Words(NamedTuple):
    """A term alone, and in the plural within a sentence."""

    one: str
    many: str


KINDS: dict[str, Words] = {
    StatementKind.SPEECH: Words("Speech", "speeches"),
    StatementKind.EXPLANATION_OF_VOTE: Words("Explanation of vote", "explanations of vote"),
    StatementKind.RIGHT_OF_REPLY: Words("Right of reply", "rights of reply"),
    StatementKind.POINT_OF_ORDER: Words("Point of order", "points of order"),
    StatementKind.PROCEDURAL: Words("Procedural remark", "procedural remarks"),
    StatementKind.QUESTION: Words("Question", "questions"),
    StatementKind.ANSWER: Words("Answer to the press", "answers to the press"),
    StatementKind.COMMUNIQUE: Words("Communiqué", "communiqués"),
    StatementKind.JOINT_STATEMENT: Words("Joint statement", "joint statements"),
    StatementKind.QUOTATION: Words("Quoted in a report", "quotations in reports"),
}

TYPES: dict[str, Words] = {
    DocumentType.VERBATIM_RECORD: Words("Verbatim record", "verbatim records"),
    DocumentType.SUMMARY_RECORD: Words("Summary record", "summary records"),
    DocumentType.MEETINGS_COVERAGE: Words("Meetings coverage", "meetings coverage"),
    DocumentType.MINISTRY_STATEMENT: Words("Ministry statement", "ministry statements"),
    DocumentType.PRESS_CONFERENCE: Words("Press conference", "press conferences"),
    DocumentType.JOINT_STATEMENT: Words("Joint statement", "joint statements"),
    DocumentType.NEWS_ARTICLE: Words("News article", "news articles"),
    DocumentType.SPEECH: Words("Speech", "speeches"),
}


def kind_word(kind: str) -> str:
    """Explanation of vote, for explanation_of_vote; an unknown kind reads as its own name."""
    return KINDS[kind].one if kind in KINDS else kind.replace("_", " ").capitalize()


def type_word(type_: str) -> str:
    """Verbatim record, for verbatim_record; an unknown type reads as its own name."""
    return TYPES[type_].one if type_ in TYPES else type_.replace("_", " ").capitalize()


def counted(number: int, one: str, many: str | None = None) -> str:
    """1 passage, 2 passages, 12,806 passages."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def lasting(seconds: float) -> str:
    """40 s, 3 min, 5 h, 12 days: about how long, in the largest unit of which there are two or more."""
    for size, unit in ((86_400, "days"), (3_600, "h"), (60, "min")):
        if seconds >= 2 * size:
            return f"{seconds / size:,.0f} {unit}"
    return f"{seconds:.0f} s"
