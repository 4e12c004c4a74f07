"""What a web page says of itself beside its text: title, day, authors, publisher, language, address.

Only what the page states is taken. A day is that of publication, never one found in the text or an address.
"""

import datetime as dt
import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from indexer.bylines import LONGEST, authors_of, is_byline
from indexer.formats.html_linked_data import Node, article_node, text_of, texts_of
from indexer.formats.layout import PublishedFacts
from indexer.printed_dates import date_of

_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "dc.date.issued", "dcterms.issued",
    "dc.date.created", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "published-date", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "article_date_original", "date",
)  # fmt: skip
_TITLES = ("og:title", "dc.title", "dcterms.title", "twitter:title", "parsely-title", "headline")
_AUTHORS = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author", "byl", "sailthru.author")
_PUBLISHERS = ("og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name")
_SUFFIX = re.compile(r"\s+[-–—|·•:»]\s+")
_PUBLISHED = re.compile(r"(?i)publi|posted|pubdate|created|dateline|entry-date|post-date")
_CHANGED = re.compile(r"(?i)modif|updat|edited")
_BYLINE = re.compile(r"(?i)\bby-?line|\bauthor(?!i)")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_].*)?", re.IGNORECASE)
_MOST_BYLINES = 20


def published_facts(tree: HtmlElement) -> PublishedFacts:
    """The facts that the page's head, its linked data and its marked elements state."""
    metas = _metas(tree)
    node = article_node(tree)
    publisher = text_of(node.get("publisher")) or _first(metas, _PUBLISHERS)
    return PublishedFacts(
        title=_title(tree, metas, node, publisher),
        date=_date(tree, metas, node),
        authors=tuple(name for name in _authors(tree, metas, node) if name != publisher),
        publisher=publisher,
        language=_language(tree, metas, node),
        url=_address(tree, metas, node),
        article=bool(node) or _is_marked_as_article(tree, metas),
    )


def _metas(tree: HtmlElement) -> dict[str, list[str]]:
    metas: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        content = " ".join((meta.get("content") or "").split())
        if content:
            metas.setdefault(name.strip().casefold(), []).append(content)
    return metas


def _first(metas: dict[str, list[str]], names: Iterable[str]) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _is_marked_as_article(tree: HtmlElement, metas: dict[str, list[str]]) -> bool:
    if "article" in (value.casefold() for value in metas.get("og:type", [])):
        return True
    return any(
        re.search(r"schema\.org/\w*Article\b", part.get("itemtype") or "") for part in tree.iter("div", "article")
    )


def _title(tree: HtmlElement, metas: dict[str, list[str]], node: Node, publisher: str | None) -> str | None:
    stated = text_of(node.get("headline")) or _first(metas, _TITLES)
    headings = [words for heading in tree.iter("h1") if (words := _words(heading))]
    if stated is None and len(headings) == 1:
        return headings[0]
    title = tree.find(".//title")
    return _without_publisher(stated or (_words(title) if title is not None else ""), publisher, headings) or None


def _without_publisher(title: str, publisher: str | None, headings: Iterable[str]) -> str:
    """The title without the name of the site behind it, which is there where the name or a heading shows it."""
    for separator in _SUFFIX.finditer(title):
        head, tail = title[: separator.start()], title[separator.end() :]
        if (publisher and tail.casefold() == publisher.casefold()) or head in headings:
            return head
    return title


def _date(tree: HtmlElement, metas: dict[str, list[str]], node: Node) -> dt.date | None:
    for stated in (text_of(node.get("datePublished")), *(metas[name][0] for name in _DATES if name in metas)):
        if stated and (day := date_of(stated)):
            return day
    times = [(time, day) for time in tree.iter("time") if (day := date_of(time.get("datetime") or _words(time)))]
    marked = {day for time, day in times if _PUBLISHED.search(_marks(time)) and not _CHANGED.search(_marks(time))}
    days = marked or {day for time, day in times if not _CHANGED.search(_marks(time))}
    return days.pop() if len(days) == 1 else None


def _marks(element: HtmlElement) -> str:
    return " ".join(element.get(name) or "" for name in ("class", "itemprop", "id", "pubdate")) + (
        " pubdate" if "pubdate" in element.attrib else ""
    )


def _authors(tree: HtmlElement, metas: dict[str, list[str]], node: Node) -> tuple[str, ...]:
    stated = texts_of(node.get("author")) or tuple(v for name in _AUTHORS for v in metas.get(name, ()))
    names = [name for value in stated if "://" not in value for name in authors_of(value)]
    if not names:
        marked = [e for e in tree.iter("a", "span", "p", "div", "address") if _is_byline(e)][:_MOST_BYLINES]
        names = [name for element in marked for name in authors_of(_words(element))]
    return tuple(dict.fromkeys(names))


def _is_byline(element: HtmlElement) -> bool:
    # The marks first: words are gathered from all that an element holds, which takes longer.
    named = "author" in {*(element.get("rel") or "").split(), element.get("itemprop")}
    if not named and not _BYLINE.search(_marks(element)):
        return False
    words = _words(element)
    return 0 < len(words) <= LONGEST and (named or is_byline(words))


def _words(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _language(tree: HtmlElement, metas: dict[str, list[str]], node: Node) -> str | None:
    root = tree.getroottree().getroot()
    stated = (root.get("lang"), root.get("xml:lang"), text_of(node.get("inLanguage")))
    for value in (*stated, _first(metas, ("og:locale", "content-language", "language", "dc.language"))):
        if value and (match := _LANGUAGE.fullmatch(value.strip())):
            return match[1].lower()
    return None


def _address(tree: HtmlElement, metas: dict[str, list[str]], node: Node) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").casefold() == "canonical"]
    main = node.get("mainEntityOfPage")
    named = main.get("@id") if isinstance(main, dict) else main
    for address in (*links, _first(metas, ("og:url",)), node.get("url"), named):
        if isinstance(address, str) and _is_of_one_page(address.strip()):
            return address.strip()
    return None


def _is_of_one_page(address: str) -> bool:
    """Whether it is a web address of more than a site: some sites name their home page on every page."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.path.strip("/") + parts.query) != ""
