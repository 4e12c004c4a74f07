"""XML and HTML of lists as trees: no entities, no network, characters as the bytes prove them."""

import html
import re
from collections.abc import Iterator
from urllib.parse import urljoin

from cssselect import GenericTranslator
from lxml import etree
from lxml.html import HtmlElement

from indexer.connectors.answer import Answer
from indexer.connectors.errors import NotFetched, Trouble
from indexer.connectors.walls import is_page
from indexer.formats.html_encoding import declared_encoding, decode_html
from indexer.formats.html_limits import refuse_excess
from indexer.formats.html_tree import parse_page
from statements.errors import UnreadableDocument

_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
# Feeds use HTML's names of characters without declaring them; XML itself has these five.
_ENTITY = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)([a-zA-Z][a-zA-Z0-9]{1,31};)")
# Definitions of entities are what makes XML explode; no list needs them.
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL)


def characters(answer: Answer) -> str:
    """The text of an answer: by its own declaration, then by the header, then by what its bytes show.

    Raises NotFetched where the bytes are no text.
    """
    if declared_encoding(answer.body) is None and answer.charset:
        try:
            return answer.body.decode(answer.charset)
        except (LookupError, UnicodeDecodeError):
            pass  # headers are wrong often enough
    try:
        return decode_html(answer.body, answer.address).text
    except UnreadableDocument as error:
        raise NotFetched(
            Trouble.CHANGED, f"{answer.address} is no text.", "See whether the site has changed."
        ) from error


def xml_of(answer: Answer, roots: frozenset[str], what: str) -> etree._Element:
    """The root element, one of `roots`. Raises NotFetched where the answer is something else than `what`."""
    if not answer.body.strip():
        raise NotFetched(Trouble.EMPTY, f"{answer.address} answers with nothing: 0 bytes.", "Try again later.")
    if is_page(answer.body):
        raise NotFetched(
            Trouble.CHANGED, f"{answer.address} is a web page and not {what}.", "See where the site has it now."
        )
    text = _CONTROLS.sub("", characters(answer))
    text = _DOCTYPE.sub("", _DECLARATION.sub("", text.lstrip("\ufeff \t\r\n")), count=1)
    text = _ENTITY.sub(lambda found: html.escape(html.unescape(found[0])), text)
    parser = etree.XMLParser(
        encoding="utf-8", recover=True, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if root is None or name_of(root) not in roots:
        raise NotFetched(Trouble.CHANGED, f"{answer.address} is not {what}.", "See whether the site has changed.")
    return root


def html_of(answer: Answer) -> HtmlElement:
    """The tree of a page. Raises NotFetched where the answer is no page."""
    if not answer.body.strip():
        raise NotFetched(Trouble.EMPTY, f"{answer.address} answers with nothing: 0 bytes.", "Try again later.")
    text = _CONTROLS.sub("", characters(answer))
    try:
        refuse_excess(text, answer.address)
        return parse_page(text, answer.address)
    except UnreadableDocument as error:
        raise NotFetched(Trouble.CHANGED, error.message, "See whether the site has changed.") from error


def name_of(element: etree._Element) -> str:
    """An element's name without its namespace; empty for comments and the like."""
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


def words_in(element: etree._Element) -> str:
    """The text in an element on one line."""
    return " ".join("".join(element.itertext()).split())


def plain(markup: str) -> str:
    """A short text that may have markup in it, as it is in titles of feeds."""
    return " ".join(html.unescape(re.sub(r"<[^<>]*>", " ", markup)).split())


def selected(element: HtmlElement, selector: str) -> Iterator[HtmlElement]:
    """The elements that a selector finds in an element, or the element itself where it names none."""
    css = selector.partition("@")[0].strip()
    if not css:
        return iter((element,))
    return iter(element.xpath(GenericTranslator().css_to_xpath(css, prefix="descendant-or-self::")))


def first_value(element: HtmlElement, selector: str) -> str | None:
    """The attribute, or else the words, of the first element that a selector finds."""
    attribute = selector.partition("@")[2].strip()
    for found in selected(element, selector):
        value = (found.get(attribute) or "").strip() if attribute else words_in(found)
        if value:
            return value
    return None


def base_of(tree: HtmlElement, address: str) -> str:
    """What links of a page are relative to."""
    stated = tree.find(".//base[@href]")
    return urljoin(address, stated.get("href", "")) if stated is not None else address
