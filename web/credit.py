"""Who is credited with a statement, for whom and when, as pages about one statement print it."""

from dataclasses import dataclass

from catalog.reading import DocumentView, StatementView
from statements import countries
from statements.articles import with_article
from statements.body_rules import credits_a_body
from statements.citations.citable import REPORTS
from statements.vocabulary import Capacity, DocumentType, StatementKind
from web.dates import long_day
from web.wording import apposition

# What a ministry or several governments publish as their own word has no speaker to be identified.
_INSTITUTIONAL = {DocumentType.MINISTRY_STATEMENT, DocumentType.JOINT_STATEMENT}


@dataclass(frozen=True, slots=True)
class Credit:
    """`name` is None where somebody is meant but not identified.

    `joint` stands between the speaker and whom was spoken for, None where both are the same or the
    role names the country already; `tail` follows in a lead-in. `home` is the country of an organization
    that speaks for itself and not for that country.
    """

    name: str | None
    printed: str | None
    role: str | None
    country: str | None
    code: str | None
    organization: str | None
    joint: str | None
    presiding: bool
    tail: str
    specimen: bool
    home: str | None = None

    @property
    def spoken_for(self) -> str | None:
        """The country, else the organization."""
        return self.country or self.organization

    @property
    def title(self) -> str:
        """Who and for whom, in one line without markup."""
        who = self.name or "Speaker not identified"
        return f"{who} for {with_article(self.spoken_for)}" if self.spoken_for not in {None, who} else who


def credit(statement: StatementView, document: DocumentView) -> Credit:
    """What the catalog knows of who spoke, put into the parts of a sentence."""
    country = countries.by_code(statement.country) if statement.country else None
    country_name = countries.name_of(statement.country) if statement.country else None
    name = statement.speaker
    if not name and statement.kind is StatementKind.JOINT_STATEMENT:
        name = statement.label or None  # the printed words name all who issue it
    if not name and _speaks_as_a_body(statement, document):
        name = statement.organization or country_name
    itself = statement.capacity is Capacity.ORGANIZATION and statement.organization is not None
    home, country_name = (country_name, None) if itself else (None, country_name)
    return Credit(
        name=name,
        printed=statement.label or None,
        role=apposition(statement.role) if statement.role else None,
        country=country_name,
        code=None if itself else statement.country,
        home=home,
        organization=statement.organization if statement.organization != name else None,
        joint=_joint(statement, name, country_name or statement.organization),
        presiding=statement.capacity is Capacity.PRESIDING,
        tail=_tail(document, statement),
        specimen=country is not None and country.invented,
    )


def _speaks_as_a_body(statement: StatementView, document: DocumentView) -> bool:
    """Whether a country or an organization is itself the speaker: in a report where it is named and placed."""
    if document.type in REPORTS:
        return credits_a_body(statement.rule)
    return not statement.label or document.type in _INSTITUTIONAL


def _joint(statement: StatementView, name: str | None, spoken_for: str | None) -> str | None:
    if spoken_for is None or spoken_for == name or spoken_for in (statement.role or ""):
        return None
    return "of" if statement.role or statement.capacity is Capacity.PRESIDING else "for"


def _tail(document: DocumentView, statement: StatementView) -> str:
    """Where and when it was said, as far as the document tells; a report's own day is not the day of the words."""
    if document.type in REPORTS:
        return f"on {long_day(statement.said_on)}" if statement.said_on else ""
    parts = []
    if document.meeting:
        body = document.meeting.body
        parts.append(f"to {body if body.lower().startswith('the ') else f'the {body}'}")
    elif document.type is DocumentType.PRESS_CONFERENCE:
        parts.append("to the press")
    if document.date:
        parts.append(f"on {long_day(document.date)}")
    return " ".join(parts)
