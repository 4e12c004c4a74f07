"""A result as the ledger prints it: who, for whom and when, what, where it is written, why it was found."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from search.answer import MoreOfStatement, Result
from statements import countries
from statements.body_rules import credits_a_body
from statements.citations.citable import REPORTS
from statements.phrases import gettext, gettext_noop
from statements.spoken_names import body_in_sentence, body_name, country_in_sentence, country_name
from statements.vocabulary import Capacity, Form, Standing, StatementKind
from statements.wording import kind_word
from web.addresses import passage_address
from web.excerpt import Excerpt, excerpt
from web.folding import Paragraph, folded
from web.highlights import in_sense, paragraphs
from web.wording import FORMS, apposition, listed, voice_of

_SIGNS = {
    ("keyword",): ("=", gettext_noop("found by words")),
    ("meaning",): ("≈", gettext_noop("found by meaning")),
    ("keyword", "meaning"): ("=≈", gettext_noop("found by words and meaning")),
}
_CLOSEST = gettext_noop("found by meaning; underlined is the closest sentence")

# What a passage of a report is where it is not what somebody said.
_KINDS = {
    Standing.DOUBTFUL: gettext_noop("Doubtful report"),
    Standing.BACKGROUND: gettext_noop("A report’s own words"),
}

# Documents that a ministry or several governments publish as their own word.
_INSTITUTIONAL = {"ministry_statement", "joint_statement"}


@dataclass(frozen=True, slots=True)
class Further:
    """Another passage of the statement: its words, and where in the document they stand."""

    text: list[Markup]
    language: str
    address: str
    page: int | None
    paragraph: int


@dataclass(frozen=True, slots=True)
class Card:
    """One passage with everything its entry shows; `more` are others of the same statement that were found.

    `home` is the country of a body that does not speak for it. `whose` says whose words are whose in a
    report, `reported` is the day of one whose publisher is known. `folded` is the text of a long passage in parts
    that are shown at first or not, None where all of it is.
    """

    result: Result
    address: str
    name: str | None
    printed: str | None
    details: tuple[str, ...]
    spoken_for: str | None
    home: str | None
    code: str | None
    kind: str
    text: list[Markup]
    where: str
    reported: dt.date | None
    whose: str | None
    found: tuple[str, str] | None
    specimen: bool
    folded: list[Paragraph] | None = None
    more: tuple[Further, ...] = ()

    @property
    def voice(self) -> str | None:
        """Whose words the text is set as, where they are not all a speaker's."""
        return voice_of(Standing(self.result.standing)) if self.result.document.type in REPORTS else None

    @property
    def beginning(self) -> Excerpt:
        """The first sentences, for lists that show the latest."""
        return excerpt(self.result.text, said=_said(self.result))

    @property
    def title(self) -> str:
        """Who, without knowing the page: for labels of links that otherwise all read alike."""
        return self.name or self.printed or gettext("speaker not identified")


def cards(results: Iterable[Result], *, asked: bool = True) -> list[Card]:
    """The results in their order."""
    return [_card(result, asked=asked) for result in results]


def _card(result: Result, *, asked: bool) -> Card:
    country = countries.by_code(result.country.code) if result.country else None
    # A body of a country that speaks for itself, such as its news agency, does not speak for the country.
    standing = Standing(result.standing)
    itself = result.capacity == Capacity.ORGANIZATION and result.organization
    spoken_for = None if itself else result.country
    organization = body_name(result.organization) if result.organization else None
    return Card(
        result=result,
        address=passage_address(result.passage_id),
        name=_name(result),
        printed=None if result.speaker else result.label or None,
        details=_details(result),
        spoken_for=country_name(spoken_for.code) if spoken_for else organization,
        home=country_in_sentence(result.country.code) if itself and result.country else None,
        code=spoken_for.code if spoken_for else None,
        kind=gettext(_KINDS[standing]) if standing in _KINDS else kind_word(result.kind or ""),
        text=_text(result),
        where=_where(result),
        reported=result.date if _is_published(result) else None,
        whose=gettext(FORMS[Form(result.form)]) if result.form and result.standing == Standing.SAID else None,
        found=_sign(result) if asked else None,
        specimen=country is not None and country.invented,
        # In a report every sentence says whose words are whose.
        folded=_folded(result) if asked and result.document.type not in REPORTS else None,
        more=tuple(_further(result, other) for other in result.more),
    )


def _text(result: Result) -> list[Markup]:
    if result.closest is None:
        return paragraphs(result.text, result.highlights, _said(result))
    return [in_sense(text) for text in paragraphs(result.text, [result.closest], _said(result))]


def _folded(result: Result) -> list[Paragraph] | None:
    if result.closest is None:
        return folded(result.text, result.highlights)
    parts = folded(result.text, [result.closest])
    return parts and [[part._replace(text=in_sense(part.text)) for part in paragraph] for paragraph in parts]


def _further(result: Result, other: MoreOfStatement) -> Further:
    return Further(
        text=paragraphs(other.text, other.highlights, other.said if _said(result) is not None else None),
        language=other.language,
        address=passage_address(other.passage_id),
        page=other.page,
        paragraph=other.paragraph,
    )


def _sign(result: Result) -> tuple[str, str] | None:
    sign, words = _SIGNS.get(tuple(sorted(result.matched)), (None, ""))
    words = _CLOSEST if result.closest else words
    return (sign, gettext(words)) if sign else None


def _name(result: Result) -> str | None:
    """Who spoke: a person, or the institution in its own name; None where somebody unnamed did."""
    if result.speaker:
        return result.speaker
    if result.standing == Standing.BACKGROUND:
        return gettext("Nobody is credited")
    if result.kind == StatementKind.JOINT_STATEMENT and result.label:
        return result.label  # the printed words name all who issue it
    institutional = not result.label or result.document.type in _INSTITUTIONAL
    # Somebody whom a report leaves unnamed stays as printed, though the country be known.
    body = result.document.type in REPORTS and credits_a_body(result.rule)
    country = country_name(result.country.code) if result.country else None
    named = body_name(result.organization) if result.organization else country
    return named if institutional or body else None


def _details(result: Result) -> tuple[str, ...]:
    details = [apposition(result.role)] if result.role else []
    name = _name(result)
    printed = result.label.removeprefix("The ").removeprefix("the ")
    if name and not result.speaker and result.document.type in REPORTS and printed not in {"", name}:
        # A capital, "the ministry": the reader sees what stands for whom.
        details.append(gettext("printed as “%(label)s”", label=result.label))
    if result.standing == Standing.DOUBTFUL:
        details.append(gettext("not reported as surely said"))
    if result.capacity == "presiding" and not result.role:
        details.append(gettext("from the chair"))
    if result.on_behalf_of and (result.speaker or result.kind != StatementKind.JOINT_STATEMENT):
        details.append(gettext("also for %(names)s", names=listed([body_in_sentence(n) for n in result.on_behalf_of])))
    return tuple(details)


def _said(result: Result) -> list[tuple[int, int]] | None:
    """The speaker's words in a report; None where the whole text is one voice."""
    if result.document.type not in REPORTS or result.standing == Standing.BACKGROUND:
        return None
    return result.said


def _is_published(result: Result) -> bool:
    """Whether a newspaper or an agency stands for the place: its day then belongs to it."""
    return result.document.type in REPORTS and result.reported_by is not None


def _where(result: Result) -> str:
    if _is_published(result) and result.reported_by:
        return result.reported_by
    place = result.document.symbol or result.document.title
    return gettext("%(place)s, p. %(page)s", place=place, page=result.page) if result.page is not None else place
