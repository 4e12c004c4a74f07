"""A result as the ledger prints it: who, for whom and when, what, where it is written, why it was found."""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from search.answer import Result
from statements import countries
from statements.articles import with_article
from statements.wording import kind_word
from web.addresses import passage_address
from web.excerpt import Excerpt, excerpt
from web.highlights import paragraphs
from web.wording import apposition, listed

_SIGNS = {
    ("keyword",): ("=", "found by words"),
    ("meaning",): ("≈", "found by meaning"),
    ("keyword", "meaning"): ("=≈", "found by words and meaning"),
}

# Documents that a ministry or several governments publish as their own word.
_INSTITUTIONAL = {"ministry_statement", "joint_statement"}


@dataclass(frozen=True, slots=True)
class Card:
    """One passage with everything its entry shows; `more` are others of the same statement."""

    result: Result
    address: str
    name: str | None
    printed: str | None
    details: tuple[str, ...]
    spoken_for: str | None
    code: str | None
    kind: str
    text: list[Markup]
    where: str
    found: tuple[str, str] | None
    specimen: bool
    more: tuple["Card", ...] = ()

    @property
    def beginning(self) -> Excerpt:
        """The first sentences, for lists that show the latest."""
        return excerpt(self.result.text)

    @property
    def title(self) -> str:
        """Who, without knowing the page: for labels of links that otherwise all read alike."""
        return self.name or self.printed or "speaker not identified"


def cards(results: Iterable[Result], *, asked: bool = True) -> list[Card]:
    """The results in order, those of one statement together under the first of them."""
    together: dict[str, list[Result]] = {}
    for result in results:
        together.setdefault(result.statement_id, []).append(result)
    return [
        _card(first, asked=asked, more=tuple(_card(other, asked=asked) for other in others))
        for first, *others in together.values()
    ]


def _card(result: Result, *, asked: bool, more: tuple[Card, ...] = ()) -> Card:
    country = countries.by_code(result.country.code) if result.country else None
    return Card(
        result=result,
        address=passage_address(result.passage_id),
        name=_name(result),
        printed=None if result.speaker else result.label or None,
        details=_details(result),
        spoken_for=result.country.name if result.country else result.organization,
        code=result.country.code if result.country else None,
        kind=kind_word(result.kind),
        text=paragraphs(result.text, result.highlights),
        where=_where(result),
        found=_SIGNS.get(tuple(sorted(result.matched))) if asked else None,
        specimen=country is not None and country.invented,
        more=more,
    )


def _name(result: Result) -> str | None:
    """Who spoke: a person, or the institution in its own name; None where somebody unnamed did."""
    if result.speaker:
        return result.speaker
    institutional = not result.label or result.document.type in _INSTITUTIONAL
    country = result.country.name if result.country else None
    return (result.organization or country) if institutional else None


def _details(result: Result) -> tuple[str, ...]:
    details = [apposition(result.role)] if result.role else []
    if result.capacity == "presiding" and not result.role:
        details.append("from the chair")
    if result.on_behalf_of:
        details.append("also for " + listed([with_article(name) for name in result.on_behalf_of]))
    return tuple(details)


def _where(result: Result) -> str:
    place = result.document.symbol or result.document.title
    return f"{place}, p. {result.page}" if result.page is not None else place
