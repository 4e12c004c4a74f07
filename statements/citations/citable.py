"""What a citation is made from, and the words that all styles share."""

import datetime as dt
import re
from dataclasses import dataclass

from statements.articles import with_article
from statements.citations.typography import one_line, ordinal
from statements.name_keys import name_key
from statements.symbols import Symbol, parse_symbol
from statements.vocabulary import Capacity, DocumentType, Form, Standing, StatementKind

RECORDS = frozenset({DocumentType.VERBATIM_RECORD, DocumentType.SUMMARY_RECORD})
REPORTS = frozenset({DocumentType.NEWS_ARTICLE, DocumentType.MEETINGS_COVERAGE})
# Documents that are one statement and nothing else, so that its paragraphs are the document's.
_WHOLE = frozenset({DocumentType.MINISTRY_STATEMENT, DocumentType.JOINT_STATEMENT, DocumentType.SPEECH})
_PARENTHESES = re.compile(r"[(（][^()（）]*(?:[(（][^()（）]*[)）][^()（）]*)*[)）]")
_CONTRIBUTIONS = {
    StatementKind.EXPLANATION_OF_VOTE: "Explanation of vote",
    StatementKind.RIGHT_OF_REPLY: "Right of reply",
    StatementKind.POINT_OF_ORDER: "Point of order",
    StatementKind.QUESTION: "Question",
    StatementKind.ANSWER: "Answer",
}


@dataclass(frozen=True, slots=True)
class Citable:
    """The facts of one passage, its statement and its document.

    `url` is the permalink, `source_url` where the document was published, `retrieved` the day it was
    taken from there. `label` is the printed label verbatim. `paragraph` counts within the statement;
    `printed_paragraph` is a number that the document itself prints, as summary records do.
    `document_type`, `kind`, `capacity`, `form` and `standing` are words of `statements.vocabulary`. `publisher` and
    `authors` are who reports, as printed. `body_speaks`: a report credits a state or a body itself. `whole`: not one
    passage is cited but all of the statement, under its id.
    """

    passage_id: str
    url: str
    document_type: str
    document_title: str
    symbol: str | None
    source_url: str | None
    body: str | None
    meeting_number: int | None
    date: dt.date | None
    page: int | None
    paragraph: int
    label: str
    speaker: str | None
    role: str | None
    country_name: str | None
    organization: str | None
    kind: str
    capacity: str
    retrieved: dt.date
    on_behalf_of: tuple[str, ...] = ()
    printed_paragraph: int | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    form: str | None = None
    standing: str = Standing.SAID
    body_speaks: bool = False
    whole: bool = False

    @property
    def is_record(self) -> bool:
        """Whether the document is the record of a meeting."""
        return self.document_type in RECORDS

    @property
    def is_report(self) -> bool:
        """Whether somebody else reports in the document what was said."""
        return self.document_type in REPORTS

    @property
    def is_credited(self) -> bool:
        """Whether a citation may say whose words they are: not where a report denies or doubts it, or speaks itself."""
        return self.standing == Standing.SAID

    @property
    def quoted_in(self) -> str:
        """How the words of the speaker stand in a report: "quoted in", or "reported in" other words."""
        return "reported in" if self.form == Form.INDIRECT else "quoted in"

    @property
    def byline(self) -> str:
        """Who wrote the report: "Edda Holm and Tomas Reyne"; "" where nobody is named."""
        return _listed([name for name in map(one_line, self.authors) if name])

    @property
    def published_by(self) -> str:
        """The newspaper or agency, "" where it is not known."""
        return one_line(self.publisher or "")

    @property
    def is_summary(self) -> bool:
        """Whether the document gives the sense and not the words."""
        return self.document_type == DocumentType.SUMMARY_RECORD

    @property
    def presiding(self) -> bool:
        """Whether the words are the chair's; the chair's country is then not the country of the words."""
        return self.capacity == Capacity.PRESIDING

    @property
    def parsed_symbol(self) -> Symbol | None:
        """The symbol taken apart, None where there is none or it is not of a known form."""
        return parse_symbol(self.symbol) if self.symbol else None

    @property
    def title(self) -> str:
        """The document's title on one line; a document without one is called after its address or nothing."""
        return one_line(self.document_title) or one_line(self.source_url or "") or "Untitled document"

    @property
    def label_name(self) -> str:
        """The label without parentheses and colon: "Ms. Tennant", "The President"."""
        return one_line(_PARENTHESES.sub(" ", self.label)).rstrip(" :：;")

    @property
    def spoken_for(self) -> str | None:
        """The country or organization whose words they are; None for the chair and for unplaced speakers.

        An organization that speaks for itself, as a state's news agency does, does not speak for its country.
        """
        if self.presiding or not self.is_credited:
            return None
        own = self.organization if self.capacity == Capacity.ORGANIZATION else None
        return one_line(own or self.country_name or self.organization or "") or None

    @property
    def printed_name(self) -> str:
        """The label's name or office as it stands inside a sentence: "Ms. Tennant", "the President"."""
        return re.sub(r"^The ", "the ", self.label_name)

    @property
    def name(self) -> str:
        """The person as the document prints the name; where it prints an office, the person's name.

        The chair is "the President, Marisol Tennant". In a report the label is how the sentence calls somebody
        ("the minister, who"), and the person's name is preferred where it is known.
        """
        if not self.is_credited:
            return ""
        speaker = one_line(self.speaker or "")
        if self.is_report and (speaker or self.body_speaks):
            return speaker or one_line(self.organization or self.country_name or "") or self.printed_name
        if not speaker or _share_a_word(self.label_name, speaker):
            return self.printed_name
        return f"{self.printed_name}, {speaker}" if self.presiding and self.printed_name else speaker

    @property
    def short_credit(self) -> str:
        """For whom, in the fewest words: "Valdoria", "the President", else the name."""
        return self.spoken_for or (self.printed_name if self.presiding else "") or self.name

    @property
    def credit(self) -> str:
        """Who and for whom: "Ms. Tennant, Valdoria, on behalf of the Lower Riparian Group"."""
        parts = [self.name]
        if self.spoken_for and name_key(self.spoken_for) != name_key(self.name):
            parts.append(self.spoken_for)
        groups = [with_article(name) for name in map(one_line, self.on_behalf_of) if name]
        if groups and self.is_credited:
            parts.append(f"on behalf of {_listed(groups)}")
        return ", ".join(part for part in parts if part)

    @property
    def contribution(self) -> str:
        """What it is, as a title: "Statement for Valdoria", "Right of reply for Kestria (summary)"."""
        what = f"{_CONTRIBUTIONS.get(StatementKind(self.kind), 'Statement')}{self._credited}"
        return f"{what} (summary)" if self.is_summary else what

    @property
    def _credited(self) -> str:
        if self.presiding:
            return " from the chair"
        if self.spoken_for:
            return f" for {with_article(self.spoken_for)}"
        return f" by {self.name}" if self.name else ""

    @property
    def meeting(self) -> str | None:
        """The sitting: "Council of Concord, 1147th meeting"; None where the document tells neither."""
        number = f"{ordinal(self.meeting_number)} meeting" if self.meeting_number is not None else None
        return ", ".join(part for part in (one_line(self.body or ""), number) if part) or None

    @property
    def place(self) -> tuple[str, int] | None:
        """("page", n) or ("paragraph", n), whichever leads a reader to the words.

        A number of our own counting is a place only where the whole document is the statement: elsewhere it
        would read as one that the document prints.
        """
        if self.printed_paragraph is not None:
            return "paragraph", self.printed_paragraph
        if self.page is not None:
            return "page", self.page
        return ("paragraph", self.paragraph) if self.document_type in _WHOLE and not self.whole else None


def _share_a_word(one: str, other: str) -> bool:
    return bool(set(name_key(one).split()) & set(name_key(other).split()))


def _listed(names: list[str]) -> str:
    """One, two and three."""
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
