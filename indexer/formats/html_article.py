"""The article in a page: its paragraphs without menus, adverts, comments and other articles' teasers."""

import re
from collections.abc import Iterator

from lxml.etree import _Element
from lxml.html import HtmlElement
from trafilatura import bare_extraction

# Blocks in the tree that trafilatura gives; whatever stands in none of them belongs to the block around it.
_BLOCKS = frozenset({"p", "head", "quote", "item", "cell", "list", "table", "row", "div", "ab", "code", "body", "main"})
_BREAKS = re.compile(r"\s*\n\s*")


def article_paragraphs(tree: HtmlElement) -> list[str]:
    """The words of each paragraph, heading and list item in order, blanks squeezed; the tree is used up."""
    document = bare_extraction(tree, include_comments=False, include_formatting=False, with_metadata=False)
    body = getattr(document, "body", None)
    if body is None:
        return []
    lines = (line for block in _blocks(body) for line in _BREAKS.split(block))
    return [words for line in lines if (words := " ".join(line.split()))]


def _blocks(element: _Element) -> Iterator[str]:
    """The text of each innermost block; what stands between blocks is one of its own."""
    run = element.text or ""
    for child in element:
        if child.tag in _BLOCKS and not _is_within_line(element, child):
            yield run
            yield from _blocks(child)
            run = ""
        elif child.tag == "lb":
            run += "\n"
        else:
            run += "".join(child.itertext())
        run += child.tail or ""
    yield run


def _is_within_line(element: _Element, child: _Element) -> bool:
    """Whether a quotation stands within a sentence, not as a block of its own."""
    if child.tag != "quote" or element.tag != "p" or len(child):
        return False
    before = child.getprevious()
    words = (element.text or "") if before is None else (before.tail or "")
    return bool(words.strip() or (child.tail or "").strip())
