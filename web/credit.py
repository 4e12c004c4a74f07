"""Who is credited with a statement, for whom and when, as pages about one statement print it."""

from dataclasses import dataclass

from catalog.reading import DocumentView, StatementView
from statements import countries
from statements.body_rules import credits_a_body
from statements.citations.citable import REPORTS
from statements.phrases import gettext, spoken
from statements.spoken_names import body_in_sentence, body_name, country_in_sentence, country_name
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
    def whom(self) -> str | None:
        """The same within a sentence."""
        if self.country and self.code:
            return country_in_sentence(self.code)
        return body_in_sentence(self.organization) if self.organization else None

    @property
    def title(self) -> str:
        """Who and for whom, in one line without markup."""
        who = self.name or gettext("Speaker not identified")
        if self.whom is None or self.spoken_for == who:
            return who
        return gettext("%(who)s for %(whom)s", who=who, whom=self.whom)


def credit(statement: StatementView, document: DocumentView) -> Credit:
    """What the catalog knows of who spoke, put into the parts of a sentence."""
    country = countries.by_code(statement.country) if statement.country else None
    named = country_name(statement.country) if statement.country else None
    organization = body_name(statement.organization) if statement.organization else None
    name = statement.speaker
    if not name and statement.kind is StatementKind.JOINT_STATEMENT:
        name = statement.label or None  # the printed words name all who issue it
    if not name and _speaks_as_a_body(statement, document):
        name = organization or named
    itself = statement.capacity is Capacity.ORGANIZATION and statement.organization is not None
    home = country_in_sentence(statement.country) if itself and statement.country else None
    named = None if itself else named
    return Credit(
        name=name,
        printed=statement.label or None,
        role=apposition(statement.role) if statement.role else None,
        country=named,
        code=None if itself else statement.country,
        home=home,
        organization=organization if organization != name else None,
        joint=_joint(statement, name, named or statement.organization),
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
    printed = countries.name_of(statement.country) if statement.country else spoken_for or ""
    if spoken_for is None or spoken_for == name or printed in (statement.role or ""):
        return None
    return "of" if statement.role or statement.capacity is Capacity.PRESIDING else "for"


def _tail(document: DocumentView, statement: StatementView) -> str:
    """Where and when it was said, as far as the document tells; a report's own day is not the day of the words."""
    day = long_day(document.date) if document.date else None
    if document.type in REPORTS:
        return gettext("on %(day)s", day=long_day(statement.said_on)) if statement.said_on else ""
    if document.meeting:
        return _to_a_body(document.meeting.body, day)
    if document.type is DocumentType.PRESS_CONFERENCE:
        return gettext("to the press on %(day)s", day=day) if day else gettext("to the press")
    return gettext("on %(day)s", day=day) if day else ""


def _to_a_body(body: str, day: str | None) -> str:
    """English puts the article before every body that it speaks to."""
    if spoken().code != "en":
        body = body_in_sentence(body)
    elif not body.lower().startswith("the "):
        body = f"the {body}"
    return gettext("to %(body)s on %(day)s", body=body, day=day) if day else gettext("to %(body)s", body=body)
