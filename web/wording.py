"""The words in which pages speak of what the closed lists of the domain name."""

from typing import NamedTuple

from statements.vocabulary import Capacity, DocumentType, Form, StatementKind, VoteTiming


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

CAPACITIES: dict[str, str] = {
    Capacity.NATIONAL: "Spoken for the country",
    Capacity.PRESIDING: "Spoken from the chair",
    Capacity.GROUP: "Spoken for a group",
    Capacity.ORGANIZATION: "Spoken for the organization",
    Capacity.BRIEFER: "Spoken as a briefer",
    Capacity.PERSONAL: "Spoken in a personal capacity",
}

FORMS: dict[str, str] = {
    Form.DIRECT: "A report: the speaker’s own words, in quotation marks in the source",
    Form.MIXED: "A report: the speaker’s words are those inside the quotation marks",
    Form.INDIRECT: "A report: the words are the reporter’s, not the speaker’s",
}

TIMINGS: dict[str, str] = {VoteTiming.BEFORE: "before the vote", VoteTiming.AFTER: "after the vote"}


def kind_word(kind: str) -> str:
    """Explanation of vote, for explanation_of_vote; an unknown kind reads as its own name."""
    return KINDS[kind].one if kind in KINDS else kind.replace("_", " ").capitalize()


def type_word(type_: str) -> str:
    """Verbatim record, for verbatim_record; an unknown type reads as its own name."""
    return TYPES[type_].one if type_ in TYPES else type_.replace("_", " ").capitalize()


def apposition(role: str) -> str:
    """A role as it follows a name: "the President" for "The President"."""
    return f"t{role[1:]}" if role.startswith("The ") else role


def capitalize_first(text: str) -> str:
    """The text with a capital letter at its beginning and the rest as it is."""
    return text[:1].upper() + text[1:]


def ordinal(number: int) -> str:
    """1st, 2nd, 11th, 1147th."""
    teens = number % 100 in {11, 12, 13}
    return f"{number}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def counted(number: int, one: str, many: str | None = None) -> str:
    """1 passage, 2 passages, 12,806 passages."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def listed(names: list[str], last: str = "and") -> str:
    """One, two and three."""
    return f" {last} ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def size_of(count: int) -> str:
    """A number of bytes as people read it."""
    size = float(count)
    for unit in ("bytes", "kB", "MB"):
        if size < 1000:
            return f"{size:.0f} {unit}" if unit == "bytes" else f"{size:.1f} {unit}"
        size /= 1000
    return f"{size:.1f} GB"
