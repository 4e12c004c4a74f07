"""What may stand in the definition of a source; docs/sources.md explains it for those who write one."""

import re
from typing import Annotated, Any, Literal, Self

from cssselect import GenericTranslator, SelectorError
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from indexer.connectors.addresses import host_of
from statements import countries
from statements.vocabulary import DocumentType

NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
# Stands in an address where the number of a page goes.
PAGE = "{page}"
_UNITS = {"s": 1, "m": 60, "h": 3_600, "d": 86_400}


def _seconds(value: Any) -> float:
    """A duration such as 90s, 5m, 1h or 2d, or a number of seconds."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    found = re.fullmatch(r"(\d+(?:\.\d+)?)\s*([smhd])", str(value).strip())
    if not found:
        raise ValueError("write a time as 90s, 5m, 1h or 2d")
    return float(found[1]) * _UNITS[found[2]]


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        raise ValueError(f"no regular expression: {error}") from error
    return value


def _selector(value: str) -> str:
    css, _, attribute = value.partition("@")
    try:
        GenericTranslator().css_to_xpath(css.strip() or "*")
    except SelectorError as error:
        raise ValueError(f"no CSS selector: {error}") from error
    if "@" in value and not re.fullmatch(r"[\w:-]+", attribute.strip()):
        raise ValueError("write an attribute behind @, as in a@href")
    return value


def _country(code: str) -> str:
    if countries.by_code(code) is None:
        raise ValueError("no country has this code; write ISO 3166-1 alpha-3, such as NZL")
    return code


def _address(value: str) -> str:
    if not re.match(r"https?://[^\s/]+", value):
        raise ValueError("it must begin with http:// or https:// and name a host")
    return value


Seconds = Annotated[float, BeforeValidator(_seconds)]
Pattern = Annotated[str, AfterValidator(_pattern)]
Selector = Annotated[str, AfterValidator(_selector)]
Address = Annotated[str, AfterValidator(_address)]
Calendar = Literal["gregorian", "buddhist", "minguo"]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Dates(_Part):
    """How a list prints days where that is not seen: `pattern` finds one, `format` reads it, as strptime does."""

    pattern: Pattern | None = None
    format: str | None = None
    calendar: Calendar = "gregorian"
    order: Literal["dmy", "mdy"] | None = None


class Follow(_Part):
    """Which of the listed addresses to take, and where their documents are.

    `match` and `skip` are patterns that an address must and must not hold. `replace` rewrites it. `link` is a
    selector of a link in the page behind it, such as to a PDF file, which then is the document.
    """

    match: Pattern | None = None
    skip: Pattern | None = None
    replace: dict[Pattern, str] = Field(default_factory=dict)
    link: Selector | None = None


class Paging(_Part):
    """Further pages of a list, whose number goes where {page} stands in the address."""

    first: int = 1
    step: int = 1
    most: Annotated[int, Field(ge=1, le=500)] = 1


class Definition(_Part):
    """What all sources have."""

    name: Annotated[str, Field(pattern=rf"^{NAME.pattern}$")]
    kind: str
    title: Annotated[str, Field(min_length=1)]
    country: Annotated[str, AfterValidator(_country)] | None = None
    organization: str | None = None
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}$")] | None = None
    type: DocumentType | None = None
    every: Annotated[Seconds, Field(ge=60)] = 3_600.0
    pause: Annotated[Seconds, Field(ge=0, le=300)] = 3.0
    most: Annotated[int, Field(ge=1, le=10_000)] = 50
    watch: Annotated[Seconds, Field(ge=0)] = 30 * 86_400.0
    largest_mb: Annotated[float, Field(gt=0, le=200)] = 20.0
    seconds: Annotated[Seconds, Field(gt=0, le=1_800)] = 60.0
    follow: Follow = Follow()
    article: Selector | None = None
    body: Literal["page", "list"] = "page"
    dates: Dates = Dates()
    pages: Paging = Paging()
    private: bool = False
    enabled: bool = True
    reason: str | None = None
    terms: str = "unknown"
    checked: Annotated[str, Field(pattern=r"^20\d\d-[01]\d$")] | None = None
    confidence: Literal["A", "B", "C"] | None = None
    note: str | None = None

    @model_validator(mode="after")
    def _is_whole(self) -> Self:
        if (self.country is None) == (self.organization is None):
            raise ValueError("name either the country or the organization that speaks here")
        if not self.enabled and not self.reason:
            raise ValueError("a source that is switched off says why in `reason`")
        return self

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of its lists, as written."""
        return ()

    @property
    def lists(self) -> bool:
        """Whether anything is found without being asked for by name."""
        return True

    @property
    def speaker(self) -> str:
        """The country's code or the organization's name."""
        return self.country or self.organization or ""

    @property
    def private_hosts(self) -> frozenset[str]:
        """Hosts that may stand for this machine or its network: its own, where the definition says so."""
        return frozenset(map(host_of, self.addresses)) if self.private else frozenset()


class FeedSource(Definition):
    """An RSS or Atom feed. `link`: which element of an entry has its address."""

    kind: Literal["feed"]
    url: Address
    link: Literal["link", "guid"] = "link"

    @property
    def addresses(self) -> tuple[str, ...]:
        """The feed's."""
        return (self.url,)


class ListSelectors(_Part):
    """Where in a list its entries are: `item` holds one; the others are looked for in it."""

    item: Selector
    link: Selector = "a@href"
    title: Selector | None = None
    date: Selector | None = None


class ListSource(Definition):
    """A page with links: those that `select` finds, or all that `follow.match` takes."""

    kind: Literal["list"]
    url: Address
    select: ListSelectors | None = None

    @model_validator(mode="after")
    def _finds_links(self) -> Self:
        if self.select is None and self.follow.match is None:
            raise ValueError("say which links to take: `select: {item: ...}` or `follow: {match: ...}`")
        return self

    @property
    def addresses(self) -> tuple[str, ...]:
        """The page's."""
        return (self.url,)


class JsonFields(_Part):
    """Where in an entry of a JSON list its facts are, as names joined by dots; `link` is relative to the address."""

    link: str
    title: str | None = None
    date: str | None = None
    changed: str | None = None
    body: str | None = None


Parameter = str | int | list[str | int]


class JsonSource(Definition):
    """A list in JSON: entries at `items`; `detail` is the address of an entry's own JSON, with its text at `text`."""

    kind: Literal["json_api"]
    url: Address
    params: dict[str, Parameter] = Field(default_factory=dict)
    items: str = ""
    fields: JsonFields
    detail: str | None = None
    text: str | None = None

    @model_validator(mode="after")
    def _has_text(self) -> Self:
        if (self.detail is None) != (self.text is None):
            raise ValueError("`detail` and `text` stand together: an address of JSON, and where in it the text is")
        return self

    @property
    def addresses(self) -> tuple[str, ...]:
        """The list's."""
        return (self.url,)


class WordPressSource(Definition):
    """Posts of a WordPress site by its own interface. `posts` is the kind of post, as the site calls it."""

    kind: Literal["wordpress"]
    url: Address
    posts: Annotated[str, Field(pattern=r"^[\w-]+$")] = "posts"
    params: dict[str, Parameter] = Field(default_factory=dict)

    @property
    def addresses(self) -> tuple[str, ...]:
        """The site's."""
        return (self.url,)


class GovUkSource(Definition):
    """Documents on GOV.UK by its search and content interfaces."""

    kind: Literal["govuk"]
    url: Address = "https://www.gov.uk"
    organisations: list[str] = Field(default_factory=list)
    world_locations: list[str] = Field(default_factory=list)
    document_types: Annotated[list[str], Field(min_length=1)]

    @property
    def addresses(self) -> tuple[str, ...]:
        """The site's."""
        return (self.url,)


class SitemapSource(Definition):
    """A sitemap, or an index of sitemaps, of which those that `maps` finds are read, the newest first."""

    kind: Literal["sitemap"]
    url: Address
    maps: Pattern = ""

    @model_validator(mode="after")
    def _finds_links(self) -> Self:
        if self.follow.match is None:
            raise ValueError("say which addresses to take: `follow: {match: ...}`")
        return self

    @property
    def addresses(self) -> tuple[str, ...]:
        """The sitemap's."""
        return (self.url,)


class Numbered(_Part):
    """Symbols that count up: `pattern` has {n}; the first number to ask for is `start`."""

    pattern: Annotated[str, Field(pattern=r"\{n\}")]
    start: Annotated[int, Field(ge=1)]


class UnDocumentsSource(Definition):
    """Documents of the United Nations, by symbol, from the address that its official permalinks lead to."""

    kind: Literal["un_documents"]
    symbols: list[Numbered] = Field(default_factory=list)
    languages: Annotated[list[Literal["ar", "en", "es", "fr", "ru", "zh"]], Field(min_length=1)]
    missing: Annotated[int, Field(ge=1, le=50)] = 5
    file: Address = "https://documents.un.org/api/symbol/access?s={symbol}&l={language}&t=pdf"
    permalink: Address = "https://docs.un.org/{language}/{symbol}"
    least_bytes: int = 20_000

    @property
    def lists(self) -> bool:
        """Whether it counts up symbols of its own."""
        return bool(self.symbols)

    @property
    def addresses(self) -> tuple[str, ...]:
        """Where files are."""
        return (self.file,)


Source = Annotated[
    FeedSource | ListSource | JsonSource | WordPressSource | GovUkSource | SitemapSource | UnDocumentsSource,
    Field(discriminator="kind"),
]
KINDS = ("feed", "list", "json_api", "wordpress", "govuk", "sitemap", "un_documents")
