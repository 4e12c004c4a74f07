"""A page's markup as a tree that holds what a reader sees: one element a block, no marks of layout."""

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, fromstring

from statements.errors import UnreadableDocument

# Marks of print within a line. The extractor loses what follows some of them in lists and tables.
_PRINT = (
    "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "ins", "kbd", "mark",
    "nobr", "samp", "small", "strong", "sub", "sup", "tt", "u", "var", "wbr",
)  # fmt: skip
_TABLE = ("table", "tbody", "thead", "tfoot", "tr", "td", "th")
# libxml2 leaves out whatever is nested deeper, and says so in its log alone.
DEEPEST = 255
_QUOTES = ("“", "”", "‘", "’")


def parse_page(markup: str, file_name: str) -> HtmlElement:
    """The page's tree. Raises UnreadableDocument for a page without elements and for one nested too deeply."""
    # As UTF-8, because a declaration in the page may name another encoding.
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableDocument(
            f"{file_name} is an HTML page without content.", "Download or copy it again.", code="empty"
        ) from error
    if _is_cut(parser):
        raise UnreadableDocument(
            f"{file_name} is no page that people read: its elements are nested more than {DEEPEST} deep.",
            "Copy the article's text into a plain text file and add that.",
            code="too_large",
        )
    return tree


def _is_cut(parser: HTMLParser) -> bool:
    return any("xcessive depth" in entry.message for entry in parser.error_log)


def flatten(tree: HtmlElement) -> HtmlElement:
    """The tree without marks of print, with quotation marks for `q`, and tables of layout as plain blocks."""
    for quote in list(tree.iter("q")):
        _mark(quote)
    etree.strip_tags(tree, "q", *_PRINT)
    for table in list(tree.iter("table")):
        if _is_layout(table):
            for part in table.iter(*_TABLE):
                part.tag = "div"
    return tree


def _mark(quote: HtmlElement) -> None:
    """The marks that browsers print around `q`, for they are not in its text; inner quotations have single ones."""
    inner = sum(1 for _ in quote.iterancestors("q")) % 2
    opening, closing = _QUOTES[2 * inner : 2 * inner + 2]
    quote.text = opening + (quote.text or "")
    if len(quote):
        quote[-1].tail = (quote[-1].tail or "") + closing
    else:
        quote.text += closing


def _is_layout(table: HtmlElement) -> bool:
    """Whether a table only puts a page's parts in their places: data have no paragraphs or tables in their cells."""
    return table.find(".//p") is not None or table.find(".//table") is not None
